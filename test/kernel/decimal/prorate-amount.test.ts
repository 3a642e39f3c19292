import { addDays, yearOf } from 'clientele/calendar';
import { type ProrationQuestion, prorateAmount, roundDecimal } from 'clientele/decimal';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorOf } from '../calendar/arbitraries.js';

const period = yearOf(2025);
const part = { start: '2025-07-01', end: '2026-01-01' };
const rounding = { scale: 2, mode: 'half-away-from-zero' } as const;

describe('prorating an amount', () => {
  const ask = (change: Partial<ProrationQuestion>): ProrationQuestion => ({
    period,
    part,
    method: 'days',
    rounding,
    ...change,
  });

  it.each([
    ['1200000', {}, '604931.51'],
    ['1200000', { part: { start: '2025-01-01', end: '2025-07-01' } }, '595068.49'],
    ['1200000', { method: 'months' }, '600000.00'],
    ['999.99', { part: period }, '999.99'],
    ['-365', { part: { start: '2025-01-01', end: '2025-01-02' } }, '-1.00'],
    ['100', { part: { start: '2025-01-01', end: '2025-01-01' } }, '0.00'],
    [365, { part: { start: '2025-01-01', end: '2025-01-02' } }, '1.00'],
  ] as const)('%s with %j', (amount, change, expected) => {
    expect(prorateAmount(amount, ask(change)).amount).toBe(expected);
  });

  it('shows the share', () => {
    expect(prorateAmount('1', ask({})).share).toEqual({ numerator: 184, denominator: 365 });
  });

  it('rounds once, on the exact quotient', () => {
    // 0.005 is 1/200 of 1: a tie that a cut quotient would lose.
    const days = { start: '2025-01-01', end: addDays('2025-01-01', 200) };
    const one = { start: '2025-01-01', end: '2025-01-02' };
    expect(prorateAmount('1', ask({ period: days, part: one })).amount).toBe('0.01');
    const down = { scale: 2, mode: 'half-toward-zero' } as const;
    expect(prorateAmount('1', ask({ period: days, part: one, rounding: down })).amount).toBe(
      '0.00',
    );
  });

  it('gives the whole for the whole period and keeps the sign', () => {
    const cents = fc.integer({ min: -1e12, max: 1e12 }).map((n) => (n / 100).toFixed(2));
    fc.assert(
      fc.property(cents, fc.nat(365), (amount, days) => {
        expect(prorateAmount(amount, ask({ part: period })).amount).toBe(
          roundDecimal(amount, rounding),
        );
        const some = { start: '2025-01-01', end: addDays('2025-01-01', days) };
        const prorated = Number(prorateAmount(amount, ask({ part: some })).amount);
        expect(Math.abs(prorated - (Number(amount) * days) / 365)).toBeLessThan(0.0051);
        expect(prorated * Number(amount)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('refuses what it cannot read', () => {
    const read = (amount: unknown, question: unknown) =>
      errorOf(() => prorateAmount(amount as never, question as never));
    expect(read('1,2', ask({}))).toEqual(['input', 'input/not-a-decimal', '/amount']);
    expect(read('1', undefined)).toEqual(['input', 'input/not-an-object', '']);
    expect(read('1', { period, part, method: 'days' })).toEqual([
      'input',
      'input/not-an-object',
      '/rounding',
    ]);
    expect(read('1', ask({ rounding: { scale: 2, mode: 'half-up' as never } }))).toEqual([
      'input',
      'input/not-one-of',
      '/rounding/mode',
    ]);
    expect(read('1', ask({ part: yearOf(2026) }))).toEqual([
      'domain',
      'calendar/part-outside-period',
      '/part',
    ]);
  });
});
