import { type Decimal, plain, toDecimal } from '../../kernel/decimal/decimal.js';
import { mostDigits } from '../../kernel/decimal/types.js';
import type { Explain, Reason } from '../../kernel/decision/index.js';
import { readForm } from '../../scoring/form.js';
import type { Scored } from '../../scoring/index.js';
import { scoreOne } from '../../scoring/score-one.js';
import { cardOf } from './card-of.js';
import type { GradeReasonCode } from './decision.js';
import { computedReason, noBandReason } from './explain-bands.js';
import { gradesOf, type NamedGrade } from './grades-of.js';
import type { CompositeRule } from './policy.js';
import type { FigureBy, OwnRule } from './rule.js';

type Why = Reason<GradeReasonCode>;

/** The most digits that points can have: those of a figure times a hundred times a weight. */
const longest = 250;

/** The points that a grade takes. */
interface PointsBand extends NamedGrade {
  readonly from: Decimal;
  readonly keepFrom: Decimal;
}

/** Grades by the points of a scorecard, compiled. */
export function compositeRule(rule: CompositeRule): OwnRule {
  const form = readForm(cardOf(rule));
  const grades = gradesOf(rule);
  const bands = rule.bands.map(({ from, keepFrom }, level): PointsBand => {
    const { grade, label } = grades[level] ?? { grade: '', label: null };
    const path = `/compute/bands/${level}`;
    const least = toDecimal(from, `${path}/from`);
    const keeps = keepFrom === undefined ? least : toDecimal(keepFrom, `${path}/keepFrom`);
    return { grade, label, from: least, keepFrom: keeps };
  });
  const measures = rule.measures.map(({ id }) => id);
  const scoreOf = (figureOf: FigureBy) => {
    const { outcome, missing, reasons } = scoreOne(form, factsOf(measures, figureOf), '');
    return { points: outcome === null ? null : outcome.total, missing, reasons };
  };
  return {
    of: 'one',
    rule,
    grades,
    measures,
    levelOf: (figureOf, held) => {
      const { points, missing } = scoreOf(figureOf);
      return { level: points === null ? null : levelOf(bands, points, held), missing };
    },
    answer: (figureOf, explain) => {
      const { points, missing, reasons } = scoreOf(figureOf);
      const level = points === null ? null : levelOf(bands, points, null);
      const told = { level, missing, score: points };
      if (explain === 'none') return { ...told, reasons: [] };
      if (points === null || level === null) return { ...told, reasons };
      const [total] = reasons;
      const own = pointsReasons(bands, grades, level, points, explain);
      return { ...told, reasons: total === undefined ? own : [...own, total] };
    },
    road: null,
  };
}

/** Every measure of the form that is given; a figure longer than facts may be goes as a ratio, which may. */
function factsOf(measures: readonly string[], figureOf: FigureBy) {
  const read = Object.create(null) as Record<string, Scored>;
  for (const measure of measures) {
    const figure = figureOf(measure);
    if (figure === undefined) continue;
    const text = plain(figure);
    read[measure] =
      text.length > mostDigits
        ? { numerator: text, denominator: '1', value: figure.toNumber() }
        : text;
  }
  return { id: '', measures: read };
}

function levelOf(bands: readonly PointsBand[], points: string, held: number | null): number {
  const score = toDecimal(points, '', longest);
  const level = bands.findIndex(({ from, keepFrom }, at) =>
    score.gte(held !== null && at >= held ? keepFrom : from),
  );
  return level < 0 ? bands.length : level;
}

/** Why this grade and not the one above: the points beside the bound that they reach, and beside the one that they do not. */
function pointsReasons(
  bands: readonly PointsBand[],
  grades: readonly NamedGrade[],
  level: number,
  score: string,
  explain: Explain,
): readonly Why[] {
  const points = toDecimal(score, '', longest);
  const band = bands[level];
  const grade = grades[level];
  const reasons: Why[] = grade === undefined ? [] : [computedReason(grade)];
  reasons.push(
    band === undefined ? noBandReason(grade) : pointsReason('tier/points-reached', band),
  );
  const last = explain === 'full' ? 0 : Math.max(level - 1, 0);
  for (const above of bands.slice(last, level).reverse())
    reasons.push(pointsReason('tier/points-short', above));
  return reasons;

  function pointsReason(code: 'tier/points-reached' | 'tier/points-short', at: PointsBand): Why {
    const { grade, label, from } = at;
    const params = { grade, label, score, from: plain(from) };
    if (code === 'tier/points-reached') return { code, params };
    return { code, params: { ...params, distance: plain(from.minus(points)) } };
  }
}
