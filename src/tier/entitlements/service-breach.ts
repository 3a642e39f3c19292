import type { DateString } from '../../kernel/calendar/index.js';
import type { DecimalString } from '../../kernel/decimal/index.js';

/** A promise that was broken once. */
export type ServiceBreach =
  /** Answered, or still open, after more hours than promised; `over`: by how many. */
  | {
      readonly type: 'late-answer';
      readonly request: string;
      readonly date: DateString;
      readonly hours: DecimalString;
      readonly over: DecimalString;
    }
  /** A visit that came after its day, or (`visited` `null`) had not come by the close of the last day that is known; `days` late, or late so far. */
  | {
      readonly type: 'late-visit';
      readonly due: DateString;
      readonly visited: DateString | null;
      readonly days: number;
    }
  /** A calendar unit with fewer visits than promised. */
  | {
      readonly type: 'too-few-visits';
      readonly start: DateString;
      readonly end: DateString;
      readonly visits: number;
      readonly promised: number;
    };

/** What a promise was judged by. */
export interface Judged {
  readonly checked: number;
  readonly open: number;
  readonly breaches: readonly ServiceBreach[];
}
