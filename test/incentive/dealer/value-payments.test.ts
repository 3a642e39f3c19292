import { trustPolicy } from 'clientele';
import { en, describe as inWords, zhCN } from 'clientele/explain';
import {
  defineIncentivePlan,
  defineIncentiveTerms,
  type InstrumentPayment,
  lintIncentiveTerms,
  type PaymentInstrumentDraft,
  paymentInstrumentTerms,
  settleInterestSubsidy,
  settleRebate,
  valuePayments,
} from 'clientele/incentive';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectPartsToSum, isSum } from './sums.js';
import { termsOf } from './terms-of.js';

const cash: PaymentInstrumentDraft = {
  instrument: 'cash',
  valueDate: 'on-receipt',
  collected: 'on-receipt',
  earnsSubsidy: true,
};
const bank: PaymentInstrumentDraft = {
  instrument: 'bank',
  label: { en: "bank's acceptance", 'zh-CN': '银行承兑' },
  valueDate: 'at-maturity',
  discount: { rate: '0.018', dayCount: 'year-360' },
  collected: 'on-receipt',
  earnsSubsidy: true,
};
const third: PaymentInstrumentDraft = {
  instrument: 'third',
  valueDate: { daysAfterReceipt: 10 },
  collected: 'at-maturity',
  collectedShare: '0.9',
  earnsSubsidy: false,
};
const voucher: PaymentInstrumentDraft = { ...cash, instrument: 'voucher', collected: 'never' };
const instruments = [cash, bank, third, voucher];
const terms = defineIncentiveTerms(termsOf({ type: 'payment-instruments', instruments }));
const asOf = '2026-12-31';
const paid = (id: string, instrument: string, more: Partial<InstrumentPayment> = {}) => ({
  id,
  instrument,
  date: '2026-03-02',
  amount: '200000',
  ...more,
});
const value = (payments: readonly InstrumentPayment[], on = asOf) =>
  valuePayments(terms, { id: 'D-07', payments }, { asOf: on });
const all = [
  paid('P-1', 'cash'),
  paid('P-2', 'bank', { maturity: '2026-08-29' }),
  paid('P-3', 'third', { maturity: '2026-09-01' }),
  paid('P-4', 'voucher'),
];

describe('what payments are worth', () => {
  it('is the value date, the cost of a discount, and what counts as collected', () => {
    const { outcome } = value(all);
    const rows = outcome?.payments.map(
      ({ valueDate, discountCost, net, collectedOn, collected }) => [
        valueDate,
        discountCost,
        net,
        collectedOn,
        collected,
      ],
    );
    expect(rows).toEqual([
      ['2026-03-02', '0.00', '200000.00', '2026-03-02', '200000.00'],
      // 2 March to 29 August are 180 days: 200,000 × 0.018 × 180 ÷ 360 = 1,800
      ['2026-08-29', '1800.00', '198200.00', '2026-03-02', '200000.00'],
      ['2026-03-12', '0.00', '200000.00', '2026-09-01', '180000.00'],
      ['2026-03-02', '0.00', '200000.00', null, '0.00'],
    ]);
    expect(outcome).toMatchObject({
      amount: '800000.00',
      discountCost: '1800.00',
      net: '798200.00',
      collected: '580000.00',
    });
  });

  it('counts a draft as collected on its maturity, and not a day before', () => {
    expect(value(all, '2026-08-31').outcome?.collected).toBe('400000.00');
    expect(value(all, '2026-09-01').outcome?.collected).toBe('580000.00');
    expect(
      value(all, '2026-08-31')
        .reasons.slice(2)
        .map(({ params }) => params),
    ).toEqual([
      { id: 'P-3', instrument: 'third', date: '2026-09-01' },
      { id: 'P-4', instrument: 'voucher', date: null },
    ]);
  });

  it('names payments that do not count', () => {
    const decision = value(
      [paid('old', 'cash', { date: '2025-12-31' }), paid('new', 'cash', { date: '2026-06-02' })],
      '2026-06-01',
    );
    expect(decision.outcome?.payments).toEqual([]);
    expect(decision.reasons.slice(2).map(({ code, rows }) => [code, rows])).toEqual([
      ['incentive/outside-terms', ['old']],
      ['incentive/later-lines', ['new']],
    ]);
  });

  it('feeds the interest subsidy', () => {
    const subsidy = defineIncentiveTerms(
      termsOf({
        type: 'interest-subsidy',
        rate: '0.006',
        dayCount: 'month-30',
        earnsFrom: 'value-date',
      }),
    );
    const deposits = value(all).outcome?.deposits ?? [];
    expect(deposits.map(({ id, earns }) => [id, earns])).toEqual([
      ['P-1', true],
      ['P-2', true],
      ['P-3', false],
      ['P-4', true],
    ]);
    const facts = { id: 'D-07', deposits, pickups: [] };
    const options = { asOf, until: '2026-09-28' };
    // 210 days on 400,000 from 2 March, 30 days on 200,000 more from 29 August
    expect(settleInterestSubsidy(subsidy, facts, options).outcome?.balanceDays).toBe('90000000');
    // all 800,000 were prepaid, 200,000 of them by an instrument that earns nothing
    const picked = (amount: string) =>
      settleInterestSubsidy(
        subsidy,
        { ...facts, pickups: [{ date: '2026-09-01', amount }] },
        options,
      ).reasons.find(({ code }) => code === 'incentive/beyond-balance')?.params['amount'];
    expect(['800000', '800001'].map(picked)).toEqual([undefined, '1.00']);
  });

  it('feeds a plan on collected amounts', () => {
    const plan = defineIncentivePlan({
      id: 'collected',
      version: '1',
      effective: { start: '2026-01-01', end: '2027-01-01' },
      currency: 'CNY',
      period: 'year',
      basis: 'collected-amount',
      structure: 'all-units',
      boundary: 'lower-inclusive',
      bands: [{ from: '0', to: null, rate: '0.01' }],
      negativeDue: 'claw-back',
      rounding: { scale: 2, mode: 'half-away-from-zero' },
    });
    const period = { start: '2026-01-01', end: '2027-01-01' };
    const lines = value(all).outcome?.lines ?? [];
    expect(settleRebate(plan, { id: 'D-07', lines }, { asOf, period }).outcome?.due).toBe(
      '5800.00',
    );
  });

  it.each([
    [paid('a', 'gold'), 'input/not-one-of', '/facts/payments/0/instrument'],
    [paid('a', 'bank'), 'input/required', '/facts/payments/0/maturity'],
    [paid('a', 'third'), 'input/required', '/facts/payments/0/maturity'],
    [
      paid('a', 'cash', { maturity: '2026-03-01' }),
      'input/out-of-range',
      '/facts/payments/0/maturity',
    ],
    [paid('a', 'cash', { amount: '-1' }), 'input/out-of-range', '/facts/payments/0/amount'],
  ])('refuses %j', (payment, code, path) => {
    expect(() => value([payment])).toThrow(expect.objectContaining({ code, path }) as Error);
  });

  it('refuses a payment told twice', () => {
    expect(() => value([paid('a', 'cash'), paid('a', 'cash')])).toThrow('input/repeated-id');
  });
});

describe('terms of payment instruments', () => {
  it.each([
    [[cash, cash], 'policy/repeated-name', '/terms/instruments/1/instrument'],
    [
      [{ ...cash, collectedShare: '1.1' }],
      'incentive/share-out-of-range',
      '/terms/instruments/0/collectedShare',
    ],
    [
      [{ ...cash, valueDate: { daysAfterReceipt: -1 } }],
      'policy/wrong-value',
      '/terms/instruments/0/valueDate/daysAfterReceipt',
    ],
    [
      [{ ...bank, discount: { rate: '3', dayCount: 'year-360' } }],
      'incentive/rate-above-one',
      '/terms/instruments/0/discount/rate',
    ],
  ] as const)('find what is wrong in %j', (list, code, path) => {
    const draft = termsOf({ type: 'payment-instruments', instruments: list });
    expect(lintIncentiveTerms(draft)).toMatchObject([{ code, path }]);
  });

  it('are read again where they were trusted', () => {
    for (const more of [
      { valueDate: 1 },
      { discount: 1 },
      { earnsSubsidy: 1 },
      { collected: 'x' },
    ]) {
      const broken = trustPolicy({
        ...terms,
        terms: { type: 'payment-instruments', instruments: [{ ...cash, ...more }] },
      } as never);
      expect(() => valuePayments(broken as never, { id: 'D', payments: [] }, { asOf })).toThrow(
        'policy/trusted-but-broken',
      );
    }
  });

  it('have a preset with the three instruments of the field', () => {
    const preset = defineIncentiveTerms(paymentInstrumentTerms);
    const payments = [paid('P', 'three-party-acceptance', { maturity: '2026-08-29' })];
    const { outcome } = valuePayments(preset, { id: 'D', payments }, { asOf: '2026-03-31' });
    // 200,000 × 0.03 × 180 ÷ 360 = 3,000
    expect(outcome).toMatchObject({ net: '197000.00', collected: '0.00', lines: [] });
    expect(outcome?.deposits).toMatchObject([{ id: 'P', earns: false }]);
  });
});

describe('for any payments', () => {
  const any = fc.array(
    fc.record({
      instrument: fc.constantFrom('cash', 'bank', 'third', 'voucher'),
      amount: fc.integer({ min: 0, max: 10_000_000 }).map((cents) => String(cents / 100)),
      maturity: fc.constantFrom('2026-03-02', '2026-05-17', '2027-02-03'),
    }),
    { maxLength: 8 },
  );

  it('amount = net + discount cost, payments sum to the totals, lines to what is collected', () => {
    fc.assert(
      fc.property(any, (rows) => {
        const decision = value(rows.map((row, index) => ({ ...paid(`P-${index}`, ''), ...row })));
        const { outcome } = decision;
        const { payments = [], lines = [] } = outcome ?? {};
        expect(isSum(outcome?.amount, outcome?.net, outcome?.discountCost)).toBe(true);
        for (const row of payments) expect(isSum(row.amount, row.net, row.discountCost)).toBe(true);
        for (const name of ['amount', 'discountCost', 'net', 'collected'] as const)
          expect(isSum(outcome?.[name], ...payments.map((row) => row[name]))).toBe(true);
        expect(isSum(outcome?.collected, ...lines.map(({ amount }) => amount))).toBe(true);
        expectPartsToSum(decision);
      }),
    );
  });
});

it('payments are said in both languages', () => {
  const decision = value([paid('P-2', 'bank', { maturity: '2026-08-29' }), paid('P-4', 'voucher')]);
  expect(inWords(decision, { locale: en })).toBe(
    [
      'Worth of 2 payments as of Dec 31, 2026: CN¥398,200.00',
      "  payment P-2 by bank's acceptance, value date Aug 29, 2026: CN¥200,000.00",
      '  discount of P-2 for 180 days, at 1.8% for a year of 360 days: -CN¥1,800.00',
      '  payment P-4 by voucher, value date Mar 2, 2026: CN¥200,000.00',
      'Counts as collected as of Dec 31, 2026: CN¥200,000.00',
      "  100% of payment P-2 by bank's acceptance, on Mar 2, 2026: CN¥200,000.00",
      'Payment P-4 by voucher never counts as collected',
    ].join('\n'),
  );
  expect(inWords(decision, { locale: zhCN })).toBe(
    [
      '截至2026年12月31日，2 笔款项扣除贴现后的价值：¥398,200.00',
      '  款项 P-2 以银行承兑支付，起息日为2026年8月29日：¥200,000.00',
      '  款项 P-2 贴现 180 天，年息 1.8%（每年按 360 天计）：-¥1,800.00',
      '  款项 P-4 以 voucher 支付，起息日为2026年3月2日：¥200,000.00',
      '截至2026年12月31日计为回款：¥200,000.00',
      '  2026年3月2日，款项 P-2（银行承兑）按 100% 计：¥200,000.00',
      '款项 P-4（voucher）不计为回款',
    ].join('\n'),
  );
});
