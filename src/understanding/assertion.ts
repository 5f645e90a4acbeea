/** Whether what a phrase names is told, denied, doubted, or not this person's now. Starting points: NegEx and ConText (Harkema 2009). */
import { beginsWith, saysOnly } from './clause.ts';
import { denialOf } from './denial.ts';
import { isAskedAndDenied } from './denied-after.ts';
import { isNowOnly } from './later.ts';
import { isLaughedAt } from './laughter.ts';
import type { Little, Meaning } from './lexicon.ts';
import { isMistaken } from './mistaken.ts';
import { isOvertaken } from './overtaken.ts';
import { anyOf } from './little.ts';
import type { Kind } from './little.ts';
import type { Found } from './phrases.ts';
import { inSentence, isWithin, leastOf, littleIn, speaks, speaksAnyOf, stretchAt } from './sentence.ts';
import type { Told } from './sentence.ts';
import { newStatementAfterWondering } from './statement.ts';
import { peopleIn, whose } from './subject.ts';
import type { People } from './subject.ts';
import { when } from './time.ts';
import { hasTurned } from './turned.ts';
import { hasComeTrue, isOnlyWarnedOf } from './warned.ts';

/** `hint`: only broad words spoke of it, and nothing denied them; `far-hint`: words on both sides of a comma. `weak-no`: denied in the middle of a phrase; `loose-no`: denied, and more follows that may belong to it; `unsure-no`: denied, but not for certain; `perhaps`: perhaps only wondered, past or somebody else's; `anothers`: surely somebody else's; `not-now`: not so for any other reason. */
export type Assertion = 'yes' | 'no' | 'weak-no' | 'loose-no' | 'unsure-no' | 'doubt' | 'perhaps' | 'hint' | 'far-hint' | 'anothers' | 'not-now';

export interface Asserted {
  readonly finding: string;
  readonly assertion: Assertion;
  readonly sentence: number;
  readonly clause: number;
  /** The writer takes it up for themselves, or sets it against what they deny: "which I do have", "but I do". */
  readonly isAffirmed: boolean;
}

/** What a message tells, in reading order. */
export function assertionsIn(told: Told): { asserted: Asserted[]; people: People } {
  const people = peopleIn(told);
  const weight = told.findings.map((found) => weighed(found, told, people));
  const standing = told.findings.filter((_, at) => weight[at] === 'yes');
  const asserted = told.findings.map((found, at) => ({
    finding: found.meaning.finding,
    beside: found.meaning.beside,
    assertion: weight[at]!.endsWith('no') && isOvertaken(found, standing, told) ? ('not-now' as const) : weight[at]!,
    sentence: stretchAt(told, found.from).sentence,
    clause: told.stretchOf[found.from]!,
    isAffirmed: weight[at] === 'yes' && (isHadAllTheSame(found, told) || isSetAgainstDenials(found, told)),
  }));
  const yes = new Set(asserted.filter(({ assertion }) => assertion === 'yes').map(({ finding }) => finding));
  return { asserted: asserted.map((each) => (each.beside === undefined || yes.has(each.beside) ? each : { ...each, assertion: 'not-now' })), people };
}

function weighed(found: Found<Meaning>, told: Told, people: People): Assertion {
  const said = denialOf(found, told);
  if (said === 'not-now') return said;
  if (said === 'unsure-no' && found.meaning.value === 'no' && found.meaning.emergency && isAskedAndDenied(found, told)) return said;
  if (found.meaning.value === 'yes' && isHadAllTheSame(found, told)) return said === 'yes' ? 'yes' : 'unsure-no';
  const of = found.meaning.toldAnyhow ? 'patient' : whose(found, told, people);
  const isDenied = said === 'no' || said === 'weak-no' || said === 'loose-no';
  const isLaughed = found.meaning.emergency === true && isLaughedAt(found, told);
  const mistaken = isMistaken(found, told, isLaughed);
  if (mistaken === 'yes') return isDenied ? 'unsure-no' : 'not-now';
  const turned = ((mistaken === 'perhaps' || isLaughed) && !isDenied) || (!found.meaning.lasts && !found.meaning.happened && hasTurned(found, told, isDenied));
  const now = found.meaning.lasts ? 'now' : when(found, told);
  const wondering = wondered(found, told);
  if (of === 'patient' && now === 'now' && wondering !== 'no' && !isDenied && said !== 'unsure-no' && hasComeTrue(found, told)) return said === 'far-hint' ? 'hint' : said;
  if (of !== 'patient' && said === 'yes' && isSaidOfOneself('mine_too', found, told)) return 'yes';
  if ((of === 'someone-else' || now === 'over' || wondering === 'yes') && said === 'yes' && isSaidOfOneself('thats_me', found, told)) return 'perhaps';
  if (of === 'someone-else') return 'anothers';
  if (now === 'over' || wondering === 'yes') return 'not-now';
  if (isDenied) return turned ? 'unsure-no' : of === 'perhaps' || wondering === 'perhaps' ? 'not-now' : said;
  if (said === 'hint' || said === 'far-hint') return said;
  if (of !== 'perhaps' && (now === 'perhaps' || wondering === 'perhaps' || isLaughed) && isNotSo(found, told)) return 'not-now';
  return turned ? 'doubt' : of === 'perhaps' || now === 'perhaps' || wondering === 'perhaps' ? 'perhaps' : said;
}

const wonderings = anyOf('hypothetical', 'imagined', 'conditional', 'warned', 'asks_whether');
const anyone = anyOf('first_person', 'kin', 'they', 'others');

/** "What if …" tells nothing; "is it bad that my groin is numb" may. */
function wondered(found: Found<Meaning>, told: Told): 'yes' | 'perhaps' | 'no' {
  const { sentence } = stretchAt(told, found.from);
  const asked = told.asks[sentence] === true || speaksAnyOf(told, wonderings) ? wonderedIn(sentence, found, told) : 'no';
  return asked === 'yes' && isAllOfIt(told) ? 'perhaps' : asked;
}

/** "What does it mean if your back hurts and you can't hold your pee": who asks, and says nothing of themselves beside it, may ask for themselves. */
export function isAllOfIt(told: Told): boolean {
  return speaks(told, 'anybody') && speaks(told, 'conditional') && speaks(told, 'about_the_back') && !speaksAnyOf(told, anyone) && !speaks(told, 'negation_ends') && !told.findings.some(({ meaning }) => meaning.value === 'no');
}

function wonderedIn(sentence: number, found: Found<Meaning>, told: Told): 'yes' | 'perhaps' | 'no' {
  if (isGeneral(sentence, told)) return 'yes';
  const warned = isOnlyWarnedOf(found, told);
  if (warned) return warned;
  const imagined = imaginedBefore(found, told, sentence);
  if (imagined) return newStatementAfterWondering(imagined, found, told) || isAwake(imagined, found, told, sentence) ? 'perhaps' : 'yes';
  if (isOfOneDay(found, told, sentence)) return 'yes';
  const earnest = inEarnest(sentence, told);
  const marks = inSentence(told, sentence, 'hypothetical').filter((word) => !earnest.some((longer) => isWithin(word, longer)));
  const ends = inSentence(told, sentence, 'takes_back');
  const mark = marks.findLast(({ from, to }) => from < found.to && !(from >= found.from && to <= found.to && found.meaning.value !== 'no') && !ends.some((end) => end.from >= to && end.to <= found.from));
  if (!mark && isConditional(found, told, sentence)) return isNowOnly(told, sentence) ? 'yes' : 'perhaps';
  if (!mark && asksWhether(found, told)) return found.meaning.emergency ? 'perhaps' : 'yes';
  if (!mark) return mayBeGeneral(found, told) ? 'perhaps' : 'no';
  const isOwn = inSentence(told, sentence, 'own_now').some(({ from }) => from >= mark.from && from < found.to);
  return isOwn || newStatementAfterWondering(mark, found, told) ? 'perhaps' : 'yes';
}

function inEarnest(sentence: number, told: Told): readonly Found<Kind>[] {
  return [...inSentence(told, sentence, 'in_earnest'), ...inSentence(told, sentence, 'was_wrong')];
}

function imaginedBefore(found: Found<Meaning>, told: Told, sentence: number): Found<Kind> | undefined {
  const earnest = inEarnest(sentence, told);
  const words = inSentence(told, sentence, 'imagined').filter((word) => !earnest.some((longer) => isWithin(word, longer)));
  const begins = words.length ? leastOf(found, told).from : 0;
  return words.find(({ from }) => from < begins);
}

/** "Had a nightmare and woke up coughing blood". */
function isAwake(imagined: Found<unknown>, found: Found<Meaning>, told: Told, sentence: number): boolean {
  return inSentence(told, sentence, 'wakes').some(({ from, to }) => from >= imagined.to && to <= found.to);
}

/** "Is chest pain common?": a question that speaks of nobody. */
function isGeneral(sentence: number, told: Told): boolean {
  const first = told.stretches.find((stretch) => stretch.sentence === sentence)!.from;
  return asksOfNobody(sentence, told) && inSentence(told, sentence, 'asking').some(({ from }) => from === first);
}

/** "A cold white leg is from the spine?": it goes on as a question, and may be about the writer; and so may what is set against oneself: "¿se tose sangre con eso? yo toso transparente". */
function mayBeGeneral(found: Found<Meaning>, told: Told): boolean {
  const at = told.stretchOf[found.from]!;
  if (!asksOfNobody(told.stretches[at]!.sentence, told)) return false;
  return littleIn(told, at, 'asking').length > 0 || (told.stretches[at + 1] !== undefined && beginsWith(told, at + 1, ['oneself']));
}

/** "Am I paralyzed", "is chest pain normal", "y si se pone peor": in a few words, about what is named right behind the question. */
function asksWhether({ from, meaning }: Found<Meaning>, told: Told): boolean {
  if (told.words.length > shortQuestion || meaning.value !== 'yes' || told.stretchOf[from] !== 0) return false;
  const ends = littleIn(told, 0, 'asks_whether').filter((word) => word.from === 0).map(({ to }) => to);
  const first = Math.min(...ends);
  return ends.length > 0 && (from < first || (from - first <= rightBehind && !littleIn(told, 0, 'begins').some((word) => word.from >= first && word.from <= from)));
}

const shortQuestion = 10;
const rightBehind = 2;

function asksOfNobody(sentence: number, told: Told): boolean {
  return told.asks[sentence] === true && !(['first_person', 'they', 'kin'] as const).some((who) => inSentence(told, sentence, who).length > 0);
}

/** "Can a leg go ice cold? That's mine right now", "dad had an aneurysm, found one in me too": what was only asked, or told of somebody, is taken up by the next sentence, or by the end of its own. */
function isSaidOfOneself(kind: Little, found: Found<Meaning>, told: Told): boolean {
  const { sentence } = stretchAt(told, found.from);
  return [sentence, sentence + 1].some((each) => inSentence(told, each, kind).some(({ from }) => from >= found.to && !inSentence(told, each, 'negations').some(({ to }) => to === from)));
}

/** "Nobody asked about the numbness DOWN THERE, which I do have": the last words of a part, and nothing else named between. */
function isHadAllTheSame(found: Found<Meaning>, told: Told): boolean {
  const { sentence } = stretchAt(told, found.from);
  if (!speaks(told, 'i_do_have') || told.asks[sentence]) return false;
  if (told.stretches.some((next, at) => next.sentence === sentence + 1 && next.from - found.to <= fewBetween && saysOnly(told, at, 'i_do_have'))) return true;
  const has = inSentence(told, sentence, 'i_do_have').find(({ from, to }) => from >= found.to && from - found.to <= fewBetween && to === stretchAt(told, to - 1).to);
  return has !== undefined && !told.findings.some(({ from, meaning }) => from >= found.to && from < has.from && meaning.finding !== found.meaning.finding);
}

const fewBetween = 2;

/** "No fever, but I do have a NUMB GROIN": the first that is named behind it in its part. */
function isSetAgainstDenials({ from, meaning }: Found<Meaning>, told: Told): boolean {
  const but = littleIn(told, told.stretchOf[from]!, 'but_i_do').findLast(({ to }) => to <= from);
  return but !== undefined && meaning.value === 'yes' && !told.findings.some((other) => other.from >= but.to && other.to <= from && other.meaning.finding !== meaning.finding);
}

/** "Call if my legs quit moving? They haven't": the next part, or the next but one, says no more than that. "Had no control of my bladder for a month. All of that came back": so does what stands behind it, or the next sentence but one. */
function isNotSo(found: Found<Meaning>, told: Told): boolean {
  const at = told.stretchOf[found.to - 1]!;
  const { sentence } = stretchAt(told, found.from);
  if ([sentence, sentence + 1, sentence + 2].some((each) => isNothingLeft(each, found, told))) return true;
  return [at + 1, at + 2].some((each) => (told.stretches[each]?.sentence ?? Infinity) <= sentence + 1 && (saysOnly(told, each, 'not_so') || saysOnly(told, each, 'denies_that')));
}

/** And it tells no emergency of its own: not "all of that went away, but now I can't pee". */
function isNothingLeft(sentence: number, found: Found<Meaning>, told: Told): boolean {
  const said = inSentence(told, sentence, 'nothing_left').find(({ from }) => from >= found.to);
  const isTold = ({ meaning, from }: Found<Meaning>): boolean => meaning.emergency === true && meaning.value === 'yes' && from >= found.to && stretchAt(told, from).sentence <= sentence;
  return said !== undefined && !told.findings.some(isTold);
}

/** "What if I cannot get up one day?" */
function isOfOneDay(found: Found<Meaning>, told: Told, sentence: number): boolean {
  return inSentence(told, sentence, 'conditional').some(({ from }) => from < found.from) && inSentence(told, sentence, 'one_day').length > 0;
}

/** "If I could not pee, should I call?" */
function isConditional(found: Found<Meaning>, told: Told, sentence: number): boolean {
  const isIf = inSentence(told, sentence, 'conditional').some(({ from }) => from < found.from);
  return isIf && (told.asks[sentence] === true || inSentence(told, sentence, 'what_then').length > 0);
}
