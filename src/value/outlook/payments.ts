import { readDayNumber } from '../../kernel/calendar/day-number.js';
import type { PaidInvoice } from './collection-facts.js';
import { distinctRows } from './distinct-rows.js';
import { medianOf, wholeFraction } from './rhythm.js';

/** What the earlier invoices of a customer say. */
export interface Payments {
  /** The days on which it paid. */
  readonly paid: readonly number[];
  /** The same of payments made on another day than due: one made on its due date shows no habit. */
  readonly offDue: readonly number[];
  /** Days from due to paid, ascending. */
  readonly late: readonly number[];
  /** The middle of them, or half the sum of the two in the middle; `null` of none. */
  readonly medianLate: number | null;
  /** Invoices paid after the date, which is not yet known. */
  readonly later: number;
}

/** Invoices that were paid by the day; those that are open tell nothing. */
export function paymentsOf(invoices: readonly PaidInvoice[], path: string, asOf: number): Payments {
  const read = invoices.flatMap(({ id, due, paid }, index) =>
    paid === null
      ? []
      : [{ id, index, row: { due: readDayNumber(due), paid: readDayNumber(paid) } }],
  );
  const known = read.filter(({ row }) => row.paid <= asOf);
  const rows = distinctRows(known, path);
  const late = rows.map(({ due, paid }) => paid - due).sort((left, right) => left - right);
  return {
    paid: rows.map(({ paid }) => paid),
    offDue: rows.flatMap(({ due, paid }) => (paid === due ? [] : [paid])),
    late,
    medianLate: late.length === 0 ? null : medianOf(late.map(wholeFraction)).top.toNumber() + 0,
    later: read.length - known.length,
  };
}
