/** Who a part of a message speaks of: the writer, the relative who is the patient, or someone whose story is only told. */
import { saysOnly, standsAt } from './clause.ts';
import type { Little, Meaning } from './lexicon.ts';
import type { Kind } from './little.ts';
import type { Found } from './phrases.ts';
import { isWithin, leastOf, littleIn, speaks, stretchAt } from './sentence.ts';
import type { Told } from './sentence.ts';

export type Whose = 'patient' | 'someone-else' | 'perhaps';

type Who = 'writer' | 'kin' | 'stranger' | 'they';

interface Mark {
  readonly who: Who;
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
  /** Only lifted or carried: what a later sentence tells is not of them. */
  readonly handled: boolean;
  /** Cared for by the writer, who may be the patient. */
  readonly caredFor: boolean;
  /** Behind somebody else, it may only say who that is. */
  readonly names: boolean;
}

export interface People {
  readonly marks: readonly Mark[];
  /** Who is the patient of this message. */
  readonly patient: 'writer' | 'kin' | 'perhaps';
  /** It speaks of nobody but the writer: then there is nothing to weigh. */
  readonly onlyWriter: boolean;
}

const kinds: readonly (readonly [Little, Who])[] = [['others', 'stranger'], ['kin', 'kin'], ['they', 'they'], ['first_person', 'writer']];

export function peopleIn(told: Told): People {
  const marks = kinds.flatMap(([meaning, who]) => marksOf(meaning, who, told)).sort(inOrder);
  const dead = theDead(told);
  const theirs = [...theirKin(told, marks), ...dead];
  const withTheirs = theirs.length ? [...marks.filter((mark) => !theirs.some((longer) => overlaps(mark, longer) && (dead.includes(longer) || (mark.from >= longer.from && mark.to <= longer.to)))), ...theirs].sort(inOrder) : marks;
  const alive = withTheirs.filter((mark) => !dead.includes(mark));
  // "He" is the dead one, where nobody else is named.
  const isOfTheDead = ({ who }: Mark): boolean => who === 'they' && dead.length > 0 && !alive.some((mark) => mark.who === 'kin' || mark.who === 'stranger');
  const patient = patientOf(told, alive.filter((mark) => !isOfTheDead(mark)));
  return { marks: withTheirs, patient, onlyWriter: patient === 'writer' && !speaks(told, 'not_me') && marks.every(({ who }) => who === 'writer') };
}

const overlaps = (one: Mark, other: Mark): boolean => one.from < other.to && one.to > other.from;

const inOrder = (one: Mark, other: Mark): number => one.from - other.from;

function marksOf(meaning: Little, who: Who, told: Told): readonly Mark[] {
  const marks: Mark[] = [];
  for (const word of told.says.all(meaning)) {
    const at = told.stretchOf[word.from]!;
    if (who === 'kin' || who === 'stranger' ? isOneself(word, told, at) : isName(word, told, at)) continue;
    marks.push({ who, from: word.from, to: word.to, sentence: told.stretches[at]!.sentence, handled: isBehind('handled', word, told, at), caredFor: isBehind('cared_for', word, told, at), names: standsAt(told, at, word.from, ['names']) });
  }
  return marks;
}

/** "My own mother" names the writer. */
function isOneself(word: Found<unknown>, told: Told, at: number): boolean {
  return littleIn(told, at, 'first_person').some((longer) => longer.to - longer.from > word.to - word.from && isWithin(word, longer));
}

/** It is part of the name of somebody else, or runs into it: "por mi" into "mi nieta". */
function isName(word: Found<unknown>, told: Told, at: number): boolean {
  return (['others', 'kin'] as const).some((kind) => littleIn(told, at, kind).some((name) => isWithin(word, name) || (name.from > word.from && name.from < word.to && name.to > word.to)));
}

const none: readonly never[] = [];

/** "For my wife, HER MOTHER had an aneurysm": the relative of one who is named is somebody else, unless they only say something of that one. */
function theirKin(told: Told, marks: readonly Mark[]): readonly Mark[] {
  if (!speaks(told, 'their_kin')) return none;
  return told.stretches.flatMap(({ sentence }, at) => {
    const says = (place: number): boolean => littleIn(told, at, 'said_so').some(({ from }) => from >= place && from <= place + nearby);
    const isOf = ({ from, to }: Found<unknown>): boolean => marks.some((mark) => mark.who === 'kin' && mark.to <= from) && !says(to);
    return littleIn(told, at, 'their_kin').filter(isOf).map((word): Mark => ({ who: 'stranger', from: word.from, to: word.to, sentence, handled: isBehind('handled', word, told, at), caredFor: false, names: false }));
  });
}

/** "My father died of cancer": they are no patient. */
function theDead(told: Told): readonly Mark[] {
  return marksOf('the_dead', 'stranger', told);
}

/** So many words may lie between: "say of". */
const nearby = 1;
/** And here: "picked my little one up", "care for a dying husband". */
const adjectives = 2;

function isBehind(kind: Little, { from }: Found<Kind>, told: Told, at: number): boolean {
  return littleIn(told, at, kind).some(({ to }) => to <= from && from - to <= adjectives);
}

/** A relative is the patient where the writer complains of nothing of their own. */
function patientOf(told: Told, marks: readonly Mark[]): People['patient'] {
  const tells = (): boolean => told.findings.some((found) => found.meaning.value === 'yes' && !found.meaning.dates && lastBefore(found, told, marks)?.who === 'writer');
  if (isContrasted(told)) return 'writer';
  if (asksForAnother(told) && !(speaks(told, 'own_complaint') && tells())) return 'kin';
  if (!marks.some((mark) => mark.who !== 'writer' && !mark.handled && !mark.caredFor) || onlySaySo(told, marks)) return 'writer';
  if (speaks(told, 'own_complaint') || tells()) return 'writer';
  const names = new Set(marks.map(({ who }) => who));
  if (names.has('kin') && !names.has('stranger') && !names.has('writer')) return 'kin';
  if (names.has('they') || speaks(told, 'about_the_back')) return names.has('kin') || !names.has('stranger') ? 'kin' : 'perhaps';
  return 'perhaps';
}

/** "My sister is a nurse and says I should call": whoever is named beside the writer only says something, and nothing is told that they might say of themselves. */
function onlySaySo(told: Told, marks: readonly Mark[]): boolean {
  if (told.findings.some(({ meaning }) => meaning.value !== 'no' && !meaning.dates)) return false;
  const saysSo = ({ to }: Mark): boolean => told.says.all('said_so').some(({ from }) => from >= to && from <= to + beforeItIsSaid);
  const others = marks.filter(({ who, handled }) => who !== 'writer' && !handled);
  return marks.some(({ who }) => who === 'writer') && others.every((mark) => mark.who !== 'they' && saysSo(mark));
}

/** "Is a nurse and". */
const beforeItIsSaid = 4;

/** In words: "asking for my dad"; not "I care for my dad". */
export function asksForAnother({ says }: Pick<Told, 'says'>): boolean {
  return says.all('on_behalf').some(({ from, to }) => !says.all('cared_for').some((care) => care.from < from && care.to > from && care.to < to));
}

/** "My brother can't move his legs. Me, I move fine". */
function isContrasted(told: Told): boolean {
  return speaks(told, 'oneself') && told.stretches.some((_, at) => saysOnly(told, at, 'oneself'));
}

/** The last one named before the end of what was found, in its own sentence; a relative within it is part of it: "my husband hits me", unless broad words begin with one: "my husband can't get hard". */
function lastBefore(found: Found<Meaning>, { stretches, stretchOf }: Told, marks: readonly Mark[]): Mark | undefined {
  const { sentence } = stretches[stretchOf[found.from]!]!;
  const isOwnPronoun = (mark: Mark): boolean => mark.who === 'they' && marks.some(({ who, to }) => who === 'stranger' && to <= mark.from && Math.min(mark.from, found.from) - to <= nearby);
  return marks.findLast((mark, place) => mark.sentence === sentence && mark.from < found.to && !isOwnPronoun(mark) && !isOfName(mark, marks[place - 1]) && !(isOther(mark) && mark.to > found.from && !(found.meaning.value === 'hint' && mark.from === found.from)));
}

/** "The resident I bathe coughs up blood": whom it is that the writer names. */
function isOfName({ names, from }: Mark, before: Mark | undefined): boolean {
  return names && before?.who === 'stranger' && before.to === from;
}

export function whose(found: Found<Meaning>, told: Told, people: People): Whose {
  return people.onlyWriter ? 'patient' : whoseOfAll(found, told, people);
}

function whoseOfAll(found: Found<Meaning>, told: Told, people: People): Whose {
  const whole = whoseIs(found, told, people);
  if (whole === 'someone-else' && found.meaning.emergency && isJoinedToTheirs(found, told, people)) return 'perhaps';
  if (whole !== 'patient' || !found.meaning.emergency || !holdsJoin(found, told)) return whole;
  const least = leastOf(found, told);
  if (!reachesOn(least, found, told)) return whole;
  const of = whoseIs(least, told, people);
  const isHelped = littleIn(told, told.stretchOf[least.to - 1]!, 'handled').some(({ from }) => from >= least.to && from < found.to);
  return of === 'someone-else' && !isHelped ? 'perhaps' : of;
}

/** "She stood up to let the dog out AND PASSED OUT": right behind an "and", with nobody named anew, it may be told of whoever the sentence named first. */
function isJoinedToTheirs({ from }: Found<Meaning>, told: Told, { marks, patient }: People): boolean {
  const { sentence } = stretchAt(told, from);
  const join = littleIn(told, told.stretchOf[from]!, 'joins').find((word) => word.from === from || word.to === from);
  if (!join) return false;
  const named = marks.filter((mark) => mark.sentence === sentence && mark.from < join.from);
  return named.length > 1 && isOnTheirSide(named[0]!, patient);
}

function isOnTheirSide({ who }: Mark, patient: People['patient']): boolean {
  return patient === 'kin' ? who === 'kin' || who === 'they' : who === 'writer';
}

function holdsJoin({ from, to }: Found<unknown>, told: Told): boolean {
  const [first, last] = [told.stretchOf[from]!, told.stretchOf[to - 1]!];
  return told.little.slice(first, last + 1).some((of) => of.get('joins').some((join) => join.from > from && join.from < to));
}

/** "Wets herself and I lift": behind the "and" a phrase only reaches into what is said next, but not into "and I have it too". */
function reachesOn(least: Found<Meaning>, found: Found<Meaning>, told: Told): boolean {
  const at = told.stretchOf[least.to - 1]!;
  const reached = (kind: Little): boolean => littleIn(told, at, kind).some(({ from }) => from >= least.to && from < found.to);
  return least.from === found.from && reached('joins') && !reached('thats_me');
}

function whoseIs(found: Found<Meaning>, told: Told, people: People): Whose {
  if (people.patient === 'writer' && isAgeOfAnother(found, told)) return 'someone-else';
  if (found.meaning.value === 'yes' && isTheirsAlone(found, told)) return people.patient === 'writer' && (speaks(told, 'about_the_back') || speaks(told, 'others')) ? 'someone-else' : 'perhaps';
  if (people.patient === 'writer' && littleIn(told, told.stretchOf[found.from]!, 'not_me').some(({ from, to }) => from <= found.from && found.from <= to)) return 'someone-else';
  const whole = named(found, told, people);
  const { to } = stretchAt(told, found.from);
  if (found.to <= to || whole === 'someone-else') return whole;
  const begun = named({ ...found, to }, told, people);
  return begun === 'patient' ? whole : begun;
}

/** "My 4 year old ran me over", but not "my daughter is 13 and HER BACK hurts". */
function isAgeOfAnother(found: Found<Meaning>, told: Told): boolean {
  const isOverlapping = ({ from, to }: Found<unknown>): boolean => from < found.to && to > found.from;
  const isTheirBack = (): boolean => told.says.all('they').some(({ to }) => told.says.all('about_the_back').some(({ from }) => from === to));
  return found.meaning.age === true && !isTheirBack() && (['kin', 'others'] as const).some((who) => littleIn(told, told.stretchOf[found.from]!, who).some(isOverlapping));
}

/** "They rear-ended my sister, not me": the part names a relative, and it or the next one ends in "not me". */
function isTheirsAlone({ from, to }: Found<unknown>, told: Told): boolean {
  const at = told.stretchOf[from]!;
  const ends = told.stretches[at]!.to;
  const isNext = told.stretches[at + 1]?.sentence === told.stretches[at]!.sentence && saysOnly(told, at + 1, 'not_mine');
  const isLast = littleIn(told, at, 'not_mine').some((word) => word.from >= from && word.to >= to && word.to === ends);
  return (isNext || isLast) && (['kin', 'others'] as const).some((who) => littleIn(told, at, who).length > 0);
}

function named(found: Found<Meaning>, told: Told, { marks, patient }: People): Whose {
  const mark = lastBefore(found, told, marks);
  if (patient === 'writer') return !mark ? inherited(found, told, marks) : mark.who === 'writer' || (mark.handled && mark.to <= found.from) ? 'patient' : mark.who !== 'stranger' && asksForAnother(told) ? 'perhaps' : 'someone-else';
  if (mark?.who === 'writer') return 'perhaps';
  if (patient === 'perhaps') return mark ? 'perhaps' : 'patient';
  return mark?.who === 'stranger' && marks.some(({ who }) => who === 'kin') ? 'someone-else' : 'patient';
}

/** A sentence that names nobody, after one about somebody else: it may be either's. */
function inherited(found: Found<Meaning>, { stretches, stretchOf }: Told, marks: readonly Mark[]): Whose {
  const { sentence } = stretches[stretchOf[found.from]!]!;
  const before = marks.findLast((mark) => mark.sentence < sentence);
  return before && before.who !== 'writer' && !before.handled && before.sentence === sentence - 1 ? 'perhaps' : 'patient';
}

function isOther({ who }: Mark): boolean {
  return who === 'kin' || who === 'stranger';
}
