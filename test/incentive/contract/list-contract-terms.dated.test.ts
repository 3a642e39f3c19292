import { en, describe as inWords, zhCN } from 'clientele/explain';
import {
  completionByCollection,
  defineIncentivePlan,
  listContractTerms,
  parseIncentivePlan,
  rateMeasure,
} from 'clientele/incentive';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const envelope = {
  id: 'plan',
  version: '1',
  effective: { start: '2026-01-01', end: '2027-01-01' },
  currency: 'CNY',
  period: 'quarter',
  negativeDue: 'claw-back',
  rounding: { scale: 2, mode: 'half-away-from-zero' },
} as const;

const flat = {
  basis: 'net-amount',
  structure: 'all-units',
  boundary: 'lower-inclusive',
  bands: [{ from: '0', to: null, rate: '0.01' }],
} as const;

const rich = defineIncentivePlan({
  ...envelope,
  reset: 'each-year',
  event: 'pick-up',
  scope: {
    products: { include: ['paint'], exclude: ['samples'] },
    regions: { exclude: ['north'] },
  },
  measureLabels: { collectionRate: { en: 'collection rate', 'zh-CN': '回款率' } },
  basis: 'net-amount',
  structure: 'all-units',
  boundary: 'upper-inclusive',
  bands: [
    { from: '60', to: '100', rate: '0.04', lump: '5' },
    { from: '100', to: '200', rate: '0.06' },
    { from: '300', to: null, perUnit: '2' },
  ],
  conditions: [
    {
      id: 'collection',
      type: 'factor-by-band',
      measure: 'collectionRate',
      otherwise: '1',
      bands: [{ upTo: '0.8', factor: '0' }],
    },
    { id: 'display', type: 'gate', measure: 'shops', atLeast: '3' },
    { id: 'diversion', type: 'forfeit', measure: 'diversions' },
    { id: 'price', type: 'penalty-ladder', measure: 'offences', ladder: ['0.1', '0.5'] },
    { id: 'promotion', type: 'points', measure: 'share', rate: '-0.01' },
  ],
  limits: [
    { type: 'cap', amount: '1000' },
    { type: 'floor', amount: '1' },
  ],
});

const growth = defineIncentivePlan({
  ...envelope,
  effective: { start: '2026-01-01', end: null },
  basis: {
    tier: {
      type: 'growth',
      of: 'net-amount',
      baseline: 'lastYear',
      nonPositiveBaseline: { newPartnerRate: '0.01' },
    },
    pay: 'increment',
  },
  structure: 'all-units',
  boundary: 'lower-inclusive',
  bands: [
    { from: '0', to: '0.1', lump: '5' },
    { from: '0.1', to: '0.5', rate: '0.02' },
  ],
  negativeDue: 'carry-forward',
});

const said = (plan: Parameters<typeof listContractTerms>[0], locale: typeof en) =>
  inWords(listContractTerms(plan), { locale }).split('\n');

describe('the sentences of a contract', () => {
  it('say in English what the plan does, equality included', () => {
    expect(said(rich, en)).toEqual([
      'The agreement holds from Jan 1, 2026 to Dec 31, 2026.',
      'It is settled for each quarter; the measure runs on through the year, and what was settled in it is set off.',
      'A line counts when the goods are picked up, on that date.',
      'Only these products count: paint except samples; a name stands for everything below it.',
      'All regions count except north; a name stands for everything below it.',
      'The payout is computed on net sales without tax.',
      'How bands earn: the band reached gives its rate to the whole measure.',
      'Above 60 up to and including 100: 4% and CN¥5.',
      'Above 100 up to and including 200: 6%.',
      'Above 300: CN¥2 for each unit.',
      'Up to and including 60 no band applies.',
      'Between 200 and 300 no band applies.',
      'Exactly 60 lies in no band and pays CN¥0.00 before conditions and limits.',
      'Exactly 100 lies in the band above 60 up to and including 100 and pays CN¥9.00 before conditions and limits.',
      'Exactly 200 lies in the band above 100 up to and including 200 and pays CN¥12.00 before conditions and limits.',
      'Exactly 300 lies in no band and pays CN¥0.00 before conditions and limits.',
      'Condition “collection”: with collection rate up to and including 0.8 the payout is multiplied by 0.',
      'Condition “collection”: with collection rate above 0.8 the payout is multiplied by 1.',
      'Condition “display”: with shops below 3 nothing is paid; exactly 3 meets it.',
      'Condition “diversion”: with diversions above 0 nothing at all is paid.',
      'Condition “price”: for 1 of offences, 10% of what is left is deducted.',
      'Condition “price”: for 2 or more of offences, 50% of what is left is deducted.',
      'Condition “promotion”: 1% of the measure paid on for each unit of share is deducted.',
      'At most CN¥1,000 is paid.',
      'At least CN¥1 is paid.',
      'The conditions apply first, the limits to what they leave.',
      'Conditions never leave less than nothing.',
      'A return counts in the period in which it comes; it lowers the measure, and the band with it.',
      'Where returns exceed sales, nothing is paid.',
      'What was settled beyond the entitlement is taken back at once.',
      'It is paid in CNY.',
      'The amount of a period is rounded once, to 2 decimals (half-away-from-zero).',
    ]);
  });

  it('say the same in Chinese', () => {
    expect(said(rich, zhCN).slice(0, 18)).toEqual([
      '本方案自2026年1月1日起至2026年12月31日止有效。',
      '按季度结算；计算依据在年度内累计，年度内已结算的部分予以扣除。',
      '以提货为准，并按其日期归属期间。',
      '仅计入下列产品：paint，但不含 samples；名称包括其下各级。',
      '计入全部区域，但不含 north；名称包括其下各级。',
      '返利以不含税净销售额为计算依据。',
      '计算方式：全量追溯，达到的档位适用于全部计算依据。',
      '60（不含）至 100（含）：按 4% 计，另固定 ¥5。',
      '100（不含）至 200（含）：按 6% 计。',
      '300（不含）以上：每单位 ¥2。',
      '60（含）以下没有适用的档位。',
      '200 至 300 之间没有适用的档位。',
      '恰好为 60 时不属于任何一档，适用条件和上下限前返利为 ¥0.00。',
      '恰好为 100 时属于 60 至 100（含）的一档，适用条件和上下限前返利为 ¥9.00。',
      '恰好为 200 时属于 100 至 200（含）的一档，适用条件和上下限前返利为 ¥12.00。',
      '恰好为 300 时不属于任何一档，适用条件和上下限前返利为 ¥0.00。',
      '条件“collection”：“回款率”在 0.8（含）以下时，返利乘以 0。',
      '条件“collection”：“回款率”在 0.8（不含）以上时，返利乘以 1。',
    ]);
  });

  it('say what picks the band where that is growth, and what a missing baseline does', () => {
    expect(said(growth, en).slice(3, 13)).toEqual([
      'The band is picked by the growth of net sales without tax over the baseline “lastYear”, as a share of it.',
      'With a baseline of zero or less, 1% of the actual is paid.',
      'The payout is computed on the growth in money, actual less baseline.',
      'How bands earn: the band reached gives its rate to the whole measure.',
      'From 0% to below 10%: CN¥5.',
      'From 10% to below 50%: 2%.',
      'Below 0% no band applies.',
      'Above 50% no band applies.',
      'Exactly 10% lies in the band from 10% to below 50%.',
      'Exactly 50% lies in no band.',
    ]);
    expect(said(growth, zhCN).slice(3, 5)).toEqual([
      '档位按不含税净销售额相对于基数“lastYear”的增长率确定。',
      '基数为零或负数时，按实际的 1% 计。',
    ]);
  });

  it('name the place of each, and say every bound, with what the plan pays there', () => {
    const rising = fc.uniqueArray(fc.integer({ min: 1, max: 1000 }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(rising, fc.boolean(), (numbers, isLower) => {
        const bounds = [...numbers].sort((left, right) => left - right).map(String);
        const plan = defineIncentivePlan({
          ...envelope,
          basis: 'net-amount',
          structure: 'all-units',
          boundary: isLower ? 'lower-inclusive' : 'upper-inclusive',
          bands: bounds.map((from, index) => ({
            from,
            to: bounds[index + 1] ?? null,
            rate: `0.0${index + 1}`,
          })),
        });
        const clauses = listContractTerms(plan);
        expect(clauses.every(({ params }) => String(params['place']).startsWith('/'))).toBe(true);
        const equality = clauses.filter(({ code }) => code === 'incentive/clause-equality');
        expect(equality.map(({ params }) => [params['at'], params['payout']])).toEqual(
          bounds.map((at) => [at, rateMeasure(plan, { measure: at }).payout]),
        );
      }),
    );
  });

  it('say on which side the bounds of a rate table lie, and what is below them', () => {
    const table = (boundary: 'lower-inclusive' | 'upper-inclusive') =>
      defineIncentivePlan({
        ...completionByCollection,
        boundary,
        matrix: {
          rowFrom: ['0.8', '1'],
          column: 'collectionRate',
          columnFrom: ['0.95'],
          rates: [['0.01'], ['0.02']],
        },
      });
    expect(said(table('lower-inclusive'), en).slice(5, 8)).toEqual([
      'From 80% to below 100%, with collection rate from 0.95 up: 1%.',
      'From 100% up, with collection rate from 0.95 up: 2%.',
      'Below 80%, or with collection rate below 0.95, nothing is paid.',
    ]);
    // With the upper bounds in their bands exactly 100 % is still in the first row, and exactly 80 % in none.
    expect(said(table('upper-inclusive'), en).slice(5, 8)).toEqual([
      'Above 80% up to and including 100%, with collection rate above 0.95: 1%.',
      'Above 100%, with collection rate above 0.95: 2%.',
      'Up to and including 80%, or with collection rate up to and including 0.95, nothing is paid.',
    ]);
    expect(said(table('upper-inclusive'), zhCN).slice(5, 8)).toEqual([
      '80%（不含）至 100%（含），且“回款率”为 0.95（不含）以上：按 1% 计。',
      '100%（不含）以上，且“回款率”为 0.95（不含）以上：按 2% 计。',
      '不高于 80%，或“回款率”不高于 0.95 时，不计返利。',
    ]);
  });

  it('say what becomes of the terms for a partner that joins or leaves, where something does', () => {
    const clauseOf = (more: object) => {
      const plan = parseIncentivePlan({ ...envelope, ...flat, ...more });
      const own = listContractTerms(plan).filter(({ params }) => params['place'] === '/proration');
      return [en, zhCN].map((locale) => inWords(own, { locale }));
    };
    expect(clauseOf({})).toEqual(['', '']);
    expect(clauseOf({ proration: { method: 'days' } })).toEqual([
      'For a partner that joins or leaves within the period, bounds, targets, baselines, fixed amounts and limits are scaled to its part of the period, counted in days; rates are not.',
      '合作方在本期内加入或退出的，档位界限、目标、基数、固定金额和限额按其在本期中所占部分折算（按天数计算）；返利率不折算。',
    ]);
    const byMonths = (startedMonth: string) =>
      clauseOf({ reset: 'each-year', proration: { method: 'months', startedMonth } });
    expect([...byMonths('counts'), ...byMonths('does-not-count')]).toEqual([
      'For a partner that joins or leaves within the year, bounds, targets, baselines, fixed amounts and limits are scaled to its part of the year, counted in whole months; a month in which it joins or leaves counts; rates are not.',
      '合作方在年度内加入或退出的，档位界限、目标、基数、固定金额和限额按其在年度中所占部分折算（按整月计算，加入或退出当月计入）；返利率不折算。',
      'For a partner that joins or leaves within the year, bounds, targets, baselines, fixed amounts and limits are scaled to its part of the year, counted in whole months; a month in which it joins or leaves does not count; rates are not.',
      '合作方在年度内加入或退出的，档位界限、目标、基数、固定金额和限额按其在年度中所占部分折算（按整月计算，加入或退出当月不计）；返利率不折算。',
    ]);
  });

  it('are those of a plan that was defined', () => {
    expect(() => listContractTerms({ ...rich } as never)).toThrow('policy/not-defined');
  });
});
