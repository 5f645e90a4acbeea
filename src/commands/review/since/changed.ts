/** Which items were added, removed or changed, and field by field what stood there before and stands there now. */
import type { Library } from '../../../content/shape.ts';
import type { Both } from './differences.ts';
import { effects } from './effects.ts';
import type { Effect } from './effects.ts';
import { itemsOf, otherLanguages } from './items.ts';
import type { Field, Item } from './items.ts';

/** One field; undefined on the side where it does not stand. */
export interface ChangedField extends Pick<Field, 'path' | 'effect'>, Both<Field['value'] | undefined> {}

export interface ChangedItem extends Pick<Item, 'kind' | 'id'> {
  readonly how: 'added' | 'removed' | 'changed';
  readonly fields: readonly ChangedField[];
  /** Of its fields, the gravest first. */
  readonly effects: readonly Effect[];
}

export function changedItems(libraries: Both<Library>): ChangedItem[] {
  const shared = otherLanguages(libraries.now).filter((language) => libraries.before.languages.has(language));
  const [before, now] = [itemsOf(libraries.before, shared), itemsOf(libraries.now, shared)];
  return [...new Set([...before.keys(), ...now.keys()])].flatMap((key) => {
    const [was, is] = [before.get(key), now.get(key)];
    const fields = changedFields(was?.fields ?? [], is?.fields ?? []);
    if (!fields.length) return [];
    const { kind, id } = (is ?? was)!;
    return [{ kind, id, how: was ? (is ? 'changed' : 'removed') : 'added', fields, effects: effects.filter((effect) => fields.some((field) => field.effect === effect)) }];
  });
}

function changedFields(before: readonly Field[], now: readonly Field[]): ChangedField[] {
  const [was, is] = [byPath(before), byPath(now)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((path) => {
    const [one, other] = [was.get(path), is.get(path)];
    if (one?.written === other?.written) return [];
    return [{ path, effect: (other ?? one)!.effect, before: one?.value, now: other?.value }];
  });
}

function byPath(fields: readonly Field[]): Map<string, Field> {
  return new Map(fields.map((field) => [field.path, field]));
}
