import type { Period } from '../../kernel/calendar/index.js';
import type { JsonValue, Reason } from '../../kernel/decision/index.js';
import type { NamedGrade } from '../compute/grades-of.js';
import { gradeParams } from './explain-entitlements.js';
import type { EntitlementReasonCode } from './reasons.js';
import type { ServiceBreach } from './service-breach.js';
import type { CheckedStandard, StandardsOutcome } from './service-decision.js';

type EntitlementReason = Reason<EntitlementReasonCode>;

/** Why: the promises in all, then each with its breaches. */
export function explainStandards(
  { grade, kept, standards }: StandardsOutcome,
  grades: readonly NamedGrade[],
  period: Period,
): readonly EntitlementReason[] {
  const broken = standards.filter((one) => one.kept === false).length;
  return [
    {
      code: 'tier/standards-checked',
      params: {
        ...gradeParams(grades, grade),
        ...{ start: period.start, end: period.end, kept, count: standards.length, broken },
      },
    },
    ...standards.map(explainStandard),
  ];
}

function explainStandard({
  id,
  label,
  standard,
  limit,
  kept,
  checked,
  open,
  breaches,
}: CheckedStandard): EntitlementReason {
  const unit = standard.type === 'response-hours' ? 'hour' : standard.unit;
  const params: Readonly<Record<string, JsonValue>> = {
    ...{ entitlement: id, label, standard: standard.type, limit, unit },
    ...{ checked, open, breaches: breaches.length },
  };
  if (kept === null) return { code: 'tier/standard-open', params };
  if (kept) return { code: 'tier/standard-kept', params };
  const parts = breaches.map((breach) => explainBreach(breach, limit, unit));
  return { code: 'tier/standard-broken', params, parts };
}

function explainBreach(breach: ServiceBreach, limit: string, unit: string): EntitlementReason {
  const { type, ...rest } = breach;
  const code = `tier/${type}` as const;
  const params = { ...rest, limit, unit };
  return breach.type === 'late-answer'
    ? { code, params, rows: [breach.request] }
    : { code, params };
}
