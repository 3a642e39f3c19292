import * as calendar from 'clientele/calendar';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { kernelErrorCodes } from '../../../src/kernel/errors/index.js';
import { errorOf } from './arbitraries.js';

const period = { start: '2026-01-01', end: '2026-04-01' };
const year = { startMonth: 4, startDay: 1, namedAfter: 'start' };

/** Good arguments of every public function: each is replaced by something else, whole and key by key. */
const goodArguments: Readonly<Record<string, readonly unknown[]>> = {
  addBusinessDays: [{ weekend: [6], holidays: ['2026-01-01'], workingDays: [] }, '2026-01-01', 3],
  addDays: ['2026-01-01', 3],
  addMonths: ['2026-01-01', 3, { anchorDay: 31 }],
  addYears: ['2026-01-01', 3, { anchorDay: 31 }],
  comparablePeriod: [
    { start: '2024-02-04', end: '2024-03-03' },
    {
      weekYear: { lastDay: 'saturday', anchor: 'nearest-to-month-end', month: 1 },
      weeks: 'same-dates',
    },
  ],
  compareDates: ['2026-01-01', '2026-01-02'],
  containsDate: [period, '2026-01-02'],
  countBusinessDays: [{ weekend: [6], holidays: ['2026-01-01'], workingDays: [] }, period],
  dateOfInstant: ['2026-01-01T00:00Z', 'UTC'],
  daysBetween: ['2026-01-01', '2026-01-02'],
  findWeekPeriod: [[{ ...period, weeks: 4, period: 1, quarter: 1 }], '2026-05-01'],
  halfYearOf: [2026, 1, { fiscalYear: year }],
  isBusinessDay: [{ weekend: [6], holidays: ['2026-01-01'], workingDays: [] }, '2026-01-01'],
  isDate: ['2026-01-01'],
  monthOf: [2026, 1, { fiscalYear: year }],
  nextBusinessDay: [{ weekend: [6], holidays: ['2026-01-01'], workingDays: [] }, '2026-01-01'],
  parseDate: ['2026-01-01'],
  periodContaining: ['2026-01-01', 'month', { fiscalYear: year }],
  quarterOf: [2026, 1, { fiscalYear: year }],
  safeParseDate: ['2026-01-01'],
  shareOfPeriod: [{ period, part: period, method: 'months' }],
  splitPeriod: [period, 'month', { fiscalYear: year }],
  weekPeriodsOf: [{ yearStart: '2026-01-01', weeks: 52, pattern: [4, 4, 5] }],
  weekYearOf: [{ lastDay: 'friday', anchor: 'last-in-month', month: 1, endsInYear: 2026 }],
  weekdayOf: ['2026-01-01'],
  windowOf: [{ type: 'calendar', unit: 'year', fiscalYear: year }, { asOf: '2026-01-01' }],
  yearOf: [2026, { fiscalYear: year }],
};

const awkward = fc.oneof(
  fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true, withSparseArray: true }),
  fc.constantFrom<unknown>(
    null,
    undefined,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    -0,
    1e9,
    -1e9,
    1e300,
    Number.MAX_SAFE_INTEGER,
    Symbol('x'),
    Symbol.iterator,
    () => '2026-01-01',
    '0001-01-01',
    '9999-12-31',
    '2026-02-30',
    '__proto__',
    'constructor',
    new Date(0),
    new Map(),
    Object.create(null),
    Object.freeze([]),
    new Array(5),
    { start: '9999-12-30', end: '9999-12-31' },
    { start: '0001-01-01', end: '9999-12-31' },
  ),
);

/** The same value with something else in one place. */
function replaced(value: unknown, places: readonly number[], other: unknown): unknown {
  const [place, ...rest] = places;
  if (place === undefined || typeof value !== 'object' || value === null) return other;
  const keys = Object.keys(value);
  const key = keys[place % Math.max(keys.length, 1)];
  if (key === undefined) return other;
  const old = (value as Record<string, unknown>)[key];
  const next = { ...value, [key]: replaced(old, rest, other) };
  return Array.isArray(value) ? Object.values(next) : next;
}

const functions = Object.entries(calendar) as [string, (...args: unknown[]) => unknown][];

it('every public function is tried', () => {
  expect(functions.map(([name]) => name).sort()).toEqual(Object.keys(goodArguments).sort());
});

it.each(functions)('%s answers or throws one of our errors, and never NaN', (name, call) => {
  const good = goodArguments[name] ?? [];
  expect(() => call(...good)).not.toThrow();
  fc.assert(
    fc.property(
      fc.nat(good.length - 1),
      fc.array(fc.nat(9), { maxLength: 3 }),
      awkward,
      (index, places, other) => {
        const args = good.map((arg, at) => (at === index ? replaced(arg, places, other) : arg));
        let answer: unknown;
        try {
          answer = call(...args);
        } catch {
          const [kind, code] = errorOf(() => call(...args));
          expect(['input', 'domain']).toContain(kind);
          expect(kernelErrorCodes).toContain(code);
          return;
        }
        expect(JSON.stringify(answer) ?? '').not.toMatch(/:null|NaN-|-NaN|Invalid/);
        expect(Number.isNaN(answer)).toBe(false);
      },
    ),
    { numRuns: 400 },
  );
});

it.each(functions)('%s without arguments', (name, call) => {
  if (name === 'isDate' || name === 'safeParseDate') return;
  expect(errorOf(() => call())[0]).toBe('input');
});
