/** What arrived, made into facts, a wish or a choice, in the light of what is on the screen. */
import type { Choice, Fact, Said, Visit } from '../src/conversation.ts';
import type { Library, Question } from '../src/content/shape.ts';
import { lastWords, standingOf } from '../src/triage/standing.ts';
import { inRedFlags } from '../src/triage/next-question.ts';
import { askedAbout, picked, pickedInside } from '../src/understanding/picked.ts';
import { toLanguage, whatIs, whyCause, whyStretch } from '../src/understanding/lexicon.ts';
import { feelingIn, tellsOtherEmergency } from '../src/understanding/feeling.ts';
import type { Feeling } from '../src/understanding/feeling.ts';
import { isOfOtherTongue } from '../src/understanding/tongue.ts';
import { sideIn } from '../src/understanding/side.ts';
import type { Sided } from '../src/understanding/side.ts';
import { understandMixed } from '../src/understanding/languages.ts';
import type { Understood } from '../src/understanding/understand.ts';
import { heardIn, lastHeard, reopened, turnTapped } from './heard-back.ts';
import { answerTo } from './questions.ts';
import { choicesOnScreen, lineFor, questionAsked } from './screen.ts';
import { bareAge, chosenBarely, namedChoices, oneSide, unclear } from './short-answers.ts';
import type { Unclear } from './short-answers.ts';

/** What one message came to. */
export interface Hearing {
  readonly by: 'choice' | 'text';
  readonly facts: readonly Fact[];
  /** The interview question these facts answer. */
  readonly question?: string;
  readonly wish?: string;
  /** A choice of the line on the screen. */
  readonly choice?: string;
  /** It could not be read as anything: a tap on an earlier question, a choice that never was, a picture. */
  readonly trouble?: 'old-tap' | 'unknown-choice' | 'unreadable' | Unclear;
  readonly aboutTheBack?: boolean;
  readonly onBehalf?: boolean;
  readonly side?: Sided;
  readonly feeling?: Feeling;
  /** An emergency that no finding stands for. */
  readonly otherEmergency?: boolean;
  /** A choice on the screen whose meaning is asked. */
  readonly meant?: string;
  /** The turn whose words were not heard rightly. */
  readonly about?: number;
  /** Answers are taken back by the person's own wish. */
  readonly mends?: true;
}

export const nothing: Hearing = { by: 'text', facts: [] };

export function understood({ facts, wish, choice, side }: Hearing): boolean {
  return facts.length > 0 || wish !== undefined || choice !== undefined || side?.alone === true;
}

export function hear(said: Said, visit: Visit, library: Library): Hearing {
  if (said.kind === 'choice') return hearTap(said, visit, library);
  if (said.kind === 'text') return hearText(said.text, visit, library);
  return { by: 'text', facts: [], trouble: 'unreadable' };
}

/** A tap on an earlier question of the interview changes that answer; on anything else that is gone it changes nothing. */
function hearTap(said: Said & { kind: 'choice' }, visit: Visit, library: Library): Hearing {
  const answer = factsOf(said.question, said.choices, visit, library);
  if (answer) return { by: 'choice', ...answer };
  const turn = turnTapped(said.question);
  if (turn !== undefined) return { by: 'choice', facts: [], ...mending(turn, visit, library) };
  if (said.question !== visit.asked?.id) return { by: 'choice', facts: [], trouble: 'old-tap' };
  const choice = choicesOnScreen(visit, library).find(({ id }) => id === said.choices[0]);
  return choice ? onLine(choice.id, visit, library) : { by: 'choice', facts: [], trouble: 'unknown-choice' };
}

/** One thing that was heard is open again at once; of several the person picks. */
function mending(turn: number, visit: Visit, library: Library): Partial<Hearing> {
  const heard = heardIn(visit.log, turn, library);
  if (heard.length === 1) return { facts: reopened(heard, visit, library), mends: true };
  return heard.length ? { wish: mendingWish, about: turn } : { trouble: 'old-tap' };
}

/** A choice of a line: it may carry a wish or tell something by itself. */
function onLine(choice: string, visit: Visit, library: Library): Hearing {
  const id = visit.asked!.id;
  const entry = library.chat.lines[lineFor(id)]?.choices?.find((each) => each.id === choice);
  const facts = (entry?.tells ?? []).map((finding): Fact => ({ finding, value: 'yes' }));
  if (choice.startsWith(toLanguage)) return { by: 'choice', facts, wish: choice };
  return { by: 'choice', facts, choice, ...(entry?.wish && { wish: entry.wish }) };
}

function hearText(text: string, visit: Visit, library: Library): Hearing {
  const understood = understandMixed(text, library);
  const { bare, aboutTheBack, onBehalf } = understood;
  const wish = foreignOf(text, understood, library) ?? understood.wish;
  const side = sideIn(understood.words, library);
  const feeling = feelingIn(understood.words, library);
  const base = { by: 'text' as const, aboutTheBack, onBehalf, ...(side && { side }), ...(feeling && { feeling }), ...(tellsOtherEmergency(understood.words, library) && { otherEmergency: true }) };
  if (side?.alone && !understood.facts.length && !wish) return { ...base, ...oneSide(visit, library) };
  const turn = wish === mendingWish && !understood.facts.length ? lastHeard(visit, library) : undefined;
  if (turn !== undefined) return { facts: [], ...base, ...mending(turn, visit, library) };
  const choices = choicesOnScreen(visit, library);
  const asked = visit.asked?.id;
  const meaning = (wish && wish !== explainWish) || !questionAsked(asked, library) ? undefined : askedAbout(text, choices, library);
  if (meaning) return { ...base, facts: understood.facts.filter((fact) => isGrave(fact, library)), wish: explainWish, ...meantBy(meaning.choice, understood, questionAsked(asked, library)!) };
  const numbered = bare === 'both' ? undefined : oneOrMany(picked(text, choices, library), asked, library);
  const told = asksByName(wish) ? understood.facts.filter((fact) => (fact.value === 'yes' || !wish?.startsWith(whatIs)) && isGrave(fact, library)) : understood.facts;
  const facts = numbered || bare === 'both' || isElsewhere(understood, visit, library) ? [] : told.length ? told : bareAge(text, visit, library);
  const chosen = numbered ?? chosenBarely(bare, choices, asked, library) ?? namedChoices(understood.words, asked, library) ?? chosenAbout(understood, visit, library) ?? (wish || facts.length ? undefined : oneOrMany(pickedInside(text, inQuestion(asked, choices, library), library), asked, library));
  const left = unclear(bare, choices, asked, library);
  if (!asked || !chosen) return { ...base, ...withRest(facts, visit, library), ...(wish && left.trouble !== 'no-skip' && { wish }), ...left };
  const answer = factsOf(asked, chosen, visit, library);
  if (!answer) return { ...onLine(chosen[0]!, visit, library), ...base, facts };
  return { ...base, facts: merged(answer.facts, facts), question: answer.question, ...(answer.mends && { mends: true }) };
}

/** "My elbow hurts", before anything was told of a back, tells nothing; broad words beside it ("my toe is purple") hint at nothing but a danger to oneself. */
function isElsewhere({ elsewhere, facts, hinted }: Understood, visit: Visit, library: Library): boolean {
  const counts = (finding: string): boolean => {
    const { emergency, sensitive } = library.findings.get(finding) ?? {};
    return emergency === true && (sensitive === true || !hinted.has(finding));
  };
  return elsewhere && !visit.log.length && !questionAsked(visit.asked?.id, library) && !facts.some(({ finding }) => counts(finding));
}

/** The choice that a question about meanings names: by its label, or by what it tells. */
function meantBy(choice: string | undefined, { named }: Understood, { choices }: Question): Pick<Hearing, 'meant'> {
  const meant = choice ?? choices.find(({ tells, opens }) => opens === undefined && tells.some((finding) => named.has(finding)))?.id;
  return meant === undefined ? {} : { meant };
}

function isGrave({ finding, value }: Fact, library: Library): boolean {
  return value !== 'no' && library.findings.get(finding)?.emergency === true;
}

/** "Why not a disc" asks about the disc, and tells nothing of it; nor does "what is stenosis". */
function asksByName(wish: string | undefined): boolean {
  return [whyCause, whyStretch, whatIs].some((about) => wish?.startsWith(about) === true);
}

/** The wish to put right what was heard. */
const mendingWish = 'misheard';

/** The wish to know what is meant. */
const explainWish = 'explain';

/** The wish of someone who writes in a language that is spoken here, and of one who writes in another. */
function foreignOf(text: string, { foreign, facts, bare }: Understood, library: Library): string | undefined {
  if (bare || facts.some(({ value }) => value === 'yes')) return undefined;
  return isOfOtherTongue(text, library) ? 'other-tongue' : foreign && !facts.length ? 'language' : undefined;
}

/** Several choices answer only a question that takes several. */
function oneOrMany(chosen: string[] | undefined, asked: string | undefined, library: Library): string[] | undefined {
  return chosen && (chosen.length === 1 || questionAsked(asked, library)?.kind === 'many') ? chosen : undefined;
}

/** Under a finding's own question any answer counts: what is neither a clear yes nor a clear no is "not sure", and so is a second miss where it could be an emergency. */
function chosenAbout(understood: Understood, visit: Visit, library: Library): string[] | undefined {
  const { lead, hedged, facts, wish } = understood;
  const asked = visit.asked?.id ?? '';
  const single = questionAsked(asked, library)?.choices;
  const isSingle = single?.length === 1;
  if (!asked.startsWith('ask-about/') && !isSingle) return deniesAll(understood, visit, library) ? ['none'] : undefined;
  const yes = isSingle ? single[0]!.id : 'yes';
  if (lead === 'yes') return [yes];
  if (lead === 'no' || lead === 'none') return [hedged && !tellsOthers(understood, library) ? 'unsure' : isSingle ? 'none' : 'no'];
  if (hedged && !facts.length) return ['unsure'];
  const isEmergency = library.findings.get(asked.slice('ask-about/'.length))?.emergency;
  return isEmergency && visit.misses > 0 && !facts.length && !wish ? ['unsure'] : undefined;
}

/** "No, just tingly": a plain no before what is told instead, and nothing of it is an emergency. */
function tellsOthers({ qualified, facts }: Understood, library: Library): boolean {
  return !qualified && facts.some(({ value }) => value === 'yes') && !facts.some(({ finding, value }) => value !== 'no' && library.findings.get(finding)?.emergency);
}

/** "No, it only hurts here", "nope, all normal down there" under a list: a plain no before what is told of other things, denied, or of the back. Right behind "I heard …" it may be that which is not so: "no, I didn't lift anything". */
function deniesAll({ lead, qualified, facts, onlyPlain, wish }: Understood, visit: Visit, library: Library): boolean {
  if (wish === mendingWish || (facts.length && lastHeard(visit, library) === visit.turn)) return false;
  const question = questionAsked(visit.asked?.id, library);
  if (question?.kind !== 'many' || !(lead === 'no' || lead === 'none') || qualified || !(facts.length || onlyPlain)) return false;
  const asked = new Set(question.choices.flatMap(({ tells }) => tells));
  return facts.every(({ finding, value }) => value === 'no' || (!asked.has(finding) && !library.findings.get(finding)?.emergency));
}

/** What the text itself tells as yes or doubtful is never overruled by the answer it was taken for. */
function merged(answer: readonly Fact[], told: readonly Fact[]): Fact[] {
  const strong = new Set(told.filter((fact) => fact.value !== 'no').map((fact) => fact.finding));
  return [...answer.filter((fact) => !strong.has(fact.finding) || fact.value === 'yes'), ...told.filter((fact) => strong.has(fact.finding))];
}

/** Words that answer part of a question which no red flag rests on answer it whole. */
function withRest(facts: readonly Fact[], visit: Visit, library: Library): Pick<Hearing, 'facts' | 'question'> {
  const question = questionAsked(visit.asked?.id, library);
  const told = new Set(facts.filter((fact) => fact.value === 'yes').map((fact) => fact.finding));
  const findings = question?.choices.flatMap((choice) => choice.tells) ?? [];
  if (!question || !findings.some((finding) => told.has(finding))) return { facts };
  const rest = findings.filter((finding) => !facts.some((fact) => fact.finding === finding));
  if (question.kind === 'many' && rest.some((finding) => inRedFlags(finding, library))) return { facts };
  return { facts: [...facts, ...rest.map((finding): Fact => ({ finding, value: 'no' }))], question: `ask/${question.id}` };
}

/** The words of a question's choices, those told before and no longer shown among them. */
function inQuestion(asked: string | undefined, shown: readonly Choice[], library: Library): readonly Choice[] {
  const all = questionAsked(asked, library)?.choices ?? [];
  return [...shown, ...all.filter(({ id }) => !shown.some((choice) => choice.id === id))];
}

/** The facts that choices of a question tell; undefined where it is no question, or a choice is unknown. */
function factsOf(id: string, choices: readonly string[], visit: Visit, library: Library): (Pick<Hearing, 'mends'> & { facts: Fact[]; question: string }) | undefined {
  const question = questionAsked(id, library);
  if (question) {
    const facts = answerTo(question, choices, standingOf(visit.log, library), library);
    return facts && { facts, question: id };
  }
  if (id === 'told' || id === 'misheard') {
    const facts = reopened(choices, visit, library);
    return facts.length ? { facts, question: id, mends: true } : undefined;
  }
  if (id === 'said-no') {
    const asked = library.questions.filter((question) => choices.includes(question.id)).flatMap((question) => question.choices.flatMap(({ tells }) => tells));
    const said = lastWords(visit.log);
    const facts = [...new Set(asked)].filter((each) => said.get(each) === 'no').map((each): Fact => ({ finding: each, value: 'open' }));
    return facts.length ? { facts, question: id } : undefined;
  }
  const finding = id.startsWith('ask-about/') ? id.slice('ask-about/'.length) : undefined;
  const value = choices[0];
  if (!finding || !library.findings.has(finding) || !(value === 'yes' || value === 'no' || value === 'unsure')) return undefined;
  return { facts: [{ finding, value }], question: id };
}
