import { describe as describeReasons, en, zhCN } from 'clientele/explain';
import {
  customerPyramid,
  defineTierPolicy,
  gradeCustomer,
  gradeCustomers,
  listGrades,
} from 'clientele/tier';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDecimal } from '../../../src/kernel/decimal/decimal.js';
import { checkCondition, trustPolicy } from '../../../src/kernel/decision/index.js';
import { testOf } from '../../../src/tier/compute/holds-condition.js';
import { readyOwnRule } from '../../../src/tier/compute/own-rule.js';
import { failureOf } from '../../kernel/errors/failure-of.js';
import { asOf, composite, gradeOne, grid, policyOf, thresholds } from './own.js';

const gradeIs = (compute: unknown, measures: Record<string, string>) =>
  gradeOne(compute, measures).outcome?.grade;
const partsOf = (compute: unknown, measures: Record<string, string>, at: number) =>
  gradeOne(compute, measures).reasons[at]?.parts?.map(({ code, params }) => [
    code,
    params['measure'],
    params['distance'] ?? null,
  ]);

describe('thresholds', () => {
  it.each([
    [{ spend: '50000', margin: '0.12', orders: '0' }, 'key'],
    [{ spend: '50000', margin: '0.1199', orders: '0' }, 'gold'],
    [{ spend: '19999.99', margin: '0', orders: '6' }, 'gold'],
    [{ spend: '5000', margin: '0', orders: '5' }, 'silver'],
    [{ spend: '4999.99', margin: '0', orders: '5' }, 'base'],
    [{ spend: '20000', margin: '0' }, 'gold'],
  ])('%j is %s', (measures, grade) => {
    expect(gradeIs(thresholds, measures)).toBe(grade);
  });

  it('are not told where a figure that is not given would decide', () => {
    const told = gradeOne(thresholds, { spend: '60000' });
    expect(told).toMatchObject({ outcome: null, missing: ['margin'] });
    expect(told.reasons).toMatchObject([
      {
        code: 'tier/undecided',
        params: { grade: 'key' },
        parts: [
          { code: 'tier/reached', params: { measure: 'spend', value: '60000', bound: '50000' } },
          { code: 'tier/unknown-figure', params: { measure: 'margin', bound: '0.12' } },
        ],
      },
    ]);
  });

  it('tell what the next grade lacks, figure by figure', () => {
    const { reasons } = gradeOne(thresholds, { spend: '48000.50', margin: '0.2', orders: '2' });
    expect(reasons.map(({ code }) => code)).toEqual([
      'tier/computed',
      'tier/band-met',
      'tier/not-met',
    ]);
    expect(reasons[1]?.parts).toEqual([
      {
        code: 'tier/reached',
        params: { measure: 'spend', measureLabel: null, value: '48000.5', bound: '20000' },
      },
    ]);
    expect(reasons[2]?.parts).toEqual([
      {
        code: 'tier/short-of',
        params: {
          measure: 'spend',
          measureLabel: null,
          value: '48000.5',
          bound: '50000',
          distance: '1999.5',
        },
      },
    ]);
  });

  it('in full tell every grade above, the nearest first', () => {
    const { reasons } = gradeOne(thresholds, { spend: '1', margin: '0', orders: '0' }, 'full');
    expect(reasons.map(({ code, params }) => [code, params['grade']])).toEqual([
      ['tier/computed', 'base'],
      ['tier/no-band', 'base'],
      ['tier/not-met', 'silver'],
      ['tier/not-met', 'gold'],
      ['tier/not-met', 'key'],
    ]);
  });

  it('give no grade to the rest where there is none', () => {
    const none = { ...thresholds, otherwise: null };
    const told = gradeOne(none, { spend: '1', margin: '0', orders: '0' });
    expect(told.outcome).toEqual({ grade: null, rank: null, score: null });
    expect(told.reasons[0]).toEqual({ code: 'tier/no-band', params: { grade: null, label: null } });
    const rows = [{ id: 'a', measures: { spend: '1', margin: '0', orders: '0' } }];
    expect(gradeCustomers(policyOf(none), rows, { asOf }).summary).toMatchObject({
      sizes: { key: 0, gold: 0, silver: 0 },
      ungraded: 1,
      untold: 0,
    });
  });

  it('take the figure of the period that holds the day', () => {
    const spend = [
      { start: '2026-09-01', end: '2026-10-01', value: '5000' },
      { start: '2026-10-01', end: '2026-11-01', value: '1' },
    ];
    const facts = { id: 'a', measures: { spend, margin: '0', orders: '0' } };
    expect(gradeCustomer(policyOf(thresholds), facts, { asOf }).outcome?.grade).toBe('silver');
    expect(gradeCustomer(policyOf(thresholds), facts, { asOf: '2026-10-01' }).outcome?.grade).toBe(
      'base',
    );
  });

  it('for keeping are asked of the grade held and those below it', () => {
    const rule = readyOwnRule({
      type: 'thresholds',
      otherwise: null,
      bands: [
        { grade: 'a', match: 'all', atLeast: { x: '30' }, keepAtLeast: { x: '25' } },
        { grade: 'b', match: 'all', atLeast: { x: '20' }, keepAtLeast: { x: '15' } },
      ],
    });
    const level = (x: string, held: number | null) =>
      rule?.levelOf((name) => (name === 'x' ? toDecimal(x, '') : undefined), held).level;
    expect([level('25', null), level('25', 0), level('24.99', 0), level('25', 1)]).toEqual([
      1, 0, 1, 1,
    ]);
    expect([level('15', null), level('15', 0), level('14.99', 0), level('15', 1)]).toEqual([
      2, 1, 2, 1,
    ]);
  });
});

describe('condition bands', () => {
  const compute = {
    type: 'thresholds',
    bands: [
      {
        grade: 'good',
        when: {
          all: [
            { measure: 'spend', atLeast: '10' },
            { not: { measure: 'complaints', atLeast: '3' } },
          ],
        },
      },
    ],
  };

  it.each([
    [{ spend: '10', complaints: '2.99' }, 'good'],
    [{ spend: '10', complaints: '3' }, null],
    [{ spend: '9' }, null],
    [{ spend: '10' }, undefined],
  ])('%j is %s', (measures, grade) => {
    expect(gradeIs(compute, measures as Record<string, string>)).toBe(grade);
  });

  it('tell the comparisons of the condition', () => {
    const { reasons } = gradeOne(compute, { spend: '9', complaints: '0' });
    expect(reasons.map(({ code }) => code)).toEqual(['tier/no-band', 'tier/not-met']);
    expect(reasons[1]?.parts?.[0]).toMatchObject({
      code: 'condition/all',
      params: { holds: false },
      parts: [
        { code: 'condition/at-least', params: { measure: 'spend', value: '9', bound: '10' } },
        { code: 'condition/not' },
      ],
    });
  });

  it('hold as the conditions of the kernel do', () => {
    const { condition } = fc.letrec<{ condition: object; leaf: object }>((tie) => ({
      leaf: fc
        .tuple(fc.constantFrom('atLeast', 'below', 'equals'), fc.constantFrom('x', 'y'), fc.nat(3))
        .map(([operator, measure, bound]) => ({ measure, [operator]: String(bound) })),
      condition: fc.oneof(
        { depthSize: 'small' },
        tie('leaf'),
        fc.record({ all: fc.array(tie('condition'), { maxLength: 3 }) }),
        fc.record({ any: fc.array(tie('condition'), { maxLength: 3 }) }),
        fc.record({ not: tie('condition') }),
      ),
    }));
    const figure = fc.option(fc.nat(3).map(String), { nil: undefined });
    fc.assert(
      fc.property(condition, figure, figure, (asked, x, y) => {
        const facts: Record<string, string | undefined> = { x, y };
        const { holds, missing } = testOf(asked as never)((name) => {
          const value = facts[name];
          return value === undefined ? undefined : toDecimal(value, '');
        });
        const kernel = checkCondition(asked as never, facts);
        expect(holds).toBe(kernel.holds);
        expect(missing).toEqual(kernel.missing);
      }),
    );
  });
});

describe('a composite', () => {
  // completion 1.05 is 105 points, collection 0.93 is 100: 0.6 × 105 + 0.4 × 100 = 103; 0.9: 54 + 40 = 94; 0.5 and 0.5: 30
  it.each([
    ['1.05', '0.93', 'A', '103'],
    ['0.9', '0.8', 'A', '94'],
    ['0.8333', '0.8', 'B', '89.998'],
    ['0.5', '0.5', null, '30'],
  ])('of %s and %s is %s with %s points', (completion, collection, grade, score) => {
    const { outcome, reasons } = gradeOne(composite, { completion, collection });
    expect(outcome).toEqual({ grade, rank: null, score });
    expect(reasons.at(-1)).toMatchObject({ code: 'scoring/total', figure: score });
  });

  it('tells the points that the next grade lacks', () => {
    const { reasons } = gradeOne(composite, { completion: '0.8333', collection: '0.8' });
    expect(reasons.map(({ code }) => code)).toEqual([
      'tier/computed',
      'tier/points-reached',
      'tier/points-short',
      'scoring/total',
    ]);
    expect(reasons[2]?.params).toMatchObject({ grade: 'A', from: '90', distance: '0.002' });
  });

  it('refuses, zeroes or redistributes what is not given', () => {
    const told = (missing: string) => gradeOne({ ...composite, missing }, { completion: '0.9' });
    expect(told('refuse')).toMatchObject({ outcome: null, missing: ['collection'] });
    expect(told('refuse').reasons[0]?.code).toBe('scoring/missing-refused');
    expect(told('zero').outcome).toMatchObject({ grade: null, score: '54' });
    expect(told('redistribute').outcome).toMatchObject({ grade: 'A', score: '90' });
  });

  it('asks keepFrom of who holds the grade', () => {
    const rule = readyOwnRule(policyOf(composite).compute);
    const level = (held: number | null) =>
      rule?.levelOf((name) => toDecimal(name === 'completion' ? '0.5' : '0.9', ''), held).level;
    expect([level(null), level(0), level(1)]).toEqual([2, 1, 1]); // 30 + 40 = 70 points
  });

  it('rejects a figure that its points do not name', () => {
    const compute = {
      ...composite,
      measures: [{ id: 'stars', rule: { type: 'grades', grades: { 5: '100', 4: '80' } } }],
      weights: { type: 'equal' },
    };
    const rows = ['5.0', '3'].map((stars) => ({ id: stars, measures: { stars } }));
    const { decisions, rejected } = gradeCustomers(policyOf(compute), rows, { asOf });
    expect(decisions.map(({ outcome }) => outcome?.score)).toEqual(['100']);
    expect(rejected[0]?.issues[0]?.code).toBe('scoring/unknown-grade');
  });
});

describe('a grid by figures', () => {
  it.each([
    ['100', '10', 'star'],
    ['99.99', '10', 'star'],
    ['50', '9.99', 'rest'],
    ['100', '9.99', 'core'],
    ['49.99', '10', 'core'],
    ['-5', '-5', 'rest'],
  ])('of %s and %s is %s', (value, potential, grade) => {
    expect(gradeIs(grid, { value, potential })).toBe(grade);
  });

  it('is told without a figure that would not decide', () => {
    const same = {
      ...grid,
      cells: [...(grid as unknown as { cells: string[][] }).cells.slice(0, 2), ['rest', 'rest']],
    };
    expect(gradeIs(same, { value: '1' })).toBe('rest');
    expect(gradeOne(grid, { value: '1' })).toMatchObject({ outcome: null, missing: ['potential'] });
    expect(gradeOne(grid, { potential: '1' }).missing).toEqual(['value']);
    expect(gradeOne(grid, {})).toMatchObject({ missing: ['value', 'potential'] });
    expect(gradeOne(grid, {}).reasons[0]).toMatchObject({
      code: 'tier/undecided',
      params: { grade: 'star' },
    });
  });

  it('tells both levels, and each nearest way up', () => {
    const { reasons } = gradeOne(grid, { value: '60', potential: '4' });
    expect(reasons.map(({ code, params }) => [code, params['grade']])).toEqual([
      ['tier/computed', 'rest'],
      ['tier/cell', 'rest'],
      ['tier/cell-above', 'star'],
      ['tier/cell-above', 'core'],
    ]);
    expect(reasons[1]?.parts?.map(({ params }) => [params['level'], params['bound']])).toEqual([
      ['middle', '50'],
      ['small', null],
    ]);
    expect(partsOf(grid, { value: '60', potential: '4' }, 2)).toEqual([
      ['tier/short-of', 'potential', '6'],
    ]);
    expect(partsOf(grid, { value: '60', potential: '4' }, 3)).toEqual([
      ['tier/short-of', 'value', '40'],
    ]);
    expect(gradeOne(grid, { value: '100', potential: '10' }).reasons).toHaveLength(2);
  });

  it('lists its grades from the top down', () => {
    expect(listGrades(policyOf(grid)).map(({ grade }) => grade)).toEqual(['star', 'core', 'rest']);
  });
});

const facts = fc.dictionary(
  fc.constantFrom('spend', 'orders', 'margin', 'value', 'potential', 'completion', 'collection'),
  fc.integer({ min: -200, max: 60000 }).map((whole) => String(whole / 100)),
  { noNullPrototype: true },
);

describe('every own rule', () => {
  it('answers the same at every level of explanation, and as levelOf', () => {
    const rules = fc.constantFrom(thresholds, grid, composite);
    fc.assert(
      fc.property(rules, facts, (compute, measures) => {
        const [none, some, full] = (['none', 'reasons', 'full'] as const).map((explain) =>
          gradeOne(compute, measures, explain),
        );
        expect(none?.reasons).toEqual([]);
        expect({ ...some, reasons: [] }).toEqual(none);
        expect({ ...full, reasons: [] }).toEqual(none);
        expect(some?.reasons.length).toBeGreaterThan(0);
        const rule = readyOwnRule(policyOf(compute).compute);
        const level = rule?.levelOf((name) => {
          const figure = measures[name];
          return figure === undefined ? undefined : toDecimal(figure, '');
        }, null).level;
        const grade = level === null ? undefined : (rule?.grades[level ?? 0]?.grade ?? null);
        expect(grade).toBe(none?.outcome?.grade);
      }),
    );
  });

  it.each([
    ['a grid whose better cells lie above', grid, ['value', 'potential'], ['star', 'core', 'rest']],
    ['a composite of rising points', composite, ['completion', 'collection'], ['A', 'B', null]],
  ] as const)('of %s gives no lower grade for more', (_what, compute, names, order) => {
    const figures = fc.tuple(fc.nat(150), fc.nat(150));
    fc.assert(
      fc.property(figures, figures, (one, more) => {
        const place = (values: readonly number[]) => {
          const measures = Object.fromEntries(
            names.map((name, at) => [name, (values[at] ?? 0) / 100]),
          );
          return order.indexOf((gradeOne(compute, measures).outcome?.grade ?? null) as never);
        };
        expect(place([one[0] + more[0], one[1] + more[1]])).toBeLessThanOrEqual(place(one));
      }),
    );
  });

  it('is refused where it needs the population', () => {
    const policy = defineTierPolicy(customerPyramid);
    expect(
      failureOf(() => gradeCustomer(policy, { id: 'a', measures: { value: '1' } }, { asOf })),
    ).toEqual({
      kind: 'domain',
      code: 'tier/needs-population',
      path: '/policy/compute/type',
    });
  });

  it('refuses facts that cannot be read, and the plural rejects them', () => {
    const bad = { id: 'a', measures: { spend: 'NaN' } };
    expect(failureOf(() => gradeCustomer(policyOf(thresholds), bad, { asOf }))).toMatchObject({
      kind: 'input',
      code: 'input/not-a-decimal',
      path: '/measures/spend',
    });
    const rows = [
      bad,
      { id: 'b', measures: { spend: '5000', orders: '1' } },
      { id: 'b', measures: {} },
    ];
    const { counts, rejected } = gradeCustomers(policyOf(thresholds), rows, { asOf });
    expect(counts).toEqual({ received: 3, accepted: 1, rejected: 2 });
    expect(rejected.map(({ index, issues }) => [index, issues[0]?.code])).toEqual([
      [0, 'input/not-a-decimal'],
      [2, 'input/repeated-id'],
    ]);
  });

  it('that was trusted and is broken is refused', () => {
    const broken = {
      ...policyOf(thresholds),
      compute: {
        type: 'thresholds',
        otherwise: null,
        bands: [{ grade: 'a', match: 'some', atLeast: { x: '1' } }],
      },
    };
    const call = () =>
      gradeCustomer(trustPolicy(broken as never) as never, { id: 'a', measures: {} }, { asOf });
    expect(failureOf(call)).toMatchObject({ kind: 'policy', code: 'policy/trusted-but-broken' });
  });
});

describe('the words', () => {
  const say = (compute: unknown, measures: Record<string, string>, locale: typeof en) =>
    describeReasons(gradeOne(compute, measures), { locale })
      .split('\n')
      .map((line) => line.trim());

  it('of thresholds', () => {
    const figures = { spend: '48000.5', margin: '0.2', orders: '2' };
    expect(say(thresholds, figures, en)).toEqual(
      expect.arrayContaining([
        'One of the figures that gold asks for is reached',
        'spend: 48,000.5 reaches 20,000',
        'Not key: this is lacking',
        'spend: 48,000.5, 1,999.5 more reaches 50,000',
      ]),
    );
    expect(say(thresholds, figures, zhCN)).toEqual(
      expect.arrayContaining([
        '“gold”的要求：已达到其中一项',
        '未达“key”：尚差以下各项',
        'spend 为 48,000.5，还差 1,999.5 达到 50,000',
      ]),
    );
  });

  it('of what cannot be told', () => {
    expect(say(thresholds, { spend: '60000' }, en)).toEqual(
      expect.arrayContaining([
        'It cannot be told whether key is reached',
        'margin is not given; at least 0.12 is asked for',
      ]),
    );
    expect(say(grid, { value: '60' }, zhCN)).toEqual(
      expect.arrayContaining(['无法判断是否达到“star”', 'potential 未提供']),
    );
  });

  it('of points and cells', () => {
    expect(say(composite, { completion: '0.89', collection: '0.8' }, en)).toEqual(
      expect.arrayContaining(['Grade: A', '93.4 points; A asks for 90']),
    );
    expect(say(composite, { completion: '0.7', collection: '0.8' }, zhCN)).toEqual(
      expect.arrayContaining(['未达“A”：还差 8 分（要求 90 分）']),
    );
    expect(say(grid, { value: '60', potential: '4' }, en)).toEqual(
      expect.arrayContaining([
        'rest is the grade of these two levels',
        'value 60: level middle, from 50',
        'potential 4: level small',
        'Not star: this is lacking',
      ]),
    );
  });
});
