/** Ages, durations and pain scores, turned into the findings that stand for their bands. */
import type { Fact } from '../conversation.ts';
import type { Grammar } from '../content/wording.ts';
import { plain } from './words.ts';

const daysPer: Readonly<Record<string, number>> = { day: 1, week: 7, wk: 7, month: 30, mo: 30, year: 365, yr: 365 };
const wordNumbers: Readonly<Record<string, number>> = { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, couple: 2, few: 3, several: 4 };

const age = /\b(?:im|i am|he is|shes|hes|she is|age)\s(\d{1,3})(?!\s*(?:\/|out of|%|lb|pound|kg|week|wk|month|day|hour|min))\b|\b(\d{1,3})\s?-?\s?(?:yo|y\/o|years? old|yrs? old|year-old)\b/gu;
const duration = /\b(\d{1,3}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|couple|few|several)\s?\+?\s?(?:of\s)?(day|week|wk|month|mo|year|yr)s?\b(?!\s?-?\s?old)(\sago)?/gu;
const score = /\b(\d{1,2})\s?(?:\/|out of)\s?10\b/gu;
const recent = /\b(?:since|started|began|happened|did it)\s(?:\w+\s){0,2}?(?:yesterday|today|this morning|last night)\b/u;
const part = /[.,;:!?\n]|\bbut\b/u;
const longAgoDays = 14;

/** What the numbers of a text tell. `pain`: the part of the text, as it stands, is about the pain. */
export function factsInNumbers(text: string, grammar: Grammar, about: { pain: (part: string) => boolean; comesAndGoes: boolean }): Fact[] {
  const read = plain(text);
  const ages = [...read.matchAll(age)].map((match) => Number(match[1] ?? match[2]));
  const days = read.split(part).filter(about.pain).flatMap((each) => [...[...each.matchAll(duration)].flatMap(daysOf), ...(recent.test(each) ? [1] : [])]);
  const longest = days.length ? [Math.max(...days)] : [];
  const severe = [...read.matchAll(score)].some((match) => Number(match[1]) >= grammar.severity.from && Number(match[1]) <= 10);
  return [
    ...ages.slice(0, 1).flatMap((years) => factsOfAge(years, grammar)),
    ...longest.flatMap((days) => factsOfDuration(days, about.comesAndGoes, grammar)),
    ...(severe ? [{ finding: grammar.severity.tells, value: 'yes' as const }] : []),
  ];
}

/** An age tells every band: the one it lies in as yes, the others as no. */
export function factsOfAge(years: number, { ages }: Grammar): Fact[] {
  return ages.map(({ from, to, tells }) => ({ finding: tells, value: years >= from && years <= to ? 'yes' : 'no' }));
}

function daysOf(match: RegExpMatchArray): number[] {
  const days = (wordNumbers[match[1]!] ?? Number(match[1])) * daysPer[match[2]!]!;
  return match[3] && days > longAgoDays ? [] : [days];
}

/** A span of time tells every band, as an age does; what it says of getting better it only ever tells as yes. */
function factsOfDuration(days: number, comesAndGoes: boolean, { durations }: Grammar): Fact[] {
  return durations.flatMap(({ from, to, tells, unless_it_comes_and_goes: isOfSteadyPain }): Fact[] => {
    const isIn = days >= from && days <= to && !(isOfSteadyPain && comesAndGoes);
    return isIn || !isOfSteadyPain ? [{ finding: tells, value: isIn ? 'yes' : 'no' }] : [];
  });
}
