import type { DecimalInput } from '../../kernel/decimal/index.js';
import type { Policy, PolicyDraft } from '../../kernel/decision/index.js';
import type { BusinessDayMove } from './need-policy.js';

/** Which habits are looked for: a day of the month (its end among them), a weekday, either, or none. */
export type PayDayHabit = 'month-day' | 'weekday' | 'either' | 'none';

/** How the day on which to collect a payment is found. */
export interface CollectionPolicy extends Policy {
  readonly payDay: PayDayHabit;
  /**
   * Paid invoices below which neither a delay nor a pay day is told; of a pay day, so many must have been paid on another day
   * than due, since a payment on its due date shows no habit.
   */
  readonly minimumPayments: number;
  /**
   * The share of all payments that must have been made on a day, and not because they were due then, to call it usual; exactly
   * so many are enough. Payments on their due date are part of the whole: who mostly pays on time has no other pay day.
   */
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
