import { multiplyDecimals } from 'clientele/decimal';
import { measureInequality } from 'clientele/value';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../kernel/errors/failure-of.js';
import { issuesOf } from './issues-of.js';
import { values } from './populations.js';

describe('both Gini coefficients', () => {
  it('are those that phylotools prints for its example (0.3076923)', () => {
    const { gini, corrected } = measureInequality(['1', '3', '2', '1', '1', '1', '4']);
    expect(gini).toBeCloseTo(0.307_692_3, 7);
    expect(gini).toBe(4 / 13);
    expect(corrected).toBe(14 / 39);
  });

  it('are the mean difference of all pairs over twice the mean, worked out a second way', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 2 }), (list) => {
        const sum = list.reduce((total, value) => total + value, 0);
        fc.pre(sum > 0);
        const pairs = list.flatMap((left) => list.map((right) => Math.abs(left - right)));
        const differences = pairs.reduce((total, value) => total + value, 0);
        const { gini, corrected } = measureInequality(list);
        expect(gini).toBeCloseTo(differences / (2 * list.length * sum), 12);
        expect(corrected).toBeCloseTo(differences / (2 * (list.length - 1) * sum), 12);
      }),
    );
  });

  it('are exact where floating sums are not', () => {
    const tenths = ['0.1', '0.2', '0.3'];
    expect(measureInequality(tenths).gini).toBe(2 / 9);
    expect(measureInequality(['1', '2', '3']).gini).toBe(2 / 9);
    const long = tenths.map((value) => `${'9'.repeat(30)}.${value.slice(2)}`);
    expect(measureInequality(long).gini).toBeCloseTo(0.4 / 9e30, 45);
  });

  it('do not exist without a total, and the corrected one not for a single value', () => {
    for (const [list, count] of [
      [[], 0],
      [['0', '0.00'], 2],
    ] as const)
      expect(measureInequality(list)).toEqual({
        count,
        total: '0',
        gini: null,
        corrected: null,
        lorenz: null,
        undetermined: [{ code: 'value/no-total', params: { count } }],
      });
    expect(measureInequality(['7'])).toEqual({
      count: 1,
      total: '7',
      gini: 0,
      corrected: null,
      lorenz: [0, 1],
      undetermined: [{ code: 'value/single-value', params: {} }],
    });
  });

  it('take any iterable, typed arrays too', () => {
    expect(measureInequality(new Float64Array([1, 3])).gini).toBe(0.25);
    expect(measureInequality(new Set(['1', '3'])).gini).toBe(0.25);
  });
});

describe('what cannot be read', () => {
  it('is listed in one error', () => {
    const call = () =>
      measureInequality(['1', '-1', 'NaN', Number.NaN, 0.1 + 0.2, null as never, '2']);
    expect(failureOf(call).kind).toBe('input');
    expect(issuesOf(call)).toEqual([
      ['input/out-of-range', '/values/1'],
      ['input/not-a-decimal', '/values/2'],
      ['input/not-a-decimal', '/values/3'],
      ['decimal/number-not-exact', '/values/4'],
      ['input/not-a-decimal', '/values/5'],
    ]);
    expect(failureOf(() => measureInequality('12' as never)).code).toBe('input/not-iterable');
  });

  it('is not a zero with a minus', () => {
    expect(measureInequality(['-0', '-0.0', '5']).gini).toBe(2 / 3);
    expect(measureInequality([-0, 5]).gini).toBe(0.5);
  });
});

describe('properties', () => {
  const known = (list: readonly string[]) => {
    const found = measureInequality(list);
    fc.pre(found.gini !== null);
    return found as typeof found & { gini: number; lorenz: readonly number[] };
  };

  it('order-free and scale-free', () => {
    fc.assert(
      fc.property(values, (list) => {
        const { total: _total, ...found } = known(list);
        expect(measureInequality([...list].reverse())).toMatchObject(found);
        expect(measureInequality(list.map((one) => multiplyDecimals(one, '2.5')))).toMatchObject(
          found,
        );
      }),
    );
  });

  it('the list repeated has the same coefficient, if not corrected', () => {
    fc.assert(
      fc.property(values, (list) => {
        expect(measureInequality([...list, ...list, ...list]).gini).toBe(known(list).gini);
      }),
    );
  });

  it('0 ≤ gini < 1, and the curve starts at 0, ends at 1, and is convex', () => {
    fc.assert(
      fc.property(values, (list) => {
        const { gini, lorenz } = known(list);
        expect(gini).toBeGreaterThanOrEqual(0);
        expect(gini).toBeLessThan(1);
        expect(lorenz).toHaveLength(list.length + 1);
        expect([lorenz[0], lorenz.at(-1)]).toEqual([0, 1]);
        const steps = lorenz.slice(1).map((point, index) => point - (lorenz[index] as number));
        for (const [index, step] of steps.slice(1).entries())
          expect(step).toBeGreaterThanOrEqual((steps[index] as number) - 1e-15);
      }),
    );
  });

  it('gini is twice the area between the curve and the diagonal', () => {
    fc.assert(
      fc.property(values, (list) => {
        const { gini, lorenz } = known(list);
        const area = lorenz
          .slice(1)
          .reduce((sum, point, index) => sum + (point + (lorenz[index] as number)) / 2, 0);
        expect(gini).toBeCloseTo(1 - (2 * area) / list.length, 10);
      }),
    );
  });
});
