import { addToSum, type ExactSum, emptySum } from '../../kernel/decimal/exact-sum.js';
import { idOf } from '../../kernel/decision/decide-each.js';
import type { Counts, Reason, Reject } from '../../kernel/decision/index.js';
import { requireIterable } from '../../kernel/errors/index.js';
import {
  addDistinctLine,
  countDistinctLines,
  type DistinctLines,
} from '../../kernel/events/distinct-lines.js';
import { type Fields, tryRecord } from '../../kernel/schema/index.js';
import type { CategoryLine } from './affinity-figures.js';

/** The fields of a line with a category. */
export const categoryLineFields: Fields<CategoryLine> = {
  id: { type: 'id', optional: true },
  customer: { type: 'id' },
  category: { type: 'id' },
  amount: { type: 'decimal' },
};

/** What a customer bought of a category. */
export interface CategoryTally {
  lines: number;
  readonly sum: ExactSum;
}

/** By customer and category. */
export type CategoryTallies = ReadonlyMap<string, ReadonlyMap<string, CategoryTally>>;

/** Adds up lines by customer and category; each id counts once, one that stands for two lines not at all. */
export function readCategoryLines(
  rows: unknown,
  onProgress: ((counts: Counts) => void) | undefined,
) {
  const tallies = new Map<string, Map<string, CategoryTally>>();
  const named: DistinctLines<CategoryLine> = new Map();
  const rejected: Reject[] = [];
  let received = 0;
  const counts = () => ({
    received,
    accepted: received - rejected.length,
    rejected: rejected.length,
  });
  for (const row of requireIterable(rows, '/lines', 'a list of lines with a category')) {
    const index = received++;
    const issues: Reason[] = [];
    const line = tryRecord(categoryLineFields, row, '', issues);
    if (line === null) rejected.push({ index, id: idOf(row), issues });
    else if (line.id === undefined) addLine(tallies, line);
    else addDistinctLine(named, line.id, line, index);
    if (received % 65_536 === 0) onProgress?.(counts());
  }
  const { lines, duplicates, conflicts } = countDistinctLines(named);
  for (const line of lines) addLine(tallies, line);
  for (const conflict of conflicts) rejected.push(conflict);
  rejected.sort((left, right) => left.index - right.index);
  onProgress?.(counts());
  return { tallies: tallies as CategoryTallies, duplicates, rejected, counts: counts() };
}

function addLine(
  tallies: Map<string, Map<string, CategoryTally>>,
  { customer, category, amount }: CategoryLine,
): void {
  const own = tallies.get(customer) ?? new Map<string, CategoryTally>();
  tallies.set(customer, own);
  const tally = own.get(category) ?? { lines: 0, sum: emptySum() };
  own.set(category, tally);
  const text = String(amount);
  if (!text.startsWith('-') && /[1-9]/.test(text)) tally.lines += 1;
  addToSum(tally.sum, amount, '/amount');
}
