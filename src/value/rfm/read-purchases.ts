import { daysBetween, isDate } from '../../kernel/calendar/index.js';
import { isDecimalText } from '../../kernel/decimal/decimal.js';
import { mostOperandDigits } from '../../kernel/decimal/types.js';
import type { Reason } from '../../kernel/decision/index.js';
import { rejectRepeatedIds } from '../../kernel/decision/population.js';
import { requireList, requireObject, show, throwIssues } from '../../kernel/errors/index.js';
import type { PurchaseSummary, TimeUnit } from '../purchases/facts.js';
import { daysPerUnit, readUnit } from '../purchases/time-unit.js';
import { rfmMessages } from './messages.js';
import type { FrequencyCount } from './policy.js';

/** What is scored of one customer. */
export interface ScoredPurchases {
  readonly id: string;
  /** Days since the last purchase. */
  readonly recency: number;
  readonly frequency: number;
  readonly monetary: string;
}

/** What {@link summarisePurchases} gave, as far as scoring needs it; a population takes all or nothing. */
export function readPurchases(
  purchases: unknown,
  countBy: FrequencyCount,
): { readonly asOf: string; readonly rows: readonly ScoredPurchases[] } {
  const { asOf, unit, rows } = requireObject(
    purchases,
    '/purchases',
    'what summarisePurchases gave',
  );
  if (!isDate(asOf)) return refuse([notSummarised(asOf, '/purchases/asOf')]);
  const list = requireList(rows, '/purchases/rows', 'what summarisePurchases gave');
  const read = readUnit(unit, '/purchases/unit');
  const issues = Array.from(list, (row, index) =>
    issueOf(row, { asOf, unit: read, countBy }, `/purchases/rows/${index}`),
  ).filter((issue) => issue !== null);
  if (issues.length > 0) return refuse(issues);
  const summaries = list as readonly PurchaseSummary[];
  rejectRepeatedIds(summaries, '/purchases/rows');
  return { asOf, rows: summaries.map((row) => scoredOf(row, asOf, countBy)) };
}

/** An issue of what is no summary, or not of this date and unit. */
export function notSummarised(value: unknown, path: string): Reason {
  return { code: 'value/not-summarised', params: { received: show(value) }, path };
}

/** The error of a population, with every issue. */
export function refuse(issues: readonly Reason[]): never {
  return throwIssues('input', issues, 'cannot score the population', rfmMessages);
}

interface Reading {
  readonly asOf: string;
  readonly unit: TimeUnit;
  readonly countBy: FrequencyCount;
}

/** The first thing in a row that cannot be scored. */
function issueOf(row: unknown, reading: Reading, path: string): Reason | null {
  if (typeof row !== 'object' || row === null) return notSummarised(row, path);
  const { id, purchases, lines, last, sinceLast, spend } = row as Partial<PurchaseSummary>;
  if (typeof id !== 'string' || id === '') return notSummarised(id, `${path}/id`);
  if (!isCount(purchases)) return notSummarised(purchases, `${path}/purchases`);
  if (reading.countBy === 'line' && !isCount(lines)) return linesIssue(lines, `${path}/lines`);
  if (!isDate(last) || last > reading.asOf) return notSummarised(last, `${path}/last`);
  if (!isDecimalText(spend, mostOperandDigits)) return notSummarised(spend, `${path}/spend`);
  const days = daysBetween(last, reading.asOf);
  if (isSameTime(days, sinceLast, reading.unit)) return null;
  return mixedTimes(days, sinceLast, reading.unit, `${path}/sinceLast`);
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 1;
}

/** An issue of lines that are not told, or are no count. */
export function linesIssue(lines: unknown, path: string): Reason {
  return lines === undefined
    ? { code: 'value/lines-not-counted', params: {}, path }
    : notSummarised(lines, path);
}

/** Are so many units these days? They are told as one division of the days. */
export function isSameTime(days: number, units: unknown, unit: TimeUnit): boolean {
  return units === days / daysPerUnit[unit];
}

/** An issue of a time since the last purchase that does not follow from its date: rows of another date or unit stand out. */
export function mixedTimes(days: number, units: unknown, unit: TimeUnit, path: string): Reason {
  return { code: 'value/mixed-times', params: { received: show(units), unit, days }, path };
}

function scoredOf(row: PurchaseSummary, asOf: string, countBy: FrequencyCount): ScoredPurchases {
  return {
    id: row.id,
    recency: daysBetween(row.last, asOf),
    frequency: countBy === 'line' ? row.lines : row.purchases,
    monetary: row.spend,
  };
}
