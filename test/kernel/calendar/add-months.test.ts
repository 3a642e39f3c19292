import { addMonths, addYears } from 'clientele/calendar';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysInMonth } from '../../../src/kernel/calendar/civil-date.js';
import { errorOf, usualDate } from './arbitraries.js';

describe('adding months', () => {
  it.each([
    ['2026-01-30', 1, '2026-02-28'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-01-31', 2, '2026-03-31'],
    ['2026-01-31', 3, '2026-04-30'],
    ['2026-01-28', 1, '2026-02-28'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', 0, '2026-01-15'],
    ['2011-11-30', 1, '2011-12-30'],
    ['0099-12-31', 2, '0100-02-28'],
    ['0001-01-31', 119_987, '9999-12-31'],
  ])('%s and %i months is %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });

  it.each([
    ['2026-02-28', 1, 31, '2026-03-31'],
    ['2026-02-28', 2, 31, '2026-04-30'],
    ['2026-02-28', 12, 29, '2027-02-28'],
    ['2026-02-28', 24, 29, '2028-02-29'],
    ['2026-02-28', 0, 30, '2026-02-28'],
    ['2026-03-05', 1, 1, '2026-04-01'],
  ])('%s and %i months, anchored to %i, is %s', (date, months, anchorDay, expected) => {
    expect(addMonths(date, months, { anchorDay })).toBe(expected);
  });

  it('step by step, anchored to the first date, is the same as all at once', () => {
    fc.assert(
      fc.property(usualDate, fc.integer({ min: 1, max: 60 }), (date, months) => {
        const anchorDay = Number(date.slice(8));
        let stepped = date;
        for (let month = 0; month < months; month++) stepped = addMonths(stepped, 1, { anchorDay });
        expect(stepped).toBe(addMonths(date, months));
      }),
    );
  });

  it('clamps to the end of the month and else keeps the day', () => {
    fc.assert(
      fc.property(usualDate, fc.integer({ min: -900, max: 900 }), (date, months) => {
        const [year, month, day] = date.split('-').map(Number) as [number, number, number];
        const index = year * 12 + month - 1 + months;
        const target = { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
        const kept = Math.min(day, daysInMonth(target.year, target.month));
        const two = (figure: number) => String(figure).padStart(2, '0');
        expect(addMonths(date, months)).toBe(`${target.year}-${two(target.month)}-${two(kept)}`);
      }),
    );
  });

  it('refuses what it cannot read', () => {
    const date = '2026-01-31';
    expect(errorOf(() => addMonths(date, 1.5))).toEqual([
      'input',
      'input/not-a-whole-number',
      '/months',
    ]);
    expect(errorOf(() => addMonths(date, 1, { anchorDay: 0 }))).toEqual([
      'input',
      'input/out-of-range',
      '/options/anchorDay',
    ]);
    expect(errorOf(() => addMonths(date, 1, { anchorDay: 32 }))).toEqual([
      'input',
      'input/out-of-range',
      '/options/anchorDay',
    ]);
    expect(errorOf(() => addMonths(date, 1, null as never))).toEqual([
      'input',
      'input/not-an-object',
      '/options',
    ]);
    expect(errorOf(() => addMonths(date, 1, { 'anchor/day~': 31 } as never))).toEqual([
      'input',
      'input/unknown-key',
      '/options/anchor~1day~0',
    ]);
  });

  it('stops at the first and the last year', () => {
    const outside = ['domain', 'calendar/out-of-range', ''];
    expect(errorOf(() => addMonths('9999-12-01', 1))).toEqual(outside);
    expect(errorOf(() => addMonths('0001-01-31', -1))).toEqual(outside);
    expect(errorOf(() => addMonths('2026-01-31', 1e9))).toEqual(outside);
    expect(errorOf(() => addYears('2026-01-31', -Number.MAX_SAFE_INTEGER))).toEqual(outside);
  });
});

describe('adding years', () => {
  it.each([
    ['2028-02-29', 1, '2029-02-28'],
    ['2028-02-29', 4, '2032-02-29'],
    ['2028-02-29', -4, '2024-02-29'],
    ['2096-02-29', 4, '2100-02-28'],
    ['2026-11-22', 10, '2036-11-22'],
  ])('%s and %i years is %s', (date, years, expected) => {
    expect(addYears(date, years)).toBe(expected);
    expect(addMonths(date, years * 12)).toBe(expected);
  });

  it('comes back to 29 February', () => {
    expect(addYears('2029-02-28', 3, { anchorDay: 29 })).toBe('2032-02-29');
    expect(errorOf(() => addYears('2029-02-28', '3' as never))).toEqual([
      'input',
      'input/not-a-whole-number',
      '/years',
    ]);
  });
});
