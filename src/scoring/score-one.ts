import { type Decimal, plain, zero } from '../kernel/decimal/decimal.js';
import type { Reason } from '../kernel/decision/index.js';
import { throwInput } from '../kernel/errors/index.js';
import { pointer } from '../kernel/schema/index.js';
import type { ScoreOutcome } from './decision.js';
import { divideAll, sumOf } from './divide-all.js';
import type { Scored, ScoredFacts } from './facts.js';
import type { Form, FormDeduction, FormMeasure } from './form.js';
import { shownFigure } from './points-rule.js';
import type { ScoringReasonCode } from './reasons.js';

type Why = Reason<ScoringReasonCode>;

/** The score of one subject, `null` where it cannot be told, and the measures without a figure. */
export interface Score {
  readonly outcome: ScoreOutcome | null;
  readonly missing: readonly string[];
  readonly reasons: readonly Why[];
}

/** Applies a form to the facts of one subject. Facts were read; what they name must exist on the form. */
export function scoreOne(form: Form, facts: ScoredFacts, path: string): Score {
  requireKnown(form, facts, path);
  const missing = form.measures
    .filter(({ measure }) => figureOf(facts, measure.id) === null)
    .map(({ measure }) => measure.id);
  const lines = linesOf(form, facts, path);
  if (lines === null || (form.missing === 'refuse' && missing.length > 0))
    return {
      outcome: null,
      missing,
      reasons: [{ code: 'scoring/missing-refused', params: { missing } }],
    };
  const deducted = form.deductions.map((rule) => deduct(rule, facts));
  return { missing, ...totalOfLines(form, lines, deducted) };
}

function figureOf({ measures }: ScoredFacts, id: string) {
  return measures[id] ?? null;
}

function requireKnown({ known }: Form, facts: ScoredFacts, path: string): void {
  const measure = Object.keys(facts.measures).find((name) => !known.measures.has(name));
  if (measure !== undefined)
    throwInput(
      'scoring/unknown-measure',
      `${path}/measures/${pointer(measure)}`,
      `the scorecard has no measure ${JSON.stringify(measure)}`,
      { measure },
    );
  const deduction = Object.keys(facts.deductions ?? {}).find((name) => !known.deductions.has(name));
  if (deduction !== undefined)
    throwInput(
      'scoring/unknown-deduction',
      `${path}/deductions/${pointer(deduction)}`,
      `the scorecard has no deduction ${JSON.stringify(deduction)}`,
      { deduction },
    );
}

interface Line {
  readonly measure: string;
  readonly points: Decimal;
  readonly weight: Decimal;
  readonly contribution: Decimal;
  readonly reason: Why;
}

interface Lines {
  readonly subtotal: Decimal;
  readonly lines: readonly Line[];
}

/**
 * Weights count in proportion to the sum of those that take part; with `redistribute` absent measures take none. `null`
 * where nothing has a weight.
 */
function linesOf({ missing, measures }: Form, facts: ScoredFacts, path: string): Lines | null {
  const rows = measures.map(({ measure, weight, points }) => {
    const figure = figureOf(facts, measure.id);
    return {
      measure,
      figure,
      weight: figure === null && missing === 'redistribute' ? zero : weight,
      points: figure === null ? zero : points(figure, `${path}/measures/${pointer(measure.id)}`),
    };
  });
  const whole = sumOf(rows.map(({ weight }) => weight));
  if (whole.isZero()) return null;
  const weights = divideAll(
    rows.map(({ weight }) => weight),
    whole,
  ).parts;
  const { total, parts } = divideAll(
    rows.map(({ weight, points }) => points.times(weight)),
    whole,
  );
  const lines = rows.map(({ measure, figure, points }, index): Line => {
    const worth = { points, weight: weights[index] ?? zero, contribution: parts[index] ?? zero };
    return { measure: measure.id, ...worth, reason: lineReason(missing, measure, figure, worth) };
  });
  return { subtotal: total, lines };
}

function lineReason(
  rule: Form['missing'],
  { id, label }: FormMeasure['measure'],
  figure: Scored | null,
  { points, weight, contribution }: Pick<Line, 'points' | 'weight' | 'contribution'>,
): Why {
  const absent = rule === 'zero' ? 'scoring/missing-zero' : 'scoring/missing-redistributed';
  return {
    code: figure === null ? absent : 'scoring/contribution',
    figure: plain(contribution),
    params: {
      measure: id,
      label: label ?? null,
      ...measuredParams(figure),
      points: plain(points),
      weight: plain(weight),
    },
  };
}

/** What was measured, as it stands; a ratio as its quotient, with both of its figures beside it. */
function measuredParams(figure: Scored | null): Why['params'] {
  if (figure === null) return { measured: null };
  if (typeof figure !== 'object') return { measured: String(figure) };
  const { numerator, denominator } = figure;
  return { measured: plain(shownFigure(figure).toDecimalPlaces(6)), numerator, denominator };
}

interface Deducted {
  readonly id: string;
  readonly points: Decimal;
  readonly reason: Why;
}

function deduct({ rule, each, cap }: FormDeduction, { deductions }: ScoredFacts): Deducted {
  const times = deductions?.[rule.id] ?? 0;
  const asked = each.times(times);
  const points = cap !== null && asked.gt(cap) ? cap : asked;
  const reason: Why = {
    code: 'scoring/deduction',
    figure: plain(points.negated()),
    params: {
      deduction: rule.id,
      label: rule.label ?? null,
      times,
      each: plain(each),
      cap: cap === null ? null : plain(cap),
    },
  };
  return { id: rule.id, points, reason };
}

/** Subtotal less deductions, lifted to the floor; and its grade. */
function totalOfLines(form: Form, { subtotal, lines }: Lines, deducted: readonly Deducted[]) {
  const beforeFloor = sumOf([subtotal, ...deducted.map(({ points }) => points.negated())]);
  const isLifted = form.floor !== null && beforeFloor.lt(form.floor);
  const total = form.floor !== null && isLifted ? form.floor : beforeFloor;
  const lift = sumOf([total, beforeFloor.negated()]);
  const parts: Why[] = [
    ...lines.map(({ reason }) => reason),
    ...deducted.filter(({ points }) => !points.isZero()).map(({ reason }) => reason),
    ...(isLifted
      ? [{ code: 'scoring/floor' as const, figure: plain(lift), params: { floor: plain(total) } }]
      : []),
  ];
  const grade = form.grades.find(({ from }) => total.gte(from));
  const outcome: ScoreOutcome = {
    total: plain(total),
    grade: grade?.rule.grade ?? null,
    subtotal: plain(subtotal),
    lines: lines.map(({ measure, points, weight, contribution }) => ({
      measure,
      points: plain(points),
      weight: plain(weight),
      contribution: plain(contribution),
    })),
    deductions: deducted.map(({ id, points }) => ({ deduction: id, points: plain(points) })),
  };
  const whole: Why = { code: 'scoring/total', figure: plain(total), params: {}, parts };
  return { outcome, reasons: [whole, gradeReason(form, total, grade)] };
}

function gradeReason(
  { grades }: Form,
  total: Decimal,
  grade: Form['grades'][number] | undefined,
): Why {
  if (grade === undefined)
    return { code: 'scoring/no-grade', params: { total: plain(total), grades: grades.length } };
  const { rule, from } = grade;
  return {
    code: 'scoring/grade',
    params: {
      grade: rule.grade,
      label: rule.label ?? null,
      from: plain(from),
      total: plain(total),
    },
  };
}
