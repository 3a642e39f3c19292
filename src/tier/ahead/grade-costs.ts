import type { DateString } from '../../kernel/calendar/index.js';
import { addDays } from '../../kernel/calendar/index.js';
import { type Decimal, plain, toNotNegative, zero } from '../../kernel/decimal/decimal.js';
import type { DecimalInput, DecimalString } from '../../kernel/decimal/index.js';
import { requireObject, show, throwInput } from '../../kernel/errors/index.js';
import { pointer } from '../../kernel/schema/index.js';
import type { TierPolicy } from '../policy.js';

/** What a customer of each grade costs; a grade that is not named costs nothing. */
export type GradeCosts<Grade extends string = string> = { readonly [K in Grade]?: DecimalInput };

/** Costs by grade; `null`: neither the policy nor the caller says any. */
export type CostByGrade = ReadonlyMap<string, Decimal> | null;

/** The costs that a caller gives on top of those of the entitlements. */
export function readCosts(costs: unknown, known: readonly string[]): CostByGrade {
  if (costs === undefined) return null;
  const path = '/options/costs';
  const read = requireObject(costs, path, 'costs by grade');
  const names = Object.keys(read).filter((name) => read[name] !== undefined);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throwInput(
      'input/unknown-key',
      `${path}/${pointer(unknown)}`,
      `unknown grade ${show(unknown)}; known: ${known.join(', ')}`,
      { key: unknown, known: [...new Set(known)] },
    );
  return new Map(
    names.map((name) => [name, toNotNegative(read[name], `${path}/${pointer(name)}`)]),
  );
}

/** What the entitlements of a policy that hold on a day, or on the nearest day of its life, cost a customer of each grade. */
export function entitlementCosts(
  { entitlements, effective }: TierPolicy,
  asOf: DateString,
): CostByGrade {
  const day = nearestDay(effective, asOf);
  const costs = new Map<string, Decimal>();
  let isTold = false;
  for (const [index, { costs: each, effective: days }] of entitlements.entries()) {
    if (each === undefined) continue;
    isTold = true;
    if (days !== undefined && !holdsOn(days, day, `/entitlements/${index}/effective`)) continue;
    const path = `/entitlements/${index}/costs`;
    for (const [grade, cost] of Object.entries(requireObject(each, path, 'costs by grade'))) {
      const amount = toNotNegative(cost, `${path}/${pointer(grade)}`);
      costs.set(grade, (costs.get(grade) ?? zero).plus(amount));
    }
  }
  return isTold ? costs : null;
}

function holdsOn(days: unknown, day: DateString, path: string): boolean {
  const { start, end } = requireObject(days, path, '{ start, end }');
  return String(start) <= day && (end === null || day < String(end));
}

function nearestDay({ start, end }: TierPolicy['effective'], asOf: DateString): DateString {
  if (asOf < start) return start;
  return end !== null && asOf >= end ? addDays(end, -1) : asOf;
}

/** Both together. */
export function addCosts(one: CostByGrade, other: CostByGrade): CostByGrade {
  if (one === null || other === null) return one ?? other;
  const sum = new Map(one);
  for (const [grade, cost] of other) sum.set(grade, (sum.get(grade) ?? zero).plus(cost));
  return sum;
}

/** Σ size × cost, exact. */
export function costOf(costs: CostByGrade, sizes: Readonly<Record<string, number>>): Decimal {
  let sum = zero;
  for (const [grade, cost] of costs ?? [])
    if (Object.hasOwn(sizes, grade)) sum = sum.plus(cost.times(sizes[grade] ?? 0));
  return sum;
}

/** The cost as text; `null` where no costs are told. */
export function costText(
  costs: CostByGrade,
  sizes: Readonly<Record<string, number>>,
): DecimalString | null {
  return costs === null ? null : plain(costOf(costs, sizes));
}
