import {
  addDecimals,
  compareDecimals,
  multiplyDecimals,
  ratioOf,
  roundDecimal,
  subtractDecimals,
} from 'clientele/decimal';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../errors/failure-of.js';

const floor = { scale: 0, mode: 'floor' } as const;

describe.each([
  ['addDecimals', '/augend', (bad: never) => addDecimals(bad, '1')],
  ['addDecimals', '/addend', (bad: never) => addDecimals('1', bad)],
  ['subtractDecimals', '/minuend', (bad: never) => subtractDecimals(bad, '1')],
  ['subtractDecimals', '/subtrahend', (bad: never) => subtractDecimals('1', bad)],
  ['multiplyDecimals', '/multiplicand', (bad: never) => multiplyDecimals(bad, '1')],
  ['multiplyDecimals', '/multiplier', (bad: never) => multiplyDecimals('1', bad)],
  ['compareDecimals', '/left', (bad: never) => compareDecimals(bad, '1')],
  ['compareDecimals', '/right', (bad: never) => compareDecimals('1', bad)],
  ['roundDecimal', '/value', (bad: never) => roundDecimal(bad, floor)],
  ['ratioOf', '/numerator', (bad: never) => ratioOf(bad, '1')],
  ['ratioOf', '/denominator', (bad: never) => ratioOf('1', bad)],
])('%s at %s', (_name, path, call) => {
  it.each([
    ['a text that is no decimal', '1e3', 'input/not-a-decimal'],
    ['NaN', Number.NaN, 'input/not-a-decimal'],
    ['null', null, 'input/not-a-decimal'],
    ['nothing', undefined, 'input/not-a-decimal'],
    ['a number that lost digits', 0.1 + 0.2, 'decimal/number-not-exact'],
  ])('refuses %s', (_what, value, code) => {
    expect(failureOf(() => call(value as never))).toEqual({ kind: 'input', code, path });
  });
});
