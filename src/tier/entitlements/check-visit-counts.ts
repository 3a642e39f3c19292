import { toDayNumber } from '../../kernel/calendar/day-number.js';
import { readFiscalOptions } from '../../kernel/calendar/fiscal-year.js';
import type { DateString, PeriodUnit } from '../../kernel/calendar/index.js';
import { unitContaining } from '../../kernel/calendar/period-containing.js';
import { type DayPeriod, fromDays } from '../../kernel/calendar/read-period.js';
import type { PromisedStandard } from './promised-standards.js';
import type { Judged, ServiceBreach } from './service-breach.js';
import { type CustomerVisit, visitDays } from './service-facts.js';

/** Were there enough visits in every calendar unit that lies wholly within the days that are looked at? */
export function checkVisitCounts(
  { standard, limit, start, end }: PromisedStandard,
  visits: readonly CustomerVisit[],
  asOf: DateString,
): Judged {
  const unit = standard.type === 'visits-per' ? standard.unit : 'year';
  const days = visitDays(visits, asOf).map((day) => toDayNumber(day, ''));
  const today = toDayNumber(asOf, '');
  const promised = limit.toNumber();
  let checked = 0;
  let open = 0;
  let next = 0;
  const breaches: ServiceBreach[] = [];
  for (const whole of wholeUnits(toDayNumber(start, ''), toDayNumber(end, ''), unit)) {
    while ((days[next] ?? whole.start) < whole.start) next += 1;
    const first = next;
    while ((days[next] ?? whole.end) < whole.end) next += 1;
    const isOver = whole.end - 1 <= today;
    if (next - first >= promised) checked += 1;
    else if (!isOver) open += 1;
    else {
      checked += 1;
      const { start: from, end: to } = fromDays(whole.start, whole.end);
      breaches.push({
        ...{ type: 'too-few-visits', start: from, end: to },
        ...{ visits: next - first, promised },
      });
    }
  }
  return { checked, open, breaches };
}

function* wholeUnits(start: number, end: number, unit: PeriodUnit): Generator<DayPeriod> {
  const fiscalYear = readFiscalOptions(undefined);
  let at = unitContaining(start, unit, fiscalYear);
  if (at.start < start) at = unitContaining(at.end, unit, fiscalYear);
  for (; at.end <= end; at = unitContaining(at.end, unit, fiscalYear)) yield at;
}
