import type { OrderColumns, PurchaseColumns, Purchases } from 'clientele/value';
import { toDayNumber } from '../../../src/kernel/calendar/day-number.js';

/** One line of columns, with its money in units of the scale. */
export interface UnitLine {
  readonly customer: string;
  readonly date: string;
  readonly units: number;
}

/** Lines as columns; each amount is the number that a parser of its decimal text gives. */
export function columnsOf(
  lines: readonly UnitLine[],
  ids: readonly string[],
  scale = 2,
): OrderColumns {
  return {
    ids,
    customer: Int32Array.from(lines, ({ customer }) => ids.indexOf(customer)),
    date: Int32Array.from(lines, ({ date }) => toDayNumber(date, '/date')),
    amount: Float64Array.from(lines, ({ units }) => Number(textOf(units, scale))),
    scale,
  };
}

/** Units as decimal text, with the digits of the number and no division. */
export function textOf(units: number, scale: number): string {
  const digits = String(Math.abs(units)).padStart(scale + 1, '0');
  const point = digits.length - scale;
  const text = scale === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
  return units < 0 ? `-${text}` : text;
}

/** The figures of rows that stand in columns too, customer by customer in the order of `ids`. */
export function rowFigures(purchases: Purchases, ids: readonly string[]) {
  return [...purchases.rows]
    .sort((left, right) => ids.indexOf(left.id) - ids.indexOf(right.id))
    .map(({ meanRepeatSpend: _mean, ...row }) => ({
      ...row,
      first: toDayNumber(row.first, ''),
      last: toDayNumber(row.last, ''),
      spend: Number(row.spend),
      repeatSpend: Number(row.repeatSpend),
      ...('holdoutSpend' in row ? { holdoutSpend: Number(row.holdoutSpend) } : {}),
    }));
}

const names = ['lines', 'purchases', 'repeats', 'first', 'last', 'lastAge', 'age', 'sinceLast'];

/** The same from columns. */
export function columnFigures(columns: PurchaseColumns) {
  const held = 'holdoutPurchases' in columns ? ['holdoutPurchases', 'holdoutSpend'] : [];
  const all = columns as unknown as Readonly<Record<string, ArrayLike<number>>>;
  return columns.ids.map((id, place) => ({
    id,
    ...Object.fromEntries(
      [...names, 'spend', 'repeatSpend', ...held].map((name) => [name, all[name]?.[place]]),
    ),
  }));
}
