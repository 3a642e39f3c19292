import { attempt, outcomeOf, trustPolicy } from 'clientele';
import { en, describe as inWords, zhCN } from 'clientele/explain';
import {
  creditCommission,
  creditCommissions,
  defineIncentiveTerms,
  lintIncentiveTerms,
  splitCommission,
} from 'clientele/incentive';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requireSums } from './require-sums.js';

const asOf = '2026-06-30';
const terms = defineIncentiveTerms(splitCommission);
const withCredits = (credits: readonly object[], more: object = {}) =>
  ({ ...splitCommission, terms: { type: 'commission-credit', credits }, ...more }) as never;
const a = { id: 'a', kind: 'split', share: '0.5', rate: '0.01' } as const;
const b = { id: 'b', kind: 'split', share: '0.5', rate: '0.01' } as const;

describe('commission credit', () => {
  it('shares a sale, and credits the manager on top', () => {
    // 50000 × 0.6 × 0.02 = 600; × 0.4 × 0.02 = 400; × 1 × 0.0025 = 125
    const { outcome } = creditCommission(terms, { id: 'INV-1', amount: '50000' }, { asOf });
    expect(outcome).toEqual({
      amount: '50000.00',
      credits: [
        { id: 'lead', kind: 'split', credited: '30000.00', earning: '600.00' },
        { id: 'support', kind: 'split', credited: '20000.00', earning: '400.00' },
        { id: 'manager', kind: 'roll-up', credited: '50000.00', earning: '125.00' },
      ],
      unassigned: '0.00',
      earned: '1125.00',
      currency: 'CNY',
    });
  });

  it('tells what nobody is credited with', () => {
    const one = defineIncentiveTerms(withCredits([a])) as typeof terms;
    const decision = creditCommission(one, { id: 'INV-1', amount: '100' }, { asOf });
    expect(decision.outcome?.unassigned).toBe('50.00');
    expect(decision.reasons[1]).toMatchObject({
      code: 'incentive/credit-unassigned',
      figure: '50.00',
    });
  });

  it.each(['half-away-from-zero', 'half-even', 'floor', 'ceiling', 'away-from-zero'] as const)(
    'takes back with a refund what the sale earned, also by %s',
    (mode) => {
      const rounding = { scale: 2, mode };
      const mirrored = defineIncentiveTerms({ ...splitCommission, rounding });
      const sales = [
        { id: 'INV-1', amount: '33.33' },
        { id: 'CN-1', amount: '-33.33' },
      ];
      const { summary } = creditCommissions(mirrored, sales, { asOf });
      expect(summary.earned).toBe('0.00');
      expect(summary.earnings.map(({ earning }) => earning)).toEqual(['0.00', '0.00', '0.00']);
    },
  );

  it('sums the earnings of many sales, and rejects what it cannot read', () => {
    const sales = [
      { id: '1', amount: '50000' },
      { id: '2', amount: '-20000' },
      { id: '1', amount: '9' },
      { id: '3', amount: 'NaN' },
      { id: '4', amount: '1', currency: 'USD' },
    ];
    const batch = creditCommissions(terms, sales, { asOf });
    expect(batch.counts).toEqual({ received: 5, accepted: 2, rejected: 3 });
    expect(batch.rejected.map(({ issues }) => issues[0]?.code)).toEqual([
      'input/repeated-id',
      'input/not-a-decimal',
      'incentive/mixed-currencies',
    ]);
    expect(batch.summary).toEqual({
      earnings: [
        // 30000 × 0.6, × 0.4, × 1
        { id: 'lead', credited: '18000.00', earning: '360.00' },
        { id: 'support', credited: '12000.00', earning: '240.00' },
        { id: 'manager', credited: '30000.00', earning: '75.00' },
      ],
      earned: '675.00',
      amount: '30000.00',
      currency: 'CNY',
    });
  });

  it('is the same without reasons', () => {
    const facts = { id: 'INV-1', amount: '50000' };
    const bare = creditCommission(terms, facts, { asOf, explain: 'none' });
    expect(bare.reasons).toEqual([]);
    expect(bare.outcome).toEqual(creditCommission(terms, facts, { asOf }).outcome);
  });

  it.each([
    [{ id: 'x', amount: '' }, 'input/not-a-decimal', '/facts/amount'],
    [{ id: 'x' }, 'input/required', '/facts/amount'],
    [{ id: 'x', amount: '1', date: '2026-01-01' }, 'input/unknown-key', '/facts/date'],
    [{ id: 'x', amount: '1', currency: 'USD' }, 'incentive/mixed-currencies', '/facts/currency'],
  ])('refuses %j', (facts, code, path) => {
    const tried = attempt(() => creditCommission(terms, facts as never, { asOf }));
    expect(tried).toMatchObject({ ok: false, error: { code, path } });
  });
});

describe('the terms of commission credit', () => {
  it.each([
    [[a, { ...b, share: '0.51' }], 'incentive/credit-above-whole', '/terms/credits'],
    [[{ ...a, share: '1.01' }], 'incentive/share-out-of-range', '/terms/credits/0/share'],
    [[a, { ...b, id: 'a' }], 'policy/repeated-name', '/terms/credits/1/id'],
    [[{ ...a, rate: '-0.01' }], 'policy/wrong-value', '/terms/credits/0/rate'],
    [[{ ...a, kind: 'other' }], 'policy/wrong-value', '/terms/credits/0/kind'],
    [[{ ...a, bonus: '1' }], 'policy/unknown-key', '/terms/credits/0/bonus'],
  ])('refuse %j', (credits, code, path) => {
    const tried = attempt(() => defineIncentiveTerms(withCredits(credits)));
    expect(tried).toMatchObject({ ok: false, error: { kind: 'policy' } });
    const found = lintIncentiveTerms(withCredits(credits));
    expect(found).toContainEqual(expect.objectContaining({ severity: 'error', code, path }));
  });

  it('may share exactly the whole, and roll up beyond it', () => {
    expect(lintIncentiveTerms(withCredits([a, b, { ...b, id: 'c', kind: 'roll-up' }]))).toEqual([]);
  });

  it('say what to do', () => {
    expect(() => defineIncentiveTerms(withCredits([a, { ...b, share: '0.6' }]))).toThrow(
      'must sum to at most 1, they sum to 1.1',
    );
  });

  it('are suspicious where a part of the sale, or all of it, is nobody’s', () => {
    const codes = (credits: readonly object[]) =>
      lintIncentiveTerms(withCredits(credits)).map(({ severity, code }) => [severity, code]);
    expect(codes([a])).toEqual([['warning', 'incentive/credit-incomplete']]);
    expect(codes([])).toEqual([['warning', 'incentive/credit-incomplete']]);
    expect(codes([a, { ...b, rate: '1' }])).toEqual([['warning', 'incentive/rate-above-one']]);
  });

  it('are read again where they were trusted', () => {
    const broken = (credits: unknown) =>
      trustPolicy({ ...terms, terms: { type: 'commission-credit', credits } } as never);
    for (const credits of [5, [{ ...a, share: '2' }], [{ ...a, rate: '-1' }], [a, a]])
      expect(() =>
        creditCommission(broken(credits) as never, { id: 'x', amount: '1' }, { asOf }),
      ).toThrow('policy/trusted-but-broken');
  });
});

describe('the words of commission credit', () => {
  const decision = creditCommission(terms, { id: 'INV-1', amount: '50000.1' }, { asOf });

  it('are English', () => {
    expect(inWords(decision, { locale: en }).split('\n')).toEqual([
      'Commission on a sale of CN¥50,000.10: CN¥1,125.00',
      '  lead seller: 60% of the sale, CN¥30,000.06, at 2%: CN¥600.00',
      '    before rounding: CN¥600.0012',
      '    rounded to 2 decimals (half-away-from-zero): -CN¥0.0012',
      '  supporting seller: 40% of the sale, CN¥20,000.04, at 2%: CN¥400.00',
      '    before rounding: CN¥400.0008',
      '    rounded to 2 decimals (half-away-from-zero): -CN¥0.0008',
      '  sales manager, on top: 100% of the sale, CN¥50,000.10, at 0.25%: CN¥125.00',
      '    before rounding: CN¥125.00025',
      '    rounded to 2 decimals (half-away-from-zero): -CN¥0.00025',
    ]);
  });

  it('are Chinese', () => {
    expect(inWords(decision, { locale: zhCN }).split('\n').slice(0, 4)).toEqual([
      '销售额 ¥50,000.10 的提成：¥1,125.00',
      '  主办销售：分摊销售额的 60%，即 ¥30,000.06，按 2% 提成：¥600.00',
      '    取舍前：¥600.0012',
      '    保留 2 位小数（四舍五入）：-¥0.0012',
    ]);
    expect(inWords(decision, { locale: zhCN })).toContain(
      '销售经理（上级提成，另计）：销售额的 100%，即 ¥50,000.10，按 0.25% 提成：¥125.00',
    );
  });

  it('tell findings', () => {
    const above = lintIncentiveTerms(withCredits([a, { ...b, share: '0.6' }]));
    expect(inWords(above, { locale: en })).toBe(
      'The split credits give away 110% of a sale (at /terms/credits).',
    );
    expect(inWords(above, { locale: zhCN })).toBe(
      '分摊比例合计为 110%，超过 100%（位置：/terms/credits）。',
    );
    const one = lintIncentiveTerms(withCredits([a]));
    expect(inWords(one, { locale: en })).toContain('cover only 50% of a sale');
    expect(inWords(one, { locale: zhCN })).toContain('分摊比例合计只有 50%');
    const single = defineIncentiveTerms(withCredits([a])) as typeof terms;
    const left = creditCommission(single, { id: 'x', amount: '100' }, { asOf });
    expect(inWords(left, { locale: en })).toContain('credited to nobody: CN¥50.00');
    expect(inWords(left, { locale: zhCN })).toContain('无人计提的部分：¥50.00');
  });
});

describe('properties of commission credit', () => {
  const amounts = fc.integer({ min: -10_000_000, max: 10_000_000 }).map((cents) => cents / 100);
  const shares = fc
    .array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 6 })
    .map((parts) => {
      const sum = parts.reduce((total, part) => total + part, 0) || 1;
      return parts.map((part) => String(Math.floor((part * 1000) / sum) / 1000));
    });

  it('split credits and what is unassigned sum to the sale, earnings to their total, reasons to both', () => {
    fc.assert(
      fc.property(amounts, shares, (amount, told) => {
        const credits = told.map((share, index) => ({
          id: `p${index}`,
          kind: 'split',
          share,
          rate: '0.0137',
        }));
        const any = defineIncentiveTerms(withCredits(credits)) as typeof terms;
        const decision = creditCommission(any, { id: 'x', amount: String(amount) }, { asOf });
        const outcome = outcomeOf(decision);
        requireSums(decision.reasons);
        const units = (text: string) => BigInt(Math.round(Number(text) * 1e5));
        const split = outcome.credits.reduce((sum, { credited }) => sum + units(credited), 0n);
        expect(split + units(outcome.unassigned)).toBe(units(outcome.amount));
      }),
    );
  });
});
