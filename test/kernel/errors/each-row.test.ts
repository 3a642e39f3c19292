import { attempt } from 'clientele';
import {
  allocateDecimal,
  convertMoney,
  sumDecimals,
  sumDecimalsByGroup,
  sumMoney,
} from 'clientele/decimal';
import { describe, expect, it } from 'vitest';
import { eachRow, throwInput } from '../../../src/kernel/errors/index.js';

/** The code of the error, and code and path of each of its issues. */
function told(call: () => unknown) {
  const tried = attempt(call);
  if (tried.ok) throw new Error('expected a failure');
  const { kind, code, path, issues } = tried.error;
  return { error: [kind, code, path], issues: issues.map((issue) => [issue.code, issue.path]) };
}

const refuseOdd = (row: unknown, index: number) =>
  Number(row) % 2 === 1
    ? throwInput('input/out-of-range', `/${index}`, 'expected even')
    : undefined;

describe('rows that are taken all or none', () => {
  it('are walked once, in order, with their positions', () => {
    const seen: unknown[] = [];
    eachRow(new Set(['a', 'b']), 'cannot read', (row, index) => seen.push([row, index]));
    expect(seen).toEqual([
      ['a', 0],
      ['b', 1],
    ]);
  });

  it('are walked to the end after a bad one, and all bad ones are told', () => {
    const seen: unknown[] = [];
    const call = () =>
      eachRow([1, 2, 3], 'cannot read', (row, index) => {
        seen.push(row);
        refuseOdd(row, index);
      });
    expect(told(call)).toEqual({
      error: ['input', 'input/out-of-range', '/0'],
      issues: [
        ['input/out-of-range', '/0'],
        ['input/out-of-range', '/2'],
      ],
    });
    expect(seen).toEqual([1, 2, 3]);
    expect(call).toThrow('and 1 more, see issues');
  });

  it('throw the error of the only bad one as it is', () => {
    expect(() => eachRow([1], 'cannot read', refuseOdd)).toThrow(
      '/0: expected even [input/out-of-range]',
    );
  });

  it('throw a foreign error on at once', () => {
    const foreign = new Error('foreign');
    const seen: unknown[] = [];
    const call = () =>
      eachRow([1, 2], 'cannot read', (row) => {
        seen.push(row);
        throw foreign;
      });
    expect(call).toThrow(foreign);
    expect(seen).toEqual([1]);
  });
});

const cny = (amount: unknown, currency: unknown = 'CNY') => ({
  amount,
  currency,
  date: '2026-01-01',
});
const rate = (value: unknown, date = '2026-01-01') => ({
  date,
  from: 'USD',
  to: 'CNY',
  rate: value,
});
const converted = (amounts: unknown, rates: unknown = []) =>
  convertMoney(amounts as never, { to: 'CNY', rates: rates as never, rateDate: 'transaction' });

describe('every bad row is told by', () => {
  it.each<[string, () => unknown, string, readonly (readonly [string, string])[]]>([
    [
      'sumDecimals',
      () => sumDecimals(['1', 'x', 0.1 + 0.2, '2', null] as never),
      'input',
      [
        ['input/not-a-decimal', '/1'],
        ['decimal/number-not-exact', '/2'],
        ['input/not-a-decimal', '/4'],
      ],
    ],
    [
      'sumDecimalsByGroup',
      () => sumDecimalsByGroup(['a', 5, 'a'] as never, ['x', '1', '1e3']),
      'input',
      [
        ['input/not-a-decimal', '/amounts/0'],
        ['input/not-a-text', '/groups/1'],
        ['input/not-a-decimal', '/amounts/2'],
      ],
    ],
    [
      'allocateDecimal',
      () => allocateDecimal('1', ['-1', '1', 'x', '-0.5'], { scale: 2 }),
      'input',
      [
        ['input/out-of-range', '/weights/0'],
        ['input/not-a-decimal', '/weights/2'],
        ['input/out-of-range', '/weights/3'],
      ],
    ],
    [
      'sumMoney',
      () => sumMoney([cny('1', 'EUR'), cny('1'), cny('x'), '5'] as never, { currency: 'CNY' }),
      'domain',
      [
        ['decimal/mixed-currencies', '/amounts/0/currency'],
        ['input/not-a-decimal', '/amounts/2/amount'],
        ['input/not-an-object', '/amounts/3'],
      ],
    ],
    [
      'convertMoney, of its amounts',
      () => converted([cny('x'), cny('1', ''), cny('1')]),
      'input',
      [
        ['input/not-a-decimal', '/amounts/0/amount'],
        ['input/not-a-text', '/amounts/1/currency'],
      ],
    ],
    [
      'convertMoney, of its rates',
      () => converted([], [rate('0'), rate('7', '2026-02-30'), rate('7'), rate('7.1')]),
      'input',
      [
        ['input/out-of-range', '/conversion/rates/0/rate'],
        ['input/not-a-date', '/conversion/rates/1/date'],
        ['input/repeated-id', '/conversion/rates/3'],
      ],
    ],
  ])('%s', (_name, call, kind, issues) => {
    const [first] = issues;
    expect(told(call)).toEqual({ error: [kind, ...(first ?? [])], issues });
  });

  it('in words that a developer can act on', () => {
    expect(() =>
      sumMoney([cny('1', 'EUR'), cny('1', 'USD')] as never, { currency: 'CNY' }),
    ).toThrow(
      '/amounts/0/currency: cannot sum: expected CNY, received "EUR" (and 1 more, see issues) [decimal/mixed-currencies]',
    );
    expect(() => allocateDecimal('1', ['-1', '-2'], { scale: 0 })).toThrow(
      '/weights/0: cannot share: expected zero or more, received "-1" (and 1 more, see issues)',
    );
  });
});
