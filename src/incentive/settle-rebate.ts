import { addMonths, type Period } from '../kernel/calendar/index.js';
import { readPeriod } from '../kernel/calendar/read-period.js';
import { type Decimal, padded, plain, rounded, toDecimal, zero } from '../kernel/decimal/decimal.js';
import { addToSum, emptySum, totalOf } from '../kernel/decimal/exact-sum.js';
import { type Batch, type BatchOptions, compiler, type Decision, type DecideOptions, type Defined, type Explain, type Reason, refOf, requireInForce } from '../kernel/decision/index.js';
import { decideEach } from '../kernel/decision/decide-each.js';
import { figureFor } from '../kernel/decision/figure-at.js';
import { readDecideOptions } from '../kernel/decision/read-options.js';
import { requireObject, throwDomain } from '../kernel/errors/index.js';
import { type Fields, readRecord } from '../kernel/schema/index.js';
import type { RebateOutcome, RebateSummary } from './decision.js';
import type { InvoiceLine, RebateFacts } from './facts.js';
import { measureLines } from './measure-lines.js';
import { curveOf, nextBand, type PayoutCurve, payoutAt, segmentAt } from './payout-curve.js';
import { planFormat } from './plan-format.js';
import type { FactorCondition, IncentivePlan } from './policy.js';
import type { IncentiveReasonCode } from './reasons.js';

type Why = Reason<IncentiveReasonCode>;
type Answer = Decision<RebateOutcome, string, IncentiveReasonCode>;

/** The date of the run, and the period it settles. */
export interface SettleOptions extends DecideOptions {
  readonly period: Period;
}

/** The fields of an invoice line. */
export const lineFields: Fields<InvoiceLine> = {
  id: { type: 'id' },
  date: { type: 'date' },
  type: { type: 'word', words: ['sale', 'return'] },
  amount: { type: 'decimal', sign: 'not-negative', optional: true },
  quantity: { type: 'decimal', sign: 'not-negative', optional: true },
  unitPrice: { type: 'decimal', sign: 'not-negative', optional: true },
  currency: { type: 'text', optional: true },
  of: { type: 'id', optional: true },
};

/** The fields of the facts of one partner. */
export const rebateFields: Fields<RebateFacts> = {
  id: { type: 'id' },
  lines: { type: 'list', of: lineFields },
  settled: { type: 'decimal', optional: true },
  measures: { type: 'measures', optional: true },
};

const compiled = compiler<IncentivePlan, PayoutCurve>(planFormat, 'defineIncentivePlan', curveOf);

/**
 * What do we owe this partner for this period, and on what basis?
 *
 * Due = entitlement of the period − already settled. The same call gives an interim payment, the final settlement, the
 * correction after returns, and nothing for a repeated run.
 *
 * Shapes: invoice lines in any order; `asOf` is the close of the day of the run, later lines are not yet known.
 * Units: amounts in the currency of the plan, rounded once, on the entitlement, where the plan says.
 *
 * @param plan - what was agreed
 * @param facts - the lines of the partner, what was settled before, and the figures that conditions look at
 * @param options - `asOf`; `period`: exactly one period of the plan, with its start in the life of the plan; `explain`: `reasons`
 * opens every amount down to the ids of its lines, `full` down to their amounts
 * @returns what is due; zero is an answer. Outcome `null` (reason `incentive/measure-missing`) where a figure that a condition
 * looks at is not told: `missing` names it
 * @throws {@link ClienteleError} `policy/not-defined`, `policy/not-in-force`, `input/…` for facts that cannot be read,
 * `events/conflicting-id` for a line id with two contents, `incentive/mixed-currencies`, `incentive/no-amount`,
 * `incentive/two-amounts`, `incentive/wrong-period`
 * @guarantee the parts of the due sum to it; settling again what was settled pays nothing; the order of lines changes nothing
 * @example What is due, and why?
 * ```ts
 * import { quarterOf } from 'clientele/calendar';
 * import { defineIncentivePlan, settleRebate } from 'clientele/incentive';
 * const plan = defineIncentivePlan({
 *   id: 'quarterly', version: '2026.1', effective: { start: '2026-01-01', end: '2027-01-01' },
 *   currency: 'CNY', period: 'quarter', basis: 'net-amount', structure: 'incremental', boundary: 'lower-inclusive',
 *   bands: [{ from: '0', to: '300000', rate: '0.01' }, { from: '300000', to: '600000', rate: '0.02' }, { from: '600000', to: null, rate: '0.03' }],
 *   conditions: [{ id: 'collection', type: 'factor-by-band', measure: 'collectionRate', otherwise: '1', bands: [{ upTo: '0.8', factor: '0' }, { upTo: '0.95', factor: '0.8' }] }],
 *   negativeDue: 'claw-back', rounding: { scale: 2, mode: 'half-away-from-zero' },
 * });
 * const decision = settleRebate(plan, {
 *   id: 'D-07', settled: '0', measures: { collectionRate: '0.93' },
 *   lines: [
 *     { id: 'INV-1', date: '2026-07-03', type: 'sale', amount: '280000' },
 *     { id: 'INV-2', date: '2026-08-19', type: 'sale', quantity: '500', unitPrice: '380.00' },
 *     { id: 'CN-1', date: '2026-09-02', type: 'return', of: 'INV-1', amount: '20000' },
 *   ],
 * }, { asOf: '2026-10-10', period: quarterOf(2026, 3) });
 * decision.outcome?.due;                                     // => '4800.00'
 * decision.outcome?.next;                                    // => { threshold: '600000.00', distance: '150000.00', gain: '2400.00' }
 * decision.reasons[0]?.parts?.map((part) => part.figure);    // => ['6000.00', '-1200.00', '0.00']
 * decision.reasons[1]?.parts?.map((part) => part.figure);    // => ['470000.00', '-20000.00']
 * ```
 * @category Incentive
 */
export function settleRebate<M extends string>(
  plan: Defined<IncentivePlan<M>>,
  facts: RebateFacts<NoInfer<M>>,
  options: SettleOptions,
): Answer {
  return settle(readRun(plan as Defined<IncentivePlan>, options), facts, '/facts');
}

/**
 * What do we owe each partner for this period?
 *
 * The plural of {@link settleRebate}.
 *
 * @param plan - what was agreed
 * @param facts - one record per partner
 * @param options - as {@link settleRebate}, with `onProgress`
 * @returns one decision per partner, in input order; facts that cannot be read, or whose id was there before, are rejects;
 * `summary` sums what is due, the entitlements and the measures
 * @throws {@link ClienteleError} `policy/not-defined`, `policy/not-in-force`, `incentive/wrong-period`, `input/…` for the arguments
 * @guarantee received = accepted + rejected; the sums are those of the decisions
 * @category Incentive
 */
export function settleRebates<M extends string>(
  plan: Defined<IncentivePlan<M>>,
  facts: Iterable<RebateFacts<NoInfer<M>>>,
  options: SettleOptions & BatchOptions,
): Batch<RebateOutcome, RebateSummary, IncentiveReasonCode> {
  const run = readRun(plan as Defined<IncentivePlan>, options);
  const decided = decideEach(facts, '/facts', 'a list of facts', readDecideOptions(options).onProgress, (row) => settle(run, row, ''));
  const sumOf = (name: 'due' | 'entitlement' | 'measure') => {
    const sum = emptySum();
    for (const { outcome } of decided.decisions) if (outcome !== null) addToSum(sum, outcome[name], `/${name}`);
    return padded(totalOf(sum), plan.rounding.scale);
  };
  const summary = { due: sumOf('due'), entitlement: sumOf('entitlement'), measure: sumOf('measure'), currency: plan.currency };
  return { ...decided, summary, policy: refOf(plan), asOf: run.asOf };
}

/** One run of a plan: everything that does not depend on the partner. */
interface Run {
  readonly plan: IncentivePlan;
  readonly curve: PayoutCurve;
  readonly period: Period;
  readonly asOf: string;
  readonly explain: Explain;
}

const monthsOf = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const;

function readRun(plan: Defined<IncentivePlan>, options: unknown): Run {
  const curve = compiled(plan);
  const { asOf, explain } = readDecideOptions(options);
  const given = requireObject(options, '/options', '{ asOf, period }')['period'];
  readPeriod(given, '/options/period');
  const { start, end } = given as Period;
  requireInForce(plan, start, '/options/period/start');
  if (addMonths(start, monthsOf[plan.period]) !== end)
    throwDomain('incentive/wrong-period', '/options/period', `expected one ${plan.period} of the plan from ${start}, received a period that ends before ${end}`, { expected: plan.period, start, end });
  return { plan, curve, period: { start, end }, asOf, explain };
}

function settle(run: Run, facts: unknown, path: string): Answer {
  const { plan, period, asOf, explain } = run;
  const { id, lines, settled = '0', measures = {} } = readRecord<RebateFacts>(rebateFields, facts, path, 'the facts');
  const measured = measureLines(plan, lines, period, asOf, explain, `${path}/lines`);
  const base = { id, policy: refOf(plan), asOf };
  const factors = plan.conditions.map((condition) => ({ condition, figure: figureFor(measures[condition.measure], period) }));
  const missing = [...new Set(factors.filter(({ figure }) => figure === undefined).map(({ condition }) => condition.measure))];
  if (missing.length > 0) {
    const why: Why = { code: 'incentive/measure-missing', params: { missing } };
    return { ...base, outcome: null, reasons: explain === 'none' ? [] : [why, measured.reason, ...measured.notes], missing };
  }
  const effects = factors.map(({ condition, figure }) => ({ condition, figure: toDecimal(figure, ''), factor: factorOf(condition, toDecimal(figure, '')) }));
  const amounts = amountsOf(run, measured.measure, toDecimal(settled, ''), effects.reduce((product, { factor }) => product.times(factor), one));
  return {
    ...base,
    outcome: outcomeOf(run, measured.measure, amounts),
    reasons: explain === 'none' ? [] : [dueReason(run, measured.measure, amounts, effects), measured.reason, ...nextReason(run, amounts), ...measured.notes],
    missing: [],
  };
}

const one = toDecimal('1', '');

function factorOf({ bands, otherwise, upperBound }: FactorCondition, figure: Decimal): Decimal {
  const band = bands.find(({ upTo }) => (upperBound === 'inclusive' ? figure.lte(toDecimal(upTo, '')) : figure.lt(toDecimal(upTo, ''))));
  return toDecimal(band?.factor ?? otherwise, '');
}

/** The exact and the rounded amounts of one settlement. */
interface Amounts {
  readonly computed: Decimal;
  readonly factored: Decimal;
  readonly entitlement: Decimal;
  readonly settled: Decimal;
  readonly due: Decimal;
  readonly owedBack: Decimal;
  readonly next: { readonly threshold: Decimal; readonly distance: Decimal; readonly gain: Decimal } | null;
}

function amountsOf({ plan, curve }: Run, measure: Decimal, settled: Decimal, factor: Decimal): Amounts {
  const entitled = (computed: Decimal) => toDecimal(rounded(computed.times(factor), plan.rounding), '');
  const computed = payoutAt(curve, measure);
  const entitlement = entitled(computed);
  const open = entitlement.minus(settled);
  const isCarried = open.isNegative() && plan.negativeDue === 'carry-forward';
  const next = nextBand(curve, measure);
  return {
    computed,
    factored: computed.times(factor),
    entitlement,
    settled,
    due: isCarried ? zero : open,
    owedBack: isCarried ? open.negated() : zero,
    next: next === null ? null : { threshold: next.threshold, distance: next.threshold.minus(measure), gain: entitled(next.payout).minus(entitlement) },
  };
}

function outcomeOf({ plan, period }: Run, measure: Decimal, amounts: Amounts): RebateOutcome {
  const text = (amount: Decimal) => padded(amount, plan.rounding.scale);
  const { next } = amounts;
  return {
    due: text(amounts.due),
    entitlement: text(amounts.entitlement),
    settled: text(amounts.settled),
    owedBack: text(amounts.owedBack),
    measure: text(measure),
    currency: plan.currency,
    period,
    next: next === null ? null : { threshold: text(next.threshold), distance: text(next.distance), gain: text(next.gain) },
  };
}

interface Effect {
  readonly condition: FactorCondition;
  readonly figure: Decimal;
  readonly factor: Decimal;
}

/** Due = computed + what each condition did + rounding − settled + carried forward. */
function dueReason(run: Run, measure: Decimal, amounts: Amounts, effects: readonly Effect[]): Why {
  const { plan, period } = run;
  const text = (amount: Decimal) => padded(amount, plan.rounding.scale);
  let left = amounts.computed;
  const factored = effects.map(({ condition, figure, factor }): Why => {
    const after = left.times(factor);
    const change = after.minus(left);
    left = after;
    return { code: 'incentive/factored', figure: text(change), params: { condition: condition.id, label: condition.label ?? null, measure: condition.measure, measured: plain(figure), factor: plain(factor) } };
  });
  const rounding = amounts.entitlement.minus(amounts.factored);
  const parts: Why[] = [
    { code: 'incentive/computed', figure: text(amounts.computed), params: { structure: plan.structure, measure: text(measure) }, parts: earned(run, measure) },
    ...factored,
    ...(rounding.isZero() ? [] : [{ code: 'incentive/rounded' as const, figure: text(rounding), params: { ...plan.rounding } }]),
    { code: 'incentive/already-settled', figure: text(amounts.settled.negated()), params: {} },
    ...(amounts.owedBack.isZero() ? [] : [{ code: 'incentive/carried-forward' as const, figure: text(amounts.owedBack), params: {} }]),
  ];
  return { code: 'incentive/due', figure: text(amounts.due), params: { currency: plan.currency, ...period }, parts };
}

/** What each band earned; the parts of the computed amount. */
function earned({ plan, curve }: Run, measure: Decimal): readonly Why[] {
  const text = (amount: Decimal) => padded(amount, plan.rounding.scale);
  if (!measure.gt(0)) return [];
  if (plan.structure === 'all-units') {
    const segment = segmentAt(curve, measure);
    if (segment === undefined || segment.band === null) return [];
    return [{ code: 'incentive/whole', figure: text(segment.slope.times(measure)), params: { from: plain(segment.from), to: segment.to === null ? null : plain(segment.to), rate: plain(segment.slope), amount: text(measure) } }];
  }
  return curve.bands
    .filter(({ from }) => from.lt(measure))
    .map(({ from, to, rate }): Why => {
      const slice = (to === null || measure.lt(to) ? measure : to).minus(from);
      return { code: 'incentive/slice', figure: text(slice.times(rate)), params: { from: plain(from), to: to === null ? null : plain(to), rate: plain(rate), amount: text(slice) } };
    });
}

function nextReason({ plan }: Run, { next }: Amounts): readonly Why[] {
  if (next === null) return [];
  const text = (amount: Decimal) => padded(amount, plan.rounding.scale);
  return [{ code: 'incentive/next-band', params: { threshold: text(next.threshold), distance: text(next.distance), gain: text(next.gain), currency: plan.currency } }];
}
