import { toDayNumber } from '../../kernel/calendar/day-number.js';
import type { Counts, Reject } from '../../kernel/decision/index.js';
import type {
  HoldoutColumns,
  HoldoutSummary,
  PurchaseColumns,
  PurchaseSummary,
  TimeUnit,
} from './facts.js';
import type { Counting } from './read-options.js';
import { daysPerUnit } from './time-unit.js';

/** Columns of purchases that are being filled, one customer after the other; the first `size` entries of each are. */
export interface ColumnWriter {
  size: number;
  readonly ids: string[];
  readonly lines: Int32Array;
  readonly purchases: Int32Array;
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly spend: Float64Array;
  readonly repeatSpend: Float64Array;
  readonly holdoutPurchases: Int32Array;
  readonly holdoutSpend: Float64Array;
}

/** Columns with room for so many customers. */
export function openColumns(room: number): ColumnWriter {
  return {
    size: 0,
    ids: [],
    lines: new Int32Array(room),
    purchases: new Int32Array(room),
    first: new Int32Array(room),
    last: new Int32Array(room),
    spend: new Float64Array(room),
    repeatSpend: new Float64Array(room),
    holdoutPurchases: new Int32Array(room),
    holdoutSpend: new Float64Array(room),
  };
}

/** Writes one row, its hold-out where it is counted; text of money becomes the number nearest to it. */
export function writeRow(
  writer: ColumnWriter,
  row: PurchaseSummary | HoldoutSummary,
  counting: Counting,
): void {
  const at = writer.size++;
  writer.ids.push(row.id);
  writer.lines[at] = row.lines;
  writer.purchases[at] = row.purchases;
  writer.first[at] = toDayNumber(row.first, '/first');
  writer.last[at] = toDayNumber(row.last, '/last');
  writer.spend[at] = numberOf(row.spend);
  writer.repeatSpend[at] = numberOf(row.repeatSpend);
  if (!hasHoldout(row, counting)) return;
  writer.holdoutPurchases[at] = row.holdoutPurchases;
  writer.holdoutSpend[at] = numberOf(row.holdoutSpend);
}

/** Does a row have a hold-out that is counted? Whatever else it has under these names was never checked. */
export function hasHoldout(
  row: PurchaseSummary | HoldoutSummary,
  { holdoutEnd }: Counting,
): row is HoldoutSummary {
  return holdoutEnd !== null && 'holdoutPurchases' in row;
}

/** The number nearest to a decimal; zero has no sign. */
function numberOf(text: string): number {
  return Number(text) + 0;
}

/** What stands beside the columns. */
export interface BesideColumns {
  readonly scale: number;
  readonly rejected: readonly Reject[];
  readonly counts: Counts;
  readonly later: number;
  readonly duplicates: number;
}

/** The filled part of the columns, with the times in the unit. */
export function closeColumns(
  writer: ColumnWriter,
  { asOf, unit, occasion, holdoutEnd, lastDay }: Counting,
  beside: BesideColumns,
): PurchaseColumns | HoldoutColumns {
  const { size, ids } = writer;
  const first = writer.first.slice(0, size);
  const last = writer.last.slice(0, size);
  const purchases = writer.purchases.slice(0, size);
  const asOfDays = new Int32Array(size).fill(lastDay);
  const held = {
    holdoutPurchases: writer.holdoutPurchases.slice(0, size),
    holdoutSpend: writer.holdoutSpend.slice(0, size),
  };
  return {
    ...{ asOf, unit, occasion },
    ...(holdoutEnd === null ? {} : { holdoutEnd }),
    ...{ ids, lines: writer.lines.slice(0, size), purchases },
    ...{ repeats: purchases.map((count) => count - 1), first, last },
    lastAge: timesBetween(first, last, unit),
    age: timesBetween(first, asOfDays, unit),
    sinceLast: timesBetween(last, asOfDays, unit),
    spend: writer.spend.slice(0, size),
    repeatSpend: writer.repeatSpend.slice(0, size),
    ...(holdoutEnd === null ? {} : held),
    ...beside,
  };
}

function timesBetween(from: Int32Array, to: Int32Array, unit: TimeUnit): Float64Array {
  const length = daysPerUnit[unit];
  const times = new Float64Array(from.length);
  for (let place = 0; place < from.length; place++)
    times[place] = ((to[place] as number) - (from[place] as number)) / length;
  return times;
}
