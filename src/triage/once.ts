/** Something made once for each library and kept as long as it. */
import type { Library } from '../content/shape.ts';

export function oncePerLibrary<T>(make: (library: Library) => T): (library: Library) => T {
  const made = new WeakMap<Library, { readonly value: T }>();
  return (library) => {
    const known = made.get(library);
    if (known) return known.value;
    const value = make(library);
    made.set(library, { value });
    return value;
  };
}
