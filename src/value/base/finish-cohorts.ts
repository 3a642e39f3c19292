import { type DayPeriod, fromDays } from '../../kernel/calendar/read-period.js';
import { Decimal, plain, zero } from '../../kernel/decimal/decimal.js';
import { totalOf } from '../../kernel/decimal/exact-sum.js';
import { ratioOfDecimals } from '../../kernel/decimal/ratio.js';
import type { Cohort, CohortAverage, CohortCell, CohortTable } from './cohort-figures.js';
import type { CohortRule } from './cohort-options.js';
import { periodsOver } from './cohort-periods.js';
import { type CohortTally, tallyCohorts } from './cohort-tally.js';
import { type Buyer, sumOf } from './purchase-days.js';

/** The rows and columns of a cohort table. */
export function finishCohorts(
  buyers: readonly Buyer[],
  rule: CohortRule,
  asOf: number,
): Pick<CohortTable, 'periods' | 'cohorts' | 'averages' | 'customers' | 'purchases' | 'spend'> {
  const periods = periodsOfBuyers(buyers, rule, asOf);
  const tallies = [...tallyCohorts(buyers, periods, rule.retention)].sort(
    ([left], [right]) => left - right,
  );
  const read = tallies.map(([position, tally]) => readTally(position, tally));
  const overAges = periods.filter(({ end }) => end <= asOf + 1).length;
  const total = totalOf(sumOf(read.map(({ spend }) => spend)));
  return {
    periods: periods.map(({ start, end }) => fromDays(start, end)),
    cohorts: read.map((cohort) => cohortOf(cohort, periods, overAges)),
    averages: periods.map((_period, age) => averageOf(read, age, overAges)),
    customers: buyers.length,
    purchases: read.reduce((sum, { tally }) => sum + tally.purchases, 0),
    spend: plain(total),
  };
}

function periodsOfBuyers(
  buyers: readonly Buyer[],
  rule: CohortRule,
  asOf: number,
): readonly DayPeriod[] {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const { days } of buyers) {
    first = Math.min(first, days[0].day);
    last = Math.max(last, (days.at(-1) ?? days[0]).day);
  }
  return buyers.length === 0 ? [] : periodsOver(rule, first, last, asOf);
}

/** A tally with its money as figures: spent at each age, up to each age, and in all. */
interface ReadTally {
  readonly position: number;
  readonly tally: CohortTally;
  readonly spent: readonly Decimal[];
  readonly upTo: readonly Decimal[];
  readonly spend: Decimal;
}

function readTally(position: number, tally: CohortTally): ReadTally {
  const spent = tally.spend.map(totalOf);
  let spend = zero;
  const upTo = spent.map((money) => {
    spend = spend.plus(money);
    return spend;
  });
  return { position, tally, spent, upTo, spend };
}

function cohortOf(cohort: ReadTally, periods: readonly DayPeriod[], overAges: number): Cohort {
  const { position, tally, spend } = cohort;
  const own = periods[position] ?? { start: 0, end: 1 };
  return {
    period: fromDays(own.start, own.end),
    customers: tally.customers,
    open: position >= overAges,
    purchases: tally.purchases,
    spend: plain(spend),
    cells: periods.map((_period, age) => {
      const period = periods[position + age];
      return period === undefined ? null : cellOf(cohort, age, period, position + age < overAges);
    }),
  };
}

function cellOf(
  { tally, spent, upTo }: ReadTally,
  age: number,
  { start, end }: DayPeriod,
  over: boolean,
): CohortCell {
  const customers = tally.active[age] ?? 0;
  const spend = plain(spent[age] ?? zero);
  const cell = { age, period: fromDays(start, end), over };
  if (!over) {
    const none = { customers: null, share: null, spend: null, cumulativeSpend: null };
    return { ...cell, ...none, soFar: { customers, spend } };
  }
  const size = new Decimal(tally.customers);
  return {
    ...cell,
    customers,
    share: ratioOfDecimals(new Decimal(customers), size),
    spend,
    cumulativeSpend: ratioOfDecimals(upTo[age] ?? zero, size),
    soFar: null,
  };
}

/** Only cohorts whose cell of this age is over; a younger one would pull the average down. */
function averageOf(read: readonly ReadTally[], age: number, overAges: number): CohortAverage {
  const complete = read.filter(({ position }) => position + age < overAges);
  let [customers, active, spend] = [0, 0, zero];
  for (const { tally, upTo } of complete) {
    customers += tally.customers;
    active += tally.active[age] ?? 0;
    spend = spend.plus(upTo[age] ?? zero);
  }
  const size = new Decimal(customers);
  return {
    age,
    cohorts: complete.length,
    denominator: 'customers-of-complete-cohorts',
    share: ratioOfDecimals(new Decimal(active), size),
    cumulativeSpend: ratioOfDecimals(spend, size),
    why: complete.length === 0 ? { code: 'value/no-complete-cohort', params: { age } } : null,
  };
}
