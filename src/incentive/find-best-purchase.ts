import { type Decimal, padded, plain, toDecimal, zero } from '../kernel/decimal/decimal.js';
import type { DecimalInput, DecimalString } from '../kernel/decimal/index.js';
import type { Defined } from '../kernel/decision/index.js';
import { type Fields, readRecord } from '../kernel/schema/index.js';
import { type PayoutCurve, payoutAt } from './payout-curve.js';
import type { IncentivePlan } from './policy.js';
import { requireMeasureCurve } from './rate-measure.js';
import { gridAbove, gridUp, type Stretch, stretchesOf } from './segment-grid.js';
import { tidyAmount } from './tidy-amount.js';

/** Where a buyer stands, and what buying more may cost. */
export interface PurchaseFacts {
  /** The measure reached so far. */
  readonly measure: DecimalInput;
  /** The most that may be bought on top. */
  readonly budget: DecimalInput;
  /** What each unit bought on top costs to hold or to sell off, as a fraction of it; nothing unless told. */
  readonly carryingRate?: DecimalInput;
}

/** One purchase with its arithmetic: net = gain − cost. Before rounding. */
export interface PurchaseChoice {
  readonly purchase: DecimalString;
  readonly measure: DecimalString;
  readonly payout: DecimalString;
  /** What it pays beyond what is paid without it. */
  readonly gain: DecimalString;
  readonly cost: DecimalString;
  readonly net: DecimalString;
}

/** The best purchase, and all that were worth a look: to the first and to the last measure of each stretch in reach. */
export interface BestPurchase extends PurchaseChoice {
  readonly considered: readonly PurchaseChoice[];
}

const purchaseFields: Fields<PurchaseFacts> = {
  measure: { type: 'decimal', sign: 'not-negative' },
  budget: { type: 'decimal', sign: 'not-negative' },
  carryingRate: { type: 'decimal', sign: 'not-negative', optional: true },
};

/**
 * How much more is it best to buy under this budget?
 *
 * @param plan - what was agreed, of any structure but `matrix`; conditions and limits are not looked at
 * @param facts - the measure so far, the budget, and what holding the goods costs
 * @returns the purchase whose gain less cost is largest, the smallest of several; zero where none is worth it
 * @throws {@link ClienteleError} `policy/not-defined`, `incentive/no-curve`, `input/not-a-decimal`, `input/out-of-range`
 * @guarantee no purchase within the budget, with the decimals of the plan, nets more
 * @example
 * ```ts
 * import { defineIncentivePlan, findBestPurchase } from 'clientele/incentive';
 * const plan = defineIncentivePlan({
 *   id: 'quarterly', version: '1', effective: { start: '2026-01-01', end: null },
 *   currency: 'CNY', period: 'quarter', basis: 'net-amount', structure: 'all-units', boundary: 'lower-inclusive',
 *   bands: [{ from: '0', to: '1000', rate: '0.01' }, { from: '1000', to: null, rate: '0.03' }],
 *   negativeDue: 'claw-back', rounding: { scale: 2, mode: 'half-even' },
 * });
 * const best = findBestPurchase(plan, { measure: '900', budget: '500', carryingRate: '0.05' });
 * [best.purchase, best.gain, best.cost, best.net];   // => ['100.00', '21.00', '5.00', '16.00']
 * ```
 * @category Incentive
 */
export function findBestPurchase<M extends string>(
  plan: Defined<IncentivePlan<M>>,
  facts: PurchaseFacts,
): BestPurchase {
  const { curve, rounding } = requireMeasureCurve(plan as Defined<IncentivePlan>);
  const read = readRecord<PurchaseFacts>(purchaseFields, facts, '/facts', 'the facts');
  const start = toDecimal(read.measure, '/facts/measure');
  const end = start.plus(toDecimal(read.budget, '/facts/budget'));
  const rate = toDecimal(read.carryingRate ?? '0', '/facts/carryingRate');
  const before = payoutAt(curve, start);
  const choices = measuresInReach(curve, rounding.scale, start, end).map((measure) => {
    const purchase = measure.minus(start);
    const payout = payoutAt(curve, measure);
    const gain = payout.minus(before);
    const cost = purchase.times(rate);
    return { purchase, measure, payout, gain, cost, net: gain.minus(cost) };
  });
  const [first, ...others] = choices.map((choice) => ({
    net: choice.net,
    told: told(choice, rounding.scale),
  }));
  const best = others.reduce((top, one) => (top?.net.gte(one.net) ? top : one), first);
  const considered = [first, ...others].flatMap((choice) => choice?.told ?? []);
  return { ...(best?.told ?? told(nothing(start, before), rounding.scale)), considered };
}

type Figures = Readonly<Record<keyof PurchaseChoice, Decimal>>;

function nothing(measure: Decimal, payout: Decimal): Figures {
  return { purchase: zero, measure, payout, gain: zero, cost: zero, net: zero };
}

function told(choice: Figures, scale: number): PurchaseChoice {
  const text = (amount: Decimal) => padded(tidyAmount(amount, scale), scale);
  return {
    purchase: text(choice.purchase),
    measure: text(choice.measure),
    payout: text(choice.payout),
    gain: text(choice.gain),
    cost: text(choice.cost),
    net: text(choice.net),
  };
}

/** Gain less cost is a straight line on each stretch, so that its largest value lies at an end of one; ascending, each once. */
function measuresInReach(
  curve: PayoutCurve,
  scale: number,
  start: Decimal,
  end: Decimal,
): readonly Decimal[] {
  const ends = stretchesOf(curve, scale).flatMap((stretch) => endsOf(stretch, scale, start, end));
  const inReach = ends.filter((measure) => measure.gt(start) && measure.lt(end));
  const sorted = [start, ...inReach, end].sort((left, right) => left.comparedTo(right));
  return [...new Map(sorted.map((measure) => [plain(measure), measure])).values()];
}

/** Where a stretch starts and ends; of increments, the first and the last that is in reach. */
function endsOf(
  { segment, first, last }: Stretch,
  scale: number,
  start: Decimal,
  end: Decimal,
): readonly Decimal[] {
  const { increments } = segment.piece;
  const ends = last === null ? [first] : [first, last];
  if (increments === null) return ends;
  const { size, up } = increments;
  const low = first.gt(start) ? first : start;
  const high = last?.lt(end) ? last : end;
  const at = (count: Decimal) =>
    up ? gridAbove(count.times(size), scale) : gridUp(count.times(size), scale);
  const counts = [
    low.div(size).floor(),
    low.div(size).floor().plus(1),
    high.div(size).floor(),
    high.div(size).floor().minus(1),
  ];
  return [...ends, ...counts.map(at).filter((measure) => measure.gte(low) && measure.lte(high))];
}
