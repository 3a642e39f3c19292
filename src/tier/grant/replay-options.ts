import { toDayNumber } from '../../kernel/calendar/day-number.js';
import type { DateString } from '../../kernel/calendar/index.js';
import { type DecideOptions, requireInForce } from '../../kernel/decision/index.js';
import { type ReadOptions, readDecideOptions } from '../../kernel/decision/read-options.js';
import { requireObject, throwDomain } from '../../kernel/errors/index.js';
import type { TierPolicy } from '../policy.js';
import type { ReadyTier } from '../ready-tier.js';
import type { Known } from './begin-course.js';
import type { ReadyGrant } from './ready-grant.js';

/** The date of the question; with `knownBy`, what was recorded up to that day is known, and nothing else. */
export interface GradeReplayOptions extends DecideOptions {
  readonly knownBy?: DateString;
}

/** The options of a replay, read. */
export function readReplayOptions(
  policy: TierPolicy,
  options: unknown,
  more: readonly string[] = [],
): ReadOptions & Known {
  const read = readDecideOptions(options, ['knownBy', ...more]);
  requireInForce(policy, read.asOf, '/options/asOf');
  const { knownBy } = requireObject(options, '/options', '{ asOf }');
  if (knownBy === undefined) return { ...read, knownBy: read.asOf };
  toDayNumber(knownBy, '/options/knownBy');
  return { ...read, knownBy: knownBy as DateString };
}

/** The rule that grants grades over time; a policy without one computes grades only. */
export function requireReadyGrant({ grant }: ReadyTier, { id }: TierPolicy): ReadyGrant {
  return (
    grant ??
    throwDomain(
      'tier/no-grant',
      '/policy/grant',
      `policy ${id} only computes grades; give it a grant, or use gradeCustomers`,
      { policy: id },
    )
  );
}
