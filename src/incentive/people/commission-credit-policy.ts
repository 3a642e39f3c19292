import type { DecimalInput } from '../../kernel/decimal/index.js';
import type { Label } from '../../kernel/decision/index.js';

/**
 * Who is credited with a sale, for which share of it, and what that earns.
 *
 * `split` 分摊: those who made the sale share it, so their shares sum to at most 1. `roll-up` 上级提成: a manager is credited on
 * top, outside that sum.
 */
export interface CommissionShare {
  readonly id: string;
  readonly kind: 'split' | 'roll-up';
  /** The share of the sale, from 0 to 1. */
  readonly share: DecimalInput;
  /** The commission on what is credited, as a fraction. */
  readonly rate: DecimalInput;
  readonly label?: Label;
}

/** Who earns how much on a sale. */
export interface CommissionCredit {
  readonly type: 'commission-credit';
  readonly credits: readonly CommissionShare[];
}
