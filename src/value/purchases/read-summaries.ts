import { isDate } from '../../kernel/calendar/index.js';
import { isDecimalText } from '../../kernel/decimal/decimal.js';
import { mostOperandDigits } from '../../kernel/decimal/types.js';
import type { Counts, Reason, Reject } from '../../kernel/decision/index.js';
import { rejectRepeatedIds } from '../../kernel/decision/population.js';
import {
  requireList,
  requireObject,
  requireWhole,
  show,
  throwIssues,
} from '../../kernel/errors/index.js';
import type { HoldoutSummary, PurchaseSummary } from './facts.js';
import { type Counting, readCounting } from './read-options.js';
import { readRejects } from './read-rejects.js';

/** What {@link summarisePurchases} gave for rows, checked as far as it can be; a population takes all or nothing. */
export interface ReadSummaries {
  readonly counting: Counting;
  readonly rows: readonly (PurchaseSummary | HoldoutSummary)[];
  readonly rejected: readonly Reject[];
  readonly counts: Counts;
  readonly later: number;
  readonly duplicates: number;
}

const expected = 'what summarisePurchases gave';

/** Reads summarised purchases that may come from anywhere. */
export function readSummaries(purchases: unknown): ReadSummaries {
  const given = requireObject(purchases, '/purchases', expected);
  const counting = readCounting(given, '/purchases');
  const rows = requireList(given['rows'], '/purchases/rows', expected);
  const issues = Array.from(rows, (row, index): readonly Reason[] =>
    isSummary(row, counting)
      ? []
      : [
          {
            code: 'value/not-summarised',
            params: { received: show(row) },
            path: `/purchases/rows/${index}`,
          },
        ],
  ).flat();
  if (issues.length > 0) throwIssues('input', issues, 'cannot read the purchases', messages);
  const read = rows as readonly PurchaseSummary[];
  rejectRepeatedIds(read, '/purchases/rows', 'cannot read the purchases');
  return {
    ...{ counting, rows: read, counts: readCounts(given['counts']) },
    rejected: readRejects(given['rejected'], '/purchases/rejected'),
    later: countAt(given['later'], '/purchases/later'),
    duplicates: countAt(given['duplicates'], '/purchases/duplicates'),
  };
}

const messages = {
  'value/not-summarised': ({ received }: Reason['params']) =>
    `expected a row that summarisePurchases or purchaseFold gave, received ${String(received)}`,
};

function readCounts(value: unknown): Counts {
  const { received, accepted, rejected } = requireObject(value, '/purchases/counts', expected);
  return {
    received: countAt(received, '/purchases/counts/received'),
    accepted: countAt(accepted, '/purchases/counts/accepted'),
    rejected: countAt(rejected, '/purchases/counts/rejected'),
  };
}

function countAt(value: unknown, path: string): number {
  return requireWhole(value, path, 0, Number.MAX_SAFE_INTEGER);
}

function isSummary(row: unknown, { asOf, holdoutEnd }: Counting): boolean {
  if (typeof row !== 'object' || row === null) return false;
  const { id, lines, purchases, first, last, ...more } = row as Partial<HoldoutSummary>;
  return (
    typeof id === 'string' &&
    id !== '' &&
    isCount(purchases, 1) &&
    isCount(lines, purchases) &&
    isDate(first) &&
    isDate(last) &&
    first <= last &&
    last <= asOf &&
    isMoney(more.spend) &&
    isMoney(more.repeatSpend) &&
    (holdoutEnd === null || (isCount(more.holdoutPurchases, 0) && isMoney(more.holdoutSpend)))
  );
}

/** A count that has room in a column. */
function isCount(value: unknown, least: number): value is number {
  return Number.isInteger(value) && (value as number) >= least && (value as number) < 2 ** 31;
}

function isMoney(value: unknown): boolean {
  return isDecimalText(value, mostOperandDigits);
}
