import {
  checkGradingNeed,
  defineGradingCheckPolicy,
  type GradingNeedFacts,
  gradingCheck,
  lintGradingCheckPolicy,
  safeParseGradingCheckPolicy,
} from 'clientele/tier';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trustPolicy } from '../../../src/kernel/decision/index.js';
import { failureOf } from '../../kernel/errors/failure-of.js';

const asOf = '2026-09-30';
const policy = defineGradingCheckPolicy({ ...gradingCheck, span: { customersPerManager: '2' } });
const gini = (atLeast: string, negative: 'as-zero' | 'undecided' = 'as-zero') =>
  defineGradingCheckPolicy({
    ...gradingCheck,
    span: { customersPerManager: '2' },
    values: { type: 'gini', measure: 'value', atLeast, negative },
  });

type Rows = readonly (readonly [value: string | null, expectedPurchases: string | null])[];
const facts = (rows: Rows, managers: string | null = '1'): GradingNeedFacts<'value'> => ({
  id: 'north',
  managers,
  customers: rows.map(([value, expectedPurchases], index) => ({
    id: `C-${index}`,
    measures: { value, expectedPurchases },
  })),
});
const decide = (rows: Rows, managers: string | null = '1', by = policy) =>
  checkGradingNeed(by, facts(rows, managers), { asOf });
/** Three of five come again; the first holds 60 of 100. */
const five: Rows = [
  ['60', '2'],
  ['20', '2'],
  ['10', '2'],
  ['6', '1'],
  ['4', '0'],
];

describe('the need to grade', () => {
  it('takes all three checks', () => {
    const { outcome, missing } = decide(five);
    expect(missing).toEqual([]);
    expect(outcome).toEqual({
      grade: true,
      checks: [
        { check: 'span', holds: true, customers: 5, capacity: '2', margin: '3' },
        {
          ...{ check: 'purchases', holds: true, reached: 3, unknown: 0, wanted: '0.5' },
          ...{ share: { numerator: '3', denominator: '5', value: 0.6 }, margin: '0.5' },
        },
        {
          ...{ check: 'values', type: 'top-share', holds: true, unknown: 0, negative: 0 },
          ...{ share: { numerator: '60', denominator: '100', value: 0.6 } },
          ...{ wanted: '0.5', margin: '10' },
        },
      ],
    });
  });

  it('is denied by any one', () => {
    expect(decide(five, '2.5').outcome?.grade).toBe(false);
    expect(decide(five.map(([value]) => [value, '1'])).outcome?.grade).toBe(false);
    expect(decide(five.map(([, often]) => ['10', often])).outcome?.grade).toBe(false);
  });

  it('is denied where one check fails, whatever else is not known', () => {
    const { outcome, missing } = decide([[null, null]], '1');
    expect([outcome?.grade, outcome?.checks.map(({ holds }) => holds), missing]).toEqual([
      false,
      [false, null, null],
      [],
    ]);
  });

  it('of nobody is denied, even where the managers are not known', () => {
    const { outcome } = decide([], null);
    expect(outcome?.grade).toBe(false);
    expect(outcome?.checks).toMatchObject([
      { holds: false, capacity: null, margin: null },
      { holds: null, share: null, margin: null },
      { holds: null, share: null, margin: null },
    ]);
  });
});

describe('the span of management', () => {
  it.each([
    ['2.4', true, '0.2'],
    ['2.5', false, '0'],
    ['2.6', false, '-0.2'],
    ['0', true, '5'],
  ])('with %s managers for five customers, two each', (managers, holds, margin) => {
    expect(decide(five, managers).outcome?.checks[0]).toMatchObject({
      holds,
      margin,
    });
  });

  it('cannot be told where the managers are not known', () => {
    const { outcome, missing, reasons } = decide(five, null);
    expect([outcome, missing]).toEqual([null, ['managers']]);
    expect(reasons[0]?.parts?.map(({ params }) => params['holds'])).toEqual([null, true, true]);
  });
});

describe('repeat purchases', () => {
  const rows = (...often: readonly (string | null)[]): Rows =>
    often.map((own, index) => [['60', '20', '10', '6', '4'][index] ?? '1', own]);
  it.each<[string, Rows, boolean | null]>([
    ['just enough of just enough', rows('2', '2', '1.99', '0'), true],
    ['one below', rows('2', '1.99', '1', '0'), false],
    ['enough, whatever the unknown', rows('2', '2', null, '1'), true],
    ['too few, even with the unknown', rows('2', '1', '1', '1', null), false],
    ['that the unknown decides', rows('2', '1', '1', null), null],
  ])('of customers of whom %s come again', (_what, customers, holds) => {
    const { reasons } = decide(customers);
    expect(reasons[0]?.parts?.[1]?.params['holds']).toBe(holds);
  });

  it('name the measure where it decides', () => {
    const { outcome, missing } = decide(rows('2', '1', '1', null));
    expect([outcome, missing]).toEqual([null, ['expectedPurchases']]);
  });
});

describe('the spread of values', () => {
  const spread = (values: readonly (string | null)[], by = policy) =>
    decide(
      values.map((value) => [value, '2']),
      '0',
      by,
    ).reasons[0]?.parts?.[2];

  it('counts a part of the next customer where the top is no whole number of them', () => {
    // 20 % of 7 are 1.4: 50 + 0.4 × 30 = 62 of 110
    const values = ['50', '30', '10', '8', '6', '4', '2'];
    const { outcome } = decide(values.map((value) => [value, '2']));
    expect(outcome?.checks[2]).toMatchObject({
      share: { numerator: '62', denominator: '110' },
      margin: '7',
    });
  });

  it.each([
    [['50', '20', '10', '10', '10'], true],
    [['49.99', '20.01', '10', '10', '10'], false],
  ])('of %j reaches a half exactly, or not', (values, holds) => {
    expect(spread(values)?.params['holds']).toBe(holds);
  });

  it('by Gini is that of the formula', () => {
    // Σ (2i − n − 1) x / (n Σ x) of 1 2 3 4: (−3 − 2 + 3 + 12) / (4 × 10) = 0.25
    const values = ['3', '1', '4', '2'];
    expect(spread(values, gini('0.25'))?.params).toMatchObject({
      holds: true,
      gini: 0.25,
      margin: 0,
    });
    expect(spread(values, gini('0.2501'))?.params).toMatchObject({ holds: false });
  });

  it('counts values below zero as zero, or does not tell', () => {
    expect(spread(['4', '-9', '0'], gini('0.6'))?.params).toMatchObject({
      ...{ holds: true, negative: 1, unknown: 0 },
      gini: 2 / 3,
    });
    expect(spread(['4', '-9', '0'], gini('0.6', 'undecided'))?.params).toMatchObject({
      ...{ holds: null, negative: 1, gini: null },
    });
  });

  it.each([
    ['a value is not known', ['4', null, '1'], 1],
    ['there is no total', ['0', '0', '0'], 0],
  ])('cannot be told where %s', (_what, values, unknown) => {
    for (const by of [policy, gini('0.1')])
      expect(spread(values, by)?.params).toMatchObject({ holds: null, unknown });
    const { outcome, missing } = decide(values.map((value) => [value, '2']));
    expect([outcome, missing]).toEqual([null, unknown > 0 ? ['value'] : []]);
  });
});

describe('facts about a need to grade', () => {
  const customer = { id: 'C-1', measures: { value: '1' } };
  it.each<[string, string, unknown]>([
    ['input/required', '/facts/customers', { id: 'n' }],
    ['input/empty-id', '/facts/id', { id: '', customers: [] }],
    ['input/out-of-range', '/facts/managers', { id: 'n', managers: '-1', customers: [] }],
    ['input/unknown-key', '/facts/manager', { id: 'n', manager: 1, customers: [] }],
    [
      'input/not-a-decimal',
      '/facts/customers/0/measures/value',
      { id: 'n', customers: [{ id: 'c', measures: { value: 'NaN' } }] },
    ],
    ['input/repeated-id', '/facts/customers/1/id', { id: 'n', customers: [customer, customer] }],
    ['input/not-an-object', '/facts', null],
  ])('are refused: %s at %s', (code, path, given) => {
    const failure = failureOf(() => checkGradingNeed(policy, given as never, { asOf }));
    expect([failure.kind, failure.code, failure.path]).toEqual(['input', code, path]);
  });

  it('may be by periods', () => {
    const value = [{ start: '2026-01-01', end: '2026-07-01', value: '9' }];
    const { missing } = checkGradingNeed(
      policy,
      {
        id: 'n',
        managers: '0',
        customers: [{ id: '__proto__', measures: { value, expectedPurchases: '2' } }],
      },
      { asOf },
    );
    expect(missing).toEqual(['value']);
  });
});

describe('a grading check policy', () => {
  it.each([
    ['/purchases/share', { purchases: { measure: 'p', atLeast: '2', share: '1.01' } }],
    ['/values/top', { values: { type: 'top-share', measure: 'v', top: '20', atLeast: '0.5' } }],
    ['/values/atLeast', { values: { type: 'gini', measure: 'v', atLeast: '40' } }],
    ['/span/customersPerManager', { span: { customersPerManager: '0' } }],
    ['/values/type', { values: { type: 'hhi', measure: 'v', atLeast: '0.4' } }],
  ])('is refused with an impossible %s', (path, change) => {
    const findings = lintGradingCheckPolicy({ ...gradingCheck, ...change });
    expect(findings.map((one) => [one.code, one.path])).toEqual([['policy/wrong-value', path]]);
    expect(safeParseGradingCheckPolicy({ ...gradingCheck, ...change }).ok).toBe(false);
  });

  it('that was trusted is looked at', () => {
    const { values } = policy;
    const call = (change: object) => () =>
      checkGradingNeed(trustPolicy({ ...policy, ...change }), facts(five), { asOf });
    for (const change of [
      { span: { customersPerManager: '-1' } },
      { values: { ...values, top: '2' } },
      { values: { ...values, type: 'x' } },
      { purchases: null },
    ])
      expect(failureOf(call(change)).code).toBe('policy/trusted-but-broken');
    expect(call({})().outcome?.grade).toBe(true);
  });
});

describe('whatever the facts', () => {
  const figure = fc.option(fc.integer({ min: -3, max: 9 }).map(String), { freq: 4 });
  const rows = fc.array(fc.tuple(figure, figure), { maxLength: 9 });
  const managers = fc.option(fc.constantFrom('0', '0.5', '1', '3'));
  const options = fc.constantFrom(policy, gini('0.3'), gini('0.4', 'undecided'));

  it('the order of customers changes nothing', () => {
    fc.assert(
      fc.property(rows, managers, options, (own, team, by) => {
        const { customers, ...rest } = facts(own, team);
        const one = checkGradingNeed(by, { ...rest, customers }, { asOf });
        const other = checkGradingNeed(
          by,
          { ...rest, customers: [...customers].reverse() },
          { asOf },
        );
        expect(other).toEqual(one);
      }),
    );
  });

  it('what becomes known never turns one answer into the other', () => {
    fc.assert(
      fc.property(rows, managers, options, (own, team, by) => {
        const before = decide(own, team, by).outcome?.grade;
        const known = own.map(([value, often]) => [value ?? '5', often ?? '2'] as const);
        const after = decide(known, team ?? '1', by).outcome?.grade;
        if (before !== undefined) expect(after).toBe(before);
      }),
    );
  });

  it('the top share is that of the customers one by one', () => {
    const whole = fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(whole, (values) => {
        // every customer five times: then the top fifth is a whole number of them
        const five = values.flatMap((value) => Array.from({ length: 5 }, () => value));
        const top = [...five].sort((left, right) => right - left).slice(0, values.length);
        const sum = (list: readonly number[]) => list.reduce((total, value) => total + value, 0);
        const ask = (list: readonly number[]) =>
          decide(
            list.map((value) => [String(value), '2']),
            '0',
          ).reasons[0]?.parts?.[2]?.params;
        if (sum(values) === 0) expect(ask(values)?.['share']).toBeNull();
        else {
          expect(ask(five)).toMatchObject({ held: String(sum(top)), total: String(sum(five)) });
          expect(ask(values)?.['share']).toBe(sum(top) / sum(five));
        }
      }),
    );
  });

  it('explain changes no outcome', () => {
    const none = checkGradingNeed(policy, facts(five), { asOf, explain: 'none' });
    expect([none.outcome, none.reasons]).toEqual([decide(five).outcome, []]);
  });
});
