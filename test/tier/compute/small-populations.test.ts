import { defineTierPolicy, gradeCustomers, lintTierPolicy } from 'clientele/tier';
import { describe, expect, it } from 'vitest';
import { toDecimal } from '../../../src/kernel/decimal/decimal.js';
import { attempt } from '../../../src/kernel/errors/index.js';
import { readyPopulationRule } from '../../../src/tier/compute/population-rule.js';
import { asOf, policyOf, type Rule } from './rules.js';

const fallback = {
  type: 'thresholds' as const,
  bands: [
    { grade: 'upper', match: 'all' as const, atLeast: { value: '100' } },
    { grade: 'middle', match: 'all' as const, atLeast: { orders: '3' } },
  ],
};
const shares = ['upper', 'middle', 'lower'].map((grade, index) => ({
  grade,
  share: ['0.2', '0.3', '0.5'][index] ?? '',
}));
const small = { minimumPopulation: 4, fallback };
const rules: Readonly<Record<string, Rule>> = {
  pyramid: { type: 'pyramid', measure: 'value', grades: shares, ...small },
  percentiles: {
    type: 'percentiles',
    measure: 'value',
    grades: [
      { grade: 'upper', from: '0.8' },
      { grade: 'middle', from: '0.5' },
      { grade: 'lower', from: '0' },
    ],
    ...small,
  },
  abc: {
    type: 'abc',
    measure: 'value',
    grades: [
      { grade: 'upper', upTo: '0.5' },
      { grade: 'middle', upTo: '0.8' },
      { grade: 'lower', upTo: '1' },
    ],
    ...small,
  },
  grid: {
    type: 'grid',
    rows: { measure: 'value', levels: [{ level: 'all', share: '1' }] },
    columns: { measure: 'orders', levels: [{ level: 'all', share: '1' }] },
    grades: [{ grade: 'upper' }, { grade: 'middle' }],
    cells: [['upper']],
    ...small,
  },
};
const three = [
  { id: 'a', measures: { value: '100', orders: '9' } },
  { id: 'b', measures: { value: '-5', orders: '3' } },
  { id: 'c', measures: { value: '1', orders: '2' } },
];

describe('a population that is too small', () => {
  it.each(Object.entries(rules))('for %s is graded by the fallback', (_type, rule) => {
    const { decisions, summary, counts } = gradeCustomers(policyOf(rule), three, { asOf });
    expect(decisions.map(({ outcome }) => outcome?.grade)).toEqual(['upper', 'middle', null]);
    for (const { reasons } of decisions)
      expect(reasons).toContainEqual({
        code: 'tier/fallback',
        params: { population: 3, minimum: 4 },
      });
    expect(summary).toMatchObject({
      determined: true,
      ungraded: 1,
      untold: 0,
      quotas: null,
      cuts: null,
    });
    expect(summary.sizes).toMatchObject({ upper: 1, middle: 1 });
    expect(counts).toEqual({ received: 3, accepted: 3, rejected: 0 });
  });

  it.each(Object.entries(rules))(
    'for %s is too small by one, and then large enough',
    (_type, rule) => {
      const four = [...three, { id: 'd', measures: { value: '7', orders: '0' } }];
      const facts = four.map(({ id, measures }) => ({
        id,
        measures: { ...measures, value: measures.value.replace('-', '') },
      }));
      const told = (size: number) =>
        gradeCustomers(policyOf(rule), facts.slice(0, size), { asOf }).decisions.map(
          ({ reasons }) => reasons.some(({ code }) => code === 'tier/fallback'),
        );
      expect(new Set(told(3))).toEqual(new Set([true]));
      expect(new Set(told(4))).toEqual(new Set([false]));
    },
  );

  it.each(Object.entries(rules))('for %s without a fallback is told to nobody', (_type, rule) => {
    const bare = { ...rule, fallback: null } as Rule;
    const facts = three.map(({ id }) => ({ id, measures: { value: '1', orders: '1' } }));
    const { decisions, summary } = gradeCustomers(policyOf(bare), facts, { asOf });
    expect(summary.determined).toBe(false);
    for (const { outcome, reasons } of decisions) {
      expect(outcome).toBeNull();
      expect(reasons.map(({ code }) => code)).toEqual(['tier/population-too-small']);
    }
  });

  it('may lack a measure of the ranking, and says what is missing of the thresholds', () => {
    const facts = [
      { id: 'a', measures: { orders: '3' } },
      { id: 'b', measures: { value: '100' } },
    ];
    const graded = gradeCustomers(policyOf(rules['pyramid'] as Rule), facts, { asOf });
    expect(graded.decisions[0]).toMatchObject({ outcome: null, missing: ['value'] });
    expect(graded.decisions[1]?.outcome?.grade).toBe('upper');
    expect(graded.summary.untold).toBe(1);
  });

  it('still takes all or nothing of rows that cannot be read', () => {
    const facts = [
      ...three.slice(0, 2),
      { id: 'a', measures: { value: 'x' } },
      { id: 'b', measures: {} },
    ];
    const tried = attempt(() =>
      gradeCustomers(policyOf({ ...rules['pyramid'], minimumPopulation: 9 } as Rule), facts, {
        asOf,
      }),
    );
    expect(tried.ok ? [] : tried.error.issues.map(({ code, path }) => [code, path])).toEqual([
      ['input/not-a-decimal', '/customers/2/measures/value'],
      ['input/repeated-id', '/customers/3/id'],
    ]);
  });

  it('is told by all rows, also by those that cannot be read', () => {
    const facts = [{ id: '', measures: {} }, ...three.slice(1), { id: 'd', measures: {} }];
    const tried = attempt(() =>
      gradeCustomers(policyOf(rules['pyramid'] as Rule), facts, { asOf }),
    );
    expect(tried.ok ? [] : tried.error.issues.map(({ code, path }) => [code, path])).toEqual([
      ['input/empty-id', '/customers/0/id'],
      ['input/required', '/customers/3/measures/value'],
    ]);
  });

  it('of replayed members is graded by the fallback too', () => {
    const ready = readyPopulationRule(policyOf(rules['pyramid'] as Rule).compute);
    expect(ready.measures).toEqual(['value', 'orders']);
    const members = three.map(({ id, measures }) => ({
      id,
      figureOf: (name: string) => toDecimal(measures[name as 'value' | 'orders'], ''),
    }));
    expect(ready.levelsOf(members)).toEqual([0, 1, 3]);
  });

  it('is told with the labels of the policy and of the grades of the rule', () => {
    const label = { en: 'important', 'zh-CN': '重要客户' };
    const own = { en: 'some', 'zh-CN': '若干' };
    const value = { en: 'value', 'zh-CN': '价值' };
    const policy = defineTierPolicy({
      id: 'x',
      version: '1',
      effective: { start: '2026-01-01', end: null },
      measureLabels: { value },
      compute: {
        type: 'pyramid',
        measure: 'value',
        grades: [
          { grade: 'upper', share: '0.2', label },
          { grade: 'middle', share: '0.3', label },
          { grade: 'lower', share: '0.5', label },
        ],
        minimumPopulation: 4,
        fallback: {
          type: 'thresholds',
          bands: [
            { grade: 'upper', match: 'all', atLeast: { value: '100' } },
            { grade: 'middle', match: 'all', atLeast: { value: '50' }, label: own },
          ],
          otherwise: 'lower',
        },
      },
    });
    const facts = [
      { id: 'a', measures: { value: '100' } },
      { id: 'b', measures: { value: '60' } },
      { id: 'c', measures: { value: '1' } },
    ];
    const { decisions } = gradeCustomers(policy, facts, { asOf });
    expect(decisions.map(({ reasons }) => reasons[0]?.params['label'])).toEqual([
      label,
      own,
      label,
    ]);
    expect(decisions[0]?.reasons[1]?.parts?.[0]?.params['measureLabel']).toEqual(value);
  });

  it('leaves out the reasons on request', () => {
    const { decisions } = gradeCustomers(policyOf(rules['abc'] as Rule), three, {
      asOf,
      explain: 'none',
    });
    expect(decisions.flatMap(({ reasons }) => reasons)).toEqual([]);
  });
});

const findingsOf = (rule: object) =>
  lintTierPolicy({
    id: 'x',
    version: '1',
    effective: { start: '2026-01-01', end: null },
    compute: rule,
  }).map(({ severity, code, path }) => [severity, code, path]);

describe('lint', () => {
  it.each([
    [
      'an unknown grade of the fallback',
      {
        ...rules['pyramid'],
        fallback: {
          ...fallback,
          bands: [{ grade: 'gold', match: 'all', atLeast: { value: '1' } }],
          otherwise: 'none',
        },
      },
      [
        ['error', 'tier/fallback-unknown-grade', '/compute/fallback/bands/0/grade'],
        ['error', 'tier/fallback-unknown-grade', '/compute/fallback/otherwise'],
      ],
    ],
    [
      'a grade twice in the fallback',
      { ...rules['abc'], fallback: { ...fallback, otherwise: 'upper' } },
      [['error', 'policy/repeated-name', '/compute/fallback/otherwise']],
    ],
    [
      'a grade of the fallback that nobody can get, and a word where a figure stands',
      {
        ...rules['abc'],
        fallback: {
          type: 'thresholds',
          bands: [
            { grade: 'upper', match: 'all', atLeast: { value: '1' } },
            { grade: 'middle', match: 'all', atLeast: { value: '2' } },
            { grade: 'lower', when: { measure: 'value', equals: 'east' } },
          ],
        },
      },
      [
        ['error', 'tier/not-a-figure', '/compute/fallback/bands/2/when/equals'],
        ['warning', 'tier/unreachable-grade', '/compute/fallback/bands/1'],
      ],
    ],
    [
      'a fallback that is never used',
      { ...rules['grid'], minimumPopulation: 0 },
      [['warning', 'tier/fallback-never-used', '/compute/fallback']],
    ],
    [
      'a quantile above one',
      {
        ...rules['percentiles'],
        grades: [
          { grade: 'upper', from: '1.01' },
          { grade: 'middle', from: '0' },
        ],
      },
      [['error', 'tier/quantile-above-one', '/compute/grades/0/from']],
    ],
    [
      'quantiles that do not fall',
      {
        ...rules['percentiles'],
        grades: [
          { grade: 'upper', from: '0.5' },
          { grade: 'middle', from: '0.50' },
          { grade: 'lower', from: '0' },
        ],
      },
      [['error', 'tier/quantiles-not-falling', '/compute/grades/1/from']],
    ],
    [
      'quantiles that end above zero',
      {
        ...rules['percentiles'],
        grades: [
          { grade: 'upper', from: '1' },
          { grade: 'middle', from: '0.01' },
        ],
      },
      [['error', 'tier/quantiles-end-above-zero', '/compute/grades/1/from']],
    ],
    [
      'shares of an axis that are not one',
      { ...rules['grid'], rows: { measure: 'value', levels: [{ level: 'all', share: '0.9' }] } },
      [['error', 'tier/shares-not-one', '/compute/rows/levels']],
    ],
    [
      'an empty share of an axis',
      {
        ...rules['grid'],
        columns: {
          measure: 'orders',
          levels: [
            { level: 'none', share: '0' },
            { level: 'all', share: '1' },
          ],
        },
        cells: [['upper', 'middle']],
      },
      [['warning', 'tier/empty-share', '/compute/columns/levels/0/share']],
    ],
  ] as const)('finds %s', (_what, rule, findings) => {
    expect(findingsOf(rule)).toEqual(findings);
  });

  it.each(Object.entries(rules))('has nothing to say of a sound %s', (_type, rule) => {
    expect(findingsOf(rule)).toEqual([]);
    expect(
      defineTierPolicy({
        id: 'x',
        version: '1',
        effective: { start: '2026-01-01', end: null },
        compute: rule,
      }).id,
    ).toBe('x');
  });
});
