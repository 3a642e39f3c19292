import type { DateString } from '../kernel/calendar/index.js';
import { type Decimal, one, toDecimal, zero } from '../kernel/decimal/decimal.js';
import { show, throwDomain, throwInput } from '../kernel/errors/index.js';
import type { InvoiceLine } from './facts.js';
import type { IncentivePlan, LineMeasure, QualifyingEvent } from './policy.js';

const dateNames = {
  invoice: 'date',
  order: 'ordered',
  payment: 'paid',
  'pick-up': 'pickedUp',
  'sell-out': 'soldOut',
} as const satisfies Readonly<Record<QualifyingEvent, keyof InvoiceLine>>;

/**
 * The day on which a line counts: that of the qualifying event; payments have only their own. A return counts on the day of
 * that event too, or on its own where it has none; or, where the plan says so, on the day of the sale that it takes back,
 * which is `undefined` where only `of` names it.
 */
export function eventDate(
  { event, returnsCount }: Pick<IncentivePlan, 'event' | 'returnsCount'>,
  line: InvoiceLine,
): DateString | undefined {
  if (line.type === 'payment' || line.type === 'repayment') return line.date;
  const own = line[dateNames[event]];
  if (line.type !== 'return') return own;
  if (returnsCount === 'when-returned') return own ?? line.date;
  return line.soldOn ?? (line.of === undefined ? (own ?? line.date) : undefined);
}

/** What a line adds to a measure; `null` where the measure does not look at lines of its type. */
export function movementOf(
  line: InvoiceLine,
  measure: LineMeasure,
  placeOf: (line: InvoiceLine) => string,
): Decimal | null {
  const isMoney = line.type === 'payment' || line.type === 'repayment';
  if (isMoney !== (measure === 'collected-amount')) return null;
  const size =
    measure === 'quantity'
      ? quantityOf(line, placeOf)
      : measure === 'tax-inclusive-amount'
        ? amountOf(line).times(one.plus(toDecimal(line.taxRate ?? '0', '/taxRate')))
        : amountOf(line);
  return line.type === 'return' || line.type === 'repayment' ? size.negated() : size;
}

function quantityOf(line: InvoiceLine, placeOf: (line: InvoiceLine) => string): Decimal {
  const { id, quantity } = line;
  if (quantity !== undefined) return toDecimal(quantity, '/quantity');
  return throwInput(
    'incentive/no-quantity',
    `${placeOf(line)}/quantity`,
    `line ${show(id)} has no quantity, and the plan measures quantities`,
    { id },
  );
}

function amountOf({ amount, quantity, unitPrice }: InvoiceLine): Decimal {
  if (amount !== undefined) return toDecimal(amount, '/amount');
  return quantity === undefined || unitPrice === undefined
    ? zero
    : toDecimal(quantity, '/quantity').times(toDecimal(unitPrice, '/unitPrice'));
}

/** A line says its amount once, in the currency of the plan, and what a return takes back is known. */
export function requireReadable(
  plan: Pick<IncentivePlan, 'currency'>,
  lines: readonly InvoiceLine[],
  path: string,
): void {
  lines.forEach((line, index) => {
    requireAmount(line, `${path}/${index}`);
    requireCurrency(plan, line, `${path}/${index}`);
  });
  requireSources(lines, path);
}

const sourceOf = { sale: null, return: 'sale', payment: null, repayment: 'payment' } as const;

/** A return takes back a sale, a repayment a payment, that is one of the lines, unless it tells its date. */
function requireSources(lines: readonly InvoiceLine[], path: string): void {
  let types: Map<string, InvoiceLine['type']> | undefined;
  lines.forEach(({ id, type, of, soldOn }, index) => {
    if (of === undefined || soldOn !== undefined) return;
    types ??= new Map(lines.map((line) => [line.id, line.type]));
    const expected = sourceOf[type];
    if (expected !== null && types.get(of) === expected) return;
    throwInput(
      'incentive/unknown-sale',
      `${path}/${index}/of`,
      `line ${show(id)} takes back ${show(of)}, which is no ${expected ?? 'line that could be taken back'} among the lines; add it, or tell soldOn`,
      { id, of },
    );
  });
}

function requireAmount({ amount, quantity, unitPrice }: InvoiceLine, path: string): void {
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
}

function requireCurrency(
  plan: Pick<IncentivePlan, 'currency'>,
  { currency }: InvoiceLine,
  path: string,
): void {
  if (currency !== undefined && currency !== plan.currency)
    throwDomain(
      'incentive/mixed-currencies',
      `${path}/currency`,
      `expected ${plan.currency}, the currency of the plan, received ${show(currency)}; convert it first, at a dated rate`,
      { expected: plan.currency, received: currency },
    );
}
