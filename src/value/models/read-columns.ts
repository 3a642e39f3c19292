import type { Reason } from '../../kernel/decision/index.js';
import { requireList, show, throwInput, throwIssues } from '../../kernel/errors/index.js';
import { isHistory, isPlainHistory, issuesOf, type Needs, type RawCounts } from './check-counts.js';
import type { ReadCustomers } from './customer-rows.js';
import type { NumberColumn } from './facts.js';
import { modelsMessages } from './messages.js';

type Columns = Readonly<Record<string, unknown>>;

/** Customers that came as columns: those of a model, or what toColumns gives. */
export function readColumns(
  columns: Columns,
  needs: Needs,
  path: string,
): Omit<ReadCustomers, 'unit'> {
  const repeats = columnOf(columns, 'repeats', path);
  const { length } = repeats;
  const zeros = new Float64Array(length);
  const read = (field: string) => columnOf(columns, field, path, length);
  const lastAge = needs.times === 'both' ? read('lastAge') : zeros;
  const age = needs.times === 'none' ? zeros : read('age');
  const weight = isAbsent(columns['weight']) ? new Float64Array(length).fill(1) : read('weight');
  const spend = needs.spend === true ? spendOf(columns, repeats, path) : zeros;
  const holdout = needs.holdout === true ? read('holdoutPurchases') : new Float64Array(0);
  const issues: Reason[] = [];
  const isPlain =
    needs.times === 'both' &&
    needs.whole !== true &&
    needs.spend !== true &&
    needs.holdout !== true &&
    isAbsent(columns['weight']);
  for (let row = 0; row < length; row++) {
    if (
      isPlain &&
      isPlainHistory(repeats[row] as number, lastAge[row] as number, age[row] as number)
    )
      continue;
    const counts: RawCounts = {
      repeats: repeats[row],
      lastAge: lastAge[row],
      age: age[row],
      weight: weight[row],
      meanRepeatSpend: spend[row],
      holdoutPurchases: holdout[row] ?? 0,
    };
    if (!isHistory(counts, needs))
      issues.push(
        ...issuesOf(counts, needs, (field) => `${path}/${field === '' ? 'lastAge' : field}/${row}`),
      );
  }
  if (issues.length > 0)
    return throwIssues('input', issues, 'cannot read the customers', modelsMessages);
  return {
    asColumns: true,
    ids: idsOf(columns['ids'], length, path),
    x: repeats,
    tx: lastAge,
    age,
    weight,
    spend,
    holdout,
  };
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null;
}

/** A column as plain numbers; one of the right kind and length is used as it is. */
function columnOf(columns: Columns, field: string, path: string, length?: number): Float64Array {
  const found = columns[field];
  const at = `${path}/${field}`;
  if (!isColumn(found))
    return throwInput(
      'input/not-a-list',
      at,
      `expected a typed array of numbers, or rows under "rows", received ${show(found)}`,
      { received: show(found) },
    );
  if (length !== undefined && found.length !== length)
    return throwInput(
      'input/out-of-range',
      at,
      `expected ${length} entries, one for each of repeats, received ${found.length}`,
      { received: show(found.length), expected: `at least ${length} entries` },
    );
  return found instanceof Float64Array ? found : Float64Array.from(found);
}

function isColumn(value: unknown): value is NumberColumn {
  return (
    value instanceof Float64Array || value instanceof Int32Array || value instanceof Uint32Array
  );
}

/** The mean of repeat purchases: given as such, or their sum over their number. */
function spendOf(columns: Columns, repeats: Float64Array, path: string): Float64Array {
  const { length } = repeats;
  if (!isAbsent(columns['meanRepeatSpend']))
    return columnOf(columns, 'meanRepeatSpend', path, length);
  const sum = columnOf(columns, 'repeatSpend', path, length);
  return sum.map((money, row) => money / (repeats[row] || 1));
}

function idsOf(ids: unknown, length: number, path: string): readonly string[] | null {
  if (isAbsent(ids)) return null;
  const list = requireList(ids, `${path}/ids`, 'ids');
  if (list.length === length) return checkedIds(list, `${path}/ids`);
  return throwInput(
    'input/out-of-range',
    `${path}/ids`,
    `expected ${length} ids, one for each of repeats, received ${list.length}`,
    { received: show(list.length), expected: `at least ${length} entries` },
  );
}

/** Texts that are not empty, each one once: as the ids of rows. */
function checkedIds(ids: readonly unknown[], path: string): readonly string[] {
  const seen = new Set<string>();
  const issues: Reason[] = [];
  for (const [at, id] of ids.entries()) {
    if (typeof id !== 'string' || id === '') {
      const code = id === '' ? 'input/empty-id' : 'input/not-a-text';
      issues.push({ code, params: { received: show(id) }, path: `${path}/${at}` });
      continue;
    }
    if (seen.has(id))
      issues.push({ code: 'input/repeated-id', params: { id }, path: `${path}/${at}` });
    seen.add(id);
  }
  if (issues.length > 0)
    return throwIssues('input', issues, 'cannot read the customers', modelsMessages);
  return ids as readonly string[];
}
