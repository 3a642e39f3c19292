import { customerPyramid, defineTierPolicy, gradeCustomers, type TierPolicy } from 'clientele/tier';
import { describe, expect, it } from 'vitest';
import { freezeDeep } from '../../src/kernel/decision/freeze-deep.js';
import { type Defined, outcomeOf, trustPolicy } from '../../src/kernel/decision/index.js';
import { attempt } from '../../src/kernel/errors/index.js';
import { failureOf } from '../kernel/errors/failure-of.js';
import { asOf, grade, policyOf, population } from './pyramid.js';

const policy = policyOf();
const customer = (id: string, value: string) => ({ id, measures: { value } });
type Facts = Parameters<typeof gradeCustomers<string, 'value'>>[1];
const refusal = (customers: unknown, options: unknown = { asOf }) =>
  failureOf(() => gradeCustomers(policy, customers as Facts, options as { asOf: string }));

describe('the smallest population', () => {
  it('itself is enough', () => {
    const { summary, decisions } = grade(population(3), { minimumPopulation: 3 });
    expect(summary.determined).toBe(true);
    expect(decisions[0]?.outcome?.grade).toBe('main');
  });

  it('one fewer gets no grade, and the reason has both numbers', () => {
    const { decisions, summary } = grade(population(2), { minimumPopulation: 3 });
    expect(decisions).toHaveLength(2);
    for (const { outcome, reasons } of decisions) {
      expect(outcome).toBeNull();
      expect(reasons).toEqual([
        { code: 'tier/population-too-small', params: { population: 2, minimum: 3 } },
      ]);
    }
    expect(summary.determined).toBe(false);
    expect(summary.sizes).toEqual({ important: 0, main: 0, ordinary: 0, small: 0 });
    expect(summary.cuts).toEqual({ important: null, main: null, ordinary: null, small: null });
  });

  it('is missed by nobody at all, which the summary tells', () => {
    expect(grade([], { minimumPopulation: 1 }).summary.determined).toBe(false);
    expect(grade([]).summary.determined).toBe(true);
  });

  it('makes outcomeOf throw the reasons', () => {
    const [decision] = grade(population(1), { minimumPopulation: 2 }).decisions;
    const tried = attempt(() => decision !== undefined && outcomeOf(decision));
    expect(tried).toMatchObject({
      ok: false,
      error: { code: 'decision/undetermined', issues: [{ code: 'tier/population-too-small' }] },
    });
  });
});

describe('reasons', () => {
  const two = gradeCustomers(policy, [customer('b', '10.50'), customer('a', '40')], { asOf });

  it('tell grade, rank, quota and distance with their figures', () => {
    expect(two.decisions[0]?.reasons).toEqual([
      {
        code: 'tier/computed',
        params: { grade: 'small', label: { en: 'small', 'zh-CN': '小客户' } },
      },
      {
        code: 'tier/ranked',
        params: { measure: 'value', measureLabel: null, value: '10.5', rank: 2, population: 2 },
      },
      {
        code: 'tier/within-quota',
        params: {
          grade: 'small',
          label: { en: 'small', 'zh-CN': '小客户' },
          isTop: false,
          quota: 2,
          rank: 2,
        },
      },
      {
        code: 'tier/distance-to-next',
        params: {
          grade: 'ordinary',
          label: { en: 'ordinary', 'zh-CN': '普通客户' },
          measure: 'value',
          measureLabel: null,
          distance: '29.5',
          cut: '40',
        },
      },
    ]);
  });

  it('tell the top grade, and the label that the policy gives to its measure', () => {
    const spend = { en: 'spend', 'zh-CN': '消费额' };
    const policy = defineTierPolicy({
      ...customerPyramid,
      measureLabels: { value: spend, constructor: { en: 'other' } },
      compute: {
        ...customerPyramid.compute,
        grades: [
          { grade: 'upper', share: '0.5' },
          { grade: 'lower', share: '0.5' },
        ],
      },
    });
    const facts = ['9', '5'].map((value) => ({ id: `C-${value}`, measures: { value } }));
    const { decisions } = gradeCustomers(policy, facts, { asOf: '2026-09-30' });
    const told = decisions.map(({ reasons }) => reasons.map(({ params }) => params));
    expect(told.map((params) => params[2]?.['isTop'])).toEqual([true, false]);
    expect(told[0]?.[1]).toMatchObject({ measure: 'value', measureLabel: spend });
    expect(told[1]?.[3]).toMatchObject({ measure: 'value', measureLabel: spend });
  });

  it('have no distance where the grade above is empty', () => {
    expect(two.decisions[1]?.reasons.map(({ code }) => code)).toEqual([
      'tier/computed',
      'tier/ranked',
      'tier/within-quota',
    ]);
  });

  it('are left out on request, and nothing else changes', () => {
    const at = (explain: 'none' | 'reasons' | 'full', size: number) => {
      const facts = population(size).map(({ id, value }) => ({ id, measures: { value } }));
      return gradeCustomers(policyOf({ minimumPopulation: 3 }), facts, { asOf, explain });
    };
    for (const size of [2, 4]) {
      const bare = at('none', size);
      expect(bare.decisions.flatMap(({ reasons }) => reasons)).toEqual([]);
      for (const explain of ['reasons', 'full'] as const) {
        const told = at(explain, size);
        expect(told.decisions.map((one) => ({ ...one, reasons: [] }))).toEqual(bare.decisions);
        expect(told.summary).toEqual(bare.summary);
      }
    }
  });
});

describe('facts', () => {
  it('by period count with the period that holds the day', () => {
    const value = [
      { start: '2026-01-01', end: '2026-07-01', value: '1' },
      { start: '2026-07-01', end: '2027-01-01', value: '9' },
    ];
    const gradesOn = (day: string) =>
      gradeCustomers(policy, [{ id: 'a', measures: { value } }, customer('b', '5')], {
        asOf: day,
      }).decisions.map(({ outcome }) => outcome?.rank);
    expect(gradesOn('2026-06-30')).toEqual([2, 1]);
    expect(gradesOn('2026-07-01')).toEqual([1, 2]);
    expect(gradesOn('2026-12-31')).toEqual([1, 2]);
  });

  it('outside every period are unknown, which is not zero', () => {
    const value = [{ start: '2026-01-01', end: '2026-02-01', value: '1' }];
    expect(refusal([{ id: 'a', measures: { value } }])).toEqual({
      kind: 'input',
      code: 'input/required',
      path: '/customers/0/measures/value',
    });
  });

  it('may have other measures, which change nothing', () => {
    const facts = [{ id: 'a', measures: { value: '1', other: 'x' } }] as unknown as Facts;
    expect(failureOf(() => gradeCustomers(policy, facts, { asOf })).code).toBe(
      'input/not-a-decimal',
    );
    const fine = [{ id: 'a', measures: { value: '1', other: '5' } }] as unknown as Facts;
    expect(gradeCustomers(policy, fine, { asOf }).decisions[0]?.outcome?.grade).toBe('ordinary');
  });

  it.each([
    ['no list', 5, 'input/not-iterable', '/customers'],
    ['a text', 'abc', 'input/not-iterable', '/customers'],
    ['a row that is none', [5], 'input/not-an-object', '/customers/0'],
    ['an empty id', [customer('', '1')], 'input/empty-id', '/customers/0/id'],
    [
      'a figure that is none',
      [customer('a', 'NaN')],
      'input/not-a-decimal',
      '/customers/0/measures/value',
    ],
    [
      'an inexact number',
      [{ id: 'a', measures: { value: 0.1 + 0.2 } }],
      'decimal/number-not-exact',
      '/customers/0/measures/value',
    ],
    [
      'a measure that is absent',
      [{ id: 'a', measures: {} }],
      'input/required',
      '/customers/0/measures/value',
    ],
    [
      'a measure that is null',
      [{ id: 'a', measures: { value: null } }],
      'input/required',
      '/customers/0/measures/value',
    ],
    [
      'an unknown key',
      [{ ...customer('a', '1'), name: 'x' }],
      'input/unknown-key',
      '/customers/0/name',
    ],
    [
      'an id twice',
      [customer('a', '1'), customer('a', '1')],
      'input/repeated-id',
      '/customers/1/id',
    ],
  ])('with %s are refused', (_what, customers, code, path) => {
    expect(refusal(customers)).toEqual({ kind: 'input', code, path });
  });

  it('are refused in one error that lists every bad row', () => {
    const rows = [
      customer('a', '1'),
      customer('b', 'x'),
      customer('a', '2'),
      { id: 'c', measures: {} },
    ];
    const tried = attempt(() => gradeCustomers(policy, rows as Facts, { asOf }));
    expect(tried.ok ? [] : tried.error.issues.map(({ code, path }) => [code, path])).toEqual([
      ['input/not-a-decimal', '/customers/1/measures/value'],
      ['input/repeated-id', '/customers/2/id'],
      ['input/required', '/customers/3/measures/value'],
    ]);
  });

  it('and policy stay untouched, also frozen', () => {
    const facts = [customer('a', '1'), customer('b', '2')];
    const before = structuredClone(facts);
    freezeDeep(facts);
    gradeCustomers(policy, facts, { asOf });
    expect(facts).toEqual(before);
    expect(Object.isFrozen(policy.compute)).toBe(true);
  });

  it('are read once from any iterable, and the answer keeps their order', () => {
    function* some() {
      yield customer('z', '1');
      yield customer('a', '2');
    }
    const { decisions, counts } = gradeCustomers(policy, some(), { asOf });
    expect(decisions.map(({ id }) => id)).toEqual(['z', 'a']);
    expect(counts).toEqual({ received: 2, accepted: 2, rejected: 0 });
  });
});

describe('policy and options', () => {
  it('a raw document is refused', () => {
    const raw = customerPyramid as unknown as Defined<TierPolicy>;
    expect(failureOf(() => gradeCustomers(raw, [], { asOf }))).toEqual({
      kind: 'policy',
      code: 'policy/not-defined',
      path: '',
    });
  });

  it.each([
    ['2025-12-31', false],
    ['2026-01-01', true],
    ['2026-06-30', true],
    ['2026-07-01', false],
  ])('a policy of the first half of 2026 on %s', (day, holds) => {
    const half = defineTierPolicy({
      ...customerPyramid,
      effective: { start: '2026-01-01', end: '2026-07-01' },
    });
    const call = () => gradeCustomers(half, [], { asOf: day });
    if (holds) expect(call().asOf).toBe(day);
    else
      expect(failureOf(call)).toEqual({
        kind: 'domain',
        code: 'policy/not-in-force',
        path: '/options/asOf',
      });
  });

  it('the decision names the policy and the day', () => {
    const { decisions, ...batch } = gradeCustomers(policy, [customer('a', '1')], { asOf });
    for (const answer of [batch, ...decisions]) {
      expect(answer.policy).toEqual({ id: 'customer-pyramid', version: '1' });
      expect(answer.asOf).toBe(asOf);
    }
  });

  it.each([
    ['no options', undefined, 'input/not-an-object', '/options'],
    ['no date', {}, 'input/not-a-date', '/options/asOf'],
    ['an unknown level', { asOf, explain: 'all' }, 'input/not-one-of', '/options/explain'],
    [
      'a progress that cannot be called',
      { asOf, onProgress: 1 },
      'input/not-a-function',
      '/options/onProgress',
    ],
  ])('%s is refused', (_what, options, code, path) => {
    expect(
      failureOf(() => gradeCustomers(policy, [], options as unknown as { asOf: string })),
    ).toEqual({ kind: 'input', code, path });
  });

  it('progress is told at the end', () => {
    const told: unknown[] = [];
    const onProgress = (counts: unknown) => void told.push(counts);
    gradeCustomers(policy, [customer('a', '1')], { asOf, onProgress });
    expect(told).toEqual([{ received: 1, accepted: 1, rejected: 0 }]);
  });

  it('a policy that travelled is trusted', () => {
    const back = trustPolicy(JSON.parse(JSON.stringify(policy)) as typeof policy);
    const facts = [customer('a', '1')];
    expect(gradeCustomers(back, facts, { asOf })).toEqual(gradeCustomers(policy, facts, { asOf }));
  });

  it('a draft that was trusted with its defaults still open is broken', () => {
    const draft = { ...customerPyramid, format: 'clientele/tier-policy@1' };
    const trusted = trustPolicy(draft as unknown as TierPolicy);
    expect(failureOf(() => gradeCustomers(trusted, [], { asOf }))).toEqual({
      kind: 'policy',
      code: 'policy/trusted-but-broken',
      path: '',
    });
  });
});
