import {
  type AccountFacts,
  type AccountPolicyDraft,
  bigAccount,
  defineAccountPolicy,
  gradeAccount,
  keyAccount,
  lintAccountPolicy,
} from 'clientele/tier';
import { describe, expect, it } from 'vitest';
import { asOf } from './small-policy.js';

/** Figures and words at the least and at the most of each measure. */
const ends: Readonly<Record<string, readonly [worst: string, best: string]>> = {
  marginRate: ['-0.1', '0.3'],
  daysOverdue: ['90', '0'],
  shareOfOurSales: ['0.001', '0.2'],
  salesGrowth: ['-0.1', '0.2'],
  shareOfTheirPurchases: ['0.01', '0.9'],
  switchingCost: ['low', 'high'],
  yearsTogether: ['0', '9'],
  onTimeShare: ['0.5', '1'],
  bargaining: ['theirs', 'ours'],
  strategicFit: ['low', 'high'],
  orders: ['1', '50'],
};
const at = (end: 0 | 1): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(ends).map(([name, pair]) => [name, pair[end]]));
const draftOf = (preset: AccountPolicyDraft): AccountPolicyDraft => ({ ...preset, top: null });
const ask = (preset: AccountPolicyDraft, measures: AccountFacts['measures']) =>
  gradeAccount(defineAccountPolicy(draftOf(preset)), { id: 'x', measures }, { asOf }).outcome;
const measuresOf = ({ groups }: AccountPolicyDraft) =>
  groups.flatMap(({ indicators }) => indicators.map(({ measure }) => measure));

describe.each([
  ['keyAccount', keyAccount as AccountPolicyDraft],
  ['bigAccount', bigAccount as AccountPolicyDraft],
])('%s', (_name, preset) => {
  it('has no finding', () => {
    expect(lintAccountPolicy(preset)).toEqual([]);
  });

  it('has words in both languages for everything that it names', () => {
    const labels = [
      preset.label,
      preset.otherwiseLabel,
      ...(preset.gates ?? []).map(({ label }) => label),
      ...preset.groups.map(({ label }) => label),
      ...preset.groups.flatMap(({ indicators }) => indicators.map(({ label }) => label)),
      ...preset.bands.map(({ label }) => label),
      ...(preset.file?.required ?? []).map(({ label }) => label),
      ...Object.values(preset.measureLabels ?? {}),
    ];
    for (const label of labels) expect(Object.keys(label ?? {})).toEqual(['en', 'zh-CN']);
  });

  it('asks for something in each of the five parts of the file', () => {
    const parts = preset.file?.required.map(({ part }) => part) ?? [];
    expect([...new Set(parts)]).toEqual([
      'basics',
      'characteristics',
      'business',
      'transactions',
      'people',
    ]);
  });

  it('goes from the best grade to that of the rest', () => {
    expect(ask(preset, at(1))).toMatchObject({ grade: preset.bands[0]?.grade, points: '100' });
    expect(ask(preset, at(0))?.grade).toBe(preset.otherwise);
  });

  it.each(measuresOf(preset))('loses points by %s alone', (measure) => {
    const lower = ask(preset, { ...at(1), [measure]: ends[measure]?.[0] ?? null });
    expect(Number(lower?.points)).toBeLessThan(100);
  });

  it('reaches each of its bands', () => {
    const reached = new Set<string | null>();
    const best = Object.entries(at(1));
    for (let worse = 0; worse <= best.length; worse += 1)
      for (let from = 0; from < best.length; from += 1) {
        const changed = best.map(([name, value], index) => {
          const isWorse = (index - from + best.length) % best.length < worse;
          const isGate = name === 'daysOverdue' || name === 'marginRate';
          return [name, isWorse && !isGate ? at(0)[name] : value];
        });
        reached.add(ask(preset, Object.fromEntries(changed) as never)?.grade ?? null);
      }
    for (const { grade } of preset.bands) expect(reached).toContain(grade);
  });
});

describe('the gates of keyAccount', () => {
  it.each([
    ['marginRate', '0', 'key'],
    ['marginRate', '-0.0001', 'not-key'],
    ['daysOverdue', '89', 'key'],
    ['daysOverdue', '90', 'not-key'],
  ])('%s of %s: %s', (measure, figure, grade) => {
    expect(ask(keyAccount as AccountPolicyDraft, { ...at(1), [measure]: figure })?.grade).toBe(
      grade,
    );
  });
});

describe('by hand', () => {
  it('a middling key account', () => {
    // sales 0.3 × (0.6 × 60 + 0.4 × 50) = 16.8; dependence 0.2 × (0.6 × 60 + 0.4 × 60) = 12;
    // stability 0.2 × (0.5 × 50 + 0.5 × 50) = 10; bargaining 0.1 × 70 = 7; fit 0.2 × 60 = 12
    const measures = {
      ...{ marginRate: '0.1', daysOverdue: '0', shareOfOurSales: '0.005', salesGrowth: '0' },
      ...{ shareOfTheirPurchases: '0.1', switchingCost: 'medium', yearsTogether: '1' },
      ...{ onTimeShare: '0.6', bargaining: 'balanced', strategicFit: 'medium' },
    };
    expect(ask(keyAccount as AccountPolicyDraft, measures)).toMatchObject({
      points: '57.8',
      grade: 'maintain',
      next: { grade: 'develop', distance: '7.2' },
    });
  });

  it('a middling big account', () => {
    // 0.3 × 50 + 0.4 × 40 + 0.3 × (0.6 × 50 + 0.4 × 50) = 15 + 16 + 15
    const measures = { orders: 4, marginRate: 0, shareOfTheirPurchases: '0.1', yearsTogether: 1 };
    expect(ask(bigAccount as AccountPolicyDraft, measures)).toMatchObject({
      points: '46',
      grade: 'ordinary',
    });
  });
});
