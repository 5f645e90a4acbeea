/** How facts enter the log: what would lower the urgency waits for a confirming yes (rulings 3 and 20). */
import type { Told, Visit } from '../src/conversation.ts';
import type { Library } from '../src/content/shape.ts';
import { atLeast } from '../src/triage/urgency.ts';
import { answerOf, appended, standingOf } from '../src/triage/standing.ts';
import { reachedUrgency, softening } from '../src/triage/triage.ts';

export interface Telling {
  readonly visit: Visit;
  /** Not in the log yet: it would lower the urgency. */
  readonly held: readonly Told[];
}

export function tell(visit: Visit, told: readonly Told[], library: Library): Telling {
  const news = told.filter((each) => !isDoubtOfAYes(each, visit, library));
  const raises = ({ finding, value }: Told): boolean => value === 'yes' && !softening(library).has(finding);
  const reached = (log: readonly Told[]) => reachedUrgency(standingOf(log, library), library);
  if (!news.length) return { visit, held: [] };
  const all = appended(visit.log, news, library);
  if (!mightLower(visit, news, library) || atLeast(reached(all), reached(visit.log))) return { visit: { ...visit, log: all }, held: [] };
  return { visit: { ...visit, log: appended(visit.log, news.filter(raises), library) }, held: news.filter((told) => !raises(told)) };
}

/** What was told stays told: a doubt about it is not asked, since its no would only be confirmed and asked again. */
function isDoubtOfAYes({ finding, value }: Told, { log }: Visit, library: Library): boolean {
  return value === 'doubt' && answerOf(standingOf(log, library), finding, library) === 'yes';
}

/** Only taking back what counted, or telling what softens, can lower anything. */
function mightLower({ log }: Visit, news: readonly Told[], library: Library): boolean {
  const standing = standingOf(log, library);
  return news.some(({ finding, value }) => {
    const before = answerOf(standing, finding, library);
    if (value === 'yes') return softening(library).has(finding);
    return before === 'yes' || before === 'unsure';
  });
}
