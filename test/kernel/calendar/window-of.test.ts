import {
  addDays,
  addMonths,
  addYears,
  containsDate,
  type Window,
  windowOf,
} from 'clientele/calendar';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorOf, usualDate } from './arbitraries.js';

const fiscalYear = { startMonth: 4, namedAfter: 'start' } as const;

describe('a window', () => {
  it.each<[Window, string, string | undefined, string, string]>([
    [{ type: 'rolling-days', days: 1 }, '2026-03-01', undefined, '2026-03-01', '2026-03-02'],
    [{ type: 'rolling-days', days: 90 }, '2026-03-31', undefined, '2026-01-01', '2026-04-01'],
    [{ type: 'rolling-months', months: 12 }, '2026-03-30', undefined, '2025-03-31', '2026-03-31'],
    [{ type: 'rolling-months', months: 1 }, '2026-03-30', undefined, '2026-02-28', '2026-03-31'],
    [{ type: 'rolling-months', months: 6 }, '2026-08-30', undefined, '2026-02-28', '2026-08-31'],
    [{ type: 'rolling-months', months: 12 }, '2024-02-28', undefined, '2023-02-28', '2024-02-29'],
    [{ type: 'calendar', unit: 'year' }, '2026-01-01', undefined, '2026-01-01', '2026-01-02'],
    [{ type: 'calendar', unit: 'year' }, '2026-12-31', undefined, '2026-01-01', '2027-01-01'],
    [{ type: 'calendar', unit: 'month' }, '2026-02-28', undefined, '2026-02-01', '2026-03-01'],
    [
      { type: 'calendar', unit: 'year', fiscalYear },
      '2026-03-31',
      undefined,
      '2025-04-01',
      '2026-04-01',
    ],
    [{ type: 'anniversary' }, '2026-05-09', '2024-05-10', '2025-05-10', '2026-05-10'],
    [{ type: 'anniversary' }, '2026-05-10', '2024-05-10', '2026-05-10', '2026-05-11'],
    [{ type: 'anniversary' }, '2024-05-10', '2024-05-10', '2024-05-10', '2024-05-11'],
    [{ type: 'anniversary' }, '2025-05-09', '2024-05-10', '2024-05-10', '2025-05-10'],
    [{ type: 'anniversary' }, '2025-02-27', '2024-02-29', '2024-02-29', '2025-02-28'],
    [{ type: 'anniversary' }, '2025-02-28', '2024-02-29', '2025-02-28', '2025-03-01'],
    [{ type: 'anniversary' }, '2028-02-28', '2024-02-29', '2027-02-28', '2028-02-29'],
    [{ type: 'anniversary' }, '2028-02-29', '2024-02-29', '2028-02-29', '2028-03-01'],
    [{ type: 'since-joined' }, '2026-05-09', '2024-05-10', '2024-05-10', '2026-05-10'],
    [{ type: 'since-joined' }, '2024-05-10', '2024-05-10', '2024-05-10', '2024-05-11'],
  ])('%j as of %s, joined %s', (lookback, asOf, joined, start, end) => {
    const options = joined === undefined ? { asOf } : { asOf, joined };
    expect(windowOf(lookback, options)).toEqual({ start, end });
  });

  const anyWindow = fc.oneof(
    fc.record({
      type: fc.constant('rolling-days' as const),
      days: fc.integer({ min: 1, max: 999 }),
    }),
    fc.record({
      type: fc.constant('rolling-months' as const),
      months: fc.integer({ min: 1, max: 99 }),
    }),
    fc.record({
      type: fc.constant('calendar' as const),
      unit: fc.constantFrom(
        'month' as const,
        'quarter' as const,
        'half-year' as const,
        'year' as const,
      ),
    }),
    fc.constantFrom<Window>({ type: 'anniversary' }, { type: 'since-joined' }),
  );

  it('ends the day after and contains the day it is asked for', () => {
    fc.assert(
      fc.property(anyWindow, usualDate, fc.nat(9999), (lookback, joined, days) => {
        const asOf = addDays(joined, days);
        const period = windowOf(lookback, { asOf, joined });
        expect(period.end).toBe(addDays(asOf, 1));
        expect(containsDate(period, asOf)).toBe(true);
      }),
    );
  });

  it('starts on an anniversary that is less than a year ago', () => {
    fc.assert(
      fc.property(usualDate, fc.nat(9999), (joined, days) => {
        const asOf = addDays(joined, days);
        const { start } = windowOf({ type: 'anniversary' }, { asOf, joined });
        const years = Number(start.slice(0, 4)) - Number(joined.slice(0, 4));
        expect(addYears(joined, years)).toBe(start);
        expect(addYears(joined, years + 1) > asOf).toBe(true);
      }),
    );
  });

  it('rolls by whole months from the day after', () => {
    fc.assert(
      fc.property(usualDate, fc.integer({ min: 1, max: 60 }), (asOf, months) => {
        const period = windowOf({ type: 'rolling-months', months }, { asOf });
        expect(period.start).toBe(addMonths(addDays(asOf, 1), -months));
      }),
    );
  });

  it('refuses what it cannot read', () => {
    const asOf = '2026-05-09';
    const read = (lookback: unknown, options: unknown = { asOf }) =>
      errorOf(() => windowOf(lookback as never, options as never));
    expect(read(null)).toEqual(['input', 'input/not-an-object', '/lookback']);
    expect(read({})).toEqual(['input', 'input/not-one-of', '/lookback/type']);
    expect(read({ type: 'rolling-years' })).toEqual([
      'input',
      'input/not-one-of',
      '/lookback/type',
    ]);
    expect(read({ type: 'rolling-days' })).toEqual([
      'input',
      'input/not-a-whole-number',
      '/lookback/days',
    ]);
    expect(read({ type: 'rolling-days', days: 0 })).toEqual([
      'input',
      'input/out-of-range',
      '/lookback/days',
    ]);
    expect(read({ type: 'rolling-months', months: 0 })).toEqual([
      'input',
      'input/out-of-range',
      '/lookback/months',
    ]);
    expect(read({ type: 'rolling-months', days: 3 })).toEqual([
      'input',
      'input/unknown-key',
      '/lookback/days',
    ]);
    expect(read({ type: 'calendar', unit: 'week' })).toEqual([
      'input',
      'input/not-one-of',
      '/lookback/unit',
    ]);
    expect(read({ type: 'since-joined', joined: asOf })).toEqual([
      'input',
      'input/unknown-key',
      '/lookback/joined',
    ]);
    expect(read({ type: 'anniversary' }, undefined as never)).toEqual([
      'input',
      'input/required',
      '/options/joined',
    ]);
    expect(read({ type: 'anniversary' }, null)).toEqual([
      'input',
      'input/not-an-object',
      '/options',
    ]);
    expect(read({ type: 'anniversary' }, { asOf: 'x' })).toEqual([
      'input',
      'input/not-a-date',
      '/options/asOf',
    ]);
    expect(read({ type: 'anniversary' }, { asOf, joined: null })).toEqual([
      'input',
      'input/not-a-date',
      '/options/joined',
    ]);
  });

  it('has no start before joining', () => {
    for (const type of ['anniversary', 'since-joined'] as const)
      expect(
        errorOf(() => windowOf({ type }, { asOf: '2026-05-09', joined: '2026-05-10' })),
      ).toEqual(['domain', 'calendar/joined-after', '/options/joined']);
    const rolling = { type: 'rolling-days', days: 1 } as const;
    expect(windowOf(rolling, { asOf: '2026-05-09', joined: '2026-05-10' }).start).toBe(
      '2026-05-09',
    );
  });

  it('cannot reach out of the years', () => {
    const outside = ['domain', 'calendar/out-of-range', ''];
    const days = Number.MAX_SAFE_INTEGER;
    expect(errorOf(() => windowOf({ type: 'rolling-days', days }, { asOf: '2026-05-09' }))).toEqual(
      outside,
    );
    expect(
      errorOf(() => windowOf({ type: 'rolling-months', months: days }, { asOf: '2026-05-09' })),
    ).toEqual(outside);
    expect(
      errorOf(() => windowOf({ type: 'rolling-days', days: 1 }, { asOf: '9999-12-31' })),
    ).toEqual(outside);
  });
});
