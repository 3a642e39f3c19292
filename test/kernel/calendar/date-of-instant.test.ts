import { addDays, dateOfInstant } from 'clientele/calendar';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDay, errorOf, textOfDay } from './arbitraries.js';

const zones = [
  'UTC',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Etc/GMT+12',
];

describe('the date of an instant', () => {
  it.each([
    ['2026-03-08T23:30:00-04:00', 'America/New_York', '2026-03-08'],
    // Written with the offset of winter, on the day summer time began: half past midnight there.
    ['2026-03-08T23:30:00-05:00', 'America/New_York', '2026-03-09'],
    ['2026-03-08T23:30:00-05:00', 'UTC', '2026-03-09'],
    ['2026-03-09T04:30Z', 'America/New_York', '2026-03-09'],
    ['2026-03-09T03:59:59.999Z', 'America/New_York', '2026-03-08'],
    ['2026-03-09T04:00:00.000Z', 'America/New_York', '2026-03-09'],
    // St John's is 3:30 behind, 2:30 in summer.
    ['2026-01-02T03:29:59Z', 'America/St_Johns', '2026-01-01'],
    ['2026-01-02T03:30:00Z', 'America/St_Johns', '2026-01-02'],
    ['2026-07-02T02:29:59Z', 'America/St_Johns', '2026-07-01'],
    ['2026-07-02T02:30:00Z', 'America/St_Johns', '2026-07-02'],
    // Kathmandu is 5:45 ahead.
    ['2026-01-01T18:14:59Z', 'Asia/Kathmandu', '2026-01-01'],
    ['2026-01-01T18:15:00Z', 'Asia/Kathmandu', '2026-01-02'],
    // Apia skipped 30 December 2011.
    ['2011-12-30T09:59:59Z', 'Pacific/Apia', '2011-12-29'],
    ['2011-12-30T10:00:00Z', 'Pacific/Apia', '2011-12-31'],
    // Zones of the time before standard time: Manila was on the American side of the date line.
    ['1844-12-30T12:00:00Z', 'Asia/Manila', '1844-12-29'],
    ['0800-12-25T12:00:00Z', 'Europe/Rome', '0800-12-25'],
    ['0800-12-25T23:30:00Z', 'Europe/Rome', '0800-12-26'],
    ['0007-06-01T12:00:00Z', 'UTC', '0007-06-01'],
    ['1582-10-10T12:00:00Z', 'UTC', '1582-10-10'],
    ['0001-01-01T00:00:00Z', 'UTC', '0001-01-01'],
    ['9999-12-31T23:59:59.999999999Z', 'UTC', '9999-12-31'],
    ['2026-01-01T12:00:00+18:00', 'UTC', '2025-12-31'],
    ['2026-01-01T12:00:00-18:00', 'UTC', '2026-01-02'],
    ['1969-12-31T23:59:59.999Z', 'UTC', '1969-12-31'],
    ['2026-01-01T12:00:00Z', 'asia/shanghai', '2026-01-01'],
  ])('%s in %s is %s', (instant, zone, expected) => {
    expect(dateOfInstant(instant, zone)).toBe(expected);
  });

  it('reads a Date, whatever zone the computer is in', () => {
    const instant = new Date('2026-01-01T18:15:00Z');
    expect(dateOfInstant(instant, 'Asia/Kathmandu')).toBe('2026-01-02');
    expect(dateOfInstant(instant, 'UTC')).toBe('2026-01-01');
  });

  it.each([
    '2026-03-08',
    '2026-03-08T23:30:00',
    '2026-03-08T23:30',
    '2026-03-08T24:00:00Z',
    '2026-03-08T23:60:00Z',
    '2026-03-08T23:59:60Z',
    '2026-02-30T00:00:00Z',
    '2026-03-08T23:30:00+18:01',
    '2026-03-08T23:30:00-18:30',
    '2026-03-08T23:30:00+05:60',
    '2026-03-08T23:30:00+0530',
    '2026-03-08T23:30:00+05',
    '2026-03-08T23:30:00 Z',
    '2026-03-08 23:30:00Z',
    '2026-03-08T23:30:00.Z',
    '2026-03-08T23:30:00.1234567890Z',
    '2026-03-08T23:30:00Z[UTC]',
    '20260308T233000Z',
    '+002026-03-08T23:30:00Z',
    `2026-03-08T23:30:00.${'0'.repeat(1000)}Z`,
    '',
    'now',
    new Date(Number.NaN),
    1_772_000_000_000,
    null,
    undefined,
    Symbol('now'),
    {},
    [],
    { getTime: (): number => 0 },
  ])('refuses the instant %s', (instant) => {
    expect(errorOf(() => dateOfInstant(instant as never, 'UTC'))).toEqual([
      'input',
      'input/not-an-instant',
      '/instant',
    ]);
  });

  it('refuses what only pretends to be a Date', () => {
    expect(errorOf(() => dateOfInstant(Object.create(Date.prototype), 'UTC'))).toEqual([
      'input',
      'input/not-an-instant',
      '/instant',
    ]);
  });

  it.each([
    '',
    'Nowhere/At_All',
    'local',
    '+05:30',
    '-08:00',
    ' UTC',
    'UTC\t',
    'x'.repeat(1000),
    undefined,
    null,
    0,
    Symbol('UTC'),
    {},
    ['UTC'],
  ])('refuses the zone %s', (zone) => {
    expect(errorOf(() => dateOfInstant('2026-01-01T00:00Z', zone as never))).toEqual([
      'input',
      'input/not-a-zone',
      '/zone',
    ]);
  });

  it('refuses a date that cannot be written', () => {
    const outside = ['domain', 'calendar/out-of-range', ''];
    expect(errorOf(() => dateOfInstant('0001-01-01T00:00Z', 'America/New_York'))).toEqual(outside);
    expect(errorOf(() => dateOfInstant('9999-12-31T23:00Z', 'Asia/Kathmandu'))).toEqual(outside);
    expect(errorOf(() => dateOfInstant(new Date(8.64e15), 'UTC'))).toEqual(outside);
    expect(errorOf(() => dateOfInstant(new Date(-8.64e15), 'UTC'))).toEqual(outside);
  });

  it('is the date that the clock of the zone shows', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -62_000_000_000, max: 250_000_000_000 }),
        fc.constantFrom(...zones),
        (seconds, zone) => {
          const instant = new Date(seconds * 1000);
          const shown = new Intl.DateTimeFormat('en-CA-u-ca-gregory-nu-latn', {
            timeZone: zone,
            year: 'numeric',
            month: '2-digit',
            day: '2-digit',
          }).formatToParts(instant);
          const at = (type: string) => shown.find((part) => part.type === type)?.value ?? '';
          const date = `${at('year').padStart(4, '0')}-${at('month')}-${at('day')}`;
          expect(dateOfInstant(instant, zone)).toBe(date);
          expect(dateOfInstant(instant.toISOString(), zone)).toBe(date);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('in UTC is the first ten characters, and never further than a day away elsewhere', () => {
    const inner = anyDay.filter((day) => day > -719_000 && day < 2_932_000);
    fc.assert(
      fc.property(inner, fc.nat(86_399), fc.constantFrom(...zones), (day, second, zone) => {
        const instant = new Date(day * 86_400_000 + second * 1000);
        const date = textOfDay(day);
        expect(dateOfInstant(instant, 'UTC')).toBe(date);
        expect([addDays(date, -1), date, addDays(date, 1)]).toContain(dateOfInstant(instant, zone));
      }),
    );
  });

  it('keeps answering with more zones than it remembers', () => {
    const all = Intl.supportedValuesOf('timeZone').slice(0, 150);
    const ask = () => all.map((zone) => dateOfInstant('2026-01-01T12:00Z', zone));
    expect(ask()).toEqual(ask());
  });
});
