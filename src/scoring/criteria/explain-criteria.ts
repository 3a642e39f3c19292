import type { Explain, Label, Reason } from '../../kernel/decision/index.js';
import type { ScoringReasonCode } from '../reasons.js';
import type { CriteriaOutcome, CriterionFigures, CriterionLine } from './decision.js';
import type { ReadyCriteria, ReadyCriterion } from './ready-criteria.js';

type Why = Reason<ScoringReasonCode>;

/** What a score is made of, and its place among `of`. */
export function whyScore(
  { criteria, missing }: ReadyCriteria,
  { score, rank, contributions }: CriteriaOutcome,
  figures: readonly CriterionFigures[],
  of: number,
  explain: Explain,
): readonly Why[] {
  if (explain === 'none') return [];
  const parts = contributions.map((line, place): Why => {
    const criterion = criteria[place] as ReadyCriterion;
    const how = explain === 'full' ? { parts: [normalised(criterion, figures[place])] } : {};
    return line.value === null
      ? absent(criterion, missing, line)
      : { ...known(criterion, line), ...how };
  });
  return [
    { code: 'scoring/score', figure: score, params: {}, parts },
    { code: 'scoring/rank', params: { rank, of, score } },
  ];
}

function known({ rule, normalisation }: ReadyCriterion, line: CriterionLine): Why {
  const { value, normalised: share, weight, contribution } = line;
  const isHeld =
    typeof normalisation !== 'string' &&
    value !== null &&
    (value < normalisation.from || value > normalisation.to);
  return {
    code: 'scoring/criterion',
    figure: contribution,
    params: {
      criterion: rule.id,
      label: rule.label ?? null,
      value,
      grade: gradeOf(rule.grades, value),
      normalised: share,
      weight,
      held: isHeld,
    },
  };
}

/** The grade that a value stands for; among grades of the same worth the first. */
function gradeOf(grades: ReadyCriterion['rule']['grades'], value: number | null): string | null {
  return Object.entries(grades ?? {}).find(([, worth]) => worth === value)?.[0] ?? null;
}

function absent(
  { rule }: ReadyCriterion,
  missing: ReadyCriteria['missing'],
  { weight, contribution }: CriterionLine,
): Why {
  return {
    code: missing === 'worst' ? 'scoring/missing-worst' : 'scoring/missing-redistributed',
    figure: contribution,
    params: { measure: rule.id, label: rule.label ?? null, measured: null, weight },
  };
}

/** Evidence without a figure: it is no part of the contribution. */
function normalised({ rule }: ReadyCriterion, figures: CriterionFigures | undefined): Why {
  const { normalisation = 'none', min = null, max = null, sum = null } = figures ?? {};
  const fixed =
    typeof normalisation === 'string'
      ? { normalisation, min, max, sum }
      : { normalisation: 'range', min: normalisation.from, max: normalisation.to, sum: null };
  return {
    code: 'scoring/normalised',
    params: { criterion: rule.id, direction: rule.direction, ...fixed },
  };
}

/** Why there is no score: nothing with a weight is known. */
export function whyNone(
  { criteria }: ReadyCriteria,
  missing: readonly string[],
  explain: Explain,
): readonly Why[] {
  if (explain === 'none') return [];
  const labels = criteria.flatMap(({ rule }): [string, Label][] =>
    rule.label !== undefined && missing.includes(rule.id) ? [[rule.id, rule.label]] : [],
  );
  const named = labels.length === 0 ? {} : { measureLabels: Object.fromEntries(labels) };
  return [{ code: 'scoring/missing-refused', params: { missing, ...named } }];
}
