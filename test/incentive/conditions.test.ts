import { lintIncentivePlan } from 'clientele/incentive';
import { describe, expect, it } from 'vitest';
import { brokenSums } from '../support/broken-sums.js';
import { line, quarterly, settle } from './plans.js';

const whole = { structure: 'all-units', bands: [{ from: '0', to: null, rate: '1' }] };
const decide = (
  conditions: readonly object[],
  measures: object,
  changes: object = {},
  amount = '1000',
) => settle({ ...whole, conditions, ...changes }, [line('a', amount)], { measures });
const due = (...given: Parameters<typeof decide>) => decide(...given).outcome?.due;

const gate = { id: 'gate', type: 'gate', measure: 'collection', atLeast: '0.90' };
const proportional = { id: 'share', type: 'proportional', measure: 'collection' };
const ladder = {
  id: 'price',
  type: 'penalty-ladder',
  measure: 'offences',
  ladder: ['0.1', '0.3', '1'],
};
const forfeit = { id: 'diversion', type: 'forfeit', measure: 'diversion' };
const points = (rate: string, more: object = {}) => ({
  id: `points ${rate}`,
  type: 'points',
  measure: 'marks',
  rate,
  ...more,
});

describe('just below, on and just above', () => {
  it.each([
    ['0.8999', '0.00'],
    ['0.90', '1000.00'],
    ['0.9001', '1000.00'],
  ])('a gate at %s', (collection, expected) => {
    expect(due([gate], { collection })).toBe(expected);
  });

  it.each([
    ['0', '0.00'],
    ['0.85', '850.00'],
    ['1', '1000.00'],
    ['1.1', '1000.00'],
  ])('a proportional condition at %s', (collection, expected) => {
    expect(due([proportional], { collection })).toBe(expected);
  });

  it.each([
    ['0', '1000.00'],
    ['1', '900.00'],
    ['2', '700.00'],
    ['3', '0.00'],
    ['9', '0.00'],
  ])('a penalty ladder after %s offences', (offences, expected) => {
    expect(due([ladder], { offences })).toBe(expected);
  });

  it.each([
    ['linear', 'hold', ['0', '500', '750', '1000', '1000']],
    ['linear', 'extend', ['0', '500', '750', '1000', '1250']],
    ['step', 'hold', ['0', '500', '500', '1000', '1000']],
    ['step', 'extend', ['0', '500', '500', '1000', '1250']],
  ])('factors from point to point: %s, %s', (between, above, expected) => {
    const scale = {
      id: 'scale',
      type: 'factor-by-points',
      measure: 'completion',
      points: [
        { at: '0.8', factor: '0.5' },
        { at: '1', factor: '1' },
      ],
      between,
      above,
    };
    expect(
      ['0.7999', '0.8', '0.9', '1', '1.1'].map((completion) => due([scale], { completion })),
    ).toEqual(expected.map((amount) => `${amount}.00`));
  });

  it('one point holds above itself, however it goes on', () => {
    const one = {
      id: 'one',
      type: 'factor-by-points',
      measure: 'x',
      points: [{ at: '1', factor: '2' }],
      between: 'linear',
      above: 'extend',
    };
    expect(['0.9', '1', '5'].map((x) => due([one], { x }))).toEqual(['0.00', '2000.00', '2000.00']);
  });
});

describe('a factor whose division does not end', () => {
  it('is rounded as if it were exact: a tie is seen as a tie', () => {
    const scale = {
      id: 's',
      type: 'factor-by-points',
      measure: 'x',
      points: [
        { at: '0', factor: '0' },
        { at: '3', factor: '1' },
      ],
      between: 'linear',
      above: 'hold',
    };
    // one third of 0.015 is exactly half a cent
    const { outcome, reasons } = decide([scale], { x: '1' }, {}, '0.015');
    expect(outcome?.due).toBe('0.01');
    expect(brokenSums(reasons)).toEqual([]);
  });
});

describe('points', () => {
  it('are taken of the measure paid on, or of a figure by name', () => {
    const bands = [{ from: '0', to: null, rate: '0.1' }];
    expect(due([points('0.01')], { marks: '2' }, { bands })).toBe('120.00');
    const named = points('0.01', { base: 'purchases' });
    expect(due([named], { marks: '2', purchases: '50000' }, { bands })).toBe('1100.00');
  });

  it('ask for their base', () => {
    expect(decide([points('0.01', { base: 'purchases' })], { marks: '2' }).missing).toEqual([
      'purchases',
    ]);
  });

  it.each([
    ['zero', '0.00'],
    ['allow', '-500.00'],
  ])('may take more than there is: %s', (negativeNet, expected) => {
    const { outcome, reasons } = decide([points('-0.5')], { marks: '3' }, { negativeNet });
    expect(outcome?.due).toBe(expected);
    expect(brokenSums(reasons)).toEqual([]);
  });

  const negative = { negativeMeasure: 'extend-first-band' };
  it.each([
    ['zero', '1', '-0.5', '-20.00', true],
    ['zero', '1', '0.5', '-10.00', false],
    ['zero', '-3', '0.5', '-20.00', true],
    ['zero', '3', '0.5', '10.00', false],
    ['allow', '1', '-0.5', '-30.00', false],
  ])(
    'of a payout below zero nothing is taken, but something may be given back: %s, %s marks at %s',
    (negativeNet, marks, rate, expected, held) => {
      const changes = { ...negative, negativeNet };
      const conditions = [points(rate, { base: 'purchases' })];
      const { outcome, reasons } = decide(conditions, { marks, purchases: '20' }, changes, '-20');
      expect(outcome?.due).toBe(expected);
      const least = reasons[0]?.parts?.find(({ code }) => code === 'incentive/not-below-zero');
      expect(least?.params).toEqual(held ? { least: '-20' } : undefined);
      expect(brokenSums(reasons)).toEqual([]);
    },
  );

  it('take nothing of a payout that a limit raised to zero before', () => {
    const limits = [{ type: 'floor', amount: '0' }];
    const first = { ...negative, limits, limitsApply: 'before-conditions' };
    expect(due([points('0.5')], { marks: '1' }, first, '-20')).toBe('0.00');
    expect(due([proportional], { collection: '0.5' }, { ...negative, limits }, '-20')).toBe('0.00');
  });

  it('may be paid back by a later condition before it counts that too little is left', () => {
    const both = [points('-1.5'), points('0.7')];
    expect(due(both, { marks: '1' })).toBe('200.00');
  });
});

describe('a forfeit', () => {
  const measures = { diversion: '1', marks: '1' };

  it.each([
    ['before', [forfeit, points('0.1')]],
    ['after', [points('0.1'), forfeit]],
  ])('voids the whole that stands %s it', (_what, conditions) => {
    const { outcome, reasons } = decide(conditions, measures);
    expect(outcome?.due).toBe('0.00');
    expect(reasons[0]?.parts?.map(({ code }) => code)).toContain('incentive/forfeited');
    expect(brokenSums(reasons)).toEqual([]);
  });

  it('voids a floor too, whichever comes first', () => {
    const limits = [{ type: 'floor', amount: '50' }];
    for (const limitsApply of ['after-conditions', 'before-conditions'])
      expect(due([forfeit], measures, { limits, limitsApply })).toBe('0.00');
    expect(due([forfeit], { diversion: '0' }, { limits }, '10')).toBe('50.00');
  });
});

describe('caps and floors', () => {
  const cap = (amount: string) => ({ type: 'cap', amount });
  const floor = (amount: string) => ({ type: 'floor', amount });
  const limited = (limits: readonly object[], amount: string, changes: object = {}) =>
    due([], {}, { limits, ...changes }, amount);

  it.each([
    [[cap('500')], '499.99', '499.99'],
    [[cap('500')], '500', '500.00'],
    [[cap('500')], '500.01', '500.00'],
    [[floor('500')], '499.99', '500.00'],
    [[floor('500')], '500.01', '500.01'],
    [[{ type: 'cap-of-measure', rate: '0.028' }], '1000', '28.00'],
    [[cap('500'), floor('600')], '1000', '600.00'],
    [[floor('600'), cap('500')], '1000', '500.00'],
  ])('%o leave of %s: %s', (limits, amount, expected) => {
    expect(limited(limits, amount)).toBe(expected);
  });

  it('come before or after the conditions, as the plan says (C06: 20,000 and 24,000)', () => {
    const penalty = [{ ...ladder, ladder: ['0.2'] }];
    const given = (limitsApply: string) =>
      due(penalty, { offences: '1' }, { limits: [cap('25000')], limitsApply }, '30000');
    expect([given('before-conditions'), given('after-conditions')]).toEqual([
      '20000.00',
      '24000.00',
    ]);
  });

  it('are named with what they took and gave', () => {
    const limits = [cap('500'), floor('600')];
    const { reasons } = decide([], {}, { limits });
    expect(reasons[0]?.parts?.slice(1, 3)).toEqual([
      { code: 'incentive/capped', figure: '-500.00', params: { limit: '500', type: 'cap' } },
      { code: 'incentive/raised', figure: '100.00', params: { limit: '600', type: 'floor' } },
    ]);
  });

  it('are not exceeded by rounding', () => {
    expect(
      limited([{ type: 'cap-of-measure', rate: '0.015' }], '0.99', {
        rounding: { scale: 2, mode: 'ceiling' },
      }),
    ).toBe('0.01');
    expect(limited([cap('0.555')], '9')).toBe('0.55');
    expect(limited([cap('0.555'), floor('0.556')], '9')).toBe('0.56');
  });

  it('count in the gain of the next band', () => {
    const bands = [
      { from: '0', to: '1000', rate: '0.1' },
      { from: '1000', to: null, rate: '0.2' },
    ];
    const plan = { structure: 'all-units', bands, limits: [cap('120')] };
    expect(settle(plan, [line('a', '900')]).outcome?.next?.gain).toBe('30.00');
  });
});

describe('terms that contradict themselves', () => {
  const scale = (at: readonly string[]) => ({
    id: 'scale',
    type: 'factor-by-points',
    measure: 'x',
    points: at.map((one) => ({ at: one, factor: '1' })),
    between: 'step',
    above: 'hold',
  });

  it.each<[string, readonly object[], string, string]>([
    [
      'points that fall',
      [scale(['1', '0.8'])],
      'incentive/points-not-ascending',
      '/conditions/0/points/1/at',
    ],
    [
      'points that stay',
      [scale(['1', '1'])],
      'incentive/points-not-ascending',
      '/conditions/0/points/1/at',
    ],
    [
      'a share above one',
      [{ ...ladder, ladder: ['0.1', '1.2'] }],
      'incentive/share-out-of-range',
      '/conditions/0/ladder/1',
    ],
    ['an id twice', [gate, gate], 'policy/repeated-name', '/conditions/1/id'],
    ['an unknown type', [{ ...gate, type: 'maybe' }], 'policy/wrong-value', '/conditions/0/type'],
    ['an unknown key', [{ ...gate, least: '1' }], 'policy/unknown-key', '/conditions/0/least'],
  ])('%s', (_what, conditions, code, path) => {
    expect(lintIncentivePlan({ ...quarterly, conditions })).toMatchObject([
      { severity: 'error', code, path },
    ]);
  });
});
