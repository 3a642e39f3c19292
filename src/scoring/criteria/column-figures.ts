import type { Reason } from '../../kernel/decision/index.js';
import { throwIssues } from '../../kernel/errors/index.js';
import { exactSum } from '../../kernel/numerics/exact-float-sum.js';
import type { CriterionFigures } from './decision.js';
import { criteriaMessages } from './messages.js';
import type { Direction } from './policy.js';
import type { ReadyCriteria, ReadyCriterion } from './ready-criteria.js';
import type { Table } from './table.js';

/** What each column is normalised with. Throws where a column cannot be normalised as the policy wants it. */
export function columnFigures({ criteria }: ReadyCriteria, table: Table): CriterionFigures[] {
  const domain = criteria.flatMap((criterion, place) =>
    whyNotNormalised(criterion, table.columns[place] ?? new Float64Array(), table),
  );
  if (domain.length > 0) throwIssues('domain', domain, 'cannot rank', criteriaMessages);
  const figures = criteria.map((criterion, place) =>
    figuresOf(criterion, table.columns[place] ?? new Float64Array()),
  );
  const numeric = figures.filter(isTooLarge).map(({ criterion }) => tooLarge(criterion, table));
  if (numeric.length > 0) throwIssues('numeric', numeric, 'cannot rank', criteriaMessages);
  return figures;
}

function figuresOf({ rule, normalisation, weight }: ReadyCriterion, column: Float64Array) {
  let present = 0;
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < column.length; row++) {
    const value = column[row] as number;
    if (Number.isNaN(value)) continue;
    present += 1;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  const isKnown = present > 0;
  return {
    criterion: rule.id,
    weight,
    normalisation,
    present,
    min: isKnown ? min + 0 : null,
    max: isKnown ? max + 0 : null,
    sum: isKnown && normalisation === 'sum' ? exactSum(dividends(rule.direction, column)) : null,
  };
}

/** What `sum` adds up: the values that are known, of a cost their inverses. */
function dividends(direction: Direction, column: Float64Array): Float64Array {
  const known = column.filter((value) => !Number.isNaN(value));
  return direction === 'cost' ? known.map((value) => 1 / value) : known;
}

function isTooLarge({ min, max, sum, normalisation }: CriterionFigures): boolean {
  const spread = normalisation === 'min-max' ? (max ?? 0) - (min ?? 0) : 0;
  return !Number.isFinite(spread) || !Number.isFinite(sum ?? 0);
}

/** What is wrong where a sum or difference is no number any more. */
export function tooLarge(criterion: string, { at }: Table, row?: number): Reason {
  return {
    code: 'scoring/too-large',
    params: { criterion },
    path: at(criterion, row),
  };
}

/** Shares and ratios have a meaning for values of zero or more only, of a cost above zero, and not all zero. */
function whyNotNormalised(
  { rule, normalisation }: ReadyCriterion,
  column: Float64Array,
  { ids, at }: Table,
): readonly Reason[] {
  if (normalisation !== 'sum' && normalisation !== 'max-ratio') return [];
  const problem = (why: string, received: string, row?: number): Reason => ({
    code: 'scoring/cannot-normalise',
    params: {
      criterion: rule.id,
      normalisation,
      problem: why,
      received,
      ...(row === undefined ? {} : { subject: ids[row] ?? '' }),
    },
    path: at(rule.id, row),
  });
  const found: Reason[] = [];
  let known = 0;
  let zeros = 0;
  column.forEach((value, row) => {
    if (Number.isNaN(value)) return;
    known += 1;
    if (value === 0) zeros += 1;
    if (value < 0) found.push(problem('negative', String(value), row));
    if (value === 0 && rule.direction === 'cost') found.push(problem('zero-cost', '0', row));
  });
  return known > 0 && zeros === known && rule.direction === 'benefit'
    ? [problem('all-zero', '0')]
    : found;
}
