import type { Reason } from '../../kernel/decision/index.js';
import {
  pointer,
  requireList,
  requireObject,
  show,
  throwInput,
  throwIssues,
} from '../../kernel/errors/index.js';
import { criteriaMessages } from './messages.js';
import { refuseEmpty } from './read-rows.js';
import { outOfRange } from './read-value.js';
import type { ReadyCriteria, ReadyCriterion } from './ready-criteria.js';
import { absent, type Table } from './table.js';

/** A population that came by columns as a table; a typed array stands in it as it is. */
export function readColumns({ criteria, places, missing }: ReadyCriteria, facts: unknown): Table {
  const { ids: list, columns: named, ...more } = requireObject(facts, '/facts', '{ ids, columns }');
  const [extra] = Object.keys(more);
  if (extra !== undefined)
    throwInput('input/unknown-key', `/facts/${pointer(extra)}`, `unknown field ${show(extra)}`, {
      key: extra,
      known: ['ids', 'columns'],
    });
  const issues: Reason[] = [];
  const ids = readIds(list, issues);
  const given = requireObject(named, '/facts/columns', 'values by criterion');
  for (const name of Object.keys(given))
    if (!places.has(name))
      issues.push({
        code: 'scoring/unknown-criterion',
        params: { criterion: name },
        path: at(name),
      });
  const columns = criteria.map((criterion) =>
    readColumn(criterion, given, ids, missing === 'refuse', issues),
  );
  if (issues.length > 0) throwIssues('input', issues, 'cannot rank', criteriaMessages);
  return {
    ids,
    columns,
    at: (criterion, row) => (row === undefined ? at(criterion) : `${at(criterion)}/${row}`),
  };
}

function at(criterion: string): string {
  return `/facts/columns/${pointer(criterion)}`;
}

function readIds(list: unknown, issues: Reason[]): readonly string[] {
  const ids = requireList(list, '/facts/ids', 'a list of ids');
  refuseEmpty(ids.length, '/facts/ids');
  const seen = new Set<unknown>();
  for (let row = 0; row < ids.length; row++) {
    const wrong = wrongWithId(ids[row], seen);
    if (wrong !== null) issues.push({ ...wrong, path: `/facts/ids/${row}` });
  }
  return ids.slice() as readonly string[];
}

function wrongWithId(id: unknown, seen: Set<unknown>): Reason | null {
  if (typeof id !== 'string') return { code: 'input/not-a-text', params: { received: show(id) } };
  if (id === '') return { code: 'input/empty-id', params: { received: show(id) } };
  if (seen.has(id)) return { code: 'input/repeated-id', params: { id } };
  seen.add(id);
  return null;
}

function readColumn(
  criterion: ReadyCriterion,
  given: Readonly<Record<string, unknown>>,
  ids: readonly string[],
  refusesAbsent: boolean,
  issues: Reason[],
): Float64Array {
  const name = criterion.rule.id;
  const column = Object.hasOwn(given, name) ? given[name] : undefined;
  const path = at(name);
  if (column === undefined) {
    issues.push({ code: 'input/required', params: { key: name }, path });
    return new Float64Array();
  }
  const list = column instanceof Float64Array ? column : requireList(column, path, 'numbers');
  if (list.length !== ids.length) {
    issues.push({
      code: 'scoring/columns-of-unequal-length',
      params: { criterion: name, received: list.length, expected: ids.length },
      path,
    });
    return new Float64Array();
  }
  const read = column instanceof Float64Array ? column : new Float64Array(list.length);
  for (let row = 0; row < list.length; row++) {
    const value = list[row];
    const wrong = wrongWith(criterion, value, refusesAbsent);
    if (wrong !== null)
      issues.push({
        ...wrong,
        params: { ...wrong.params, subject: ids[row] ?? '', criterion: name },
        path: `${path}/${row}`,
      });
    else if (read !== column) read[row] = value === null ? absent : (value as number);
  }
  return read;
}

/** By columns a value is a number; the caller puts those of grades in their place. */
function wrongWith(
  criterion: ReadyCriterion,
  value: unknown,
  refusesAbsent: boolean,
): Reason | null {
  if (value === null)
    return refusesAbsent ? { code: 'input/required', params: { key: criterion.rule.id } } : null;
  return typeof value === 'number' && Number.isFinite(value)
    ? outOfRange(criterion, value)
    : { code: 'input/not-a-decimal', params: { received: show(value) } };
}
