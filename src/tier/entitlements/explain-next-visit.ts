import type { Reason } from '../../kernel/decision/index.js';
import type { NamedGrade } from '../compute/grades-of.js';
import { gradeParams } from './explain-entitlements.js';
import type { EntitlementReasonCode } from './reasons.js';
import type { NextVisit } from './service-decision.js';
import type { ServiceFacts } from './service-facts.js';

/** Why the next visit is due then, or why it cannot be told. */
export function explainNextVisit(
  outcome: NextVisit | null,
  { grade, since }: ServiceFacts,
  grades: readonly NamedGrade[],
): readonly Reason<EntitlementReasonCode>[] {
  const params = gradeParams(grades, grade);
  if (outcome === null) return [{ code: 'tier/no-visit-to-count-from', params }];
  if (outcome.due === null) return [{ code: 'tier/no-cadence', params }];
  return [{ code: 'tier/next-visit', params: { ...params, ...outcome, since: since ?? null } }];
}
