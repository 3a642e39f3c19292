import {
  type AccountFacts,
  type AccountPolicyDraft,
  defineAccountPolicy,
  gradeAccount,
} from 'clientele/tier';

export const asOf = '2026-09-30';
type Indicator = readonly [measure: string, weight: string];

/** Each indicator is worth the figure times 100, up to 100 points. */
export const groupOf = (group: string, weight: string, ...indicators: readonly Indicator[]) => ({
  group,
  weight,
  indicators: indicators.map(([measure, own]) => ({
    measure,
    weight: own,
    rule: { type: 'ratio', maximumPoints: '100' } as const,
  })),
});

/** 0.6 × (0.5 × a + 0.5 × b) + 0.4 × c; A from 80, B from 50, else C. */
export const small = {
  id: 'small',
  version: '1',
  effective: { start: '2026-01-01', end: null },
  groups: [groupOf('ab', '0.6', ['a', '0.5'], ['b', '0.5']), groupOf('c', '0.4', ['c', '1'])],
  bands: [
    { grade: 'A', from: '80' },
    { grade: 'B', from: '50' },
  ],
  otherwise: 'C',
} satisfies AccountPolicyDraft;

/** What a changed {@link small} says of an account with these measures. */
export function answer(
  change: Partial<AccountPolicyDraft>,
  measures: AccountFacts['measures'],
  more: Partial<AccountFacts> = {},
  explain: 'none' | 'reasons' | 'full' = 'reasons',
) {
  const policy = defineAccountPolicy<string, string>({ ...small, ...change });
  return gradeAccount(policy, { id: 'x', measures, ...more }, { asOf, explain });
}
