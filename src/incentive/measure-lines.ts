import type { Period } from '../kernel/calendar/index.js';
import { type Decimal, padded, toDecimal, zero } from '../kernel/decimal/decimal.js';
import { addDecimalToSum, emptySum, totalOf } from '../kernel/decimal/exact-sum.js';
import type { Explain, Reason } from '../kernel/decision/index.js';
import { show, throwDomain, throwInput } from '../kernel/errors/index.js';
import { orderEvents } from '../kernel/events/index.js';
import type { InvoiceLine } from './facts.js';
import type { IncentivePlan } from './policy.js';
import type { IncentiveReasonCode } from './reasons.js';

type Why = Reason<IncentiveReasonCode>;

/** What the lines of one partner come to in a period, and what did not count. */
export interface Measured {
  readonly measure: Decimal;
  readonly reason: Why;
  readonly notes: readonly Why[];
}

/** Sales less returns of the period, as known at the close of `asOf`. */
export function measureLines(plan: IncentivePlan, lines: readonly InvoiceLine[], period: Period, asOf: string, explain: Explain, path: string): Measured {
  lines.forEach((line, index) => {
    requireReadable(plan, line, `${path}/${index}`);
  });
  const known = orderEvents(lines, { asOf }, path);
  const inside = known.events.filter(({ date }) => period.start <= date && date < period.end);
  const outside = known.events.filter(({ date }) => !(period.start <= date && date < period.end));
  const { scale } = plan.rounding;
  const sales = total(inside, 'sale', 'incentive/sales', 1, scale, explain);
  const returns = total(inside, 'return', 'incentive/returns', -1, scale, explain);
  const measure = sales.sum.plus(returns.sum);
  return {
    measure,
    reason: { code: 'incentive/measured', figure: padded(measure, scale), params: { ...period, currency: plan.currency }, parts: [...sales.parts, ...returns.parts] },
    notes: [
      ...(measure.isNegative() ? [{ code: 'incentive/negative-measure' as const, params: { measure: padded(measure, scale), currency: plan.currency } }] : []),
      ...note('incentive/outside-period', outside.length, outside.map(({ id }) => id)),
      ...note('incentive/later-lines', known.later, []),
      ...note('incentive/duplicate-lines', known.duplicates, []),
    ],
  };
}

function note(code: IncentiveReasonCode, count: number, rows: readonly string[]): readonly Why[] {
  return count === 0 ? [] : [{ code, params: { count }, ...(rows.length > 0 ? { rows } : {}) }];
}

function total(lines: readonly InvoiceLine[], type: InvoiceLine['type'], code: IncentiveReasonCode, sign: 1 | -1, scale: number, explain: Explain) {
  const counted = lines.filter((line) => line.type === type);
  const sum = emptySum();
  const parts: Why[] = [];
  for (const line of counted) {
    const amount = amountOf(line).times(sign);
    addDecimalToSum(sum, amount);
    if (explain === 'full') parts.push({ code: 'incentive/line', figure: padded(amount, scale), params: { id: line.id, date: line.date, type: line.type }, rows: [line.id] });
  }
  const figure = totalOf(sum);
  const reason: Why = { code, figure: padded(figure, scale), params: { count: counted.length }, rows: counted.map(({ id }) => id), ...(explain === 'full' ? { parts } : {}) };
  return { sum: figure, parts: counted.length === 0 ? [] : [reason] };
}

function amountOf({ amount, quantity, unitPrice }: InvoiceLine): Decimal {
  if (amount !== undefined) return toDecimal(amount, '/amount');
  return quantity === undefined || unitPrice === undefined ? zero : toDecimal(quantity, '/quantity').times(toDecimal(unitPrice, '/unitPrice'));
}

/** A line says its amount once, and in the currency of the plan. */
function requireReadable(plan: IncentivePlan, { amount, quantity, unitPrice, currency }: InvoiceLine, path: string): void {
  const isPriced = quantity !== undefined && unitPrice !== undefined;
  if (amount !== undefined && isPriced)
    throwInput('incentive/two-amounts', `${path}/amount`, 'expected an amount, or quantity and unitPrice, received both; leave one out', {});
  if (amount === undefined && !isPriced)
    throwInput('incentive/no-amount', `${path}/amount`, 'expected an amount, or quantity and unitPrice, received neither', {});
  if (currency !== undefined && currency !== plan.currency)
    throwDomain('incentive/mixed-currencies', `${path}/currency`, `expected ${plan.currency}, the currency of the plan, received ${show(currency)}; convert it first, at a dated rate`, { expected: plan.currency, received: currency });
}
