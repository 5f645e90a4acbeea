/** Every drawing as a file a server can mount, beside the chat that shows it. */
import type { Library } from '../content/shape.ts';
import { drawn } from './draw.ts';

interface PictureFile {
  readonly body: Buffer;
  /** The Content-Type. */
  readonly type: string;
}

/** By path: a drawing's id, under the chat's own folder. */
export function pictureFiles({ pictures }: Pick<Library, 'pictures'>): ReadonlyMap<string, PictureFile> {
  return new Map([...pictures].flatMap(([id, { forms }]) => forms.flatMap(({ form, steps }) =>
    drawn(steps).map((svg, at) => [`/widget/pictures/${id}/${form}/${at + 1}.svg`, { body: Buffer.from(svg), type: 'image/svg+xml' }] as const))));
}
