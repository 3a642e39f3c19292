import type {
  MatchableRow,
  PairLimits,
  RowPair,
} from '../../../src/incentive/economics/nearest-pairs.js';
import { byAge } from '../../../src/incentive/economics/open-item.js';
import { toDayNumber } from '../../../src/kernel/calendar/day-number.js';
import { Decimal, plain, zero } from '../../../src/kernel/decimal/decimal.js';

/** Rows with one amount, or of one day; those that were paired are taken out. */
interface Group<R> {
  readonly key: Decimal;
  rows: R[];
}

/** The pairs that `nearestPairs` has to find, by comparing every group with every other. */
export function comparedPairs<R extends MatchableRow>(
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
  return nearestGroups(
    groupBy([...left].sort(byAge), amount),
    groupBy([...right].sort(byAge), amount),
    limits.amount,
  ).flatMap(([some, others]) => takeByDate(some, others, limits.days));
}

function takeByDate<R extends MatchableRow>(
  left: Group<R>,
  right: Group<R>,
  limit: Decimal | null,
): readonly RowPair<R>[] {
  if (left.rows.length === 0 || right.rows.length === 0) return [];
  const day = (row: R) => new Decimal(toDayNumber(row.date, ''));
  const pairs = nearestGroups(groupBy(left.rows, day), groupBy(right.rows, day), limit).flatMap(
    ([some, others]) => takeInOrder(some, others),
  );
  const paired = new Set(pairs.flat());
  left.rows = left.rows.filter((row) => !paired.has(row));
  right.rows = right.rows.filter((row) => !paired.has(row));
  return pairs;
}

function takeInOrder<R>(left: Group<R>, right: Group<R>): readonly RowPair<R>[] {
  const count = Math.min(left.rows.length, right.rows.length);
  const others = right.rows.splice(0, count);
  return left.rows.splice(0, count).flatMap((row, index) => {
    const other = others[index];
    return other === undefined ? [] : [[row, other] as const];
  });
}

function groupBy<R>(rows: readonly R[], keyOf: (row: R) => Decimal): readonly Group<R>[] {
  const groups = new Map<string, Group<R>>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(plain(key));
    if (group === undefined) groups.set(plain(key), { key, rows: [row] });
    else group.rows.push(row);
  }
  return [...groups.values()].sort((a, b) => a.key.comparedTo(b.key));
}

/** The pairs of groups within the limit, the nearest first, then the lower. Both lists rise. */
function nearestGroups<R>(
  left: readonly Group<R>[],
  right: readonly Group<R>[],
  limit: Decimal | null,
): readonly (readonly [Group<R>, Group<R>])[] {
  const near: { readonly apart: Decimal; readonly groups: readonly [Group<R>, Group<R>] }[] = [];
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
