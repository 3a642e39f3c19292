import type { Window } from '../../kernel/calendar/index.js';
import type { DecimalInput } from '../../kernel/decimal/index.js';
import type { Policy, PolicyDraft } from '../../kernel/decision/index.js';

/** How much a figure is. */
export type ValueLevel = 'high' | 'middle' | 'low';

/** What a profile looks at: recent margin, what could be won, what is to come, how often is bought. */
export type ValuePart = 'present' | 'potential' | 'longTerm' | 'frequency';

/**
 * Where middle and high begin. `thresholds`: a figure that reaches one is in it. `quantiles`: shares of the population, between 0 and
 * 1; a figure is in it that lies *above* the quantile, so that equal customers share a level, and all equal ones are low.
 */
export interface LevelRule {
  readonly type: 'thresholds' | 'quantiles';
  readonly middle: DecimalInput;
  readonly high: DecimalInput;
}

/** How customers are profiled by what they are worth. */
export interface ValueProfilePolicy extends Policy {
  /** Over which days margin counts as present value. */
  readonly window: Window;
  /** By margin over the window. */
  readonly present: LevelRule;
  /** By the gap in the customer's wallet. */
  readonly potential: LevelRule;
  /** By lifetime value. */
  readonly longTerm: LevelRule;
  /** By number of purchases. */
  readonly frequency: LevelRule;
}

/** {@link ValueProfilePolicy} as it is typed. */
export interface ValueProfilePolicyDraft
  extends PolicyDraft,
    Pick<ValueProfilePolicy, 'window' | ValuePart> {}
