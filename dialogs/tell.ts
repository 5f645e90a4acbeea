/** How facts enter the log: what would lower the urgency waits for a confirming yes (rulings 3 and 20). */
import type { Told, Visit } from '../src/conversation.ts';
import type { Library } from '../src/content/shape.ts';
import { atLeast } from '../src/triage/condition.ts';
import { standingOf } from '../src/triage/standing.ts';
import { urgencyOf } from '../src/triage/triage.ts';

export interface Telling {
  readonly visit: Visit;
  /** Not in the log yet: it would lower the urgency. */
  readonly held: readonly Told[];
}

export function tell(visit: Visit, news: readonly Told[], library: Library): Telling {
  if (!news.length) return { visit, held: [] };
  const reached = (log: readonly Told[]) => urgencyOf(standingOf(log, library).told, library);
  const all = [...visit.log, ...news];
  if (atLeast(reached(all), reached(visit.log))) return { visit: { ...visit, log: all }, held: [] };
  const raises = ({ finding, value }: Told): boolean => value === 'yes' && !library.findings.get(finding)?.softens;
  return { visit: { ...visit, log: [...visit.log, ...news.filter(raises)] }, held: news.filter((told) => !raises(told)) };
}
