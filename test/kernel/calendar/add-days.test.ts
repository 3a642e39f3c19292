import { addDays, compareDates, daysBetween, weekdayOf } from 'clientele/calendar';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDate, errorOf, usualDate } from './arbitraries.js';

const steps = fc.integer({ min: -600_000, max: 600_000 });

describe('adding days', () => {
  it.each([
    ['2026-02-27', 1, '2026-02-28'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-01-01', 0, '2026-01-01'],
    ['2026-01-01', -0, '2026-01-01'],
    ['2011-12-29', 1, '2011-12-30'],
    ['2011-12-30', 1, '2011-12-31'],
    ['0001-01-01', 3_652_058, '9999-12-31'],
  ])('%s and %i days is %s', (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected);
  });

  it('stops at the first and the last year', () => {
    const outside = ['domain', 'calendar/out-of-range', ''];
    expect(errorOf(() => addDays('0001-01-01', -1))).toEqual(outside);
    expect(errorOf(() => addDays('9999-12-31', 1))).toEqual(outside);
    expect(errorOf(() => addDays('2026-01-01', 1e9))).toEqual(outside);
    expect(errorOf(() => addDays('2026-01-01', -Number.MAX_SAFE_INTEGER))).toEqual(outside);
  });

  it('refuses what is no whole number', () => {
    expect(errorOf(() => addDays('2026-01-01', 0.5))).toEqual([
      'input',
      'input/not-a-whole-number',
      '/days',
    ]);
    expect(errorOf(() => addDays('2026-01-01', 1e300))).toEqual([
      'input',
      'input/out-of-range',
      '/days',
    ]);
  });

  it('is undone by going back', () => {
    fc.assert(
      fc.property(usualDate, steps, (date, days) => {
        expect(addDays(addDays(date, days), -days)).toBe(date);
      }),
    );
  });

  it('agrees with the days between', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (start, end) => {
        expect(addDays(start, daysBetween(start, end))).toBe(end);
        expect(daysBetween(start, end) + daysBetween(end, start)).toBe(0);
      }),
    );
  });
});

describe('the order of dates', () => {
  it('is the order of their texts', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (left, right) => {
        expect(compareDates(left, right)).toBe(left < right ? -1 : left > right ? 1 : 0);
        expect(Math.sign(daysBetween(right, left))).toBe(compareDates(left, right));
      }),
    );
    expect(compareDates('2026-01-01', '2026-01-01')).toBe(0);
  });

  it('says which date is none', () => {
    expect(errorOf(() => compareDates('x', '2026-01-01'))).toEqual([
      'input',
      'input/not-a-date',
      '/left',
    ]);
    expect(errorOf(() => compareDates('2026-01-01', 'x'))).toEqual([
      'input',
      'input/not-a-date',
      '/right',
    ]);
    expect(errorOf(() => daysBetween('x', '2026-01-01'))).toEqual([
      'input',
      'input/not-a-date',
      '/start',
    ]);
    expect(errorOf(() => daysBetween('2026-01-01', 'x'))).toEqual([
      'input',
      'input/not-a-date',
      '/end',
    ]);
  });
});

describe('the weekday', () => {
  it.each([
    ['2026-11-16', 1],
    ['2026-11-21', 6],
    ['2026-11-22', 7],
    ['2026-11-23', 1],
    ['1970-01-01', 4],
    ['1969-12-31', 3],
    ['0001-01-01', 1],
    ['9999-12-31', 5],
  ])('of %s is %i', (date, weekday) => {
    expect(weekdayOf(date)).toBe(weekday);
  });

  it('of the next day is the next one', () => {
    fc.assert(
      fc.property(usualDate, (date) => {
        expect(weekdayOf(addDays(date, 1))).toBe((weekdayOf(date) % 7) + 1);
        expect(weekdayOf(date)).toBe(new Date(`${date}T00:00:00Z`).getUTCDay() || 7);
      }),
    );
  });
});
