import type { Period } from '../kernel/calendar/index.js';
import { type Decimal, padded, zero } from '../kernel/decimal/decimal.js';
import { addDecimalToSum, type ExactSum, emptySum, totalOf } from '../kernel/decimal/exact-sum.js';
import type { Explain, Reason } from '../kernel/decision/index.js';
import { orderEvents } from '../kernel/events/index.js';
import type { InvoiceLine } from './facts.js';
import { eventDate, movementOf, requireReadable } from './line-figures.js';
import type { IncentivePlan, LineMeasure } from './policy.js';
import type { IncentiveReasonCode } from './reasons.js';
import { returnSources } from './return-source.js';
import type { InScope } from './select-lines.js';

type Why = Reason<IncentiveReasonCode>;

/** What it takes to measure lines. */
export interface MeasureRun {
  readonly plan: Pick<IncentivePlan, 'currency' | 'event' | 'returnsCount'>;
  readonly window: Period;
  readonly asOf: string;
  readonly scale: number;
  readonly explain: Explain;
  readonly inScope: InScope;
}

/** The lines of one partner that count in a period, and what did not count. */
export interface Counted {
  readonly lines: readonly InvoiceLine[];
  readonly notes: readonly Why[];
}

/** The lines that count: readable, known, each once, in scope and in the period. */
export function countLines(run: MeasureRun, lines: readonly InvoiceLine[], path: string): Counted {
  requireReadable(run.plan, lines, path);
  const { events, duplicates } = orderEvents(lines, { asOf: run.asOf }, path);
  const groups = {
    counted: [] as InvoiceLine[],
    outside: [] as string[],
    unscoped: [] as string[],
    undated: [] as string[],
    late: [] as string[],
    later: lines.filter(({ date }) => date > run.asOf).map(({ id }) => id),
  };
  const { saleOf, inherited, overReturned } = returnSources(
    events,
    (id) => `${path}/${lines.findIndex((line) => line.id === id)}`,
  );
  const isInside = (date: string) => date >= run.window.start && date < run.window.end;
  for (const told of events) {
    const line = inherited(told);
    const date = dayOf(run, line, saleOf(line));
    if (date === undefined) groups.undated.push(line.id);
    else if (date > run.asOf) groups.later.push(line.id);
    else if (!isInside(date)) groups.outside.push(line.id);
    else if (!run.inScope(line, () => `${path}/${lines.indexOf(told)}`))
      groups.unscoped.push(line.id);
    else {
      groups.counted.push(line);
      const sold = soldDate(run, line, saleOf(line));
      if (sold !== undefined && !isInside(sold)) groups.late.push(line.id);
    }
  }
  return {
    lines: groups.counted,
    notes: [
      ...note('incentive/outside-period', groups.outside),
      ...note('incentive/out-of-scope', groups.unscoped),
      ...note('incentive/no-event-date', groups.undated),
      ...note('incentive/later-lines', groups.later),
      ...note('incentive/late-returns', groups.late),
      ...note('incentive/returned-too-much', overReturned()),
      ...(duplicates > 0
        ? [{ code: 'incentive/duplicate-lines' as const, params: { count: duplicates } }]
        : []),
    ],
  };
}

/**
 * The day on which a line counts; a return that counts when it was sold takes it from its sale. A return of a sale that does
 * not count (for which what the plan asks for has not happened) does not count either.
 */
function dayOf(
  { plan, asOf }: MeasureRun,
  line: InvoiceLine,
  sale: InvoiceLine | undefined,
): string | undefined {
  if (sale === undefined) return eventDate(plan, line);
  const sold = eventDate(plan, sale);
  if (sold === undefined || sold > asOf) return undefined;
  return eventDate(plan, line) ?? sold;
}

/** The day of the sale of a return that counts when it comes. */
function soldDate(
  { plan }: MeasureRun,
  { type, soldOn }: InvoiceLine,
  sale: InvoiceLine | undefined,
): string | undefined {
  if (type !== 'return' || plan.returnsCount !== 'when-returned') return undefined;
  return soldOn ?? (sale && eventDate(plan, sale));
}

const uncountedCodes: readonly IncentiveReasonCode[] = [
  'incentive/outside-period',
  'incentive/out-of-scope',
  'incentive/no-event-date',
  'incentive/later-lines',
];

/** Does a note name lines that do not count? Others name lines that do. */
export function isUncounted({ code }: Why): boolean {
  return uncountedCodes.includes(code);
}

function note(code: IncentiveReasonCode, rows: readonly string[]): readonly Why[] {
  return rows.length === 0 ? [] : [{ code, params: { count: rows.length }, rows }];
}

/** A measure of the counted lines, and what it stands on. */
export interface Measured {
  readonly figure: Decimal;
  /** What came in before anything was taken back. */
  readonly gross: Decimal;
  readonly reason: Why;
}

const groups = [
  ['sale', 'incentive/sales'],
  ['return', 'incentive/returns'],
  ['payment', 'incentive/payments'],
  ['repayment', 'incentive/repayments'],
] as const;

/** Adds up one measure over lines, by type, returns with a minus. `placeOf` names a line in errors. */
export function measureLines(
  run: MeasureRun,
  lines: readonly InvoiceLine[],
  measure: LineMeasure,
  placeOf: (line: InvoiceLine) => string,
): Measured {
  const parts: Why[] = [];
  const all = emptySum();
  let gross: Decimal = zero;
  for (const [type, code] of groups) {
    const { sum, reason } = sumOf(run, lines, measure, type, code, placeOf);
    if (reason === null) continue;
    const total = totalOf(sum);
    addDecimalToSum(all, total);
    if (total.gt(0)) gross = gross.plus(total);
    parts.push(reason);
  }
  const figure = totalOf(all);
  const measured = { ...run.window, measure };
  return {
    figure,
    gross,
    reason: {
      code: 'incentive/measured',
      figure: padded(figure, scaleOf(run, measure)),
      params: measure === 'quantity' ? measured : { ...measured, currency: run.plan.currency },
      parts,
    },
  };
}

function scaleOf({ scale }: MeasureRun, measure: LineMeasure): number {
  return measure === 'quantity' ? 0 : scale;
}

function sumOf(
  run: MeasureRun,
  lines: readonly InvoiceLine[],
  measure: LineMeasure,
  type: InvoiceLine['type'],
  code: IncentiveReasonCode,
  placeOf: (line: InvoiceLine) => string,
): { readonly sum: ExactSum; readonly reason: Why | null } {
  const sum = emptySum();
  const rows: string[] = [];
  const parts: Why[] = [];
  for (const line of lines) {
    const movement = line.type === type ? movementOf(line, measure, placeOf) : null;
    if (movement === null) continue;
    addDecimalToSum(sum, movement);
    rows.push(line.id);
    if (run.explain === 'full')
      parts.push({
        code: 'incentive/line',
        figure: padded(movement, scaleOf(run, measure)),
        params: { id: line.id, date: line.date, type },
        rows: [line.id],
      });
  }
  if (rows.length === 0) return { sum, reason: null };
  const reason: Why = {
    code,
    figure: padded(totalOf(sum), scaleOf(run, measure)),
    params: { count: rows.length },
    rows,
  };
  return { sum, reason: run.explain === 'full' ? { ...reason, parts } : reason };
}
