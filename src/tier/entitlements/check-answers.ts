import { plain, toDecimal } from '../../kernel/decimal/decimal.js';
import type { PromisedStandard } from './promised-standards.js';
import type { Judged } from './service-breach.js';
import type { ServiceRequest } from './service-facts.js';

/** Was every request of the days answered in time? One that is still open is late once its hours are over. */
export function checkAnswers(
  { limit, start, end }: PromisedStandard,
  requests: readonly ServiceRequest[],
  asOf: string,
): Judged {
  const asked = requests
    .filter(({ date }) => start <= date && date < end && date <= asOf)
    .map((request) => ({ ...request, hours: toDecimal(request.hours, '') }))
    .sort(byDateThenId);
  const late = asked.filter(({ hours }) => hours.greaterThan(limit));
  const open = asked.filter(({ answered, hours }) => answered === false && hours.lte(limit)).length;
  return {
    checked: asked.length - open,
    open,
    breaches: late.map(({ id, date, hours }) => ({
      ...{ type: 'late-answer', request: id, date },
      ...{ hours: plain(hours), over: plain(hours.minus(limit)) },
    })),
  };
}

function byDateThenId(
  left: { readonly date: string; readonly id: string },
  right: { readonly date: string; readonly id: string },
): number {
  if (left.date !== right.date) return left.date < right.date ? -1 : 1;
  return left.id < right.id ? -1 : Number(left.id > right.id);
}
