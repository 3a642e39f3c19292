import { addDecimals, compareDecimals, sumDecimals } from 'clientele/decimal';
import { rankContributions } from 'clientele/value';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../kernel/errors/failure-of.js';
import { rowsOf, signed } from './populations.js';

describe('the whale curve', () => {
  it('rises above the whole, and comes down to it', () => {
    const curve = rankContributions(rowsOf(['-40', '100', '0', '50', '-10']));
    expect(curve.rows.map(({ id, rank, cumulative }) => [id, rank, cumulative])).toEqual([
      ['c1', 1, '100'],
      ['c3', 2, '150'],
      ['c2', 3, '150'],
      ['c4', 4, '140'],
      ['c0', 5, '100'],
    ]);
    expect(curve.rows.map(({ cumulativeShare }) => cumulativeShare)).toEqual([1, 1.5, 1.5, 1.4, 1]);
    expect(curve.peak).toEqual({
      customers: 2,
      value: '150',
      share: { numerator: '150', denominator: '100', value: 1.5 },
    });
    expect(curve.destroyers).toEqual({
      customers: 2,
      value: '-50',
      share: { numerator: '-50', denominator: '100', value: -0.5 },
    });
    expect(curve.undetermined).toEqual([]);
  });

  it('gives equal customers one rank, and lists them by id', () => {
    const { rows } = rankContributions(rowsOf(['5', '7', '5', '7', '1']));
    expect(rows.map(({ id, rank }) => [id, rank])).toEqual([
      ['c1', 1],
      ['c3', 1],
      ['c0', 3],
      ['c2', 3],
      ['c4', 5],
    ]);
  });

  it.each([
    [['10', '-10'], '0', 'value/no-total', { count: 2 }],
    [['10', '-10.5'], '-0.5', 'value/total-not-positive', { total: '-0.5' }],
    [[], '0', 'value/no-total', { count: 0 }],
  ])('of %j has amounts but no shares', (list, total, code, params) => {
    const curve = rankContributions(rowsOf(list));
    expect(curve.total).toBe(total);
    expect(curve.undetermined).toEqual([{ code, params }]);
    expect([curve.peak.share, curve.destroyers.share]).toEqual([null, null]);
    expect(curve.peak.value).toBe(list.length === 0 ? '0' : '10');
    for (const row of curve.rows) expect([row.share, row.cumulativeShare]).toEqual([null, null]);
  });

  it('takes columns with losses', () => {
    const columns = { ids: ['x', 'y'], values: new Float64Array([-0.5, 1.5]), scale: 1 };
    expect(rankContributions(columns).rows.map(({ id }) => id)).toEqual(['y', 'x']);
  });

  it('refuses what cannot be read', () => {
    expect(failureOf(() => rankContributions(rowsOf(['1', 'NaN']))).path).toBe('/values/1/value');
    expect(failureOf(() => rankContributions({} as never)).path).toBe('/values/ids');
    expect(failureOf(() => rankContributions(null as never)).code).toBe('input/not-iterable');
  });
});

it('parts add up, the order of rows changes nothing, and the curve ends at the total', () => {
  fc.assert(
    fc.property(signed, (list) => {
      const curve = rankContributions(rowsOf(list));
      const { rows, total, peak, destroyers } = curve;
      expect(rankContributions(rowsOf(list).reverse())).toEqual(curve);
      expect(total).toBe(sumDecimals(list));
      expect(addDecimals(peak.value, destroyers.value)).toBe(total);
      expect(rows.at(-1)?.cumulative ?? '0').toBe(total);
      if (curve.undetermined.length === 0) expect(rows.at(-1)?.cumulativeShare).toBe(1);
      const highest = rows.reduce(
        (most, { cumulative }) => (compareDecimals(cumulative, most) > 0 ? cumulative : most),
        '0',
      );
      expect(highest).toBe(peak.value);
    }),
  );
});
