import { trustPolicy } from 'clientele';
import {
  defineNeedPolicy,
  lintNeedPolicy,
  type NeedPolicyDraft,
  parseNeedPolicy,
  predictNextNeed,
  safeParseNeedPolicy,
  steadyUse,
  stockForThirtyDays,
  usualRhythm,
} from 'clientele/value';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../kernel/errors/failure-of.js';

const presets = [steadyUse, usualRhythm, stockForThirtyDays];
const lint = (change: object) =>
  lintNeedPolicy({ ...steadyUse, ...change }).map(({ code, path }) => [code, path]);

describe('a need policy', () => {
  it.each(presets)('preset $id is sound, and labelled in both languages', (preset) => {
    expect(lintNeedPolicy(preset)).toEqual([]);
    expect(Object.keys(preset.label ?? {})).toEqual(['en', 'zh-CN']);
  });

  it('fills in its defaults, and reads again what it gave', () => {
    const policy = defineNeedPolicy(steadyUse);
    expect(policy).toEqual({
      ...steadyUse,
      format: 'clientele/need-policy@1',
      minimumPurchases: 3,
      returns: 'from-earlier',
      quantity: { type: 'median' },
      leadDays: 0,
      safetyDays: 0,
      businessDay: 'none',
      tail: '0.25',
    });
    expect(parseNeedPolicy(JSON.parse(JSON.stringify(policy)))).toEqual(policy);
    expect(defineNeedPolicy(stockForThirtyDays).quantity).toEqual({
      type: 'cover',
      days: 30,
      packSize: '1',
      minimumOrder: '0',
    });
  });

  it('refuses what it cannot mean, at its place', () => {
    expect(lint({ minimumPurchases: 1 })).toEqual([['policy/wrong-value', '/minimumPurchases']]);
    expect(lint({ minimumPurchases: 2 })).toEqual([]);
    expect(lint({ tail: '0.5' })).toEqual([]);
    expect(lint({ tail: '0.500001' })).toEqual([['policy/wrong-value', '/tail']]);
    expect(lint({ tail: '-0.1' })).toEqual([['policy/wrong-value', '/tail']]);
    expect(lint({ method: 'guess' })).toEqual([['policy/wrong-value', '/method']]);
    expect(lint({ leadDays: 3661 })).toEqual([['policy/wrong-value', '/leadDays']]);
    expect(lint({ quantity: { type: 'cover', days: 0 } })).toEqual([
      ['policy/wrong-value', '/quantity/days'],
    ]);
    expect(lint({ quantity: { type: 'cover', days: 5, packSize: '0' } })).toEqual([
      ['policy/wrong-value', '/quantity/packSize'],
    ]);
    expect(lint({ colour: 'red' })).toEqual([['policy/unknown-key', '/colour']]);
    expect(safeParseNeedPolicy({ ...steadyUse, tail: '0.6' }).ok).toBe(false);
    expect(failureOf(() => defineNeedPolicy({ ...steadyUse, tail: '0.6' }))).toEqual({
      kind: 'policy',
      code: 'policy/wrong-value',
      path: '/tail',
    });
  });

  it('is needed, in force', () => {
    const facts = { id: 'C-1' };
    const options = { asOf: '2026-11-22' };
    expect(failureOf(() => predictNextNeed(steadyUse as never, facts, options)).code).toBe(
      'policy/not-defined',
    );
    const ended = defineNeedPolicy({
      ...steadyUse,
      effective: { start: '2026-01-01', end: '2026-11-22' },
    });
    expect(failureOf(() => predictNextNeed(ended, facts, options)).code).toBe(
      'policy/not-in-force',
    );
  });

  it.each<[object, string]>([
    [{ tail: '0.6' }, '/tail'],
    [{ quantity: { type: 'cover', days: 5, packSize: '0', minimumOrder: '0' } }, 'pack size'],
  ])('that was trusted is looked at all the same', (change, _why) => {
    const broken = { ...defineNeedPolicy(steadyUse), ...change } as NeedPolicyDraft;
    const trusted = trustPolicy(broken as never);
    expect(
      failureOf(() => predictNextNeed(trusted as never, { id: 'C-1' }, { asOf: '2026-11-22' }))
        .code,
    ).toBe('policy/trusted-but-broken');
  });
});
