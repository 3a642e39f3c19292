import {
  parseScorecard,
  rankSubjects,
  type ScoredFacts,
  type ScoreOutcome,
} from 'clientele/scoring';
import { isRecord } from '../compare.js';
import { takeKeys } from '../take-keys.js';

export const kind = 'channel/scorecard';

const asOf = '2026-01-01';

/**
 * One form is applied to one subject. `rankSubjects` scores it and, unlike `scoreSubjects`, throws for facts that cannot be
 * read instead of setting them aside. The format calls a refused missing value bad input; in the library it is an answer,
 * "cannot tell", and becomes the format's word here.
 */
export function answer(input: unknown): unknown {
  const { form, values, deductionCounts } = takeKeys(
    input,
    ['form', 'values'],
    ['deductionCounts'],
  );
  const card = parseScorecard(cardOf(form));
  const facts = { id: 'subject', measures: figures(values), ...deductions(deductionCounts) };
  const [decision] = rankSubjects(card, [facts as unknown as ScoredFacts], { asOf }).decisions;
  if (decision === undefined) throw new Error('one subject gave no decision');
  const { outcome, missing, reasons } = decision;
  if (outcome !== null) return { ...scored(outcome), missing };
  const isRefused = reasons[0]?.code === 'scoring/missing-refused' && card.missing === 'refuse';
  return isRefused ? { error: 'input' } : { undetermined: true };
}

function deductions(counts: unknown) {
  return counts === undefined ? {} : { deductions: figures(counts) };
}

/** The form in the words of the library; what this does not know goes through as it is. */
function cardOf(form: unknown): unknown {
  if (!isRecord(form)) return form;
  const { measures, grades, ...rest } = form;
  return {
    id: 'form',
    version: '1',
    effective: { start: asOf, end: null },
    ...(figures(rest) as object),
    measures: each(measures, ({ weight: _weight, ...measure }) => figures(measure)),
    weights: { type: 'given', weights: weightsOf(measures) },
    grades: each(grades, ({ id, ...grade }) => figures({ grade: id, ...grade })),
  };
}

function each(list: unknown, translate: (row: Record<string, unknown>) => unknown): unknown {
  return Array.isArray(list)
    ? list.map((row: unknown) => (isRecord(row) ? translate(row) : row))
    : list;
}

function weightsOf(measures: unknown): unknown {
  if (!Array.isArray(measures)) return {};
  return Object.fromEntries(
    measures.filter(isRecord).map(({ id, weight }) => [String(id), figures(weight)]),
  );
}

const notFinite: ReadonlyMap<unknown, number> = new Map([
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['-Infinity', Number.NEGATIVE_INFINITY],
]);

/** The same data with the words for what JSON cannot write put back to the values they stand for. */
function figures(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(figures);
  if (isRecord(value))
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, figures(inner)]));
  return notFinite.get(value) ?? value;
}

function scored({ lines, deductions: taken, subtotal, total, grade }: ScoreOutcome) {
  return {
    points: Object.fromEntries(lines.map(({ measure, points }) => [measure, points])),
    lines: Object.fromEntries(lines.map(({ measure, contribution }) => [measure, contribution])),
    subtotal,
    deductions: Object.fromEntries(taken.map(({ deduction, points }) => [deduction, points])),
    total,
    grade,
  };
}
