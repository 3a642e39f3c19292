import type { Period, PeriodShare } from '../kernel/calendar/index.js';
import type { DecimalString } from '../kernel/decimal/index.js';
import type { Defined, Measures, Reason } from '../kernel/decision/index.js';
import { requireObject } from '../kernel/errors/index.js';
import { canonicalText } from '../kernel/events/index.js';
import { readRecord } from '../kernel/schema/index.js';
import type { Hierarchies, InvoiceLine, RebateFacts } from './facts.js';
import { isUncounted } from './measure-lines.js';
import { readMembership } from './member-run.js';
import type { IncentivePlan } from './policy.js';
import { prorationOf } from './proration-of.js';
import type { IncentiveReasonCode } from './reasons.js';
import { rebateFields, settleRebate } from './settle-rebate.js';
import type { SettleOptions } from './settlement-run.js';

type Why = Reason<IncentiveReasonCode>;

/** What a statement holds once it is parsed: everything that it takes to compute the due again. */
export interface SettlementStatement {
  readonly format: 'clientele/settlement-statement@1';
  /** The whole plan, not only its name. */
  readonly plan: IncentivePlan;
  readonly partner: string;
  readonly period: Period;
  readonly asOf: string;
  /** Where they were told; the terms are scaled by them where the plan prorates. */
  readonly joined?: string;
  readonly left?: string;
  /** The part of the period, or of the year, that the terms were scaled by; not there where they were not. */
  readonly share?: PeriodShare;
  readonly measures: Measures;
  /** What names in a scope stand for, as it was told. */
  readonly hierarchies: Hierarchies;
  /** The lines that count, by id, with figures in plain text. */
  readonly lines: readonly InvoiceLine[];
  /** The sales that counted lines take back, and that do not count themselves. */
  readonly sources: readonly InvoiceLine[];
  /** The lines that do not count, and why. */
  readonly uncounted: readonly Why[];
  /** What the due consists of; its figures add up to it. */
  readonly stages: readonly Why[];
  readonly settled: DecimalString;
  /** `null`, and so is the entitlement, where the rebate cannot be told; then `stages` says why. */
  readonly due: DecimalString | null;
  readonly entitlement: DecimalString | null;
}

/**
 * How do I keep a settlement so that anybody can check it later?
 *
 * The statement carries the plan, the lines that count, every stage, and what is due, as canonical JSON: keys sorted, no blanks, no
 * floating point of ours, so that the same settlement gives the same bytes. Make a hash of it and keep both.
 *
 * Settled again from the plan, the lines with their sources, the measures and the hierarchies of the statement, the same is due.
 *
 * @param plan - what was agreed
 * @param facts - as of {@link settleRebate}
 * @param options - as of {@link settleRebate}; statements always tell the full reasons
 * @returns a {@link SettlementStatement} as text
 * @throws {@link ClienteleError} what {@link settleRebate} throws
 * @guarantee what the statement holds settles to the same due; the order of lines and of keys changes nothing; the figures of the stages add up to the due
 * @example
 * ```ts
 * import { quarterOf } from 'clientele/calendar';
 * import { defineIncentivePlan, writeStatement } from 'clientele/incentive';
 * const plan = defineIncentivePlan({
 *   id: 'quarterly', version: '1', effective: { start: '2026-01-01', end: null },
 *   currency: 'CNY', period: 'quarter', basis: 'net-amount', structure: 'all-units', boundary: 'lower-inclusive',
 *   bands: [{ from: '0', to: null, rate: '0.01' }],
 *   negativeDue: 'claw-back', rounding: { scale: 2, mode: 'half-even' },
 * });
 * const lines = [{ id: 'INV-1', date: '2026-07-03', type: 'sale', amount: 250 }] as const;
 * const text = writeStatement(plan, { id: 'D-07', lines }, { asOf: '2026-10-10', period: quarterOf(2026, 3) });
 * text.slice(0, 33);        // => '{"asOf":"2026-10-10","due":"2.50"'
 * JSON.parse(text).lines;   // => [{ amount: '250', date: '2026-07-03', id: 'INV-1', type: 'sale' }]
 * ```
 * @category Incentive
 */
export function writeStatement<M extends string>(
  plan: Defined<IncentivePlan<M>>,
  facts: RebateFacts<NoInfer<M>>,
  options: SettleOptions,
): string {
  requireObject(options, '/options', '{ asOf, period }');
  const agreed = plan as Defined<IncentivePlan>;
  const { outcome, reasons, asOf } = settleRebate(agreed, facts as RebateFacts, {
    ...options,
    explain: 'full',
  });
  const read = readRecord<RebateFacts>(rebateFields, facts, '/facts', 'the facts');
  const due = reasons.find(({ code }) => code === 'incentive/due');
  const { start, end } = options.period;
  const counted = countedLines(read.lines, reasons);
  const statement: SettlementStatement = {
    format: 'clientele/settlement-statement@1',
    plan: { ...agreed, proration: prorationOf(agreed) },
    partner: read.id,
    period: { start, end },
    asOf,
    ...readMembership(read, '/facts'),
    ...shareOf(reasons),
    measures: read.measures ?? {},
    hierarchies: options.hierarchies ?? {},
    lines: counted,
    sources: sourcesOf(counted, read.lines),
    uncounted: reasons.filter(isUncounted).map(sorted),
    stages: due?.parts ?? reasons.slice(0, 1),
    settled: outcome?.settled ?? String(read.settled ?? '0'),
    due: outcome?.due ?? null,
    entitlement: outcome?.entitlement ?? null,
  };
  return canonicalText(statement);
}

function shareOf(reasons: readonly Why[]): Pick<SettlementStatement, 'share'> {
  const { numerator, denominator } =
    reasons.find(({ code }) => code === 'incentive/prorated')?.params ?? {};
  return typeof numerator === 'number' && typeof denominator === 'number'
    ? { share: { numerator, denominator } }
    : {};
}

function sorted({ rows = [], ...reason }: Why): Why {
  return { ...reason, rows: [...rows].sort() };
}

/** What counted lines take back by `of` and is not among them, each once, by id. */
function sourcesOf(
  counted: readonly InvoiceLine[],
  lines: readonly InvoiceLine[],
): readonly InvoiceLine[] {
  const known = new Set(counted.map(({ id }) => id));
  const named = new Set(
    counted.flatMap(({ of }) => (of === undefined || known.has(of) ? [] : [of])),
  );
  const byId = new Map(lines.map((line) => [line.id, line]));
  return [...named].sort().flatMap((id) => byId.get(id) ?? []);
}

/** The lines that a measure stands on, each once, by id. */
function countedLines(
  lines: readonly InvoiceLine[],
  reasons: readonly Why[],
): readonly InvoiceLine[] {
  const measured = reasons.filter(({ code }) => code === 'incentive/measured');
  const ids = new Set(measured.flatMap(({ parts = [] }) => parts.flatMap(({ rows = [] }) => rows)));
  const byId = new Map(lines.map((line) => [line.id, line]));
  return [...ids].sort().flatMap((id) => byId.get(id) ?? []);
}
