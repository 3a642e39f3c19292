import { type DateString, daysBetween } from '../../kernel/calendar/index.js';
import { countedFrom, dueAfter } from './add-cadence.js';
import type { PromisedStandard } from './promised-standards.js';
import type { Judged, ServiceBreach } from './service-breach.js';
import { type CustomerVisit, visitDays } from './service-facts.js';

/**
 * Did the next visit always come in time? What is due is counted from the last visit, or from the first day of the promise; a
 * due day before the days that are looked at belongs to an earlier check.
 */
export function checkVisitGaps(
  { standard, limit, since, start, end }: PromisedStandard,
  visits: readonly CustomerVisit[],
  asOf: DateString,
): Judged {
  const days = visitDays(visits, asOf);
  let last = countedFrom(since, days.filter((day) => day < start).at(-1));
  let checked = 0;
  const breaches: ServiceBreach[] = [];
  for (const visited of days.filter((day) => start <= day && day < end)) {
    const due = dueAfter(standard, limit, last);
    const isLate = due < visited;
    if (!isLate || start <= due) checked += 1;
    if (isLate && start <= due)
      breaches.push({ type: 'late-visit', due, visited, days: daysBetween(due, visited) });
    last = visited;
  }
  const due = dueAfter(standard, limit, last);
  if (due < start || end <= due) return { checked, open: 0, breaches };
  if (due > asOf) return { checked, open: 1, breaches };
  breaches.push({ type: 'late-visit', due, visited: null, days: daysBetween(due, asOf) });
  return { checked: checked + 1, open: 0, breaches };
}
