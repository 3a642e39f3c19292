import { attempt } from 'clientele';
import { en, describe as inWords, zhCN } from 'clientele/explain';
import { type CriteriaPolicyDraft, defineCriteriaPolicy, rankByCriteria } from 'clientele/scoring';
import { describe, expect, it } from 'vitest';

const asOf = '2026-09-30';
const draft: CriteriaPolicyDraft<'amount' | 'late' | 'fit'> = {
  id: 'p',
  version: '1',
  effective: { start: '2026-01-01', end: null },
  criteria: [
    { id: 'amount', direction: 'benefit', label: { en: 'Order amount', 'zh-CN': '订单额' } },
    {
      id: 'late',
      direction: 'cost',
      label: { en: 'Days late', 'zh-CN': '逾期天数' },
      normalisation: { type: 'range', from: 0, to: 60, outside: 'hold' },
    },
    {
      id: 'fit',
      direction: 'benefit',
      label: { en: 'Fit', 'zh-CN': '契合度' },
      grades: { high: 2, low: 0 },
    },
  ],
  weights: { type: 'given', scale: 'relative', weights: { amount: 3, late: 2, fit: 1 } },
  normalisation: 'sum',
  missing: 'worst',
};
const facts = [
  { id: 'C-1', measures: { amount: '20000', late: 90, fit: 'high' } },
  { id: 'C-2', measures: { amount: '40000', late: 15 } },
] as const;

function linesOf(locale: typeof en, change: object = {}, id = 'C-1') {
  const policy = defineCriteriaPolicy({ ...draft, ...change });
  const { decisions } = rankByCriteria(policy, facts, { asOf, explain: 'full' });
  const decision = decisions.find((one) => one.id === id);
  return decision === undefined ? [] : inWords(decision, { locale }).split('\n');
}

describe('a ranking by criteria in words', () => {
  it('says score, parts and rank in English', () => {
    expect(linesOf(en)).toEqual([
      'Score: 0.3333',
      '  Order amount 20,000, normalised 0.3333 × weight 0.5: 0.1667',
      '    as a share of the sum 60,000; more is better',
      '  Days late 90, normalised 0 (held at the end of the range) × weight 0.3333: 0',
      '    placed in the fixed range 0 to 60; less is better',
      '  Fit high, normalised 1 × weight 0.1667: 0.1667',
      '    as a share of the sum 2; more is better',
      'Rank 2 of 2',
    ]);
  });

  it('says them in Chinese', () => {
    expect(linesOf(zhCN)).toEqual([
      '综合得分：0.3333',
      '  订单额 20,000，标准化值 0.3333 × 权重 0.5：0.1667',
      '    按占总和 60,000 的比重；越大越好',
      '  逾期天数 90，标准化值 0（超出区间，按端点计） × 权重 0.3333：0',
      '    按在固定区间内的位置（0 至 60）；越小越好',
      '  契合度 high，标准化值 1 × 权重 0.1667：0.1667',
      '    按占总和 2 的比重；越大越好',
      '在 2 个对象中排名第 2',
    ]);
  });

  it.each([
    ['worst', 'Fit is not given and counts as the worst: 0', '契合度未提供，按最差计：0'],
    [
      'redistribute',
      'Fit is not given; its weight is shared among the others: 0',
      '契合度未提供，其权重分摊给其他指标：0',
    ],
  ])('says what an absent value does under %s', (missing, english, chinese) => {
    expect(linesOf(en, { missing }, 'C-2')).toContain(`  ${english}`);
    expect(linesOf(zhCN, { missing }, 'C-2')).toContain(`  ${chinese}`);
    expect(linesOf(en, { missing }, 'C-2').at(-1)).toBe('Not given: Fit');
    expect(linesOf(zhCN, { missing }, 'C-2').at(-1)).toBe('未提供：契合度');
  });

  it('says why a column cannot be normalised', () => {
    const policy = defineCriteriaPolicy({
      ...draft,
      criteria: [{ id: 'late', direction: 'cost' }],
      weights: { type: 'equal' },
    });
    const free = [{ id: 'C-9', measures: { late: 0 } }];
    const tried = attempt(() => rankByCriteria(policy, free, { asOf }));
    const say = (locale: typeof en) => (tried.ok ? '' : inWords(tried.error, { locale }));
    expect(say(en)).toBe(
      'late cannot be normalised by sum: it has a cost of zero (C-9) (at /facts/0/measures/late).',
    );
    expect(say(zhCN)).toContain('late 不能用占总和比重法标准化：越小越好的指标中存在 0（C-9）');
  });
});
