/** What is made once for something that never changes, and kept as long as it. */
import type { Library } from '../content/shape.ts';
import type { Standing } from './standing.ts';

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

/** The same for what a visit's standing comes to. */
export function oncePerStanding<T>(make: (standing: Standing, library: Library) => T): (standing: Standing, library: Library) => T {
  return (standing, library) => {
    const known = standing.made.get(make);
    if (known?.library === library) return known.value as T;
    const value = make(standing, library);
    standing.made.set(make, { library, value });
    return value;
  };
}
