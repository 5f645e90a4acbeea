/** Sets of findings as bits: one bit a finding, in the order of the library. Plain arrays of 32-bit numbers: every turn makes dozens, and a typed array of four words takes three times the room. */

export type Bits = number[];

const bitsInWord = 32;

export function emptyBits(size: number): Bits {
  return new Array<number>(Math.ceil(size / bitsInWord)).fill(0);
}

/** Where a finding's bit lies. */
export function wordAndBit(place: number): readonly [word: number, bit: number] {
  return [place >>> 5, 1 << (place & 31)];
}

export function has(bits: Bits, place: number): boolean {
  return (bits[place >>> 5]! & (1 << (place & 31))) !== 0;
}

export function put(bits: Bits, place: number): void {
  bits[place >>> 5]! |= 1 << (place & 31);
}

export function take(bits: Bits, place: number): void {
  bits[place >>> 5]! &= ~(1 << (place & 31));
}

/** Adds everything of `other`. */
export function putAll(bits: Bits, other: Bits): void {
  for (let word = 0; word < bits.length; word += 1) bits[word]! |= other[word]!;
}

export function union(...sets: readonly Bits[]): Bits {
  const all = [...sets[0]!];
  for (const each of sets) putAll(all, each);
  return all;
}

export function both(one: Bits, other: Bits): Bits {
  return one.map((word, at) => word & other[at]!);
}

export function without(one: Bits, other: Bits): Bits {
  return one.map((word, at) => word & ~other[at]!);
}

export function overlap(one: Bits, other: Bits): boolean {
  for (let word = 0; word < one.length; word += 1) if ((one[word]! & other[word]!) !== 0) return true;
  return false;
}

/** Everything of `part` is in `whole`. */
export function covers(whole: Bits, part: Bits): boolean {
  for (let word = 0; word < part.length; word += 1) if ((part[word]! & ~whole[word]!) !== 0) return false;
  return true;
}

export function sameBits(one: Bits, other: Bits): boolean {
  for (let word = 0; word < one.length; word += 1) if (one[word] !== other[word]) return false;
  return true;
}

export function isEmpty(bits: Bits): boolean {
  for (let word = 0; word < bits.length; word += 1) if (bits[word] !== 0) return false;
  return true;
}

/** The places that are in the set, in order. */
export function* placesIn(bits: Bits): Iterable<number> {
  for (let word = 0; word < bits.length; word += 1) {
    for (let rest = bits[word]!; rest !== 0; rest &= rest - 1) yield word * bitsInWord + (31 - Math.clz32(rest & -rest));
  }
}
