import { attempt, outcomeOf, trustPolicy } from 'clientele';
import { en, describe as inWords, zhCN } from 'clientele/explain';
import {
  acceleratorCommission,
  defineIncentiveTerms,
  lintIncentiveTerms,
  newSellerRamp,
  rampQuota,
  rateCommission,
} from 'clientele/incentive';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requireSums } from './require-sums.js';

const asOf = '2026-06-30';
const plan = defineIncentiveTerms(acceleratorCommission);
const withTerms = (terms: object) => ({
  ...acceleratorCommission,
  terms: { ...acceleratorCommission.terms, ...terms },
});
const defined = (terms: object) => defineIncentiveTerms(withTerms(terms) as never) as typeof plan;
const earnedBy = (terms: typeof plan, sales: string, quota = '100000') =>
  rateCommission(terms, { id: 'S-1', quota, sales }, { asOf }).outcome?.earned;

describe('commission by attainment', () => {
  it('gives each slice of sales the rate of its band', () => {
    // 80000 × 2 % = 1600; 20000 × 3 % = 600; 30000 × 5 % = 1500
    const decision = rateCommission(
      plan,
      { id: 'S-1', quota: '100000', sales: '130000' },
      { asOf },
    );
    expect(decision.outcome).toEqual({
      due: '3700.00',
      earned: '3700.00',
      settled: '0.00',
      owedBack: '0.00',
      sales: '130000.00',
      quota: '100000.00',
      attainment: { numerator: '130000', denominator: '100000', value: 1.3 },
      effectiveRate: { numerator: '3700', denominator: '130000', value: 3700 / 130000 },
      next: null,
      currency: 'CNY',
    });
    expect(decision.reasons[0]?.parts?.[0]?.parts?.map(({ figure }) => figure)).toEqual([
      '1600.00',
      '600.00',
      '1500.00',
    ]);
  });

  it('gives the band reached to all sales, at, below and above the quota', () => {
    const lower = defined({ structure: 'all-units' });
    expect(['99999.99', '100000', '100000.01'].map((sales) => earnedBy(lower, sales))).toEqual([
      '3000.00',
      '5000.00',
      '5000.00',
    ]);
    const upper = defined({ structure: 'all-units', boundary: 'upper-inclusive' });
    expect(['99999.99', '100000', '100000.01'].map((sales) => earnedBy(upper, sales))).toEqual([
      '3000.00',
      '3000.00',
      '5000.00',
    ]);
  });

  it('scales bands exactly, whatever the quota', () => {
    // quota 33333.33: 26666.664 × 2 % + 6666.666 × 3 % + (50000 − 33333.33) × 5 % = 533.33328 + 199.99998 + 833.3335
    expect(earnedBy(plan, '50000', '33333.33')).toBe('1566.67');
  });

  it('decelerates where rates fall', () => {
    const bands = [
      { from: '0', to: '1', rate: '0.05' },
      { from: '1', to: null, rate: '0.01' },
    ];
    expect(earnedBy(defined({ bands }), '150000')).toBe('5500.00');
  });

  it('tells the next band, and what it brings', () => {
    const { outcome } = rateCommission(plan, { id: 'S-1', quota: '100', sales: '50' }, { asOf });
    expect(outcome?.next).toEqual({ threshold: '80.00', distance: '30.00', gain: '0.60' });
  });

  it('pays year to date month by month, takes back, or carries forward', () => {
    const due = (terms: typeof plan, sales: string, settled: string) => {
      const facts = { id: 'S-1', quota: '100000', sales, settled };
      const { outcome } = rateCommission(terms, facts, { asOf });
      return [outcome?.due, outcome?.owedBack];
    };
    expect(due(plan, '130000', '2200')).toEqual(['1500.00', '0.00']);
    expect(due(plan, '130000', '3700')).toEqual(['0.00', '0.00']);
    expect(due(plan, '100000', '3700')).toEqual(['-1500.00', '0.00']);
    const carried = defined({ negativeDue: 'carry-forward' });
    expect(due(carried, '100000', '3700')).toEqual(['0.00', '1500.00']);
  });

  it('pays nothing twice when earnings fall and rise again under carry-forward', () => {
    // earned to date 3700, 2200, 3700, 4700; only what is above the 3700 that were paid is paid again
    const carried = defined({ negativeDue: 'carry-forward' });
    let settled = 0;
    const dues = ['130000', '100000', '130000', '150000'].map((sales) => {
      const facts = { id: 'S-1', quota: '100000', sales, settled: String(settled) };
      const { due, owedBack } = outcomeOf(rateCommission(carried, facts, { asOf }));
      settled += Number(due);
      return [due, owedBack];
    });
    expect(dues).toEqual([
      ['3700.00', '0.00'],
      ['0.00', '1500.00'],
      ['0.00', '0.00'],
      ['1000.00', '0.00'],
    ]);
  });

  it('earns nothing on sales below zero, or goes on with the first rate', () => {
    expect(earnedBy(plan, '-1000')).toBe('0.00');
    expect(earnedBy(defined({ negativeSales: 'extend-first-band' }), '-1000')).toBe('-20.00');
  });

  it('takes the quota of the terms, of the seller, or of a ramp', () => {
    const shared = defined({ quota: '50000' });
    const facts = { id: 'S-1', sales: '50000' };
    expect(rateCommission(shared, facts, { asOf }).outcome?.attainment.value).toBe(1);
    const own = rateCommission(shared, { ...facts, quota: '100000' }, { asOf });
    expect(own.outcome?.attainment.value).toBe(0.5);
    const ramp = defineIncentiveTerms(newSellerRamp);
    const { quota } = outcomeOf(rampQuota(ramp, { ...facts, month: 1 }, { asOf }));
    expect(rateCommission(plan, { ...facts, quota }, { asOf }).outcome?.attainment.value).toBe(2);
  });

  it('cannot be told without a quota, or with one of zero', () => {
    const untold = rateCommission(plan, { id: 'S-1', sales: '5' }, { asOf });
    expect(untold).toMatchObject({ outcome: null, missing: ['quota'] });
    expect(inWords(untold, { locale: en })).toBe(
      'Cannot tell.\nNeither the terms nor the facts tell a quota\nNot given: quota',
    );
    expect(inWords(untold, { locale: zhCN })).toContain('条款和数据都没有给出指标');
    const zero = rateCommission(plan, { id: 'S-1', sales: '5', quota: '0' }, { asOf });
    expect(zero).toMatchObject({ outcome: null, missing: [] });
    expect(zero.reasons[0]?.code).toBe('incentive/no-quota');
    expect(inWords(zero, { locale: en })).toContain('The quota is zero, so sales of 5 attain no');
    expect(inWords(zero, { locale: zhCN })).toContain('指标为零');
  });

  it.each([
    [{ sales: 'NaN' }, 'input/not-a-decimal', '/facts/sales'],
    [{ sales: '1', quota: '-1' }, 'input/out-of-range', '/facts/quota'],
    [{ sales: '1', settled: '0.001' }, 'decimal/finer-than-scale', '/facts/settled'],
    [{ sales: '1', month: 1 }, 'input/unknown-key', '/facts/month'],
  ])('refuses %j', (facts, code, path) => {
    const tried = attempt(() => rateCommission(plan, { id: 'S-1', ...facts } as never, { asOf }));
    expect(tried).toMatchObject({ ok: false, error: { kind: 'input', code, path } });
  });
});

describe('the terms of rates', () => {
  const band = { from: '0', to: '1', rate: '0.02' };

  it.each([
    [{ bands: [] }, 'incentive/no-bands', '/terms/bands'],
    [{ bands: [band, { ...band, from: '0.5' }] }, 'incentive/bands-overlap', '/terms/bands/1/from'],
    [{ bands: [{ ...band, to: '0' }] }, 'incentive/band-empty', '/terms/bands/0/to'],
    [{ bands: [{ ...band, rate: '-1' }] }, 'policy/wrong-value', '/terms/bands/0/rate'],
    [{ bands: [{ ...band, lump: '1' }] }, 'policy/unknown-key', '/terms/bands/0/lump'],
    [{ quota: '-1' }, 'policy/wrong-value', '/terms/quota'],
  ])('refuse %j', (change, code, path) => {
    expect(lintIncentiveTerms(withTerms(change))).toContainEqual(
      expect.objectContaining({ severity: 'error', code, path }),
    );
    expect(() => defineIncentiveTerms(withTerms(change) as never)).toThrow(code);
  });

  it('are suspicious where sales above the bands earn nothing, or a rate is 1', () => {
    const found = lintIncentiveTerms(withTerms({ bands: [{ ...band, rate: '2' }] }));
    expect(found.map(({ severity, code, path }) => [severity, code, path])).toEqual([
      ['warning', 'incentive/bands-gap', '/terms/bands/0/to'],
      ['warning', 'incentive/rate-above-one', '/terms/bands/0/rate'],
    ]);
    expect(lintIncentiveTerms(acceleratorCommission)).toEqual([]);
  });

  it('are suspicious where all sales get the rate of the band reached, and it jumps or falls', () => {
    const bands = [
      { from: '0', to: '0.8', rate: '0.02' },
      { from: '0.8', to: '1', rate: '0.05' },
      { from: '1', to: null, rate: '0.03' },
    ];
    const found = lintIncentiveTerms(withTerms({ structure: 'all-units', bands }));
    // 0.8 × (0.05 − 0.02) = 0.024; 1 × (0.03 − 0.05) = −0.02
    expect(found).toEqual([
      {
        ...{ severity: 'warning', code: 'incentive/cliff', path: '/terms/bands/1/from' },
        params: { at: '0.8', change: '0.024', pays: 'commission' },
      },
      {
        ...{ severity: 'warning', code: 'incentive/non-monotone', path: '/terms/bands/2/from' },
        params: { at: '1', change: '0.02', pays: 'commission' },
      },
    ]);
    const english = inWords(found, { locale: en });
    expect(english).toContain('At 80% of the quota the commission jumps up by 2.4% of the quota (');
    expect(english).toContain(
      'At 100% of the quota the commission jumps down by 2% of the quota (',
    );
    const chinese = inWords(found, { locale: zhCN });
    expect(chinese).toContain('完成率 80% 处提成跳升，幅度为指标的 2.4%');
    expect(chinese).toContain('完成率 100% 处提成反而减少，幅度为指标的 2%');
    expect(lintIncentiveTerms(withTerms({ bands }))).toEqual([]);
  });

  it.each([
    ['9.99', []],
    ['10', ['/terms/bands/1/from']],
    ['120', ['/terms/bands/1/from']],
  ])('are suspicious where a bound looks like a percentage: %s', (bound, paths) => {
    const bands = [
      { from: '0', to: bound, rate: '0.02' },
      { from: bound, to: null, rate: '0.03' },
    ];
    const found = lintIncentiveTerms(withTerms({ bands }));
    expect(found.map(({ path }) => path)).toEqual(paths);
    expect(found.every(({ code }) => code === 'incentive/looks-like-percentage')).toBe(true);
    const open = lintIncentiveTerms(withTerms({ bands: [{ from: '0', to: '80', rate: '0.02' }] }));
    expect(open.map(({ code, path }) => [code, path])).toContainEqual([
      'incentive/looks-like-percentage',
      '/terms/bands/0/to',
    ]);
  });

  it('are read again where they were trusted', () => {
    const { terms } = plan;
    for (const change of [
      { bands: 5 },
      { bands: [] },
      { bands: [{ ...band, from: '-1' }] },
      { bands: [band, band] },
      { quota: undefined },
      { structure: 'rolling' },
      { boundary: null },
      { negativeSales: 1 },
      { negativeDue: 1 },
    ]) {
      const broken = trustPolicy({ ...plan, terms: { ...terms, ...change } } as never);
      expect(() => rateCommission(broken as never, { id: 'S-1', sales: '1' }, { asOf })).toThrow(
        'policy/trusted-but-broken',
      );
    }
  });
});

describe('the words of commission by attainment', () => {
  const facts = { id: 'S-1', quota: '100000', sales: '90000.1', settled: '2000' };
  const decision = rateCommission(plan, facts, { asOf });

  it('are English', () => {
    expect(inWords(decision, { locale: en }).split('\n')).toEqual([
      'Commission to be taken back, as of Jun 30, 2026: CN¥100.00',
      '  slice by slice on sales of CN¥90,000.10: CN¥1,900.003',
      '    2% of the CN¥80,000.00 from 0% to below 80% of the quota: CN¥1,600.00',
      '    3% of the CN¥10,000.10 from 80% to below 100% of the quota: CN¥300.003',
      '  rounded to 2 decimals (half-away-from-zero): -CN¥0.003',
      '  settled before: -CN¥2,000.00',
      'Sales of 90,000.10 over a quota of 100,000.00',
      'CN¥9,999.90 more reaches the band from CN¥100,000.00 and brings CN¥300.00',
    ]);
  });

  it('are Chinese', () => {
    expect(inWords(decision, { locale: zhCN })).toContain('100,000.00 档，提成增加 ¥300.00');
    expect(inWords(decision, { locale: zhCN }).split('\n').slice(0, 6)).toEqual([
      '截至2026年6月30日应扣回提成：¥100.00',
      '  销售额 ¥90,000.10 分段计提：¥1,900.003',
      '    完成率 0%（含）至 80%（不含），¥80,000.00 按 2% 计：¥1,600.00',
      '    完成率 80%（含）至 100%（不含），¥10,000.10 按 3% 计：¥300.003',
      '  保留 2 位小数（四舍五入）：-¥0.003',
      '  此前已结算：-¥2,000.00',
    ]);
  });

  it('tell which band gives its rate to all', () => {
    const whole = (boundary: string, sales: string) =>
      rateCommission(
        defined({ structure: 'all-units', boundary }),
        { id: 'S-1', quota: '100', sales },
        { asOf },
      );
    expect(inWords(whole('upper-inclusive', '100'), { locale: en })).toContain(
      '3% of all CN¥100.00, which lie above 80% up to and including 100% of the quota: CN¥3.00',
    );
    expect(inWords(whole('upper-inclusive', '100'), { locale: zhCN })).toContain(
      '完成率超过 80% 至 100%（含），全部 ¥100.00 按 3% 计：¥3.00',
    );
    expect(inWords(whole('lower-inclusive', '100'), { locale: en })).toContain(
      'which lie from 100% up of the quota',
    );
    expect(inWords(whole('upper-inclusive', '101'), { locale: en })).toContain(
      'which lie above 100% of the quota',
    );
    expect(inWords(whole('lower-inclusive', '100'), { locale: zhCN })).toContain(
      '完成率 100% 及以上，全部',
    );
    expect(inWords(whole('upper-inclusive', '101'), { locale: zhCN })).toContain(
      '完成率超过 100%，全部',
    );
    expect(inWords(whole('lower-inclusive', '-1'), { locale: en })).toContain(
      'on sales of -CN¥1.00: CN¥0.00',
    );
  });
});

describe('properties of commission by attainment', () => {
  const cents = (min: number) =>
    fc.integer({ min, max: 50_000_000 }).map((units) => (units / 100).toFixed(2));

  it('reasons sum, and any cut into runs earns the same', () => {
    const any = [plan, defined({ structure: 'all-units', negativeSales: 'extend-first-band' })];
    fc.assert(
      fc.property(cents(-1_000_000), cents(-1_000_000), cents(1), (early, late, quota) => {
        for (const terms of any) {
          const run = (sales: string, settled: string) => {
            const decision = rateCommission(terms, { id: 'S', quota, sales, settled }, { asOf });
            requireSums(decision.reasons);
            return outcomeOf(decision);
          };
          const first = run(early, '0');
          const second = run(late, first.due);
          expect(Number(first.due) + Number(second.due)).toBeCloseTo(Number(run(late, '0').due), 5);
        }
      }),
    );
  });
});
