import { en, describe as inWords, zhCN } from 'clientele/explain';
import {
  measureRetentionRate,
  measureRevenueRetention,
  summariseRevenueMovements,
} from 'clientele/value';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frozen } from '../../../src/kernel/decision/freeze-deep.js';
import { failureOf } from '../../kernel/errors/failure-of.js';

const countsOf = (customersAtStart: number, customersAtEnd: number, acquired: number) => ({
  ...{ customersAtStart, customersAtEnd, acquired },
});

describe('retention of customers', () => {
  it.each([
    [100, 105, 20, 0.85, 0.15],
    [40, 12, 12, 0, 1],
    [100, 120, 20, 1, 0],
  ])('of %i, %i and %i', (start, end, acquired, retention, churn) => {
    const rates = measureRetentionRate(countsOf(start, end, acquired));
    expect([rates.retention?.value, rates.churn?.value]).toEqual([retention, churn]);
    expect([rates.kept, rates.lost]).toEqual([end - acquired, start - end + acquired]);
    expect(rates.reasons).toEqual([]);
  });

  it('has no rate with nobody at the start', () => {
    const rates = measureRetentionRate(countsOf(0, 5, 5));
    expect(rates).toMatchObject({ retention: null, churn: null, kept: 0, lost: 0 });
    expect(rates.reasons).toEqual([{ code: 'value/nothing-at-start', params: {} }]);
  });

  it.each([
    ['more kept than there were', countsOf(100, 121, 20)],
    ['more acquired than are there', countsOf(100, 19, 20)],
  ])('refuses %s', (_what, counts) => {
    expect(failureOf(() => measureRetentionRate(counts))).toEqual({
      ...{ kind: 'input', code: 'value/customers-not-adding-up', path: '/counts/customersAtEnd' },
    });
  });

  it.each([
    [countsOf(-1, 0, 0), 'input/not-a-whole-number', '/counts/customersAtStart'],
    [countsOf(1, 0.5, 0), 'input/not-a-whole-number', '/counts/customersAtEnd'],
    [{ customersAtStart: 1, customersAtEnd: 1 }, 'input/required', '/counts/acquired'],
    [{ ...countsOf(1, 1, 0), lost: 0 }, 'input/unknown-key', '/counts/lost'],
  ])('refuses %j', (counts, code, path) => {
    expect(failureOf(() => measureRetentionRate(counts as never))).toEqual({
      ...{ kind: 'input', code, path },
    });
  });
});

const movementsOf = (start: string, expansion: string, contraction: string, churn: string) => ({
  ...{ start, expansion, contraction, churn },
});

describe('retention of revenue', () => {
  it('is net with expansion and gross without', () => {
    const told = measureRevenueRetention(movementsOf('200000', '20000', '4000', '6000'));
    expect(told.nrr).toEqual({ numerator: '210000', denominator: '200000', value: 1.05 });
    expect(told.grr?.value).toBe(0.95);
    expect(told.end).toBe('210000');
    const { expansion, contraction, churn } = told.parts ?? {};
    expect([expansion?.value, contraction?.value, churn?.value]).toEqual([0.1, -0.02, -0.03]);
  });

  it('has no rate where nothing was there, and says so', () => {
    const told = measureRevenueRetention(movementsOf('0', '10', '0', '0'));
    expect(told).toMatchObject({ nrr: null, grr: null, parts: null, end: '10' });
    expect(told.reasons.map((reason) => inWords(reason, { locale: zhCN }))).toEqual([
      '无法计算比率：期初为零',
    ]);
  });

  it('tells losses beyond the start as they are', () => {
    expect(measureRevenueRetention(movementsOf('100', '0', '40', '60')).reasons).toEqual([]);
    const told = measureRevenueRetention(movementsOf('100', '50', '0', '150'));
    expect([told.nrr?.value, told.grr?.value]).toEqual([0, -0.5]);
    expect(told.reasons.map(({ code }) => code)).toEqual(['value/lost-more-than-start']);
    const [reason] = told.reasons;
    expect(reason && inWords(reason, { locale: en })).toContain(
      'More was lost than there was at the start, 150 of 100',
    );
  });

  it.each([
    [movementsOf('100', '0', '0', '-5'), 'input/out-of-range', '/movements/churn'],
    [movementsOf('-1', '0', '0', '0'), 'input/out-of-range', '/movements/start'],
    [movementsOf('100', 'NaN', '0', '0'), 'input/not-a-decimal', '/movements/expansion'],
    [{ start: '1', expansion: '0', churn: '0' }, 'input/required', '/movements/contraction'],
    [{ ...movementsOf('1', '0', '0', '0'), new: '1' }, 'input/unknown-key', '/movements/new'],
  ])('refuses %j', (movements, code, path) => {
    expect(failureOf(() => measureRevenueRetention(movements as never))).toEqual({
      ...{ kind: 'input', code, path },
    });
  });
});

describe('movements of revenue', () => {
  it('come from two lists of customers', () => {
    const before = [
      { id: 'b', revenue: '30.10' },
      { id: '__proto__', revenue: '20' },
      { id: 'z', revenue: '0' },
      { id: 'a', revenue: '1' },
    ];
    const after = [
      { id: 'z', revenue: '5' },
      { id: 'b', revenue: '30.1' },
      { id: 'q', revenue: 0 },
      { id: 'a', revenue: '0.75' },
    ];
    const told = summariseRevenueMovements(before, after);
    expect(told.customers.map(({ id, movement, change }) => [id, movement, change])).toEqual([
      ['__proto__', 'churn', '-20'],
      ['a', 'contraction', '-0.25'],
      ['b', 'unchanged', '0'],
      ['q', 'unchanged', '0'],
      ['z', 'acquired', '5'],
    ]);
    expect(told.movements).toEqual(movementsOf('51.1', '0', '0.25', '20'));
    expect([told.acquired, told.end]).toEqual(['5', '35.85']);
  });

  it('take all rows or none', () => {
    const before = [
      { id: 'a', revenue: '-1' },
      { id: 'a', revenue: '1' },
      { id: 'a', revenue: '1' },
    ];
    const tried = failureOf(() => summariseRevenueMovements(before, [{ id: '', revenue: '1' }]));
    expect(tried).toEqual({ kind: 'input', code: 'input/out-of-range', path: '/before/0/revenue' });
    expect(failureOf(() => summariseRevenueMovements(before.slice(1), [])).code).toBe(
      'input/repeated-id',
    );
    expect(failureOf(() => summariseRevenueMovements('ab' as never, [])).code).toBe(
      'input/not-iterable',
    );
  });

  const id = fc.constantFrom('a', 'b', 'c', 'd', '__proto__');
  const revenue = fc.integer({ min: 0, max: 3000 }).map((cents) => String(cents / 100));
  const customers = fc.uniqueArray(fc.record({ id, revenue }), { selector: (row) => row.id });

  it('add up, and rates stay in their range', () => {
    fc.assert(
      fc.property(customers, customers, (before, after) => {
        const told = summariseRevenueMovements(frozen(before), frozen(after));
        const [start = 0, gained = 0, shrunk = 0, left = 0] = Object.values(told.movements).map(
          Number,
        );
        expect(start + gained - shrunk - left + Number(told.acquired)).toBeCloseTo(
          Number(told.end),
          9,
        );
        const { nrr, grr, parts, reasons } = measureRevenueRetention(told.movements);
        if (nrr === null || grr === null || parts === null) {
          expect(start).toBe(0);
          return;
        }
        expect(grr.value).toBeLessThanOrEqual(Math.min(1, nrr.value));
        expect(grr.value).toBeGreaterThanOrEqual(0);
        expect(reasons).toEqual([]);
        const { expansion, contraction, churn } = parts;
        expect(1 + expansion.value + contraction.value + churn.value).toBeCloseTo(nrr.value, 12);
        expect(summariseRevenueMovements([...before].reverse(), [...after].reverse())).toEqual(
          told,
        );
      }),
    );
  });

  it('of customers keep and lose all of them', () => {
    const count = fc.nat(1000);
    fc.assert(
      fc.property(count, count, count, (kept, lost, acquired) => {
        const rates = measureRetentionRate(countsOf(kept + lost, kept + acquired, acquired));
        expect([rates.kept, rates.lost]).toEqual([kept, lost]);
        expect((rates.retention?.value ?? 1) + (rates.churn?.value ?? 0)).toBeCloseTo(1, 14);
      }),
    );
  });
});
