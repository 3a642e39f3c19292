import { type Decimal, padded, toDecimal, zero } from '../kernel/decimal/decimal.js';
import {
  addDecimalToSum,
  type ExactSum,
  emptySum,
  mergeSums,
  totalOf,
} from '../kernel/decimal/exact-sum.js';
import type { Reason } from '../kernel/decision/index.js';
import { show, throwDomain, throwInput } from '../kernel/errors/index.js';
import { orderEvents } from '../kernel/events/index.js';
import type { InvoiceLine } from './facts.js';
import type { IncentivePlan } from './policy.js';
import type { IncentiveReasonCode } from './reasons.js';
import type { SettlementRun } from './settlement-run.js';

type Why = Reason<IncentiveReasonCode>;

/** What the lines of one partner come to in a period, and what did not count. */
export interface Measured {
  readonly measure: Decimal;
  readonly reason: Why;
  readonly notes: readonly Why[];
}

/** Sales less returns of the period, as known at the close of `asOf`. */
export function measureLines(
  run: SettlementRun,
  lines: readonly InvoiceLine[],
  path: string,
): Measured {
  const { plan, period, asOf, rounding } = run;
  lines.forEach((line, index) => {
    requireReadable(plan, line, `${path}/${index}`);
  });
  const { events, duplicates } = orderEvents(lines, { asOf }, path);
  const isInside = ({ date }: InvoiceLine) => period.start <= date && date < period.end;
  const inside = events.filter(isInside);
  const sales = sumLines(run, inside, 'sale');
  const returns = sumLines(run, inside, 'return');
  const measure = totalOf(mergeSums(sales.sum, returns.sum));
  const figure = padded(measure, rounding.scale);
  const { currency } = plan;
  return {
    measure,
    reason: {
      code: 'incentive/measured',
      figure,
      params: { ...period, currency },
      parts: [...sales.reasons, ...returns.reasons],
    },
    notes: [
      ...noteIf(measure.isNegative(), 'incentive/negative-measure', { measure: figure, currency }),
      ...uncounted(
        'incentive/outside-period',
        events.filter((line) => !isInside(line)),
      ),
      ...uncounted(
        'incentive/later-lines',
        lines.filter(({ date }) => date > asOf),
      ),
      ...noteIf(duplicates > 0, 'incentive/duplicate-lines', { count: duplicates }),
    ],
  };
}

function noteIf(holds: boolean, code: IncentiveReasonCode, params: Why['params']): readonly Why[] {
  return holds ? [{ code, params }] : [];
}

function uncounted(code: IncentiveReasonCode, lines: readonly InvoiceLine[]): readonly Why[] {
  return lines.length === 0
    ? []
    : [{ code, params: { count: lines.length }, rows: lines.map(({ id }) => id) }];
}

/** The lines of one type, returns with a minus; with `explain: 'full'` each line is a part. */
function sumLines(
  { rounding, explain }: SettlementRun,
  lines: readonly InvoiceLine[],
  type: InvoiceLine['type'],
): { readonly sum: ExactSum; readonly reasons: readonly Why[] } {
  const sum = emptySum();
  const rows: string[] = [];
  const parts: Why[] = [];
  for (const line of lines) {
    if (line.type !== type) continue;
    const amount = type === 'return' ? amountOf(line).negated() : amountOf(line);
    addDecimalToSum(sum, amount);
    rows.push(line.id);
    if (explain === 'full') parts.push(lineReason(line, padded(amount, rounding.scale)));
  }
  if (rows.length === 0) return { sum, reasons: [] };
  const reason: Why = {
    code: type === 'sale' ? 'incentive/sales' : 'incentive/returns',
    figure: padded(totalOf(sum), rounding.scale),
    params: { count: rows.length },
    rows,
  };
  return { sum, reasons: [explain === 'full' ? { ...reason, parts } : reason] };
}

function lineReason({ id, date, type }: InvoiceLine, figure: string): Why {
  return { code: 'incentive/line', figure, params: { id, date, type }, rows: [id] };
}

function amountOf({ amount, quantity, unitPrice }: InvoiceLine): Decimal {
  if (amount !== undefined) return toDecimal(amount, '/amount');
  return quantity === undefined || unitPrice === undefined
    ? zero
    : toDecimal(quantity, '/quantity').times(toDecimal(unitPrice, '/unitPrice'));
}

/** A line says its amount once, and in the currency of the plan. */
function requireReadable(
  plan: IncentivePlan,
  { amount, quantity, unitPrice, currency }: InvoiceLine,
  path: string,
): void {
  const isPriced = quantity !== undefined && unitPrice !== undefined;
  if (amount !== undefined && isPriced)
    throwInput(
      'incentive/two-amounts',
      `${path}/amount`,
      'expected an amount, or quantity and unitPrice, received both; leave one out',
      {},
    );
  if (amount === undefined && !isPriced)
    throwInput(
      'incentive/no-amount',
      `${path}/amount`,
      'expected an amount, or quantity and unitPrice, received neither',
      {},
    );
  if (currency !== undefined && currency !== plan.currency)
    throwDomain(
      'incentive/mixed-currencies',
      `${path}/currency`,
      `expected ${plan.currency}, the currency of the plan, received ${show(currency)}; convert it first, at a dated rate`,
      { expected: plan.currency, received: currency },
    );
}
