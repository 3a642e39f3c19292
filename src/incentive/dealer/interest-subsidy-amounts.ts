import { fromDayNumber } from '../../kernel/calendar/day-number.js';
import type { Period } from '../../kernel/calendar/index.js';
import { Decimal, divideRounded, padded, plain } from '../../kernel/decimal/decimal.js';
import type { ReadyTerms } from '../terms/read-terms.js';
import { tidyAmount } from '../tidy-amount.js';
import type { BalanceRun } from './interest-balance.js';
import { daysOfRate, type InterestDayCount, simpleInterest } from './interest-day-count.js';

/** Terms of an interest subsidy whose figures were read. */
export interface ReadySubsidy {
  readonly rate: Decimal;
  readonly dayCount: InterestDayCount;
  readonly season: Period | null;
  readonly byValueDate: boolean;
}

/** The figures of a subsidy: what is told, and the exact interest of each stretch. */
export type SubsidyAmounts = ReturnType<typeof subsidyAmounts>;

/** The interest of a balance that ran: one division and one rounding, on the whole. */
export function subsidyAmounts(
  ready: ReadyTerms<ReadySubsidy>,
  { stretches, open, beyond }: BalanceRun,
  settled: Decimal,
) {
  const { rate, dayCount, rounding } = ready;
  const { scale } = rounding;
  const counted = stretches.map(({ start, end, balance }) => {
    const days = end - start;
    const balanceDays = balance.times(days);
    const interest = tidyAmount(simpleInterest(balanceDays, ready), scale);
    return { start, end, balance, days, balanceDays, interest };
  });
  const balanceDays = counted.reduce((sum, part) => sum.plus(part.balanceDays), new Decimal(0));
  const subsidy = divideRounded(
    balanceDays.times(rate),
    new Decimal(daysOfRate(dayCount)),
    rounding,
  );
  return {
    counted,
    beyond,
    outcome: {
      segments: counted.map(({ start, end, balance, days }) => ({
        start: fromDayNumber(start),
        end: fromDayNumber(end),
        balance: padded(balance, scale),
        days,
      })),
      balanceDays: plain(balanceDays),
      subsidy,
      settled: padded(settled, scale),
      due: padded(new Decimal(subsidy).minus(settled), scale),
      open: padded(open, scale),
    },
  };
}
