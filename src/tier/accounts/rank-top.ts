import { type Decimal, plain, rounded, zero } from '../../kernel/decimal/decimal.js';
import { ratioOfDecimals } from '../../kernel/decimal/ratio.js';
import { sumOf } from '../../scoring/divide-all.js';
import { tiedRanks } from '../compute/tied-ranks.js';
import type { TopPlace, TopSummary } from './decision.js';
import type { ReadyTop } from './ready-account.js';

/** An account with the figure that ranks it. */
export interface RankedAccount {
  readonly id: string;
  readonly value: Decimal;
}

/** The place of each account, in the order of the accounts, and what the top ones bring. */
export interface RankedTop {
  readonly places: readonly TopPlace[];
  readonly summary: TopSummary;
}

/** Ranks accounts by value, highest first; equal ones have their places by the tie rule. */
export function rankTop(
  { rule, share, brings }: ReadyTop,
  accounts: readonly RankedAccount[],
): RankedTop {
  const order = accounts
    .map(({ id, value }, index) => ({ id, value, index }))
    .sort((left, right) => right.value.comparedTo(left.value) || (left.id < right.id ? -1 : 1));
  const quota = Number(rounded(share.times(order.length), { scale: 0, mode: rule.quotaRounding }));
  const ranks = tiedRanks(order, (best, next) => best.value.eq(next.value), rule.ties);
  const places: TopPlace[] = [];
  for (const [at, { index }] of order.entries()) {
    const rank = ranks[at] ?? at + 1;
    places[index] = { rank, isTop: rank <= quota };
  }
  const top = order.filter(({ index }) => places[index]?.isTop === true);
  const values = (list: typeof order) => list.map(({ value }) => value);
  return { places, summary: { quota, ...broughtBy(values(top), values(order), brings) } };
}

function broughtBy(
  top: readonly Decimal[],
  all: readonly Decimal[],
  brings: Decimal | null,
): Omit<TopSummary, 'quota'> {
  const total = sumOf(all);
  const value = sumOf(top);
  const hasTotal = total.gt(zero);
  const wanted = brings === null || !hasTotal ? null : brings.times(total);
  const cut = top.at(-1);
  return {
    size: top.length,
    cut: cut === undefined ? null : plain(cut),
    total: plain(total),
    brought: hasTotal ? ratioOfDecimals(value, total) : null,
    asExpected: wanted === null ? null : value.gte(wanted),
    needed: wanted === null ? null : countUntil(all, wanted),
  };
}

/** How many of the largest it takes to bring so much. */
function countUntil(falling: readonly Decimal[], wanted: Decimal): number {
  let sum = zero;
  let count = 0;
  for (const value of falling) {
    if (sum.gte(wanted)) break;
    sum = sum.plus(value);
    count += 1;
  }
  return count;
}
