import { type Decimal, plain, toNotNegative, toUnits } from '../../kernel/decimal/decimal.js';
import { shortText, tenTo } from '../../kernel/decimal/units.js';
import { requireText, requireWord } from '../../kernel/errors/index.js';
import { countLeading } from '../../kernel/numerics/count-leading.js';
import { type ShareCut, shareClasses } from '../../kernel/numerics/share-classes.js';
import { computedReason, distanceReason, rankReason } from './explain-grade.js';
import { gradesOf } from './grades-of.js';
import { type AbcRule, shareBoundaries, tieRules } from './policy.js';
import type { Placer } from './population.js';
import { cutsOf, levelsOf, rankPopulation } from './rank-population.js';

/** Grades by cumulative share of the total, compiled. */
export function readyAbc(rule: AbcRule): Placer {
  const { measure, boundary, ties } = rule;
  requireText(measure, '/compute/measure', 'the name of a measure');
  requireWord(boundary, '/compute/boundary', shareBoundaries);
  requireWord(ties, '/compute/ties', tieRules);
  const upTo = rule.grades.map(({ upTo: share }, index) =>
    toNotNegative(share, `/compute/grades/${index}/upTo`),
  );
  const grades = gradesOf(rule);
  // The last grade takes the rest, whatever the boundary says of a cumulative share of exactly one.
  const cuts = upTo.slice(0, -1).map(cutOf);
  const classRule = { cuts, boundary, ties: ties === 'by-id' ? ('in-order' as const) : ties };
  return {
    measures: [measure],
    refusesNegative: true,
    needsIds: ties === 'by-id',
    quotasOf: () => null,
    place: ({ size, ids, figuresOf }) => {
      const figures = figuresOf(measure);
      const { units, scale } = figures.units();
      const total = units.reduce((sum, unit) => sum + unit, 0n);
      if (total <= 0n || units.some((unit) => unit < 0n))
        return {
          why: (labelOf) => [
            {
              code: 'tier/no-total',
              params: { measure, measureLabel: labelOf(measure), population: size },
            },
          ],
        };
      const ranking = rankPopulation(figures.keys, ids, ties);
      const { order, ranks } = ranking;
      const descending = Array.from(order, (place) => units[place] as bigint);
      const classes = shareClasses(descending, total, classRule);
      const ends = grades.map((_, level) => countLeading(classes, (found) => found <= level));
      const levels = levelsOf(ranking, ends);
      const lowest = cutsOf(figures, ranking, ends);
      let running: readonly bigint[] | undefined;
      /** A group of equal customers goes with its first or its last, which has the position of all. */
      const sumsAt = (rank: number) => {
        running ??= runningSums(descending);
        const [before, through] = [running[rank - 1], running[rank]];
        return {
          before: shortText(before as bigint, scale),
          through: shortText(through as bigint, scale),
          total: shortText(total, scale),
        };
      };
      return {
        levels,
        ranks,
        cuts: lowest,
        explain: (place, labelOf) => {
          const level = levels[place] as number;
          const grade = computedReason(grades, level);
          const value = figures.figureOf(figures.keys[place] as number);
          const ranked = { measure, measureLabel: labelOf(measure), value };
          const params = {
            ...grade.params,
            measure,
            measureLabel: ranked.measureLabel,
            ...sumsAt(ranks[place] as number),
            upTo: plain(upTo[level] as Decimal),
            boundary,
            isLast: level === grades.length - 1,
          };
          return [
            grade,
            rankReason(ranked, ranks[place] as number, size),
            { code: 'tier/cumulative-share', params },
            ...distanceReason(grades, level, lowest, ranked),
          ];
        },
      };
    },
  };
}

function cutOf(share: Decimal): ShareCut {
  const scale = share.decimalPlaces();
  return { units: toUnits(share, scale), whole: tenTo(scale) };
}

/** What all before a place bring together, and nothing before the first. */
function runningSums(descending: readonly bigint[]): readonly bigint[] {
  const sums = [0n];
  let sum = 0n;
  for (const unit of descending) {
    sum += unit;
    sums.push(sum);
  }
  return sums;
}
