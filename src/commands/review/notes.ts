/** The comments that editors left in the content files: they name the rulings and the rows a rule follows. */

/** The comment at the top of a file, as one text; empty where there is none. */
export function topNote(yaml: string): string {
  const lines = yaml.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('#'));
  return asText(lines.slice(0, end === -1 ? undefined : end));
}

/** Every other comment of a file that has a line to itself, in order. */
export function innerNotes(yaml: string): string[] {
  return blocksOf(yaml.split('\n').slice(topLines(yaml)));
}

/** The comment that stands right above an item of a list, by the item's id. */
export function notesByItem(yaml: string): ReadonlyMap<string, string> {
  const notes = new Map<string, string>();
  let above: string[] = [];
  for (const line of yaml.split('\n')) {
    const id = /^- id: (\S+)/u.exec(line)?.[1];
    if (id !== undefined && above.length) notes.set(id, asText(above));
    above = line.startsWith('#') ? [...above, line] : [];
  }
  return notes;
}

function topLines(yaml: string): number {
  return yaml.split('\n').findIndex((line) => !line.startsWith('#'));
}

/** Comment lines that follow one another are one note. */
function blocksOf(lines: readonly string[]): string[] {
  const blocks: string[][] = [[]];
  for (const line of lines) {
    if (/^\s*#/u.test(line)) blocks.at(-1)!.push(line);
    else if (blocks.at(-1)!.length) blocks.push([]);
  }
  return blocks.filter((block) => block.length).map(asText);
}

function asText(lines: readonly string[]): string {
  return lines.map((line) => line.replace(/^\s*#\s?/u, '').trim()).join(' ').trim();
}
