import { sumDecimals } from 'clientele/decimal';
import { abcCuts, type ClassCuts, classifyContributions } from 'clientele/value';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../kernel/errors/failure-of.js';
import { rowsOf, values } from './populations.js';

const classes = (list: readonly string[], more: Partial<ClassCuts<'A' | 'B' | 'C'>> = {}) =>
  classifyContributions(rowsOf(list), { ...abcCuts, ...more })
    .rows.map((row) => row.class ?? '-')
    .join('');

describe('ABC', () => {
  // Values and rule of https://finplan.ae/blog/abc-analysis: 40, 65, 80, 88, 93, 97, 99, 100 %.
  const eight = ['400', '250', '150', '80', '50', '40', '20', '10'];

  it.each([
    ['below', 'AABBBCCC'],
    ['up-to', 'AAABBCCC'],
    ['crossing', 'AAABBBCC'],
  ] as const)('by the boundary %s', (boundary, expected) => {
    expect(classes(eight, { boundary })).toBe(expected);
  });

  it('keeps the order of the rows, and counts every class', () => {
    const found = classifyContributions(rowsOf(['0', '3', '97']), abcCuts);
    expect(found.rows.map((row) => [row.id, row.class])).toEqual([
      ['c0', 'C'],
      ['c1', 'C'],
      ['c2', 'A'],
    ]);
    expect(found.sizes).toEqual([
      {
        class: 'A',
        customers: 1,
        value: '97',
        share: { numerator: '97', denominator: '100', value: 0.97 },
      },
      {
        class: 'B',
        customers: 0,
        value: '0',
        share: { numerator: '0', denominator: '100', value: 0 },
      },
      {
        class: 'C',
        customers: 2,
        value: '3',
        share: { numerator: '3', denominator: '100', value: 0.03 },
      },
    ]);
  });

  it('adds tenths exactly: 0.4 + 0.25 + 0.15 is 0.8', () => {
    expect(classes(['0.4', '0.25', '0.15', '0.2'], { boundary: 'up-to' })).toBe('AACB');
    expect(classes(['0.1', '0.7', '0.2'], { boundary: 'up-to' })).toBe('CAB');
  });

  it('has defaults: crossing, and equal customers share the better class', () => {
    const { cuts } = abcCuts;
    const list = rowsOf(['70', '10', '10', '10']);
    const found = classifyContributions(list, { cuts });
    expect(found.rows.map((row) => row.class)).toEqual(['A', 'A', 'A', 'A']);
    expect(classes(['70', '10', '10', '10'], { ties: 'all-down' })).toBe('ABBB');
    expect(classes(['70', '10', '10', '10'], { ties: 'in-order' })).toBe('AABB');
  });

  it('takes one class as well as many, and columns', () => {
    const columns = { ids: ['x', 'y'], values: new Float64Array([1, 2]), scale: 0 };
    const found = classifyContributions(columns, { cuts: [{ class: 'all', upTo: 1 }] });
    expect(found.rows.map((row) => row.class)).toEqual(['all', 'all']);
  });

  it('does not exist without a total', () => {
    const found = classifyContributions(rowsOf(['0', '0']), abcCuts);
    expect(found.rows[0]).toEqual({ id: 'c0', class: null, value: '0', share: null });
    expect(found.sizes.map(({ customers, share }) => [customers, share])).toEqual([
      [0, null],
      [0, null],
      [0, null],
    ]);
    expect(found.undetermined).toEqual([{ code: 'value/no-total', params: { count: 2 } }]);
  });
});

describe('cuts that mean nothing', () => {
  const cut = (upTo: unknown, name: unknown = `${String(upTo)}`) => ({ class: name, upTo });
  it.each([
    [{ cuts: [] }, 'input/out-of-range', '/options/cuts'],
    [{ cuts: [cut('0'), cut('1')] }, 'input/out-of-range', '/options/cuts/0/upTo'],
    [{ cuts: [cut('-0.1'), cut('1')] }, 'input/out-of-range', '/options/cuts/0/upTo'],
    [
      { cuts: [cut('0.8'), cut('0.80', 'B'), cut('1')] },
      'input/out-of-range',
      '/options/cuts/1/upTo',
    ],
    [{ cuts: [cut('0.8'), cut('0.95')] }, 'input/out-of-range', '/options/cuts/1/upTo'],
    [{ cuts: [cut('0.8'), cut('1.2')] }, 'input/out-of-range', '/options/cuts/1/upTo'],
    [{ cuts: [cut('80%'), cut('1')] }, 'input/not-a-decimal', '/options/cuts/0/upTo'],
    [{ cuts: [cut('0.8', 'A'), cut('1', 'A')] }, 'input/repeated-id', '/options/cuts/1/class'],
    [{ cuts: [cut('1', '')] }, 'input/not-a-text', '/options/cuts/0/class'],
    [{ cuts: [{ class: 'A', upTo: '1', from: '0' }] }, 'input/unknown-key', '/options/cuts/0/from'],
    [{ ...abcCuts, boundary: 'over' }, 'input/not-one-of', '/options/boundary'],
    [{ ...abcCuts, ties: 'random' }, 'input/not-one-of', '/options/ties'],
    [{ cuts: 'ABC' }, 'input/not-a-list', '/options/cuts'],
    [{ ...abcCuts, asOf: '2026-01-01' }, 'input/unknown-key', '/options/asOf'],
  ])('%# are refused', (options, code, path) => {
    const failure = failureOf(() => classifyContributions(rowsOf(['1']), options as never));
    expect([failure.kind, failure.code, failure.path]).toEqual(['input', code, path]);
  });

  it('so are values below zero', () => {
    expect(failureOf(() => classes(['5', '-1'])).path).toBe('/values/1/value');
  });
});

describe('properties', () => {
  const cuts = fc.record({
    cuts: fc.constant(abcCuts.cuts),
    boundary: fc.constantFrom('below', 'up-to', 'crossing'),
    ties: fc.constantFrom('all-up', 'all-down', 'in-order'),
  });

  it('the order of rows changes nothing, larger values are never in a lower class, sizes add up', () => {
    fc.assert(
      fc.property(values, cuts, (list, options) => {
        const found = classifyContributions(rowsOf(list), options);
        fc.pre(found.undetermined.length === 0);
        const again = classifyContributions(rowsOf(list).reverse(), options);
        expect(again.rows.toReversed()).toEqual(found.rows);
        expect(again.sizes).toEqual(found.sizes);
        expect(found.sizes.reduce((sum, { customers }) => sum + customers, 0)).toBe(list.length);
        expect(sumDecimals(found.sizes.map(({ value }) => value))).toBe(found.total);
        for (const left of found.rows)
          for (const right of found.rows) {
            if (Number(left.value) > Number(right.value))
              expect((left.class ?? '') <= (right.class ?? '')).toBe(true);
            if (left.value === right.value && options.ties !== 'in-order')
              expect(left.class).toBe(right.class);
          }
      }),
    );
  });

  it('below ⊆ up-to ⊆ crossing', () => {
    fc.assert(
      fc.property(values, (list) => {
        const by = (boundary: 'below' | 'up-to' | 'crossing') => classes(list, { boundary });
        const [below, upTo, crossing] = [by('below'), by('up-to'), by('crossing')];
        for (const index of list.keys()) {
          expect((upTo[index] ?? '') <= (below[index] ?? '')).toBe(true);
          expect((crossing[index] ?? '') <= (upTo[index] ?? '')).toBe(true);
        }
      }),
    );
  });
});
