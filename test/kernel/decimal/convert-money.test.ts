import { attempt } from 'clientele';
import { addDecimals, convertMoney, sumDecimals } from 'clientele/decimal';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const rates = [
  { date: '2026-03-10', from: 'EUR', to: 'USD', rate: '1.10' },
  { date: '2026-09-10', from: 'EUR', to: 'USD', rate: '1.20' },
  { date: '2026-12-31', from: 'EUR', to: 'USD', rate: '1.18' },
];
const amounts = [
  { date: '2026-03-10', amount: '1000', currency: 'EUR' },
  { date: '2026-09-10', amount: '-400', currency: 'EUR' },
  { date: '2026-09-11', amount: '0.05', currency: 'USD' },
];

describe('money converted at dated rates', () => {
  it('takes the rate of the day of each amount', () => {
    const converted = convertMoney(amounts, { to: 'USD', rates, rateDate: 'transaction' });
    expect(converted).toEqual({
      total: '620.05',
      amounts: ['1100', '-480', '0.05'],
      currency: 'USD',
      undetermined: [],
    });
  });

  it('takes one rate for all at the closing date', () => {
    const closing = { rateDate: 'closing', closingDate: '2026-12-31' } as const;
    expect(convertMoney(amounts, { to: 'USD', rates, ...closing }).total).toBe('708.05');
  });

  it('is the sum of nothing without amounts', () => {
    expect(convertMoney([], { to: 'USD', rates: [], rateDate: 'transaction' }).total).toBe('0');
  });

  it.each([
    ['another day', { date: '2026-03-11', amount: '1', currency: 'EUR' }],
    ['the inverse pair', { date: '2026-03-10', amount: '1', currency: 'GBP' }],
  ])('has no total where there is only a rate of %s', (_case, amount) => {
    const inverse = { date: '2026-03-10', from: 'USD', to: 'GBP', rate: '0.8' };
    const converted = convertMoney([amount, ...amounts], {
      to: 'USD',
      rates: [...rates, inverse],
      rateDate: 'transaction',
    });
    expect(converted.total).toBeNull();
    expect(converted.amounts[0]).toBeNull();
    expect(converted.undetermined).toEqual([
      {
        code: 'decimal/no-rate',
        params: { date: amount.date, from: amount.currency, to: 'USD' },
      },
    ]);
  });

  it.each([
    [
      'a rate of zero',
      { rates: [{ ...rates[0], rate: '0' }] },
      'input/out-of-range',
      '/conversion/rates/0/rate',
    ],
    [
      'a negative rate',
      { rates: [{ ...rates[0], rate: '-1' }] },
      'input/out-of-range',
      '/conversion/rates/0/rate',
    ],
    [
      'two rates of one day',
      { rates: [rates[0], rates[0]] },
      'input/repeated-id',
      '/conversion/rates/1',
    ],
    [
      'a day that is none',
      { rates: [{ ...rates[0], date: '2026-02-30' }] },
      'input/not-a-date',
      '/conversion/rates/0/date',
    ],
    ['an unknown rule', { rateDate: 'average' }, 'input/not-one-of', '/conversion/rateDate'],
    [
      'a closing without its date',
      { rateDate: 'closing' },
      'input/not-a-date',
      '/conversion/closingDate',
    ],
    ['no currency', { to: '' }, 'input/not-a-text', '/conversion/to'],
  ])('refuses %s', (_case, change, code, path) => {
    const conversion = { to: 'USD', rates, rateDate: 'transaction', ...change };
    const tried = attempt(() => convertMoney(amounts, conversion as never));
    expect(tried.ok ? [] : [tried.error.kind, tried.error.code, tried.error.path]).toEqual([
      'input',
      code,
      path,
    ]);
  });

  it('gives amounts that sum to the total, whatever their order', () => {
    const cents = fc.integer({ min: -1e9, max: 1e9 }).map((n) => (n / 100).toFixed(2));
    const row = fc.record({
      date: fc.constantFrom('2026-03-10', '2026-09-10'),
      amount: cents,
      currency: fc.constantFrom('EUR', 'USD'),
    });
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const one = convertMoney(rows, { to: 'USD', rates, rateDate: 'transaction' });
        const other = convertMoney([...rows].reverse(), {
          to: 'USD',
          rates,
          rateDate: 'transaction',
        });
        expect(sumDecimals(one.amounts.map((amount) => amount ?? 'missing'))).toBe(one.total);
        expect(other.total).toBe(one.total);
        expect(addDecimals(other.total ?? 'missing', '0')).toBe(one.total);
      }),
    );
  });
});
