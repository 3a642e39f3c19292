import { en, describe as inWords, zhCN } from 'clientele/explain';
import { type GradeEntitlement, resolveEntitlementSets } from 'clientele/tier';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../kernel/errors/failure-of.js';
import { policyWith } from './policies.js';

const more = (id: string, gold: string, base: string): GradeEntitlement => ({
  id,
  type: 'discount',
  better: 'more',
  values: { gold, silver: base, base },
});
const card = policyWith(
  [
    more('discount', '0.05', '0.01'),
    { id: 'manager', type: 'personal-service', better: 'having', values: { gold: true } },
  ],
  { id: 'card' },
);
const partner = policyWith(
  [
    more('discount', '0.03', '0.02'),
    {
      id: 'answer',
      type: 'response-time',
      better: 'less',
      unit: 'hours',
      values: { gold: '4', base: '8', silver: '8' },
    },
  ],
  { id: 'a-partner' },
);
const asOf = '2026-03-31';
const customer = { id: 'C-1' };
const best = (...sets: Parameters<typeof resolveEntitlementSets>[0]) =>
  resolveEntitlementSets(sets, customer, { asOf }).outcome.entitlements.map(
    ({ id, value, policy, others }) => [
      id,
      value,
      policy.id,
      ...others.map((other) => other.value),
    ],
  );

describe('grades of several policies', () => {
  it('give the best of each, and say what the others would', () => {
    expect(best({ policy: card, grade: 'base' }, { policy: partner, grade: 'base' })).toEqual([
      ['discount', '0.02', 'a-partner', '0.01'],
      ['answer', '8', 'a-partner'],
    ]);
    expect(best({ policy: card, grade: 'gold' }, { policy: partner, grade: 'base' })).toEqual([
      ['discount', '0.05', 'card', '0.02'],
      ['manager', true, 'card'],
      ['answer', '8', 'a-partner'],
    ]);
  });

  it('at equal values name the policy with the smaller id, in whatever order', () => {
    const other = policyWith([more('discount', '0.05', '0.05')], { id: 'b' });
    const sets = [
      { policy: card, grade: 'gold' },
      { policy: other, grade: 'base' },
    ];
    expect(best(...sets)[0]).toEqual(['discount', '0.05', 'b', '0.05']);
    expect(best(...sets.toReversed())[0]).toEqual(['discount', '0.05', 'b', '0.05']);
  });

  it('keep what each gives alone', () => {
    const { outcome, policies } = resolveEntitlementSets(
      [
        { policy: card, grade: null },
        { policy: partner, grade: 'gold', since: '2026-02-01', source: 'match' },
      ],
      customer,
      { asOf },
    );
    expect(policies).toEqual([
      { id: 'card', version: '1' },
      { id: 'a-partner', version: '1' },
    ]);
    expect(
      outcome.sets.map(({ policy, outcome: alone }) => [policy.id, alone.entitlements.length]),
    ).toEqual([
      ['card', 0],
      ['a-partner', 2],
    ]);
    expect(outcome.entitlements[0]).toMatchObject({
      start: '2026-02-01',
      grade: 'gold',
      others: [],
    });
  });

  it('no set alone gives more, and the order changes no value', () => {
    const grade = fc.constantFrom('gold', 'silver', 'base', null);
    fc.assert(
      fc.property(grade, grade, (first, second) => {
        const sets = [
          { policy: card, grade: first },
          { policy: partner, grade: second },
        ];
        const { outcome } = resolveEntitlementSets(sets, customer, { asOf });
        const turned = resolveEntitlementSets(sets.toReversed(), customer, { asOf });
        const byName = new Map(outcome.entitlements.map((one) => [one.id, one]));
        expect(new Map(turned.outcome.entitlements.map((one) => [one.id, one]))).toEqual(byName);
        for (const { outcome: alone } of outcome.sets)
          for (const { id, value, better } of alone.entitlements) {
            const sign = better === 'less' ? -1 : 1;
            expect(sign * Number(byName.get(id)?.value)).toBeGreaterThanOrEqual(
              sign * Number(value),
            );
          }
      }),
    );
  });

  it('are said in both languages', () => {
    const { reasons } = resolveEntitlementSets(
      [
        { policy: card, grade: 'gold' },
        { policy: partner, grade: 'base' },
      ],
      customer,
      { asOf },
    );
    expect(inWords(reasons, { locale: en }).split('\n').slice(0, 2)).toEqual([
      '3 entitlements by the policies card, a-partner',
      'discount: 0.05, by card, no worse than by a-partner',
    ]);
    expect(inWords(reasons, { locale: zhCN }).split('\n').slice(0, 2)).toEqual([
      '按 card、a-partner 共享有 3 项权益',
      'discount：0.05，按 card（不低于 a-partner）',
    ]);
    const silent = resolveEntitlementSets([{ policy: card, grade: 'gold' }], customer, {
      asOf,
      explain: 'none',
    });
    expect(silent.reasons).toEqual([]);
  });
});

describe('sets that cannot be read', () => {
  const one = { policy: card, grade: 'gold' };
  it.each([
    ['none', [], 'input', 'input/out-of-range', '/sets'],
    ['no list', one, 'input', 'input/not-a-list', '/sets'],
    ['no policy', [{ grade: 'gold' }], 'policy', 'policy/not-defined', ''],
    [
      'another grade',
      [one, { policy: partner, grade: 'top' }],
      'input',
      'input/not-one-of',
      '/sets/1/grade',
    ],
    ['an unknown key', [{ ...one, id: 'C-1' }], 'input', 'input/unknown-key', '/sets/0/id'],
    ['a policy that comes twice', [one, one], 'input', 'input/repeated-id', '/sets/1/policy/id'],
    [
      'a day to come',
      [{ ...one, since: '2026-04-01' }],
      'domain',
      'tier/since-after-as-of',
      '/sets/0/since',
    ],
  ])('%s', (_what, sets, kind, code, path) => {
    expect(failureOf(() => resolveEntitlementSets(sets as never, customer, { asOf }))).toEqual({
      kind,
      code,
      path,
    });
  });

  it.each([
    ['another direction', { better: 'less' }],
    ['another unit', { unit: 'points' }],
  ])('%s under one id', (_what, change) => {
    const other = policyWith([{ ...more('discount', '1', '1'), ...change } as GradeEntitlement], {
      id: 'other',
    });
    expect(failureOf(() => best(one, { policy: other, grade: 'gold' }))).toEqual({
      kind: 'domain',
      code: 'tier/entitlements-differ',
      path: '/sets',
    });
  });
});
