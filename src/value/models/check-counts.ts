import type { Reason } from '../../kernel/decision/index.js';
import { type Phrase, show } from '../../kernel/errors/index.js';

/** What a model looks at; what it does not look at may hold anything. */
export interface Needs {
  readonly times: 'both' | 'age' | 'none';
  /** Are times counted in opportunities? */
  readonly whole?: boolean;
  readonly spend?: boolean;
  readonly holdout?: boolean;
}

/** The figures of one customer, not yet looked at. */
export interface RawCounts {
  readonly repeats: unknown;
  readonly lastAge: unknown;
  readonly age: unknown;
  readonly weight: unknown;
  readonly meanRepeatSpend: unknown;
  readonly holdoutPurchases: unknown;
}

/** More time than that is a mistake of units, and would overflow. */
export const longestTime = 1e12;
/** Opportunities are walked through one by one. */
export const mostOpportunities = 100_000;

/** Can these figures be those of a customer? The fast look; {@link issuesOf} tells what is wrong. */
export function isHistory(counts: RawCounts, needs: Needs): boolean {
  const { repeats, weight, meanRepeatSpend, holdoutPurchases } = counts;
  return (
    isCount(repeats) &&
    hasTimes(counts, repeats, needs) &&
    isBetween(weight, Number.MAX_SAFE_INTEGER) &&
    (needs.spend !== true || repeats === 0 || isSpend(meanRepeatSpend)) &&
    (needs.holdout !== true || isCount(holdoutPurchases))
  );
}

/** The same for what most models need, in plain numbers and without an object for each row. */
export function isPlainHistory(repeats: number, lastAge: number, age: number): boolean {
  return (
    Number.isSafeInteger(repeats) &&
    repeats >= 0 &&
    lastAge >= 0 &&
    lastAge <= age &&
    age <= longestTime &&
    repeats > 0 === lastAge > 0
  );
}

function hasTimes({ lastAge, age }: RawCounts, repeats: number, { times, whole }: Needs): boolean {
  if (times === 'none') return true;
  const most = whole === true ? mostOpportunities : longestTime;
  if (!isBetween(age, most) || (whole === true && !Number.isInteger(age))) return false;
  if (times === 'age') return true;
  if (!isBetween(lastAge, most) || (whole === true && !Number.isInteger(lastAge))) return false;
  return isPossible(repeats, lastAge, age, whole === true);
}

function isPossible(repeats: number, lastAge: number, age: number, whole: boolean): boolean {
  if (lastAge > age || repeats > 0 !== lastAge > 0) return false;
  return !whole || repeats <= lastAge;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isBetween(value: unknown, most: number): value is number {
  return Number.isFinite(value) && (value as number) >= 0 && (value as number) <= most;
}

function isSpend(value: unknown): value is number {
  return Number.isFinite(value) && (value as number) > 0 && (value as number) <= longestTime;
}

/** Everything that is wrong with the figures of a customer; `at` gives the path of a field. */
export function issuesOf(
  counts: RawCounts,
  needs: Needs,
  at: (field: keyof RawCounts | '') => string,
): readonly Reason[] {
  const { repeats, weight, meanRepeatSpend, holdoutPurchases } = counts;
  const issues = [
    ...countIssues(repeats, 'repeats', at),
    ...timeIssues(counts, needs, at),
    ...(isBetween(weight, Number.MAX_SAFE_INTEGER) ? [] : [outside(weight, at('weight'))]),
  ];
  if (needs.spend === true && repeats !== 0 && !isSpend(meanRepeatSpend))
    issues.push(
      isAbsent(meanRepeatSpend)
        ? absent('meanRepeatSpend', at('meanRepeatSpend'))
        : outside(meanRepeatSpend, at('meanRepeatSpend'), 'above zero'),
    );
  if (needs.holdout === true) issues.push(...countIssues(holdoutPurchases, 'holdoutPurchases', at));
  return issues;
}

type At = Parameters<typeof issuesOf>[2];

function countIssues(value: unknown, field: keyof RawCounts, at: At): readonly Reason[] {
  if (isCount(value)) return [];
  if (isAbsent(value)) return [absent(field, at(field))];
  const path = at(field);
  return [{ code: 'input/not-a-whole-number', params: { received: show(value) }, path }];
}

function timeIssues(counts: RawCounts, { times, whole }: Needs, at: At): readonly Reason[] {
  if (times === 'none') return [];
  const fields = times === 'both' ? (['lastAge', 'age'] as const) : (['age'] as const);
  const most = whole === true ? mostOpportunities : longestTime;
  const issues = fields.flatMap((field) => {
    const value = counts[field];
    if (isAbsent(value)) return [absent(field, at(field))];
    if (whole === true && !Number.isInteger(value)) return countIssues(value ?? 'x', field, at);
    if (isBetween(value, most)) return [];
    const tooMuch = Number.isFinite(value) && (value as number) > most;
    return [outside(value, at(field), tooMuch ? `at most ${most}` : 'zero or more')];
  });
  const { repeats, lastAge, age } = counts;
  if (issues.length > 0 || times === 'age' || !isCount(repeats)) return issues;
  if (isPossible(repeats, lastAge as number, age as number, whole === true)) return [];
  const params = { repeats, lastAge: lastAge as number, age: age as number };
  return [{ code: 'value/impossible-history', params, path: at('') }];
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null;
}

function absent(key: string, path: string): Reason {
  return { code: 'input/required', params: { key }, path };
}

function outside(value: unknown, path: string, expected: Phrase = 'zero or more'): Reason {
  return { code: 'input/out-of-range', params: { received: show(value), expected }, path };
}
