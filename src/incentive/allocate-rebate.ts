import { Decimal, padded, plain, zero } from '../kernel/decimal/decimal.js';
import type { DecimalString } from '../kernel/decimal/index.js';
import type { Decision, Defined, Reason } from '../kernel/decision/index.js';
import { requireObject, requireWord } from '../kernel/errors/index.js';
import { readRecord } from '../kernel/schema/index.js';
import type { InvoiceLine, RebateFacts } from './facts.js';
import { baseMeasure } from './figure-of-basis.js';
import { movementOf } from './line-figures.js';
import { countLines, isUncounted } from './measure-lines.js';
import { measureText } from './measure-text.js';
import type { IncentivePlan, LineMeasure } from './policy.js';
import type { IncentiveReasonCode } from './reasons.js';
import { settleRead } from './settle-read.js';
import { rebateFields } from './settle-rebate.js';
import { unitOf } from './settlement-reasons.js';
import { readRun, type SettlementRun, type SettleOptions } from './settlement-run.js';
import { shareByMeasure } from './share-by-measure.js';

type Why = Reason<IncentiveReasonCode>;

/** As of {@link settleRebate}, and what is shared. */
export interface AllocateOptions extends SettleOptions {
  /** The entitlement of the period, or what this run pays of it; the entitlement unless told. */
  readonly share?: 'entitlement' | 'due';
}

/** What each line gets of a settlement. */
export interface AllocatedRebate {
  readonly share: 'entitlement' | 'due';
  /** What is shared: the entitlement or the due, rounded as the plan says. */
  readonly amount: DecimalString;
  /** What no line can be given, because they come to nothing, or below zero where something is paid (a floor). */
  readonly unallocated: DecimalString;
  /** What the amount is shared by: the measure paid on, sales less returns. */
  readonly measure: DecimalString;
  /** The lines that count, by id; what takes back gets the other sign. */
  readonly lines: readonly {
    readonly id: string;
    readonly measure: DecimalString;
    readonly share: DecimalString;
  }[];
  /** The lines that get nothing, by id, and why. */
  readonly uncounted: readonly { readonly id: string; readonly code: IncentiveReasonCode }[];
}

/**
 * Which part of the rebate belongs to which invoice line?
 *
 * For margins by product, for postings by line, for a return later on. The settlement itself is {@link settleRebate}; this shares its
 * entitlement (or its due) to the lines that count, by their part of the measure paid on. Returns get negative shares.
 *
 * @param plan - what was agreed
 * @param facts - as of {@link settleRebate}
 * @param options - as of {@link settleRebate}, and `share`
 * @returns the share of each line (largest remainder, ties by id) with the scale of the plan, what could not be shared, and the lines
 * that get nothing: outside the period or the scope, without the date of the event, not yet known, or of a type that the plan does not
 * pay on (`incentive/not-measured`). Outcome `null` where the settlement cannot be told, with its reasons
 * @throws {@link ClienteleError} what {@link settleRebate} throws; `input/not-one-of` for another `share`
 * @guarantee the shares and what is not allocated sum exactly to the amount; each share is within one unit of its exact part; the order
 * of lines changes nothing
 * @example
 * ```ts
 * import { quarterOf } from 'clientele/calendar';
 * import { allocateRebate, defineIncentivePlan } from 'clientele/incentive';
 * const plan = defineIncentivePlan({
 *   id: 'quarterly', version: '1', effective: { start: '2026-01-01', end: null },
 *   currency: 'CNY', period: 'quarter', basis: 'net-amount', structure: 'all-units', boundary: 'lower-inclusive',
 *   bands: [{ from: '0', to: null, rate: '0.01' }],
 *   negativeDue: 'claw-back', rounding: { scale: 2, mode: 'half-even' },
 * });
 * const { outcome } = allocateRebate(plan, { id: 'D-07', lines: [
 *   { id: 'INV-1', date: '2026-07-03', type: 'sale', amount: '50' },
 *   { id: 'INV-2', date: '2026-07-04', type: 'sale', amount: '50' },
 *   { id: 'CN-1', date: '2026-07-05', type: 'return', of: 'INV-1', amount: '1' },
 * ] }, { asOf: '2026-10-10', period: quarterOf(2026, 3) });
 * outcome?.amount;                                       // => '0.99'
 * outcome?.lines.map(({ id, share }) => [id, share]);    // => [['CN-1', '-0.01'], ['INV-1', '0.50'], ['INV-2', '0.50']]
 * ```
 * @category Incentive
 */
export function allocateRebate<M extends string>(
  plan: Defined<IncentivePlan<M>>,
  facts: RebateFacts<NoInfer<M>>,
  options: AllocateOptions,
): Decision<AllocatedRebate, string, IncentiveReasonCode> {
  const run = readRun(plan as Defined<IncentivePlan>, options, { more: ['share'] });
  const { share: told = 'entitlement' } = requireObject(options, '/options', 'options');
  const share = requireWord(told, '/options/share', ['entitlement', 'due']);
  const read = readRecord<RebateFacts>(rebateFields, facts, '/facts', 'the facts');
  const decision = settleRead(run, read, '/facts');
  if (decision.outcome === null) return { ...decision, outcome: null };
  const { outcome, own, uncounted } = allocated(
    run,
    read,
    share,
    new Decimal(decision.outcome[share]),
  );
  const reasons =
    run.explain === 'none'
      ? []
      : [allocatedReason(run, outcome, own), ...decision.reasons, ...uncounted];
  return { ...decision, outcome, reasons };
}

interface Own {
  readonly line: InvoiceLine;
  readonly id: string;
  readonly measure: Decimal;
}

function allocated(
  run: SettlementRun,
  facts: RebateFacts,
  share: AllocatedRebate['share'],
  amount: Decimal,
) {
  const { scale } = run;
  const at = '/facts/lines';
  const { lines, notes } = countLines(run, facts.lines, at);
  const placeOf = ({ id }: InvoiceLine) =>
    `${at}/${facts.lines.findIndex((line) => line.id === id)}`;
  const measure = paidMeasure(run.plan);
  const own: Own[] = [];
  const others: string[] = [];
  for (const line of [...lines].sort((left, right) => byText(left.id, right.id))) {
    const figure = movementOf(line, measure, placeOf);
    if (figure === null) others.push(line.id);
    else own.push({ line, id: line.id, measure: figure });
  }
  const shares = shareByMeasure(amount, own, scale);
  const uncounted: readonly Why[] =
    others.length === 0
      ? []
      : [{ code: 'incentive/not-measured', params: { count: others.length }, rows: others }];
  const text = (figure: Decimal) => measureText(run, 'pay', figure);
  const outcome: AllocatedRebate = {
    share,
    amount: padded(amount, scale),
    unallocated: padded(shares === null ? amount : zero, scale),
    measure: text(own.reduce((sum, one) => sum.plus(one.measure), zero)),
    lines: own.map((one, index) => ({
      id: one.id,
      measure: text(one.measure),
      share: padded(shares?.[index] ?? zero, scale),
    })),
    uncounted: [...notes.filter(isUncounted), ...uncounted]
      .flatMap(({ code, rows = [] }) => rows.map((id) => ({ id, code })))
      .sort((left, right) => byText(left.id, right.id)),
  };
  return { outcome, own, uncounted };
}

/** What a rate multiplies, line by line; growth in money is shared by the sales that made it. */
function paidMeasure({ basis }: IncentivePlan): LineMeasure {
  return basis.pay === 'increment' ? baseMeasure(basis) : basis.pay;
}

function byText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function allocatedReason(run: SettlementRun, outcome: AllocatedRebate, own: readonly Own[]): Why {
  const { amount, share, measure, lines, unallocated } = outcome;
  const params = { share, measure, count: lines.length, currency: unitOf(run.plan), unallocated };
  const reason: Why = { code: 'incentive/allocated', figure: amount, params };
  if (run.explain !== 'full') return reason;
  const rest: readonly Why[] = new Decimal(unallocated).isZero()
    ? []
    : [{ code: 'incentive/unallocated', figure: unallocated, params: {} }];
  const parts = own.map(({ id, line, ...one }, index): Why => {
    const { date, type } = line;
    const evidence = { id, date, type, measure: plain(one.measure) };
    const figure = lines[index]?.share ?? '0';
    return { code: 'incentive/line', figure, params: evidence, rows: [id] };
  });
  return { ...reason, parts: [...parts, ...rest] };
}
