import { sumDecimals, sumDecimalsByGroup } from 'clientele/decimal';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../errors/failure-of.js';
import { figures, sumOf } from './exact-figures.js';

const columns = fc
  .array(fc.tuple(fc.constantFrom('east', 'west', '', '__proto__', 'toString'), figures(20)))
  .map((rows) => ({
    groups: rows.map(([group]) => group),
    amounts: rows.map(([, amount]) => amount),
  }));

describe('sumDecimals', () => {
  it.each([
    ['nothing', [], '0'],
    ['fractions', ['0.1', '0.2', '-0.3', '1234.50'], '1234.5'],
    ['numbers and texts', [0.1, '0.2', 5], '5.3'],
    ['a set', new Set(['1', '1.0']), '2'],
    [
      'more digits than a sum of doubles keeps',
      ['100000000000000000000', '0.01'],
      '100000000000000000000.01',
    ],
  ])('sums %s', (_what, amounts, total) => {
    expect(sumDecimals(amounts)).toBe(total);
  });

  it('walks a generator once', () => {
    function* amounts() {
      yield '1';
      yield '2';
    }
    expect(sumDecimals(amounts())).toBe('3');
  });

  it('is exact', () => {
    fc.assert(
      fc.property(fc.array(figures()), (amounts) => {
        expect(sumDecimals(amounts)).toBe(sumOf(amounts));
      }),
    );
  });

  it.each([
    ['a text', '123', 'input/not-iterable', ''],
    ['nothing', undefined, 'input/not-iterable', ''],
    ['a figure that is none', ['1', '2', 'x'], 'input/not-a-decimal', '/2'],
    ['a number that lost digits', ['1', 1e21], 'decimal/number-not-exact', '/1'],
    ['a hole', Array(1), 'input/not-a-decimal', '/0'],
  ])('refuses %s', (_what, amounts, code, path) => {
    expect(failureOf(() => sumDecimals(amounts as never))).toEqual({ kind: 'input', code, path });
  });
});

describe('sumDecimalsByGroup', () => {
  it('gives groups in order of first appearance', () => {
    expect([...sumDecimalsByGroup(['west', 'east', 'west'], ['0.10', 5, '0.20'])]).toEqual([
      ['west', '0.3'],
      ['east', '5'],
    ]);
  });

  it('gives no group for no rows', () => {
    expect(sumDecimalsByGroup([], []).size).toBe(0);
  });

  it('gives each group the exact sum of its rows', () => {
    fc.assert(
      fc.property(columns, ({ groups, amounts }) => {
        for (const [group, sum] of sumDecimalsByGroup(groups, amounts))
          expect(sum).toBe(sumOf(amounts.filter((_amount, row) => groups[row] === group)));
      }),
    );
  });

  it('conserves the total', () => {
    fc.assert(
      fc.property(columns, ({ groups, amounts }) => {
        expect(sumDecimals(sumDecimalsByGroup(groups, amounts).values())).toBe(
          sumDecimals(amounts),
        );
      }),
    );
  });

  it.each([
    ['more groups than amounts', ['a'], [], 'input/out-of-range', '/amounts'],
    ['more amounts than groups', [], ['1'], 'input/out-of-range', '/amounts'],
    ['groups that are no list', 'a', ['1'], 'input/not-a-list', '/groups'],
    ['amounts that are no list', ['a'], '1', 'input/not-a-list', '/amounts'],
    ['a group that is no text', ['a', 5], ['1', '1'], 'input/not-a-text', '/groups/1'],
    ['a hole among the groups', Array(1), ['1'], 'input/not-a-text', '/groups/0'],
    ['a figure that is none', ['a', 'a'], ['1', '1 '], 'input/not-a-decimal', '/amounts/1'],
    ['a number that lost digits', ['a'], [0.1 + 0.2], 'decimal/number-not-exact', '/amounts/0'],
  ])('refuses %s', (_what, groups, amounts, code, path) => {
    expect(failureOf(() => sumDecimalsByGroup(groups as never, amounts as never))).toEqual({
      kind: 'input',
      code,
      path,
    });
  });
});
