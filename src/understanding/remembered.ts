/** Words that were looked up before, found by their letters where they lie in a text: nothing is cut out of it for a word that is known. */

/** As a power of two; half of the places are taken at the most. */
const places = 1 << 16;
const mostRemembered = places / 2;

/** A hash table with open addressing. */
export class Remembered<W extends { readonly text: string }> {
  #table = new Array<W | undefined>(places).fill(undefined);
  #held = 0;

  /** The word that lies there. */
  find(text: string, from: number, end: number): W | undefined {
    const table = this.#table;
    for (let place = hashOf(text, from, end); ; place = (place + 1) & (places - 1)) {
      const word = table[place];
      if (word === undefined || (word.text.length === end - from && lies(word.text, text, from))) return word;
    }
  }

  /** One that was not found. Of too many, all are forgotten. */
  keep(word: W): void {
    if (this.#held >= mostRemembered) {
      this.#table.fill(undefined);
      this.#held = 0;
    }
    this.#held += 1;
    let place = hashOf(word.text, 0, word.text.length);
    while (this.#table[place] !== undefined) place = (place + 1) & (places - 1);
    this.#table[place] = word;
  }
}

/** FNV-1a (Fowler, Noll and Vo), by letters. */
function hashOf(text: string, from: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) & (places - 1);
}

function lies(word: string, text: string, from: number): boolean {
  for (let at = 0; at < word.length; at += 1) if (word.charCodeAt(at) !== text.charCodeAt(from + at)) return false;
  return true;
}
