import type { DecimalInput } from '../../kernel/decimal/index.js';
import type { BandBoundary } from '../policy.js';

/** A stretch of attainment, in shares of the quota, and its rate; `to: null` has no upper end. */
export interface AttainmentBand {
  readonly from: DecimalInput;
  readonly to: DecimalInput | null;
  /** Commission, as a fraction of sales. */
  readonly rate: DecimalInput;
}

/** Rates of commission that rise with attainment (accelerator 阶梯提成) or fall (decelerator). */
export interface CommissionRates {
  readonly type: 'commission-rates';
  /** What is asked of everybody; `null`: the facts of each seller tell it. */
  readonly quota: DecimalInput | null;
  /** `incremental`: each slice of sales earns the rate of its band; `all-units`: the band reached gives its rate to all sales. */
  readonly structure: 'incremental' | 'all-units';
  readonly boundary: BandBoundary;
  /** By attainment, ascending; what no band covers earns nothing. */
  readonly bands: readonly AttainmentBand[];
  /** Returns exceed sales: nothing is earned, or the rate of the first band goes on below zero. */
  readonly negativeSales: 'zero' | 'extend-first-band';
  /** Earned less than was settled: it is taken back now, or set off against later earnings. */
  readonly negativeDue: 'claw-back' | 'carry-forward';
}

/**
 * {@link CommissionRates} as they are typed; unless told, each seller has a quota of its own, sales below zero earn nothing, and a
 * negative due is taken back.
 */
export type CommissionRatesDraft = Pick<
  CommissionRates,
  'type' | 'structure' | 'boundary' | 'bands'
> &
  Partial<CommissionRates>;
