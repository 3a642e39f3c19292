import type { WithheldEntitlement } from './decision.js';
import { heldText } from './entitlement-value.js';
import { holdsOn, type ReadyEntitlement, type ReadyEntitlements } from './ready-entitlements.js';

/** What a grade does not have on a day, each id once: because of the grade, or because of the days. */
export function withheldFrom(
  { grades, entitlements }: ReadyEntitlements,
  level: number,
  asOf: string,
): readonly WithheldEntitlement[] {
  const byName = new Map<string, ReadyEntitlement[]>();
  for (const one of entitlements) {
    const { id } = one.entitlement;
    byName.set(id, [...(byName.get(id) ?? []), one]);
  }
  return [...byName.values()].flatMap((versions) => {
    const holding = versions.find((one) => holdsOn(one, asOf));
    if (holding !== undefined)
      return (holding.values[level] ?? null) === null ? [byGrade(holding, level, grades)] : [];
    return byDays(versions, level, asOf, grades[level]?.grade ?? null);
  });
}

function byGrade(
  one: ReadyEntitlement,
  level: number,
  grades: ReadyEntitlements['grades'],
): WithheldEntitlement {
  const above = findLastIndex(one.values.slice(0, level));
  const below = one.values.findIndex((held, at) => at > level && held !== null);
  const at = above >= 0 ? above : below;
  return {
    ...named(one),
    because: above >= 0 ? 'higher-grade' : 'lower-grade',
    grade: grades[at]?.grade ?? null,
    value: heldText(one.values[at] ?? null),
    date: null,
  };
}

function findLastIndex(values: ReadyEntitlement['values']): number {
  for (let at = values.length - 1; at >= 0; at--) if (values[at] !== null) return at;
  return -1;
}

/** Of the versions that the grade has: the first that is still to come, else the last that is over. */
function byDays(
  versions: readonly ReadyEntitlement[],
  level: number,
  asOf: string,
  grade: string | null,
): readonly WithheldEntitlement[] {
  const own = versions
    .filter(({ values, start, end }) => (values[level] ?? null) !== null && isSome(start, end))
    .sort((left, right) => (left.start < right.start ? -1 : 1));
  const next = own.find(({ start }) => start > asOf);
  const one = next ?? own.at(-1);
  if (one === undefined) return [];
  return [
    {
      ...named(one),
      because: next === undefined ? 'ended' : 'not-begun',
      grade,
      value: heldText(one.values[level] ?? null),
      date: next === undefined ? one.end : next.start,
    },
  ];
}

/** Outside of the policy's life nothing is left of it. */
function isSome(start: string, end: string | null): boolean {
  return end === null || start < end;
}

function named({ entitlement }: ReadyEntitlement) {
  const { id, label = null, type, unit = null } = entitlement;
  return { id, label, type, unit };
}
