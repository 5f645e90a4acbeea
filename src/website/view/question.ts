/** The question that can be answered now, only the newest; what was picked and not sent is still picked when it is asked again. */
import type { Choice, Reply } from '../../conversation.ts';
import type { Tap } from '../wire.ts';
import type { Words } from '../words.ts';
import { choicesView, pickedIn } from './choices.ts';

export interface Questions {
  /** The reply's answers to tap, in place of those before. */
  ask(reply: Reply, words: Words): HTMLElement | undefined;
  close(): void;
  /** What was closed last can be answered again where it stood, unless something was asked since. */
  reopen(): void;
}

interface Open {
  readonly id: string;
  readonly answers: HTMLElement;
}

interface Left {
  readonly question: string;
  readonly picked: readonly string[];
}

const nothing: Left = { question: '', picked: [] };

export function questions(tap: (text: string, tap: Tap) => void): Questions {
  let open: Open | undefined;
  let closed: (Open & { readonly place: Element | null }) | undefined;
  let left = nothing;

  function close(): void {
    if (!open) return;
    left = { question: open.id, picked: pickedIn(open.answers) };
    closed = { ...open, place: open.answers.parentElement };
    open.answers.remove();
    open = undefined;
  }

  function reopen(): void {
    if (open || !closed) return;
    const { place, ...again } = closed;
    place?.append(again.answers);
    open = again;
  }

  function choose(question: string, chosen: readonly Choice[]): void {
    tap(chosen.map(({ label }) => label).join(', '), { question, choices: chosen.map(({ id }) => id) });
    left = nothing;
  }

  return {
    close,
    reopen,
    ask(reply, words) {
      const { id, choices = [] } = reply;
      if (!choices.length) return undefined;
      close();
      const picked = left.question === id ? left.picked : [];
      const answers = choicesView(reply, { words, picked, choose: (chosen) => choose(id, chosen) });
      open = { id, answers };
      left = nothing;
      return answers;
    },
  };
}
