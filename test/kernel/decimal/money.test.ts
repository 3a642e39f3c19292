import { parseMoney, sumMoney } from 'clientele/decimal';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../errors/failure-of.js';
import { figures, sumOf } from './exact-figures.js';

const yuan = (amount: string | number) => ({ amount, currency: 'CNY' });
const inYuan = { currency: 'CNY' };

describe('sumMoney', () => {
  it('sums amounts of one currency', () => {
    expect(sumMoney([yuan('10.50'), yuan(10.5)], inYuan)).toEqual(yuan('21'));
  });

  it('gives nothing in the expected currency for no amounts', () => {
    expect(sumMoney([], inYuan)).toEqual(yuan('0'));
  });

  it('is exact', () => {
    fc.assert(
      fc.property(fc.array(figures()), (amounts) => {
        expect(sumMoney(amounts.map(yuan), inYuan)).toEqual(yuan(sumOf(amounts)));
      }),
    );
  });

  it('never mixes currencies, and names both', () => {
    const mixed = () => sumMoney([yuan('1'), { amount: '1', currency: 'EUR' }], inYuan);
    expect(failureOf(mixed)).toEqual({
      kind: 'domain',
      code: 'decimal/mixed-currencies',
      path: '/amounts/1/currency',
    });
    expect(mixed).toThrow(/expected CNY, received "EUR"/);
  });

  it('takes another spelling for another currency', () => {
    expect(failureOf(() => sumMoney([{ amount: '1', currency: 'cny' }], inYuan)).code).toBe(
      'decimal/mixed-currencies',
    );
  });

  it('refuses even a zero in another currency', () => {
    expect(failureOf(() => sumMoney([{ amount: '0', currency: 'EUR' }], inYuan)).code).toBe(
      'decimal/mixed-currencies',
    );
  });

  it.each([
    ['no options', [], undefined, 'input/not-an-object', '/options'],
    ['no expected currency', [], {}, 'input/not-a-text', '/options/currency'],
    ['amounts that are no list', {}, inYuan, 'input/not-iterable', '/amounts'],
    ['a bare amount', ['5'], inYuan, 'input/not-an-object', '/amounts/0'],
    [
      'an amount that is none',
      [yuan('1'), yuan('x')],
      inYuan,
      'input/not-a-decimal',
      '/amounts/1/amount',
    ],
    [
      'an amount that lost digits',
      [yuan(1e21)],
      inYuan,
      'decimal/number-not-exact',
      '/amounts/0/amount',
    ],
    ['no currency', [{ amount: '1' }], inYuan, 'input/not-a-text', '/amounts/0/currency'],
    [
      'an empty currency',
      [{ amount: '1', currency: '' }],
      inYuan,
      'input/not-a-text',
      '/amounts/0/currency',
    ],
  ])('refuses %s', (_what, amounts, options, code, path) => {
    expect(failureOf(() => sumMoney(amounts as never, options as never))).toEqual({
      kind: 'input',
      code,
      path,
    });
  });
});

describe('parseMoney', () => {
  it('reads an amount as plain text', () => {
    expect(parseMoney({ amount: '-007.50', currency: 'CNY' })).toEqual(yuan('-7.5'));
  });

  it('gives back amount and currency only', () => {
    expect(parseMoney({ ...yuan('1'), note: 'x' })).toEqual(yuan('1'));
  });

  it.each([
    ['a text', '5 CNY', 'input/not-an-object', ''],
    ['a list', ['5', 'CNY'], 'input/not-an-object', ''],
    ['null', null, 'input/not-an-object', ''],
    ['an amount that is none', yuan('1,000'), 'input/not-a-decimal', '/amount'],
    ['an amount that lost digits', yuan(0.1 + 0.2), 'decimal/number-not-exact', '/amount'],
    ['no amount', { currency: 'CNY' }, 'input/not-a-decimal', '/amount'],
    ['a currency that is no text', { amount: '1', currency: 156 }, 'input/not-a-text', '/currency'],
  ])('refuses %s', (_what, value, code, path) => {
    expect(failureOf(() => parseMoney(value))).toEqual({ kind: 'input', code, path });
  });
});
