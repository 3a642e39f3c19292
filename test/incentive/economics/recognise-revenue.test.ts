import { en, describe as inWords, zhCN } from 'clientele/explain';
import { type RevenueEntry, recogniseRevenue } from 'clientele/incentive';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { units, unitsOf } from './accounts.js';

const cut = {
  id: 'K-1',
  billedUnitPrice: '480',
  periods: [
    { units: '75', estimatedUnitPrice: '480' },
    { units: '225', estimatedUnitPrice: '432' },
  ],
};
const shortOf = ({ of, account, debit, credit }: RevenueEntry) => [of, account, debit, credit];

describe('revenue under an uncertain rebate', () => {
  it('is re-estimated on the whole, and the change caught up', () => {
    // To date 75 × 480 = 36000, then 300 × 432 = 129600; the 75 earlier units lose 48 each.
    const { periods, revenue } = recogniseRevenue(cut);
    expect(revenue).toBe('129600');
    expect(periods[1]).toMatchObject({
      ...{ revenue: '93600', ofPeriod: '97200', catchUp: '-3600', revenueToDate: '129600' },
      ...{ billedToDate: '144000', refundLiability: '14400' },
    });
    expect(periods.map(({ entries }) => entries.map(shortOf))).toEqual([
      [
        ['period', 'receivable', '36000', '0'],
        ['period', 'revenue', '0', '36000'],
      ],
      [
        ['period', 'receivable', '108000', '0'],
        ['period', 'revenue', '0', '97200'],
        ['period', 'refund-liability', '0', '10800'],
        ['catch-up', 'refund-liability', '0', '3600'],
        ['catch-up', 'revenue', '3600', '0'],
      ],
    ]);
  });

  it('comes from a total without rounding the price', () => {
    const periods = [{ units: '30000', estimatedTotalUnits: '150000', estimatedTotal: '1450000' }];
    const found = recogniseRevenue({ billedUnitPrice: '10', periods });
    expect(found.periods[0]).toMatchObject({ revenue: '290000', refundLiability: '10000' });
  });

  it('needs no invoices: what is earned is receivable then', () => {
    const total = { estimatedTotalUnits: '1', estimatedTotal: '320000' };
    const { periods } = recogniseRevenue({
      periods: [
        { units: '0.6', ...total },
        { units: '0.1', ...total, estimatedTotal: '300000' },
      ],
    });
    expect(periods.map(({ revenue, refundLiability }) => [revenue, refundLiability])).toEqual([
      ['192000', null],
      ['18000', null],
    ]);
    expect(periods[1]?.entries.map(shortOf)).toEqual([
      ['period', 'receivable', '30000', '0'],
      ['period', 'revenue', '0', '30000'],
      ['catch-up', 'receivable', '0', '12000'],
      ['catch-up', 'revenue', '12000', '0'],
    ]);
  });

  it('is rounded to date, so that periods add up', () => {
    const third = { estimatedTotalUnits: '3', estimatedTotal: '100' };
    const periods = ['1', '1', '1'].map((one) => ({ units: one, ...third }));
    const rounding = { scale: 2, mode: 'half-away-from-zero' } as const;
    const found = recogniseRevenue({ billedUnitPrice: '33.335', periods }, { rounding });
    expect(found.periods.map(({ revenue }) => revenue)).toEqual(['33.33', '33.34', '33.33']);
    expect(found.periods.map(({ billedToDate }) => billedToDate)).toEqual([
      ...['33.34', '66.67', '100.01'],
    ]);
    expect(found.revenue).toBe('100.00');
    expect(recogniseRevenue({ periods }).periods.map(({ revenue }) => revenue)).toEqual([
      ...['33.33333333333333333333', '33.33333333333333333334', '33.33333333333333333333'],
    ]);
  });

  it('may exceed what was billed', () => {
    const found = recogniseRevenue({
      billedUnitPrice: '5',
      periods: [{ units: '2', estimatedUnitPrice: '6' }],
    });
    expect(found.periods[0]?.refundLiability).toBe('-2');
    expect(inWords(found.reasons, { locale: en })).toContain(
      'Earned beyond the 10 that were billed: 2',
    );
    expect(inWords(found.reasons, { locale: zhCN })).toContain('收入超过已开票 10 的部分：2');
  });

  it('is nothing before the first period', () => {
    expect(recogniseRevenue({ periods: [] })).toMatchObject({
      id: null,
      periods: [],
      revenue: '0',
    });
  });

  it('is said in both languages', () => {
    const { reasons } = recogniseRevenue(cut, { currency: 'CNY' });
    expect(inWords(reasons, { locale: en }).split('\n')).toEqual([
      'Revenue to date: CN¥129,600',
      '  period 1: CN¥36,000',
      '    75 units at the estimate of its end: CN¥36,000',
      '  period 2: CN¥93,600',
      '    225 units at the estimate of its end: CN¥97,200',
      '    catch-up for earlier units: -CN¥3,600',
      'Of the CN¥144,000 that were billed may have to be refunded: CN¥14,400',
    ]);
    expect(inWords(reasons, { locale: zhCN }).split('\n')).toEqual([
      '累计收入：¥129,600',
      '  第 1 期：¥36,000',
      '    本期 75 单位，按期末估计：¥36,000',
      '  第 2 期：¥93,600',
      '    本期 225 单位，按期末估计：¥97,200',
      '    以前各期的累计追补：-¥3,600',
      '已开票 ¥144,000 中的退款负债：¥14,400',
    ]);
  });
});

describe('periods that cannot be read', () => {
  const total = { estimatedTotalUnits: '3', estimatedTotal: '100' };
  it.each([
    [{ units: '1' }, 'incentive/no-estimate', ''],
    [{ units: '1', estimatedUnitPrice: '1', ...total }, 'incentive/two-estimates', ''],
    [{ units: '1', estimatedUnitPrice: '1', estimatedTotal: '1' }, 'incentive/two-estimates', ''],
    [{ units: '1', estimatedTotal: '1' }, 'input/required', '/estimatedTotalUnits'],
    [{ units: '1', estimatedTotalUnits: '1' }, 'input/required', '/estimatedTotal'],
    [
      { units: '1', ...total, estimatedTotalUnits: '0' },
      'input/out-of-range',
      '/estimatedTotalUnits',
    ],
    [{ estimatedUnitPrice: '1' }, 'input/required', '/units'],
    [{ units: 'NaN', estimatedUnitPrice: '1' }, 'input/not-a-decimal', '/units'],
    [{ units: '1', estimatedUnitPrice: '1', note: 'x' }, 'input/unknown-key', '/note'],
  ])('are refused: %j', (period, code, path) => {
    expect(() => recogniseRevenue({ periods: [period as never] })).toThrow(
      expect.objectContaining({ code, path: `/facts/periods/0${path}`, kind: 'input' }) as Error,
    );
  });

  it.each([
    [{ periods: 'none' }, {}, 'input/not-a-list', '/facts/periods'],
    [{ periods: [], plan: {} }, {}, 'input/unknown-key', '/facts/plan'],
    [{ periods: [], billedUnitPrice: '' }, {}, 'input/not-a-decimal', '/facts/billedUnitPrice'],
    [{ periods: [] }, { rounding: { scale: 2 } }, 'input/not-one-of', '/options/rounding/mode'],
    [{ periods: [] }, { scale: 2 }, 'input/unknown-key', '/options/scale'],
  ])('are refused as a whole: %j %j', (facts, options, code, path) => {
    expect(() => recogniseRevenue(facts as never, options as never)).toThrow(
      expect.objectContaining({ code, path }) as Error,
    );
  });
});

const figure = fc.integer({ min: -5000, max: 50_000 }).map((one) => (one / 100).toFixed(2));
const positive = fc.integer({ min: 1, max: 900 }).map((one) => (one / 10).toFixed(1));
const period = fc.oneof(
  fc.record({ units: figure, estimatedUnitPrice: positive }),
  fc.record({ units: figure, estimatedTotalUnits: positive, estimatedTotal: figure }),
);
const facts = fc.record(
  { billedUnitPrice: positive, periods: fc.array(period, { maxLength: 6 }) },
  { requiredKeys: ['periods'] },
);
const rounding = { scale: 2, mode: 'half-even' } as const;

describe('any contract', () => {
  it('adds up: periods to the whole, billed to revenue and liability, debits to credits', () => {
    fc.assert(
      fc.property(facts, (one) => {
        const { periods, revenue, reasons } = recogniseRevenue(one, { rounding });
        expect(unitsOf(periods.map((each) => each.revenue))).toBe(units(revenue));
        for (const each of periods) {
          expect(units(each.revenue)).toBe(unitsOf([each.ofPeriod, each.catchUp]));
          if (each.billedToDate !== null)
            expect(units(each.billedToDate)).toBe(
              unitsOf([each.revenueToDate, each.refundLiability ?? undefined]),
            );
          for (const of of ['period', 'catch-up']) {
            const own = each.entries.filter((entry) => entry.of === of);
            expect(unitsOf(own.map(({ debit }) => debit))).toBe(
              unitsOf(own.map(({ credit }) => credit)),
            );
          }
        }
        const credited = (account: string) =>
          periods
            .flatMap(({ entries }) => entries.filter((entry) => entry.account === account))
            .reduce((sum, { debit, credit }) => sum + units(credit) - units(debit), 0n);
        expect(credited('revenue')).toBe(units(revenue));
        expect(credited('refund-liability')).toBe(units(periods.at(-1)?.refundLiability ?? '0'));
        const [first] = reasons;
        expect(unitsOf(first?.parts?.map((part) => part.figure) ?? [])).toBe(units(first?.figure));
      }),
    );
  });

  it('catches nothing up while the estimate stays', () => {
    fc.assert(
      fc.property(fc.array(figure, { maxLength: 5 }), positive, (counts, price) => {
        const { periods } = recogniseRevenue({
          periods: counts.map((count) => ({ units: count, estimatedUnitPrice: price })),
        });
        expect(periods.every(({ catchUp }) => catchUp === '0')).toBe(true);
      }),
    );
  });
});
