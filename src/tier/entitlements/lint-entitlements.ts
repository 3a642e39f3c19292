import type { Finding } from '../../kernel/decision/index.js';
import { pointer, show } from '../../kernel/errors/index.js';
import { gradesOf } from '../compute/grades-of.js';
import type { TierPolicy } from '../policy.js';
import { compareHeld, heldBy, heldText } from './entitlement-value.js';
import { lintEntitlementDates } from './lint-entitlement-dates.js';
import { lintStandard } from './lint-standard.js';
import type { GradeEntitlement } from './policy.js';
import { requireEntitlement } from './require-entitlement.js';

/**
 * What is wrong or suspicious in what the grades of a policy get. Without a finding a higher grade gets at least as much of
 * everything, on every day.
 */
export function lintEntitlements(policy: TierPolicy): readonly Finding[] {
  const grades = gradesOf(policy.compute).map(({ grade }) => grade);
  // A document that was trusted may have anything there.
  for (const [index, one] of policy.entitlements.entries())
    requireEntitlement(one, `/entitlements/${index}`);
  return [
    ...lintEntitlementDates(policy),
    ...policy.entitlements.flatMap((entitlement, index) => {
      const path = `/entitlements/${index}`;
      const odd = [
        ...lintGradeNames(entitlement, grades, path),
        ...lintValues(entitlement, path),
        ...lintStandard(entitlement, path),
      ];
      return odd.length > 0
        ? odd
        : [
            ...lintShrinking(entitlement, grades, path),
            ...lintForNobody(entitlement, grades, path),
          ];
    }),
  ];
}

function lintGradeNames(
  { values, costs = {} }: GradeEntitlement,
  grades: readonly string[],
  path: string,
): readonly Finding[] {
  const unknown = (names: object, key: string) =>
    Object.keys(names)
      .filter((name) => !grades.includes(name))
      .map(
        (name): Finding => ({
          severity: 'error',
          code: 'tier/unknown-grade',
          params: { grade: name, known: [...grades] },
          path: `${path}/${key}/${pointer(name)}`,
        }),
      );
  return [...unknown(values, 'values'), ...unknown(costs, 'costs')];
}

/** Figures are compared with figures: `true` has no place among them, nor a figure where having it is all that counts. */
function lintValues({ id, better, values }: GradeEntitlement, path: string): readonly Finding[] {
  return Object.entries(values).flatMap(([grade, value]): readonly Finding[] => {
    const isWrong = better === 'having' ? typeof value !== 'boolean' : value === true;
    if (!isWrong) return [];
    const params = { entitlement: id, grade, better, value: show(value) };
    const at = `${path}/values/${pointer(grade)}`;
    return [{ severity: 'error', code: 'tier/value-not-comparable', params, path: at }];
  });
}

function lintShrinking(
  entitlement: GradeEntitlement,
  grades: readonly string[],
  path: string,
): readonly Finding[] {
  const { id, better, unit = null, label = null, mayShrink = false } = entitlement;
  return grades.slice(1).flatMap((lower, index): readonly Finding[] => {
    const higher = grades[index] ?? '';
    const above = heldBy(entitlement, higher);
    const below = heldBy(entitlement, lower);
    if (compareHeld(better, above, below) >= 0) return [];
    return [
      {
        severity: mayShrink ? 'warning' : 'error',
        code: 'tier/entitlement-shrinks',
        params: {
          ...{ entitlement: id, label, better, unit },
          ...{ higher, higherValue: heldText(above), lower, lowerValue: heldText(below) },
        },
        path: `${path}/values/${pointer(above === null ? lower : higher)}`,
      },
    ];
  });
}

function lintForNobody(
  entitlement: GradeEntitlement,
  grades: readonly string[],
  path: string,
): readonly Finding[] {
  if (grades.some((grade) => heldBy(entitlement, grade) !== null)) return [];
  const params = { entitlement: entitlement.id };
  return [
    { severity: 'warning', code: 'tier/entitlement-for-nobody', params, path: `${path}/values` },
  ];
}
