import {
  addDays,
  daysBetween,
  findWeekPeriod,
  weekdayOf,
  weekPeriodsOf,
  weekYearOf,
} from 'clientele/calendar';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorOf, usualDate } from './arbitraries.js';

const retail = { lastDay: 'saturday', anchor: 'nearest-to-month-end', month: 1 } as const;
const names = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

describe('a year of whole weeks', () => {
  // National Retail Federation, 4-5-4 calendar; the retail year is named after the year it starts in.
  it.each([
    [2006, '2006-01-29', '2007-02-04', 53],
    [2012, '2012-01-29', '2013-02-03', 53],
    [2016, '2016-01-31', '2017-01-29', 52],
    [2017, '2017-01-29', '2018-02-04', 53],
    [2018, '2018-02-04', '2019-02-03', 52],
    [2022, '2022-01-30', '2023-01-29', 52],
    [2023, '2023-01-29', '2024-02-04', 53],
    [2024, '2024-02-04', '2025-02-02', 52],
    [2025, '2025-02-02', '2026-02-01', 52],
  ])('retail year %i', (year, start, end, weeks) => {
    expect(weekYearOf({ ...retail, endsInYear: year + 1 })).toEqual({ start, end, weeks });
  });

  // By rule, checked against a calendar on the wall.
  it.each([
    ['saturday', 'last-in-month', 8, 2025, '2024-09-01', '2025-08-31', 52],
    ['saturday', 'last-in-month', 12, 2025, '2024-12-29', '2025-12-28', 52],
    ['friday', 'last-in-month', 6, 2024, '2023-07-01', '2024-06-29', 52],
    ['sunday', 'last-in-month', 12, 2023, '2022-12-26', '2024-01-01', 53],
    ['sunday', 'nearest-to-month-end', 12, 2026, '2025-12-29', '2027-01-04', 53],
    ['thursday', 'nearest-to-month-end', 12, 2026, '2026-01-02', '2027-01-01', 52],
  ] as const)('ending on %s, %s of month %i of %i', (...row) => {
    const [lastDay, anchor, month, endsInYear, start, end, weeks] = row;
    expect(weekYearOf({ lastDay, anchor, month, endsInYear })).toEqual({ start, end, weeks });
  });

  it('starts where the one before ended, has 52 or 53 weeks and ends as the rule says', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.constantFrom('last-in-month', 'nearest-to-month-end'),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1900, max: 2100 }),
        (lastDay, anchor, month, endsInYear) => {
          const year = weekYearOf({ lastDay, anchor, month, endsInYear });
          const next = weekYearOf({ lastDay, anchor, month, endsInYear: endsInYear + 1 });
          expect(next.start).toBe(year.end);
          expect(daysBetween(year.start, year.end)).toBe(year.weeks * 7);
          const close = addDays(year.end, -1);
          expect(names[weekdayOf(close) - 1]).toBe(lastDay);
          const monthEnd = new Date(Date.UTC(endsInYear, month, 0)).toISOString().slice(0, 10);
          const past = daysBetween(close, monthEnd);
          const [least, most] = anchor === 'last-in-month' ? [0, 6] : [-3, 3];
          expect(past >= least && past <= most).toBe(true);
        },
      ),
    );
  });

  it('refuses a rule that it cannot read', () => {
    const rule = { ...retail, endsInYear: 2024 };
    expect(errorOf(() => weekYearOf({ ...rule, lastDay: 'Saturday' as never }))).toEqual([
      'input',
      'input/not-one-of',
      '/lastDay',
    ]);
    expect(errorOf(() => weekYearOf({ ...rule, anchor: 'nearest' as never }))).toEqual([
      'input',
      'input/not-one-of',
      '/anchor',
    ]);
    expect(errorOf(() => weekYearOf({ ...rule, month: 0 }))).toEqual([
      'input',
      'input/out-of-range',
      '/month',
    ]);
    expect(errorOf(() => weekYearOf({ ...rule, endsInYear: 0 }))).toEqual([
      'input',
      'input/out-of-range',
      '/endsInYear',
    ]);
    expect(errorOf(() => weekYearOf({ ...rule, endsInYear: 1 }))).toEqual([
      'domain',
      'calendar/out-of-range',
      '',
    ]);
    expect(errorOf(() => weekYearOf({ ...rule, year: 1 } as never))).toEqual([
      'input',
      'input/unknown-key',
      '/year',
    ]);
  });
});

describe('the periods of a year of whole weeks', () => {
  it('of the retail year 2023, with its 53rd week', () => {
    // National Retail Federation, 4-5-4 calendar, fiscal 2023.
    const periods = weekPeriodsOf({ yearStart: '2023-01-29', weeks: 53, pattern: [4, 5, 4] });
    expect(periods.map(({ start, weeks }) => `${start} ${weeks}`)).toEqual([
      '2023-01-29 4',
      '2023-02-26 5',
      '2023-04-02 4',
      '2023-04-30 4',
      '2023-05-28 5',
      '2023-07-02 4',
      '2023-07-30 4',
      '2023-08-27 5',
      '2023-10-01 4',
      '2023-10-29 4',
      '2023-11-26 5',
      '2023-12-31 5',
    ]);
    expect(periods.map(({ quarter }) => quarter)).toEqual([1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4]);
    expect(periods.map(({ period }) => period)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(
      ['2023-01-28', '2023-01-29', '2023-02-25', '2023-02-26', '2024-02-03', '2024-02-04'].map(
        (date) => findWeekPeriod(periods, date),
      ),
    ).toEqual([null, 1, 1, 2, 12, null]);
  });

  it('by 4-4-5', () => {
    // DateTimeX::Fiscal::Fiscal5253, pattern 4-4-5.
    const periods = weekPeriodsOf({ yearStart: '2025-12-28', weeks: 52, pattern: [4, 4, 5] });
    expect(periods.map(({ start }) => start)).toEqual([
      '2025-12-28',
      '2026-01-25',
      '2026-02-22',
      '2026-03-29',
      '2026-04-26',
      '2026-05-24',
      '2026-06-28',
      '2026-07-26',
      '2026-08-23',
      '2026-09-27',
      '2026-10-25',
      '2026-11-22',
    ]);
    expect(periods.at(-1)?.end).toBe('2026-12-27');
  });

  it('cover the year without gap, and their weeks add up', () => {
    const pattern = fc
      .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
      .map(([first, second]) => [first, second, 13 - first - second] as const);
    fc.assert(
      fc.property(usualDate, fc.constantFrom(52, 53), pattern, (yearStart, weeks, three) => {
        const periods = weekPeriodsOf({ yearStart, weeks, pattern: three });
        expect(periods).toHaveLength(12);
        expect(periods.reduce((sum, period) => sum + period.weeks, 0)).toBe(weeks);
        let start = yearStart;
        for (const period of periods) {
          expect(period.start).toBe(start);
          expect(daysBetween(period.start, period.end)).toBe(period.weeks * 7);
          expect(findWeekPeriod(periods, period.start)).toBe(period.period);
          expect(findWeekPeriod(periods, addDays(period.end, -1))).toBe(period.period);
          start = period.end;
        }
        expect(start).toBe(addDays(yearStart, weeks * 7));
      }),
    );
  });

  it('refuses what it cannot read', () => {
    const read = (change: object) =>
      errorOf(() =>
        weekPeriodsOf({
          yearStart: '2025-12-28',
          weeks: 52,
          pattern: [4, 4, 5],
          ...change,
        } as never),
      );
    expect(read({ weeks: 51 })).toEqual(['input', 'input/out-of-range', '/weeks']);
    expect(read({ weeks: 54 })).toEqual(['input', 'input/out-of-range', '/weeks']);
    expect(read({ pattern: [4, 4, 4] })).toEqual(['input', 'input/out-of-range', '/pattern']);
    expect(read({ pattern: [13] })).toEqual(['input', 'input/out-of-range', '/pattern']);
    expect(read({ pattern: [13, 0, 0] })).toEqual(['input', 'input/out-of-range', '/pattern/0']);
    expect(read({ pattern: [4.5, 4.5, 4] })).toEqual([
      'input',
      'input/not-a-whole-number',
      '/pattern/0',
    ]);
    expect(read({ pattern: '4-4-5' })).toEqual(['input', 'input/not-a-list', '/pattern']);
    expect(read({ yearStart: '2025-02-30' })).toEqual(['input', 'input/not-a-date', '/yearStart']);
    expect(read({ yearStart: '9999-01-01', weeks: 53 })).toEqual([
      'domain',
      'calendar/out-of-range',
      '',
    ]);
    expect(errorOf(() => findWeekPeriod([{ period: 1 }] as never, '2026-01-01'))).toEqual([
      'input',
      'input/not-a-date',
      '/periods/0/start',
    ]);
    expect(findWeekPeriod([], '2026-01-01')).toBe(null);
  });
});
