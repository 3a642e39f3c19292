import { addDays, addMonths, shareOfPeriod, yearOf } from 'clientele/calendar';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorOf, usualDate } from './arbitraries.js';

const period = yearOf(2025);
const part = { start: '2025-07-01', end: '2026-01-01' };

describe('the share of a period', () => {
  it('counts days or months, not reduced', () => {
    expect(shareOfPeriod({ period, part, method: 'days' })).toEqual({
      numerator: 184,
      denominator: 365,
    });
    expect(shareOfPeriod({ period, part, method: 'months' })).toEqual({
      numerator: 6,
      denominator: 12,
    });
    expect(shareOfPeriod({ period: yearOf(2028), part: yearOf(2028), method: 'days' })).toEqual({
      numerator: 366,
      denominator: 366,
    });
  });

  it.each(['2025-01-01', '2025-06-01', '2026-01-01'])('is 0 for the empty part at %s', (date) => {
    for (const method of ['days', 'months'] as const)
      expect(shareOfPeriod({ period, part: { start: date, end: date }, method }).numerator).toBe(0);
  });

  it.each([
    ['2024-12-31', '2025-02-01'],
    ['2025-12-01', '2026-01-02'],
    ['2024-12-31', '2024-12-31'],
    ['2026-01-02', '2026-01-02'],
  ])('does not exist for %s to %s', (start, end) => {
    expect(errorOf(() => shareOfPeriod({ period, part: { start, end }, method: 'days' }))).toEqual([
      'domain',
      'calendar/part-outside-period',
      '/part',
    ]);
  });

  it('refuses what it cannot read', () => {
    const read = (change: object) =>
      errorOf(() => shareOfPeriod({ period, part, method: 'days', ...change } as never));
    const empty = { start: '2025-01-01', end: '2025-01-01' };
    const reversed = { start: '2025-01-02', end: '2025-01-01' };
    expect(read({ period: empty })).toEqual(['input', 'input/not-a-period', '/period']);
    expect(read({ period: reversed })).toEqual(['input', 'input/not-a-period', '/period']);
    expect(read({ part: reversed })).toEqual(['input', 'input/not-a-period', '/part']);
    expect(read({ part: { start: '2025-02-30', end: '2025-03-01' } })).toEqual([
      'input',
      'input/not-a-date',
      '/part/start',
    ]);
    expect(read({ method: '30/360' })).toEqual(['input', 'input/not-one-of', '/method']);
    expect(read({ methods: 'days' })).toEqual(['input', 'input/unknown-key', '/methods']);
    const middle = { start: '2025-07-02', end: '2026-01-01' };
    expect(read({ method: 'months', part: middle })).toEqual([
      'input',
      'input/not-first-of-month',
      '/part/start',
    ]);
    expect(read({ method: 'months', period: { start: '2025-01-01', end: '2026-01-31' } })).toEqual([
      'input',
      'input/not-first-of-month',
      '/period/end',
    ]);
    expect(errorOf(() => shareOfPeriod(undefined as never))).toEqual([
      'input',
      'input/not-an-object',
      '',
    ]);
  });

  it('adds up to the whole over adjoining parts', () => {
    const lengths = fc.array(fc.nat(40), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(usualDate, lengths, fc.constantFrom('days', 'months'), (date, steps, method) => {
        const first = `${date.slice(0, 8)}01`;
        const edges = [method === 'days' ? date : first];
        for (const step of [...steps, 1]) {
          const last = edges.at(-1) as string;
          edges.push(method === 'days' ? addDays(last, step) : addMonths(last, step));
        }
        const whole = { start: edges[0] as string, end: edges.at(-1) as string };
        const shares = edges
          .slice(1)
          .map((end, index) =>
            shareOfPeriod({ period: whole, part: { start: edges[index] as string, end }, method }),
          );
        const sum = shares.reduce((total, { numerator }) => total + numerator, 0);
        expect(shares.every(({ denominator }) => denominator === sum)).toBe(true);
      }),
    );
  });
});
