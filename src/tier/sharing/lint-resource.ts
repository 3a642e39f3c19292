import { type Decimal, plain, toDecimal } from '../../kernel/decimal/decimal.js';
import { type Finding, repeatedNames } from '../../kernel/decision/index.js';
import type { ResourceGrade, ResourcePolicy } from './policy.js';
import { wholeSteps } from './whole-steps.js';

/** What is wrong or suspicious in a resource policy of the right shape. */
export function lintResource(policy: ResourcePolicy): readonly Finding[] {
  const { grades } = policy;
  return [
    ...repeatedNames(grades, 'grade', '/grades'),
    ...grades.flatMap((grade, index) => lintBounds(grade, policy, `/grades/${index}`)),
    ...grades.slice(1).flatMap((lower, index) => lintShrinking(policy, index, lower)),
    ...(grades.every(({ weight }) => toDecimal(weight, '').isZero())
      ? [finding('warning', 'tier/remainder-for-nobody', '/grades', {})]
      : []),
  ];
}

function lintBounds(
  { grade, minimum, maximum }: ResourceGrade,
  { step }: ResourcePolicy,
  path: string,
): readonly Finding[] {
  const size = toDecimal(step, '/step');
  const least = toDecimal(minimum, `${path}/minimum`);
  const most = maximum === null ? null : toDecimal(maximum, `${path}/maximum`);
  const wholeness = (value: Decimal | null, key: string) =>
    value === null || wholeSteps(value, size).isWhole
      ? []
      : [
          finding('error', 'tier/not-whole-steps', `${path}/${key}`, {
            ...{ grade, value: plain(value), step: plain(size) },
          }),
        ];
  const odd = [...wholeness(least, 'minimum'), ...wholeness(most, 'maximum')];
  if (odd.length > 0 || most === null || most.gte(least)) return odd;
  const params = { grade, minimum: plain(least), maximum: plain(most) };
  return [finding('error', 'tier/maximum-below-minimum', `${path}/maximum`, params)];
}

type Bound = 'minimum' | 'maximum' | 'weight';

/** A higher grade with less than the one below it; the weight of a whole grade says nothing of one customer. */
function lintShrinking(
  { grades, weighBy }: ResourcePolicy,
  index: number,
  lower: ResourceGrade,
): readonly Finding[] {
  const higher = grades[index];
  if (higher === undefined) return [];
  const keys: readonly Bound[] =
    weighBy === 'customer' ? ['minimum', 'maximum', 'weight'] : ['minimum', 'maximum'];
  return keys.flatMap((key) => {
    const above = higher[key];
    const below = lower[key];
    if (!isLess(above, below)) return [];
    const params = {
      ...{ bound: key, higher: higher.grade, lower: lower.grade },
      ...{ higherValue: textOf(above), lowerValue: textOf(below) },
    };
    return [finding('warning', 'tier/share-shrinks', `/grades/${index}/${key}`, params)];
  });
}

/** No bound is more than any. */
function isLess(above: ResourceGrade['maximum'], below: ResourceGrade['maximum']): boolean {
  if (above === null) return false;
  return below === null || toDecimal(above, '').lt(toDecimal(below, ''));
}

function textOf(value: ResourceGrade['maximum']): string | null {
  return value === null ? null : plain(toDecimal(value, ''));
}

function finding(
  severity: Finding['severity'],
  code: string,
  path: string,
  params: Finding['params'],
): Finding {
  return { severity, code, params, path };
}
