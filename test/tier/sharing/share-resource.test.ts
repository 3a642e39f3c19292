import { addDecimals, compareDecimals, multiplyDecimals, sumDecimals } from 'clientele/decimal';
import { en, describe as inWords, zhCN } from 'clientele/explain';
import { defineResourcePolicy, shareResource, visitsByGrade } from 'clientele/tier';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../kernel/errors/failure-of.js';
import { asOf, customersOf, policyOf, shares } from './policies.js';

const five = customersOf({ a: 'gold', b: 'gold', c: 'silver', d: 'silver', e: 'base' });
const grades = [
  { grade: 'gold', minimum: '3', maximum: '6', weight: '3' },
  { grade: 'silver', minimum: '1', weight: '1' },
  { grade: 'base', weight: '0' },
];
const share = (
  policy: ReturnType<typeof policyOf>,
  customers: ReturnType<typeof customersOf>,
  total: string,
) => shareResource(policy, customers, { asOf, total });

describe('minimums first, then the rest by weight', () => {
  it.each([
    ['8', { a: '3', b: '3', c: '1', d: '1', e: '0' }, '0'],
    // 4 left, 3 : 3 : 1 : 1 of 8 is 1.5, 1.5, 0.5, 0.5; rests alike, the first two.
    ['12', { a: '5', b: '5', c: '1', d: '1', e: '0' }, '0'],
    // 8 left: 3, 3, 1, 1 exactly, which is the maximum of gold.
    ['16', { a: '6', b: '6', c: '2', d: '2', e: '0' }, '0'],
    // 12 left: gold takes its 3 each, silver the other 6.
    ['20', { a: '6', b: '6', c: '4', d: '4', e: '0' }, '0'],
  ])('of %s', (total, expected, unplaced) => {
    expect(shares(policyOf(grades), five, total)).toEqual(expected);
    expect(share(policyOf(grades), five, total).summary).toMatchObject({
      determined: true,
      unplaced,
      shared: total,
      lack: '0',
    });
  });

  it('ties go by grade, then id, not by the order of the list', () => {
    const policy = policyOf([{ grade: 'gold' }, { grade: 'base' }]);
    const turned = [...customersOf({ b: 'base', a: 'base', z: 'gold' })];
    expect(shares(policy, turned, '2')).toEqual({ z: '1', a: '1', b: '0' });
    expect(shares(policy, turned, '1')).toEqual({ z: '1', a: '0', b: '0' });
  });

  it('weighs customers by a measure where told', () => {
    const policy = policyOf([{ grade: 'gold', weight: '2' }, { grade: 'base' }], {
      weightMeasure: 'value',
      step: '0.5',
    });
    // 2 × 3 : 2 × 1.5 : 1 × 1 of 10 = 6, 3, 1.
    expect(
      shares(
        policy,
        customersOf({ a: 'gold', b: 'gold', c: 'base' }, { a: '3', b: '1.5', c: '1' }),
        '10',
      ),
    ).toEqual({ a: '6.0', b: '3.0', c: '1.0' });
    const byPeriod = [
      {
        id: 'a',
        grade: 'gold',
        measures: { value: [{ start: '2026-09-01', end: '2026-10-01', value: '1' }] },
      },
    ];
    expect(share(policy, byPeriod as never, '10').decisions[0]?.outcome?.share).toBe('10.0');
  });

  it('divides among grades first where told, and then within each', () => {
    const policy = policyOf(
      [
        { grade: 'gold', weight: '0.6' },
        { grade: 'silver', weight: '0.4' },
        { grade: 'base', weight: '5' },
      ],
      { weighBy: 'grade', weightMeasure: 'value' },
    );
    const customers = customersOf(
      { a: 'gold', b: 'silver', c: 'silver', d: 'silver' },
      { a: '1', b: '2', c: '1', d: '1' },
    );
    // Nobody in base: 60 to gold, 40 to silver, of which 2 : 1 : 1.
    expect(shares(policy, customers, '100')).toEqual({ a: '60', b: '20', c: '10', d: '10' });
    expect(share(policy, customers, '100').summary.grades).toMatchObject({
      gold: { customers: 1, share: '60' },
      silver: { customers: 3, share: '40' },
      base: { customers: 0, share: '0' },
    });
  });

  it('gives what a full grade cannot take to the others', () => {
    const policy = policyOf(
      [
        { grade: 'gold', weight: '0.9', maximum: '5' },
        { grade: 'silver', weight: '0.1' },
      ],
      { weighBy: 'grade' },
    );
    expect(shares(policy, customersOf({ a: 'gold', b: 'gold', c: 'silver' }), '100')).toEqual({
      a: '5',
      b: '5',
      c: '90',
    });
  });

  it('fills up within a grade before it goes to another', () => {
    const policy = policyOf(
      [
        { grade: 'gold', weight: '1', maximum: '5' },
        { grade: 'silver', weight: '1' },
      ],
      { weighBy: 'grade', weightMeasure: 'value' },
    );
    // 6 to each grade; of gold 5 : 1, but a stops at 5 and b takes 1.
    expect(
      shares(
        policy,
        customersOf({ a: 'gold', b: 'gold', c: 'silver' }, { a: '9', b: '1', c: '1' }),
        '12',
      ),
    ).toEqual({ a: '5', b: '1', c: '6' });
  });
});

describe('not enough for the minimums', () => {
  it('is refused unless told otherwise, with what is lacking', () => {
    const refused = share(policyOf(grades), five, '7');
    expect(refused.decisions.map(({ outcome }) => outcome)).toEqual([null, null, null, null, null]);
    expect(refused.summary).toMatchObject({
      determined: false,
      total: '7',
      shared: '0',
      unplaced: '7',
      lack: '1',
      grades: { gold: { customers: 2, share: '0' } },
    });
    expect(refused.decisions[0]?.reasons).toEqual([
      {
        code: 'tier/minimums-exceed-total',
        figure: '1',
        params: { unit: 'visits', total: '7', minimums: '8' },
      },
    ]);
  });

  it.each([
    ['7', { a: '3', b: '3', c: '1', d: '0', e: '0' }],
    ['6', { a: '3', b: '3', c: '0', d: '0', e: '0' }],
    ['5', { a: '3', b: '2', c: '0', d: '0', e: '0' }],
    ['0', { a: '0', b: '0', c: '0', d: '0', e: '0' }],
  ])('from the top down, of %s', (total, expected) => {
    const policy = policyOf(grades, { shortage: 'top-down' });
    expect(shares(policy, five, total)).toEqual(expected);
    expect(share(policy, five, total).summary).toMatchObject({
      determined: true,
      shared: total,
      unplaced: '0',
    });
  });

  it.each([
    // 3 : 3 : 1 : 1 of 8.
    ['4', { a: '2', b: '2', c: '0', d: '0', e: '0' }],
    ['7', { a: '3', b: '2', c: '1', d: '1', e: '0' }],
  ])('in proportion, of %s', (total, expected) => {
    expect(shares(policyOf(grades, { shortage: 'in-proportion' }), five, total)).toEqual(expected);
  });

  it('tells how much each lacks', () => {
    const { decisions } = share(policyOf(grades, { shortage: 'in-proportion' }), five, '7');
    expect(decisions[1]).toMatchObject({
      outcome: { minimum: '2', lack: '1' },
      reasons: [{}, { code: 'tier/minimum-cut', params: { minimum: '3', lack: '1' } }],
    });
    expect(decisions[0]?.reasons).toHaveLength(1);
  });
});

describe('what nobody can take', () => {
  it('is less than a step', () => {
    const policy = policyOf([{ grade: 'gold' }], { step: '0.5' });
    const { summary } = share(policy, customersOf({ a: 'gold' }), '10.30');
    expect(summary).toMatchObject({ total: '10.3', shared: '10.0', unplaced: '0.3' });
    expect(summary.reasons[1]).toEqual({
      code: 'tier/resource-unplaced',
      figure: '0.3',
      params: { unit: 'visits' },
      parts: [{ code: 'tier/unplaced-below-step', figure: '0.3', params: { unit: 'visits' } }],
    });
  });

  it('is above every maximum', () => {
    const policy = policyOf([
      { grade: 'gold', maximum: '5' },
      { grade: 'base', weight: '0' },
    ]);
    const { summary, decisions } = share(policy, customersOf({ a: 'gold', b: 'base' }), '12.5');
    expect(summary).toMatchObject({ total: '12.5', shared: '5', unplaced: '7.5' });
    expect(summary.reasons[1]?.parts?.map(({ code, figure }) => [code, figure])).toEqual([
      ['tier/unplaced-at-maximum', '7'],
      ['tier/unplaced-below-step', '0.5'],
    ]);
    expect(decisions[0]).toMatchObject({
      outcome: { atMaximum: true },
      reasons: [{}, { code: 'tier/held-at-maximum' }],
    });
  });

  it('is what nobody has a weight for', () => {
    const policy = policyOf([{ grade: 'gold', minimum: '2', weight: '0' }]);
    expect(share(policy, customersOf({ a: 'gold' }), '5').summary).toMatchObject({
      shared: '2',
      unplaced: '3',
      reasons: [{}, { parts: [{ code: 'tier/unplaced-without-weight' }] }],
    });
  });

  it('is everything where there is nobody', () => {
    expect(share(policyOf(grades), [], '5')).toMatchObject({
      decisions: [],
      summary: { determined: true, shared: '0', unplaced: '5' },
      counts: { received: 0 },
    });
  });
});

describe('the answer', () => {
  it('comes in input order with exact sums, at every level of explanation', () => {
    const turned = five.toReversed();
    const batch = share(policyOf(grades), turned, '20');
    expect(batch.decisions.map(({ id }) => id)).toEqual(['e', 'd', 'c', 'b', 'a']);
    const silent = shareResource(policyOf(grades), turned, { asOf, total: '20', explain: 'none' });
    expect(silent.decisions.every(({ reasons }) => reasons.length === 0)).toBe(true);
    expect(silent.decisions.map(({ outcome }) => outcome)).toEqual(
      batch.decisions.map(({ outcome }) => outcome),
    );
  });

  it('tells the counts once', () => {
    const told: unknown[] = [];
    shareResource(policyOf(grades), five, {
      asOf,
      total: '20',
      onProgress: (counts) => told.push(counts),
    });
    expect(told).toEqual([{ received: 5, accepted: 5, rejected: 0 }]);
  });

  it('takes ids and grades that every object has', () => {
    const policy = policyOf([{ grade: '__proto__' }]);
    const { summary, decisions } = share(policy, [{ id: '__proto__', grade: '__proto__' }], '3');
    expect(decisions[0]?.outcome?.share).toBe('3');
    expect(Object.entries(summary.grades)).toEqual([
      ['__proto__', { customers: 1, share: '3', minimum: '0', remainder: '3' }],
    ]);
  });

  it('keeps cents and long totals exact', () => {
    const policy = policyOf([{ grade: 'gold' }], { step: '0.01', unit: 'CNY' });
    const total = '99999999999999999999999999999999999.01';
    const { decisions, summary } = share(
      policy,
      customersOf({ a: 'gold', b: 'gold', c: 'gold' }),
      total,
    );
    expect(decisions.map(({ outcome }) => outcome?.share)).toEqual([
      '33333333333333333333333333333333333.01',
      '33333333333333333333333333333333333.00',
      '33333333333333333333333333333333333.00',
    ]);
    expect(summary.shared).toBe(total);
  });

  it('is said in both languages', () => {
    const policy = defineResourcePolicy(visitsByGrade);
    const customers = [
      { id: 'A', grade: 'important' },
      { id: 'B', grade: 'small' },
    ] as const;
    const { decisions, summary } = shareResource(policy, customers, { asOf, total: '60' });
    expect(
      inWords([...(decisions[0]?.reasons ?? []), ...summary.reasons], { locale: en }).split('\n'),
    ).toEqual([
      'important customers: 52 visits',
      '  by minimum: 12 visits',
      '  of the rest (weight of each of the grade: 4): 40 visits',
      'Held at the maximum of 52 visits',
      '52 of 60 visits shared among 2 customers',
      '  by minimum: 12 visits',
      '  of the rest: 40 visits',
      'Not placed: 8 visits',
      '  everybody is at the maximum: 8 visits',
    ]);
    expect(
      inWords([...(decisions[0]?.reasons ?? []), ...summary.reasons], { locale: zhCN }).split('\n'),
    ).toEqual([
      '重要客户：52 次拜访',
      '  保底：12 次拜访',
      '  剩余部分分得（该等级每个客户权重 4）：40 次拜访',
      '已达上限 52 次拜访',
      '60 次拜访中，向 2 个客户分配了 52',
      '  保底：12 次拜访',
      '  剩余部分分得：40 次拜访',
      '未能分配：8 次拜访',
      '  所有客户均已达上限：8 次拜访',
    ]);
    const short = shareResource(policy, customers, { asOf, total: '10' });
    expect(inWords(short.decisions[0]?.reasons[1] as never, { locale: en })).toBe(
      '2 visits short of the minimum of 12: there is not enough, and higher grades come first',
    );
    expect(inWords(short.decisions[0]?.reasons[1] as never, { locale: zhCN })).toBe(
      '比保底的 12 少 2 次拜访：总量不足，优先满足较高等级',
    );
  });
});

describe('what cannot be read', () => {
  const policy = policyOf(grades, { weightMeasure: 'value' });
  const row = { id: 'a', grade: 'gold', measures: { value: '1' } };
  it.each([
    ['another grade', [{ ...row, grade: 'top' }], 'input/not-one-of', '/customers/0/grade'],
    ['no grade', [{ ...row, grade: null }], 'input/not-a-text', '/customers/0/grade'],
    ['an empty id', [{ ...row, id: '' }], 'input/empty-id', '/customers/0/id'],
    ['an id twice', [row, row], 'input/repeated-id', '/customers/1/id'],
    ['no weight', [{ id: 'a', grade: 'gold' }], 'input/required', '/customers/0/measures/value'],
    [
      'a weight below zero',
      [{ ...row, measures: { value: '-1' } }],
      'input/out-of-range',
      '/customers/0/measures/value',
    ],
    [
      'a weight that is none',
      [{ ...row, measures: { value: 'NaN' } }],
      'input/not-a-decimal',
      '/customers/0/measures/value',
    ],
    ['an unknown key', [{ ...row, tier: 1 }], 'input/unknown-key', '/customers/0/tier'],
    ['no list', 7, 'input/not-iterable', '/customers'],
  ])('%s', (_what, customers, code, path) => {
    expect(failureOf(() => share(policy, customers as never, '10'))).toEqual({
      kind: 'input',
      code,
      path,
    });
  });

  it('is listed all at once', () => {
    const bad = [
      { ...row, grade: 'top' },
      { id: 'b', grade: 'gold' },
    ];
    expect(() => share(policy, bad as never, '10')).toThrow(/and 1 more/);
  });

  it.each([
    ['-1', 'input/out-of-range'],
    ['much', 'input/not-a-decimal'],
    [undefined, 'input/not-a-decimal'],
  ])('a total of %s', (total, code) => {
    expect(failureOf(() => share(policyOf(grades), five, total as never))).toEqual({
      kind: 'input',
      code,
      path: '/options/total',
    });
  });

  it('is a day on which the policy does not hold', () => {
    expect(
      failureOf(() => shareResource(policyOf(grades), five, { asOf: '2027-01-01', total: '1' }))
        .code,
    ).toBe('policy/not-in-force');
  });
});

describe('whatever is shared', () => {
  const steps = ['1', '0.5', '0.01'] as const;
  const bounds = fc.record({
    minimum: fc.nat(4),
    room: fc.option(fc.nat(5), { nil: null }),
    weight: fc.constantFrom('0', '1', '2.5', '3'),
  });
  const situation = fc.record({
    step: fc.constantFrom(...steps),
    bounds: fc.tuple(bounds, bounds, bounds),
    shortage: fc.constantFrom('refuse', 'top-down', 'in-proportion'),
    weighBy: fc.constantFrom('customer', 'grade'),
    apportion: fc.constantFrom('largest-remainder', 'highest-averages'),
    levels: fc.array(fc.nat(2), { maxLength: 8 }),
    weights: fc.array(fc.constantFrom('0', '1', '2', '0.25'), { minLength: 8, maxLength: 8 }),
    total: fc.nat(60),
  });
  const names = ['gold', 'silver', 'base'];
  const build = ({
    step,
    bounds: each,
    shortage,
    weighBy,
    apportion,
    levels,
    weights,
    total,
  }: typeof situation extends fc.Arbitrary<infer S> ? S : never) => {
    const times = (count: number) => multiplyDecimals(step, String(count));
    const policy = policyOf(
      each.map(({ minimum, room, weight }, at) => ({
        grade: names[at] ?? '',
        minimum: times(minimum),
        maximum: room === null ? null : times(minimum + room),
        weight,
      })),
      { step, shortage, weighBy, apportion, weightMeasure: 'value' },
    );
    const customers = levels.map((level, at) => ({
      id: `c${at}`,
      grade: names[level] ?? '',
      measures: { value: weights[at] ?? '1' },
    }));
    return { policy, customers, total: times(total), times };
  };

  it('sums to the total, in multiples of the step, between minimum and maximum', () => {
    fc.assert(
      fc.property(situation, (given) => {
        const { policy, customers, total, times } = build(given);
        const { decisions, summary } = share(policy, customers, total);
        const outcomes = decisions.flatMap(({ outcome }) => outcome ?? []);
        expect(compareDecimals(addDecimals(summary.shared, summary.unplaced), total)).toBe(0);
        expect(compareDecimals(sumDecimals(outcomes.map((one) => one.share)), summary.shared)).toBe(
          0,
        );
        expect(
          compareDecimals(
            sumDecimals(Object.values(summary.grades).map((one) => one.share)),
            summary.shared,
          ),
        ).toBe(0);
        const due = times(
          given.levels.reduce((sum, level) => sum + (given.bounds[level as 0]?.minimum ?? 0), 0),
        );
        const isEnough = compareDecimals(total, due) >= 0;
        expect(summary.determined).toBe(isEnough || given.shortage !== 'refuse');
        outcomes.forEach(({ share: got, minimum, remainder }, at) => {
          const { minimum: least = 0, room = null } = given.bounds[given.levels[at] as 0] ?? {};
          expect(compareDecimals(addDecimals(minimum, remainder), got)).toBe(0);
          expect(
            Number.isInteger(Math.round(Number(got) * 1e6) / Math.round(Number(given.step) * 1e6)),
          ).toBe(true);
          if (isEnough) expect(compareDecimals(got, times(least))).toBeGreaterThanOrEqual(0);
          else expect(compareDecimals(got, times(least))).toBeLessThanOrEqual(0);
          if (room !== null)
            expect(compareDecimals(got, times(least + room))).toBeLessThanOrEqual(0);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('does not depend on the order of customers', () => {
    fc.assert(
      fc.property(situation, (given) => {
        const { policy, customers, total } = build(given);
        const straight = share(policy, customers, total);
        const turned = share(policy, customers.toReversed(), total);
        expect(turned.decisions.toReversed()).toEqual(straight.decisions);
        expect(turned.summary).toEqual(straight.summary);
      }),
    );
  });

  it('a larger total gives nobody less by highest averages, and at most a step less by largest remainder', () => {
    fc.assert(
      fc.property(situation, (given) => {
        if (given.shortage === 'refuse') return;
        const { policy, customers, total, times } = build(given);
        const more = share(policy, customers, addDecimals(total, times(1)));
        const loss =
          given.apportion === 'highest-averages'
            ? '0'
            : given.weighBy === 'customer'
              ? times(1)
              : times(2);
        share(policy, customers, total).decisions.forEach(({ outcome }, at) => {
          const after = more.decisions[at]?.outcome?.share ?? '0';
          expect(
            compareDecimals(addDecimals(after, loss), outcome?.share ?? '0'),
          ).toBeGreaterThanOrEqual(0);
        });
      }),
      { numRuns: 300 },
    );
  });
});
