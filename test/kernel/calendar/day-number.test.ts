import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilOfDay, dayOfCivil, daysInMonth } from '../../../src/kernel/calendar/civil-date.js';
import {
  firstDay,
  fromDayNumber,
  INVALID_DAY,
  lastDay,
  readDayNumber,
  toDayNumber,
} from '../../../src/kernel/calendar/day-number.js';
import { anyDay, dayOfText, errorOf, textOfDay } from './arbitraries.js';

describe('a day number', () => {
  it.each([
    ['0001-01-01', firstDay],
    ['1969-12-31', -1],
    ['1970-01-01', 0],
    ['2000-03-01', 11_017],
    ['9999-12-31', lastDay],
  ])('of %s is %i', (date, day) => {
    expect(readDayNumber(date)).toBe(day);
    expect(toDayNumber(date, '/date')).toBe(day);
    expect(fromDayNumber(day)).toBe(date);
  });

  it('agrees with the engine and back, over all dates', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const text = textOfDay(day);
        expect(fromDayNumber(day)).toBe(text);
        expect(readDayNumber(text)).toBe(day);
        expect(dayOfText(text)).toBe(day);
      }),
      { numRuns: 1000 },
    );
  });

  it('agrees with the engine on every day of four centuries', () => {
    const wrong: number[] = [];
    for (let day = dayOfText('1799-12-25'); day <= dayOfText('2200-01-05'); day++) {
      const text = textOfDay(day);
      if (fromDayNumber(day) !== text || readDayNumber(text) !== day) wrong.push(day);
    }
    expect(wrong).toEqual([]);
  });

  it('is unreadable without an exception, and refused with one', () => {
    expect(readDayNumber('2026-02-30')).toBe(INVALID_DAY);
    expect(readDayNumber(null)).toBe(INVALID_DAY);
    expect(INVALID_DAY).toBeLessThan(firstDay);
    expect(errorOf(() => toDayNumber('2026-02-30', '/lines/3/date'))).toEqual([
      'input',
      'input/not-a-date',
      '/lines/3/date',
    ]);
  });

  it.each([firstDay - 1, lastDay + 1, Number.NaN, Number.POSITIVE_INFINITY, INVALID_DAY])(
    '%d cannot be written',
    (day) => {
      expect(errorOf(() => fromDayNumber(day))).toEqual(['domain', 'calendar/out-of-range', '']);
    },
  );
});

describe('year, month and day', () => {
  it('go to a day number and back, also just outside the years that can be written', () => {
    fc.assert(
      fc.property(fc.integer({ min: firstDay - 800, max: lastDay + 800 }), (day) => {
        const { year, month, day: ofMonth } = civilOfDay(day);
        expect(dayOfCivil(year, month, ofMonth)).toBe(day);
        expect(ofMonth).toBeLessThanOrEqual(daysInMonth(year, month));
      }),
    );
  });

  it.each([
    [2026, [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]],
    [2028, [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]],
    [1900, [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]],
    [2000, [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]],
  ])('the months of %i', (year, lengths) => {
    expect(lengths.map((_, index) => daysInMonth(year, index + 1))).toEqual(lengths);
  });
});
