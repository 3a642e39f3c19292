import type { Decimal } from '../../kernel/decimal/decimal.js';

/** Rows with one amount, or of one day; those that were paired are taken out. */
export interface RowGroup<R> {
  readonly key: Decimal;
  rows: R[];
}
