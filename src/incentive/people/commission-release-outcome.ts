import type { DecimalString } from '../../kernel/decimal/index.js';
import type { DatedPayment } from './known-payments.js';

/** What each payment releases, and what is due now. */
export interface CommissionReleaseOutcome {
  /** By date; payments of one day in the order of the facts. */
  readonly releases: readonly (DatedPayment & { readonly released: DecimalString })[];
  readonly paid: DecimalString;
  /** To date. */
  readonly released: DecimalString;
  /** Released to date, less what was settled before. */
  readonly due: DecimalString;
  /** What of the commission waits for payment. */
  readonly held: DecimalString;
  readonly currency: string;
}
