import { firstDay, toDayNumber } from '../../kernel/calendar/day-number.js';
import { isDate } from '../../kernel/calendar/index.js';
import type { Reason } from '../../kernel/decision/index.js';
import { requireList, requireObject, requireWhole } from '../../kernel/errors/index.js';
import type { TimeUnit } from '../purchases/facts.js';
import { readUnit } from '../purchases/time-unit.js';
import type { FrequencyCount } from './policy.js';
import { isSameTime, linesIssue, mixedTimes, notSummarised, refuse } from './read-purchases.js';

/** What is scored of a population, one entry per customer in each column: whole numbers all. */
export interface ScoredColumns {
  readonly asOf: string;
  readonly ids: readonly string[];
  /** Days since the last purchase. */
  readonly recency: Int32Array;
  readonly frequency: Int32Array;
  /** Spend in units of 10^-scale. */
  readonly monetary: Float64Array;
  readonly scale: number;
}

/** {@link PurchaseColumns}, as far as scoring needs them; a population takes all or nothing. */
export function readPurchaseColumns(purchases: unknown, countBy: FrequencyCount): ScoredColumns {
  const given = requireObject(purchases, '/purchases', 'columns of purchases');
  const { asOf } = given;
  if (!isDate(asOf)) return refuse([notSummarised(asOf, '/purchases/asOf')]);
  const unit = readUnit(given['unit'], '/purchases/unit');
  const scale = requireWhole(given['scale'], '/purchases/scale', 0, 15);
  const ids = requireList(given['ids'], '/purchases/ids', 'the ids of customers');
  const counted = countBy === 'line' ? 'lines' : 'purchases';
  const frequency = requireColumn(given, counted, Int32Array, ids.length);
  const last = requireColumn(given, 'last', Int32Array, ids.length);
  const sinceLast = requireColumn(given, 'sinceLast', Float64Array, ids.length);
  const spend = requireColumn(given, 'spend', Float64Array, ids.length);
  const today = toDayNumber(asOf, '/purchases/asOf');
  const isNoDay = (days: number) => days < 0 || days > today - firstDay;
  const recency = last.map((day) => Math.max(today - day, -1));
  const monetary = unitsOf(spend, scale);
  const issues = [
    ...badIds(ids),
    ...badPlaces(frequency, frequency, `/purchases/${counted}`, (count) => count < 1),
    ...badPlaces(recency, last, '/purchases/last', isNoDay),
    ...badPlaces(monetary, spend, '/purchases/spend', Number.isNaN),
    ...badTimes(recency, sinceLast, unit),
  ];
  if (issues.length > 0) return refuse(issues);
  return { asOf, ids: ids as readonly string[], recency, frequency, monetary, scale };
}

type Column = Int32Array | Float64Array;

function requireColumn<C extends Column>(
  columns: Readonly<Record<string, unknown>>,
  name: string,
  type: new (size: number) => C,
  size: number,
): C {
  const column = columns[name];
  if (column instanceof type && column.length === size) return column;
  const path = `/purchases/${name}`;
  return refuse([name === 'lines' ? linesIssue(column, path) : notSummarised(column, path)]);
}

function badTimes(recency: Int32Array, sinceLast: Float64Array, unit: TimeUnit): readonly Reason[] {
  const issues: Reason[] = [];
  recency.forEach((days, row) => {
    if (days >= 0 && !isSameTime(days, sinceLast[row], unit))
      issues.push(mixedTimes(days, sinceLast[row], unit, `/purchases/sinceLast/${row}`));
  });
  return issues;
}

/** Amounts as whole units; NaN where a number is not the one nearest to a decimal of that scale. */
function unitsOf(amounts: Float64Array, scale: number): Float64Array {
  const factor = 10 ** scale;
  return amounts.map((amount) => {
    const about = Math.round(amount * factor);
    // One division of safe integers is rounded once, so it gives back every amount that was written exactly.
    if (about / factor === amount && Number.isSafeInteger(about)) return about + 0;
    // A product of 16 digits may have been rounded to a neighbour.
    const units = [about - 1, about + 1].find((one) => one / factor === amount);
    return Number.isSafeInteger(units) ? (units as number) : Number.NaN;
  });
}

function badPlaces(
  read: Column,
  given: Column,
  path: string,
  isBad: (value: number) => boolean,
): readonly Reason[] {
  const issues: Reason[] = [];
  for (let row = 0; row < read.length; row++)
    if (isBad(read[row] as number)) issues.push(notSummarised(given[row], `${path}/${row}`));
  return issues;
}

function badIds(ids: readonly unknown[]): readonly Reason[] {
  const issues: Reason[] = [];
  for (let row = 0; row < ids.length; row++)
    if (typeof ids[row] !== 'string' || ids[row] === '')
      issues.push(notSummarised(ids[row], `/purchases/ids/${row}`));
  return issues.length > 0 ? issues : repeatedIds(ids as readonly string[]);
}

/** Ids in ascending order, as they usually come, need no memory. */
function repeatedIds(ids: readonly string[]): readonly Reason[] {
  if (ids.every((id, row) => row === 0 || (ids[row - 1] as string) < id)) return [];
  const seen = new Set<string>();
  return ids.flatMap((id, row) => {
    if (seen.size < seen.add(id).size) return [];
    return [{ code: 'input/repeated-id', params: { id }, path: `/purchases/ids/${row}` }];
  });
}
