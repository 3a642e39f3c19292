import type { Policy, PolicyDraft } from '../kernel/decision/index.js';
import type { ComputeRule, ComputeRuleDraft } from './compute/policy.js';
import type { GradeEntitlement } from './entitlements/policy.js';
import type { GrantRule, GrantRuleDraft } from './grant/policy.js';

/** How customers are graded, how a grade is granted over time, and what it gets. */
export interface TierPolicy<Grade extends string = string, M extends string = string>
  extends Policy {
  readonly compute: ComputeRule<Grade, M>;
  /** `null`: grades are computed only, and nobody holds one. */
  readonly grant: GrantRule<Grade, M> | null;
  readonly entitlements: readonly GradeEntitlement<Grade>[];
}

/** {@link TierPolicy} as it is typed: no grant and no entitlements unless told. */
export interface TierPolicyDraft<
  Grade extends string = string,
  M extends string = string,
  C extends string = M,
> extends PolicyDraft {
  readonly compute: ComputeRuleDraft<Grade, M, C>;
  readonly grant?: GrantRuleDraft<NoInfer<Grade>, NoInfer<M | C>> | null;
  readonly entitlements?: readonly GradeEntitlement<NoInfer<Grade>>[];
}
