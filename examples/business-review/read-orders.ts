import { readFileSync } from 'node:fs';
import { attempt, type Counts, type Reason, type Reject } from 'clientele';
import { parseDate } from 'clientele/calendar';
import { compareDecimals, parseDecimal, subtractDecimals } from 'clientele/decimal';
import { parse } from 'csv-parse/sync';
import type { OrderLine } from './order-line.js';

/** Lines that were read, each once, and those that were not: received = accepted + rejected. */
export interface OrderIntake {
  readonly lines: readonly OrderLine[];
  readonly rejected: readonly Reject[];
  readonly counts: Counts;
  /** Accepted lines that repeat another one word for word; they count once. */
  readonly duplicates: number;
}

/** Something about the file as a whole that the person who runs the review can mend. */
export class FileProblem extends Error {}

/** The documented columns; `cost` may be absent. */
const ownColumns = ['id', 'date', 'customer', 'channel', 'amount', 'quantity'] as const;

/** The same in the Superstore file, which tells the profit instead of the cost. */
const superstore: Readonly<Record<string, string>> = {
  id: 'Row ID',
  date: 'Order Date',
  customer: 'Customer ID',
  channel: 'Region',
  amount: 'Sales',
  quantity: 'Quantity',
};

/** Reads a CSV file of order lines. */
export function readOrders(file: string): OrderIntake {
  const rows = readRows(file);
  const cellOf = readerOf(Object.keys(rows[0] ?? {}));
  const read: { readonly index: number; readonly line: OrderLine }[] = [];
  const rejected: Reject[] = [];
  rows.forEach((row, index) => {
    const issues: Reason[] = [];
    const line = readLine((column) => cellOf(row, column), issues);
    if (issues.length === 0) read.push({ index, line });
    else rejected.push({ index, id: cellOf(row, 'id') || null, issues });
  });
  return distinct(read, rejected, rows.length);
}

/** Of lines with one id and one content the first counts; where the contents differ nobody knows which is right, and none does. */
function distinct(
  read: readonly { readonly index: number; readonly line: OrderLine }[],
  rejected: Reject[],
  received: number,
): OrderIntake {
  const contents = new Map<string, Set<string>>();
  for (const { line } of read)
    contents.set(line.id, (contents.get(line.id) ?? new Set()).add(JSON.stringify(line)));
  const lines = new Map<string, OrderLine>();
  let duplicates = 0;
  for (const { index, line } of read) {
    const { id } = line;
    if ((contents.get(id)?.size ?? 0) > 1)
      rejected.push({
        index,
        id,
        issues: [{ code: 'events/conflicting-id', params: { id }, path: '/id' }],
      });
    else if (lines.has(id)) duplicates += 1;
    else lines.set(id, line);
  }
  rejected.sort((left, right) => left.index - right.index);
  const counts = { received, accepted: received - rejected.length, rejected: rejected.length };
  return { lines: [...lines.values()], rejected, counts, duplicates };
}

type Row = Readonly<Record<string, string>>;

function readRows(file: string): readonly Row[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new FileProblem(`cannot read ${file}`);
  }
  try {
    const rows = parse<Row>(text, { columns: true, bom: true, skip_empty_lines: true, trim: true });
    if (rows.length === 0) throw new FileProblem(`${file} has no lines below its header`);
    return rows;
  } catch (error) {
    if (error instanceof FileProblem) throw error;
    throw new FileProblem(
      `${file} is not a table of comma-separated values: ${(error as Error).message}`,
    );
  }
}

/** Finds the cell of a documented column, in either layout; a missing column is a problem of the whole file. */
function readerOf(header: readonly string[]): (row: Row, column: string) => string {
  const isSuperstore = header.includes(superstore['id'] ?? '');
  const nameOf = (column: string) => (isSuperstore ? superstore[column] : column) ?? column;
  const missing = ownColumns.map(nameOf).filter((name) => !header.includes(name));
  if (missing.length > 0)
    throw new FileProblem(
      `missing column ${missing.join(', ')}; expected ${ownColumns.map(nameOf).join(', ')} and, if known, ${isSuperstore ? 'Profit' : 'cost'}`,
    );
  return (row, column) => {
    if (column !== 'cost' || !isSuperstore) return row[nameOf(column)] ?? '';
    const cost = attempt(() => subtractDecimals(row['Sales'] ?? '', row['Profit'] ?? ''));
    return cost.ok ? cost.value : (row['Profit'] ?? '');
  };
}

/** Checks every cell; what is wrong goes into the issues, all of it. */
function readLine(cell: (column: string) => string, issues: Reason[]): OrderLine {
  const read = (column: string, reader: (value: string) => string): string => {
    const tried = attempt(() => reader(cell(column)));
    if (!tried.ok)
      issues.push(...tried.error.issues.map((issue) => ({ ...issue, path: `/${column}` })));
    return tried.ok ? tried.value : '';
  };
  const named = (column: string): string => {
    if (cell(column) === '')
      issues.push({ code: 'input/required', params: { key: column }, path: `/${column}` });
    return cell(column);
  };
  const quantity = read('quantity', parseDecimal);
  if (quantity !== '' && compareDecimals(quantity, '0') < 0)
    issues.push({
      code: 'input/out-of-range',
      params: { received: quantity, from: 0 },
      path: '/quantity',
    });
  const line = {
    id: named('id'),
    date: read('date', parseDate),
    customer: named('customer'),
    channel: named('channel'),
    amount: read('amount', parseDecimal),
  };
  return cell('cost') === '' ? line : { ...line, cost: read('cost', parseDecimal) };
}
