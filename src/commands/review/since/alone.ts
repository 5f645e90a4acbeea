/** Two contents that differ in one item only, so that what it does can be told from what the others do. */
import type { Library } from '../../../content/shape.ts';
import type { ChangedItem } from './changed.ts';
import type { Both } from './differences.ts';

const folders = { 'red-flags': 'redFlags', causes: 'causes', stretches: 'stretches', finding: 'findings' } as const;
type Folder = keyof typeof folders;

/** The item changed in the content as it was, and the item left as it was in the content as it is. */
export function aloneIn(item: Pick<ChangedItem, 'kind' | 'id'>, { before, now }: Both<Library>): Both<Library>[] {
  return [
    { before, now: taking(item, now, before) },
    { before: taking(item, before, now), now },
  ];
}

/** A content with this one item as another content has it, or without it where the other has none. */
function taking({ kind, id }: Pick<ChangedItem, 'kind' | 'id'>, from: Library, into: Library): Library {
  if (kind === 'stretch-screen') return { ...into, stretchScreen: from.stretchScreen };
  if (!isFolder(kind)) return into;
  const name = folders[kind];
  return { ...into, [name]: replaced<unknown>(into[name], id, from[name].get(id)) };
}

function isFolder(kind: string): kind is Folder {
  return kind in folders;
}

/** In the order of the files, which decides between equals. */
function replaced<T>(items: ReadonlyMap<string, T>, id: string, item: T | undefined): ReadonlyMap<string, T> {
  const others = [...items].filter(([other]) => other !== id);
  const file = ([name]: readonly [string, T]): string => `${name}.yaml`;
  return new Map([...others, ...(item === undefined ? [] : [[id, item] as const])].sort((one, other) => (file(one) < file(other) ? -1 : 1)));
}
