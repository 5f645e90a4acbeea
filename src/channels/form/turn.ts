/** One page's worth of the talk: kept before it is shown, and after a pause not shown before somebody says who is there. */
import { randomUUID } from 'node:crypto';
import type { Reply, Said } from '../../conversation.ts';
import type { Entry, Visits } from '../../visits/visits.ts';
import { notKept, orAway } from '../away.ts';
import { opening } from '../channel.ts';
import type { Guide } from '../channel.ts';
import { Refusal, answering } from '../refusal.ts';
import { isPaused, sincePause } from './pause.ts';
import { saidIn } from './posted.ts';
import type { Posted } from './posted.ts';

export interface Turn {
  readonly language: string;
  readonly replies: readonly Reply[];
  readonly entries: readonly Entry[];
  readonly isMissing: boolean;
}

/** Nothing was heard. */
export interface Paused {
  readonly language: string;
  readonly paused: { readonly unheard?: Posted };
}

export interface TurnParts {
  readonly bot: Guide;
  readonly visits: Visits;
  /** Of the page. */
  readonly language: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export async function takeTurn(key: string, posted: Posted, { bot, visits, language, now }: TurnParts): Promise<Turn | Paused> {
  const heard = hearing(bot, posted);
  const stored = await heard(visits.find(key));
  if (stored?.ended) throw new Refusal(403, 'Forbidden', 'This talk was ended. Start a new one.', { why: 'over' });
  const before = stored ? await heard(visits.entries(key, 0)) : [];
  const asked = before.findLast((entry) => entry.from === 'guide' && entry.reply.id === posted.question);
  const said: Said | undefined = stored ? saidIn(posted, asked?.from === 'guide' ? asked.reply : undefined) : { kind: 'start', language, once: true };
  if (stored && isPaused(before, now())) {
    const isNew = said !== undefined && !(posted.message && (await heard(visits.turnOf(key, posted.message))));
    const isUrgent = isNew && bot.unkept(said) !== undefined;
    if (!isUrgent && !(isNew && posted.resumes)) return { language: stored.visit.language, paused: isNew ? { unheard: posted } : {} };
  }
  const kept = said && (await bot.take(key, stored ? (posted.message ?? randomUUID()) : opening, said).catch((cause: unknown) => {
    throw answering(bot.unkept(said), notKept(cause));
  }));
  const entries = kept ? await heard(visits.entries(key, 0)) : before;
  const replies = repliesIn(kept?.entries ?? lastTurn(before));
  return {
    language: (kept ? await heard(visits.find(key)) : stored)?.visit.language ?? language,
    replies: posted.resumes ? replies.map(discreet) : replies,
    entries: sincePause(sinceBeginning(entries)),
    isMissing: !kept,
  };
}

/** Reads the store; where it is away, an emergency is answered all the same. */
function hearing(bot: Guide, posted: Posted): <T>(work: Promise<T>) => Promise<T> {
  return (work) => orAway(work).catch((away: Refusal) => {
    const told = saidIn(posted, undefined);
    throw answering(told && bot.unkept(told), away);
  });
}

function repliesIn(entries: readonly Entry[]): Reply[] {
  return entries.flatMap((entry) => (entry.from === 'guide' ? [entry.reply] : []));
}

/** To whoever comes after a pause what is sensitive is not said, as in the chat. */
function discreet(reply: Reply): Reply {
  return reply.private ? { ...reply, reasons: [] } : reply;
}

function lastTurn(entries: readonly Entry[]): readonly Entry[] {
  return entries.slice(Math.max(0, entries.findLastIndex(({ from }) => from === 'person')));
}

/** What was said before the talk began anew is not shown again. */
function sinceBeginning(entries: readonly Entry[]): readonly Entry[] {
  return entries.slice(Math.max(0, entries.findLastIndex((entry) => entry.from === 'guide' && entry.reply.id === 'welcome')));
}
