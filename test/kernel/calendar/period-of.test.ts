import {
  containsDate,
  type FiscalYear,
  halfYearOf,
  monthOf,
  periodContaining,
  quarterOf,
  splitPeriod,
  yearOf,
} from 'clientele/calendar';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/kernel/calendar/add-days.js';
import { errorOf, usualDate } from './arbitraries.js';

const april: FiscalYear = { startMonth: 4, namedAfter: 'start' };
const october: FiscalYear = { startMonth: 10, namedAfter: 'end' };
const uk: FiscalYear = { startMonth: 4, startDay: 6, namedAfter: 'end' };
const unit = fc.constantFrom('month', 'quarter', 'half-year', 'year');
const fiscalYear = fc.record({
  startMonth: fc.integer({ min: 1, max: 12 }),
  startDay: fc.integer({ min: 1, max: 28 }),
  namedAfter: fc.constantFrom('start', 'end'),
});

const range = ({ start, end }: { start: string; end: string }) => `${start} ${end}`;

describe('periods by number', () => {
  it.each([
    [() => monthOf(2026, 1), '2026-01-01 2026-02-01'],
    [() => monthOf(2028, 2), '2028-02-01 2028-03-01'],
    [() => monthOf(2026, 12), '2026-12-01 2027-01-01'],
    [() => quarterOf(2026, 3), '2026-07-01 2026-10-01'],
    [() => quarterOf(2026, 4), '2026-10-01 2027-01-01'],
    [() => halfYearOf(2026, 1), '2026-01-01 2026-07-01'],
    [() => halfYearOf(2026, 2), '2026-07-01 2027-01-01'],
    [() => yearOf(2026), '2026-01-01 2027-01-01'],
    [() => yearOf(1), '0001-01-01 0002-01-01'],
    [() => quarterOf(9999, 3), '9999-07-01 9999-10-01'],
    [() => yearOf(2026, { fiscalYear: april }), '2026-04-01 2027-04-01'],
    [() => quarterOf(2026, 4, { fiscalYear: april }), '2027-01-01 2027-04-01'],
    [() => monthOf(2026, 1, { fiscalYear: april }), '2026-04-01 2026-05-01'],
    [() => yearOf(2026, { fiscalYear: october }), '2025-10-01 2026-10-01'],
    [() => monthOf(2026, 4, { fiscalYear: october }), '2026-01-01 2026-02-01'],
    [() => yearOf(2027, { fiscalYear: uk }), '2026-04-06 2027-04-06'],
    [() => monthOf(2027, 11, { fiscalYear: uk }), '2027-02-06 2027-03-06'],
    [() => yearOf(2026, { fiscalYear: { startMonth: 1, namedAfter: 'end' } }), range(yearOf(2026))],
    [
      () => yearOf(2026, { fiscalYear: { startMonth: 1, startDay: 2, namedAfter: 'end' } }),
      '2025-01-02 2026-01-02',
    ],
  ])('%s', (call, expected) => {
    expect(range(call())).toBe(expected);
  });

  it('refuses what is no year, month, quarter or half', () => {
    expect(errorOf(() => monthOf(0, 1))).toEqual(['input', 'input/out-of-range', '/year']);
    expect(errorOf(() => monthOf(10_000, 1))).toEqual(['input', 'input/out-of-range', '/year']);
    expect(errorOf(() => monthOf(2026, 0))).toEqual(['input', 'input/out-of-range', '/month']);
    expect(errorOf(() => monthOf(2026, 13))).toEqual(['input', 'input/out-of-range', '/month']);
    expect(errorOf(() => quarterOf(2026, 5))).toEqual(['input', 'input/out-of-range', '/quarter']);
    expect(errorOf(() => halfYearOf(2026, 3))).toEqual(['input', 'input/out-of-range', '/half']);
    expect(errorOf(() => yearOf(2026.5))).toEqual(['input', 'input/not-a-whole-number', '/year']);
    expect(errorOf(() => yearOf('2026' as never))).toEqual([
      'input',
      'input/not-a-whole-number',
      '/year',
    ]);
  });

  it('refuses a fiscal year that it cannot read', () => {
    const named = (year: unknown) => errorOf(() => yearOf(2026, { fiscalYear: year as never }));
    expect(named(null)).toEqual(['input', 'input/not-an-object', '/options/fiscalYear']);
    expect(named({ namedAfter: 'end' })).toEqual([
      'input',
      'input/not-a-whole-number',
      '/options/fiscalYear/startMonth',
    ]);
    expect(named({ startMonth: 4 })).toEqual([
      'input',
      'input/not-one-of',
      '/options/fiscalYear/namedAfter',
    ]);
    expect(named({ ...april, startDay: 29 })).toEqual([
      'input',
      'input/out-of-range',
      '/options/fiscalYear/startDay',
    ]);
    expect(named({ ...april, day: 1 })).toEqual([
      'input',
      'input/unknown-key',
      '/options/fiscalYear/day',
    ]);
  });

  it('cannot write a period that reaches out of the years', () => {
    expect(errorOf(() => yearOf(9999))).toEqual(['domain', 'calendar/out-of-range', '']);
    expect(errorOf(() => yearOf(1, { fiscalYear: october }))).toEqual([
      'domain',
      'calendar/out-of-range',
      '',
    ]);
  });
});

describe('the period of a date', () => {
  it.each([
    ['2026-06-30', 'quarter', undefined, '2026-04-01 2026-07-01'],
    ['2026-07-01', 'quarter', undefined, '2026-07-01 2026-10-01'],
    ['2026-09-30', 'quarter', undefined, '2026-07-01 2026-10-01'],
    ['2026-10-01', 'quarter', undefined, '2026-10-01 2027-01-01'],
    ['2026-04-05', 'year', uk, '2025-04-06 2026-04-06'],
    ['2026-04-06', 'year', uk, '2026-04-06 2027-04-06'],
    ['2026-03-31', 'month', uk, '2026-03-06 2026-04-06'],
    ['1066-10-14', 'half-year', undefined, '1066-07-01 1067-01-01'],
  ] as const)('%s, %s', (date, name, fiscal, expected) => {
    const options = fiscal === undefined ? {} : { fiscalYear: fiscal };
    expect(range(periodContaining(date, name, options))).toBe(expected);
  });

  it('contains it, and the next one starts where it ends', () => {
    fc.assert(
      fc.property(usualDate, unit, fiscalYear, (date, name, fiscal) => {
        const options = { fiscalYear: fiscal };
        const period = periodContaining(date, name, options);
        expect(containsDate(period, date)).toBe(true);
        expect(periodContaining(period.start, name, options)).toEqual(period);
        expect(periodContaining(addDays(period.end, -1), name, options)).toEqual(period);
        expect(periodContaining(period.end, name, options).start).toBe(period.end);
      }),
    );
  });

  it('refuses another unit', () => {
    expect(errorOf(() => periodContaining('2026-01-01', 'week' as never))).toEqual([
      'input',
      'input/not-one-of',
      '/unit',
    ]);
    expect(errorOf(() => periodContaining('0001-01-01', 'year', { fiscalYear: april }))).toEqual([
      'domain',
      'calendar/out-of-range',
      '',
    ]);
  });
});

describe('splitting a period', () => {
  it('covers it exactly, in order', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2100 }),
        fc.integer({ min: 1, max: 5 }),
        unit,
        fiscalYear,
        (year, years, name, fiscal) => {
          const options = { fiscalYear: fiscal };
          const { start } = yearOf(year, options);
          const { end } = yearOf(year + years - 1, options);
          const parts = splitPeriod({ start, end }, name, options);
          const count = { month: 12, quarter: 4, 'half-year': 2, year: 1 }[name];
          expect(parts).toHaveLength(count * years);
          expect(parts[0]?.start).toBe(start);
          expect(parts.at(-1)?.end).toBe(end);
          for (const [index, part] of parts.entries())
            if (index > 0) expect(part.start).toBe(parts[index - 1]?.end);
        },
      ),
    );
  });

  it('gives the numbered periods', () => {
    expect(splitPeriod(yearOf(2026), 'quarter')).toEqual(
      [1, 2, 3, 4].map((quarter) => quarterOf(2026, quarter)),
    );
  });

  it.each([
    ['2026-01-02', '2027-01-01'],
    ['2026-01-01', '2026-12-31'],
    ['2026-01-01', '2027-01-02'],
    ['2026-02-01', '2026-05-01'],
  ])('refuses %s to %s as quarters', (start, end) => {
    expect(errorOf(() => splitPeriod({ start, end }, 'quarter'))).toEqual([
      'domain',
      'calendar/not-whole-units',
      '/period',
    ]);
  });

  it('is quick for all of history', () => {
    expect(splitPeriod({ start: '0001-01-01', end: '9999-12-01' }, 'month')).toHaveLength(119_987);
  });
});

describe('a period', () => {
  it.each([
    ['2026-06-30', false],
    ['2026-07-01', true],
    ['2026-09-30', true],
    ['2026-10-01', false],
  ])('of the third quarter: does it contain %s? %s', (date, expected) => {
    expect(containsDate(quarterOf(2026, 3), date)).toBe(expected);
  });

  it('must end after it starts', () => {
    const read = (period: unknown) => errorOf(() => containsDate(period as never, '2026-01-01'));
    expect(read({ start: '2026-01-01', end: '2026-01-01' })).toEqual([
      'input',
      'input/not-a-period',
      '/period',
    ]);
    expect(read({ start: '2026-01-02', end: '2026-01-01' })).toEqual([
      'input',
      'input/not-a-period',
      '/period',
    ]);
    expect(read(undefined)).toEqual(['input', 'input/not-a-period', '/period']);
    expect(read('2026')).toEqual(['input', 'input/not-a-period', '/period']);
    expect(read({})).toEqual(['input', 'input/not-a-date', '/period/start']);
    expect(read({ start: '2026-01-01', end: '2026-02-30' })).toEqual([
      'input',
      'input/not-a-date',
      '/period/end',
    ]);
  });

  it('may carry more than its dates', () => {
    const figure = { start: '2026-01-01', end: '2026-01-02', value: '7' };
    expect(containsDate(figure, '2026-01-01')).toBe(true);
  });
});
