import { en, describe as inWords, zhCN } from 'clientele/explain';
import { type MarkovState, predictMarkovClv, predictRetentionClv } from 'clientele/value';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frozen } from '../../../src/kernel/decision/freeze-deep.js';
import { failureOf } from '../../kernel/errors/failure-of.js';
import { recencyStates } from './recency-states.js';

const step = 'year';
type Horizon = number | 'infinite';
const clv = (states: readonly MarkovState[], rate: string, horizon: Horizon = 'infinite') =>
  predictMarkovClv({ step, states, discount: { rate, per: step } }, { horizon });
const worth = (...args: Parameters<typeof clv>) => clv(...args).states.map(({ value }) => value);
const rounded = (...args: Parameters<typeof clv>) =>
  worth(...args).map((value) => value?.toFixed(3));
const lost: MarkovState = { id: 'lost', reward: '0', next: [0, 1] };

describe('the value of a customer on a Markov chain', () => {
  // Pfeifer & Carraway 2000: a mailing of 4, an order of 40, discount 20 %.
  it('is that of the published recency model', () => {
    expect(rounded(recencyStates, '0.2', 4)).toEqual([
      '50.115',
      '4.220',
      '0.592',
      '-1.980',
      '0.000',
    ]);
    expect(rounded(recencyStates, '0.2')).toEqual(['52.320', '5.554', '1.251', '-1.820', '0.000']);
  });

  it('is the reward of now for a horizon of 0, and one step more each', () => {
    expect(worth(recencyStates, '0.2', 0)).toEqual([36, -4, -4, -4, 0]);
    expect(worth([{ id: 'on', reward: '10', next: [0.5, 0.5] }, lost], '0', 1)).toEqual([15, 0]);
    expect(worth([{ id: 'on', reward: '10', next: [0.8, 0.2] }, lost], '0', 3)[0]).toBeCloseTo(
      29.52,
      12,
    );
  });

  it('is told with the steps in each state, and for all customers', () => {
    const states = [
      { id: 'on', reward: '10', next: [0.8, 0.2], customers: '30' },
      { ...lost, customers: 70 },
    ];
    const told = clv(states, '0.1', 1);
    expect(told.states[0]?.visits?.[0]).toBeCloseTo(1 + 0.8 / 1.1, 14);
    expect(told.states[0]?.visits?.[1]).toBeCloseTo(0.2 / 1.1, 14);
    expect(told.total).toBeCloseTo(300 * (1 + 0.8 / 1.1), 10);
    expect(clv(recencyStates, '0.2').total).toBeNull();
  });
});

describe('without a discount and without an end', () => {
  const stages = (reward: string): readonly MarkovState[] => [
    { id: 'new', reward: '5', next: [0, 0.5, 0.5, 0], customers: 1 },
    { id: 'regular', reward: '20', next: [0, 0.75, 0, 0.25] },
    { id: 'quiet', reward, next: [0, 0, 1, 0] },
    { id: 'gone', reward: '0', next: [0, 0, 0, 1] },
  ];

  it('the value exists where all that is earned ends', () => {
    // 20 / 0.25 = 80; 5 + 80 / 2.
    expect(worth(stages('0'), '0')).toEqual([45, 80, 0, 0]);
    expect(clv(stages('0'), '0').states[0]?.visits).toEqual([1, 2, null, null]);
    expect(clv(stages('0'), '0').states[3]?.visits).toEqual([0, 0, 0, null]);
  });

  it('and does not where something is earned for ever', () => {
    const told = clv(stages('0.01'), '0');
    expect(told.states.map(({ value }) => value)).toEqual([null, 80, null, 0]);
    expect(told.states[0]?.visits).toBeNull();
    expect(told.total).toBeNull();
    expect(told.reasons).toEqual([
      { code: 'value/no-limit', params: { states: ['new', 'quiet'] } },
    ]);
    const [reason] = told.reasons;
    expect(reason && inWords(reason, { locale: en })).toContain('No value in new, quiet');
    expect(reason && inWords(reason, { locale: zhCN })).toContain('状态 new、quiet 无法计算价值');
    expect(worth(stages('0.01'), '0.1', 10).every((value) => value !== null)).toBe(true);
  });

  it('nor where a class earns and pays in turn', () => {
    const turns = [
      { id: 'a', reward: '1', next: [0, 1] },
      { id: 'b', reward: '-1', next: [1, 0] },
    ];
    expect(worth(turns, '0')).toEqual([null, null]);
    expect(worth(turns, '0', 4)).toEqual([1, -1]);
    // 1 − q + q² − … = 1 / (1 + q) with q = 1 / 1.25.
    expect(worth(turns, '0.25')[0]).toBeCloseTo(1 / 1.8, 14);
  });
});

describe('hard figures', () => {
  it('keep a tiny discount apart from none', () => {
    const rate = `0.${'0'.repeat(29)}1`;
    const pair = [
      { id: 'a', reward: '1', next: [0.5, 0.5] },
      { id: 'b', reward: '3', next: [0.5, 0.5] },
    ];
    // An average of 2 a step, for 1e30 steps.
    for (const value of worth(pair, rate)) expect((value ?? 0) / 2e30).toBeCloseTo(1, 12);
  });

  it('take a billion steps', () => {
    const [value] = worth(
      [{ id: 'on', reward: '1', next: [0.999999999, 0.000000001] }, lost],
      '0',
      1e9 - 1,
    );
    // (1 − q^n) / (1 − q), q = 1 − 1e-9: 1e9 × (1 − e^−1).
    expect((value ?? 0) / 1e9).toBeCloseTo(1 - Math.exp(-1), 6);
    expect(worth([{ id: 'on', reward: '1', next: [1] }], '0', 1e9 - 1)).toEqual([1e9]);
  });

  it('are refused where no number can hold them', () => {
    const states = [{ id: 'a', reward: '1', next: [1, 1e-320] }, lost];
    expect(failureOf(() => worth(states, '0'))).toMatchObject({
      kind: 'numeric',
      code: 'value/too-large',
    });
  });

  it('do not fail over rows that are more than one by a hair', () => {
    expect(worth([{ id: 'a', reward: '1', next: [1.0, 0.0000000005] }, lost], '0')).toEqual([
      null,
      0,
    ]);
    expect(
      worth([{ id: 'a', reward: '1', next: [1.0, 0.0000000005] }, lost], '0.1')[0],
    ).toBeCloseTo(11, 6);
  });
});

describe('bad input', () => {
  const bad = (states: readonly object[], more: object = {}, horizon: unknown = 1) =>
    failureOf(() =>
      predictMarkovClv(
        { step, states, discount: { rate: '0', per: step }, ...more } as never,
        { horizon } as never,
      ),
    );
  const on = { id: 'on', reward: '1', next: [0.5, 0.5] };
  it.each([
    [[{ ...on, next: [0.5, 0.4] }, lost], 'value/row-not-one', '/figures/states/0/next'],
    [[{ ...on, next: [0.5, 0.499999998] }, lost], 'value/row-not-one', '/figures/states/0/next'],
    [[on, { ...lost, next: [0, 1, 0] }], 'input/out-of-range', '/figures/states/1/next'],
    [[on, { ...lost, next: [-0.1, 1.1] }], 'input/out-of-range', '/figures/states/1/next/0'],
    [[on, { ...lost, next: ['0', 1] }], 'input/out-of-range', '/figures/states/1/next/0'],
    [[on, { ...lost, next: [Number.NaN, 1] }], 'input/out-of-range', '/figures/states/1/next/0'],
    [[on, { ...lost, id: 'on' }], 'input/repeated-id', '/figures/states/1/id'],
    [[on, { ...lost, id: '' }], 'input/empty-id', '/figures/states/1/id'],
    [[on, { ...lost, id: 7 }], 'input/not-a-text', '/figures/states/1/id'],
    [[on, { ...lost, reward: 'NaN' }], 'input/not-a-decimal', '/figures/states/1/reward'],
    [[on, { ...lost, customers: '-1' }], 'input/out-of-range', '/figures/states/1/customers'],
    [[on, { ...lost, value: '-1' }], 'input/unknown-key', '/figures/states/1/value'],
    [[], 'input/out-of-range', '/figures/states'],
    [Array.from({ length: 501 }, () => on), 'input/out-of-range', '/figures/states'],
  ])('%j', (states, code, path) => {
    expect(bad(states)).toEqual({ kind: 'input', code, path });
  });

  it('lists every row that does not sum to one', () => {
    const short = { ...on, next: [0.5, 0.4] };
    const tried = () =>
      predictMarkovClv(
        { step, states: [short, { ...short, id: 'b' }], discount: { rate: '0', per: step } },
        { horizon: 1 },
      );
    expect(tried).toThrow('and 1 more');
    expect(worth([{ ...on, next: [0.5, 0.499999999] }, lost], '0', 0)).toEqual([1, 0]);
  });

  it('of the model', () => {
    const discount = { rate: '0.1', per: 'month' };
    expect(bad([on, lost], { discount })).toEqual({
      ...{ kind: 'domain', code: 'value/mixed-periods', path: '/figures/discount/per' },
    });
    expect(bad([on, lost], { discount: { rate: '-1', per: step } }).path).toBe(
      '/figures/discount/rate',
    );
    expect(bad([on, lost], {}, -1).path).toBe('/options/horizon');
    expect(bad([on, lost], {}, '3').path).toBe('/options/horizon');
  });
});

describe('properties', () => {
  const size = 4;
  const row = fc.array(fc.nat(9), { minLength: size, maxLength: size }).map((raw) => {
    const sum = raw.reduce((all, one) => all + one, 0);
    return sum === 0 ? [1, 0, 0, 0] : raw.map((one) => one / sum);
  });
  const rows = fc.array(row, { minLength: size, maxLength: size });
  const rewards = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: size, maxLength: size });
  const rate = fc.integer({ min: 1, max: 900 }).map((n) => String(n / 1000));
  const horizons = fc.oneof(fc.nat(30), fc.constant('infinite' as const));
  const ids = ['__proto__', 'b', 'c', 'd'];
  const statesOf = (next: readonly (readonly number[])[], of: readonly number[]) =>
    next.map((list, index) => ({ id: ids[index] ?? '', reward: String(of[index]), next: list }));

  it('two states, here and gone, are the retention formula', () => {
    const retention = fc.integer({ min: 0, max: 1000 });
    fc.assert(
      fc.property(
        retention,
        rate,
        fc.oneof(fc.nat(60), fc.constant('infinite' as const)),
        (kept, d, horizon) => {
          const next = [kept / 1000, 1 - kept / 1000];
          const [value] = worth([{ id: 'here', reward: '100', next }, lost], d, horizon);
          const told = predictRetentionClv(
            {
              margin: { amount: '100', per: step },
              retention: { rate: String(kept / 1000), per: step },
              discount: { rate: d, per: step },
            },
            { timing: 'start', horizon: horizon === 'infinite' ? horizon : horizon + 1 },
          );
          expect(value).toBeCloseTo(told.value ?? Number.NaN, 6);
        },
      ),
    );
  });

  it('solves V = R + P V / (1 + d), with visits that come to it', () => {
    fc.assert(
      fc.property(rows, rewards, rate, (next, of, d) => {
        const told = clv(frozen(statesOf(next, of)), d);
        const values = told.states.map(({ value }) => value ?? Number.NaN);
        for (const [index, value] of values.entries()) {
          const later = (next[index] ?? []).reduce((sum, p, j) => sum + p * (values[j] ?? 0), 0);
          expect(value).toBeCloseTo((of[index] ?? 0) + later / (1 + Number(d)), 6);
          const visits = told.states[index]?.visits ?? [];
          expect(
            visits.reduce<number>((sum, steps, j) => sum + (steps ?? 0) * (of[j] ?? 0), 0),
          ).toBeCloseTo(value, 9);
          // One unit is somewhere at every step: (1 + d) / d in all.
          const all = visits.reduce<number>((sum, steps) => sum + (steps ?? 0), 0);
          expect((all * Number(d)) / (1 + Number(d))).toBeCloseTo(1, 9);
        }
      }),
    );
  });

  it('is linear in the rewards, and does not ask for the order of the states', () => {
    fc.assert(
      fc.property(rows, rewards, rewards, rate, horizons, (next, of, other, d, horizon) => {
        const [one, two] = [
          worth(statesOf(next, of), d, horizon),
          worth(statesOf(next, other), d, horizon),
        ];
        const mixed = of.map((reward, index) => 2 * reward + 3 * (other[index] ?? 0));
        for (const [index, value] of worth(statesOf(next, mixed), d, horizon).entries())
          expect(value).toBeCloseTo(2 * (one[index] ?? 0) + 3 * (two[index] ?? 0), 6);
        const turned = [...statesOf(next, of)]
          .reverse()
          .map((state) => ({ ...state, next: [...state.next].reverse() }));
        for (const [index, value] of worth(turned, d, horizon).reverse().entries())
          expect(value).toBeCloseTo(one[index] ?? Number.NaN, 9);
      }),
    );
  });

  it('comes to the infinite value as the horizon grows', () => {
    fc.assert(
      fc.property(rows, rewards, rate, (next, of, d) => {
        const limit = worth(statesOf(next, of), d);
        for (const [index, value] of worth(statesOf(next, of), d, 1e6).entries())
          expect(value).toBeCloseTo(limit[index] ?? Number.NaN, 6);
      }),
    );
  });
});
