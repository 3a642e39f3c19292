import type { DecimalInput } from '../../kernel/decimal/index.js';

/** An advance on commission 预支提成, or with `recoverable: false` a guaranteed minimum 保底. */
export interface CommissionDraw {
  readonly type: 'commission-draw';
  /** The least that is paid in each period. */
  readonly draw: DecimalInput;
  /** Is what was paid beyond the earnings taken back out of later earnings? */
  readonly recoverable: boolean;
}
