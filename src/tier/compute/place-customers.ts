import { type Decimal, plain, rounded } from '../../kernel/decimal/decimal.js';
import type { GradeSummary } from './decision.js';
import type { PyramidRule } from './policy.js';

/** A customer with the figure that ranks it. */
export interface Ranked {
  readonly id: string;
  readonly value: Decimal;
}

/** A customer with its place. */
export interface Placed extends Ranked {
  /** Position by the tie rule; 1 is best. */
  readonly rank: number;
  /** Index of the grade, 0 is the top. */
  readonly level: number;
}

/** The running sums of the shares, each times the size of the population, made whole. */
export function quotasOf(
  rule: PyramidRule,
  runningShares: readonly Decimal[],
  size: number,
): readonly number[] {
  return runningShares.map((share) =>
    Number(rounded(share.times(size), { scale: 0, mode: rule.quotaRounding })),
  );
}

/** Ranks by value, gives groups of equal values their position by the tie rule, and finds the grade of each; in input order. */
export function placeCustomers(
  population: readonly Ranked[],
  ties: PyramidRule['ties'],
  quotas: readonly number[],
): readonly Placed[] {
  const order = population
    .map(({ id, value }, index) => ({ id, value, index }))
    .sort((left, right) => right.value.comparedTo(left.value) || (left.id < right.id ? -1 : 1));
  const placed: Placed[] = [];
  let start = 0;
  for (const group of groupsOfEqual(order)) {
    const end = start + group.length;
    for (const [within, { id, value, index }] of group.entries()) {
      const rank = { 'all-up': start + 1, 'all-down': end, 'by-id': start + within + 1 }[ties];
      placed[index] = { id, value, rank, level: levelOf(rank, quotas) };
    }
    start = end;
  }
  return placed;
}

/** Neighbours of equal value, of a list in order of value. */
function groupsOfEqual<T extends Ranked>(order: readonly T[]): readonly (readonly T[])[] {
  const groups: T[][] = [];
  for (const customer of order) {
    const group = groups.at(-1);
    if (group?.[0]?.value.equals(customer.value) === true) group.push(customer);
    else groups.push([customer]);
  }
  return groups;
}

/** The best grade whose quota holds the position; the last quota is the whole population. */
function levelOf(rank: number, quotas: readonly number[]): number {
  const level = quotas.findIndex((quota) => rank <= quota);
  return level < 0 ? quotas.length - 1 : level;
}

/** The sizes and cuts of a placed population; `null` where no grade could be told. */
export function summaryOf<G extends string>(
  placed: readonly Placed[] | null,
  { grades }: PyramidRule<G>,
  quotas: readonly number[],
): GradeSummary<G> {
  const byGrade = <T>(value: (level: number) => T) =>
    Object.fromEntries(grades.map(({ grade }, level) => [grade, value(level)])) as Record<G, T>;
  const sizes = grades.map(() => 0);
  const lowest: (Decimal | undefined)[] = grades.map(() => undefined);
  for (const { level, value } of placed ?? []) {
    sizes[level] = (sizes[level] ?? 0) + 1;
    const least = lowest[level];
    if (least === undefined || value.lt(least)) lowest[level] = value;
  }
  return {
    determined: placed !== null,
    sizes: byGrade((level) => sizes[level] ?? 0),
    ungraded: 0,
    untold: 0,
    quotas: byGrade((level) => quotas[level] ?? 0),
    cuts: byGrade((level) => {
      const least = lowest[level];
      return least === undefined ? null : plain(least);
    }),
  };
}
