import { readObject } from '../../kernel/calendar/read-object.js';
import type { Reason } from '../../kernel/decision/index.js';
import { rejectRepeatedIds } from '../../kernel/decision/population.js';
import {
  pointer,
  requireIterable,
  requireObject,
  requireWord,
  show,
  throwIssues,
} from '../../kernel/errors/index.js';
import { isHistory, issuesOf, type Needs, type RawCounts } from './check-counts.js';
import type { ReadCustomers } from './customer-rows.js';
import type { ModelUnit } from './facts.js';
import { modelsMessages } from './messages.js';
import { readColumns } from './read-columns.js';

const units: readonly ModelUnit[] = ['day', 'week', 'month', 'opportunity'];

/** What a table may hold beside its rows: all that summarisePurchases gives. */
const tableKeys = [
  ...['unit', 'rows', 'asOf', 'occasion', 'rejected', 'counts', 'later', 'duplicates'],
  'holdoutEnd',
];
/** What a row may hold: what models read, and what rows of purchases hold beside it. */
const rowKeys = [
  ...['id', 'repeats', 'lastAge', 'age', 'weight', 'meanRepeatSpend', 'holdoutPurchases'],
  ...['lines', 'purchases', 'first', 'last', 'sinceLast', 'spend', 'repeatSpend', 'holdoutSpend'],
];

/** Customers in either shape, all or none: one error lists what is wrong with any of them. */
export function readCustomers(customers: unknown, needs: Needs): ReadCustomers {
  const path = '/customers';
  const table = requireObject(customers, path, '{ unit, rows } or columns');
  const unit = readUnitOf(table['unit'], needs, `${path}/unit`);
  const isTable = Object.hasOwn(table, 'rows');
  readObject(table, path, isTable ? tableKeys : [...tableKeys, ...rowKeys, 'ids', 'scale']);
  if (!isTable) return { ...readColumns(table, needs, path), unit };
  const rows = [...requireIterable(table['rows'], `${path}/rows`, 'rows of customers')];
  const issues: Reason[] = [];
  const read = rows.map((row, index) => readRow(row, needs, `${path}/rows/${index}`, issues));
  if (issues.length > 0)
    return throwIssues('input', issues, 'cannot read the customers', modelsMessages);
  rejectRepeatedIds(
    read.map(({ id }) => (id === null ? {} : { id })),
    `${path}/rows`,
  );
  const column = (field: keyof RawCounts) =>
    Float64Array.from(read, ({ counts }) => numberOf(counts[field]));
  return {
    unit,
    asColumns: false,
    ids: read.map(({ id }) => id),
    x: column('repeats'),
    tx: needs.times === 'both' ? column('lastAge') : new Float64Array(read.length),
    age: needs.times === 'none' ? new Float64Array(read.length) : column('age'),
    weight: column('weight'),
    spend: needs.spend === true ? column('meanRepeatSpend') : new Float64Array(read.length),
    holdout: needs.holdout === true ? column('holdoutPurchases') : new Float64Array(0),
  };
}

/** Zero for what is absent, and never a zero with a sign. */
function numberOf(value: unknown): number {
  return Number.isFinite(value) ? (value as number) + 0 : 0;
}

function readUnitOf(unit: unknown, { times, whole }: Needs, path: string): ModelUnit | null {
  if (times === 'none' && unit === undefined) return null;
  const read = requireWord(unit, path, units);
  if (times === 'none' || (read === 'opportunity') === (whole === true)) return read;
  return requireWord(unit, path, whole === true ? ['opportunity'] : units.slice(0, 3));
}

function readRow(row: unknown, needs: Needs, path: string, issues: Reason[]) {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) {
    issues.push({ code: 'input/not-an-object', params: { received: show(row) }, path });
    return { id: null, counts: nothing };
  }
  const of = row as Readonly<Record<string, unknown>>;
  const counts: RawCounts = {
    repeats: own(of, 'repeats'),
    lastAge: own(of, 'lastAge'),
    age: own(of, 'age'),
    weight: own(of, 'weight') ?? 1,
    meanRepeatSpend: own(of, 'meanRepeatSpend'),
    holdoutPurchases: own(of, 'holdoutPurchases'),
  };
  for (const key of Object.keys(of))
    if (!rowKeys.includes(key))
      issues.push({
        code: 'input/unknown-key',
        params: { key, known: rowKeys },
        path: `${path}/${pointer(key)}`,
      });
  if (!isHistory(counts, needs))
    issues.push(...issuesOf(counts, needs, (field) => (field === '' ? path : `${path}/${field}`)));
  return { id: readId(own(of, 'id'), `${path}/id`, issues), counts };
}

const nothing: RawCounts = {
  ...{ repeats: 0, lastAge: 0, age: 0, weight: 0, meanRepeatSpend: null, holdoutPurchases: 0 },
};

function own(of: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(of, key) ? of[key] : undefined;
}

function readId(id: unknown, path: string, issues: Reason[]): string | null {
  if (id === undefined) return null;
  if (typeof id === 'string' && id !== '') return id;
  const code = id === '' ? 'input/empty-id' : 'input/not-a-text';
  issues.push({ code, params: { received: show(id) }, path });
  return null;
}
