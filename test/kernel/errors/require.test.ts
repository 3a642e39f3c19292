import { describe, expect, it } from 'vitest';
import {
  attempt,
  requireFunction,
  requireIterable,
  requireList,
  requireObject,
  requireText,
  requireWhole,
  requireWord,
} from '../../../src/kernel/errors/index.js';
import { failureOf } from './failure-of.js';

const refused = (call: () => unknown) => failureOf(call).code;

describe('the first look at an argument', () => {
  it.each([
    ['an object', { a: 1 }],
    ['an object without prototype', Object.create(null)],
    ['a Map', new Map()],
  ])('takes %s for an object', (_what, value) => {
    expect(requireObject(value, '/a', 'options')).toBe(value);
  });

  it.each([
    ['a list', []],
    ['null', null],
    ['nothing', undefined],
    ['a text', 'x'],
    ['a function', () => 1],
  ])('does not take %s for an object', (_what, value) => {
    expect(refused(() => requireObject(value, '', 'x'))).toBe('input/not-an-object');
  });

  it('takes a list for a list, and nothing else', () => {
    const list = [1];
    expect(requireList(list, '', 'x')).toBe(list);
    for (const value of [{ length: 0 }, 'x', new Set(), null, new Uint8Array(1)])
      expect(refused(() => requireList(value, '', 'x'))).toBe('input/not-a-list');
  });

  it.each([
    ['a list', [1]],
    ['a set', new Set([1])],
    ['a typed array', new Float64Array(1)],
    ['an object with an iterator', { [Symbol.iterator]: () => [].values() }],
  ])('takes %s for rows', (_what, value) => {
    expect(requireIterable(value, '', 'rows')).toBe(value);
  });

  it.each([
    ['a text', 'abc'],
    ['an object', {}],
    ['an iterator that is no function', { [Symbol.iterator]: 1 }],
    ['null', null],
    ['a number', 5],
  ])('does not take %s for rows', (_what, value) => {
    expect(refused(() => requireIterable(value, '', 'rows'))).toBe('input/not-iterable');
  });

  it('takes a text that is not empty for a text, and nothing else', () => {
    expect(requireText(' ', '', 'a name')).toBe(' ');
    for (const value of ['', 5, null, undefined, Object('x')])
      expect(refused(() => requireText(value, '', 'a name'))).toBe('input/not-a-text');
  });

  it.each([
    ['the lower end', 0, 0],
    ['the upper end', 40, 40],
    ['minus zero as zero', -0, 0],
  ])('takes %s for a whole number in range', (_what, value, expected) => {
    expect(requireWhole(value, '', 0, 40)).toBe(expected);
  });

  it.each([
    ['below the range', -1, 'input/out-of-range'],
    ['above the range', 41, 'input/out-of-range'],
    ['a fraction', 1.5, 'input/not-a-whole-number'],
    ['NaN', Number.NaN, 'input/not-a-whole-number'],
    ['infinity', Number.POSITIVE_INFINITY, 'input/not-a-whole-number'],
    ['text', '5', 'input/not-a-whole-number'],
    ['a bigint', 5n, 'input/not-a-whole-number'],
    ['nothing', undefined, 'input/not-a-whole-number'],
  ])('refuses %s', (_what, value, code) => {
    expect(refused(() => requireWhole(value, '', 0, 40))).toBe(code);
  });

  it.each([['c'], [''], [['a']], [Object('a')], [undefined], ['toString']])(
    'does not take %j for one of the words',
    (value) => {
      expect(requireWord('a', '', ['a', 'b'])).toBe('a');
      expect(refused(() => requireWord(value, '', ['a', 'b']))).toBe('input/not-one-of');
    },
  );

  it('takes a function for a function, and nothing else', () => {
    expect(requireFunction(() => 1, '')).toBeUndefined();
    expect(refused(() => requireFunction({ call: 1 }, ''))).toBe('input/not-a-function');
  });

  it('says where, what was expected and what was received', () => {
    const tried = attempt(() => requireWord('gold', '/tier', ['silver', 'bronze']));
    expect(tried.ok ? null : tried.error).toMatchObject({
      message: '/tier: expected one of silver, bronze, received "gold" [input/not-one-of]',
      issues: [{ params: { expected: ['silver', 'bronze'], received: '"gold"' } }],
    });
  });
});
