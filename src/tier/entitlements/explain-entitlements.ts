import type { Explain, JsonValue, Reason } from '../../kernel/decision/index.js';
import type { NamedGrade } from '../compute/grades-of.js';
import type { EntitlementsOutcome, WithheldBecause } from './decision.js';
import type { GradedCustomer } from './graded-customer.js';
import type { ReadyEntitlements } from './ready-entitlements.js';
import type { EntitlementReasonCode } from './reasons.js';

type Reasons = readonly Reason<EntitlementReasonCode>[];

const withheldCodes: Readonly<Record<WithheldBecause, EntitlementReasonCode>> = {
  'higher-grade': 'tier/entitlement-of-higher-grade',
  'lower-grade': 'tier/entitlement-of-lower-grade',
  'not-begun': 'tier/entitlement-not-begun',
  ended: 'tier/entitlement-ended',
};

/** Why: the grade, what it gives, what it does not, and what the next one adds. */
export function explainEntitlements(
  { grade, entitlements, withheld, next }: EntitlementsOutcome,
  { grades }: ReadyEntitlements,
  { since, source }: GradedCustomer,
  explain: Explain,
): Reasons {
  return [
    {
      code: 'tier/entitled',
      params: {
        ...gradeParams(grades, grade),
        since: since ?? null,
        source: source ?? null,
        count: entitlements.length,
      },
    },
    ...entitlements.map(({ id, label, value, unit, start, end }) => ({
      code: 'tier/entitlement-given' as const,
      params: { entitlement: id, label, value, unit, start, end },
    })),
    ...withheld.map(({ id, label, because, value, unit, date, ...rest }) => ({
      code: withheldCodes[because],
      params: {
        ...{ entitlement: id, label, value, unit, date, grade: rest.grade },
        gradeLabel: labelOf(grades, rest.grade),
      },
    })),
    ...(next === null ? [] : [explainNext(next, grades, explain)]),
  ];
}

function explainNext(
  { grade, adds }: NonNullable<EntitlementsOutcome['next']>,
  grades: readonly NamedGrade[],
  explain: Explain,
): Reason<EntitlementReasonCode> {
  const labels = Object.fromEntries(
    adds.flatMap(({ id, label }) => (label === null ? [] : [[id, label]])),
  );
  const entitlements = adds.map(({ id }) => id);
  return {
    code: 'tier/next-grade-adds',
    params: { ...gradeParams(grades, grade), entitlements, labels },
    ...(explain === 'full' && adds.length > 0
      ? {
          parts: adds.map(({ id, label, before, after, unit }) => ({
            code: 'tier/entitlement-added' as const,
            params: { entitlement: id, label, before, after, unit },
          })),
        }
      : {}),
  };
}

/** A grade with its words. */
export function gradeParams(
  grades: readonly NamedGrade[],
  grade: string | null,
): { readonly [key: string]: JsonValue } {
  return { grade, gradeLabel: labelOf(grades, grade) };
}

/** The words of a grade, where the policy has some. */
export function labelOf(grades: readonly NamedGrade[], grade: string | null): JsonValue {
  return grades.find((one) => one.grade === grade)?.label ?? null;
}
