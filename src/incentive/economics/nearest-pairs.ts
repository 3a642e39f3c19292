import { toDayNumber } from '../../kernel/calendar/day-number.js';
import type { DateString } from '../../kernel/calendar/index.js';
import { Decimal, plain, zero } from '../../kernel/decimal/decimal.js';
import { groupsWithin, takeNearest } from './nearest-groups.js';
import { byAge } from './open-item.js';
import type { RowGroup } from './row-group.js';

/** A row that is matched by its amount and date. */
export interface MatchableRow {
  readonly id: string;
  readonly date: DateString;
  readonly amount: Decimal;
}

/** How far the two rows of a pair may lie apart; `null` is any distance. */
export interface PairLimits {
  readonly amount: Decimal | null;
  readonly days: Decimal | null;
}

/** One row of each side. */
export type RowPair<R> = readonly [R, R];

/**
 * Pairs rows of two sides, one to one: the nearest amounts first, among those the nearest dates, then the earlier date, then the
 * id. No two rows that are left could still be paired within the limits. The order of the lists changes nothing.
 *
 * It costs about as many steps as sorting the rows does. Only where both the amounts and the dates are limited, rows of unequal amounts
 * are compared each with each within the limit of the amounts.
 */
export function nearestPairs<R extends MatchableRow>(
  left: readonly R[],
  right: readonly R[],
  limits: PairLimits,
): readonly RowPair<R>[] {
  const equal = pairsWithin(left, right, { ...limits, amount: zero });
  if (limits.amount?.isZero() === true) return equal;
  const paired = new Set(equal.flat());
  const isLeft = (row: R) => !paired.has(row);
  return [...equal, ...pairsWithin(left.filter(isLeft), right.filter(isLeft), limits)];
}

function pairsWithin<R extends MatchableRow>(
  left: readonly R[],
  right: readonly R[],
  limits: PairLimits,
): readonly RowPair<R>[] {
  const amount = (row: R) => row.amount;
  const some = groupBy([...left].sort(byAge), amount);
  const others = groupBy([...right].sort(byAge), amount);
  const take = (one: RowGroup<R>, other: RowGroup<R>) => takeByDate(one, other, limits.days);
  // Within a window two amounts may part with rows left on both sides, so that neighbours are not all that there is.
  const leavesBoth = limits.days !== null && limits.amount?.isZero() !== true;
  return leavesBoth
    ? groupsWithin(some, others, limits.amount).flatMap(([one, other]) => take(one, other))
    : takeNearest(some, others, limits.amount, take);
}

function takeByDate<R extends MatchableRow>(
  left: RowGroup<R>,
  right: RowGroup<R>,
  limit: Decimal | null,
): readonly RowPair<R>[] {
  if (left.rows.length === 0 || right.rows.length === 0) return [];
  const day = (row: R) => new Decimal(toDayNumber(row.date, ''));
  const pairs = takeNearest(groupBy(left.rows, day), groupBy(right.rows, day), limit, takeInOrder);
  const paired = new Set(pairs.flat());
  left.rows = left.rows.filter((row) => !paired.has(row));
  right.rows = right.rows.filter((row) => !paired.has(row));
  return pairs;
}

function takeInOrder<R>(left: RowGroup<R>, right: RowGroup<R>): readonly RowPair<R>[] {
  const count = Math.min(left.rows.length, right.rows.length);
  const others = right.rows.splice(0, count);
  return left.rows.splice(0, count).flatMap((row, index) => {
    const other = others[index];
    return other === undefined ? [] : [[row, other] as const];
  });
}

function groupBy<R>(rows: readonly R[], keyOf: (row: R) => Decimal): readonly RowGroup<R>[] {
  const groups = new Map<string, RowGroup<R>>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(plain(key));
    if (group === undefined) groups.set(plain(key), { key, rows: [row] });
    else group.rows.push(row);
  }
  return [...groups.values()].sort((a, b) => a.key.comparedTo(b.key));
}
