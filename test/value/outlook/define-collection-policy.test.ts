import { trustPolicy } from 'clientele';
import {
  defineCollectionPolicy,
  findCollectionDate,
  lintCollectionPolicy,
  parseCollectionPolicy,
  safeParseCollectionPolicy,
  usualPayDay,
} from 'clientele/value';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../kernel/errors/failure-of.js';

const lint = (change: object) =>
  lintCollectionPolicy({ ...usualPayDay, ...change }).map(({ code, path }) => [code, path]);

describe('a collection policy', () => {
  it('fills in its defaults, and reads again what it gave', () => {
    const policy = defineCollectionPolicy(usualPayDay);
    expect(policy).toEqual({
      ...usualPayDay,
      format: 'clientele/collection-policy@1',
      payDay: 'either',
      minimumPayments: 3,
      minimumShare: '0.6',
      ties: 'earlier',
      otherwise: 'median-late',
      businessDay: 'none',
    });
    expect(parseCollectionPolicy(JSON.parse(JSON.stringify(policy)))).toEqual(policy);
    const { remindDays: _remind, ...plain } = usualPayDay;
    expect(defineCollectionPolicy(plain).remindDays).toBeNull();
  });

  it('refuses what it cannot mean, at its place', () => {
    expect(lint({})).toEqual([]);
    expect(lint({ minimumShare: '1' })).toEqual([]);
    expect(lint({ minimumShare: '1.01' })).toEqual([['policy/wrong-value', '/minimumShare']]);
    expect(lint({ minimumShare: '0' })).toEqual([['policy/wrong-value', '/minimumShare']]);
    expect(lint({ minimumPayments: 0 })).toEqual([['policy/wrong-value', '/minimumPayments']]);
    expect(lint({ payDay: 'payday' })).toEqual([['policy/wrong-value', '/payDay']]);
    expect(lint({ remindDays: -1 })).toEqual([['policy/wrong-value', '/remindDays']]);
    expect(lint({ colour: 'red' })).toEqual([['policy/unknown-key', '/colour']]);
    expect(safeParseCollectionPolicy({ ...usualPayDay, ties: 'both' }).ok).toBe(false);
  });

  it('that was trusted is looked at all the same', () => {
    for (const minimumShare of ['2', '0']) {
      const broken = trustPolicy({ ...defineCollectionPolicy(usualPayDay), minimumShare });
      expect(
        failureOf(() => findCollectionDate(broken, { id: 'I' }, { asOf: '2026-11-05' })).code,
      ).toBe('policy/trusted-but-broken');
    }
  });
});
