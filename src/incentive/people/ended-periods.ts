import { toDayNumber } from '../../kernel/calendar/day-number.js';
import type { DateString, Period } from '../../kernel/calendar/index.js';
import { type Decimal, toDecimal } from '../../kernel/decimal/decimal.js';
import type { DecimalInput } from '../../kernel/decimal/index.js';
import { isInForce, type Policy } from '../../kernel/decision/index.js';
import { throwIssues } from '../../kernel/errors/index.js';
import { oddPeriods } from '../../kernel/schema/odd-periods.js';
import type { Why } from './terms-run.js';

/** What was earned in a period. */
export interface EarnedPeriod extends Period {
  readonly earned: DecimalInput;
}

/** The periods that count, by date, and what did not count. */
export interface EndedPeriods {
  readonly periods: readonly (Period & { readonly exact: Decimal })[];
  readonly notes: readonly Why[];
}

/** The periods that began in the life of the terms and have ended by the close of the day; two that share a day are refused. */
export function endedPeriods(
  terms: Policy,
  told: readonly EarnedPeriod[],
  asOf: DateString,
  path: string,
): EndedPeriods {
  const odd = oddPeriods(told);
  if (odd.length > 0)
    throwIssues(
      'input',
      odd.map(({ index, code, params }) => ({ code, params, path: `${path}/${index}` })),
      'cannot read the periods',
    );
  const close = toDayNumber(asOf, '') + 1;
  const inLife = told.filter(({ start }) => isInForce(terms, start));
  const ended = inLife.filter(({ end }) => toDayNumber(end, '') <= close);
  const outside = told.length - inLife.length;
  const open = inLife.length - ended.length;
  return {
    periods: ended
      .map(({ start, end, earned }) => ({ start, end, exact: toDecimal(earned, '') }))
      .sort((left, right) => (left.start < right.start ? -1 : 1)),
    notes: [
      ...(open === 0
        ? []
        : [{ code: 'incentive/periods-not-ended' as const, params: { count: open, asOf } }]),
      ...(outside === 0
        ? []
        : [{ code: 'incentive/periods-outside-terms' as const, params: { count: outside } }]),
    ],
  };
}
