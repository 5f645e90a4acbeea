/** Every drawing as a file a server can mount, beside the chat that shows it; drawn when it is first asked for. */
import type { Library } from '../content/shape.ts';
import { drawn } from './draw.ts';

interface PictureFile {
  readonly body: Buffer;
  /** The Content-Type. */
  readonly type: string;
}

/** By path: a drawing's id, under the chat's own folder. */
export function pictureFiles({ pictures }: Pick<Library, 'pictures'>): ReadonlyMap<string, PictureFile> {
  const files = [...pictures].flatMap(([id, { forms }]) => forms.flatMap(({ form, steps }) => {
    let made: readonly string[] | undefined;
    const drawing = (at: number): Buffer => Buffer.from((made ??= drawn(steps))[at]!);
    return steps.map((_, at) => [`/widget/pictures/${id}/${form}/${at + 1}.svg`, { type: 'image/svg+xml', get body() { return drawing(at); } }] as const);
  }));
  return new Map(files);
}
