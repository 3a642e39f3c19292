import { trustPolicy } from 'clientele';
import {
  costToServe,
  defineCostToServePolicy,
  lintCostToServePolicy,
  measureCustomerProfit,
  parseCostToServePolicy,
  safeParseCostToServePolicy,
} from 'clientele/value';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../kernel/errors/failure-of.js';
import { asOf, customer, draft, policy } from './cost-policies.js';

describe('a cost-to-serve policy', () => {
  it('is a frozen copy with its defaults filled in', () => {
    expect(policy).toMatchObject({ format: 'clientele/cost-to-serve-policy@1', absent: 'unknown' });
    expect(Object.isFrozen(policy.activities[0])).toBe(true);
    expect(parseCostToServePolicy(JSON.parse(JSON.stringify(policy)))).toEqual(policy);
    expect(lintCostToServePolicy(draft)).toEqual([]);
  });

  it('has a preset with words in both languages', () => {
    const { activities } = defineCostToServePolicy(costToServe);
    for (const { label } of activities) expect(Object.keys(label ?? {})).toEqual(['en', 'zh-CN']);
  });

  const [visits] = draft.activities;
  it.each([
    [{ activities: [visits, visits] }, 'policy/repeated-name', '/activities/1/activity'],
    [{ activities: [{ ...visits, rate: '-1' }] }, 'policy/wrong-value', '/activities/0/rate'],
    [{ activities: [{ ...visits, rate: undefined }] }, 'policy/required', '/activities/0/rate'],
    [{ activities: [{ ...visits, type: 'gift' }] }, 'policy/wrong-value', '/activities/0/type'],
    [{ activities: [{ ...visits, driver: 'x' }] }, 'policy/unknown-key', '/activities/0/driver'],
    [
      { activities: [{ activity: 'f', type: 'financing', rate: '0.06' }] },
      'policy/required',
      '/activities/0/dayCount',
    ],
    [{ rounding: undefined }, 'policy/required', '/rounding'],
    [{ currency: '' }, 'policy/wrong-value', '/currency'],
    [{ absent: 'guess' }, 'policy/wrong-value', '/absent'],
    [{ rates: [] }, 'policy/unknown-key', '/rates'],
    [{ format: 'clientele/rfm-policy@1' }, 'policy/unknown-format', '/format'],
  ])('%# cannot be defined', (more, code, path) => {
    const bad = { ...draft, ...more };
    const failure = failureOf(() => defineCostToServePolicy(bad as never));
    expect([failure.kind, failure.code, failure.path]).toEqual(['policy', code, path]);
    expect(lintCostToServePolicy(bad)[0]).toMatchObject({ severity: 'error', code, path });
    expect(safeParseCostToServePolicy(bad)).toMatchObject({ ok: false, error: { code } });
  });
});

describe('a policy that travelled', () => {
  const decide = (document: unknown) =>
    measureCustomerProfit(trustPolicy(document as typeof policy), customer, { asOf });

  it('decides as before', () => {
    const copy: unknown = JSON.parse(JSON.stringify(policy));
    expect(decide(copy)).toEqual(measureCustomerProfit(policy, customer, { asOf }));
  });

  it.each([
    ['an activity that appears twice', { activities: [...draft.activities, draft.activities[0]] }],
    ['a rate below zero', { activities: [{ ...draft.activities[0], rate: '-1' }] }],
    ['an unknown type', { activities: [{ ...draft.activities[0], type: 'gift' }] }],
    ['no list of activities', { activities: null }],
    ['an unknown day count', { activities: [{ ...draft.activities[3], dayCount: 'act' }] }],
    ['no rounding', { rounding: null }],
    ['no rule for what is absent', { absent: null }],
  ])('is refused with %s', (_what, more) => {
    const copy: unknown = JSON.parse(JSON.stringify({ ...policy, ...more }));
    expect(failureOf(() => decide(copy)).code).toBe('policy/trusted-but-broken');
  });
});
