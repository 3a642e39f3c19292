import { trustPolicy } from 'clientele';
import { en, describe as inWords, zhCN } from 'clientele/explain';
import { defineIncentiveTerms, rampQuota } from 'clientele/incentive';
import { describe, expect, it } from 'vitest';

const draft = {
  id: 'new-sellers',
  version: '1',
  effective: { start: '2026-01-01', end: null },
  currency: 'CNY',
  terms: { type: 'ramp-quota', quota: '100000', ramp: ['0.25', '0.5', '1'] },
  rounding: { scale: 2, mode: 'half-away-from-zero' },
} as const;
const terms = defineIncentiveTerms(draft);
const asOf = '2026-06-30';
const quotaOf = (month: number) =>
  rampQuota(terms, { id: 'S-1', month, sales: '30000' }, { asOf }).outcome?.quota;

describe('the quota of a new seller', () => {
  it('grows month by month, and stays where the ramp ends', () => {
    expect([1, 2, 3, 4, 1000].map(quotaOf)).toEqual([
      '25000.00',
      '50000.00',
      '100000.00',
      '100000.00',
      '100000.00',
    ]);
  });

  it('has no attainment where nothing is asked', () => {
    const free = defineIncentiveTerms({ ...draft, terms: { ...draft.terms, ramp: ['0', '1'] } });
    const { outcome } = rampQuota(free, { id: 'S-1', month: 1, sales: '5' }, { asOf });
    expect(outcome).toEqual({ quota: '0.00', sales: '5.00', attainment: null });
  });

  it('is said in both languages', () => {
    const decision = rampQuota(terms, { id: 'S-1', month: 1, sales: '30000' }, { asOf });
    expect(inWords(decision, { locale: en })).toBe(
      'Quota of month 1: 25% of CN¥100,000.00, CN¥25,000.00\nSales of 30,000 over a quota of 25,000.00',
    );
    expect(inWords(decision, { locale: zhCN })).toBe(
      '第 1 个月的指标：¥100,000.00 的 25%，即 ¥25,000.00\n销售 30,000，指标 25,000.00',
    );
  });

  it.each([
    [{ id: 'S-1', month: 0, sales: '1' }, 'input/out-of-range', '/facts/month'],
    [{ id: 'S-1', month: 1.5, sales: '1' }, 'input/not-a-whole-number', '/facts/month'],
    [{ id: 'S-1', month: 1, sales: 'NaN' }, 'input/not-a-decimal', '/facts/sales'],
    [{ id: 'S-1', month: 1, sales: '1', extra: 1 }, 'input/unknown-key', '/facts/extra'],
  ])('refuses %j', (facts, code, path) => {
    expect(() => rampQuota(terms, facts as never, { asOf })).toThrow(
      expect.objectContaining({ code, path }) as Error,
    );
  });

  it('holds only in the life of the terms', () => {
    expect(() =>
      rampQuota(terms, { id: 'S-1', month: 1, sales: '1' }, { asOf: '2025-12-31' }),
    ).toThrow('policy/not-in-force');
  });
});

describe('terms of another type', () => {
  it('are refused, and named', () => {
    const other = trustPolicy({ ...terms, terms: { ...terms.terms, type: 'another' } } as never);
    expect(() => rampQuota(other as never, { id: 'S-1', month: 1, sales: '1' }, { asOf })).toThrow(
      'incentive/other-terms',
    );
  });
});
