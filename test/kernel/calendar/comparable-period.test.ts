import {
  comparablePeriod,
  daysBetween,
  halfYearOf,
  monthOf,
  type Period,
  quarterOf,
  splitPeriod,
  weekPeriodsOf,
  weekYearOf,
  yearOf,
} from 'clientele/calendar';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../errors/failure-of.js';

const weekYear = { lastDay: 'saturday', anchor: 'nearest-to-month-end', month: 1 } as const;
const retail = (name: number, pattern: readonly [number, number, number] = [4, 4, 5]) => {
  const { start, weeks } = weekYearOf({ ...weekYear, endsInYear: name + 1 });
  return weekPeriodsOf({ yearStart: start, weeks, pattern }).map(({ start: first, end }) => ({
    start: first,
    end,
  }));
};

describe('the same period of last year', () => {
  const fiscal = { fiscalYear: { startMonth: 4, startDay: 6, namedAfter: 'end' } } as const;
  it.each<[string, Period, Period]>([
    ['a month', monthOf(2026, 7), monthOf(2025, 7)],
    ['a February of 29 days', monthOf(2028, 2), monthOf(2027, 2)],
    ['a February before one', monthOf(2029, 2), monthOf(2028, 2)],
    ['a quarter', quarterOf(2028, 1), quarterOf(2027, 1)],
    ['a half', halfYearOf(2026, 2), halfYearOf(2025, 2)],
    ['a year', yearOf(2028), yearOf(2027)],
    ['a fiscal quarter', quarterOf(2027, 4, fiscal), quarterOf(2026, 4, fiscal)],
    ['a fiscal year', yearOf(2027, fiscal), yearOf(2026, fiscal)],
    [
      'a month from 29 February',
      { start: '2028-02-29', end: '2028-03-29' },
      { start: '2027-02-28', end: '2027-03-29' },
    ],
    [
      'a month up to 29 February',
      { start: '2028-01-29', end: '2028-02-29' },
      { start: '2027-01-29', end: '2027-02-28' },
    ],
    [
      '28 February of a leap year alone',
      { start: '2028-02-28', end: '2028-02-29' },
      { start: '2027-02-28', end: '2027-03-01' },
    ],
    [
      '29 February alone',
      { start: '2028-02-29', end: '2028-03-01' },
      { start: '2027-02-28', end: '2027-03-01' },
    ],
  ])('of %s', (_what, period, expected) => {
    expect(comparablePeriod(period)).toEqual(expected);
  });

  it('comes back to the day that a period is meant to begin on', () => {
    const meant = { start: '2029-02-28', end: '2029-03-29' };
    expect(comparablePeriod(meant, { anchorDay: 29 })).toEqual({
      start: '2028-02-29',
      end: '2028-03-29',
    });
    expect(comparablePeriod(meant).start).toBe('2028-02-28');
  });

  it('of the parts of a year are the parts of one year', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 9000 }),
        fc.constantFrom('month' as const, 'quarter' as const, 'half-year' as const),
        (year, unit) => {
          expect(splitPeriod(yearOf(year), unit).map((period) => comparablePeriod(period))).toEqual(
            splitPeriod(yearOf(year - 1), unit),
          );
        },
      ),
    );
  });
});

describe('in years of whole weeks', () => {
  it('is the one of the same number between years of 52 weeks', () => {
    for (const weeks of ['same-dates', 'same-numbers'] as const)
      expect(retail(2022).map((period) => comparablePeriod(period, { weekYear, weeks }))).toEqual(
        retail(2021),
      );
  });

  it('after a year of 53 weeks is restated by one, unless told (NRF: 2024 against 2023)', () => {
    const restated = retail(2024).map((period) => comparablePeriod(period, { weekYear }));
    expect(restated[0]).toEqual({ start: '2023-02-05', end: '2023-03-05' });
    expect(restated.at(-1)?.end).toBe('2024-02-04');
    const numbered = retail(2024).map((period) =>
      comparablePeriod(period, { weekYear, weeks: 'same-numbers' }),
    );
    expect(numbered[0]).toEqual({ start: '2023-01-29', end: '2023-02-26' });
    expect(numbered.at(-1)).toEqual({ start: '2023-12-24', end: '2024-01-28' });
    expect(numbered.slice(0, 11)).toEqual(retail(2023).slice(0, 11));
  });

  it('of a 53rd week is the first of its own year, or none', () => {
    const december = retail(2023).at(-1);
    const last = { start: '2024-01-28', end: '2024-02-04' };
    expect(december?.end).toBe(last.end);
    expect(comparablePeriod(last, { weekYear })).toEqual({
      start: '2023-01-29',
      end: '2023-02-05',
    });
    expect(comparablePeriod(december ?? last, { weekYear, weeks: 'same-numbers' })).toEqual(
      retail(2022).at(-1),
    );
    expect(failureOf(() => comparablePeriod(last, { weekYear, weeks: 'same-numbers' }))).toEqual({
      kind: 'domain',
      code: 'calendar/no-comparable-week',
      path: '/period',
    });
  });

  it('of the days around New Year belongs to the year that ends there', () => {
    const december = { lastDay: 'saturday', anchor: 'nearest-to-month-end', month: 12 } as const;
    expect(weekYearOf({ ...december, endsInYear: 2008 }).end).toBe('2009-01-04');
    expect(
      comparablePeriod({ start: '2008-12-28', end: '2009-01-04' }, { weekYear: december }),
    ).toEqual({ start: '2007-12-30', end: '2008-01-06' });
  });

  it('is as long by dates, and of one year by numbers, without overlap', () => {
    const names = fc.integer({ min: 1950, max: 2100 });
    const patterns = fc.constantFrom([4, 4, 5] as const, [4, 5, 4] as const, [5, 4, 4] as const);
    fc.assert(
      fc.property(names, patterns, (name, pattern) => {
        const own = retail(name, pattern);
        const before = weekYearOf({ ...weekYear, endsInYear: name });
        const dates = own.map((period) => comparablePeriod(period, { weekYear }));
        const numbers = own.map((period) =>
          comparablePeriod(period, { weekYear, weeks: 'same-numbers' }),
        );
        dates.forEach((period, index) => {
          const { start, end } = own[index] ?? period;
          expect(daysBetween(period.start, start)).toBe(364);
          expect(daysBetween(period.end, end)).toBe(364);
        });
        expect(numbers[0]?.start).toBe(before.start);
        expect((numbers.at(-1)?.end ?? '') <= before.end).toBe(true);
        for (const list of [dates, numbers])
          expect(list.slice(1).map(({ start }) => start)).toEqual(
            list.slice(0, -1).map(({ end }) => end),
          );
      }),
    );
  });
});

describe('what is refused', () => {
  const period = { start: '2024-02-04', end: '2024-03-03' };
  it.each<[string, Period, unknown, string, string]>([
    ['no period', { start: '2026-01-01', end: '2026-01-01' }, {}, 'input/not-a-period', '/period'],
    [
      'no date',
      { start: '2026-02-30', end: '2026-03-01' },
      {},
      'input/not-a-date',
      '/period/start',
    ],
    ['an option that is not known', period, { years: 1 }, 'input/unknown-key', '/options/years'],
    [
      'weeks without their rule',
      period,
      { weeks: 'same-dates' },
      'input/unknown-key',
      '/options/weeks',
    ],
    [
      'an anchor beside weeks',
      period,
      { weekYear, anchorDay: 1 },
      'input/unknown-key',
      '/options/anchorDay',
    ],
    [
      'a rule with its year',
      period,
      { weekYear: { ...weekYear, endsInYear: 2025 } },
      'input/unknown-key',
      '/options/weekYear/endsInYear',
    ],
    [
      'another weekday',
      period,
      { weekYear: { ...weekYear, lastDay: 'Sat' } },
      'input/not-one-of',
      '/options/weekYear/lastDay',
    ],
    ['another way', period, { weekYear, weeks: 'shifted' }, 'input/not-one-of', '/options/weeks'],
    ['a day 0', period, { anchorDay: 0 }, 'input/out-of-range', '/options/anchorDay'],
    [
      'half a week',
      { start: '2024-02-05', end: '2024-03-03' },
      { weekYear },
      'calendar/not-whole-units',
      '/period',
    ],
    [
      'two years',
      { start: '2024-01-28', end: '2024-02-11' },
      { weekYear },
      'calendar/not-whole-units',
      '/period',
    ],
    ['the first year', yearOf(1), undefined, 'calendar/out-of-range', ''],
  ])('%s', (_what, given, options, code, path) => {
    expect(failureOf(() => comparablePeriod(given, options as never))).toMatchObject({
      code,
      path,
    });
  });
});
