import type { Decimal } from '../kernel/decimal/decimal.js';
import type { Ratio } from '../kernel/decimal/index.js';
import type { Reason } from '../kernel/decision/index.js';
import type { Measured } from './measure-lines.js';
import type { IncentiveReasonCode } from './reasons.js';

type Why = Reason<IncentiveReasonCode>;

/** The figure that picks the band, and what is paid on. */
export interface TierFigure {
  readonly tier: Decimal;
  /** The same before anything was taken back. */
  readonly grossTier: Decimal;
  /** The exact quotient, where the tier measure is one. */
  readonly ratio: Ratio | null;
  readonly paid: Measured;
  /** Actual less baseline, for plans that pay on growth; the amount paid on otherwise. */
  readonly pay: Decimal;
  /** A payout that takes the place of the curve: growth over a baseline of zero or less. */
  readonly instead: Decimal | null;
  readonly reasons: readonly Why[];
}

/** Why there is no figure, and the facts that would make one. */
export interface NoTierFigure {
  readonly why: Why;
  readonly missing: readonly string[];
  readonly reasons: readonly Why[];
}
