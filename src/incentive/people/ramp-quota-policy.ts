import type { DecimalInput } from '../../kernel/decimal/index.js';

/** The quota of a new seller, which grows over the first months. */
export interface RampQuota {
  readonly type: 'ramp-quota';
  /** What is asked of a seller who has arrived. */
  readonly quota: DecimalInput;
  /** The share of it that is asked in each month, from the first on; the last goes on. */
  readonly ramp: readonly DecimalInput[];
}
