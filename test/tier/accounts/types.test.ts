import {
  bigAccount,
  defineAccountPolicy,
  gradeAccount,
  gradeAccounts,
  keyAccount,
} from 'clientele/tier';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { asOf } from './small-policy.js';

describe('names', () => {
  const policy = defineAccountPolicy({ ...keyAccount, missing: 'redistribute' });

  it('of grades and measures are those of the policy', () => {
    const { outcome } = gradeAccount(policy, { id: 'x', measures: { yearsTogether: 5 } }, { asOf });
    expectTypeOf(outcome?.grade).toEqualTypeOf<
      'key' | 'develop' | 'maintain' | 'not-key' | null | undefined
    >();
    expect(outcome).toBeNull();
    const { summary } = gradeAccounts(defineAccountPolicy(bigAccount), [], { asOf });
    expect([summary.sizes.core, summary.sizes.big, summary.sizes.ordinary]).toEqual([0, 0, 0]);
  });

  it('that are misspelt do not compile', () => {
    // @ts-expect-error the policy has no measure of that name
    const odd = gradeAccount(policy, { id: 'x', measures: { yearTogether: 5 } }, { asOf });
    expect(odd.missing).toContain('yearsTogether');
    const groups = [
      {
        group: 'g',
        weight: '1',
        indicators: [{ measure: 'a', weight: '1', rule: { type: 'ratio' } }],
      },
    ] as const;
    const own = defineAccountPolicy({
      ...{ id: 'p', version: '1', effective: { start: '2026-01-01', end: null } },
      groups,
      gates: [{ gate: 'g', when: { measure: 'b', atLeast: '0' } }],
      bands: [{ grade: 'yes', from: '50' }],
    });
    const { outcome } = gradeAccount(own, { id: 'x', measures: { a: '0.5', b: 0 } }, { asOf });
    expectTypeOf(outcome?.grade).toEqualTypeOf<'yes' | null | undefined>();
    expect(outcome?.grade).toBe('yes');
  });
});
