import { zero } from '../../kernel/decimal/decimal.js';
import type { MeasureLabels } from '../../kernel/decision/index.js';
import { requireWhole, throwPolicy } from '../../kernel/errors/index.js';
import { gradesOf, type NamedGrade } from './grades-of.js';
import { readyOwnRule } from './own-rule.js';
import { readyAbc } from './place-abc.js';
import { readyGrid } from './place-grid.js';
import { readyPercentiles } from './place-percentiles.js';
import { readyPyramid } from './place-pyramid.js';
import type { ComputeRule, ThresholdsRule } from './policy.js';
import type { Placer } from './population.js';
import { figuresOfDecimals } from './ranked-figures.js';
import type { Fallback, Member, PopulationRule } from './rule.js';

/** A rule of a population, compiled. */
export function readyPopulationRule(rule: ComputeRule, labels?: MeasureLabels): PopulationRule {
  if (rule.type === 'thresholds' || rule.type === 'composite')
    return throwPolicy('policy/wrong-value', '/compute/type', 'expected a rule of a population');
  const minimum = requireWhole(rule.minimumPopulation, '/compute/minimumPopulation', 0, 2 ** 53);
  const placer = readyPlacer(rule);
  const grades = gradesOf(rule);
  const fallback = rule.fallback === null ? null : readyFallback(rule.fallback, grades, labels);
  return {
    of: 'population',
    rule,
    grades,
    measures: [...new Set([...placer.measures, ...(fallback?.rule.measures ?? [])])],
    minimumPopulation: minimum,
    placer,
    fallback,
    levelsOf: (members) => {
      if (members.length >= minimum) return placeMembers(placer, members);
      return fallback === null ? null : gradeByFallback(fallback, members);
    },
  };
}

function readyPlacer(
  rule: Exclude<ComputeRule, { readonly type: 'thresholds' | 'composite' }>,
): Placer {
  switch (rule.type) {
    case 'pyramid':
      return readyPyramid(rule);
    case 'percentiles':
      return readyPercentiles(rule);
    case 'abc':
      return readyAbc(rule);
    case 'grid':
      return readyGrid(rule);
  }
}

/** The thresholds that grade a population that is too small, and where their grades stand among those of the rule. */
function readyFallback(
  rule: ThresholdsRule,
  grades: readonly NamedGrade[],
  labels: MeasureLabels | undefined,
): Fallback {
  const own = readyOwnRule(labelled(rule, grades), labels);
  if (own === null)
    return throwPolicy('policy/wrong-value', '/compute/fallback', 'expected thresholds');
  const levels = own.grades.map(({ grade }) => grades.findIndex((known) => known.grade === grade));
  return { rule: own, levels: [...levels, grades.length] };
}

/** A grade that the fallback names without a label has the one of the rule. */
function labelled(fallback: ThresholdsRule, grades: readonly NamedGrade[]): ThresholdsRule {
  const labelOf = (name: string | null) => {
    const label = grades.find(({ grade }) => grade === name)?.label ?? null;
    return label === null ? {} : { label };
  };
  const { label: otherwiseLabel } = labelOf(fallback.otherwise);
  return {
    ...(otherwiseLabel === undefined ? {} : { otherwiseLabel }),
    ...fallback,
    bands: fallback.bands.map((band) => ({ ...labelOf(band.grade), ...band })),
  };
}

function gradeByFallback(
  { rule, levels }: Fallback,
  members: readonly Member[],
): readonly number[] {
  const none = levels.at(-1) as number;
  return members.map(({ figureOf }) => {
    const { level } = rule.levelOf(figureOf, null);
    return level === null ? none : (levels[level] as number);
  });
}

function placeMembers(placer: Placer, members: readonly Member[]): readonly number[] | null {
  const placed = placer.place({
    size: members.length,
    ids: members.map(({ id }) => id),
    figuresOf: (measure) =>
      figuresOfDecimals(members.map(({ figureOf }) => figureOf(measure) ?? zero)),
  });
  return 'why' in placed ? null : [...placed.levels];
}
