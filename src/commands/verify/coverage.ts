/** Which items of the content a talk has reached, and which none did. */
import type { Turn } from '../../conversation.ts';
import type { Library } from '../../content/shape.ts';
import { standingOf } from '../../triage/standing.ts';
import { assessmentOf } from '../../triage/triage.ts';

export interface Coverage {
  readonly see: (turn: Turn) => void;
  /** What nothing has reached yet, by kind and id. */
  readonly missing: () => string[];
}

/** Red flags that held, causes named, stretches shown, questions asked, lines said. */
export function coverageOf(library: Library): Coverage {
  const left = new Set([
    ...library.questions.map(({ id }) => `question ${id}`),
    ...[...library.redFlags.keys()].map((id) => `red flag ${id}`),
    ...[...library.causes.keys()].map((id) => `cause ${id}`),
    ...[...library.stretches.keys()].map((id) => `stretch ${id}`),
    ...Object.keys(library.chat.lines).filter((id) => !cannotBeSaid(id, library)).map((id) => `line ${id}`),
  ]);
  const lines = Object.entries(library.chat.lines).map(([id, { text, choices = [] }]) => ({ line: `line ${id}`, pieces: piecesOf(text.at(-1)!), labels: choices.map(({ label }) => label).join() }));
  const seeReply = ({ id, text, reasons = [], choices = [], aside, summary = [] }: Turn['replies'][number]): void => {
    left.delete(`question ${id.replace(/^ask\//u, '')}`);
    left.delete(`stretch ${id.replace(/^stretch\//u, '')}`);
    const said = [...text, ...reasons, aside?.choice.label, aside?.typed, ...summary.flatMap(({ title, items }) => [title, ...items.map((item) => item.text)])].join('\n');
    const shown = choices.map(({ label }) => label).join();
    for (const { line, pieces, labels } of lines) if (left.has(line) && (pieces.every((piece) => said.includes(piece)) || (labels !== '' && labels === shown))) left.delete(line);
  };
  return {
    see({ visit, replies }) {
      const { redFlags, causes } = assessmentOf(standingOf(visit.log, library), library);
      for (const { id } of redFlags) left.delete(`red flag ${id}`);
      if (replies.some(({ id }) => id === 'causes')) for (const { id } of causes) left.delete(`cause ${id}`);
      replies.forEach(seeReply);
    },
    missing: () => [...left],
  };
}

/** A line for what this content has nothing of: an appointment by a link, a finding without a question of its own. */
function cannotBeSaid(line: string, { clinic, findings }: Library): boolean {
  if (line === 'book-by-link') return clinic.links.appointment.address === '';
  return line === 'ask-about' && [...findings.values()].every(({ ask }) => ask !== undefined);
}

/** What of a line stands whatever fills its places. */
function piecesOf(text: string): string[] {
  return text.split(/\{[a-z_]+\}/u).map((piece) => piece.trim()).filter((piece) => piece.length > 1);
}
