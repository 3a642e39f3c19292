import type { DayPeriod } from '../../kernel/calendar/read-period.js';
import { addDecimalToSum, type ExactSum, emptySum } from '../../kernel/decimal/exact-sum.js';
import { countLeading } from '../../kernel/numerics/count-leading.js';
import type { RetentionRule } from './cohort-options.js';
import type { Buyer } from './purchase-days.js';

/** What one cohort did at each age; counts and exact sums only. */
export interface CohortTally {
  customers: number;
  purchases: number;
  /** By age: customers who bought then (with `rolling`: then or later). */
  readonly active: number[];
  readonly spend: ExactSum[];
}

/** The tally of each cohort, by the position of its period. */
export function tallyCohorts(
  buyers: readonly Buyer[],
  periods: readonly DayPeriod[],
  retention: RetentionRule,
): ReadonlyMap<number, CohortTally> {
  const tallies = new Map<number, CohortTally>();
  const positionOf = (day: number) => countLeading(periods, ({ start }) => start <= day) - 1;
  for (const { days } of buyers) {
    const position = positionOf(days[0].day);
    const tally = tallies.get(position) ?? emptyTally(periods.length - position);
    tallies.set(position, tally);
    tally.customers += 1;
    tally.purchases += days.length;
    const ages = new Set<number>();
    for (const { day, spend } of days) {
      const age = positionOf(day) - position;
      ages.add(age);
      const sum = tally.spend[age];
      if (sum !== undefined) addDecimalToSum(sum, spend);
    }
    for (const age of retention === 'classic' ? ages : upTo(Math.max(...ages)))
      tally.active[age] = (tally.active[age] ?? 0) + 1;
  }
  return tallies;
}

function emptyTally(ages: number): CohortTally {
  return {
    customers: 0,
    purchases: 0,
    active: Array.from({ length: ages }, () => 0),
    spend: Array.from({ length: ages }, emptySum),
  };
}

function upTo(last: number): Iterable<number> {
  return Array.from({ length: last + 1 }, (_none, age) => age);
}
