import { isDate, parseDate, safeParseDate } from 'clientele/calendar';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attempt } from '../../../src/kernel/errors/index.js';
import { anyDate, errorOf } from './arbitraries.js';

const dates = [
  '0001-01-01',
  '0099-12-31',
  '1582-10-10',
  '1900-02-28',
  '1970-01-01',
  '2000-02-29',
  '2026-01-31',
  '2026-02-28',
  '2026-04-30',
  '2028-02-29',
  '9999-12-31',
];

const others: readonly unknown[] = [
  '0000-12-31',
  '0000-01-01',
  '1900-02-29',
  '2026-00-10',
  '2026-13-01',
  '2026-01-00',
  '2026-01-32',
  '2026-02-29',
  '2026-02-30',
  '2026-04-31',
  '2026-2-03',
  '2026-02-3',
  '2026/02/03',
  '2026-02-03 ',
  ' 2026-02-03',
  '2026- 2-03',
  '2026-+2-03',
  '-026-02-03',
  '+2026-02-03',
  '10000-01-01',
  '20260203',
  '2026-02-03T00:00:00Z',
  '2026−02−03',
  '２０２６-０２-０３',
  '2026-02-0３',
  '٢٠٢٦-٠٢-٠٣',
  '',
  'yesterday!',
  null,
  undefined,
  true,
  0,
  20260203,
  Number.NaN,
  1n,
  Symbol('2026-02-03'),
  new Date(0),
  ['2026-02-03'],
  { toString: () => '2026-02-03' },
  Object('2026-02-03'),
  Object.create(null),
  () => '2026-02-03',
];

describe('a date', () => {
  it.each(dates)('%s is one', (date) => {
    expect(isDate(date)).toBe(true);
    expect(parseDate(date)).toBe(date);
    expect(safeParseDate(date)).toEqual({ ok: true, value: date });
  });

  it.each(others.map((value) => [value]))('%s is none', (value) => {
    expect(isDate(value)).toBe(false);
    expect(errorOf(() => parseDate(value))).toEqual(['input', 'input/not-a-date', '']);
    expect(safeParseDate(value).ok).toBe(false);
  });

  it.each([[new Date(0)], [1e12], ['2026-02-03T10:00:00Z']])(
    'the error for the instant %s says what to do',
    (value) => {
      const tried = attempt(() => parseDate(value));
      expect(tried.ok ? '' : tried.error.message).toContain('dateOfInstant(instant, zone)');
    },
  );

  const exists = (text: string) => {
    const time = new Date(`${text}T00:00:00.000Z`);
    return (
      /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text) &&
      !text.startsWith('0000') &&
      !Number.isNaN(time.getTime()) &&
      time.toISOString().startsWith(text)
    );
  };

  it('is every day that exists, and nothing else of the same shape', () => {
    const figure = (most: number, width: number) =>
      fc.nat(most).map((n) => String(n).padStart(width, '0'));
    fc.assert(
      fc.property(figure(9999, 4), figure(14, 2), figure(33, 2), (year, month, day) => {
        const text = `${year}-${month}-${day}`;
        expect(isDate(text)).toBe(exists(text));
      }),
    );
    fc.assert(fc.property(anyDate, (date) => parseDate(date) === date));
  });

  it('with another character in one place is read only if it still exists', () => {
    const character = fc.nat(0xffff).map((code) => String.fromCharCode(code));
    const near = fc.constantFrom('/', ':', '-', '0', '9', '５', ' ');
    fc.assert(
      fc.property(anyDate, fc.nat(9), fc.oneof(character, near), (date, at, other) => {
        const text = date.slice(0, at) + other + date.slice(at + 1);
        expect(isDate(text)).toBe(exists(text));
      }),
    );
  });
});
