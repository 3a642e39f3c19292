import type { DateString } from '../../kernel/calendar/index.js';
import type { DecimalInput } from '../../kernel/decimal/index.js';
import { throwInput } from '../../kernel/errors/index.js';
import {
  addDistinctLine,
  countDistinctLines,
  type DistinctLines,
} from '../../kernel/events/distinct-lines.js';
import type { Why } from './terms-run.js';

/** What a customer paid, or with a negative amount took back. */
export interface DatedPayment {
  readonly id: string;
  readonly date: DateString;
  readonly amount: DecimalInput;
}

/** The payments that count, by date, and what did not count. */
export interface KnownPayments {
  readonly payments: readonly DatedPayment[];
  readonly notes: readonly Why[];
}

/** Each payment once, and none of a day after `asOf`. */
export function knownPayments(
  told: readonly DatedPayment[],
  asOf: DateString,
  path: string,
): KnownPayments {
  const distinct: DistinctLines<DatedPayment> = new Map();
  told.forEach((payment, index) => {
    addDistinctLine(distinct, payment.id, payment, index);
  });
  const { lines, duplicates, conflicts } = countDistinctLines(distinct);
  const [conflict] = conflicts;
  if (conflict !== undefined)
    throwInput(
      'events/conflicting-id',
      `${path}/${conflict.index}/id`,
      `the payment ${String(conflict.id)} stands there twice with different contents; correct one, or give it an id of its own`,
      { id: conflict.id },
    );
  const known = lines.filter(({ date }) => date <= asOf);
  const later = lines.length - known.length;
  return {
    payments: known.sort((left, right) =>
      left.date < right.date ? -1 : left.date > right.date ? 1 : 0,
    ),
    notes: [
      ...(later === 0
        ? []
        : [{ code: 'incentive/later-lines' as const, params: { count: later } }]),
      ...(duplicates === 0
        ? []
        : [{ code: 'incentive/duplicate-lines' as const, params: { count: duplicates } }]),
    ],
  };
}
