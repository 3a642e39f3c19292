import type { DateString } from 'clientele/calendar';
import type { DecimalString } from 'clientele/decimal';

/** One line of the file, read: the only form that the rest of the review knows. */
export interface OrderLine {
  readonly id: string;
  readonly date: DateString;
  readonly customer: string;
  readonly channel: string;
  /** Negative for a return. */
  readonly amount: DecimalString;
  readonly cost?: DecimalString;
}
