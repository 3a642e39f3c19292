import type { DateString } from '../calendar/index.js';
import type { Counts, Reject } from './decision.js';
import type { PolicyRef } from './policy.js';
import type { Reason } from './reason.js';

/** Two policies over one population: what each subject gets under the one and under the other, and why that changes. */
export interface Comparison<V, S, C extends string = string> {
  readonly before: PolicyRef;
  readonly after: PolicyRef;
  readonly asOf: DateString;
  readonly lines: readonly {
    readonly id: string;
    /** `null` where it cannot be told. */
    readonly before: V | null;
    readonly after: V | null;
    readonly reasons: readonly Reason<C>[];
  }[];
  readonly rejected: readonly Reject[];
  readonly counts: Counts;
  readonly summary: S;
}
