import { type Decimal, zero } from '../kernel/decimal/decimal.js';
import { show, throwInput } from '../kernel/errors/index.js';
import type { InvoiceLine } from './facts.js';
import { movementOf } from './line-figures.js';

/** What returns and repayments take back, where it is one of the lines. */
export interface ReturnSources {
  readonly saleOf: (line: InvoiceLine) => InvoiceLine | undefined;
  /** The line with the product, customer and region of its sale, where it does not tell its own. */
  readonly inherited: (line: InvoiceLine) => InvoiceLine;
  /** The sales of which more was taken back than was sold. */
  readonly overReturned: () => readonly string[];
}

const inheritedFields = ['product', 'customer', 'region'] as const;

/** Joins returns with their sales by `of`; `placeOf` names a line in errors. A return of other goods than its sale's contradicts it. */
export function returnSources(
  lines: readonly InvoiceLine[],
  placeOf: (id: string) => string,
): ReturnSources {
  const returns = lines.filter(({ of }) => of !== undefined);
  if (returns.length === 0)
    return { saleOf: () => undefined, inherited: (line) => line, overReturned: () => [] };
  const byId = new Map(lines.map((line) => [line.id, line]));
  const saleOf = ({ of }: InvoiceLine) => (of === undefined ? undefined : byId.get(of));
  for (const line of returns) requireSame(line, saleOf(line), placeOf);
  return {
    saleOf,
    inherited: (line) => {
      const sale = saleOf(line);
      if (sale === undefined) return line;
      const own = Object.fromEntries(
        inheritedFields.flatMap((field) => {
          const told = line[field] ?? sale[field];
          return told === undefined ? [] : [[field, told]];
        }),
      );
      return { ...line, ...own };
    },
    overReturned: () => overReturned(returns, byId),
  };
}

/** Sales that their returns outweigh, by id. */
function overReturned(
  returns: readonly InvoiceLine[],
  byId: ReadonlyMap<string, InvoiceLine>,
): readonly string[] {
  const left = new Map<string, Decimal>();
  for (const line of returns) {
    const sale = byId.get(line.of ?? '');
    if (sale === undefined) continue;
    left.set(sale.id, (left.get(sale.id) ?? sizeOf(sale)).plus(sizeOf(line)));
  }
  return [...left].flatMap(([id, kept]) => (kept.isNegative() ? [id] : [])).sort();
}

/** An amount has no place in errors: it was read before. */
const noPlace = () => '';

function sizeOf(line: InvoiceLine): Decimal {
  return (
    movementOf(line, 'net-amount', noPlace) ?? movementOf(line, 'collected-amount', noPlace) ?? zero
  );
}

function requireSame(
  line: InvoiceLine,
  sale: InvoiceLine | undefined,
  placeOf: (id: string) => string,
): void {
  if (sale === undefined) return;
  for (const field of inheritedFields) {
    const [own, sold] = [line[field], sale[field]];
    if (own === undefined || sold === undefined || own === sold) continue;
    throwInput(
      'incentive/return-mismatch',
      `${placeOf(line.id)}/${field}`,
      `line ${show(line.id)} takes back ${show(sale.id)}, whose ${field} is ${show(sold)}, not ${show(own)}; correct one of them`,
      { id: line.id, of: sale.id, key: field, expected: sold, received: own },
    );
  }
}
