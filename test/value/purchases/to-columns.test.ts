import { type Purchases, summarisePurchases, toColumns } from 'clientele/value';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { attempt } from '../../../src/kernel/errors/index.js';
import { failureOf } from '../../kernel/errors/failure-of.js';
import { asOf, order } from '../orders.js';

const options = { asOf, unit: 'week', occasion: 'net-day' } as const;
const orders = [
  order('b', '2026-01-05', '10.125', 'L-1'),
  order('b', '2026-01-05', '10.125', 'L-1'),
  order('a', '2026-01-19', '3'),
  order('a', 'yesterday', '3'),
  order('a', '2026-02-01', '3'),
];
const rows = summarisePurchases(orders, options);

describe('rows as columns', () => {
  it('keep ids, the order of rows, and what stands beside them', () => {
    const columns = toColumns(rows);
    expect(columns).toMatchObject({
      ids: ['a', 'b'],
      ...{ asOf, unit: 'week', occasion: 'net-day', scale: 3, later: 1, duplicates: 1 },
      rejected: [{ index: 3 }],
      counts: { received: 5, accepted: 4, rejected: 1 },
      spend: Float64Array.of(3, 10.125),
      sinceLast: Float64Array.of(12 / 7, 26 / 7),
    });
    expect(columns).not.toHaveProperty('holdoutPurchases');
    expectTypeOf(columns.unit).toEqualTypeOf<'week'>();
  });

  it('show no zero with a sign', () => {
    const odd = { ...rows, rows: rows.rows.map((row) => ({ ...row, repeatSpend: '-0' })) };
    expect(Object.is(toColumns(odd).repeatSpend[0], 0)).toBe(true);
  });

  it.each([7, '0.123456789', Symbol.iterator])(
    'leave a hold-out of %s aside where none is counted',
    (holdoutSpend) => {
      const odd = rows.rows.map((row) => ({ ...row, holdoutPurchases: 1, holdoutSpend }));
      expect(toColumns({ ...rows, rows: odd } as Purchases)).toEqual(toColumns(rows));
    },
  );

  it('keep the hold-out', () => {
    const columns = toColumns(summarisePurchases(orders, { ...options, holdoutEnd: '2026-02-28' }));
    expect(columns.holdoutPurchases).toEqual(Int32Array.of(1, 0));
    expect(columns.holdoutSpend).toEqual(Float64Array.of(3, 0));
    expect(columns.holdoutEnd).toBe('2026-02-28');
  });
});

describe('what is no summary is refused', () => {
  const [row] = rows.rows;
  it.each([
    ['nothing', null],
    ['no id', { ...row, id: '' }],
    ['no purchase', { ...row, purchases: 0 }],
    ['fewer lines than purchases', { ...row, purchases: 2 }],
    ['more lines than a column can count', { ...row, lines: 2 ** 31 }],
    ['an impossible day', { ...row, first: '2026-02-30' }],
    ['a last day before the first', { ...row, last: '2026-01-18' }],
    ['a last day after asOf', { ...row, last: '2026-02-01' }],
    ['money as a number', { ...row, spend: 3 }],
    ['no money of the repeats', { ...row, repeatSpend: undefined }],
  ])('a row with %s', (_what, odd) => {
    const call = () => toColumns({ ...rows, rows: [row, odd] } as Purchases);
    expect(failureOf(call)).toEqual({
      kind: 'input',
      code: 'value/not-summarised',
      path: '/purchases/rows/1',
    });
  });

  it.each([
    ['no object', null, 'input/not-an-object', '/purchases'],
    ['no rows', { ...rows, rows: undefined }, 'input/not-a-list', '/purchases/rows'],
    ['a row twice', { ...rows, rows: [row, row] }, 'input/repeated-id', '/purchases/rows/1/id'],
    ['no unit', { ...rows, unit: 'year' }, 'input/not-one-of', '/purchases/unit'],
    ['no date', { ...rows, asOf: 'today' }, 'input/not-a-date', '/purchases/asOf'],
    [
      'a hold-out that ends',
      { ...rows, holdoutEnd: asOf },
      'input/out-of-range',
      '/purchases/holdoutEnd',
    ],
    [
      'a hold-out that is not in the rows',
      { ...rows, holdoutEnd: '2026-03-01' },
      'value/not-summarised',
      '/purchases/rows/0',
    ],
    ['no counts', { ...rows, counts: 5 }, 'input/not-an-object', '/purchases/counts'],
    ['half a row', { ...rows, later: 0.5 }, 'input/not-a-whole-number', '/purchases/later'],
    ['rejects that are none', { ...rows, rejected: 0 }, 'input/not-a-list', '/purchases/rejected'],
  ])('%s', (_what, odd, code, path) => {
    expect(failureOf(() => toColumns(odd as Purchases))).toEqual({ kind: 'input', code, path });
  });

  it('with every odd row at once', () => {
    const tried = attempt(() => toColumns({ ...rows, rows: [1, row, 2] } as unknown as Purchases));
    expect(tried.ok ? 0 : tried.error.issues.length).toBe(2);
  });
});
