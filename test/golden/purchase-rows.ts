import { throwInput } from '../../src/kernel/errors/index.js';
import { answer as summarise } from './adapters/purchase-summary.js';
import { readDataFile } from './data-file.js';
import { keysOf, listOf, recordOf } from './format-keys.js';

/** A row of a case about purchase models, by the names of the format. */
export type PurchaseRow = Readonly<Record<string, unknown>>;

const columns = ['x', 't_x', 'T', 'n', 'm', 'weight'];
const fromFile: Readonly<Record<string, string>> = {
  ...Object.fromEntries(columns.map((column) => [column, column])),
  zbar: 'm',
  customers: 'weight',
  x_star: 'x_star',
};

/** A number of a case: a bad one is written as text. */
export function numberOf(value: unknown): unknown {
  const bad = new Map<unknown, number>([
    ['NaN', Number.NaN],
    ['Infinity', Number.POSITIVE_INFINITY],
    ['-Infinity', Number.NEGATIVE_INFINITY],
  ]);
  return bad.has(value) ? bad.get(value) : value;
}

/** The rows of a source, by the names of the format, after its filters, its multiplier and its additions. */
export function sourceRows(data: unknown, dataDir: string): readonly PurchaseRow[] {
  const source = recordOf('input', data);
  const kind = ['file', 'columns', 'transactions'].find((key) => Object.hasOwn(source, key));
  const own: Readonly<Record<string, readonly string[]>> = {
    file: ['file'],
    columns: ['columns', 'rows'],
    transactions: ['transactions', 'asOf', 'timeUnit', 'occasionRule'],
  };
  const required = own[kind ?? ''] ?? refuse('expected a source of rows');
  const steps = ['filter', 'timeMultiplier', 'append'];
  keysOf('input', data, required, kind === 'transactions' ? ['holdoutEnd', ...steps] : steps);
  const rows =
    kind === 'file'
      ? fileRows(source['file'], dataDir)
      : kind === 'columns'
        ? inlineRows(source)
        : transactionRows(source, dataDir);
  const kept = listOf('input', source['filter'] ?? [], (step) => step).reduce(filtered, rows);
  const { timeMultiplier } = source;
  const timed =
    timeMultiplier === undefined || timeMultiplier === null
      ? kept
      : kept.map((row) => multiplied(row, timeMultiplier));
  const added = listOf('input', source['append'] ?? [], (row) => numbersIn(checked(row)));
  return [...timed, ...added];
}

function checked(row: unknown): PurchaseRow {
  return keysOf('input', row, [], [...columns, 'x_star']);
}

function numbersIn(row: PurchaseRow): PurchaseRow {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, numberOf(value)]));
}

function fileRows(file: unknown, dataDir: string): readonly PurchaseRow[] {
  return readDataFile(file, dataDir).map((line) =>
    Object.fromEntries(
      Object.entries(line).flatMap(([column, text]) => {
        const name = Object.hasOwn(fromFile, column) ? fromFile[column] : undefined;
        return name === undefined ? [] : [[name, text === '' ? null : Number(text)]];
      }),
    ),
  );
}

function inlineRows(source: PurchaseRow): readonly PurchaseRow[] {
  const names = listOf('input', source['columns'], (name) =>
    typeof name === 'string' && columns.includes(name) ? name : refuse('no such column'),
  );
  return listOf('input', source['rows'], (row) => {
    const cells = listOf('input', row, numberOf);
    if (cells.length !== names.length) refuse('a row has as many cells as there are columns');
    return Object.fromEntries(names.map((name, at) => [name, cells[at]]));
  });
}

/** The rows of the adapter of summaries, whose order is asked for. */
function transactionRows(source: PurchaseRow, dataDir: string): readonly PurchaseRow[] {
  const { transactions, asOf, timeUnit, occasionRule, holdoutEnd } = source;
  const { byId } = summarise(
    {
      transactions,
      asOf,
      timeUnit,
      occasionRule,
      ...(holdoutEnd === undefined ? {} : { holdoutEnd }),
    },
    { dataDir },
  ) as { readonly byId: Readonly<Record<string, PurchaseRow>> };
  const lines = Array.isArray(transactions)
    ? (transactions as readonly PurchaseRow[])
    : readDataFile(transactions, dataDir);
  const order = [...new Set(lines.map(({ customer }) => customer as string))];
  return order.flatMap((id) => {
    if (!Object.hasOwn(byId, id)) return [];
    const { meanSpend, ...row } = byId[id] as PurchaseRow;
    return [{ ...row, m: meanSpend }];
  });
}

function filtered(rows: readonly PurchaseRow[], step: unknown): readonly PurchaseRow[] {
  const read = recordOf('input', step);
  if (Object.hasOwn(read, 'every')) {
    const { every, offset } = keysOf('input', step, ['every', 'offset']);
    return rows.filter(
      (_row, at) => at >= Number(offset) && (at - Number(offset)) % Number(every) === 0,
    );
  }
  if (Object.hasOwn(read, 'first')) {
    const { first } = keysOf('input', step, ['first']);
    return rows.slice(0, Number(first));
  }
  const { column, min, max } = keysOf('input', step, ['column'], ['min', 'max']);
  return rows.filter((row) => {
    const cell = row[String(column)];
    if (cell === null || cell === undefined) return false;
    const value = Number(cell);
    return (
      value >= Number(min ?? Number.NEGATIVE_INFINITY) &&
      value <= Number(max ?? Number.POSITIVE_INFINITY)
    );
  });
}

function multiplied(row: PurchaseRow, by: unknown): PurchaseRow {
  const times = Object.entries(row).map(([key, value]) => [
    key,
    (key === 't_x' || key === 'T') && typeof value === 'number' ? value * Number(by) : value,
  ]);
  return Object.fromEntries(times);
}

function refuse(message: string): never {
  return throwInput('input/required', '', message);
}
