import { type Decimal, padded, plain, zero } from '../../kernel/decimal/decimal.js';
import { type ContestRule, type Placed, pooledPrizes } from './place-contestants.js';
import type { Why } from './terms-run.js';

/** The place and the prize; where it was shared, the prizes that make up the pool. */
export function prizeReasons(rule: ContestRule, currency: string, placed: Placed): readonly Why[] {
  const { rank, score, tied, prize, isBelow } = placed;
  const text = (figure: Decimal) => padded(figure, rule.scale);
  const place = { rank, score: plain(score), tied, currency };
  if (isBelow) {
    const minimum = rule.minimum === null ? null : plain(rule.minimum);
    return [
      { code: 'incentive/below-minimum-score', figure: text(zero), params: { ...place, minimum } },
    ];
  }
  if (prize.isZero()) return [{ code: 'incentive/no-prize', figure: text(prize), params: place }];
  const won: Why = { code: 'incentive/prize', figure: text(prize), params: place };
  if (!rule.isPooled || tied === 1) return [won];
  const pool = pooledPrizes(rule, rank, tied);
  return [
    won,
    {
      code: 'incentive/prizes-pooled',
      figure: text(pool.reduce((sum, one) => sum.plus(one), zero)),
      params: { tied, currency },
      parts: pool.map((one, place) => ({
        code: 'incentive/prize-of-rank',
        figure: text(one),
        params: { rank: rank + place },
      })),
    },
  ];
}
