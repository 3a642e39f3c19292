import { trustPolicy } from 'clientele';
import { en, describe as inWords, zhCN } from 'clientele/explain';
import {
  deductOffInvoice,
  defineIncentiveTerms,
  lintIncentiveTerms,
  type OffInvoice,
  type OffInvoiceFacts,
  offInvoiceTerms,
} from 'clientele/incentive';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectPartsToSum, isSum } from './sums.js';
import { termsOf } from './terms-of.js';

const type = 'off-invoice';
const asOf = '2026-03-31';
const deduct = (rule: Omit<OffInvoice, 'type'>, told: Omit<OffInvoiceFacts, 'id'>, more = {}) =>
  deductOffInvoice(
    defineIncentiveTerms(termsOf<OffInvoice>({ type, ...rule })),
    { id: 'INV-1', ...told },
    { asOf, ...more },
  );
const rate = { discount: { rate: '0.03' } };
const line = (id: string, amount: string, more: object = {}) => ({ id, amount, ...more });
const discounts = (decision: ReturnType<typeof deduct>) =>
  decision.outcome?.lines.map(({ discount }) => discount);

describe('what is deducted on an invoice', () => {
  it('is rounded once, and shared out by the largest remainder', () => {
    // 3 × 1.005 = 3.015, rounded to 3.02: two of the three equal rests get a cent
    const decision = deduct(rate, {
      lines: [line('1', '33.50'), line('2', '33.50'), line('3', '33.50')],
    });
    expect(discounts(decision)).toEqual(['1.01', '1.01', '1.00']);
    expect(decision.outcome).toMatchObject({ amount: '100.50', discount: '3.02', net: '97.48' });
  });

  it('is an amount for each unit, never more than the line', () => {
    const lines = [line('1', '100', { quantity: '5' }), line('2', '7', { quantity: '5' })];
    const decision = deduct({ discount: { perUnit: '1.5' } }, { lines });
    expect(decision.outcome?.lines).toEqual([
      { id: '1', amount: '100.00', discount: '7.50', net: '92.50' },
      { id: '2', amount: '7.00', discount: '7.00', net: '0.00' },
    ]);
  });

  it('is given on the products that are named', () => {
    const lines = [
      line('1', '100', { product: 'a' }),
      line('2', '100', { product: 'b' }),
      line('3', '100'),
    ];
    const decision = deduct({ ...rate, products: ['a'] }, { lines });
    expect(discounts(decision)).toEqual(['3.00', '0.00', '0.00']);
    expect(decision.reasons[1]).toEqual({
      code: 'incentive/out-of-scope',
      params: { count: 2 },
      rows: ['2', '3'],
    });
  });

  it('hangs on its condition', () => {
    const rule = { ...rate, when: { measure: 'collectionRate', atLeast: '0.95' } };
    const lines = [line('1', '100')];
    const given = (collectionRate: string) => deduct(rule, { lines, measures: { collectionRate } });
    expect(discounts(given('0.95'))).toEqual(['3.00']);
    expect(given('0.9499').outcome).toMatchObject({ discount: '0.00', net: '100.00' });
    expect(given('0.9499').reasons[1]?.code).toBe('incentive/discount-withheld');
    expect(deduct(rule, { lines })).toMatchObject({
      outcome: null,
      missing: ['collectionRate'],
      reasons: [{ code: 'incentive/discount-unclear' }],
    });
    expect(deduct(rule, { lines }, { explain: 'none' }).reasons).toEqual([]);
  });

  it('is nothing for an empty invoice', () => {
    expect(deduct(rate, { lines: [] }).outcome).toEqual({
      lines: [],
      amount: '0.00',
      discount: '0.00',
      net: '0.00',
      currency: 'CNY',
    });
  });

  it.each([
    [rate, { lines: [line('1', '-1')] }, 'input/out-of-range', '/facts/lines/0/amount'],
    [rate, { lines: [line('1', '1.005')] }, 'decimal/finer-than-scale', '/facts/lines/0/amount'],
    [rate, { lines: [line('1', '1'), line('1', '1')] }, 'input/repeated-id', '/facts/lines/1/id'],
    [
      { discount: { perUnit: '1' } },
      { lines: [line('1', '1')] },
      'input/required',
      '/facts/lines/0/quantity',
    ],
    [rate, { lines: [], extra: 1 }, 'input/unknown-key', '/facts/extra'],
  ])('refuses %j %j', (rule, told, code, path) => {
    expect(() => deduct(rule as OffInvoice, told)).toThrow(
      expect.objectContaining({ code, path }) as Error,
    );
  });

  it('holds on the day of the invoice only', () => {
    expect(() => deduct(rate, { lines: [] }, { asOf: '2027-01-01' })).toThrow(
      'policy/not-in-force',
    );
  });
});

describe('terms of an off-invoice discount', () => {
  it.each([
    [{ rate: '1.01' }, 'incentive/share-out-of-range', '/terms/discount/rate'],
    [{ rate: '-0.1' }, 'policy/wrong-value', '/terms/discount/rate'],
    [{ rate: '0.1', perUnit: '1' }, 'policy/unknown-key', '/terms/discount/perUnit'],
  ])('refuse %j', (discount, code, path) => {
    const found = lintIncentiveTerms(termsOf({ type, discount } as OffInvoice));
    expect(found).toMatchObject([{ severity: 'error', code, path }]);
  });

  it('may give the whole away', () => {
    expect(lintIncentiveTerms(termsOf({ type, discount: { rate: '1' } }))).toEqual([]);
  });

  it('are read again where they were trusted', () => {
    const terms = defineIncentiveTerms(termsOf({ type, ...rate }));
    for (const more of [{ discount: {} }, { products: [1] }, { when: {} }]) {
      const broken = trustPolicy({ ...terms, terms: { ...terms.terms, ...more } } as never);
      expect(() => deductOffInvoice(broken as never, { id: 'I', lines: [] }, { asOf })).toThrow(
        'policy/trusted-but-broken',
      );
    }
  });

  it('have a preset', () => {
    const facts = { id: 'I', lines: [line('1', '200')], measures: { collectionRate: '1' } };
    const preset = defineIncentiveTerms(offInvoiceTerms);
    expect(deductOffInvoice(preset, facts, { asOf }).outcome?.net).toBe('194.00');
  });
});

describe('for any invoice', () => {
  const amounts = fc.array(
    fc.integer({ min: 0, max: 1_000_000 }).map((cents) => String(cents / 100)),
    { maxLength: 12 },
  );
  const rates = fc.integer({ min: 0, max: 10_000 }).map((part) => String(part / 10_000));

  it('lines sum to the totals, amount = discount + net, and no line is below zero', () => {
    fc.assert(
      fc.property(amounts, rates, (rows, share) => {
        const lines = rows.map((amount, index) => line(`L-${index}`, amount));
        const decision = deduct({ discount: { rate: share } }, { lines });
        const { outcome } = decision;
        for (const name of ['amount', 'discount', 'net'] as const)
          expect(isSum(outcome?.[name], ...(outcome?.lines ?? []).map((row) => row[name]))).toBe(
            true,
          );
        for (const row of outcome?.lines ?? []) {
          expect(isSum(row.amount, row.discount, row.net)).toBe(true);
          expect(row.net.startsWith('-')).toBe(false);
        }
        expectPartsToSum(decision);
      }),
    );
  });
});

it('a discount is said in both languages', () => {
  const lines = [line('1', '100', { quantity: '5' }), line('2', '7', { quantity: '5' })];
  const units = deduct({ discount: { perUnit: '1.5' } }, { lines });
  expect(inWords(units, { locale: en })).toBe(
    [
      'Deducted on the invoice, 2 lines: CN¥14.50',
      '  line 1, CN¥1.5 for each of 5: CN¥7.50',
      '  line 2, no more than its own CN¥7: CN¥7.00',
    ].join('\n'),
  );
  expect(inWords(units, { locale: zhCN })).toBe(
    [
      '票折 2 行合计：¥14.50',
      '  明细行 1 数量 5，每件折扣 ¥1.5：¥7.50',
      '  明细行 2 的折扣以其金额 ¥7 为限：¥7.00',
    ].join('\n'),
  );
  expect(inWords(deduct(rate, { lines }), { locale: en })).toContain(
    'line 1, 3% of CN¥100: CN¥3.00',
  );
});
