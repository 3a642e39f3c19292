import type { DecimalInput } from '../../kernel/decimal/index.js';

/** What every ship-and-debit agreement may say beside its one term. */
export interface ShipAndDebitLimits {
  readonly type: 'ship-and-debit';
  /** The units that may be claimed for in all, sales in order of date. */
  readonly maximumQuantity?: DecimalInput;
  /** A claim comes at most so many days after its sale. */
  readonly claimWithinDays?: number;
}

/** The partner is brought down to a unit price: unit cost − price. */
export interface DownToPrice extends ShipAndDebitLimits {
  readonly agreement: 'down-to-price';
  readonly price: DecimalInput;
}

/** The partner gets an amount for each unit. */
export interface DownByAmount extends ShipAndDebitLimits {
  readonly agreement: 'down-by-amount';
  readonly amount: DecimalInput;
}

/** The partner gets a share of its unit cost. */
export interface DownByRate extends ShipAndDebitLimits {
  readonly agreement: 'down-by-rate';
  readonly rate: DecimalInput;
}

/** The partner keeps a margin on its sell price: margin × unit sell − unit sell + unit cost. */
export interface ProtectMargin extends ShipAndDebitLimits {
  readonly agreement: 'protect-margin';
  readonly margin: DecimalInput;
}

/** What a partner claims back on sales below its own cost terms. */
export type ShipAndDebit = DownToPrice | DownByAmount | DownByRate | ProtectMargin;
