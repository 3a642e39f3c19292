import { attempt } from 'clientele';
import { en, describe as say, zhCN } from 'clientele/explain';
import {
  behaviourLabels,
  defineLabelPolicy,
  labelCustomer,
  labelCustomers,
  parseLabelPolicy,
  regionLabels,
  safeParseLabelPolicy,
} from 'clientele/value';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const asOf = '2026-09-30';
const behaviour = defineLabelPolicy(behaviourLabels);
const envelope = { id: 'p', version: '1', effective: { start: '2026-01-01', end: null } } as const;
const tastes = [
  { id: 'tea', when: { measure: 'tea', atLeast: '0.5' } },
  { id: 'coffee', when: { measure: 'coffee', atLeast: '0.5' } },
  { id: 'big', when: { measure: 'spend', atLeast: '1000' } },
] as const;
const taste = defineLabelPolicy({
  ...envelope,
  dimensions: [{ id: 'taste', type: 'multiple', labels: tastes }],
});
const first = (purchases: number | null, sinceLast: number | null) =>
  labelCustomer(behaviour, { id: 'C-1', measures: { purchases, sinceLast } }, { asOf }).outcome
    ?.labels.behaviour;

describe('an exclusive dimension', () => {
  it.each([
    [6, 179, ['loyal']],
    [6, 180, ['ordinary']],
    [5, 179, ['potential']],
    [5, 180, ['ordinary']],
    [5, 364, ['ordinary']],
    [5, 365, ['lost']],
    [6, 365, ['lost']],
    [1, 365, ['lost']],
    [0, null, ['potential']],
    [0, 400, ['potential']],
  ])('of %s purchases and %s days gives %j', (purchases, sinceLast, labels) => {
    expect(first(purchases, sinceLast)).toEqual(labels);
  });

  it('cannot be told where an earlier label might hold', () => {
    const decision = labelCustomer(
      behaviour,
      { id: 'C-1', measures: { sinceLast: '10' } },
      { asOf },
    );
    // loyal or not depends on purchases; potential would hold
    expect(decision.outcome).toBeNull();
    expect(decision.missing).toEqual(['purchases']);
    expect(decision.reasons[0]).toMatchObject({
      code: 'value/labels-undetermined',
      params: { dimension: 'behaviour', missing: ['purchases'] },
    });
    expect(say(decision, { locale: en })).toBe(
      [
        'Cannot tell.',
        'Behaviour: cannot be told without purchases',
        '  loyal: cannot be told',
        '    all of these: cannot be told',
        '      purchases is not given',
        '      days since the last purchase: 10, below 180 required – met',
        '  potential: yes',
        '    any of these: holds',
        '      purchases is not given',
        '      days since the last purchase: 10, below 180 required – met',
        'Not given: purchases',
      ].join('\n'),
    );
    const unlabelled = {
      code: 'value/labels-undetermined',
      params: { dimension: '行为', missing: ['spend'] },
    };
    expect(say(unlabelled, { locale: zhCN })).toBe('行为：缺少 spend，无法判断');
  });

  it('without an otherwise leaves customers without a label', () => {
    const policy = defineLabelPolicy({
      ...envelope,
      dimensions: [{ id: 'size', type: 'exclusive', labels: [tastes[2]] }],
    });
    const decision = labelCustomer(policy, { id: 'C-1', measures: { spend: 5 } }, { asOf });
    expect(decision.outcome).toEqual({ labels: { size: [] }, unknown: { size: [] } });
    expect(say(decision, { locale: en })).toBe(
      'Size: no label fits\n  big: no\n    spend: 5, at least 1,000 required – not met',
    );
  });
});

describe('a multiple dimension', () => {
  const label = (measures: Readonly<Record<string, string | number | null>>) =>
    labelCustomer(taste, { id: 'C-1', measures }, { asOf });

  it('gives every label that holds, and names those that cannot be told', () => {
    const decision = label({ tea: '0.5', coffee: '0.49' });
    expect(decision.outcome).toEqual({ labels: { taste: ['tea'] }, unknown: { taste: ['big'] } });
    expect(decision.missing).toEqual(['spend']);
  });

  it('is not told where none holds and one might', () => {
    expect(label({ tea: '0', coffee: '0' }).outcome).toBeNull();
    expect(label({ tea: '0', coffee: '0', spend: '0' }).outcome?.labels.taste).toEqual([]);
  });

  it('does not depend on the order of its labels', () => {
    const figure = fc.option(fc.constantFrom('0', '0.5', '1000'), { nil: null });
    fc.assert(
      fc.property(fc.record({ tea: figure, coffee: figure, spend: figure }), (measures) => {
        const turned = defineLabelPolicy({
          ...envelope,
          dimensions: [{ id: 'taste', type: 'multiple', labels: [...tastes].reverse() }],
        });
        const sorted = (names: readonly string[] | null | undefined) => names && [...names].sort();
        const [one, other] = [taste, turned].map(
          (policy) => labelCustomer(policy, { id: 'C-1', measures }, { asOf }).outcome,
        );
        expect(sorted(one?.labels.taste)).toEqual(sorted(other?.labels.taste));
        expect(sorted(one?.unknown.taste)).toEqual(sorted(other?.unknown.taste));
      }),
    );
  });
});

describe('the reasons', () => {
  const facts = { id: 'C-1', measures: { purchases: 2, sinceLast: 400 } };
  const codes = (explain: 'none' | 'reasons' | 'full') =>
    labelCustomer(behaviour, facts, { asOf, explain }).reasons.map(({ code, parts }) => [
      code,
      parts?.map((part) => part.code),
    ]);

  it('are as many as wanted, the outcome the same', () => {
    expect(codes('none')).toEqual([]);
    expect(codes('reasons')).toEqual([['value/labelled', ['value/label-holds']]]);
    expect(codes('full')).toEqual([['value/labelled', ['value/label-fails', 'value/label-holds']]]);
  });

  it('say in Chinese what a customer is', () => {
    const decision = labelCustomer(behaviour, facts, { asOf });
    expect(say(decision, { locale: zhCN })).toBe(
      [
        '行为：流失客户',
        '  流失客户：符合',
        '    以下全部满足：成立',
        '      要求购买次数不低于 1，实际 2：成立',
        '      要求距上次购买天数不低于 365，实际 400：成立',
      ].join('\n'),
    );
  });

  it('of otherwise are all that failed', () => {
    const decision = labelCustomer(
      defineLabelPolicy(regionLabels),
      { id: 'C-1', measures: { region: 'abroad' } },
      { asOf },
    );
    expect(decision.outcome?.labels.region).toEqual(['elsewhere']);
    expect(decision.reasons[0]?.parts?.map(({ code }) => code)).toEqual([
      ...Array.from({ length: 7 }, () => 'value/label-fails'),
      'value/label-otherwise',
    ]);
    const lines = say(decision, { locale: en }).split('\n');
    expect(lines[0]).toBe('Region: elsewhere');
    expect(lines.at(-1)).toBe('  elsewhere: because no other label fits');
  });
});

describe('many customers', () => {
  const policy = defineLabelPolicy({
    ...envelope,
    dimensions: [...behaviourLabels.dimensions, { id: 'taste', type: 'multiple', labels: tastes }],
  });
  const customers = [
    { id: 'a', measures: { purchases: 9, sinceLast: 1, tea: '1', coffee: '1', spend: 2 } },
    { id: 'b', measures: { purchases: 9, tea: 0, coffee: 0, spend: 0 } },
    { id: 'c', measures: {} },
    { id: '__proto__', measures: { purchases: 1, sinceLast: 400, tea: '1' } },
  ];
  const batch = labelCustomers(policy, customers, { asOf });

  it('are counted by label, without, and untold', () => {
    expect(batch.summary).toEqual({
      sizes: {
        behaviour: { loyal: 1, lost: 1, potential: 0, ordinary: 0 },
        taste: { tea: 2, coffee: 1, big: 0 },
      },
      without: { behaviour: 0, taste: 1 },
      undetermined: { behaviour: 2, taste: 1 },
      unlabelled: 2,
    });
  });

  it('each have the decision of one', () => {
    const one = customers.map((customer) => labelCustomer(policy, customer, { asOf }));
    expect(batch.decisions).toEqual(one);
    expect(batch.decisions.map(({ outcome }) => outcome === null)).toEqual([
      ...[false, false, true, false],
    ]);
  });

  it('that cannot be read are rejects', () => {
    const { rejected, counts, summary } = labelCustomers(
      policy,
      [
        { id: 'a', measures: { purchases: 'many' } },
        { id: 'b', measures: { sinceLast: 0.1 + 0.2 } },
        { id: 'c' } as never,
        { id: 'd', measures: {}, region: 'east' } as never,
        customers[0] ?? null,
        customers[0] ?? null,
      ] as never,
      { asOf },
    );
    expect(rejected.map(({ index, issues }) => [index, issues[0]?.code, issues[0]?.path])).toEqual([
      ...[[0, 'input/not-a-decimal', '/measures/purchases'] as const],
      [1, 'decimal/number-not-exact', '/measures/sinceLast'],
      [2, 'input/required', '/measures'],
      [3, 'input/unknown-key', '/region'],
      [5, 'input/repeated-id', '/id'],
    ]);
    expect(counts).toEqual({ received: 6, accepted: 1, rejected: 5 });
    expect(summary.sizes.behaviour.loyal).toBe(1);
  });

  it('of one customer, a word where a figure belongs is refused at its place', () => {
    const tried = attempt(() =>
      labelCustomer(policy, { id: 'a', measures: { purchases: 'many' } }, { asOf }),
    );
    expect(tried.ok ? null : tried.error).toMatchObject({
      ...{ kind: 'input', code: 'input/not-a-decimal', path: '/facts/measures/purchases' },
    });
  });

  it('are labelled while the policy is in force only', () => {
    const tried = attempt(() => labelCustomers(taste, [], { asOf: '2025-12-31' }));
    expect(tried.ok ? null : tried.error.code).toBe('policy/not-in-force');
  });
});

it('is read from JSON with its defaults', () => {
  const json = JSON.parse(JSON.stringify(behaviourLabels));
  delete json.dimensions[0].otherwise;
  expect(parseLabelPolicy(json).dimensions[0]).toMatchObject({ otherwise: null });
  const safe = safeParseLabelPolicy({ ...json, dimensions: [] });
  expect(safe.ok ? null : safe.error).toMatchObject({
    ...{ kind: 'policy', code: 'policy/wrong-value', path: '/dimensions' },
  });
});
