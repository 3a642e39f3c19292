import type { AccountFacts, AccountPolicyDraft } from 'clientele/tier';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer } from './small-policy.js';

const best = { a: '1', b: '1', c: '1' };
const required: NonNullable<AccountPolicyDraft['file']>['required'] = [
  { part: 'basics', field: 'name' },
  { part: 'business', field: 'staff' },
  { part: 'people', field: 'buyer', label: { en: 'Buyer' } },
];
const ofFile = (file: AccountFacts['file'], atLeast: string | null = null, explain = 'reasons') =>
  answer({ file: { required, atLeast } }, best, { file: file ?? null }, explain as 'reasons');

describe('the account file', () => {
  it('is filled in by figures, also zero, and by texts that are not blank', () => {
    const { outcome, reasons } = ofFile({
      basics: { name: 'Acme', other: null },
      business: { staff: 0 },
      people: { buyer: ' \t' },
    });
    expect(outcome?.file).toEqual({
      complete: { numerator: '2', denominator: '3', value: 2 / 3 },
      missing: [{ part: 'people', field: 'buyer' }],
    });
    expect(reasons.at(-1)).toEqual({
      code: 'tier/account-file',
      params: { filled: 2, required: 3, atLeast: null, given: true, holds: true },
      parts: [
        {
          code: 'tier/account-file-missing',
          params: { part: 'people', field: 'buyer', label: { en: 'Buyer' } },
        },
      ],
    });
  });

  it('that is not there lacks everything, told one by one only in full', () => {
    expect(ofFile(null).outcome?.file.missing).toHaveLength(3);
    expect(ofFile(null).reasons.at(-1)?.parts).toBeUndefined();
    expect(ofFile(null, null, 'full').reasons.at(-1)?.parts).toHaveLength(3);
  });

  it.each([
    ['0.3333', 'A'],
    ['0.3334', 'C'],
  ])('of a third is enough for %s or not: %s', (atLeast, grade) => {
    const { outcome, reasons } = ofFile({ basics: { name: 'Acme' } }, atLeast);
    expect([outcome?.grade, outcome?.admitted]).toEqual([grade, grade === 'A']);
    if (grade === 'C') expect(reasons[0]?.params['by']).toEqual(['file']);
  });

  it('of which nothing is required has no completeness', () => {
    const { outcome, reasons } = answer({}, best);
    expect(outcome?.file).toEqual({ complete: null, missing: [] });
    expect(reasons.map(({ code }) => code)).not.toContain('tier/account-file');
  });

  it('does not take what objects inherit for a field', () => {
    const inherited = answer(
      { file: { required: [{ part: 'basics', field: 'constructor' }] } },
      best,
      { file: { basics: {} } },
    );
    expect(inherited.outcome?.file.missing).toHaveLength(1);
  });
});

const swot = (
  lists: readonly [s: number, w: number, o: number, t: number],
  rule: AccountPolicyDraft['swot'] = {},
) => {
  const item = (score: number) => [{ text: 'x', score: String(score) }];
  const [s, w, o, t] = lists;
  const facts = {
    strengths: item(s),
    weaknesses: item(w),
    opportunities: item(o),
    threats: item(t),
  };
  return answer({ swot: rule }, best, { swot: facts }).outcome?.swot;
};

describe('a SWOT analysis', () => {
  it.each([
    [[3, 1, 3, 1], 'SO'],
    [[1, 3, 3, 1], 'WO'],
    [[3, 1, 1, 3], 'ST'],
    [[1, 3, 1, 3], 'WT'],
  ] as const)('of %j is %s', (lists, strategy) => {
    expect(swot(lists)).toEqual({
      internal: String(lists[0] - lists[1]),
      external: String(lists[2] - lists[3]),
      strategy,
    });
  });

  it.each([
    ['above', 'SO'],
    ['below', 'WT'],
  ] as const)('on its lines counts %s: %s', (onLine, strategy) => {
    expect(swot([3, 1, 4, 1], { internalLine: '2', externalLine: '3', onLine })?.strategy).toBe(
      strategy,
    );
  });

  it('just off a line is on one side whatever the rule', () => {
    const line = { internalLine: '2.01', externalLine: '2.99', onLine: 'above' } as const;
    expect(swot([3, 1, 4, 1], line)?.strategy).toBe('WO');
    expect(swot([3, 1, 4, 1], { ...line, onLine: 'below' })?.strategy).toBe('WO');
  });

  it('weighs its points, which add up', () => {
    const facts = {
      strengths: [
        { text: 'delivery', score: '4', weight: '0.25' },
        { text: 'service', score: '1.5' },
      ],
      weaknesses: [{ text: 'price', score: '3', weight: '0' }],
      opportunities: [{ text: 'plant', score: '1' }],
    };
    const { outcome, reasons } = answer({}, best, { swot: facts }, 'full');
    expect(outcome?.swot).toEqual({ internal: '2.5', external: '1', strategy: 'SO' });
    const [internal] = reasons.at(-1)?.parts ?? [];
    expect(internal?.parts?.map(({ figure }) => figure)).toEqual(['2.5', '0']);
    expect(internal?.parts?.[0]?.parts?.map(({ figure }) => figure)).toEqual(['1', '1.5']);
  });

  it('without a score, or with nothing listed, cannot be told', () => {
    const unscored = answer({}, best, {
      swot: { strengths: [{ text: 'brand' }], opportunities: [{ text: 'plant', score: 1 }] },
    });
    expect(unscored.outcome?.swot).toEqual({ internal: null, external: '1', strategy: null });
    expect(unscored.reasons.at(-1)?.parts?.[0]?.params['unscored']).toEqual(['brand']);
    expect(answer({}, best, { swot: {} }).outcome?.swot).toEqual({
      internal: null,
      external: null,
      strategy: null,
    });
    expect(answer({}, best).outcome?.swot).toBeNull();
  });

  it('changes no grade, and never turns for the worse with a higher strength', () => {
    const score = fc.nat(9);
    fc.assert(
      fc.property(score, score, score, score, fc.nat(9), (s, w, o, t, more) => {
        const before = swot([s, w, o, t])?.strategy ?? '';
        const after = swot([s + more, w, o, t])?.strategy ?? '';
        if (before.startsWith('S')) expect(after.startsWith('S')).toBe(true);
        expect(after[1]).toBe(before[1]);
      }),
    );
  });
});

describe('explain', () => {
  it('changes reasons, never outcomes', () => {
    const facts = { swot: { strengths: [{ text: 'x', score: 1 }] }, file: { basics: {} } };
    const levels = (['none', 'reasons', 'full'] as const).map((explain) =>
      answer({ file: { required } }, best, facts, explain),
    );
    expect(levels.map(({ reasons }) => reasons.length === 0)).toEqual([true, false, false]);
    for (const { outcome } of levels) expect(outcome).toEqual(levels[0]?.outcome);
  });
});
