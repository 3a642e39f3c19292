import type { Decimal } from '../../kernel/decimal/decimal.js';
import type { Explain } from '../../kernel/decision/index.js';
import type { TierPolicy } from '../policy.js';
import type { Known } from './begin-course.js';
import type { ReadyGrant } from './ready-grant.js';

/** What an answer takes from the course that has run. */
export interface Answered {
  readonly policy: TierPolicy;
  readonly ready: ReadyGrant;
  readonly known: Known & { readonly explain: Explain };
  readonly day: number;
  /** The lowest figure that holds each grade of a ranked population, by level. */
  readonly cuts?: readonly (Decimal | undefined)[];
}
