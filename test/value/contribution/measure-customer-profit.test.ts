import { sumDecimals } from 'clientele/decimal';
import { en, describe as say, zhCN } from 'clientele/explain';
import {
  type CustomerProfitFacts,
  defineCostToServePolicy,
  measureCustomerProfit,
  measureCustomerProfits,
} from 'clientele/value';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freezeDeep } from '../../../src/kernel/decision/freeze-deep.js';
import type { Reason } from '../../../src/kernel/decision/index.js';
import { failureOf } from '../../kernel/errors/failure-of.js';
import { asOf, customer, draft, policy } from './cost-policies.js';

type Facts = CustomerProfitFacts<'visits' | 'hours' | 'logistics' | 'financing'>;
const profit = (facts: Facts, by = policy) => measureCustomerProfit(by, facts, { asOf });

describe('the profit of a customer', () => {
  it('is revenue less goods less each activity, rounded once each', () => {
    freezeDeep(customer);
    const { outcome, missing } = profit(customer);
    expect(missing).toEqual([]);
    // 24 × 350; 10.1 × 0.125 = 1.2625; 1200.005; 40,000 × 0.06 × 90 / 365 = 591.7808…
    expect(outcome).toEqual({
      currency: 'CNY',
      revenue: '100000.00',
      costOfGoods: '82000.50',
      grossMargin: '17999.50',
      activities: [
        { activity: 'visits', cost: '8400.00' },
        { activity: 'hours', cost: '1.26' },
        { activity: 'logistics', cost: '1200.01' },
        { activity: 'financing', cost: '591.78' },
      ],
      costToServe: '10193.05',
      profit: '7806.45',
      grossMarginRate: { numerator: '17999.5', denominator: '100000', value: 0.179_995 },
      profitRate: { numerator: '7806.45', denominator: '100000', value: 0.078_064_5 },
    });
  });

  it.each([
    ['year-365', '591.78'],
    ['year-360', '600.00'],
    ['month-30', '7200.00'],
  ] as const)('counts the days of financing by %s', (dayCount, cost) => {
    const by = defineCostToServePolicy({
      ...draft,
      activities: [{ activity: 'financing', type: 'financing', rate: '0.06', dayCount }],
    });
    const { activities: _activities, ...facts } = customer;
    expect(measureCustomerProfit(by, facts, { asOf }).outcome?.costToServe).toBe(cost);
  });

  it('may be a loss, and financing a gain for who pays ahead', () => {
    const { outcome } = profit({ ...customer, costOfGoods: '99000', averageReceivable: '-40000' });
    expect(outcome?.activities[3]).toEqual({ activity: 'financing', cost: '-591.78' });
    expect(outcome?.profit).toBe('-8009.49');
    expect(outcome?.profitRate?.value).toBe(-0.080_094_9);
  });

  it.each(['0', '-5'])('has no rates where the revenue is %s', (revenue) => {
    const { outcome, reasons } = profit({ ...customer, revenue });
    expect([outcome?.grossMarginRate, outcome?.profitRate]).toEqual([null, null]);
    expect(reasons.map(({ code }) => code)).toEqual(['value/customer-profit', 'value/no-revenue']);
  });
});

describe('what is not told', () => {
  it('leaves the profit open, and is named', () => {
    const { id, revenue, costOfGoods } = customer;
    const { outcome, missing, reasons } = profit({ id, revenue, costOfGoods });
    const names = ['visits', 'hours', 'logistics', 'averageReceivable', 'days'];
    expect([outcome, missing]).toEqual([null, names]);
    expect(reasons).toEqual([{ code: 'value/profit-unknown', params: { names } }]);
  });

  it('is not zero, and null is not told either', () => {
    const told = (visits: string | null) =>
      profit({ ...customer, activities: { ...customer.activities, visits } });
    expect(told(null).missing).toEqual(['visits']);
    expect(told('0').outcome?.activities[0]?.cost).toBe('0.00');
    expect(told('0').reasons[0]?.parts?.[1]?.parts?.[0]?.figure).toBe('0.00');
  });

  it('counts as nothing used where the policy says so', () => {
    const lenient = defineCostToServePolicy({ ...draft, absent: 'zero' });
    const { id, revenue, costOfGoods } = customer;
    const { outcome, missing } = profit({ id, revenue, costOfGoods }, lenient);
    expect([outcome?.costToServe, outcome?.profit, missing]).toEqual(['0.00', '17999.50', []]);
  });
});

describe('reasons', () => {
  it('say each line with what it is made of', () => {
    expect(say(profit(customer), { locale: en }).split('\n')).toEqual([
      'Profit: CN¥7,806.45',
      '  Gross margin: CN¥17,999.50',
      '    Revenue: CN¥100,000.00',
      '    Cost of goods: -CN¥82,000.50',
      '  Cost to serve: -CN¥10,193.05',
      '    Visits: -CN¥8,400.00 (24 at CN¥350.00)',
      '    Hours: -CN¥1.26 (10.1 at CN¥0.125)',
      '    Logistics: -CN¥1,200.01',
      '    Financing: -CN¥591.78 (CN¥40,000.00 for 90 days at 6% over 365 days)',
    ]);
    expect(say(profit(customer), { locale: zhCN }).split('\n')).toEqual([
      '客户利润：¥7,806.45',
      '  毛利：¥17,999.50',
      '    销售收入：¥100,000.00',
      '    销货成本：-¥82,000.50',
      '  服务成本：-¥10,193.05',
      '    拜访：-¥8,400.00（数量 24，单价 ¥350.00）',
      '    hours：-¥1.26（数量 10.1，单价 ¥0.125）',
      '    物流：-¥1,200.01',
      '    资金占用：-¥591.78（平均应收账款 ¥40,000.00，占用 90 天，利率 6%，按 365 天计）',
    ]);
  });

  it('are left out on request, the outcome stays', () => {
    const quiet = measureCustomerProfit(policy, customer, { asOf, explain: 'none' });
    expect(quiet).toEqual({ ...profit(customer), reasons: [] });
    const open = { id: 'C', revenue: '1', costOfGoods: '1' };
    expect(measureCustomerProfit(policy, open, { asOf, explain: 'none' }).reasons).toEqual([]);
  });

  const amount = fc.tuple(fc.integer(), fc.nat(999)).map(([whole, part]) => `${whole}.${part}`);
  const used = fc.tuple(fc.nat(10_000), fc.nat(99)).map(([whole, part]) => `${whole}.${part}`);
  const facts = fc.record({
    id: fc.constant('C-1'),
    revenue: amount,
    costOfGoods: amount,
    activities: fc.record({ visits: used, hours: used, logistics: amount }),
    averageReceivable: amount,
    days: fc.nat(400),
  });

  const partsAddUp = (reason: Reason): void => {
    if (reason.parts === undefined) return;
    expect(sumDecimals(reason.parts.map(({ figure }) => String(figure)))).toBe(
      sumDecimals([String(reason.figure)]),
    );
    reason.parts.forEach(partsAddUp);
  };

  it('have parts that add up, and so have outcomes', () => {
    fc.assert(
      fc.property(facts, (row) => {
        const { outcome, reasons } = profit(row);
        expect(reasons[0]?.figure).toBe(outcome?.profit);
        reasons.forEach(partsAddUp);
        const costs = outcome?.activities.map(({ cost }) => cost) ?? [];
        expect(sumDecimals(costs)).toBe(sumDecimals([outcome?.costToServe ?? '']));
      }),
    );
  });

  it('sum over customers to the summary, whatever the order of the rows', () => {
    fc.assert(
      fc.property(fc.array(facts, { maxLength: 8 }), (list) => {
        const rows = list.map((row, index) => ({ ...row, id: `C-${index}` }));
        const batch = measureCustomerProfits(policy, rows, { asOf });
        const profits = batch.decisions.map(({ outcome }) => outcome?.profit ?? '');
        expect(sumDecimals(profits)).toBe(sumDecimals([batch.summary.profit]));
        const back = measureCustomerProfits(policy, rows.reverse(), { asOf });
        expect(back.summary).toEqual(batch.summary);
        expect(batch.summary.customers).toBe(list.length);
      }),
    );
  });
});

describe('facts that cannot be read', () => {
  it.each([
    [{ activities: { visits: '-1' } }, 'input/out-of-range', '/activities/visits'],
    [{ activities: { visits: 'many' } }, 'input/not-a-decimal', '/activities/visits'],
    [{ activities: { calls: '1' } }, 'input/unknown-key', '/activities/calls'],
    [{ activities: { financing: '1' } }, 'input/unknown-key', '/activities/financing'],
    [{ activities: JSON.parse('{"__proto__":"1"}') }, 'input/unknown-key', '/activities/__proto__'],
    [{ activities: [] }, 'input/not-an-object', '/activities'],
    [{ revenue: 'NaN' }, 'input/not-a-decimal', '/revenue'],
    [{ costOfGoods: undefined }, 'input/required', '/costOfGoods'],
    [{ days: 1.5 }, 'input/not-a-whole-number', '/days'],
    [{ discount: '1' }, 'input/unknown-key', '/discount'],
    [{ id: '' }, 'input/empty-id', '/id'],
  ])('%# are refused', (more, code, path) => {
    const failure = failureOf(() => profit({ ...customer, ...more } as never));
    expect([failure.kind, failure.code, failure.path]).toEqual(['input', code, path]);
  });

  it('become rejects of a batch, with their place', () => {
    const rows = [
      customer,
      { ...customer, id: 'C-2', revenue: 'x' },
      customer,
      { ...customer, id: 'C-3', days: undefined },
    ];
    const batch = measureCustomerProfits(policy, rows as never, { asOf });
    expect(batch.counts).toEqual({ received: 4, accepted: 2, rejected: 2 });
    expect(batch.rejected.map(({ index, issues }) => [index, issues[0]?.code])).toEqual([
      [1, 'input/not-a-decimal'],
      [2, 'input/repeated-id'],
    ]);
    expect(batch.summary).toMatchObject({ customers: 1, unknown: 1, profit: '7806.45' });
    expect(batch.summary.activities[0]).toEqual({ activity: 'visits', cost: '8400.00' });
  });

  it.each(['2025-12-31', '2027-01-01'])(
    'nor does a policy answer outside its life, on %s',
    (day) => {
      for (const call of [
        () => measureCustomerProfit(policy, customer, { asOf: day }),
        () => measureCustomerProfits(policy, [customer], { asOf: day }),
      ])
        expect(failureOf(call)).toMatchObject({ kind: 'domain', code: 'policy/not-in-force' });
    },
  );

  it('nor an unchecked one', () => {
    const call = () => measureCustomerProfit({ ...policy } as never, customer, { asOf });
    expect(failureOf(call).code).toBe('policy/not-defined');
  });
});
