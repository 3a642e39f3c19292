import { shortText } from '../../kernel/decimal/units.js';
import type { Counts } from '../../kernel/decision/index.js';
import { requireFunction } from '../../kernel/errors/index.js';
import { type ColumnWriter, closeColumns, openColumns, writeRow } from './column-writer.js';
import { countLines } from './count-lines.js';
import type { HoldoutColumns, PurchaseColumns } from './facts.js';
import { summaryOf } from './finish-purchases.js';
import { type GroupedLines, groupLines } from './group-lines.js';
import { addDays, type NetDays, roomForDays } from './net-days.js';
import { addAmount, type Days } from './purchase-state.js';
import { readColumns } from './read-columns.js';
import { type Counting, readCounting } from './read-options.js';

/** {@link summarisePurchases} for columns: no object per line or customer. */
export function summariseColumns(
  given: unknown,
  options: { readonly onProgress?: (counts: Counts) => void },
): PurchaseColumns | HoldoutColumns {
  const counting = readCounting(options);
  const { onProgress } = options;
  if (onProgress !== undefined) requireFunction(onProgress, '/options/onProgress');
  const columns = readColumns(given);
  const { ids, amount, scale, power } = columns;
  const counted = countLines(columns, counting);
  const grouped = groupLines(columns, counted);
  const room = roomForDays(grouped.starts);
  const writer = openColumns(ids.length);
  ids.forEach((id, place) => {
    const span = [grouped.starts[place] as number, grouped.starts[place + 1] as number] as const;
    const isExact =
      addDays(grouped, span, counting, room) && writeDays(writer, id, room, counting, power);
    if (!isExact) writeExactly(writer, id, grouped, span, counting, scale);
  });
  const rejected = counted.rejected.length;
  const counts = { received: amount.length, accepted: amount.length - rejected, rejected };
  onProgress?.(counts);
  return closeColumns(writer, counting, {
    ...{ scale, rejected: counted.rejected, counts, later: counted.later, duplicates: 0 },
  });
}

/** Writes what the purchases of one customer come to; says `false`, and writes nothing, where a sum is too large for safe integers. */
function writeDays(
  writer: ColumnWriter,
  id: string,
  { size, days, lines, nets }: NetDays,
  { lastDay }: Counting,
  power: number,
): boolean {
  let known = 0;
  let counted = 0;
  let repeatSpend = 0;
  for (; known < size && (days[known] as number) <= lastDay; known++) {
    counted += lines[known] as number;
    if (known > 0) repeatSpend += nets[known] as number;
    if (!Number.isSafeInteger(repeatSpend)) return false;
  }
  if (known === 0) return true;
  const spend = repeatSpend + (nets[0] as number);
  let holdoutSpend = 0;
  for (let place = known; place < size; place++) {
    holdoutSpend += nets[place] as number;
    if (!Number.isSafeInteger(holdoutSpend)) return false;
  }
  if (!Number.isSafeInteger(spend)) return false;
  const at = writer.size++;
  writer.ids.push(id);
  writer.lines[at] = counted;
  writer.purchases[at] = known;
  writer.first[at] = days[0] as number;
  writer.last[at] = days[known - 1] as number;
  // Each is one division of two numbers that are exact: the nearest number to the decimal.
  writer.spend[at] = spend / power;
  writer.repeatSpend[at] = repeatSpend / power;
  writer.holdoutPurchases[at] = size - known;
  writer.holdoutSpend[at] = holdoutSpend / power;
  return true;
}

/** What is too much for safe integers takes the road of rows, which is exact whatever the size. */
function writeExactly(
  writer: ColumnWriter,
  id: string,
  { days, units }: GroupedLines,
  [start, end]: readonly [number, number],
  counting: Counting,
  scale: number,
): void {
  const customers = new Map<string, Days>();
  for (let at = start; at < end; at++) {
    const amount = shortText(BigInt(units[at] as number), scale);
    addAmount(customers, { customer: id, day: days[at] as number, amount }, counting.occasion);
  }
  for (const own of customers.values())
    for (const row of summaryOf(id, own, counting)) writeRow(writer, row, counting);
}
