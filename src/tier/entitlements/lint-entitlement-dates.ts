import type { Finding } from '../../kernel/decision/index.js';
import type { TierPolicy } from '../policy.js';
import type { GradeEntitlement } from './policy.js';

/** Dates that end before they start, versions of one entitlement that share a day, and days on which the policy does not hold. */
export function lintEntitlementDates({ entitlements, effective }: TierPolicy): readonly Finding[] {
  return entitlements.flatMap((entitlement, index) => {
    const path = `/entitlements/${index}`;
    const own = entitlement.effective;
    if (own !== undefined && own.end !== null && own.end <= own.start)
      return [
        error(
          'policy/ends-before-start',
          { start: own.start, end: own.end },
          `${path}/effective/end`,
        ),
      ];
    const earlierRows = entitlements.slice(0, index).filter(({ id }) => id === entitlement.id);
    const isRepeated = earlierRows.some((other) => shareDay(daysOf(other), daysOf(entitlement)));
    return [
      ...(isRepeated
        ? [error('policy/repeated-name', { name: entitlement.id }, `${path}/id`)]
        : []),
      ...lintLife(entitlement, effective, path),
    ];
  });
}

interface Days {
  readonly start: string;
  readonly end: string | null;
}

const always: Days = { start: '0001-01-01', end: null };

function daysOf({ effective = always }: GradeEntitlement): Days {
  return effective;
}

function shareDay(left: Days, right: Days): boolean {
  const startsBeforeEnd = ({ start }: Days, { end }: Days) => end === null || start < end;
  return startsBeforeEnd(left, right) && startsBeforeEnd(right, left);
}

function lintLife(
  { id, effective }: GradeEntitlement,
  life: Days,
  path: string,
): readonly Finding[] {
  if (effective === undefined) return [];
  const { start, end } = effective;
  const isInside =
    life.start <= start &&
    (life.end === null || (start < life.end && (end === null || end <= life.end)));
  if (isInside) return [];
  const params = { entitlement: id, start, end, policyStart: life.start, policyEnd: life.end };
  return [
    {
      severity: 'warning',
      code: 'tier/entitlement-outside-policy',
      params,
      path: `${path}/effective`,
    },
  ];
}

function error(code: string, params: Finding['params'], path: string): Finding {
  return { severity: 'error', code, params, path };
}
