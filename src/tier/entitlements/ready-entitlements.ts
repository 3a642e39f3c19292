import { isDate } from '../../kernel/calendar/index.js';
import { periodUnits } from '../../kernel/calendar/period.js';
import { type Decimal, toDecimal, toNotNegative } from '../../kernel/decimal/decimal.js';
import { compiler, type Defined } from '../../kernel/decision/index.js';
import {
  pointer,
  requireBoolean,
  requireList,
  requireObject,
  requireText,
  requireWord,
  throwInput,
} from '../../kernel/errors/index.js';
import { gradesOf, type NamedGrade } from '../compute/grades-of.js';
import { lintTier } from '../lint-tier.js';
import type { TierPolicy } from '../policy.js';
import { readyTier } from '../ready-tier.js';
import { tierFormat } from '../tier-format.js';
import { type Held, heldBy } from './entitlement-value.js';
import {
  betterRules,
  cadenceUnits,
  entitlementTypes,
  type GradeEntitlement,
  type ServiceStandard,
} from './policy.js';

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

const compiled = compiler<TierPolicy, ReadyEntitlements>(
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
  const entitlement = requireShape(row, path);
  const { effective, costs = {} } = entitlement;
  if (effective !== undefined) requireDates(effective, `${path}/effective`);
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

function requireShape(row: unknown, path: string): GradeEntitlement {
  const read = requireObject(row, path, 'an entitlement');
  requireText(read['id'], `${path}/id`, 'the id of an entitlement');
  requireWord(read['type'], `${path}/type`, entitlementTypes);
  requireWord(read['better'], `${path}/better`, betterRules);
  if (read['unit'] !== undefined) requireText(read['unit'], `${path}/unit`, 'a unit');
  if (read['mayShrink'] !== undefined) requireBoolean(read['mayShrink'], `${path}/mayShrink`);
  const values = requireObject(read['values'], `${path}/values`, 'values by grade');
  for (const [grade, value] of Object.entries(values))
    if (typeof value !== 'boolean') toDecimal(value, `${path}/values/${pointer(grade)}`);
  if (read['costs'] !== undefined) requireObject(read['costs'], `${path}/costs`, 'costs by grade');
  if (read['standard'] !== undefined) requireStandard(read['standard'], `${path}/standard`);
  return read as unknown as GradeEntitlement;
}

function requireStandard(standard: unknown, path: string): void {
  const { type, unit } = requireObject(standard, path, 'a service standard');
  const types: readonly ServiceStandard['type'][] = ['response-hours', 'visit-every', 'visits-per'];
  const known = requireWord(type, `${path}/type`, types);
  if (known === 'visit-every') requireWord(unit, `${path}/unit`, cadenceUnits);
  if (known === 'visits-per') requireWord(unit, `${path}/unit`, periodUnits);
}

function requireDates(effective: unknown, path: string): void {
  const { start, end } = requireObject(effective, path, '{ start, end }');
  if (!isDate(start)) throwInput('input/not-a-date', `${path}/start`, 'expected a date');
  if (end !== null && !isDate(end))
    throwInput('input/not-a-date', `${path}/end`, 'expected a date or null');
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
