import type { DateString } from '../../kernel/calendar/index.js';
import type { PayDay } from './pay-days.js';

/** When to ask for a payment. */
export interface CollectionDate {
  /** Never before the due date, nor before the date of the question. */
  readonly date: DateString;
  readonly due: DateString;
  /** Why that day: a usual pay day, the usual delay, or the due date for want of either. */
  readonly basis: 'pay-day' | 'median-late' | 'due-date';
  /** The usual pay day, where there is one. */
  readonly payDay: PayDay | null;
  /** Days before `date` by the policy, and not before the date of the question; `null` where it has no reminder. */
  readonly remindOn: DateString | null;
  /** The median of the days from due to paid, below zero where the customer pays early; `null` of too few payments. */
  readonly medianDaysLate: number | null;
  /** Paid invoices that the answer stands on. */
  readonly payments: number;
}

/** How many invoices are asked for on what ground. */
export interface CollectionSummary {
  readonly payDay: number;
  readonly medianLate: number;
  readonly dueDate: number;
  readonly undetermined: number;
}
