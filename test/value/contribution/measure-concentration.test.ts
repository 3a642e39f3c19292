import { attempt } from 'clientele';
import { multiplyDecimals, sumDecimals } from 'clientele/decimal';
import { measureConcentration, type TopQuestion } from 'clientele/value';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freezeDeep } from '../../../src/kernel/decision/freeze-deep.js';
import { failureOf } from '../../kernel/errors/failure-of.js';
import { issuesOf } from './issues-of.js';
import { rowsOf, values } from './populations.js';

const top = (list: readonly string[], question: TopQuestion) =>
  measureConcentration(rowsOf(list), question).top;

describe('shares and indices', () => {
  it('are those of the example of the US Department of Justice (30, 30, 20, 20: 2600)', () => {
    const found = measureConcentration(rowsOf(['30', '30', '20', '20']));
    expect([found.hhi, found.hhiPoints, found.effectiveNumber]).toEqual([0.26, 2600, 100 / 26]);
    expect(found.shares[3]).toEqual({
      id: 'c3',
      value: '20',
      share: { numerator: '20', denominator: '100', value: 0.2 },
    });
    expect(found.top).toBeNull();
  });

  it('stay in the order of the rows, under any id', () => {
    const rows = [
      { id: '__proto__', value: '1' },
      { id: '10', value: '3.00' },
      { id: '9', value: 0 },
    ];
    freezeDeep(rows);
    const { shares } = measureConcentration(rows);
    expect(shares.map(({ id, value }) => [id, value])).toEqual([
      ['__proto__', '1'],
      ['10', '3'],
      ['9', '0'],
    ]);
  });

  it('do not exist without a total; what was asked of the top is still answered in money', () => {
    expect(measureConcentration(rowsOf(['0', '0']), { topCount: 1 })).toEqual({
      shares: [
        { id: 'c0', value: '0', share: null },
        { id: 'c1', value: '0', share: null },
      ],
      count: 2,
      total: '0',
      hhi: null,
      hhiPoints: null,
      effectiveNumber: null,
      gini: null,
      corrected: null,
      lorenz: null,
      top: { customers: '1', value: '0', share: null },
      undetermined: [{ code: 'value/no-total', params: { count: 2 } }],
    });
    expect(measureConcentration([], { topFraction: '0.2' }).top).toEqual({
      customers: '0',
      value: '0',
      share: null,
    });
  });
});

describe('the share of the largest', () => {
  const five = ['5', '60', '10', '25', '0'];

  it.each([
    [{ topCount: 0 }, '0', '0'],
    [{ topCount: 1 }, '1', '60'],
    [{ topCount: 4 }, '4', '100'],
    [{ topCount: 99 }, '5', '100'],
    [{ topFraction: '0' }, '0', '0'],
    [{ topFraction: '0.2' }, '1', '60'],
    [{ topFraction: '1' }, '5', '100'],
    // A third of five customers is 1.65 of them.
    [{ topFraction: '0.33' }, '1.65', '76.25'],
    [{ topFraction: '0.33', fractionRule: 'interpolate' }, '1.65', '76.25'],
    [{ topFraction: '0.33', fractionRule: 'floor' }, '1', '60'],
    [{ topFraction: '0.33', fractionRule: 'ceiling' }, '2', '85'],
    [{ topFraction: '0.33', fractionRule: 'nearest' }, '2', '85'],
    [{ topFraction: '0.3', fractionRule: 'nearest' }, '2', '85'],
    [{ topFraction: '0.29', fractionRule: 'nearest' }, '1', '60'],
    [{ topFraction: '0.9', fractionRule: 'interpolate' }, '4.5', '100'],
  ] as const)('%j is %s customers with %s', (question, customers, value) => {
    expect(top(five, question)).toEqual({
      customers,
      value,
      share: { numerator: value, denominator: '100', value: Number(value) / 100 },
    });
  });

  it('does not depend on who of several equal customers is counted', () => {
    expect(top(['2', '2', '2', '4'], { topCount: 2 })?.value).toBe('6');
    expect(top(['4', '2', '2', '2'], { topCount: 2 })?.value).toBe('6');
  });

  it.each([
    [{ topCount: -1 }, 'input/out-of-range', '/options/topCount'],
    [{ topCount: 1.5 }, 'input/not-a-whole-number', '/options/topCount'],
    [{ topCount: '1' }, 'input/not-a-whole-number', '/options/topCount'],
    [{ topFraction: '1.01' }, 'input/out-of-range', '/options/topFraction'],
    [{ topFraction: '-0.1' }, 'input/out-of-range', '/options/topFraction'],
    [{ topFraction: '20%' }, 'input/not-a-decimal', '/options/topFraction'],
    [{ topFraction: '0.2', topCount: 1 }, 'input/unknown-key', '/options/topFraction'],
    [{ topFraction: '0.2', fractionRule: 'round' }, 'input/not-one-of', '/options/fractionRule'],
    [{ top: 1 }, 'input/unknown-key', '/options/top'],
    [null, 'input/not-an-object', '/options'],
  ])('%j is refused', (question, code, path) => {
    const { kind, ...failure } = failureOf(() =>
      measureConcentration(rowsOf(five), question as TopQuestion),
    );
    expect(kind).toBe('input');
    expect([failure.code, failure.path]).toEqual([code, path]);
  });
});

describe('rows that cannot be read', () => {
  it('refuse the whole, each with its place', () => {
    const rows = [
      { id: 'a', value: '-0.01' },
      { id: '', value: '1' },
      { id: 'b', value: 'Infinity' },
      { id: 'c', value: '1', share: '2' },
      { id: 'd' },
      'e',
    ];
    expect(failureOf(() => measureConcentration(rows as never)).kind).toBe('input');
    expect(issuesOf(() => measureConcentration(rows as never))).toEqual([
      ['input/out-of-range', '/values/0/value'],
      ['input/empty-id', '/values/1/id'],
      ['input/not-a-decimal', '/values/2/value'],
      ['input/unknown-key', '/values/3/share'],
      ['input/required', '/values/4/value'],
      ['input/not-an-object', '/values/5'],
    ]);
  });

  it('may not repeat an id', () => {
    const { code, path } = failureOf(() =>
      measureConcentration([...rowsOf(['1', '2']), { id: 'c0', value: '3' }]),
    );
    expect([code, path]).toEqual(['input/repeated-id', '/values/2/id']);
  });
});

describe('columns', () => {
  const ids = ['x', 'y', 'z'];

  it('give columns, with the figures of the same rows', () => {
    const columns = measureConcentration(
      { ids, values: new Float64Array([0.1, 0.2, 0.7]), scale: 2 },
      { topCount: 1 },
    );
    const rows = measureConcentration(rowsOf(['0.1', '0.2', '0.7']), { topCount: 1 });
    const { shares, ...figures } = rows;
    expect(columns).toEqual({ ids, shares: new Float64Array([0.1, 0.2, 0.7]), ...figures });
    expect(shares.map(({ share }) => share?.value)).toEqual(Array.from(columns.shares ?? []));
    const empty = measureConcentration({ ids: [], values: new Float64Array(0), scale: 0 });
    expect([empty.shares, empty.undetermined[0]?.code]).toEqual([null, 'value/no-total']);
  });

  it.each([
    [{ ids, values: new Float64Array(2), scale: 0 }, 'input/out-of-range', '/values/values'],
    [{ ids, values: [1, 2, 3], scale: 0 }, 'input/out-of-range', '/values/values'],
    [{ ids, values: new Float64Array(3), scale: 16 }, 'input/out-of-range', '/values/scale'],
    [{ ids, values: new Float64Array(3), scale: 0, x: 1 }, 'input/unknown-key', '/values/x'],
    [{ ids: 'xyz', values: new Float64Array(3), scale: 0 }, 'input/not-a-list', '/values/ids'],
    [
      { ids, values: new Float64Array([1, 0.123, 1]), scale: 2 },
      'decimal/finer-than-scale',
      '/values/values/1',
    ],
    [
      { ids, values: new Float64Array([1, 1e15, 1]), scale: 0 },
      'decimal/number-not-exact',
      '/values/values/1',
    ],
    [
      { ids, values: new Float64Array([1, Number.NaN, 1]), scale: 2 },
      'input/not-a-decimal',
      '/values/values/1',
    ],
    [
      { ids, values: new Float64Array([1, 1, -1]), scale: 2 },
      'input/out-of-range',
      '/values/values/2',
    ],
    [
      { ids: ['x', 'y', ''], values: new Float64Array(3), scale: 0 },
      'input/empty-id',
      '/values/ids/2',
    ],
    [
      { ids: ['x', 'x', 'y'], values: new Float64Array(3), scale: 0 },
      'input/repeated-id',
      '/values/ids/1',
    ],
    [
      { ids: ['x', 5, 'y'], values: new Float64Array(3), scale: 0 },
      'input/not-a-text',
      '/values/ids/1',
    ],
  ])('%# that cannot be read are refused', (columns, code, path) => {
    const failure = failureOf(() => measureConcentration(columns as never));
    expect([failure.kind, failure.code, failure.path]).toEqual(['input', code, path]);
  });

  it('name every bad id at once', () => {
    const columns = { ids: ['', 'x', 'x'], values: new Float64Array(3), scale: 0 };
    const tried = attempt(() => measureConcentration(columns));
    expect(tried.ok ? [] : tried.error.issues.map(({ code, path }) => [code, path])).toEqual([
      ['input/empty-id', '/values/ids/0'],
      ['input/repeated-id', '/values/ids/2'],
    ]);
  });

  it('read a zero with a minus as zero', () => {
    const read = measureConcentration({ ids, values: new Float64Array([-0, 1, 1]), scale: 0 });
    expect(Object.is(read.shares?.[0], 0)).toBe(true);
  });
});

describe('properties', () => {
  const known = (list: readonly string[], question: TopQuestion = {}) => {
    const found = measureConcentration(rowsOf(list), question);
    fc.pre(found.hhi !== null);
    return found;
  };

  it('the shares sum to one exactly, and their numbers nearly', () => {
    fc.assert(
      fc.property(values, (list) => {
        const { shares, total } = known(list);
        const numerators = shares.map(({ share }) => share?.numerator ?? '');
        expect(sumDecimals(numerators)).toBe(total);
        expect(shares.every(({ share }) => share?.denominator === total)).toBe(true);
        const sum = shares.reduce((left, { share }) => left + (share?.value ?? 0), 0);
        expect(Math.abs(sum - 1)).toBeLessThan(list.length * 2 ** -52);
      }),
    );
  });

  it('hhi is the sum of the squared shares, 1 / n to 1', () => {
    fc.assert(
      fc.property(values, (list) => {
        const { shares, hhi, hhiPoints, effectiveNumber } = known(list);
        const squares = shares.reduce((sum, { share }) => sum + (share?.value ?? 0) ** 2, 0);
        expect(hhi).toBeCloseTo(squares, 12);
        expect(hhiPoints).toBeCloseTo(10_000 * squares, 8);
        expect((effectiveNumber ?? 0) * (hhi ?? 0)).toBeCloseTo(1, 12);
        expect(effectiveNumber).toBeLessThanOrEqual(list.length);
        expect(hhi).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('order-free and scale-free', () => {
    fc.assert(
      fc.property(values, fc.constantFrom('0.01', '7', '1000'), (list, factor) => {
        const { shares, top, total: _total, ...found } = known(list, { topFraction: '0.2' });
        const rows = rowsOf(list.map((value) => multiplyDecimals(value, factor)));
        const other = measureConcentration(rows.reverse(), { topFraction: '0.2' });
        expect(other).toMatchObject(found);
        expect(other.top?.share?.value).toBe(top?.share?.value);
        expect(other.shares.map(({ share }) => share?.value).reverse()).toEqual(
          shares.map(({ share }) => share?.value),
        );
      }),
    );
  });

  it('the top and the Lorenz curve tell the same', () => {
    fc.assert(
      fc.property(values, fc.nat(40), (list, topCount) => {
        const { top: held, lorenz } = known(list, { topCount });
        const rest = lorenz?.[Math.max(0, list.length - topCount)] ?? 0;
        expect(held?.share?.value).toBeCloseTo(1 - rest, 12);
      }),
    );
  });
});
