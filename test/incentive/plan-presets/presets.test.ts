import { monthOf, quarterOf, yearOf } from 'clientele/calendar';
import {
  annualRebate,
  collectionGatedRebate,
  completionByCollection,
  defineIncentivePlan,
  displayAndExclusivityRebate,
  excessBonus,
  goodsInKindRebate,
  growthBonus,
  type IncentivePlanDraft,
  lintIncentivePlan,
  monthlyRebate,
  priceDisciplineRebate,
  productMixBonus,
  promotionSpendRebate,
  purchaseReward,
  quarterlyRebate,
  type RebateFacts,
  settleRebate,
  yearEndBonus,
} from 'clientele/incentive';
import { describe, expect, it } from 'vitest';

/** A preset, and the bounds at which its payout jumps, which is what such plans are made for; nothing else is suspicious. */
const presets: readonly (readonly [IncentivePlanDraft, readonly string[]])[] = [
  [monthlyRebate, []],
  // The band reached gives its rate to everything.
  [quarterlyRebate, ['300000', '600000', '1000000']],
  [annualRebate, ['1000000', '3000000', '5000000']],
  // The more of the target, of the growth, of the premium range, the higher the rate on everything.
  [yearEndBonus, ['0.6', '1']],
  [growthBonus, ['0.1', '0.3']],
  [productMixBonus, ['0.2', '0.4']],
  [excessBonus, []],
  [completionByCollection, []],
  [purchaseReward, []],
  [goodsInKindRebate, []],
  [collectionGatedRebate, []],
  [priceDisciplineRebate, []],
  [displayAndExclusivityRebate, []],
  [promotionSpendRebate, []],
];

describe.each(presets.map(([preset, cliffs]) => ({ id: preset.id, preset, cliffs })))(
  'the preset $id',
  ({ preset, cliffs }) => {
    it('is defined; all that is suspicious in it are the jumps that it is made for', () => {
      expect(defineIncentivePlan(preset).id).toBe(preset.id);
      expect(
        lintIncentivePlan(preset).map(({ severity, code, params }) => [severity, code, params]),
      ).toEqual(cliffs.map((at) => ['warning', 'incentive/cliff', { at }]));
    });

    it('names everything in both languages, and cannot be changed', () => {
      const { basis, conditions = [], label, matrix, measureLabels = {} } = preset;
      const tier = typeof basis === 'object' && typeof basis.tier === 'object' ? basis.tier : {};
      const measures = [
        ...conditions.map(({ measure }) => measure),
        ...('target' in tier ? [tier.target] : []),
        ...('baseline' in tier ? [tier.baseline] : []),
        ...(matrix == null ? [] : [matrix.column]),
      ];
      expect(Object.keys(measureLabels).sort()).toEqual(measures.sort());
      for (const words of [
        label,
        ...Object.values(measureLabels),
        ...conditions.map((condition) => condition.label),
      ])
        expect(words).toEqual({
          en: expect.stringMatching(/^[A-Za-z]/),
          'zh-CN': expect.stringMatching(/\p{Script=Han}/u),
        });
      expect(Object.isFrozen(preset.bands ?? preset.matrix)).toBe(true);
    });
  },
);

const quarter = { asOf: '2026-10-10', period: quarterOf(2026, 3) };
const year = { asOf: '2027-01-15', period: yearOf(2026) };
const august = { asOf: '2026-09-05', period: monthOf(2026, 8) };

/** What one purchase of August pays under a preset. */
function paid(
  preset: IncentivePlanDraft,
  amount: string,
  measures: RebateFacts['measures'] = {},
  options: Parameters<typeof settleRebate>[2] = quarter,
  settled = '0',
) {
  const line = { id: 'INV-1', date: '2026-08-15', type: 'sale', amount } as const;
  const facts = { id: 'D-07', measures, settled, lines: [line] };
  return settleRebate(defineIncentivePlan(preset), facts, options).outcome?.due;
}

describe('what presets pay', () => {
  it('monthly: each slice at its own rate', () => {
    // 100,000 × 0.5 % + 200,000 × 1 % + 50,000 × 1.5 % = 500 + 2,000 + 750
    expect(paid(monthlyRebate, '350000', {}, august)).toBe('3250.00');
  });

  it('quarterly: the rate of the band on everything, times the collection factor', () => {
    // 600,000 × 2 % × 0.8 = 9,600; exactly 95 % collected is no longer slow, exactly 80 % no longer bad
    expect(paid(quarterlyRebate, '600000', { collectionRate: '0.9' })).toBe('9600.00');
    expect(paid(quarterlyRebate, '600000', { collectionRate: '0.95' })).toBe('12000.00');
    expect(paid(quarterlyRebate, '600000', { collectionRate: '0.8' })).toBe('9600.00');
    expect(paid(quarterlyRebate, '600000', { collectionRate: '0.79' })).toBe('0.00');
    expect(paid(quarterlyRebate, '299999.99', { collectionRate: '1' })).toBe('0.00');
  });

  it('annual: the year to date, less what was settled in it', () => {
    const sale = (id: string, date: string, amount: string) =>
      ({ id, date, type: 'sale', amount }) as const;
    const lines = [sale('1', '2026-02-10', '2000000'), sale('2', '2026-08-15', '1000000')];
    const facts = { id: 'D-07', settled: '20000', lines };
    // 3,000,000 to date × 2 % − 20,000 settled before (2,000,000 × 1 %) = 40,000
    expect(settleRebate(defineIncentivePlan(annualRebate), facts, quarter).outcome?.due).toBe(
      '40000.00',
    );
  });

  it('purchase reward: full increments of what was picked up in the month', () => {
    const line = (id: string, pickedUp: string, amount: string) =>
      ({ id, date: '2026-07-30', type: 'sale', amount, pickedUp }) as const;
    const lines = [line('1', '2026-08-03', '120000'), line('2', '2026-09-01', '50000')];
    // 120,000 ÷ 50,000 = 2 full ones × 400; September is another month
    const { outcome } = settleRebate(
      defineIncentivePlan(purchaseReward),
      { id: 'D-07', lines },
      august,
    );
    expect(outcome?.due).toBe('800.00');
  });

  it('year-end: 6 % up to the target and 8 % beyond it, and no hole at 60 %', () => {
    const measures = { annualTarget: '1000000' };
    // 1,200,000: 1,000,000 × 6 % + 200,000 × 8 % = 76,000 = 72,000 (6 % of all) + 4,000 (2 % of the excess)
    expect(paid(yearEndBonus, '1200000', measures, year)).toBe('72000.00');
    expect(paid(excessBonus, '1200000', measures, year)).toBe('4000.00');
    // exactly 60 %: 600,000 × 4 %; just below: nothing; exactly 100 %: 6 %, and no excess
    expect(paid(yearEndBonus, '600000', measures, year)).toBe('24000.00');
    expect(paid(yearEndBonus, '599999.99', measures, year)).toBe('0.00');
    expect(paid(yearEndBonus, '1000000', measures, year)).toBe('60000.00');
    expect(paid(excessBonus, '1000000', measures, year)).toBe('0.00');
    expect(paid(excessBonus, '900000', measures, year)).toBe('0.00');
  });

  it('growth: the increment at the rate of its band, a new dealer on everything', () => {
    // (1,200,000 − 1,000,000) ÷ 1,000,000 = 20 % → 200,000 × 4 %
    expect(paid(growthBonus, '1200000', { lastYear: '1000000' }, year)).toBe('8000.00');
    // no last year: 1,200,000 × 0.5 %
    expect(paid(growthBonus, '1200000', { lastYear: '0' }, year)).toBe('6000.00');
  });

  it('completion by collection: the cell of both', () => {
    const measures = { quarterTarget: '500000', collectionRate: '0.95' };
    // 500,000 ÷ 500,000 = 100 %, 95 % collected → 500,000 × 2 %
    expect(paid(completionByCollection, '500000', measures)).toBe('10000.00');
  });

  it('mix: the share of the premium range picks the rate on everything', () => {
    const line = (id: string, amount: string, product: string) =>
      ({ id, date: '2026-08-15', type: 'sale', amount, product }) as const;
    const lines = [line('1', '40000', 'premium'), line('2', '60000', 'standard')];
    const facts = { id: 'D-07', lines };
    // 40,000 ÷ 100,000 = exactly 40 % → 100,000 × 1 %
    expect(settleRebate(defineIncentivePlan(productMixBonus), facts, quarter).outcome?.due).toBe(
      '1000.00',
    );
  });

  it('goods in kind: one piece for every full twenty', () => {
    const line = {
      id: '1',
      date: '2026-08-15',
      type: 'sale',
      quantity: '119',
      unitPrice: '50',
    } as const;
    const { outcome } = settleRebate(
      defineIncentivePlan(goodsInKindRebate),
      { id: 'D-07', lines: [line] },
      quarter,
    );
    // 119 ÷ 20 = 5 full ones
    expect(outcome).toMatchObject({ due: '5', payout: { type: 'goods', product: 'gift' } });
  });

  it('collection gate: everything or nothing, 50,000 at most', () => {
    // 1,000,000 × 2 %; 3,000,000 × 2 % = 60,000 → 50,000
    expect(paid(collectionGatedRebate, '1000000', { collectionRate: '0.9' })).toBe('20000.00');
    expect(paid(collectionGatedRebate, '1000000', { collectionRate: '0.8999' })).toBe('0.00');
    expect(paid(collectionGatedRebate, '3000000', { collectionRate: '1' })).toBe('50000.00');
  });

  it('price discipline: points, then shares of what is left, then forfeit', () => {
    const none = { lateReports: '0', priceOffences: '0', diversions: '0' };
    // 1,000,000 × 1 % = 10,000; two late reports: − 2 × 0.1 % × 1,000,000 = 8,000; one offence: × 0.8 = 6,400
    const measures = { lateReports: '2', priceOffences: '1', diversions: '0' };
    expect(paid(priceDisciplineRebate, '1000000', none)).toBe('10000.00');
    expect(paid(priceDisciplineRebate, '1000000', measures)).toBe('6400.00');
    // two offences take a half, 10,000 × 0.5; three all
    expect(paid(priceDisciplineRebate, '1000000', { ...none, priceOffences: '2' })).toBe('5000.00');
    expect(paid(priceDisciplineRebate, '1000000', { ...none, priceOffences: '3' })).toBe('0.00');
    expect(paid(priceDisciplineRebate, '1000000', { ...none, diversions: '1' })).toBe('0.00');
  });

  it('display and exclusivity: both, the bounds included', () => {
    const met = { displayRate: '0.8', shareOfPurchases: '1' };
    // 400,000 × 1.5 %
    expect(paid(displayAndExclusivityRebate, '400000', met)).toBe('6000.00');
    for (const unmet of [{ displayRate: '0.79' }, { shareOfPurchases: '0.9999' }])
      expect(paid(displayAndExclusivityRebate, '400000', { ...met, ...unmet })).toBe('0.00');
  });

  it('promotion: in proportion to what the dealer spent itself', () => {
    // 500,000 × 2 % = 10,000; 1.5 % lies half way between 0.5 and 1 → × 0.75
    expect(paid(promotionSpendRebate, '500000', { promotionRate: '0.015' })).toBe('7500.00');
    expect(paid(promotionSpendRebate, '500000', { promotionRate: '0.03' })).toBe('10000.00');
    expect(paid(promotionSpendRebate, '500000', { promotionRate: '0.0099' })).toBe('0.00');
  });
});
