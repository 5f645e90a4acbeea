/** The first words: what this is and is not, what it keeps, 911, and whom it is for. */
import type { Turn } from '../src/conversation.ts';
import { oncePerLibrary } from '../src/triage/once.ts';
import { stock } from '../src/stock.ts';
import { understood } from './hearing.ts';
import { welcomeChoices } from './screen.ts';
import type { Talk } from './talk.ts';
import { answer, change, say } from './talk.ts';

export function welcome(talk: Talk): Turn {
  return answer(talk, [welcoming(talk.library)]);
}

const welcoming = oncePerLibrary((library) => stock({ ...say(library, 'welcome'), choices: welcomeChoices(library) }));

/** Nobody has said whom it is for, and nothing was told. */
export function isNew({ visit }: Talk): boolean {
  return visit.patient === undefined && visit.log.length === 0;
}

/** First words about a back, or about somebody in pain, that tell no finding yet: enough to begin. */
export function begins(talk: Talk): boolean {
  return isNew(talk) && (talk.heard.aboutTheBack === true || talk.heard.onBehalf === true) && talk.heard.wish === undefined;
}

/** In the midst of a talk, with nothing told beside it: "no wait, it's for my dad". */
export function isForAnother({ visit, heard }: Talk): boolean {
  return visit.patient === 'me' && heard.asksForAnother === true && !understood(heard);
}

/** Whom it is for: as tapped, or as the words told it. */
export function settlePatient(talk: Talk): Talk {
  const { visit, heard } = talk;
  if (visit.patient !== undefined) return talk;
  if (visit.asked?.id === 'welcome' && heard.choice) return change(talk, { patient: heard.choice });
  return visit.log.length || begins(talk) ? change(talk, { patient: heard.onBehalf ? 'someone-else' : 'me' }) : talk;
}
