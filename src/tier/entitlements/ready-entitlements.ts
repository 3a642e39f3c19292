import { type Decimal, toNotNegative } from '../../kernel/decimal/decimal.js';
import { compiler, type Defined } from '../../kernel/decision/index.js';
import { pointer, requireList } from '../../kernel/errors/index.js';
import { gradesOf, type NamedGrade } from '../compute/grades-of.js';
import { lintTier } from '../lint-tier.js';
import type { TierPolicy } from '../policy.js';
import { readyTier } from '../ready-tier.js';
import { tierFormat } from '../tier-format.js';
import { type Held, heldBy } from './entitlement-value.js';
import type { GradeEntitlement } from './policy.js';
import { requireEntitlement } from './require-entitlement.js';

/** One entitlement, read: its value and cost at each grade from the top down, and the days on which it and the policy hold. */
export interface ReadyEntitlement {
  readonly entitlement: GradeEntitlement;
  readonly values: readonly Held[];
  readonly costs: readonly (Decimal | null)[];
  readonly start: string;
  readonly end: string | null;
}

/** What the grades of a policy get. */
export interface ReadyEntitlements {
  readonly grades: readonly NamedGrade[];
  readonly entitlements: readonly ReadyEntitlement[];
}

const compiled = /* @__PURE__ */ compiler<TierPolicy, ReadyEntitlements>(
  tierFormat,
  'defineTierPolicy',
  (policy) => {
    const grades = gradesOf(policy.compute);
    const list = requireList(policy.entitlements, '/entitlements', 'a list of entitlements');
    return {
      grades,
      entitlements: list.map((one, index) =>
        readEntitlement(policy, one, grades, `/entitlements/${index}`),
      ),
    };
  },
  lintTier,
);

/** What the grades of a policy get, read once for each policy. */
export function readyEntitlements(policy: Defined<TierPolicy>): ReadyEntitlements {
  readyTier(policy);
  return compiled(policy);
}

function readEntitlement(
  policy: TierPolicy,
  row: unknown,
  grades: readonly NamedGrade[],
  path: string,
): ReadyEntitlement {
  const entitlement = requireEntitlement(row, path);
  const { effective, costs = {} } = entitlement;
  const { start, end } = policy.effective;
  return {
    entitlement,
    values: grades.map(({ grade }) =>
      heldBy(entitlement, grade, `${path}/values/${pointer(grade)}`),
    ),
    costs: grades.map(({ grade }) =>
      Object.hasOwn(costs, grade)
        ? toNotNegative(costs[grade], `${path}/costs/${pointer(grade)}`)
        : null,
    ),
    start: later(effective?.start ?? start, start),
    end: earlier(effective?.end ?? null, end),
  };
}

/** The later of two days. */
export function later(left: string, right: string): string {
  return left < right ? right : left;
}

/** The earlier of two ends; `null` is never. */
export function earlier(left: string | null, right: string | null): string | null {
  if (left === null || right === null) return left ?? right;
  return left < right ? left : right;
}

/** Does it hold on that day? */
export function holdsOn(
  { start, end }: Pick<ReadyEntitlement, 'start' | 'end'>,
  date: string,
): boolean {
  return start <= date && (end === null || date < end);
}
