import { throwIssues } from '../../kernel/errors/index.js';
import { columnFigures, tooLarge } from './column-figures.js';
import type { CriterionFigures } from './decision.js';
import { criteriaMessages } from './messages.js';
import { type Normaliser, normaliserOf } from './normaliser.js';
import type { ReadyCriteria } from './ready-criteria.js';
import type { Table } from './table.js';

/** Every score of a population with what it is made of. */
export interface Weighed {
  readonly figures: readonly CriterionFigures[];
  readonly normalisers: readonly Normaliser[];
  readonly scores: Float64Array;
  /** For each criterion one per subject; added in the order of the criteria they are the score. */
  readonly contributions: readonly Float64Array[];
  /**
   * What the weights of a subject are divided by: 1, or with `redistribute` the sum of those of the criteria that are known of
   * it; 0 where nothing with a weight is.
   */
  readonly wholes: Float64Array;
}

/** Normalises, weighs and adds up a table. */
export function weighTable(ready: ReadyCriteria, table: Table): Weighed {
  const figures = columnFigures(ready, table);
  const normalisers = ready.criteria.map(({ rule }, place) =>
    normaliserOf(rule.direction, figures[place] as CriterionFigures),
  );
  const wholes = wholesOf(ready, table);
  const scores = new Float64Array(table.ids.length);
  const contributions = ready.criteria.map(({ weight }, place) => {
    const column = table.columns[place] as Float64Array;
    const parts = contributionsOf(weight, column, normalisers[place] as Normaliser, wholes);
    for (let row = 0; row < scores.length; row++)
      scores[row] = (scores[row] as number) + (parts[row] as number);
    return parts;
  });
  const row = scores.findIndex((score) => !Number.isFinite(score));
  if (row >= 0) throwTooLarge(ready, table, contributions, row);
  return { figures, normalisers, scores, contributions, wholes };
}

function contributionsOf(
  weight: number,
  column: Float64Array,
  normalise: Normaliser,
  wholes: Float64Array,
): Float64Array {
  const parts = new Float64Array(column.length);
  for (let row = 0; row < column.length; row++) {
    const value = column[row] as number;
    const whole = wholes[row] as number;
    if (!Number.isNaN(value) && whole !== 0) parts[row] = (weight / whole) * normalise(value) + 0;
  }
  return parts;
}

/** Only a row with something unknown is divided, so that a full one keeps the weights as they are. */
function wholesOf({ criteria, missing }: ReadyCriteria, { ids, columns }: Table): Float64Array {
  const wholes = new Float64Array(ids.length).fill(1);
  if (missing !== 'redistribute') return wholes;
  for (let row = 0; row < ids.length; row++) {
    let isFull = true;
    let whole = 0;
    for (let place = 0; place < criteria.length; place++) {
      const isKnown = !Number.isNaN((columns[place] as Float64Array)[row]);
      if (isKnown) whole += (criteria[place] as ReadyCriteria['criteria'][number]).weight;
      else isFull = false;
    }
    if (!isFull) wholes[row] = whole;
  }
  return wholes;
}

/** The criterion that weighs most in a sum that is no number any more. */
function throwTooLarge(
  { criteria }: ReadyCriteria,
  table: Table,
  contributions: readonly Float64Array[],
  row: number,
): never {
  const sizes = contributions.map((parts) => Math.abs(parts[row] ?? 0));
  const place = sizes.indexOf(Math.max(...sizes));
  return throwIssues(
    'numeric',
    [tooLarge(criteria[place]?.rule.id ?? '', table, row)],
    'cannot rank',
    criteriaMessages,
  );
}
