import {
  addDecimals,
  allocateDecimal,
  compareDecimals,
  compareRatios,
  convertMoney,
  isDecimal,
  multiplyByRatio,
  multiplyDecimals,
  parseDecimal,
  parseMoney,
  prorateAmount,
  ratioOf,
  roundDecimal,
  subtractDecimals,
  sumDecimals,
  sumDecimalsByGroup,
  sumMoney,
} from 'clientele/decimal';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../errors/failure-of.js';
import { aligned, figures, padded, shortest } from './exact-figures.js';

const rounding = { scale: 2, mode: 'half-even' } as const;
const year = { start: '2026-01-01', end: '2027-01-01' };
const money = (amount: string) => ({ date: '2026-01-01', amount, currency: 'CNY' });
const rateOf = (rate: string) => ({ date: '2026-01-01', from: 'USD', to: 'CNY', rate });

/** Every place where a function of this room takes a figure. */
const places: readonly (readonly [string, (figure: string) => unknown])[] = [
  ['addDecimals, first', (figure) => addDecimals(figure, '1')],
  ['addDecimals, second', (figure) => addDecimals('1', figure)],
  ['subtractDecimals, first', (figure) => subtractDecimals(figure, '1')],
  ['subtractDecimals, second', (figure) => subtractDecimals('1', figure)],
  ['multiplyDecimals, first', (figure) => multiplyDecimals(figure, '2')],
  ['multiplyDecimals, second', (figure) => multiplyDecimals('2', figure)],
  ['compareDecimals, first', (figure) => compareDecimals(figure, '1')],
  ['compareDecimals, second', (figure) => compareDecimals('1', figure)],
  ['roundDecimal', (figure) => roundDecimal(figure, rounding)],
  ['sumDecimals', (figure) => sumDecimals([figure])],
  ['sumDecimalsByGroup', (figure) => sumDecimalsByGroup(['east'], [figure])],
  ['ratioOf, numerator', (figure) => ratioOf(figure, '1')],
  ['ratioOf, denominator', (figure) => ratioOf('1', figure)],
  ['compareRatios', (figure) => compareRatios(ratio(figure), ratio('1'))],
  ['multiplyByRatio, amount', (figure) => multiplyByRatio(figure, ratio('1'), rounding)],
  ['multiplyByRatio, ratio', (figure) => multiplyByRatio('1', ratio(figure), rounding)],
  ['allocateDecimal, total', (figure) => allocateDecimal(figure, ['1'], { scale: 0 })],
  ['allocateDecimal, weight', (figure) => allocateDecimal('1', [figure], { scale: 0 })],
  [
    'prorateAmount',
    (figure) => prorateAmount(figure, { period: year, part: year, method: 'days', rounding }),
  ],
  ['sumMoney', (figure) => sumMoney([money(figure)], { currency: 'CNY' })],
  [
    'convertMoney, amount',
    (figure) => convertMoney([money(figure)], { to: 'CNY', rates: [], rateDate: 'transaction' }),
  ],
  [
    'convertMoney, rate',
    (figure) => convertMoney([], { to: 'CNY', rates: [rateOf(figure)], rateDate: 'transaction' }),
  ],
];

function ratio(numerator: string) {
  return { numerator, denominator: '3', value: 0 };
}

describe('a figure that a function takes', () => {
  it.each(places)('may have 120 digits and no more: %s', (_place, call) => {
    expect(() => call('7'.repeat(120))).not.toThrow();
    expect(failureOf(() => call('7'.repeat(121)))).toMatchObject({ code: 'input/not-a-decimal' });
  });

  it('counts digits on both sides of the point, and no sign', () => {
    const longest = `-${'7'.repeat(60)}.${'7'.repeat(60)}`;
    expect(addDecimals(longest, '0')).toBe(longest);
    expect(sumDecimals([longest])).toBe(longest);
    expect(failureOf(() => sumDecimals([`${longest}7`])).code).toBe('input/not-a-decimal');
  });

  it('is told how many digits it may have', () => {
    expect(() => addDecimals('7'.repeat(121), '1')).toThrow('at most 120 digits');
    expect(() => parseDecimal('7'.repeat(41))).toThrow('at most 40 digits');
  });
});

describe('a figure that is read from outside', () => {
  it.each([
    ['parseDecimal', parseDecimal],
    ['parseMoney', (amount: string) => parseMoney({ amount, currency: 'CNY' })],
  ])('may have 40 digits and no more: %s', (_place, read) => {
    expect(() => read('7'.repeat(40))).not.toThrow();
    expect(failureOf(() => read('7'.repeat(41))).code).toBe('input/not-a-decimal');
  });

  it('is a decimal with 40 digits and not with 41', () => {
    expect(['7'.repeat(40), '7'.repeat(41)].map(isDecimal)).toEqual([true, false]);
  });
});

describe('results handed on', () => {
  it('products and sums of facts are taken again', () => {
    const figure = `${'9'.repeat(39)}.9`;
    const product = multiplyDecimals(figure, figure);
    const third = multiplyDecimals(product, figure);
    expect(third.replace('.', '')).toHaveLength(120);
    expect(compareDecimals(addDecimals(third, '0'), third)).toBe(0);
    expect(sumDecimals([product, `-${product}`])).toBe('0');
    expect(roundDecimal(product, { scale: 0, mode: 'floor' })).toBe(product.split('.')[0]);
  });

  it('stay exact at 120 digits', () => {
    fc.assert(
      fc.property(figures(120), figures(120), (left, right) => {
        const [one, other, scale] = aligned(left, right);
        expect(addDecimals(left, right)).toBe(shortest(one + other, scale));
        expect(subtractDecimals(left, right)).toBe(shortest(one - other, scale));
        expect(multiplyDecimals(left, right)).toBe(shortest(one * other, scale * 2));
        expect(sumDecimals([left, right])).toBe(shortest(one + other, scale));
        expect(compareDecimals(left, right)).toBe(one < other ? -1 : one > other ? 1 : 0);
      }),
    );
  });

  it('are shared out without a loss at 120 digits', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 120n - 1n }), (units) => {
        const total = padded(units, 2);
        const parts = allocateDecimal(total, ['1', '7'.repeat(120), '0.5'], { scale: 2 });
        expect(sumDecimals(parts)).toBe(shortest(units, 2));
      }),
    );
  });
});
