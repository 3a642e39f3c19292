import { trustPolicy } from 'clientele';
import { en, describe as inWords, zhCN } from 'clientele/explain';
import {
  claimSupport,
  defineIncentiveTerms,
  lintIncentiveTerms,
  type SupportClaim,
  type SupportKind,
  supportPlanTerms,
} from 'clientele/incentive';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectPartsToSum, isSum } from './sums.js';
import { termsOf } from './terms-of.js';

const freight: SupportKind = {
  kind: 'freight',
  label: { en: 'freight', 'zh-CN': '运输' },
  budget: '10000',
  share: '0.5',
  effect: { measure: 'sellOut', target: '400000' },
};
const gifts: SupportKind = { kind: 'gifts', budget: '3000', share: '1' };
const draft = termsOf({ type: 'support-plan', supports: [freight, gifts] });
const terms = defineIncentiveTerms(draft);
const asOf = '2026-12-31';
const cost = (id: string, date: string, amount: string, more: Partial<SupportClaim> = {}) => ({
  id,
  kind: 'freight',
  date,
  amount,
  hasProof: true,
  ...more,
});
const claim = (claims: readonly SupportClaim[], more: object = {}, on = asOf) =>
  claimSupport(terms, { id: 'D-07', claims, ...more }, { asOf: on });

describe('the support of a year', () => {
  it('pays its share of a cost until the budget is used up', () => {
    const { outcome } = claim([
      cost('F-2', '2026-07-10', '6000'),
      cost('F-1', '2026-03-10', '16000'),
      cost('G-1', '2026-03-10', '1000', { kind: 'gifts' }),
    ]);
    expect(outcome?.kinds).toMatchObject([
      // 8,000 in March leave 2,000 for July, when 3,000 would be the share
      {
        budget: '10000.00',
        claimed: '22000.00',
        eligible: '11000.00',
        approved: '10000.00',
        left: '0.00',
      },
      {
        budget: '3000.00',
        claimed: '1000.00',
        eligible: '1000.00',
        approved: '1000.00',
        left: '2000.00',
      },
    ]);
    expect(outcome).toMatchObject({ budget: '13000.00', approved: '11000.00', left: '2000.00' });
    expect(outcome?.refused).toEqual([
      { id: 'F-2', kind: 'freight', amount: '1000.00', cause: 'over-budget' },
    ]);
  });

  it('fits exactly', () => {
    expect(claim([cost('F', '2026-03-10', '20000')]).outcome?.refused).toEqual([]);
    expect(claim([cost('F', '2026-03-10', '20000.02')]).outcome?.refused).toMatchObject([
      { amount: '0.01', cause: 'over-budget' },
    ]);
  });

  it('refuses a claim with its cause, and uses no budget for it', () => {
    const decision = claim(
      [
        cost('kind', '2026-03-10', '10', { kind: 'wages' }),
        cost('before', '2025-12-31', '10'),
        cost('bare', '2026-03-10', '10', { hasProof: false }),
        cost('later', '2026-06-02', '10'),
      ],
      {},
      '2026-06-01',
    );
    expect(decision.outcome?.refused.map(({ id, cause }) => [id, cause])).toEqual([
      ['before', 'outside-terms'],
      ['bare', 'no-proof'],
      ['kind', 'unknown-kind'],
    ]);
    expect(decision.outcome).toMatchObject({ approved: '0.00', left: '13000.00' });
    expect(decision.reasons.at(-1)).toEqual({
      code: 'incentive/later-lines',
      params: { count: 1 },
      rows: ['later'],
    });
  });

  it('is held against its effect', () => {
    const effectOf = (measures: object) => claim([], { measures }).outcome?.kinds[0]?.effect;
    expect(effectOf({ sellOut: '300000' })?.ratio?.value).toBe(0.75);
    expect(claim([]).missing).toEqual(['sellOut']);
    expect(effectOf({ sellOut: null })).toEqual({
      measure: 'sellOut',
      target: '400000',
      value: null,
      ratio: null,
    });
  });

  it('has no ratio to a target of zero', () => {
    const zero = defineIncentiveTerms(
      termsOf({
        type: 'support-plan',
        supports: [{ ...freight, effect: { measure: 'complaints', target: '0' } }],
      }),
    );
    const facts = { id: 'D', claims: [], measures: { complaints: '3' } };
    expect(claimSupport(zero, facts, { asOf }).outcome?.kinds[0]?.effect?.ratio).toBeNull();
  });

  it.each([
    [{ claims: [cost('a', '2026-03-10', '-1')] }, 'input/out-of-range', '/facts/claims/0/amount'],
    [
      { claims: [cost('a', '2026-03-10', '1', { hasProof: 'yes' as never })] },
      'input/not-a-boolean',
      '/facts/claims/0/hasProof',
    ],
    [
      { claims: [cost('a', '2026-03-10', '1'), cost('a', '2026-03-11', '1')] },
      'input/repeated-id',
      '/facts/claims/1/id',
    ],
    [
      { claims: [], measures: { sellOut: 'much' } },
      'input/not-a-decimal',
      '/facts/measures/sellOut',
    ],
  ])('refuses %j', (facts, code, path) => {
    expect(() => claimSupport(terms, { id: 'D', ...facts }, { asOf })).toThrow(
      expect.objectContaining({ code, path }) as Error,
    );
  });
});

describe('terms of support', () => {
  it.each([
    [[freight, freight], 'policy/repeated-name', '/terms/supports/1/kind'],
    [[{ ...freight, share: '1.1' }], 'incentive/share-out-of-range', '/terms/supports/0/share'],
    [[], 'policy/wrong-value', '/terms/supports'],
  ] as const)('refuse %j', (supports, code, path) => {
    expect(lintIncentiveTerms(termsOf({ type: 'support-plan', supports }))).toMatchObject([
      { severity: 'error', code, path },
    ]);
  });

  it('are read again where they were trusted', () => {
    for (const supports of [[], [{ ...freight, effect: 1 }], [{ ...freight, budget: '-1' }]]) {
      const broken = trustPolicy({ ...terms, terms: { type: 'support-plan', supports } } as never);
      expect(() => claimSupport(broken as never, { id: 'D', claims: [] }, { asOf })).toThrow(
        'policy/trusted-but-broken',
      );
    }
  });

  it('have a preset with the five kinds of the field', () => {
    const preset = defineIncentiveTerms(supportPlanTerms);
    const claims = [cost('F', '2026-03-10', '5000')];
    const { outcome } = claimSupport(preset, { id: 'D', claims }, { asOf });
    expect(outcome?.kinds.map(({ kind }) => kind)).toEqual([
      'storage',
      'freight',
      'venue',
      'gifts',
      'advertising',
    ]);
    expect(outcome).toMatchObject({ approved: '2500.00', left: '122500.00' });
  });
});

describe('for any claims', () => {
  const any = fc.array(
    fc.record({
      kind: fc.constantFrom('freight', 'gifts', 'wages'),
      date: fc.constantFrom('2025-12-31', '2026-03-10', '2026-07-10'),
      amount: fc.integer({ min: 0, max: 2_000_000 }).map((cents) => String(cents / 100)),
      hasProof: fc.boolean(),
    }),
    { maxLength: 8 },
  );

  it('budget = approved + left, the kinds sum to the totals, and the parts to their whole', () => {
    fc.assert(
      fc.property(any, (rows) => {
        const decision = claim(rows.map((row, index) => ({ ...row, id: `C-${index}` })));
        const kinds = decision.outcome?.kinds ?? [];
        for (const { budget, approved, left } of kinds) {
          expect(isSum(budget, approved, left)).toBe(true);
          expect(left.startsWith('-')).toBe(false);
        }
        for (const name of ['budget', 'claimed', 'eligible', 'approved', 'left'] as const)
          expect(isSum(decision.outcome?.[name], ...kinds.map((kind) => kind[name]))).toBe(true);
        expectPartsToSum(decision);
      }),
    );
  });
});

it('support is said in both languages', () => {
  const decision = claim(
    [cost('F-1', '2026-03-10', '21000'), cost('X', '2026-03-10', '5', { kind: 'wages' })],
    {
      measures: { sellOut: '300000' },
    },
  );
  expect(inWords(decision, { locale: en })).toBe(
    [
      'Support approved as of Dec 31, 2026: CN¥10,000.00',
      '  freight, CN¥0.00 left of a budget of CN¥10,000.00: CN¥10,000.00',
      '    claim F-1, 50% of CN¥21,000: CN¥10,000.00',
      '  gifts, CN¥3,000.00 left of a budget of CN¥3,000.00: CN¥0.00',
      'Claim F-1: CN¥500.00 refused, because the budget is used up',
      'Claim X: CN¥5.00 refused, because this kind of support was not agreed',
      'freight: sellOut reached 300,000 of 400,000',
    ].join('\n'),
  );
  expect(inWords(decision, { locale: zhCN })).toBe(
    [
      '截至2026年12月31日核准的支持费用：¥10,000.00',
      '  运输：预算 ¥10,000.00，剩余 ¥0.00，核准 ¥10,000.00',
      '    申请 F-1 金额 ¥21,000，按 50% 承担：¥10,000.00',
      '  gifts：预算 ¥3,000.00，剩余 ¥3,000.00，核准 ¥0.00',
      '申请 F-1 中 ¥500.00 不予核准：预算已用完',
      '申请 X 中 ¥5.00 不予核准：没有约定此类支持',
      '运输：sellOut 实际 300,000，目标 400,000',
    ].join('\n'),
  );
  expect(inWords(claim([]), { locale: zhCN })).toContain('运输：未提供 sellOut，无法判断效果');
});
