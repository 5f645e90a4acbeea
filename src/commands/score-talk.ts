/** How well what people write in the midst of a talk is understood: what they want, and how they answer a question in their own words; held against labelled messages, as a report. */
import type { Fact, FindingId, Told, Visit } from '../conversation.ts';
import type { Condition, Library, Question } from '../content/shape.ts';
import { findingsOf } from '../content/named.ts';
import { hear } from '../../dialogs/hearing.ts';
import type { Hearing } from '../../dialogs/hearing.ts';
import { libraryIn, newVisit } from '../../dialogs/talk.ts';
import { spokenIn } from '../understanding/languages.ts';
import { figuresOf } from './score.ts';

/** A message of a talk that goes on. */
interface InATalk {
  readonly id: string;
  readonly lang: string;
  readonly text: string;
}

/** What it wants; any of these is right, and where it wants nothing there is none. */
export interface Wanting extends InATalk {
  readonly wishes: readonly string[];
}

/** The answer to a question of the interview. */
export interface Answering extends InATalk {
  readonly question: string;
  /** Choices of the question that are told, `none` of them, `unsure`, or `other` for what answers something else. */
  readonly choices: readonly string[];
  /** Choices that may be so. */
  readonly perhaps?: readonly string[];
}

/** Figures as hits of so many, and message by message what was wrong. */
export interface TalkScore {
  readonly shares: Readonly<Record<string, readonly [hits: number, of: number]>>;
  readonly misses: readonly string[];
}

/** Wishes that one answer grants as well as another. */
const alike: readonly (readonly string[])[] = [['person', 'call', 'book'], ['told', 'misheard', 'said-no', 'back'], ['why-call', 'see-a-doctor'], ['explain', 'why', 'repeat'], ['stretches', 'another-stretch', 'what-to-do'], ['erase', 'privacy'], ['start-over', 'help'], ['thanks', 'bye', 'going'], ['how-long', 'what-to-do'], ['cost', 'no-insurance'], ['activity', 'drive-myself'], ['where', 'which-hospital'], ['must-i-go', 'see-a-doctor']];

/** Both kinds together, each with its figures where there are any. */
export function scoreTalk(cases: readonly (Wanting | Answering)[], library: Library): TalkScore {
  const [wishes, answers] = [cases.filter((each) => 'wishes' in each), cases.filter((each) => 'question' in each)];
  const scores = [...(wishes.length ? [scoreWishes(wishes, library)] : []), ...(answers.length ? [scoreAnswers(answers, library)] : [])];
  return { shares: Object.assign({}, ...scores.map(({ shares }) => shares)) as TalkScore['shares'], misses: scores.flatMap(({ misses }) => misses) };
}

export function talkReport({ shares, misses }: TalkScore): string {
  return [...figuresOf(shares), '', ...misses].join('\n');
}

export function scoreWishes(cases: readonly Wanting[], library: Library): TalkScore {
  const tally = newTally(['wishes granted', 'wishes taken for others', 'nothing wanted, and taken for a wish']);
  for (const { id, lang, text, wishes } of cases) {
    const spoken = libraryIn(lang, library);
    const heard = hear({ kind: 'text', text }, visitAt('ask/worse', [], spoken), spoken);
    const wish = wishHeard(heard, text, spoken);
    if (!wishes.length) tally.count('nothing wanted, and taken for a wish', heard.wish !== undefined, heard.wish && `${id} not ${heard.wish} | ${text}`);
    else {
      const isRight = wishes.some((each) => each === wish || alike.some((all) => all.includes(each) && all.includes(wish ?? '')));
      tally.count('wishes granted', isRight, isRight ? undefined : `${id} ${wish ?? 'nothing'}, not ${wishes.join(' or ')} | ${text}`);
      tally.count('wishes taken for others', !isRight && wish !== undefined);
    }
  }
  return tally.score();
}

/** A feeling and another language are answered without a wish; so is who speaks for somebody else. */
function wishHeard({ wish, feeling, asksForAnother }: Hearing, text: string, library: Library): string | undefined {
  const { language } = spokenIn(text, library);
  if (wish) return wish.startsWith('why-') || wish.startsWith('what-is/') ? (wish === 'why-call' ? wish : 'explain') : wish;
  return language !== library.language ? `language/${language}` : feeling === 'fear' ? 'scared' : asksForAnother ? 'someone-else' : undefined;
}

export function scoreAnswers(cases: readonly Answering[], library: Library): TalkScore {
  const tally = newTally(['choices told or asked about', 'choices told', 'emergencies answered and held as no', 'choices heard, and rightly', 'none of them, and taken so', 'none of them, and one taken as told', 'something else, and taken for none', 'not sure, and taken so', 'answers in which nothing was heard']);
  for (const each of cases) scoreAnswer(each, libraryIn(each.lang, library), tally);
  return tally.score();
}

function scoreAnswer({ id, text, question: asked, choices, perhaps = [] }: Answering, library: Library, { count }: Tally): void {
  const question = library.questions.find((one) => one.id === asked);
  const about = asked.startsWith('about/') ? asked.slice('about/'.length) : undefined;
  if (!question && about === undefined) throw new Error(`${id}: there is no question "${asked}"`);
  const before = about === undefined ? toldBefore(question!.when, library) : [{ finding: about, value: 'doubt', by: 'text', turn: 1 } as const];
  const heard = hear({ kind: 'text', text }, visitAt(about === undefined ? `ask/${asked}` : `ask-about/${about}`, before, library), library);
  const tells = about === undefined ? tellsOf(question!, library) : new Map([['yes', [about]]]);
  const own = [...new Set([...tells.values()].flat())];
  const held = new Map(heard.facts.map(({ finding, value }) => [finding, value]));
  const told = own.filter((finding) => held.get(finding) === 'yes' || held.get(finding) === 'among');
  const says = (what: string): string => `${asked} ${id} ${what} | ${text}`;
  const [first] = choices;
  count('answers in which nothing was heard', first !== 'other' && !heard.facts.length && heard.wish === undefined && heard.choice === undefined && !heard.side?.alone && heard.trouble !== 'clear-no');
  if (first === 'none' || first === 'no') {
    const isNone = heard.facts.length > 0 && own.every((finding) => held.get(finding) === 'no');
    count('none of them, and taken so', isNone, isNone ? undefined : says(`not none: ${told.join(', ') || 'open'}`));
    count('none of them, and one taken as told', told.length > 0);
  } else if (first === 'unsure') {
    const isUnsure = own.some((finding) => isOpen(held.get(finding)));
    count('not sure, and taken so', isUnsure, isUnsure ? undefined : says('not unsure'));
  } else if (first === 'other') {
    const isNone = heard.question !== undefined && own.length > 0 && own.every((finding) => held.get(finding) === 'no');
    count('something else, and taken for none', isNone, isNone ? says('taken for none') : undefined);
  }
  const wanted = [...choices, ...perhaps].filter((choice) => tells.has(choice));
  for (const choice of wanted) {
    const findings = tells.get(choice)!;
    const values = findings.map((finding) => held.get(finding));
    // A choice that tells nothing, as an age between two bands, is told where none of the others is.
    const isTold = findings.length ? values.some((value) => value === 'yes' || value === 'among') : heard.facts.length > 0 && !told.length;
    const isSafe = isTold || values.some(isOpen);
    count('choices told or asked about', isSafe, isSafe ? undefined : says(`not ${choice}`));
    if (choices.includes(choice)) count('choices told', isTold);
    if (findings.some((finding) => library.findings.get(finding)?.emergency)) count('emergencies answered and held as no', values.every((value) => value === 'no'), values.every((value) => value === 'no') ? says(`HELD AS NO: ${choice}`) : undefined);
  }
  const right = new Set(wanted.flatMap((choice) => tells.get(choice)!));
  for (const finding of wanted.length ? own.filter((each) => held.get(each) === 'yes') : []) {
    const isRight = right.has(finding) || library.findings.get(finding)?.general === true;
    count('choices heard, and rightly', isRight, isRight ? undefined : says(`heard wrongly ${finding}`));
  }
}

function isOpen(value: Fact['value'] | undefined): boolean {
  return value === 'doubt' || value === 'unsure' || value === 'hesitant';
}

/** By choice; one that opens a question stands for all that is asked there. */
function tellsOf({ choices }: Question, { questions }: Library): ReadonlyMap<string, readonly FindingId[]> {
  const opened = (id: string): FindingId[] => questions.find((one) => one.id === id)!.choices.flatMap(({ tells }) => tells);
  return new Map(choices.map(({ id, tells, opens }) => [id, opens === undefined ? tells : opened(opens)]));
}

/** What makes it the time for a question. */
function toldBefore(when: Condition | undefined, { findings }: Library): Told[] {
  const [first] = when === undefined ? [] : findingsOf(when);
  return first !== undefined && findings.has(first) ? [{ finding: first, value: 'yes', by: 'choice', turn: 1 }] : [];
}

function visitAt(asked: string, log: readonly Told[], { language }: Library): Visit {
  return { ...newVisit(language), turn: 2, floor: 'interview', patient: 'me', log, asked: { id: asked, turn: 2 } };
}

interface Tally {
  /** @param miss what is to be read, where something was wrong */
  readonly count: (share: string, isHit: boolean, miss?: string) => void;
  readonly score: () => TalkScore;
}

function newTally(shares: readonly string[]): Tally {
  const counted = new Map(shares.map((share) => [share, [0, 0] as [number, number]]));
  const misses: string[] = [];
  return {
    count(share, isHit, miss) {
      const sums = counted.get(share)!;
      sums[1] += 1;
      if (isHit) sums[0] += 1;
      if (miss) misses.push(miss);
    },
    score: () => ({ shares: Object.fromEntries(counted), misses }),
  };
}
