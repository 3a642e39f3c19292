import { idOf } from '../../kernel/decision/decide-each.js';
import type { Reason } from '../../kernel/decision/index.js';
import { rejectRepeatedIds } from '../../kernel/decision/population.js';
import { pointer, requireIterable, throwIssues } from '../../kernel/errors/index.js';
import { tryRecord } from '../../kernel/schema/index.js';
import type { CriteriaFacts } from './facts.js';
import { criteriaMessages } from './messages.js';
import { criteriaFields } from './read-facts.js';
import { numberOf, outOfRange } from './read-value.js';
import type { ReadyCriteria } from './ready-criteria.js';
import { absent, type Table } from './table.js';

/** The facts of a population as a table. All or nothing: one error lists everything that is wrong with any row. */
export function readRows(ready: ReadyCriteria, facts: unknown): Table {
  const issues: Reason[] = [];
  const read: { readonly id?: string }[] = [];
  const values: number[][] = ready.criteria.map(() => []);
  let index = 0;
  for (const row of requireIterable(facts, '/facts', 'a list of facts')) {
    const path = `/facts/${index++}`;
    const found: Reason[] = [];
    const record = tryRecord<CriteriaFacts>(criteriaFields, row, path, found);
    for (const issue of found) issues.push(withSubject(issue, idOf(row)));
    read.push(record ?? {});
    if (record !== null) readMeasures(ready, record, path, values, issues);
  }
  refuseEmpty(read.length, '/facts');
  if (issues.length > 0) throwIssues('input', issues, 'cannot rank', criteriaMessages);
  rejectRepeatedIds(read, '/facts', 'cannot rank');
  return {
    ids: read.map(({ id = '' }) => id),
    columns: values.map((column) => Float64Array.from(column)),
    at: (criterion, row) =>
      row === undefined ? '/facts' : `/facts/${row}/measures/${pointer(criterion)}`,
  };
}

function withSubject(issue: Reason, subject: string | null): Reason {
  return subject === null ? issue : { ...issue, params: { ...issue.params, subject } };
}

/** The least, the largest, the best of nobody do not exist. */
export function refuseEmpty(count: number, path: string): void {
  if (count === 0)
    throwIssues(
      'input',
      [
        {
          code: 'input/out-of-range',
          params: { expected: 'at least 1 entry', received: 'a list of 0' },
          path,
        },
      ],
      'cannot rank',
    );
}

function readMeasures(
  { criteria, places, missing }: ReadyCriteria,
  { id, measures }: CriteriaFacts,
  path: string,
  values: readonly number[][],
  issues: Reason[],
): void {
  const found = (reason: Reason, criterion: string) =>
    issues.push({
      ...reason,
      params: { ...reason.params, subject: id, criterion },
      path: `${path}/measures/${pointer(criterion)}`,
    });
  for (const name of Object.keys(measures))
    if (!places.has(name)) found({ code: 'scoring/unknown-criterion', params: {} }, name);
  for (const [place, criterion] of criteria.entries()) {
    const name = criterion.rule.id;
    const value = measures[name] ?? null;
    const number = value === null ? absent : numberOf(criterion, value);
    const wrong =
      typeof number !== 'number'
        ? number
        : value !== null
          ? outOfRange(criterion, number)
          : missing === 'refuse'
            ? { code: 'input/required', params: { key: name } }
            : null;
    if (wrong !== null) found(wrong, name);
    values[place]?.push(typeof number === 'number' ? number : absent);
  }
}
