import type { DecimalInput } from '../../kernel/decimal/index.js';
import type { Condition } from '../../kernel/decision/index.js';

/** A discount that is deducted on the invoice itself 票折. */
export interface OffInvoice {
  readonly type: 'off-invoice';
  /** A share of the amount of a line, or an amount for each of its units. */
  readonly discount: { readonly rate: DecimalInput } | { readonly perUnit: DecimalInput };
  /** The products that it is given on; without it, all. */
  readonly products?: readonly string[];
  /** When it is given; without it, always. */
  readonly when?: Condition;
}
