import { attempt, trustPolicy } from 'clientele';
import { addDecimals, sumDecimals } from 'clientele/decimal';
import { en, describe as inWords, zhCN } from 'clientele/explain';
import {
  awardPrizes,
  dealerStaffContest,
  defineIncentiveTerms,
  lintIncentiveTerms,
  salesContest,
} from 'clientele/incentive';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requireSums } from './require-sums.js';

const asOf = '2026-12-31';
const contest = defineIncentiveTerms(salesContest);
const dealers = defineIncentiveTerms(dealerStaffContest);
const scored = (...scores: readonly string[]) =>
  scores.map((score, index) => ({ id: `S-${index + 1}`, score }));
const awarded = (terms: typeof contest, ...scores: readonly string[]) =>
  awardPrizes(terms, scored(...scores), { asOf }).decisions.map(({ outcome }) => [
    outcome?.rank,
    outcome?.prize,
  ]);
const withTerms = (terms: object, more: object = {}) => ({
  ...salesContest,
  terms: { ...salesContest.terms, ...terms },
  ...more,
});

describe('a contest', () => {
  it('ranks by score, and skips the ranks behind a tie', () => {
    // 3000 + 1000 shared by two
    expect(awarded(contest, '80', '90', '100', '90.0')).toEqual([
      [4, '0.00'],
      [2, '2000.00'],
      [1, '5000.00'],
      [2, '2000.00'],
    ]);
  });

  it('shares a pool to the cent, those who stand first getting what is left', () => {
    const terms = defineIncentiveTerms(withTerms({ prizes: ['10', '5', '5'] }) as never);
    expect(awarded(terms as never, '1', '1', '1')).toEqual([
      [1, '6.67'],
      [1, '6.67'],
      [1, '6.66'],
    ]);
  });

  it('lets the tied take the prize of their rank, at a cost that the summary tells', () => {
    const { decisions, summary } = awardPrizes(dealers, scored('120', '120', '110', '99'), {
      asOf,
    });
    expect(decisions.map(({ outcome }) => outcome?.prize)).toEqual(['2000', '2000', '1000', '0']);
    // 2000 + 1000 + 1000 + 500 + 500 = 5000 agreed, 5000 paid
    expect(summary).toEqual({
      agreed: '5000',
      paid: '5000',
      notPaid: '0',
      winners: 3,
      currency: 'CNY',
    });
    const all = awardPrizes(dealers, scored('120', '120', '120'), { asOf });
    expect(all.summary).toMatchObject({ paid: '6000', notPaid: '-1000' });
  });

  it('gives nothing below the least score, and something at it', () => {
    expect(awarded(dealers, '99.99', '100', '100.01')).toEqual([
      [3, '0'],
      [2, '1000'],
      [1, '2000'],
    ]);
  });

  it('keeps prizes without a winner', () => {
    expect(awardPrizes(contest, scored('0', '-1'), { asOf }).summary).toMatchObject({
      paid: '8000.00',
      notPaid: '1000.00',
    });
    const nobody = awardPrizes(contest, [], { asOf });
    expect(nobody.summary).toMatchObject({ paid: '0.00', notPaid: '9000.00', winners: 0 });
  });

  it('takes all rows or none, and lists every bad one', () => {
    const rows = [
      { id: 'a', score: '1' },
      { id: 'a', score: '2' },
      { id: 'b', score: 'NaN' },
      { id: 'c' },
      { id: 'd', score: '1', bonus: '1' },
      5,
    ];
    const tried = attempt(() => awardPrizes(contest, rows as never, { asOf }));
    expect(tried.ok ? [] : tried.error.issues.map(({ code, path }) => [code, path])).toEqual([
      ['input/repeated-id', '/scores/1/id'],
      ['input/not-a-decimal', '/scores/2/score'],
      ['input/required', '/scores/3/score'],
      ['input/unknown-key', '/scores/4/bonus'],
      ['input/not-an-object', '/scores/5'],
    ]);
  });

  it('tells its progress, and no reasons where none are asked for', () => {
    const counts: unknown[] = [];
    const onProgress = (count: unknown) => counts.push(count);
    const { decisions } = awardPrizes(contest, scored('1'), { asOf, explain: 'none', onProgress });
    expect(counts).toEqual([{ received: 1, accepted: 1, rejected: 0 }]);
    expect(decisions[0]?.reasons).toEqual([]);
  });
});

describe('the terms of a contest', () => {
  it.each([
    [{ prizes: ['5', '6'] }, 'incentive/prizes-rise', '/terms/prizes/1'],
    [{ prizes: ['5.005'] }, 'incentive/prize-too-fine', '/terms/prizes/0'],
    [{ prizes: ['-5'] }, 'policy/wrong-value', '/terms/prizes/0'],
    [{ ties: 'share' }, 'policy/wrong-value', '/terms/ties'],
  ])('refuse %j', (change, code, path) => {
    expect(lintIncentiveTerms(withTerms(change))).toContainEqual(
      expect.objectContaining({ severity: 'error', code, path }),
    );
    expect(() => defineIncentiveTerms(withTerms(change) as never)).toThrow(code);
  });

  it('say what to do', () => {
    const define = (change: object) => () => defineIncentiveTerms(withTerms(change) as never);
    expect(define({ prizes: ['5', '6'] })).toThrow('prizes must not rise from rank to rank');
    expect(define({ prizes: ['5.005'] })).toThrow('must have no more decimals');
  });

  it('may have equal prizes; none at all is suspicious', () => {
    expect(lintIncentiveTerms(withTerms({ prizes: ['5', '5'] }))).toEqual([]);
    expect(lintIncentiveTerms(withTerms({ prizes: [] }))).toMatchObject([
      { severity: 'warning', code: 'incentive/no-prizes' },
    ]);
  });

  it('are read again where they were trusted', () => {
    for (const change of [
      { prizes: ['5', '6'] },
      { prizes: 5 },
      { ties: 1 },
      { minimumScore: '' },
    ]) {
      const broken = trustPolicy(withTerms(change, { format: contest.format }) as never);
      expect(() => awardPrizes(broken as never, [], { asOf })).toThrow('policy/trusted-but-broken');
    }
  });
});

describe('the words of a contest', () => {
  const batch = awardPrizes(contest, scored('100', '90', '90', '80'), { asOf });
  const low = awardPrizes(dealers, scored('99'), { asOf });

  it('are English', () => {
    expect(inWords(batch.decisions[1] as never, { locale: en }).split('\n')).toEqual([
      'Rank 2 with a score of 90, shared by 2: CN¥2,000.00',
      '2 share the prizes of their ranks: CN¥4,000.00',
      '  prize of rank 2: CN¥3,000.00',
      '  prize of rank 3: CN¥1,000.00',
    ]);
    expect(inWords(batch.decisions[3] as never, { locale: en })).toBe(
      'Rank 4 with a score of 80, for which there is no prize',
    );
    expect(inWords(low.decisions[0] as never, { locale: en })).toBe(
      'Rank 1 with a score of 99, but a prize needs a score of 100',
    );
  });

  it('are Chinese', () => {
    expect(inWords(batch.decisions[1] as never, { locale: zhCN }).split('\n')).toEqual([
      '第 2 名（2 人并列），得分 90：¥2,000.00',
      '2 人并列，平分所占名次的奖金：¥4,000.00',
      '  第 2 名奖金：¥3,000.00',
      '  第 3 名奖金：¥1,000.00',
    ]);
    expect(inWords(batch.decisions[3] as never, { locale: zhCN })).toBe(
      '第 4 名，得分 80，该名次没有奖金',
    );
    expect(inWords(low.decisions[0] as never, { locale: zhCN })).toBe(
      '第 1 名，得分 99，未达到获奖所需的 100 分',
    );
  });

  it('tell findings', () => {
    const found = lintIncentiveTerms(withTerms({ prizes: ['5', '6.005'] }));
    expect(inWords(found, { locale: en })).toBe(
      'The prize of rank 2, 6.005, is above that of the rank before, 5 (at /terms/prizes/1).\nA prize of 6.005 cannot be paid with 2 decimals (at /terms/prizes/1).',
    );
    expect(inWords(found, { locale: zhCN })).toBe(
      '第 2 名的奖金 6.005 高于前一名的 5（位置：/terms/prizes/1）。\n奖金 6.005 的小数位数超过 2 位，无法支付（位置：/terms/prizes/1）。',
    );
    const none = lintIncentiveTerms(withTerms({ prizes: [] }));
    expect(inWords(none, { locale: en })).toBe('The contest has no prizes (at /terms/prizes).');
    expect(inWords(none, { locale: zhCN })).toBe('竞赛没有设奖金（位置：/terms/prizes）。');
  });
});

describe('properties of a contest', () => {
  const prizes = fc
    .array(fc.integer({ min: 0, max: 100_000 }), { maxLength: 6 })
    .map((cents) => cents.sort((a, b) => b - a).map((units) => (units / 100).toFixed(2)));
  const scores = fc.array(fc.integer({ min: -3, max: 6 }).map(String), { maxLength: 12 });

  it('pays pooled prizes in full and no more; a better score wins no less, ties within a cent', () => {
    fc.assert(
      fc.property(prizes, scores, (told, points) => {
        const terms = defineIncentiveTerms(withTerms({ prizes: told }) as never) as typeof contest;
        const { decisions, summary } = awardPrizes(terms, scored(...points), { asOf });
        expect(sumDecimals([summary.paid])).toBe(sumDecimals(told.slice(0, points.length)));
        expect(addDecimals(summary.paid, summary.notPaid)).toBe(sumDecimals([summary.agreed]));
        for (const { outcome, reasons } of decisions) {
          requireSums(reasons);
          // rank = 1 + the number of better scores
          const better = points.filter((score) => Number(score) > Number(outcome?.score)).length;
          expect(outcome?.rank).toBe(better + 1);
          for (const other of decisions) {
            const gap = Number(outcome?.prize) - Number(other.outcome?.prize);
            if (Number(outcome?.score) > Number(other.outcome?.score))
              expect(gap).toBeGreaterThanOrEqual(-0.010_001);
            if (outcome?.rank === other.outcome?.rank) expect(Math.abs(gap)).toBeLessThan(0.0101);
          }
        }
      }),
    );
  });
});
