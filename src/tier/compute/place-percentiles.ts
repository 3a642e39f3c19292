import { type Decimal, plain, toNotNegative } from '../../kernel/decimal/decimal.js';
import { requireText, requireWord } from '../../kernel/errors/index.js';
import { quantilePlace } from '../../kernel/numerics/quantile-place.js';
import { computedReason, distanceReason, rankReason } from './explain-grade.js';
import { gradesOf } from './grades-of.js';
import { type PercentilesRule, quantileTypes } from './policy.js';
import type { Placer } from './population.js';
import { cutsOf, levelsOf, type Ranking, rankPopulation, reaching } from './rank-population.js';
import type { RankedFigures } from './ranked-figures.js';

/** Grades by quantiles of the population, compiled. */
export function readyPercentiles(rule: PercentilesRule): Placer {
  const { measure, quantile } = rule;
  requireText(measure, '/compute/measure', 'the name of a measure');
  requireWord(quantile, '/compute/quantile', quantileTypes);
  const shares = rule.grades.map(({ from }, index) =>
    toNotNegative(from, `/compute/grades/${index}/from`),
  );
  const grades = gradesOf(rule);
  return {
    measures: [measure],
    refusesNegative: false,
    needsIds: false,
    quotasOf: () => null,
    place: ({ size, ids, figuresOf }) => {
      const figures = figuresOf(measure);
      // Equal customers have equal grades, so that no tie rule changes more than the position.
      const ranking = rankPopulation(figures.keys, ids, 'all-up');
      const { ranks } = ranking;
      const quantiles = shares.map((share) => quantileOf(figures, ranking, share, quantile));
      const ends = quantiles.map(({ least }) => reaching(ranking, (key) => key >= least));
      const levels = levelsOf(ranking, ends);
      const cuts = cutsOf(figures, ranking, ends);
      return {
        levels,
        ranks,
        cuts,
        explain: (place, labelOf) => {
          const level = levels[place] as number;
          const grade = computedReason(grades, level);
          const value = figures.figureOf(figures.keys[place] as number);
          const ranked = { measure, measureLabel: labelOf(measure), value };
          const params = {
            ...grade.params,
            measure,
            measureLabel: ranked.measureLabel,
            from: plain(shares[level] as Decimal),
            quantile: plain((quantiles[level] as Quantile).figure()),
          };
          return [
            grade,
            rankReason(ranked, ranks[place] as number, size),
            { code: 'tier/from-quantile', params },
            ...distanceReason(grades, level, cuts, ranked),
          ];
        },
      };
    },
  };
}

interface Quantile {
  /** The key of the lowest figure of the population that is at or above the quantile. */
  readonly least: number;
  /** The quantile itself, exact. */
  readonly figure: () => Decimal;
}

/** A quantile lies at one figure of the population, or between two; whoever has the upper one is above it. */
function quantileOf(
  { figureOf }: RankedFigures,
  { sorted }: Ranking,
  share: Decimal,
  rule: PercentilesRule['quantile'],
): Quantile {
  if (sorted.length === 0) return { least: 0, figure: () => figureOf(0) };
  const { low, part } = quantilePlace(sorted.length, share, rule);
  const keyAt = (place: number) => sorted[sorted.length - 1 - place] as number;
  const lower = keyAt(low);
  if (part.isZero()) return { least: lower, figure: () => figureOf(lower) };
  const upper = keyAt(low + 1);
  return {
    least: upper,
    figure: () => {
      const from = figureOf(lower);
      return from.plus(figureOf(upper).minus(from).times(part));
    },
  };
}
