import { en, describe as inWords, zhCN } from 'clientele/explain';
import {
  chooseMarkovActions,
  type MarkovAction,
  type MarkovChoiceState,
  predictMarkovClv,
} from 'clientele/value';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frozen } from '../../../src/kernel/decision/freeze-deep.js';
import { failureOf } from '../../kernel/errors/failure-of.js';
import { recencyStates } from './recency-states.js';

const step = 'year';
type Horizon = number | 'infinite';
const choose = (
  states: readonly MarkovChoiceState[],
  rate: string,
  horizon: Horizon = 'infinite',
) => chooseMarkovActions({ step, states, discount: { rate, per: step } }, { horizon });
const fixed = (
  states: readonly MarkovChoiceState[],
  actions: readonly number[],
  rate: string,
  horizon: Horizon,
) =>
  predictMarkovClv(
    {
      step,
      states: states.map(({ id, actions: list }, index) => {
        const { reward, next } = list[actions[index] ?? 0] as MarkovAction;
        return { id, reward, next };
      }),
      discount: { rate, per: step },
    },
    { horizon },
  ).states.map(({ value }) => value ?? Number.NaN);

const drop: MarkovAction = { action: 'drop', reward: '0', next: [0, 0, 0, 0, 1] };
const mailed: readonly MarkovChoiceState[] = recencyStates.map(({ id, reward, next }) => ({
  id,
  actions: [{ action: 'mail', reward, next }, ...(id === 'former' ? [] : [drop])],
}));

describe('the best action in each state', () => {
  // Pfeifer & Carraway 2000: recency 4 costs more than it brings in; without it recency 1 is worth 53.149.
  it('drops the state that has no value, and so raises the others', () => {
    const { states, residual, reasons } = choose(mailed, '0.2');
    expect(states?.map(({ action }) => action)).toEqual(['mail', 'mail', 'mail', 'drop', 'mail']);
    expect(states?.[0]?.value.toFixed(3)).toBe('53.149');
    // By hand: V3 = −4 + 0.125 V1, V2 = −4 + V1/6 + 2/3 V3, V1 = 36 + V1/4 + 7/12 V2.
    const first = (36 - (7 / 12) * (4 + (2 / 3) * 4)) / (1 - 1 / 4 - (7 / 12) * (1 / 6 + 1 / 12));
    expect(states?.[0]?.value).toBeCloseTo(first, 10);
    const [mail, dropped] = states?.[3]?.actions ?? [];
    expect(mail?.behind).toBeCloseTo(4 - (0.05 / 1.2) * first, 10);
    expect(mail?.value).toBeCloseTo(-4 + (0.05 / 1.2) * first, 10);
    expect(dropped).toEqual({ action: 'drop', value: 0, behind: 0 });
    expect(states?.[3]?.plan).toEqual([{ from: 0, to: null, action: 'drop' }]);
    expect(residual).toBeLessThan(1e-14);
    expect(reasons).toEqual([]);
  });

  it('takes the first of equally good ones', () => {
    const same = { action: 'same', reward: '10', next: [1] };
    for (const horizon of ['infinite', 5] as const) {
      const [choice] =
        choose([{ id: 'a', actions: [{ ...same, action: 'z' }, same] }], '0.1', horizon).states ??
        [];
      expect(choice?.action).toBe('z');
      expect(choice?.actions.map(({ behind }) => behind)).toEqual([0, 0]);
    }
    // 0.1 + 0.2 and 0.3 differ by rounding only.
    const split = { action: 'split', reward: '0', next: [0, 0.1, 0.2, 0.7] };
    const whole = { action: 'whole', reward: '0', next: [0, 0.3, 0, 0.7] };
    const end = (id: string, reward: string, place: number): MarkovChoiceState => ({
      id,
      actions: [{ action: 'none', reward, next: [0, 1, 2, 3].map((k) => (k === place ? 1 : 0)) }],
    });
    const ends = [end('b', '3', 1), end('c', '3', 2), end('d', '0', 3)];
    for (const actions of [
      [split, whole],
      [whole, split],
    ])
      expect(choose([{ id: 'a', actions }, ...ends], '0.1').states?.[0]?.action).toBe(
        actions[0]?.action,
      );
  });

  it('needs a discount where there is no end', () => {
    const { states, residual, reasons } = choose(mailed, '0');
    expect([states, residual]).toEqual([null, null]);
    expect(reasons).toEqual([{ code: 'value/no-discount', params: {} }]);
    const [reason] = reasons;
    expect(reason && inWords(reason, { locale: en })).toContain(
      'a discount rate above zero is needed',
    );
    expect(reason && inWords(reason, { locale: zhCN })).toContain('须有大于零的折现率');
    // Rows of 1 + 5e-10 outgrow a discount of 1e-10.
    const turn = (reward: string, next: readonly number[]) => [{ action: 'x', reward, next }];
    const growing = [
      { id: 'a', actions: turn('1', [5e-10, 1]) },
      { id: 'b', actions: turn('1', [1, 5e-10]) },
    ];
    expect(choose(growing, '0.0000000001').reasons[0]?.code).toBe('value/no-limit');
  });
});

describe('over a finite horizon', () => {
  // Investing 10 brings 6 in each step after: worth it from two more steps on.
  const states: readonly MarkovChoiceState[] = [
    {
      id: 'small',
      actions: [
        { action: 'wait', reward: '0', next: [1, 0] },
        { action: 'invest', reward: '-10', next: [0, 1] },
      ],
    },
    { id: 'large', actions: [{ action: 'serve', reward: '6', next: [0, 1] }] },
  ];

  it('the end draws near', () => {
    expect(choose(states, '0', 4).states?.[0]).toMatchObject({
      ...{ value: 14, action: 'invest' },
      actions: [
        { action: 'wait', value: 8, behind: 6 },
        { action: 'invest', value: 14, behind: 0 },
      ],
      plan: [
        { from: 0, to: 2, action: 'invest' },
        { from: 3, to: 4, action: 'wait' },
      ],
    });
    expect(choose(states, '0', 1).states?.[0]).toMatchObject({ value: 0, action: 'wait' });
    expect(choose(states, '0', 0).states?.map(({ value }) => value)).toEqual([0, 6]);
  });

  it('tells the plan of ten thousand steps, and no more', () => {
    expect(choose(states, '0', 10_000).states?.[0]?.plan).toHaveLength(2);
    expect(failureOf(() => choose(states, '0', 10_001))).toEqual({
      ...{ kind: 'input', code: 'input/out-of-range', path: '/options/horizon' },
    });
  });
});

describe('bad input', () => {
  const one = { action: 'x', reward: '1', next: [1] };
  it.each([
    [[{ id: 'a', actions: [] }], 'input/out-of-range', '/figures/states/0/actions'],
    [[{ id: 'a', actions: [one, one] }], 'input/repeated-id', '/figures/states/0/actions/1/action'],
    [
      [{ id: 'a', actions: [{ ...one, next: [0.5] }] }],
      'value/row-not-one',
      '/figures/states/0/actions/0/next',
    ],
    [
      [{ id: 'a', actions: [{ ...one, action: '' }] }],
      'input/not-a-text',
      '/figures/states/0/actions/0/action',
    ],
    [
      [{ id: 'a', actions: Array.from({ length: 101 }, () => one) }],
      'input/out-of-range',
      '/figures/states/0/actions',
    ],
    [[{ id: '', actions: [one] }], 'input/empty-id', '/figures/states/0/id'],
    [[{ id: 'a', actions: [one], reward: '1' }], 'input/unknown-key', '/figures/states/0/reward'],
  ])('%j', (states, code, path) => {
    expect(failureOf(() => choose(states as never, '0.1'))).toEqual({ kind: 'input', code, path });
  });

  it('of two states with one name', () => {
    const next = [1, 0];
    const twice = ['a', 'a'].map((id) => ({ id, actions: [{ ...one, next }] }));
    expect(failureOf(() => choose(twice, '0.1')).code).toBe('input/repeated-id');
  });
});

describe('properties', () => {
  const size = 3;
  const row = fc.array(fc.nat(5), { minLength: size, maxLength: size }).map((raw) => {
    const sum = raw.reduce((all, part) => all + part, 0);
    return sum === 0 ? [1, 0, 0] : raw.map((part) => part / sum);
  });
  const action = fc.record({ reward: fc.integer({ min: -20, max: 20 }).map(String), next: row });
  const model = fc
    .array(fc.array(action, { minLength: 1, maxLength: 3 }), { minLength: size, maxLength: size })
    .map((states) =>
      states.map((actions, index) => ({
        id: ['__proto__', 'b', 'c'][index] ?? '',
        actions: actions.map((one, place) => ({ action: `a${place}`, ...one })),
      })),
    );
  const rate = fc.integer({ min: 1, max: 800 }).map((n) => String(n / 1000));
  const everyChoice = (states: readonly MarkovChoiceState[]): readonly (readonly number[])[] =>
    states.reduce<readonly (readonly number[])[]>(
      (all, { actions }) => all.flatMap((one) => actions.map((_action, place) => [...one, place])),
      [[]],
    );

  it('no fixed choice does better, and the chosen one does as well', () => {
    fc.assert(
      fc.property(model, rate, (states, d) => {
        const { states: chosen, residual } = choose(frozen(states), d);
        const all = everyChoice(states).map((actions) => fixed(states, actions, d, 'infinite'));
        const places = chosen?.map((one, index) =>
          (states[index]?.actions ?? []).findIndex(({ action: name }) => name === one.action),
        );
        const own = fixed(states, places ?? [], d, 'infinite');
        for (const [index, one] of (chosen ?? []).entries()) {
          const best = Math.max(...all.map((values) => values[index] ?? Number.NaN));
          expect(one.value).toBeCloseTo(best, 6);
          expect(one.value).toBeCloseTo(own[index] ?? Number.NaN, 6);
          expect(Math.min(...one.actions.map(({ behind }) => behind))).toBe(0);
        }
        expect(residual).toBeLessThan(1e-12);
      }),
      { numRuns: 60 },
    );
  });

  it('with an end it does at least as well as any fixed choice, and comes to the endless one', () => {
    fc.assert(
      fc.property(model, rate, fc.nat(6), (states, d, horizon) => {
        const values = choose(states, d, horizon).states?.map(({ value }) => value) ?? [];
        for (const actions of everyChoice(states))
          for (const [index, value] of fixed(states, actions, d, horizon).entries())
            expect(values[index]).toBeGreaterThanOrEqual(value - 1e-9);
        if (Number(d) < 0.05) return;
        const endless = choose(states, d).states ?? [];
        for (const [index, { value }] of (choose(states, d, 1000).states ?? []).entries())
          expect(value).toBeCloseTo(endless[index]?.value ?? Number.NaN, 6);
      }),
      { numRuns: 40 },
    );
  });

  it('the order of states changes neither values nor choices', () => {
    fc.assert(
      fc.property(model, rate, (states, d) => {
        const turned = [...states].reverse().map(({ id, actions }) => ({
          id,
          actions: actions.map((one) => ({ ...one, next: [...one.next].reverse() })),
        }));
        const [left, right] = [choose(states, d).states ?? [], choose(turned, d).states ?? []];
        for (const [index, { action: name, value }] of [...right].reverse().entries()) {
          expect(value).toBeCloseTo(left[index]?.value ?? Number.NaN, 9);
          expect(name).toBe(left[index]?.action);
        }
      }),
    );
  });
});
