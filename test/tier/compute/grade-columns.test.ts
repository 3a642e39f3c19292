import { gradeCustomers } from 'clientele/tier';
import { describe, expect, it } from 'vitest';
import { attempt } from '../../../src/kernel/errors/index.js';
import { asOf, policyOf, type Rule } from './rules.js';

const halves = (change: object = {}): Rule => ({
  type: 'pyramid',
  measure: 'value',
  grades: [
    { grade: 'upper', share: '0.5' },
    { grade: 'lower', share: '0.5' },
  ],
  ...change,
});
const abc: Rule = {
  type: 'abc',
  measure: 'value',
  grades: [
    { grade: 'A', upTo: '0.8' },
    { grade: 'B', upTo: '1' },
  ],
  boundary: 'up-to',
};
const columnsBy = (rule: Rule, columns: unknown) =>
  gradeCustomers(policyOf(rule), columns as { measures: { value: Float64Array } }, { asOf });
const issuesOf = (rule: Rule, columns: unknown) => {
  const tried = attempt(() => columnsBy(rule, columns));
  return tried.ok
    ? []
    : [tried.error.kind, ...tried.error.issues.map(({ code, path }) => `${code} ${path ?? ''}`)];
};

describe('a population by columns', () => {
  it('needs no ids where ties have no need of them', () => {
    const found = columnsBy(halves(), { measures: { value: Float64Array.of(1, -0, 3, 0) } });
    expect(found).toMatchObject({
      ids: null,
      gradeNames: ['upper', 'lower'],
      grades: Uint16Array.of(0, 1, 0, 1),
      ranks: Uint32Array.of(2, 3, 1, 3),
      reasons: [],
      summary: { cuts: { upper: '1', lower: '0' }, quotas: { upper: 2, lower: 4 } },
    });
  });

  it('takes numbers as they are printed: 0.4 + 0.25 + 0.15 is 0.8', () => {
    const value = Float64Array.of(0.4, 0.25, 0.15, 0.2);
    // Descending 0.4, 0.25, 0.2, 0.15: cumulative 0.4, 0.65, 0.85, 1.
    expect([
      ...(columnsBy(abc, { ids: ['a', 'b', 'c', 'd'], measures: { value } }).grades ?? []),
    ]).toEqual([0, 0, 1, 1]);
    // Of 0.4, 0.25, 0.15, 0.1, 0.1 the third reaches exactly 0.8.
    const tenths = {
      ids: ['a', 'b', 'c', 'd', 'e'],
      measures: { value: Float64Array.of(0.4, 0.25, 0.15, 0.1, 0.1) },
    };
    expect([...(columnsBy(abc, tenths).grades ?? [])]).toEqual([0, 0, 0, 1, 1]);
  });

  it('sums numbers of every size exactly', () => {
    const value = Float64Array.of(1e22, 1e-7, 2.5e21, 0.1);
    const found = columnsBy(abc, { ids: ['a', 'b', 'c', 'd'], measures: { value } });
    // 1e22 of a little more than 1.25e22 is a little less than 0.8.
    expect([...(found.grades ?? [])]).toEqual([0, 1, 1, 1]);
    expect(found.summary.cuts).toEqual({ A: `1${'0'.repeat(22)}`, B: '0.0000001' });
  });

  it('that is too small has no grades, and says why', () => {
    const found = columnsBy(halves({ minimumPopulation: 3 }), {
      measures: { value: Float64Array.of(1, 2) },
    });
    expect(found).toMatchObject({
      grades: null,
      ranks: null,
      reasons: [{ code: 'tier/population-too-small', params: { population: 2, minimum: 3 } }],
      summary: { determined: false },
    });
  });

  it('that is too small is graded by the fallback, unknown measures and all', () => {
    const rule = halves({
      minimumPopulation: 5,
      fallback: {
        type: 'thresholds',
        bands: [{ grade: 'lower', match: 'any', atLeast: { value: '0.3', orders: '2' } }],
      },
    });
    const value = Float64Array.of(0.3, 0.1, 0.3);
    const found = columnsBy(rule, { measures: { value } });
    expect([...(found.grades ?? [])]).toEqual([1, 2, 1]);
    expect(found.summary).toMatchObject({ sizes: { upper: 0, lower: 2 }, ungraded: 0, untold: 1 });
    const known = columnsBy(rule, { measures: { value, orders: Float64Array.of(0, 0, 0) } });
    expect(known.summary).toMatchObject({ sizes: { lower: 2 }, ungraded: 1, untold: 0 });
    expect(known.reasons).toEqual([
      { code: 'tier/fallback', params: { population: 3, minimum: 5 } },
    ]);
    expect(columnsBy(rule, { ids: ['a', 'b'], measures: {} }).summary).toMatchObject({ untold: 2 });
  });

  it.each([
    [
      'figures that are not finite',
      halves(),
      { measures: { value: Float64Array.of(1, Number.NaN, 2, Number.POSITIVE_INFINITY) } },
      [
        'input',
        'input/not-a-decimal /customers/measures/value/1',
        'input/not-a-decimal /customers/measures/value/3',
      ],
    ],
    [
      'ids twice, empty, or no text',
      halves(),
      { ids: ['b', 'a', 'b', '', 7, 'a'], measures: { value: new Float64Array(6) } },
      [
        'input',
        'input/repeated-id /customers/ids/2',
        'input/empty-id /customers/ids/3',
        'input/not-a-text /customers/ids/4',
        'input/repeated-id /customers/ids/5',
      ],
    ],
    [
      'figures below zero in ABC',
      abc,
      { ids: ['a', 'b'], measures: { value: Float64Array.of(-1, 2) } },
      ['input', 'input/out-of-range /customers/measures/value/0'],
    ],
    [
      'no ids where ids decide',
      abc,
      { measures: { value: Float64Array.of(1, 2) } },
      ['input', 'input/required /customers/ids'],
    ],
    [
      'no column of the measure',
      halves(),
      { ids: ['a'], measures: {} },
      ['input', 'input/required /customers/measures/value'],
    ],
    [
      'columns of two lengths',
      halves(),
      { ids: ['a'], measures: { value: Float64Array.of(1, 2) } },
      ['input', 'input/out-of-range /customers/measures/value'],
    ],
    [
      'a plain list',
      halves(),
      { measures: { value: [1, 2] } },
      ['input', 'input/not-a-list /customers/measures/value'],
    ],
    [
      'an unknown key',
      halves(),
      { measures: {}, names: [] },
      ['input', 'input/unknown-key /customers/names'],
    ],
    [
      'a rule of each customer alone',
      {
        type: 'thresholds',
        bands: [{ grade: 'a', match: 'all', atLeast: { value: '1' } }],
      } as Rule,
      { measures: { value: Float64Array.of(1) } },
      ['domain', ['tier/not-by-columns', '/customers'].join(' ')],
    ],
  ] as const)('with %s is refused', (_what, rule, columns, issues) => {
    expect(issuesOf(rule, columns)).toEqual(issues);
  });

  it('by id takes the ids in their order', () => {
    const found = columnsBy(halves({ ties: 'by-id' }), {
      ids: ['k2', 'k10', 'k3', 'k1'],
      measures: { value: Float64Array.of(5, 5, 5, 5) },
    });
    expect([...(found.ranks ?? [])]).toEqual([3, 2, 4, 1]);
  });
});
