import type { DateString } from '../../kernel/calendar/index.js';
import type { DecimalString, Ratio } from '../../kernel/decimal/index.js';

/** When a customer should need more, how much, and when to call. */
export interface NextNeed {
  /** The day on which what it has runs out, or on which it usually buys again; parts of a day are dropped. */
  readonly date: DateString;
  /** The spread of `date` by the customer's own gaps; `null` where there are none. Never later, or earlier, than `date` itself. */
  readonly earliest: DateString | null;
  readonly latest: DateString | null;
  /** `date` less lead and safety days, moved to a business day where the policy says so. */
  readonly orderBy: DateString;
  /** Is that day here, or past? */
  readonly due: boolean;
  /** Days from `date` to the date of the question, or 0. */
  readonly overdueDays: number;
  /** The same in the customer's own gaps: over the median of its days between purchases; `null` where it has none. */
  readonly overdueGaps: Ratio | null;
  /** How much, by the rule of the policy; `null` where nothing was bought that could tell. */
  readonly quantity: DecimalString | null;
  /** Units used over days; `null` where neither purchases nor the facts tell. */
  readonly dailyUse: Ratio | null;
  /** The median of the days between purchases. */
  readonly usualGap: Ratio | null;
  /** Days with a purchase that the answer stands on. */
  readonly purchases: number;
}

/** What belongs to all customers that were asked about. */
export interface NeedSummary {
  /** How many are to be called by the date of the question. */
  readonly due: number;
  /** How many of them should have run out before it. */
  readonly overdue: number;
  /** About how many nothing can be told. */
  readonly undetermined: number;
}
