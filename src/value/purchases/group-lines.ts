import type { CountedColumns } from './count-lines.js';
import type { OrderColumns } from './facts.js';

/** The lines that count, those of one customer side by side in order of days. */
export interface GroupedLines {
  /** Where the lines of each customer start, and after the last customer the end. */
  readonly starts: Int32Array;
  readonly days: Int32Array;
  readonly units: Float64Array;
}

/** A counting sort by customer, then the days within each: near-linear in the number of lines. */
export function groupLines(
  { customer, date }: OrderColumns,
  { units, sizes }: CountedColumns,
): GroupedLines {
  const starts = new Int32Array(sizes.length + 1);
  for (let place = 0; place < sizes.length; place++)
    starts[place + 1] = (starts[place] as number) + (sizes[place] as number);
  const counted = starts[sizes.length] as number;
  const grouped = { starts, days: new Int32Array(counted), units: new Float64Array(counted) };
  const next = starts.slice(0, sizes.length);
  for (let line = 0; line < units.length; line++) {
    const value = units[line] as number;
    if (Number.isNaN(value)) continue;
    const place = customer[line] as number;
    const at = next[place] as number;
    next[place] = at + 1;
    grouped.days[at] = date[line] as number;
    grouped.units[at] = value;
  }
  for (let place = 0; place < sizes.length; place++)
    sortDays(grouped, starts[place] as number, starts[place + 1] as number);
  return grouped;
}

/** Up to so many lines are sorted by insertion, which is fast where they are few or in order already. */
const few = 48;

function sortDays(grouped: GroupedLines, start: number, end: number): void {
  if (end - start <= few) sortFew(grouped, start, end);
  else if (!areSorted(grouped.days, start, end)) sortMany(grouped, start, end);
}

function sortFew({ days, units }: GroupedLines, start: number, end: number): void {
  for (let index = start + 1; index < end; index++) {
    const day = days[index] as number;
    let at = index;
    if ((days[at - 1] as number) <= day) continue;
    const value = units[index] as number;
    for (; at > start && (days[at - 1] as number) > day; at--) {
      days[at] = days[at - 1] as number;
      units[at] = units[at - 1] as number;
    }
    days[at] = day;
    units[at] = value;
  }
}

function areSorted(days: Int32Array, start: number, end: number): boolean {
  for (let index = start + 1; index < end; index++)
    if ((days[index - 1] as number) > (days[index] as number)) return false;
  return true;
}

/** Sorts keys of day and place, which are safe integers: there are fewer than 2^22 days, and 2^31 lines. */
function sortMany({ days, units }: GroupedLines, start: number, end: number): void {
  const size = end - start;
  const keys = new Float64Array(size);
  for (let at = 0; at < size; at++) keys[at] = (days[start + at] as number) * size + at;
  keys.sort();
  const before = units.slice(start, end);
  for (let at = 0; at < size; at++) {
    const key = keys[at] as number;
    const day = Math.floor(key / size);
    days[start + at] = day;
    units[start + at] = before[key - day * size] as number;
  }
}
