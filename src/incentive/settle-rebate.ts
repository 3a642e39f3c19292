import { decideEach } from '../kernel/decision/decide-each.js';
import { type BatchOptions, type Defined, type Rows, refOf } from '../kernel/decision/index.js';
import { readDecideOptions } from '../kernel/decision/read-options.js';
import { type Fields, readRecord } from '../kernel/schema/index.js';
import type { RebateBatch, RebateDecision } from './decision.js';
import type { InvoiceLine, RebateFacts } from './facts.js';
import type { IncentivePlan } from './policy.js';
import { summariseRebates } from './settle-measured.js';
import { settleRead } from './settle-read.js';
import {
  readRun,
  type SettlementRun,
  type SettleOptions,
  settleOptionNames,
} from './settlement-run.js';

/** The fields of an invoice line. */
export const lineFields: Fields<InvoiceLine> = {
  id: { type: 'id' },
  date: { type: 'date' },
  type: { type: 'word', words: ['sale', 'return', 'payment', 'repayment'] },
  amount: { type: 'decimal', sign: 'not-negative', optional: true },
  quantity: { type: 'decimal', sign: 'not-negative', optional: true },
  unitPrice: { type: 'decimal', sign: 'not-negative', optional: true },
  taxRate: { type: 'decimal', sign: 'not-negative', optional: true },
  currency: { type: 'text', optional: true },
  product: { type: 'id', optional: true },
  customer: { type: 'id', optional: true },
  region: { type: 'id', optional: true },
  ordered: { type: 'date', optional: true },
  paid: { type: 'date', optional: true },
  pickedUp: { type: 'date', optional: true },
  soldOut: { type: 'date', optional: true },
  of: { type: 'id', optional: true },
  soldOn: { type: 'date', optional: true },
};

/** The fields of the facts of one partner. */
export const rebateFields: Fields<RebateFacts> = {
  id: { type: 'id' },
  lines: { type: 'list', of: lineFields },
  settled: { type: 'decimal', optional: true },
  joined: { type: 'date', optional: true },
  left: { type: 'date', optional: true },
  measures: { type: 'measures', optional: true },
};

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
 * @param options - `asOf`; `period`: exactly one period of the plan, with its start in the life of the plan; `hierarchies`: what names in
 * the scope of the plan stand for; `explain`: `reasons` opens every amount down to the ids of its lines, `full` down to their amounts
 * @returns what is due; zero is an answer. Outcome `null` where it cannot be told: a figure that a condition or the basis looks at is
 * missing (`incentive/measure-missing`, and `missing` names it), a ratio has no base (`incentive/no-base`), growth has no baseline
 * (`incentive/no-baseline`)
 * @throws {@link ClienteleError} `policy/not-defined`, `policy/not-in-force`, `input/…` for facts that cannot be read,
 * `events/conflicting-id` for a line id with two contents, `incentive/mixed-currencies`, `incentive/no-amount`, `incentive/two-amounts`,
 * `incentive/no-quantity`, `incentive/unknown-sale`, `incentive/unknown-level`, `incentive/circular-hierarchy`, `incentive/wrong-period`,
 * `incentive/period-not-begun`, `incentive/return-mismatch`, `calendar/out-of-range` for a period at an end of the calendar,
 * `input/not-first-of-month` where whole months are prorated and the period begins within one, `decimal/finer-than-scale` for what was settled
 * @guarantee the parts of the due sum to it; settling again what was settled pays nothing; the order of lines changes nothing; a sale and its
 * full return come to nothing; a cap that stands at the end is not exceeded
 * @source SAP, condition contracts (partial and final settlement); the order of stages and the rules for returns are house rules, decision
 * records 0005, 0007 and 0008
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
): RebateDecision {
  return settle(readRun(plan as Defined<IncentivePlan>, options), facts, '/facts');
}

/**
 * What do we owe each partner for this period?
 *
 * The plural of {@link settleRebate}, for partners whose lines are at hand. Lines that come as a stream, mixed, are the task of {@link rebateFold}.
 *
 * @param plan - what was agreed
 * @param facts - one record per partner
 * @param options - as {@link settleRebate}, with `onProgress`
 * @returns one decision per partner, in input order; facts that cannot be read, or whose id was there before, are rejects;
 * `summary` sums what is due, the entitlements and the measures
 * @throws {@link ClienteleError} `policy/not-defined`, `policy/not-in-force`, `incentive/wrong-period`, `incentive/period-not-begun`, `input/…` for the
 * arguments, `incentive/unknown-level` and `incentive/circular-hierarchy` for the hierarchies
 * @guarantee received = accepted + rejected; the sums are those of the decisions
 * @example
 * ```ts
 * import { quarterOf } from 'clientele/calendar';
 * import { defineIncentivePlan, settleRebates } from 'clientele/incentive';
 * const plan = defineIncentivePlan({
 *   id: 'quarterly', version: '1', effective: { start: '2026-01-01', end: null },
 *   currency: 'CNY', period: 'quarter', basis: 'net-amount', structure: 'all-units', boundary: 'lower-inclusive',
 *   bands: [{ from: '0', to: '100', rate: '0.01' }, { from: '100', to: null, rate: '0.02' }],
 *   negativeDue: 'claw-back', rounding: { scale: 2, mode: 'half-even' },
 * });
 * const batch = settleRebates(plan, [
 *   { id: 'D-1', lines: [{ id: 'i', date: '2026-07-03', type: 'sale', amount: '150' }] },
 *   { id: 'D-2', lines: [{ id: 'i', date: '2026-08-19', type: 'sale', amount: '40' }] },
 *   { id: 'D-3', lines: [{ id: 'i', date: '2026-02-30', type: 'sale', amount: '5' }] },
 * ], { asOf: '2026-10-10', period: quarterOf(2026, 3) });
 * batch.decisions.map(({ id, outcome }) => [id, outcome?.due]);              // => [['D-1', '3.00'], ['D-2', '0.40']]
 * batch.summary.due;                                                         // => '3.40'
 * batch.rejected.map(({ id, issues }) => [id, issues[0]?.path]);             // => [['D-3', '/lines/0/date']]
 * ```
 * @category Incentive
 */
export function settleRebates<M extends string>(
  plan: Defined<IncentivePlan<M>>,
  facts: Rows<RebateFacts<NoInfer<M>>>,
  options: SettleOptions & BatchOptions,
): RebateBatch {
  const run = readRun(plan as Defined<IncentivePlan>, options);
  const { onProgress } = readDecideOptions(options, settleOptionNames);
  const decided = decideEach(facts, '/facts', 'a list of facts', onProgress, (row) =>
    settle(run, row, ''),
  );
  const summary = summariseRebates(run, decided.decisions);
  return { ...decided, summary, policy: refOf(plan), asOf: run.asOf };
}

function settle(run: SettlementRun, facts: unknown, path: string): RebateDecision {
  return settleRead(run, readRecord<RebateFacts>(rebateFields, facts, path, 'the facts'), path);
}
