import type { DecimalString } from '../../kernel/decimal/index.js';
import type { Reason } from '../../kernel/decision/index.js';
import { rejectRepeatedIds } from '../../kernel/decision/population.js';
import { requireIterable, throwIssues } from '../../kernel/errors/index.js';
import { type ExactUnits, exactUnits } from '../../kernel/numerics/exact-units.js';
import { type Fields, tryRecord } from '../../kernel/schema/index.js';
import type { FigureFacts } from '../rfm/figure-facts.js';
import { isColumns, readColumns } from './read-columns.js';

/** Figures of a population, read: ids, and the figures as whole units on one scale, in input order. */
export interface ReadValues extends ExactUnits {
  readonly ids: readonly string[];
}

type Sign = 'any' | 'not-negative';

const fieldsOf = (sign: Sign): Fields<FigureFacts> => ({
  id: { type: 'id' },
  value: { type: 'decimal', sign },
});

const fieldsBySign: Readonly<Record<Sign, Fields<FigureFacts>>> = {
  any: fieldsOf('any'),
  'not-negative': fieldsOf('not-negative'),
};

const refusal = 'cannot answer for the population';

/** One figure for each id; a population takes all or nothing, and one error lists every row that is wrong. */
export function readValues(values: unknown, sign: Sign, path = '/values'): ReadValues {
  return isColumns(values)
    ? readColumns(values, sign, path)
    : readRows(requireIterable(values, path, 'a list of { id, value }'), sign, path);
}

function readRows(rows: Iterable<unknown>, sign: Sign, path: string): ReadValues {
  const issues: Reason[] = [];
  const read: FigureFacts[] = [];
  let index = 0;
  for (const row of rows) {
    const facts = tryRecord(fieldsBySign[sign], row, `${path}/${index++}`, issues);
    if (facts !== null) read.push(facts);
  }
  if (issues.length > 0) return throwIssues('input', issues, refusal);
  rejectRepeatedIds(read, path);
  const figures = read.map(({ value }) => value as DecimalString);
  return { ids: read.map(({ id }) => id), ...exactUnits(figures) };
}
