import type { DecimalString } from '../../kernel/decimal/index.js';
import type { Reason } from '../../kernel/decision/index.js';
import { rejectRepeatedIds } from '../../kernel/decision/population.js';
import { requireIterable, throwIssues } from '../../kernel/errors/index.js';
import { exactUnits } from '../../kernel/numerics/exact-units.js';
import { type Fields, tryRecord } from '../../kernel/schema/index.js';
import type { FigureFacts } from '../rfm/figure-facts.js';
import { isColumns, readColumns } from './read-columns.js';
import type { ReadPopulation } from './read-population.js';

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
export function readValues(values: unknown, sign: Sign, path = '/values'): ReadPopulation {
  return isColumns(values)
    ? readColumns(values, sign, path)
    : readRows(requireIterable(values, path, 'a list of { id, value }'), sign, path);
}

function readRows(rows: Iterable<unknown>, sign: Sign, path: string): ReadPopulation {
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
