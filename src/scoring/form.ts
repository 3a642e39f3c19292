import { type Decimal, toDecimal } from '../kernel/decimal/decimal.js';
import { compiler } from '../kernel/decision/index.js';
import { pointer } from '../kernel/schema/index.js';
import { lintCard } from './lint-scorecard.js';
import { type PointsOf, pointsOf } from './points-rule.js';
import type { Deduction, Scorecard, ScoredMeasure, ScoreGrade } from './policy.js';
import { requireShape } from './require-shape.js';
import { scorecardFormat } from './scorecard-format.js';

/** A scorecard whose figures were read. */
export interface Form {
  readonly missing: Scorecard['missing'];
  readonly measures: readonly FormMeasure[];
  readonly deductions: readonly FormDeduction[];
  readonly floor: Decimal | null;
  readonly grades: readonly FormGrade[];
  /** The names that facts may use. */
  readonly known: {
    readonly measures: ReadonlySet<string>;
    readonly deductions: ReadonlySet<string>;
  };
}

/** A measure; its weight counts in proportion to the sum of all weights that take part. */
export interface FormMeasure {
  readonly measure: ScoredMeasure;
  readonly weight: Decimal;
  readonly points: PointsOf;
}

/** A deduction with its figures. */
export interface FormDeduction {
  readonly rule: Deduction;
  readonly each: Decimal;
  readonly cap: Decimal | null;
}

/** A grade with its bound. */
export interface FormGrade {
  readonly rule: ScoreGrade;
  readonly from: Decimal;
}

/** The compiled form of a defined scorecard. */
export const formOf = /* @__PURE__ */ compiler<Scorecard, Form>(
  scorecardFormat,
  'defineScorecard',
  readForm,
  lintCard,
);

/** Reads everything of a scorecard that scoring uses. */
export function readForm(card: Scorecard): Form {
  requireShape(card);
  return {
    missing: card.missing,
    measures: card.measures.map((measure, index) => ({
      measure,
      weight: weightOf(card, measure.id),
      points: pointsOf(measure.rule, `/measures/${index}/rule`),
    })),
    deductions: card.deductions.map((rule, index) => ({
      rule,
      each: toDecimal(rule.each, `/deductions/${index}/each`),
      cap: rule.cap === null ? null : toDecimal(rule.cap, `/deductions/${index}/cap`),
    })),
    floor: card.totalFloor === null ? null : toDecimal(card.totalFloor, '/totalFloor'),
    grades: card.grades.map((rule, index) => ({
      rule,
      from: toDecimal(rule.from, `/grades/${index}/from`),
    })),
    known: {
      measures: new Set(card.measures.map(({ id }) => id)),
      deductions: new Set(card.deductions.map(({ id }) => id)),
    },
  };
}

/** Equal weights are 1 each. */
function weightOf({ weights }: Scorecard, id: string): Decimal {
  return weights.type === 'given'
    ? toDecimal(weights.weights[id], `/weights/weights/${pointer(id)}`)
    : toDecimal(1, '');
}
