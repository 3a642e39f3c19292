import { type Decimal, rounded, toNotNegative, zero } from '../../kernel/decimal/decimal.js';
import { requireText, requireWord } from '../../kernel/errors/index.js';
import { computedReason, distanceReason, rankReason } from './explain-grade.js';
import { gradesOf } from './grades-of.js';
import { type PyramidRule, quotaRoundings, tieRules } from './policy.js';
import type { Placer } from './population.js';
import { cutsOf, heldBy, levelsOf, rankPopulation } from './rank-population.js';

/** Grades as shares of the ranked population, compiled. */
export function readyPyramid(rule: PyramidRule): Placer {
  const { measure, quotaRounding, ties } = rule;
  requireText(measure, '/compute/measure', 'the name of a measure');
  requireWord(quotaRounding, '/compute/quotaRounding', quotaRoundings);
  requireWord(ties, '/compute/ties', tieRules);
  const shares = runningShares(
    rule.grades.map(({ share }) => share),
    '/compute/grades',
  );
  const grades = gradesOf(rule);
  return {
    measures: [measure],
    refusesNegative: false,
    needsIds: ties === 'by-id',
    quotasOf: (size) => quotasOf(shares, size, quotaRounding),
    place: ({ size, ids, figuresOf }) => {
      const figures = figuresOf(measure);
      const quotas = quotasOf(shares, size, quotaRounding);
      const ranking = rankPopulation(figures.keys, ids, ties);
      const { ranks } = ranking;
      const ends = quotas.map((quota) => heldBy(ranking, quota, ties));
      const levels = levelsOf(ranking, ends);
      const cuts = cutsOf(figures, ranking, ends);
      return {
        levels,
        ranks,
        cuts,
        explain: (place, labelOf) => {
          const level = levels[place] as number;
          const grade = computedReason(grades, level);
          const rank = ranks[place] as number;
          const value = figures.figureOf(figures.keys[place] as number);
          const ranked = { measure, measureLabel: labelOf(measure), value };
          return [
            grade,
            rankReason(ranked, rank, size),
            {
              code: 'tier/within-quota',
              params: { ...grade.params, isTop: level === 0, quota: quotas[level] ?? null, rank },
            },
            ...distanceReason(grades, level, cuts, ranked),
          ];
        },
      };
    },
  };
}

/** The running sums of the shares, exact. */
export function runningShares(shares: readonly unknown[], path: string): readonly Decimal[] {
  let sum = zero;
  return shares.map((share, index) => {
    sum = sum.plus(toNotNegative(share, `${path}/${index}/share`));
    return sum;
  });
}

/** The running sums of the shares, each times the size of the population, made whole. */
export function quotasOf(
  shares: readonly Decimal[],
  size: number,
  mode: (typeof quotaRoundings)[number],
): readonly number[] {
  return shares.map((share) => Number(rounded(share.times(size), { scale: 0, mode })));
}
