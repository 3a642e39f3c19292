import { fromDayNumber, toDayNumber } from '../../kernel/calendar/day-number.js';
import type { DateString, Period } from '../../kernel/calendar/index.js';
import { toDecimal } from '../../kernel/decimal/decimal.js';
import type { DecimalString } from '../../kernel/decimal/index.js';
import {
  type DecideOptions,
  type Decision,
  type Defined,
  refOf,
} from '../../kernel/decision/index.js';
import { requireWord, throwInput } from '../../kernel/errors/index.js';
import type { IncentiveReasonCode } from '../reasons.js';
import { openTerms } from '../terms/open-terms.js';
import type { IncentiveTerms } from '../terms/policy.js';
import { termsReader } from '../terms/read-terms.js';
import { runBalance } from './interest-balance.js';
import { interestDayCounts } from './interest-day-count.js';
import { type ReadySubsidy, subsidyAmounts } from './interest-subsidy-amounts.js';
import type { InterestSubsidy } from './interest-subsidy-policy.js';
import { subsidyReasons } from './interest-subsidy-reasons.js';
import {
  type PrepaymentDeposit,
  type PrepaymentFacts,
  readPrepayment,
  type SortedDeposits,
  sortDeposits,
} from './prepayment-facts.js';
import { readAmountBefore } from './read-amount-before.js';

/** Which days are counted. */
export interface InterestSubsidyOptions extends DecideOptions {
  /** The first day that is not counted, at most the day after `asOf`; without it the close of `asOf` ends the count. */
  readonly until?: DateString;
  /** The first day that is counted; without it the first deposit begins the count. */
  readonly from?: DateString;
}

/** A stretch of constant balance; `end` is not part of it. */
export interface InterestSegment extends Period {
  readonly balance: DecimalString;
  readonly days: number;
}

/** What a prepayment has earned. */
export interface InterestSubsidyOutcome {
  /** They adjoin, from the first counted day with a balance on; without `until` to the last one. */
  readonly segments: readonly InterestSegment[];
  /** The sum of balance × days 计息积数, exact; the interest is this times the rate over the days of the rate. */
  readonly balanceDays: DecimalString;
  readonly subsidy: DecimalString;
  readonly settled: DecimalString;
  /** Subsidy − settled; negative where too much was settled. */
  readonly due: DecimalString;
  /** What is not picked up yet of the deposits that count. */
  readonly open: DecimalString;
  readonly currency: string;
}

/** The compiled form of an interest subsidy. */
export const readySubsidy = /* @__PURE__ */ termsReader(
  'interest-subsidy',
  (rule): ReadySubsidy => {
    const { rate, dayCount, season, earnsFrom } = rule;
    if (season !== undefined) {
      toDayNumber(season.start, '/terms/season/start');
      toDayNumber(season.end, '/terms/season/end');
    }
    return {
      rate: toDecimal(rate, '/terms/rate'),
      dayCount: requireWord(dayCount, '/terms/dayCount', interestDayCounts),
      season: season ?? null,
      byValueDate:
        requireWord(earnsFrom, '/terms/earnsFrom', ['deposit-date', 'value-date']) === 'value-date',
    };
  },
);

/**
 * What interest do we owe a partner that paid before it picked up the goods 淡季打款补息?
 *
 * Simple interest on the open balance. The day of a deposit counts, the day of a pick-up does not; movements of one day net. What
 * is still open earns up to the close of `asOf`, or up to `until`.
 *
 * Shapes: movements in any order; `asOf` is the close of the day, later movements are not yet known. A deposit counts by its
 * date: in the life of the terms, and in the season where there is one; once counted it earns until it is picked up. A pick-up takes first what
 * earns already, then what does not earn yet, then deposits that earn nothing (`earns: false`, out of season, outside of the terms); beyond
 * that the goods were not prepaid, and the balance stays at zero.
 * Units: amounts in the currency of the terms, rounded once, on the whole interest.
 *
 * @param terms - rate, day count, season, and from which day a deposit earns
 * @param facts - deposits, pick-ups, and what was settled before
 * @param options - `asOf`; `from` and `until`: the days that are counted; `explain`
 * @returns the stretches, the subsidy and what is due; outcome `null` where a value date that the terms ask for is not told
 * (`incentive/value-date-missing`)
 * @throws {@link ClienteleError} `policy/not-defined`, `policy/not-in-force` before the terms began, `incentive/other-terms`; `input/…` for
 * the facts, `input/repeated-id` for a deposit told twice, `input/out-of-range` for a value date before its deposit, for `until` beyond
 * the day after `asOf` or not after `from`; `decimal/finer-than-scale` for what was settled
 * @guarantee `balanceDays` of adjoining periods add up to those of the whole; settling again what was settled pays nothing
 * @source house rule: pick-ups beyond the balance count for nothing
 * @example
 * ```ts
 * import { defineIncentiveTerms, settleInterestSubsidy } from 'clientele/incentive';
 * const terms = defineIncentiveTerms({
 *   id: 'off-season', version: '1', effective: { start: '2025-11-01', end: '2026-03-01' }, currency: 'CNY',
 *   terms: { type: 'interest-subsidy', rate: '0.006', dayCount: 'month-30' },
 *   rounding: { scale: 2, mode: 'half-away-from-zero' },
 * });
 * const { outcome } = settleInterestSubsidy(terms, {
 *   id: 'D-07',
 *   deposits: [{ date: '2025-11-10', amount: '1000000' }],
 *   pickups: [{ date: '2025-12-10', amount: '400000' }, { date: '2026-01-09', amount: '600000' }],
 * }, { asOf: '2026-01-31' });
 * outcome?.segments.map(({ balance, days }) => [balance, days]);   // => [['1000000.00', 30], ['600000.00', 30]]
 * outcome?.subsidy;                                                // => '9600.00'
 * ```
 * @category Incentive
 */
export function settleInterestSubsidy(
  terms: Defined<IncentiveTerms<InterestSubsidy>>,
  facts: PrepaymentFacts,
  options: InterestSubsidyOptions,
): Decision<InterestSubsidyOutcome, string, IncentiveReasonCode> {
  const ready = readySubsidy(terms);
  const { asOf, explain } = openTerms(terms, options, ['until', 'from']);
  const { from, end } = readCountedDays(options, asOf);
  const read = readPrepayment(facts);
  const { scale } = ready.rounding;
  const settled = readAmountBefore(read.settled, scale, '/facts/settled');
  const deposits = sortDeposits(read.deposits, terms, ready, asOf);
  const envelope = { id: read.id, policy: refOf(terms), asOf };
  if (ready.byValueDate && deposits.counted.some(({ valueDate }) => valueDate === undefined))
    return {
      ...envelope,
      outcome: null,
      reasons: explain === 'none' ? [] : [missingDates(deposits)],
      missing: ['valueDate'],
    };
  const last = toDayNumber(asOf, '/options/asOf');
  const run = runBalance(
    deposits.counted.map((deposit) => earning(deposit, ready)),
    read.pickups.map(({ date, amount }) => ({ day: dayOf(date), amount: toDecimal(amount, '') })),
    [...deposits.idle, ...deposits.outOfSeason, ...deposits.outside].map(({ date, amount }) => ({
      day: dayOf(date),
      amount: toDecimal(amount, ''),
    })),
    { last, end, from },
  );
  const amounts = subsidyAmounts(ready, run, settled);
  return {
    ...envelope,
    outcome: { ...amounts.outcome, currency: terms.currency },
    reasons:
      explain === 'none'
        ? []
        : subsidyReasons({ terms, ready, asOf, amounts, deposits, pickups: read.pickups }),
    missing: [],
  };
}

const dayOf = (date: DateString) => toDayNumber(date, '');

function earning({ date, valueDate, amount }: PrepaymentDeposit, { byValueDate }: ReadySubsidy) {
  const earnsOn = byValueDate && valueDate !== undefined ? valueDate : date;
  return { day: dayOf(date), earnsOn: dayOf(earnsOn), amount: toDecimal(amount, '') };
}

function missingDates({ counted }: SortedDeposits) {
  const without = counted.filter(({ valueDate }) => valueDate === undefined);
  const rows = without.flatMap(({ id }) => (id === undefined ? [] : [id]));
  return { code: 'incentive/value-date-missing', params: { count: without.length }, rows } as const;
}

/** The days that are asked for; interest is never counted for days that have not passed. */
function readCountedDays({ from, until }: InterestSubsidyOptions, asOf: DateString) {
  const first = from === undefined ? null : toDayNumber(from, '/options/from');
  const end = until === undefined ? null : toDayNumber(until, '/options/until');
  if (end === null) return { from: first, end };
  const most = toDayNumber(asOf, '/options/asOf') + 1;
  if (end > most || (first !== null && end <= first)) {
    const expected = end > most ? `at most ${fromDayNumber(most)}` : `above ${from}`;
    throwInput('input/out-of-range', '/options/until', `expected ${expected}, received ${until}`, {
      received: String(until),
      expected,
    });
  }
  return { from: first, end };
}
