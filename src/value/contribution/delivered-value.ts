import type { DecimalInput, DecimalString, Ratio } from '../../kernel/decimal/index.js';
import type { Reason } from '../../kernel/decision/index.js';
import type { ContributionReasonCode } from './reasons.js';

/** What an offer gives. */
export type DeliveredBenefit = 'product' | 'service' | 'personnel' | 'image';

/** What an offer asks: money, time, physical effort, mental effort. */
export type DeliveredCost = 'money' | 'time' | 'effort' | 'psychic';

/** One of the eight terms. */
export type DeliveredTerm = DeliveredBenefit | DeliveredCost;

/** An offer as the customer sees it, every term in one unit of money. */
export interface OfferFacts {
  readonly id: string;
  readonly benefits: Readonly<Record<DeliveredBenefit, DecimalInput>>;
  readonly costs: Readonly<Record<DeliveredCost, DecimalInput>>;
}

/** What an offer delivers. */
export interface DeliveredOffer {
  readonly id: string;
  readonly totalValue: DecimalString;
  readonly totalCost: DecimalString;
  /** Value less cost. */
  readonly difference: DecimalString;
  /** Value over cost; `null` where the cost is zero. */
  readonly ratio: Ratio | null;
  /** The difference by its eight terms, costs with their minus; and why there is no ratio. */
  readonly reasons: readonly Reason<ContributionReasonCode>[];
}

/** What one term brings over the rival's. */
export interface AdvantagePart {
  readonly term: DeliveredTerm;
  /** Above zero: better for the customer here than there, a lower cost too. */
  readonly advantage: DecimalString;
}

/** An offer against a rival's. */
export interface DeliveredComparison {
  readonly offer: string;
  readonly with: string;
  /** Difference of the offer less difference of the rival's. */
  readonly advantage: DecimalString;
  /** The eight terms; they sum to the advantage. */
  readonly parts: readonly AdvantagePart[];
  readonly reasons: readonly Reason<ContributionReasonCode>[];
}

/** What offers deliver, and how one stands against a rival's. */
export interface DeliveredValue {
  /** In the order of the offers. */
  readonly offers: readonly DeliveredOffer[];
  /** `null` where no comparison was asked for. */
  readonly comparison: DeliveredComparison | null;
}
