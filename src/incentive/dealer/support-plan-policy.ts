import type { DecimalInput } from '../../kernel/decimal/index.js';
import type { Label } from '../../kernel/decision/index.js';

/** The support of a year, against which a partner claims; the year is the life of the terms. */
export interface SupportPlan {
  readonly type: 'support-plan';
  readonly supports: readonly SupportKind[];
}

/** One kind of support: storage 仓储, freight 运输, venue 场地, gifts 促销赠品, advertising 报广, or what the field calls its own. */
export interface SupportKind {
  readonly kind: string;
  readonly label?: Label;
  /** The most that is paid in all. */
  readonly budget: DecimalInput;
  /** The share of the partner's cost that is paid. */
  readonly share: DecimalInput;
  /** What is to be done 措施, in words. */
  readonly actions?: readonly Label[];
  /** What it is meant to bring 效果: a measure, and the figure to reach. */
  readonly effect?: SupportEffect;
}

/** The expected effect of a kind of support. */
export interface SupportEffect {
  readonly measure: string;
  readonly target: DecimalInput;
}
