import type { Decimal } from '../../kernel/decimal/decimal.js';
import type { DecimalString } from '../../kernel/decimal/index.js';

/** The figures of an estimate on its way. */
export interface EstimateFigures {
  readonly estimate: Decimal;
  readonly limit: Limit | null;
  /** Before rounding. */
  readonly amount: Decimal;
  /** After rounding. */
  readonly told: DecimalString;
}

/** The highest outcome that is sure enough, and how sure it is. */
export interface Limit {
  readonly amount: Decimal;
  readonly chance: Decimal;
}
