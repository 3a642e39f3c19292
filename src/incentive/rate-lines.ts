import type { DateString } from '../kernel/calendar/index.js';
import { plain, toDecimal } from '../kernel/decimal/decimal.js';
import { addDecimalToSum, emptySum, totalText } from '../kernel/decimal/exact-sum.js';
import type { DecimalInput, DecimalString } from '../kernel/decimal/index.js';
import { type Defined, type PolicyRef, refOf, selectPolicy } from '../kernel/decision/index.js';
import { requireIterable, requireList, show, throwPolicy } from '../kernel/errors/index.js';
import { type Fields, readRecord } from '../kernel/schema/index.js';
import { payoutAt } from './payout-curve.js';
import type { IncentivePlan } from './policy.js';
import { requireCurve } from './rate-measure.js';

/** A line with the day that decides on its terms: a return keeps those of the sale that it takes back. */
export interface RatedLineFacts {
  readonly date: DateString;
  readonly amount: DecimalInput;
  /** The date of the sale, for a return. */
  readonly soldOn?: DateString;
}

/** What each line earns by itself, under which version. */
export interface RatedLines {
  readonly lines: readonly { readonly amount: DecimalString; readonly policy: PolicyRef }[];
  readonly total: DecimalString;
}

/**
 * Which version of the terms rates each line, and what does it earn?
 *
 * For plans that pay line by line: each amount goes through the curve by itself, without conditions and limits. The version in force on the day of the line counts, for a return that of the sale. Plans
 * that pay on the measure of a period are settled with {@link settleRebate}.
 *
 * @param versions - the versions of a plan, in any order
 * @param lines - lines with their dates; a negative amount is a return, which earns less by what its sale earned
 * @returns the exact amount of each line and the version that rated it, and their total
 * @throws {@link ClienteleError} `policy/versions-overlap`, `policy/not-in-force` for a day that no version covers, `policy/not-defined`,
 * `incentive/no-curve` for a rate table, `input/…` for the lines
 * @guarantee a sale and its full return earn nothing, whatever was agreed in between
 * @source house rule, decision record 0008: a late return is rated by the plan of its sale
 * @example
 * ```ts
 * import { defineIncentivePlan, rateLines } from 'clientele/incentive';
 * const first = defineIncentivePlan({
 *   id: 'by-line', version: '1', effective: { start: '2026-01-01', end: '2026-07-01' },
 *   currency: 'CNY', period: 'month', basis: 'net-amount', structure: 'all-units', boundary: 'lower-inclusive',
 *   bands: [{ from: '0', to: null, rate: '0.02' }], negativeDue: 'claw-back', rounding: { scale: 2, mode: 'half-even' },
 * });
 * const second = defineIncentivePlan({ ...first, version: '2', effective: { start: '2026-07-01', end: null }, bands: [{ from: '0', to: null, rate: '0.03' }] });
 * const rated = rateLines([first, second], [{ date: '2026-06-30', amount: '100' }, { date: '2026-07-01', amount: '100' }, { date: '2026-07-09', amount: '-100', soldOn: '2026-06-30' }]);
 * rated.lines.map(({ amount, policy }) => [amount, policy.version]);   // => [['2', '1'], ['3', '2'], ['-2', '1']]
 * rated.total;                                                         // => '3'
 * ```
 * @category Incentive
 */
export function rateLines<M extends string>(
  versions: readonly Defined<IncentivePlan<M>>[],
  lines: Iterable<RatedLineFacts>,
): RatedLines {
  const read = requireList(versions, '/versions', 'a list of plans');
  const plans = Array.from(read) as readonly Defined<IncentivePlan>[];
  for (const plan of plans) requireCurve(plan);
  requireApart(plans);
  const sum = emptySum();
  const rated: { readonly amount: DecimalString; readonly policy: PolicyRef }[] = [];
  for (const line of requireIterable(lines, '/lines', 'a list of lines')) {
    const path = `/lines/${rated.length}`;
    const {
      date,
      amount,
      soldOn = date,
    } = readRecord<RatedLineFacts>(lineFields, line, path, 'a line');
    const plan = selectPolicy(plans, { asOf: soldOn });
    const figure = toDecimal(amount, `${path}/amount`);
    const size = payoutAt(requireCurve(plan).curve, figure.abs());
    const earned = figure.isNegative() ? size.negated() : size;
    addDecimalToSum(sum, earned);
    rated.push({ amount: plain(earned), policy: refOf(plan) });
  }
  return { lines: rated, total: totalText(sum) };
}

const lineFields: Fields<RatedLineFacts> = {
  date: { type: 'date' },
  amount: { type: 'decimal' },
  soldOn: { type: 'date', optional: true },
};

/** Two versions that hold on one day contradict each other, whether or not a line falls on it. */
function requireApart(plans: readonly IncentivePlan[]): void {
  const ordered = [...plans].sort((left, right) => {
    const [one, other] = [left.effective.start, right.effective.start];
    return one < other ? -1 : one > other ? 1 : 0;
  });
  ordered.slice(1).forEach((plan, index) => {
    const before = ordered[index];
    const { start } = plan.effective;
    if (before === undefined || (before.effective.end !== null && before.effective.end <= start))
      return;
    throwPolicy(
      'policy/versions-overlap',
      '/versions',
      `versions ${show(before.version)} and ${show(plan.version)} both hold on ${start}`,
      { date: start, versions: [before.version, plan.version] },
    );
  });
}
