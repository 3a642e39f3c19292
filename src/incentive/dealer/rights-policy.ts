import type { Condition, Label } from '../../kernel/decision/index.js';

/** What a partner may have that is not money 权限激励, 一体化激励: an area of its own, samples, training support 培训支持. */
export interface Rights {
  readonly type: 'rights';
  readonly rights: readonly PartnerRight[];
}

/** One right, and when it is granted; without a condition it is granted to everyone. */
export interface PartnerRight {
  readonly right: string;
  readonly label?: Label;
  readonly when?: Condition;
}
