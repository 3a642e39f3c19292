import { plain } from '../../kernel/decimal/decimal.js';
import {
  type Condition,
  checkLabelledCondition,
  type MeasureLabels,
  measuresOfCondition,
  type Reason,
} from '../../kernel/decision/index.js';
import { requireText, requireWord } from '../../kernel/errors/index.js';
import type { GradeReasonCode } from './decision.js';
import { figureLines, type Which } from './explain-figures.js';
import { boundsOf, type FigureBound } from './figure-bound.js';
import type { FigureBy } from './figure-by.js';
import { no, type Test, type Told, testOf, yes } from './holds-condition.js';
import type { ConditionBand, FiguresBand } from './policy.js';

type Why = Reason<GradeReasonCode>;

/** One band of thresholds, compiled. */
export interface ThresholdBand {
  readonly measures: readonly string[];
  readonly enter: Test;
  readonly keep: Test;
  /** Of figures: do all have to be reached or any one? `null`: a condition. */
  readonly match: 'all' | 'any' | null;
  /** What is asked of figures; empty for a condition. */
  readonly bounds: readonly FigureBound[];
  /** What entering it asks, beside what there is: {@link Which} of figures, a condition as a whole. */
  lines(figureOf: FigureBy, which: Which): readonly Why[];
}

/** Reads one band. */
export function bandOf(
  band: FiguresBand | ConditionBand,
  labels: MeasureLabels | undefined,
  path: string,
): ThresholdBand {
  requireText(band.grade, `${path}/grade`, 'the name of a grade');
  return 'when' in band ? conditionBand(band, labels) : figuresBand(band, labels, path);
}

function figuresBand(
  { match, atLeast, keepAtLeast }: FiguresBand,
  labels: MeasureLabels | undefined,
  path: string,
): ThresholdBand {
  requireWord(match, `${path}/match`, ['all', 'any']);
  const bounds = boundsOf(atLeast, labels, `${path}/atLeast`);
  const keeping =
    keepAtLeast === undefined ? bounds : boundsOf(keepAtLeast, labels, `${path}/keepAtLeast`);
  return {
    measures: [...bounds, ...keeping].map(({ measure }) => measure),
    enter: figuresTest(match, bounds),
    keep: figuresTest(match, keeping),
    match,
    bounds,
    lines: (figureOf, which) => figureLines(bounds, figureOf, which),
  };
}

/** An unknown figure leaves it open only where it would decide. */
function figuresTest(match: 'all' | 'any', bounds: readonly FigureBound[]): Test {
  const decisive = match === 'any';
  return (figureOf): Told => {
    const missing: string[] = [];
    for (const { measure, least } of bounds) {
      const figure = figureOf(measure);
      if (figure === undefined) missing.push(measure);
      else if (figure.gte(least) === decisive) return decisive ? yes : no;
    }
    if (missing.length > 0) return { holds: null, missing };
    return decisive ? no : yes;
  };
}

function conditionBand(
  { when, keepWhen }: ConditionBand,
  labels: MeasureLabels | undefined,
): ThresholdBand {
  const enter = testOf(when);
  const asked = measuresOfCondition(when);
  return {
    measures: [...asked, ...(keepWhen === undefined ? [] : measuresOfCondition(keepWhen))],
    enter,
    keep: keepWhen === undefined ? enter : testOf(keepWhen),
    match: null,
    bounds: [],
    lines: (figureOf) => [conditionLine(when, asked, figureOf, labels)],
  };
}

function conditionLine(
  when: Condition,
  asked: readonly string[],
  figureOf: FigureBy,
  labels: MeasureLabels | undefined,
): Why {
  const facts = Object.create(null) as Record<string, string>;
  for (const measure of asked) {
    const figure = figureOf(measure);
    if (figure !== undefined) facts[measure] = plain(figure);
  }
  return checkLabelledCondition(when, facts, labels).reason;
}
