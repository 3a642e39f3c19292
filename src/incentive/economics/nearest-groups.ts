import type { Decimal } from '../../kernel/decimal/decimal.js';
import { makeHeap } from './heap.js';
import type { RowGroup } from './row-group.js';

/** A group in the line of both sides by key; what stands beside it changes as groups are used up. */
interface Place<R> {
  readonly group: RowGroup<R>;
  readonly isLeft: boolean;
  before: Place<R> | null;
  after: Place<R> | null;
}

/** Two groups of opposite sides that stand beside one another. */
interface Neighbours<R> {
  readonly apart: Decimal;
  readonly left: Place<R>;
  readonly right: Place<R>;
}

/**
 * Takes from the two nearest groups within the limit until no two are left: the nearest first, then the lower. Both lists rise.
 *
 * The nearest two always stand beside one another in the line of both sides. So `take` has to use up one of the two, or the limit
 * is zero.
 */
export function takeNearest<R, T>(
  left: readonly RowGroup<R>[],
  right: readonly RowGroup<R>[],
  limit: Decimal | null,
  take: (left: RowGroup<R>, right: RowGroup<R>) => readonly T[],
): readonly T[] {
  const near = makeHeap<Neighbours<R>>(byDistance);
  const meet = (one: Place<R> | null, other: Place<R> | null) => {
    const met = neighbours(one, other);
    if (met !== null && (limit === null || !met.apart.gt(limit))) near.push(met);
  };
  const line = lineUp(left, right);
  for (const place of line) meet(place, place.after);
  const taken: T[] = [];
  for (let next = near.pop(); next !== undefined; next = near.pop()) {
    const { left: one, right: other } = next;
    if (isUsedUp(one) || isUsedUp(other)) continue;
    for (const each of take(one.group, other.group)) taken.push(each);
    for (const place of [one, other].filter(isUsedUp)) {
      const { before, after } = place;
      if (before !== null) before.after = after;
      if (after !== null) after.before = before;
      meet(before, after);
    }
  }
  return taken;
}

function isUsedUp({ group }: Place<unknown>): boolean {
  return group.rows.length === 0;
}

function lineUp<R>(
  left: readonly RowGroup<R>[],
  right: readonly RowGroup<R>[],
): readonly Place<R>[] {
  const place = (isLeft: boolean) => (group: RowGroup<R>) => ({
    ...{ group, isLeft, before: null, after: null },
  });
  // Sorting keeps the left before the right where the keys are equal.
  const line: Place<R>[] = [...left.map(place(true)), ...right.map(place(false))];
  line.sort((a, b) => a.group.key.comparedTo(b.group.key));
  line.forEach((one, index) => {
    one.before = line[index - 1] ?? null;
    one.after = line[index + 1] ?? null;
  });
  return line;
}

function neighbours<R>(one: Place<R> | null, other: Place<R> | null): Neighbours<R> | null {
  if (one === null || other === null || one.isLeft === other.isLeft) return null;
  const [left, right] = one.isLeft ? [one, other] : [other, one];
  return { apart: other.group.key.minus(one.group.key), left, right };
}

function byDistance<R>(a: Neighbours<R>, b: Neighbours<R>): number {
  return (
    a.apart.comparedTo(b.apart) ||
    a.left.group.key.comparedTo(b.left.group.key) ||
    a.right.group.key.comparedTo(b.right.group.key)
  );
}

/** The pairs of groups within the limit, the nearest first, then the lower. Both lists rise. */
export function groupsWithin<R>(
  left: readonly RowGroup<R>[],
  right: readonly RowGroup<R>[],
  limit: Decimal | null,
): readonly (readonly [RowGroup<R>, RowGroup<R>])[] {
  const near: { readonly apart: Decimal; readonly groups: readonly [RowGroup<R>, RowGroup<R>] }[] =
    [];
  let start = 0;
  for (const one of left) {
    while (limit !== null && right[start]?.key.lt(one.key.minus(limit)) === true) start += 1;
    for (let at = start; at < right.length; at++) {
      const other = right[at];
      if (other === undefined) break;
      const apart = other.key.minus(one.key);
      if (limit !== null && apart.gt(limit)) break;
      near.push({ apart: apart.abs(), groups: [one, other] });
    }
  }
  // Sorting keeps the rising order of what is equally near.
  return near.sort((a, b) => a.apart.comparedTo(b.apart)).map(({ groups }) => groups);
}
