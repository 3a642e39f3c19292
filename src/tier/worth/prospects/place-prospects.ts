import { one, rounded, zero } from '../../../kernel/decimal/decimal.js';
import { tiedRanks } from '../../compute/tied-ranks.js';
import type { ReadyProspects } from './ready-prospects.js';
import type { Weighed } from './weigh-prospect.js';

/** A prospect with its place. */
export interface PlacedProspect extends Weighed {
  /** Position by the tie rule; 1 is best. */
  readonly rank: number;
  /** Index of the grade, 0 is the top; `null`: not pursued. */
  readonly level: number | null;
}

/** Ranks prospects, best first, and grades those that are worth pursuing. */
export function placeProspects(
  weighed: readonly Weighed[],
  ready: ReadyProspects,
): readonly PlacedProspect[] {
  const compare = ready.rankBy === 'net' ? byNet : byRatio;
  const order = [...weighed].sort(
    (left, right) => compare(left, right) || (left.facts.id < right.facts.id ? -1 : 1),
  );
  const isEqual = (best: Weighed, next: Weighed) => compare(best, next) === 0;
  const ranks = tiedRanks(order, isEqual, ready.ties);
  const pursued = order.filter(({ net }) => net.gte(ready.minimumNet));
  const levels = new Map(
    levelsOf(pursued, compare, ready).map((level, index) => [pursued[index], level]),
  );
  return order.map((own, index) => ({
    ...own,
    rank: ranks[index] ?? 0,
    level: levels.get(own) ?? null,
  }));
}

type Compare = (left: Weighed, right: Weighed) => number;

function byNet(left: Weighed, right: Weighed): number {
  return right.net.comparedTo(left.net);
}

/** Where nothing is to be spent, what is left is without limit: above all others, or below them where it is negative. Equal ratios go by net. */
function byRatio(left: Weighed, right: Weighed): number {
  const limit = limitOf(right) - limitOf(left);
  if (limit !== 0) return limit;
  if (limitOf(left) !== 0) return byNet(left, right);
  const [over, under] = [costOf(left), costOf(right)];
  return right.net.times(over).comparedTo(left.net.times(under)) || byNet(left, right);
}

function limitOf({ cost, net }: Weighed): number {
  return cost.isZero() ? net.comparedTo(zero) : 0;
}

/** Nothing left for nothing spent stands where nothing left for something spent does. */
function costOf({ cost }: Weighed) {
  return cost.isZero() ? one : cost;
}

/** The grades of those pursued, who come in order: by their own net, or by their places among each other. */
function levelsOf(
  pursued: readonly Weighed[],
  compare: Compare,
  { rule, ties }: ReadyProspects,
): readonly number[] {
  if (rule.type === 'thresholds')
    return pursued.map(({ net }) => {
      const level = rule.from.findIndex((from) => net.gte(from));
      return level < 0 ? rule.from.length : level;
    });
  const quotas = rule.upTo.map((share) =>
    Number(rounded(share.times(pursued.length), { scale: 0, mode: rule.quotaRounding })),
  );
  return tiedRanks(pursued, (best, next) => compare(best, next) === 0, ties).map((rank) =>
    quotas.findIndex((quota) => rank <= quota),
  );
}
