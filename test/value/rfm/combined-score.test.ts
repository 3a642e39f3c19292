import { addDecimals, compareDecimals } from 'clientele/decimal';
import { en, describe as say, zhCN } from 'clientele/explain';
import { defineRfmPolicy, type Order, rfmFiveByFive, scoreCustomers } from 'clientele/value';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { order, summarise } from '../orders.js';

const weights = { recency: '0.6', frequency: '0.3', monetary: '0.1' };
const policy = defineRfmPolicy({ ...rfmFiveByFive, combined: { weights } });
const orders: readonly Order[] = [
  ...['2026-01-02', '2026-01-12', '2026-01-31'].map((date) => order('often', date, '20')),
  order('once', '2026-01-02', '500'),
  ...['2026-01-05', '2026-01-10'].map((date) => order('twice', date, '5')),
  ...['2026-01-05', '2026-01-10'].map((date) => order('twin', date, '5')),
];
const purchases = summarise(orders);

describe('the combined score', () => {
  const { decisions } = scoreCustomers(policy, purchases, { explain: 'full' });
  const at = (id: string) => decisions.find((one) => one.id === id);

  // By hand: days 0, 21, 21, 29 are cut at 12.6, 21, 21, 24.2; purchases 1, 2, 2, 3 at 1.6, 2, 2, 2.4; money 10, 10, 60, 500 at
  // 10, 20, 50, 236. 0.6 × 5 + 0.3 × 5 + 0.1 × 4 = 4.9; 0.6 + 0.3 + 0.5 = 1.4; 1.2 + 0.6 + 0.1 = 1.9.
  it('is the sum of weight × score', () => {
    expect(decisions.map(({ id, outcome }) => [id, outcome?.cell, outcome?.combined])).toEqual([
      ['often', '554', '4.9'],
      ['once', '115', '1.4'],
      ['twice', '221', '1.9'],
      ['twin', '221', '1.9'],
    ]);
  });

  it('ranks customers, equal ones sharing the better place', () => {
    expect(decisions.map(({ id, outcome }) => [id, outcome?.rank])).toEqual([
      ['often', 1],
      ['once', 4],
      ['twice', 2],
      ['twin', 2],
    ]);
  });

  it('has a reason of its own, whose parts add up', () => {
    expect(at('often')?.reasons[1]).toEqual({
      code: 'value/combined-score',
      figure: '4.9',
      params: {},
      parts: [
        { code: 'value/weighted-recency', figure: '3', params: { score: 5, weight: '0.6' } },
        { code: 'value/weighted-frequency', figure: '1.5', params: { score: 5, weight: '0.3' } },
        { code: 'value/weighted-monetary', figure: '0.4', params: { score: 4, weight: '0.1' } },
      ],
    });
  });

  it('stands on cuts, which are said where everything is told', () => {
    const parts = (locale: typeof en, subject = at('often')) =>
      subject === undefined ? [] : say(subject, { locale }).split('\n').slice(1, 4);
    expect(parts(en).map((line) => line.split('; ')[1])).toEqual([
      'the scores change at 12.6, 21, 21, 24.2',
      'the scores change at 1.6, 2, 2, 2.4',
      'the scores change at 10, 20, 50, 236',
    ]);
    expect(parts(zhCN)[2]).toMatch(/；分界点 10、20、50、236$/);
    const [plain] = scoreCustomers(policy, purchases).decisions;
    expect(parts(en, plain).join()).not.toContain('change');
  });

  it('is said in words', () => {
    const [, combined] = at('often')?.reasons ?? [];
    const told = (locale: typeof en) =>
      say({ ...at('often'), reasons: [combined] } as never, { locale });
    expect(told(en)).toContain('Combined score: 4.9');
    expect(told(en)).toContain('recency 5 × weight 0.6: 3');
    expect(told(zhCN)).toContain('综合得分：4.9');
    expect(told(zhCN)).toContain('购买频次 5 分 × 权重 0.3：1.5');
  });

  it('is absent without weights', () => {
    const [first] = scoreCustomers(defineRfmPolicy(rfmFiveByFive), purchases).decisions;
    expect([first?.outcome?.combined, first?.outcome?.rank]).toEqual([null, null]);
    expect(first?.reasons.map(({ code }) => code)).toEqual(['value/segment']);
  });
});

describe('the cell', () => {
  it('has a separator throughout a policy that has a score of two digits', () => {
    const ten = { type: 'quantiles', bins: 10 } as const;
    const wide = defineRfmPolicy({ ...rfmFiveByFive, monetary: ten });
    expect(scoreCustomers(wide, purchases).decisions.map(({ outcome }) => outcome?.cell)).toEqual([
      '5-5-7',
      '1-1-10',
      '2-2-1',
      '2-2-1',
    ]);
  });
});

describe('properties', { timeout: 30_000 }, () => {
  const drawn = fc
    .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }))
    .map(([one, other]) => [Math.min(one, other), Math.max(one, other)] as const)
    .map(([low, high]) => ({
      recency: (low / 100).toFixed(2),
      frequency: ((high - low) / 100).toFixed(2),
      monetary: ((100 - high) / 100).toFixed(2),
    }));
  const lines = fc.array(
    fc
      .tuple(
        fc.constantFrom('a', 'b', 'c', 'd', '__proto__'),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
      )
      .map(([customer, day, amount]) => order(customer, `2026-01-0${day}`, amount)),
    { maxLength: 20 },
  );

  it('the score lies among the three, its parts add up, and a higher one has the better rank', () => {
    fc.assert(
      fc.property(drawn, lines, (chosen, given) => {
        const using = defineRfmPolicy({ ...rfmFiveByFive, combined: { weights: chosen } });
        const { decisions } = scoreCustomers(using, summarise(given));
        for (const { outcome, reasons } of decisions) {
          const scores = Object.values(outcome?.scores ?? {});
          const combined = outcome?.combined ?? '';
          expect(compareDecimals(combined, Math.min(...scores))).toBeGreaterThanOrEqual(0);
          expect(compareDecimals(combined, Math.max(...scores))).toBeLessThanOrEqual(0);
          const parts = reasons[1]?.parts ?? [];
          const sum = parts.reduce((total, { figure }) => addDecimals(total, figure ?? ''), '0');
          expect(compareDecimals(sum, combined)).toBe(0);
          const better = decisions.filter(
            (other) => compareDecimals(other.outcome?.combined ?? '', combined) > 0,
          );
          expect(outcome?.rank).toBe(1 + better.length);
        }
      }),
    );
  });
});
