import { type Decimal, plain, toDecimal } from '../../kernel/decimal/decimal.js';
import type { Reason } from '../../kernel/decision/index.js';
import { requireText, requireWord } from '../../kernel/errors/index.js';
import { computedReason } from './explain-grade.js';
import { gradesOf } from './grades-of.js';
import { quotasOf, runningShares } from './place-pyramid.js';
import {
  type AxisLevel,
  type GridAxis,
  type GridRule,
  quotaRoundings,
  tieRules,
} from './policy.js';
import type { LabelOf, Placer, Population } from './population.js';
import {
  cutsOf,
  heldBy,
  levelsOf,
  type Ranking,
  rankPopulation,
  reaching,
} from './rank-population.js';
import type { RankedFigures } from './ranked-figures.js';
import type { ComputeReasonCode } from './reasons.js';

/** Is an axis cut into shares of the population? */
export function isByShare({ levels }: GridAxis): boolean {
  return levels.some((level) => 'share' in level);
}

/** Grades by two measures, at least one of them by shares of the population, compiled. */
export function readyGrid(rule: GridRule): Placer {
  requireWord(rule.quotaRounding, '/compute/quotaRounding', quotaRoundings);
  requireWord(rule.ties, '/compute/ties', tieRules);
  const rows = readyAxis(rule, 'rows');
  const columns = readyAxis(rule, 'columns');
  const grades = gradesOf(rule);
  const cells = rule.cells.map((line) =>
    line.map((name) => grades.findIndex(({ grade }) => grade === name)),
  );
  return {
    measures: [...new Set([rows.measure, columns.measure])],
    refusesNegative: false,
    needsIds: rule.ties === 'by-id',
    quotasOf: () => null,
    place: (population) => {
      const across = rows.place(population);
      const along = columns.place(population);
      const levels = new Uint16Array(population.size);
      for (let place = 0; place < levels.length; place++)
        levels[place] = cells[across.levels[place] as number]?.[
          along.levels[place] as number
        ] as number;
      return {
        levels,
        ranks: null,
        cuts: null,
        explain: (place, labelOf) => [
          computedReason(grades, levels[place] as number),
          across.explain(place, labelOf),
          along.explain(place, labelOf),
        ],
      };
    },
  };
}

interface ReadyAxis {
  readonly measure: string;
  readonly place: (population: Population) => PlacedAxis;
}

interface PlacedAxis {
  readonly levels: Uint16Array;
  readonly explain: (place: number, labelOf: LabelOf) => Reason<ComputeReasonCode>;
}

/** One axis: a pyramid of its own, or levels by figure. */
function readyAxis(rule: GridRule, which: 'rows' | 'columns'): ReadyAxis {
  const axis = rule[which];
  const path = `/compute/${which}`;
  const measure = requireText(axis.measure, `${path}/measure`, 'the name of a measure');
  const { endsOf, bounds } = isByShare(axis)
    ? byShare(rule, axis, `${path}/levels`)
    : byFigure(axis, `${path}/levels`);
  return {
    measure,
    place: (population) => {
      const figures = population.figuresOf(measure);
      const ranking = rankPopulation(figures.keys, population.ids, rule.ties);
      const ends = endsOf(figures, ranking);
      const levels = levelsOf(ranking, ends);
      const cuts = bounds ?? cutsOf(figures, ranking, ends);
      return {
        levels,
        explain: (place, labelOf) => {
          const level = levels[place] as number;
          const value = figures.figureOf(figures.keys[place] as number);
          const cut = cuts[level - 1] ?? null;
          const above = axis.levels[level - 1];
          return {
            code: 'tier/on-axis',
            params: {
              measure,
              measureLabel: labelOf(measure),
              value: plain(value),
              ...named(axis.levels[level]),
              rank: bounds === null ? (ranking.ranks[place] as number) : null,
              population: population.size,
              above: cut === null ? null : (above?.level ?? null),
              aboveLabel: cut === null ? null : (above?.label ?? null),
              distance: cut === null ? null : plain(cut.minus(value)),
            },
          };
        },
      };
    },
  };
}

function named(level: AxisLevel | undefined) {
  return { level: level?.level ?? '', label: level?.label ?? null };
}

interface Cutting {
  /** By level, how many it and all better ones have. */
  readonly endsOf: (figures: RankedFigures, ranking: Ranking) => readonly number[];
  /** By level but the last, the figure it starts from; `null`: where it starts is what the population makes of it. */
  readonly bounds: readonly Decimal[] | null;
}

function byShare({ quotaRounding, ties }: GridRule, { levels }: GridAxis, path: string): Cutting {
  const shares = runningShares(
    levels.map((level) => ('share' in level ? level.share : undefined)),
    path,
  );
  return {
    bounds: null,
    endsOf: (_figures, ranking) =>
      quotasOf(shares, ranking.order.length, quotaRounding).map((quota) =>
        heldBy(ranking, quota, ties),
      ),
  };
}

/** From a figure up; the last level takes the rest. */
function byFigure({ levels }: GridAxis, path: string): Cutting {
  const bounds = levels.slice(0, -1).map((level, index): Decimal => {
    const bound = 'atLeast' in level ? level.atLeast : null;
    return toDecimal(bound, `${path}/${index}/atLeast`);
  });
  return {
    bounds,
    endsOf: ({ figureOf }, ranking) => [
      ...bounds.map((bound) => reaching(ranking, (key) => figureOf(key).gte(bound))),
      ranking.order.length,
    ],
  };
}
