import {
  chooseSmallCustomerAction,
  chooseSmallCustomerActions,
  defineSmallCustomerPolicy,
  lintSmallCustomerPolicy,
  type SmallCustomerPolicyDraft,
  safeParseSmallCustomerPolicy,
  smallCustomers,
} from 'clientele/tier';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trustPolicy } from '../../../src/kernel/decision/index.js';
import { failureOf } from '../../kernel/errors/failure-of.js';

const asOf = '2026-09-30';
type Draft = SmallCustomerPolicyDraft<string, string>;
type Measures = Readonly<Record<string, string | number | null>>;
const preset = smallCustomers as Draft;
const facts: Measures = {
  ...{ value: '-200', revenue: '6000', serviceCost: '1500' },
  ...{ potential: '3000', upgradeProbability: '0.1' },
  ...{ latePayments: '0', demandRatio: '0.8', badMouth: '0' },
};
const byRule: Draft = { ...preset, badCustomers: 'let-go' };
const policies = new WeakMap<Draft, ReturnType<typeof defineSmallCustomerPolicy>>();
const policyOf = (draft: Draft) => {
  const policy = policies.get(draft) ?? defineSmallCustomerPolicy(draft);
  policies.set(draft, policy);
  return policy;
};
const decide = (measures: Measures, draft = preset) =>
  chooseSmallCustomerAction(policyOf(draft), { id: 'C-1', measures }, { asOf });
const nets = (measures: Measures, draft = preset) =>
  decide(measures, draft).outcome?.alternatives.map(({ action, open, net }) => [action, open, net]);

describe('the value of an action', () => {
  it('is that of what is there, what is gained and what it costs, over the horizon', () => {
    // by hand, three years: keep −200 × 3; upgrade 0.1 × (3000 + 200) × 3 − 300 × 3 − 1000; sell 0.4 × 300 × 3 − 200;
    // cheaper 0.8 × 450 × 3 − 30; limit 0.5 × (900 − 300) × 3; let go 0
    expect(nets(facts)).toEqual([
      ['keep', true, '-600.00'],
      ['upgrade', false, '-1540.00'],
      ['sell-high-margin', true, '-440.00'],
      ['serve-cheaper', true, '450.00'],
      ['limit', true, '300.00'],
      ['let-go', false, '0.00'],
    ]);
    expect(decide(facts).outcome).toMatchObject({ action: 'serve-cheaper', net: '450.00' });
  });

  it('is told in parts that add up to it', () => {
    const [chosen] = decide(facts).reasons;
    expect(chosen?.figure).toBe('450.00');
    expect(chosen?.parts?.map(({ code, figure }) => [code, figure])).toEqual([
      ['tier/value-now', '-600.00'],
      ['tier/action-gain', '1080.00'],
      ['tier/action-cost', '-30.00'],
    ]);
  });

  it('weighs each year as the policy says, and rounds each part', () => {
    const draft = {
      ...preset,
      yearWeights: ['1', '0.9', '0.81'],
      actions: [{ action: 'a', type: 'serve', probability: '0.333', gain: [{ amount: '1.01' }] }],
    } as const;
    // 2.71 × −200 = −542; 0.333 × 1.01 × 2.71 = 0.9114… → 0.91
    expect(nets(facts, draft)).toEqual([['a', true, '-541.09']]);
  });

  it('may come from words and figures of the customer', () => {
    const visit = {
      action: 'visit',
      type: 'serve',
      when: { measure: 'region', equals: 'east' },
      gain: [{ amount: '900' }],
      yearlyCost: [{ measure: 'revenue', times: '0.01' }],
    } as const;
    const draft = { ...preset, actions: [...preset.actions, visit] };
    // −600 + 2700 − 180
    expect(decide({ ...facts, region: 'east' }, draft).outcome).toMatchObject({
      ...{ action: 'visit', net: '1920.00' },
    });
    expect(decide({ ...facts, region: 'west' }, draft).outcome?.action).toBe('serve-cheaper');
    const untold = decide(facts, draft);
    expect([untold.outcome, untold.missing]).toEqual([null, ['region']]);
  });
});

describe('an upgrade', () => {
  const able = { ...facts, potential: '5000', upgradeProbability: '0.2' };
  it.each<[Measures, boolean | null]>([
    [able, true],
    [{ ...able, potential: '4999.99' }, false],
    [{ ...able, upgradeProbability: '0.19' }, false],
    [{ ...able, upgradeProbability: null }, null],
    [{ ...able, upgradeProbability: null, potential: '4999' }, false],
  ])('of %j', (measures, upgradable) => {
    const { reasons } = decide(measures);
    expect(reasons.find(({ code }) => code === 'tier/upgradable')?.params['holds']).toBe(
      upgradable,
    );
  });

  it('is taken where it is worth most, and only then', () => {
    // 0.5 × 8200 × 3 − 900 − 1000 − 600 = 9800
    const likely = decide({ ...facts, potential: '8000', upgradeProbability: '0.5' });
    expect(likely.outcome).toMatchObject({ action: 'upgrade', net: '9800.00', upgradable: true });
    // 0.2 × 5200 × 3 − 900 − 1000 − 600 = 620, and serving cheaper 450
    expect(decide(able).outcome).toMatchObject({ action: 'upgrade', net: '620.00' });
    // 0.2 × 5200 × 3 = 3120; service cost of 4000 saves 0.8 × 1200 × 3 − 30 = 2850 − 600 = 2250
    const costly = decide({ ...able, serviceCost: '4000' });
    expect(costly.outcome).toMatchObject({ upgradable: true, action: 'limit' });
  });

  it('that cannot be told stands in the way only where it could win', () => {
    const open = { ...facts, potential: null, upgradeProbability: '0.5' };
    const poor = decide(open);
    expect([poor.outcome, poor.missing]).toEqual([null, ['potential']]);
    const draft = {
      ...preset,
      actions: preset.actions.map((action) =>
        action.action === 'upgrade' ? { ...action, gain: [{ amount: '0' }] } : action,
      ),
    };
    const sure = decide(open, draft);
    expect(sure.outcome).toMatchObject({ action: 'serve-cheaper', upgradable: null });
  });
});

describe('low-profit and bad', () => {
  const loss = { ...facts, value: '-9000' };

  it('are two findings', () => {
    const found = (measures: Measures) => {
      const { outcome } = decide(measures);
      return [outcome?.lowProfit, outcome?.bad, outcome?.badSigns];
    };
    expect(found({ ...facts, value: '499.99' })).toEqual([true, false, []]);
    expect(found({ ...facts, value: '500' })).toEqual([false, false, []]);
    expect(found({ ...facts, value: '500', latePayments: 3 })).toEqual([
      ...[false, true],
      ['pays-late'],
    ]);
    expect(found({ ...facts, demandRatio: '2', badMouth: '1' })).toEqual([
      ...[true, true],
      ['demands-too-much', 'bad-word-of-mouth'],
    ]);
  });

  it('a low profit alone never lets go, whatever the loss', () => {
    // letting go would bring 0 instead of −27000 + 1050
    const { outcome } = decide(loss);
    expect(outcome?.action).toBe('serve-cheaper');
    expect(outcome?.net).toBe('-25950.00');
    expect(outcome?.alternatives.at(-1)).toEqual({
      ...{ action: 'let-go', open: false, net: '0.00', behind: '-25950.00' },
    });
  });

  it('a bad customer is let go where nothing is worth more', () => {
    expect(decide({ ...loss, latePayments: '3' }).outcome).toMatchObject({
      ...{ action: 'let-go', net: '0.00', bad: true, lowProfit: true },
    });
    expect(decide({ ...facts, latePayments: '3' }).outcome).toMatchObject({
      ...{ action: 'serve-cheaper', bad: true },
    });
  });

  it('a bad customer is let go by rule, and the reasons say what that costs', () => {
    const { outcome, reasons } = decide({ ...facts, latePayments: '3' }, byRule);
    expect(outcome).toMatchObject({ action: 'let-go', net: '0.00' });
    expect(reasons[0]).toMatchObject({
      code: 'tier/let-go-by-rule',
      params: { best: 'serve-cheaper', behind: '450.00' },
    });
    expect(decide({ ...loss, latePayments: '3' }, byRule).reasons[0]?.code).toBe(
      'tier/action-chosen',
    );
    expect(decide(facts, byRule).outcome?.action).toBe('serve-cheaper');
  });

  it('whether it is bad matters only where it could decide', () => {
    const unknown = { ...facts, latePayments: null };
    expect(decide(unknown).outcome).toMatchObject({ action: 'serve-cheaper', bad: null });
    const worse = decide({ ...loss, latePayments: null });
    expect([worse.outcome, worse.missing]).toEqual([null, ['latePayments']]);
    const strict = decide(unknown, byRule);
    expect([strict.outcome, strict.missing]).toEqual([null, ['latePayments']]);
    expect(decide({ ...loss, latePayments: null, badMouth: '1' }).outcome?.action).toBe('let-go');
  });
});

describe('a choice', () => {
  const tie = (...names: readonly string[]): Draft => ({
    ...preset,
    actions: names.map((action) => ({ action, type: 'serve', gain: [{ amount: '5' }] })),
  });

  it('of equally good actions takes the first of the policy', () => {
    expect(decide(facts, tie('a', 'b')).outcome?.action).toBe('a');
    expect(decide(facts, tie('b', 'a')).outcome?.action).toBe('b');
    expect(decide(facts, tie('b', 'a')).outcome?.alternatives[1]?.behind).toBe('0.00');
  });

  it('cannot be made where a figure of an open action is not known', () => {
    const { outcome, missing, reasons } = decide({ ...facts, revenue: null });
    expect([outcome, missing]).toEqual([null, ['revenue']]);
    expect(reasons[0]).toMatchObject({
      code: 'tier/action-undetermined',
      params: { missing: ['revenue'], measureLabels: { revenue: { en: 'revenue of a year' } } },
    });
    expect(reasons.map(({ code }) => code)).toContain('tier/action-value-unknown');
  });

  it('names every action with its figures', () => {
    const { reasons } = decide(facts);
    expect(reasons.map(({ code, figure }) => [code, figure])).toEqual([
      ['tier/action-chosen', '450.00'],
      ['tier/upgradable', undefined],
      ['tier/low-profit', undefined],
      ['tier/bad-customer', undefined],
      ['tier/action-alternative', '-600.00'],
      ['tier/action-closed', '-1540.00'],
      ['tier/action-alternative', '-440.00'],
      ['tier/action-alternative', '300.00'],
      ['tier/action-closed', '0.00'],
    ]);
  });
});

describe('facts of a small customer', () => {
  it.each<[string, string, unknown]>([
    [
      'input/not-a-decimal',
      '/facts/measures/value',
      { id: 'C', measures: { ...facts, value: 'NaN' } },
    ],
    [
      'input/not-a-decimal',
      '/facts/measures/latePayments',
      { id: 'C', measures: { ...facts, latePayments: 'often' } },
    ],
    [
      'input/out-of-range',
      '/facts/measures/upgradeProbability',
      { id: 'C', measures: { ...facts, upgradeProbability: '1.1' } },
    ],
    ['input/empty-id', '/facts/id', { id: '', measures: facts }],
    ['input/unknown-key', '/facts/grade', { id: 'C', measures: facts, grade: 'small' }],
    ['input/required', '/facts/measures', { id: 'C' }],
  ])('are refused: %s at %s', (code, path, given) => {
    const policy = defineSmallCustomerPolicy(preset);
    const failure = failureOf(() => chooseSmallCustomerAction(policy, given as never, { asOf }));
    expect([failure.kind, failure.code, failure.path]).toEqual(['input', code, path]);
  });

  it('of many are decided one by one; what cannot be read is a reject', () => {
    const policy = defineSmallCustomerPolicy(preset);
    const batch = chooseSmallCustomerActions(
      policy,
      [
        { id: 'a', measures: facts },
        { id: 'b', measures: { ...facts, value: 'x' } },
        { id: 'a', measures: facts },
        { id: '__proto__', measures: { ...facts, value: '-9000', latePayments: '5' } },
        { id: 'c', measures: { ...facts, revenue: null } },
      ],
      { asOf },
    );
    expect(batch.counts).toEqual({ received: 5, accepted: 3, rejected: 2 });
    expect(batch.rejected.map(({ id, issues }) => [id, issues[0]?.code, issues[0]?.path])).toEqual([
      ['b', 'input/not-a-decimal', '/measures/value'],
      ['a', 'input/repeated-id', '/id'],
    ]);
    expect(batch.decisions[0]).toEqual(
      chooseSmallCustomerAction(policy, { id: 'a', measures: facts }, { asOf }),
    );
    expect(batch.summary).toEqual({
      sizes: {
        keep: 0,
        upgrade: 0,
        'sell-high-margin': 0,
        'serve-cheaper': 1,
        limit: 0,
        'let-go': 1,
      },
      ...{ untold: 1, onlyLowProfit: 2, bad: 1, net: '450.00' },
    });
  });
});

describe('a small customer policy', () => {
  const [keep, upgrade] = preset.actions;
  const letGo = { action: 'go', type: 'let-go' } as const;
  const when = { measure: 'value', below: '0' } as const;
  it.each<[string, string, object]>([
    ['tier/no-open-action', '/actions', { actions: [{ ...keep, when }, upgrade, letGo] }],
    ['tier/no-let-go', '/actions', { badCustomers: 'let-go', actions: [keep, { ...letGo, when }] }],
    ['policy/repeated-name', '/actions/1/action', { actions: [keep, keep] }],
    ['policy/wrong-value', '/actions/0/probability', { actions: [{ ...keep, probability: '2' }] }],
    [
      'policy/wrong-value',
      '/upgrade/minimumProbability',
      { upgrade: { ...preset.upgrade, minimumProbability: '20' } },
    ],
    ['policy/wrong-value', '/yearWeights', { yearWeights: [] }],
    ['policy/wrong-value', '/actions/0/type', { actions: [{ ...keep, type: 'drop' }] }],
  ])('is refused: %s at %s', (code, path, change) => {
    const draft = { ...preset, ...change };
    const errors = lintSmallCustomerPolicy(draft).filter(({ severity }) => severity === 'error');
    expect(errors.map((finding) => [finding.code, finding.path])).toEqual([[code, path]]);
    const read = safeParseSmallCustomerPolicy(draft);
    expect(read.ok ? '' : read.error.code).toBe(code);
  });

  it('warns where letting go is out of reach', () => {
    expect(lintSmallCustomerPolicy({ ...preset, bad: [] })).toEqual([
      {
        ...{ severity: 'warning', code: 'tier/let-go-unreachable' },
        ...{ params: { action: 'let-go' }, path: '/actions/5' },
      },
    ]);
  });

  it('warns where a low profit is taken for harm', () => {
    const sign = { sign: 'loss', when: { all: [{ measure: 'value', below: '0' }] } } as const;
    const late = { any: [sign.when, { measure: 'latePayments', atLeast: '1' }] } as const;
    const bad = [sign, { sign: 'late', when: late }, { sign: 'never', when: { any: [] } }];
    expect(
      lintSmallCustomerPolicy({ ...preset, bad }).map((one) => [one.severity, one.code, one.path]),
    ).toEqual([['warning', 'tier/low-profit-as-bad', '/bad/0/when']]);
  });

  it('that was trusted is looked at', () => {
    const policy = defineSmallCustomerPolicy(preset);
    const call = (change: object) => () =>
      chooseSmallCustomerAction(
        trustPolicy({ ...policy, ...change }),
        { id: 'C', measures: facts },
        { asOf },
      );
    for (const change of [
      { actions: [] },
      { actions: [{ ...policy.actions[0], gain: [{ amount: 'x' }] }] },
      { bad: [{ sign: 's', when: {} }] },
      { upgrade: { ...policy.upgrade, probability: '7' } },
      { yearWeights: ['-1'] },
      { lowProfit: null },
    ])
      expect(failureOf(call(change)).code).toBe('policy/trusted-but-broken');
    expect(call({})().outcome?.action).toBe('serve-cheaper');
  });
});

describe('whatever the customer', () => {
  const figure = (least: number, most: number) =>
    fc.option(fc.integer({ min: least, max: most }).map(String), { freq: 6 });
  const measures: fc.Arbitrary<Measures> = fc.record({
    value: figure(-9000, 9000),
    revenue: figure(0, 9000),
    serviceCost: figure(0, 5000),
    potential: figure(0, 12_000),
    upgradeProbability: fc.constantFrom('0', '0.2', '0.7', '1', null),
    latePayments: figure(0, 5),
    demandRatio: figure(0, 3),
    badMouth: figure(0, 1),
  });
  const rules = fc.constantFrom(preset, byRule);

  it('only a bad one is let go, and no open action is worth more unless the rule says so', () => {
    fc.assert(
      fc.property(measures, rules, (own, draft) => {
        const { outcome } = decide(own, draft);
        if (outcome === null) return;
        if (outcome.action === 'let-go') expect(outcome.bad).toBe(true);
        if (draft !== byRule || outcome.bad !== true)
          for (const { open, behind } of outcome.alternatives)
            if (open === true) expect(Number(behind)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 400 },
    );
  });

  it('what becomes known changes no answer that was given', () => {
    fc.assert(
      fc.property(measures, rules, (own, draft) => {
        const before = decide(own, draft).outcome;
        const known = Object.fromEntries(
          Object.entries(own).map(([name, value]) => [name, value ?? facts[name] ?? '0']),
        );
        const after = decide(known, draft).outcome;
        expect(after).not.toBeNull();
        if (before !== null)
          expect([after?.action, after?.net]).toEqual([before.action, before.net]);
      }),
      { numRuns: 400 },
    );
  });

  it('a batch decides each alone, in any order', () => {
    fc.assert(
      fc.property(fc.array(measures, { maxLength: 5 }), rules, (list, draft) => {
        const customers = list.map((own, index) => ({ id: `C-${index}`, measures: own }));
        const policy = policyOf(draft);
        const batch = chooseSmallCustomerActions(policy, [...customers].reverse(), { asOf });
        const alone = customers.map((one) => chooseSmallCustomerAction(policy, one, { asOf }));
        expect([...batch.decisions].reverse()).toEqual(alone);
      }),
      { numRuns: 30 },
    );
  });

  it('the parts of every value add up to it', () => {
    fc.assert(
      fc.property(measures, (own) => {
        const cents = (text: unknown) => Math.round(Number(text) * 100);
        for (const { figure: whole, parts = [] } of decide(own).reasons)
          if (whole !== undefined)
            expect(parts.reduce((sum, part) => sum + cents(part.figure ?? 0), 0)).toBe(
              cents(whole),
            );
      }),
    );
  });
});
