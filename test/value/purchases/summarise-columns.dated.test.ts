import { en, describe as inWords, zhCN } from 'clientele/explain';
import {
  type OrderColumns,
  type PurchaseColumns,
  type PurchaseOccasion,
  summarisePurchases,
  toColumns,
} from 'clientele/value';
import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { attempt } from '../../../src/kernel/errors/index.js';
import { failureOf } from '../../kernel/errors/failure-of.js';
import { asOf, order } from '../orders.js';
import { columnFigures, columnsOf, rowFigures, textOf, type UnitLine } from './columns.js';

const options = { asOf, unit: 'week', occasion: 'net-day' } as const;
const ids = ['K-9', '__proto__', 'a', 'B'];
const good = columnsOf(
  [
    { customer: 'a', date: '2026-01-05', units: 3000 },
    { customer: 'B', date: '2026-01-05', units: 1 },
    { customer: 'a', date: '2026-01-05', units: -500 },
    { customer: 'a', date: '2026-01-26', units: 2010 },
  ],
  ids,
);

describe('columns in, columns out', () => {
  it('have one entry per customer with a purchase, in the order of ids', () => {
    const columns = summarisePurchases(good, options);
    expect(columns).toEqual({
      asOf,
      unit: 'week',
      occasion: 'net-day',
      ids: ['a', 'B'],
      lines: Int32Array.of(3, 1),
      purchases: Int32Array.of(2, 1),
      repeats: Int32Array.of(1, 0),
      first: Int32Array.of(20_458, 20_458),
      last: Int32Array.of(20_479, 20_458),
      lastAge: Float64Array.of(3, 0),
      age: Float64Array.of(26 / 7, 26 / 7),
      sinceLast: Float64Array.of(5 / 7, 26 / 7),
      spend: Float64Array.of(45.1, 0.01),
      repeatSpend: Float64Array.of(20.1, 0),
      scale: 2,
      rejected: [],
      counts: { received: 4, accepted: 4, rejected: 0 },
      later: 0,
      duplicates: 0,
    });
    expectTypeOf(columns).toEqualTypeOf<PurchaseColumns<'week'>>();
  });

  it('are left alone', () => {
    const before = structuredClone(good);
    summarisePurchases(good, options);
    expect(good).toEqual(before);
  });

  it('have the hold-out beside them when it is asked for', () => {
    const lines = ['2026-01-31', '2026-02-01', '2026-02-07', '2026-02-08'].map((date) => ({
      customer: 'a',
      date,
      units: 10,
    }));
    const only = [{ customer: 'B', date: '2026-02-01', units: 10 }];
    const held = summarisePurchases(columnsOf([...lines, ...only], ids), {
      ...options,
      holdoutEnd: '2026-02-07',
    });
    expect(held).toMatchObject({ ids: ['a'], holdoutEnd: '2026-02-07', later: 1 });
    expect([held.purchases, held.holdoutPurchases]).toEqual([Int32Array.of(1), Int32Array.of(2)]);
    expect(held.holdoutSpend).toEqual(Float64Array.of(0.2));
  });

  it('of nobody, and of no lines, are empty', () => {
    for (const some of [[], ['a']])
      expect(summarisePurchases(columnsOf([], some), options)).toMatchObject({
        ids: [],
        spend: new Float64Array(0),
        counts: { received: 0, accepted: 0, rejected: 0 },
      });
  });

  it('take Uint32Array places, and never show a zero with a sign', () => {
    const columns = {
      ...good,
      customer: Uint32Array.of(2, 2),
      date: Int32Array.of(20_458, 20_459),
      amount: Float64Array.of(-0, -0),
    };
    const answer = summarisePurchases(columns, { ...options, occasion: 'every-line' });
    expect(answer.ids).toEqual(['a']);
    for (const money of [answer.spend, answer.repeatSpend, answer.lastAge])
      expect(Object.is(money[0], -0)).toBe(false);
  });

  it('have progress told once', () => {
    const told: unknown[] = [];
    summarisePurchases(good, { ...options, onProgress: (counts) => void told.push(counts) });
    expect(told).toEqual([{ received: 4, accepted: 4, rejected: 0 }]);
  });
});

const occasion = fc.constantFrom<PurchaseOccasion>(
  'net-day',
  'net-of-returns',
  'every-line',
  'positive-line',
);
const date = fc
  .integer({ min: 20, max: 45 })
  .map((day) => new Date(Date.UTC(2026, 0, day)).toISOString().slice(0, 10));
const lineOf = (most: number): fc.Arbitrary<UnitLine> =>
  fc.record({
    customer: fc.constantFrom(...ids),
    date,
    units: fc.oneof(fc.integer({ min: -300, max: 300 }), fc.integer({ min: -most, max: most })),
  });

describe('columns answer as rows do', { timeout: 30_000 }, () => {
  const agree = (lines: readonly UnitLine[], rule: PurchaseOccasion, scale: number) => {
    const rows = lines.map((line) => order(line.customer, line.date, textOf(line.units, scale)));
    for (const held of [{}, { holdoutEnd: '2026-02-07' }]) {
      const asked = { asOf, unit: 'month', occasion: rule, ...held } as const;
      const byRows = summarisePurchases(rows, asked);
      const byColumns = summarisePurchases(columnsOf(lines, ids, scale), asked);
      expect(columnFigures(byColumns)).toEqual(rowFigures(byRows, ids));
      expect(columnFigures(toColumns(byRows))).toEqual(rowFigures(byRows, [...ids].sort()));
      expect(byColumns.later).toBe(byRows.later);
      expect(byColumns.counts).toEqual(byRows.counts);
    }
  };

  it('whatever the lines and the scale', () => {
    const scale = fc.integer({ min: 0, max: 15 });
    fc.assert(fc.property(fc.array(lineOf(1e6)), occasion, scale, agree));
  });

  it('beyond the safe integers, where sums take the exact road', () => {
    const lines = fc.array(lineOf(1e15 - 1), { minLength: 10, maxLength: 60 });
    fc.assert(fc.property(lines, occasion, fc.constantFrom(0, 2, 15), agree));
  });

  it('where one customer has many lines, in any order', () => {
    const lines = fc.array(lineOf(1e6), { minLength: 150, maxLength: 300 });
    fc.assert(fc.property(lines, occasion, fc.constant(2), agree), { numRuns: 30 });
  });

  it('where sums pass the safe integers and come back', () => {
    const units = [9e14, 9e14, 9e14, 9e14, 9e14, 9e14, 9e14, 9e14, 9e14, 9e14, 7];
    const all = [...units, ...units.map((one) => -one), 5];
    agree(
      all.map((one) => ({ customer: 'a', date: asOf, units: one })),
      'net-day',
      2,
    );
    agree(
      all.map((one, index) => ({ customer: 'a', date: `2026-01-0${1 + (index % 9)}`, units: one })),
      'every-line',
      0,
    );
  });

  it('the order of lines changes nothing', () => {
    fc.assert(
      fc.property(fc.array(lineOf(1e15 - 1), { maxLength: 80 }), occasion, (lines, rule) => {
        const asked = { ...options, occasion: rule };
        const turned = summarisePurchases(columnsOf([...lines].reverse(), ids), asked);
        expect(turned).toEqual(summarisePurchases(columnsOf(lines, ids), asked));
      }),
    );
  });
});

describe('lines that cannot be read become rejects', () => {
  const one = (place: number, day: number, amount: number, scale = 2) =>
    summarisePurchases(
      {
        ids: ['a', 'b'],
        customer: Int32Array.of(1, place),
        date: Int32Array.of(20_458, day),
        amount: Float64Array.of(scale > 2 ? 0.001 : 1, amount),
        scale,
      },
      options,
    );

  it('say how many decimals a column has', () => {
    const said = (locale: typeof en, amount: number) =>
      inWords(one(0, 20_458, amount).rejected, { locale }).split('\n')[1];
    expect(said(en, 5.005)).toBe('  The amount has more than 2 decimals: 5.005 (at /amount).');
    expect(said(zhCN, 5.005)).toBe('  金额的小数位超过 2 位：5.005（位置：/amount）。');
    expect(one(0, 20_458, 5.01).rejected).toEqual([]);
  });

  it.each([
    ['a place before the first', -1, 20_458, 1, 'input/out-of-range', '/customer'],
    ['a place after the last', 2, 20_458, 1, 'input/out-of-range', '/customer'],
    ['a day before the year 1', 0, -719_163, 1, 'input/out-of-range', '/date'],
    ['a day after the year 9999', 0, 2_932_897, 1, 'input/out-of-range', '/date'],
    ['an amount that is none', 0, 20_458, Number.NaN, 'input/not-a-decimal', '/amount'],
    ['an endless amount', 0, 20_458, Number.POSITIVE_INFINITY, 'input/not-a-decimal', '/amount'],
    ['an amount finer than the scale', 0, 20_458, 0.125, 'decimal/finer-than-scale', '/amount'],
    ['the next number to a decimal', 0, 20_458, 0.1 + 0.2, 'decimal/number-not-exact', '/amount'],
    ['16 digits', 0, 20_458, 1e13, 'decimal/number-not-exact', '/amount'],
    ['an amount without end', 0, 20_458, -Number.MAX_VALUE, 'decimal/number-not-exact', '/amount'],
  ])('%s', (_what, place, day, amount, code, path) => {
    const { ids: known, rejected, counts } = one(place, day, amount);
    expect(known).toEqual(['b']);
    expect(rejected.map(({ index, id, issues }) => [index, id, issues.length])).toEqual([
      [1, null, 1],
    ]);
    expect(rejected[0]?.issues[0]).toMatchObject({ code, path });
    expect(counts).toEqual({ received: 2, accepted: 1, rejected: 1 });
  });

  it.each([
    ['15 digits', 9_999_999_999_999.99, 2],
    ['15 decimals', 0.999_999_999_999_999, 15],
    ['three tenths', 0.3, 1],
    ['a negative amount', -1.005, 3],
  ])('but not %s', (_what, amount, scale) => {
    expect(one(0, 20_458, amount, scale).rejected).toEqual([]);
  });

  it('the first and the last day that can be written are days', () => {
    const first = one(0, -719_162, 1);
    expect([first.ids, first.rejected]).toEqual([['a', 'b'], []]);
    expect([one(0, 2_932_896, 1).later, one(0, 2_932_896, 1).rejected]).toEqual([1, []]);
  });

  it('with every issue of the line', () => {
    const [reject] = one(5, 3_000_000, Number.NaN).rejected;
    expect(reject?.issues.map(({ path }) => path)).toEqual(['/customer', '/date', '/amount']);
  });
});

describe('columns that are none are refused', () => {
  it.each([
    ['ids that are no list', { ids: 'ab' }, 'input/not-a-list', '/columns/ids'],
    ['an id that is no text', { ids: ['a', 4] }, 'input/not-a-text', '/columns/ids/1'],
    ['an empty id', { ids: ['a', ''] }, 'input/empty-id', '/columns/ids/1'],
    ['an id that comes twice', { ids: ['a', 'b', 'a'] }, 'input/repeated-id', '/columns/ids/2'],
    ['a list of places', { customer: [0] }, 'input/not-one-of', '/columns/customer'],
    [
      'places as floats',
      { customer: new Float64Array(4) },
      'input/not-one-of',
      '/columns/customer',
    ],
    ['dates as floats', { date: new Float64Array(4) }, 'input/not-one-of', '/columns/date'],
    [
      'something like an array',
      { date: Object.create(Int32Array.prototype) },
      'input/not-one-of',
      '/columns/date',
    ],
    [
      'amounts in single precision',
      { amount: new Float32Array(4) },
      'input/not-one-of',
      '/columns/amount',
    ],
    ['a short column of dates', { date: new Int32Array(3) }, 'input/out-of-range', '/columns/date'],
    [
      'a long column of amounts',
      { amount: new Float64Array(5) },
      'input/out-of-range',
      '/columns/amount',
    ],
    ['no scale', { scale: undefined }, 'input/not-a-whole-number', '/columns/scale'],
    ['a negative scale', { scale: -1 }, 'input/out-of-range', '/columns/scale'],
    ['a scale of 16', { scale: 16 }, 'input/out-of-range', '/columns/scale'],
  ])('%s', (_what, change, code, path) => {
    const call = () => summarisePurchases({ ...good, ...change } as OrderColumns, options);
    expect(failureOf(call)).toEqual({ kind: 'input', code, path });
  });

  it('with every bad id at once', () => {
    const tried = attempt(() => summarisePurchases({ ...good, ids: ['', 'a', 'a'] }, options));
    expect(tried.ok ? [] : tried.error.issues.map(({ path }) => path)).toEqual([
      '/columns/ids/0',
      '/columns/ids/2',
    ]);
  });

  it('and so are bad options', () => {
    const call = () => summarisePurchases(good, { ...options, onProgress: 1 } as never);
    expect(failureOf(call).code).toBe('input/not-a-function');
  });
});
