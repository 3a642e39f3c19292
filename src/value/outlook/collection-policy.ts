import type { DecimalInput } from '../../kernel/decimal/index.js';
import type { Policy, PolicyDraft } from '../../kernel/decision/index.js';
import type { BusinessDayMove } from './need-policy.js';

/** Which habits are looked for: a day of the month (its end among them), a weekday, either, or none. */
export type PayDayHabit = 'month-day' | 'weekday' | 'either' | 'none';

/** How the day on which to collect a payment is found. */
export interface CollectionPolicy extends Policy {
  readonly payDay: PayDayHabit;
  /** Paid invoices below which no habit is told. */
  readonly minimumPayments: number;
  /** The share of payments that must have been made on a day to call it usual; exactly so many are enough. */
  readonly minimumShare: DecimalInput;
  /** Of days that are equally usual, the one that comes `earlier` or `later` after the due date. */
  readonly ties: 'earlier' | 'later';
  /** Where no day is usual: the due date and the median of the days late, or the due date itself. */
  readonly otherwise: 'median-late' | 'due-date';
  /** Calendar days before the collection date on which to remind; `null` for no reminder. */
  readonly remindDays: number | null;
  /** Where a day goes that is not worked; never before the due date. */
  readonly businessDay: BusinessDayMove;
}

/** {@link CollectionPolicy} as it is typed. */
export interface CollectionPolicyDraft extends PolicyDraft {
  readonly payDay?: PayDayHabit;
  readonly minimumPayments?: number;
  readonly minimumShare?: DecimalInput;
  readonly ties?: CollectionPolicy['ties'];
  readonly otherwise?: CollectionPolicy['otherwise'];
  readonly remindDays?: number | null;
  readonly businessDay?: BusinessDayMove;
}
