import type { Reason } from 'clientele';
import { en, describe as inWords, zhCN } from 'clientele/explain';
import { describe, expect, it } from 'vitest';

const period = { start: '2026-07-01', end: '2026-10-01' };
const money = { currency: 'CNY' };
const band = (from: string, to: string | null, more: object = {}) => ({
  ...money,
  ...{ amount: '50', rate: '0.01', from, to },
  ...more,
});
const lower = { fromIncluded: true, toIncluded: false };
const upper = { fromIncluded: false, toIncluded: true };
const measure = { measure: 'spend', measureLabel: { en: 'spend', 'zh-CN': '消费额' } };
const gold = { grade: 'g', label: { en: 'gold', 'zh-CN': '金牌' } };
const event = { id: 'e1', event: 'order', date: '2026-03-01' };
const to = { to: 'b', label: { en: 'client', 'zh-CN': '忠实客户' } };

/** A reason, and how it is said in both languages. */
const cases: readonly (readonly [Reason, string, string])[] = [
  [
    { code: 'incentive/due', figure: '6', params: { ...money, ...period, asOf: '2026-10-10' } },
    'Due for Jul 1, 2026 to Sep 30, 2026, as of Oct 10, 2026: CN¥6',
    '截至2026年10月10日，2026年7月1日至2026年9月30日应付返利：¥6',
  ],
  [
    { code: 'incentive/due', figure: '-3200.00', params: { ...money, ...period } },
    'To be taken back for Jul 1, 2026 to Sep 30, 2026: CN¥3,200.00',
    '2026年7月1日至2026年9月30日应扣回返利：¥3,200.00',
  ],
  [
    {
      code: 'incentive/computed',
      figure: '0.00',
      params: { ...money, structure: 'all-units', measure: '-3000.00' },
    },
    'net sales are negative and count as zero: CN¥0.00',
    '净额为负，按零计：¥0.00',
  ],
  [
    { code: 'incentive/slice', figure: '0.50', params: band('0', '300000', lower) },
    '1% of the CN¥50 in the band from 0 to below 300,000: CN¥0.50',
    '0（含）至 300,000（不含）档内的 ¥50 按 1% 计：¥0.50',
  ],
  [
    { code: 'incentive/slice', figure: '0.50', params: band('300000', '600000', upper) },
    '1% of the CN¥50 in the band above 300,000 up to and including 600,000: CN¥0.50',
    '超过 300,000 至 600,000（含）档内的 ¥50 按 1% 计：¥0.50',
  ],
  [
    { code: 'incentive/slice', figure: '0.50', params: band('0', '300000') },
    '1% of the CN¥50 in the band from 0 to 300,000: CN¥0.50',
    '0 至 300,000 档内的 ¥50 按 1% 计：¥0.50',
  ],
  [
    { code: 'incentive/whole', figure: '0.50', params: band('300000', null, lower) },
    '1% of all CN¥50, which lies in the band from 300,000 up: CN¥0.50',
    '适用 300,000 及以上档，全部 ¥50 按 1% 计：¥0.50',
  ],
  [
    { code: 'incentive/whole', figure: '0.50', params: band('300000', null, upper) },
    '1% of all CN¥50, which lies in the band above 300,000: CN¥0.50',
    '适用超过 300,000 档，全部 ¥50 按 1% 计：¥0.50',
  ],
  [
    {
      code: 'incentive/factored',
      figure: '0.00',
      params: { ...money, ...measure, condition: 'spending', measured: '9', factor: '1' },
    },
    'spending: spend is 9, so the factor is 1 and nothing changes',
    '条件“spending”：消费额为 9，系数 1，不调整',
  ],
  [
    { code: 'incentive/negative-measure', params: { ...money, measure: '-3000.00' } },
    'Returns exceed sales by CN¥3,000.00, which counts as zero',
    '退货超过销售 ¥3,000.00，净额按零计',
  ],
  [
    {
      code: 'incentive/next-band',
      params: { ...money, threshold: '300.00', distance: '0.00', gain: '3.00' },
    },
    'Any more than this reaches the band above CN¥300.00 and brings CN¥3.00',
    '再有任何增加，即进入超过 ¥300.00 的一档，返利增加 ¥3.00',
  ],
  [
    {
      code: 'incentive/next-band',
      params: { ...money, threshold: '300.00', distance: '5.00', gain: '3.00', ...upper },
    },
    'More than CN¥5.00 more reaches the band above CN¥300.00 and brings CN¥3.00',
    '再增加超过 ¥5.00，即进入超过 ¥300.00 的一档，返利增加 ¥3.00',
  ],
  [
    { code: 'incentive/non-monotone', figure: '-1', params: { at: '300' } },
    'At 300 the payout jumps down by 1.',
    '在 300 处返利反而减少 1。',
  ],
  [
    { code: 'incentive/sales', figure: '1', params: { ...money, count: 1 } },
    'sales, 1 line: CN¥1',
    '销售 1 笔：¥1',
  ],
  [
    { code: 'channel/no-base', params: { ratio: 'growth' } },
    'No growth can be told: there is nothing to compare with',
    '无法计算增长率：没有可比的基数',
  ],
  [
    { code: 'channel/no-target', params: { ratio: 'completion' } },
    'No target completion can be told: no target was given',
    '无法计算目标完成率：没有给出目标',
  ],
  [
    { code: 'tier/within-quota', params: { ...gold, quota: 5, isTop: true } },
    'Places up to 5 are gold',
    '前 5 名为“金牌”',
  ],
  [
    { code: 'tier/within-quota', params: { ...gold, quota: 5, isTop: false } },
    'Places up to 5 are gold or better',
    '前 5 名为“金牌”或更高等级',
  ],
  [
    { code: 'tier/distance-to-next', params: { ...gold, ...measure, distance: '0', cut: '9' } },
    'spend is equal to the last of the grade gold (9), but behind it by id',
    '消费额与“金牌”的最后一名（9）相同，但按编号排在其后',
  ],
  [
    { code: 'tier/population-too-small', params: { population: 1, minimum: 9 } },
    'There is 1 customer; the policy asks for at least 9',
    '共有 1 个客户，而分级至少需要 9 个',
  ],
  [
    {
      code: 'condition/at-least',
      params: { measure: 'budget', value: '9999.99', bound: '10000', holds: false },
    },
    'budget: 9,999.99, at least 10,000 required – not met',
    '要求 budget 不低于 10,000，实际 9,999.99：不成立',
  ],
  [
    { code: 'condition/equals', params: { ...measure, value: 'x', bound: 'y', holds: false } },
    'spend: "x", "y" required – not met',
    '要求消费额等于“y”，实际为“x”：不成立',
  ],
  [{ code: 'condition/unknown', params: measure }, 'spend is not given', '消费额未提供'],
  [
    { code: 'value/recency-score', params: { score: 5, best: 5, measured: 0 } },
    'recency 5 of 5: last purchase today',
    '最近购买得分 5（满分 5）：上次购买就在当天',
  ],
  [{ code: 'condition/not', params: { holds: true } }, 'not this: holds', '对以下条件取反：成立'],
  [
    { code: 'lifecycle/moved-by-event', params: { ...event, ...to } },
    'Mar 1, 2026: order (e1) made it client',
    '2026年3月1日：事件 order（e1），转为“忠实客户”',
  ],
  [
    {
      code: 'lifecycle/moved-by-limit',
      params: { ...event, ...to, from: 'a', fromLabel: null, afterDays: 1 },
    },
    'Mar 1, 2026: after 1 day as a it became client',
    '2026年3月1日：处于“a”满 1 天，转为“忠实客户”',
  ],
  [
    {
      code: 'lifecycle/backward',
      params: { ...event, stage: 'b', to: 'a', toLabel: { en: 'lead', zh: '线索' } },
    },
    'order (e1) would lead back to lead, which is not allowed',
    '事件 order（e1）会退回到阶段“线索”，不允许',
  ],
  [
    { code: 'lifecycle/dead-end', params: { stage: 'q', stageLabel: { en: 'Q', 'zh-CN': '丙' } } },
    'Nothing leads out of the stage Q, which is not final.',
    '阶段“丙”不是终止阶段，却没有任何转出。',
  ],
  [
    {
      code: 'scoring/contribution',
      figure: '1',
      params: { measure: 'm', measured: '2', points: '1', weight: '1' },
    },
    'm 2 earns 1 point × weight 1: 1',
    'm 2，得 1 分 × 权重 1：1',
  ],
];

describe('the sentence for', () => {
  it.each(cases)('%j', (reason, english, chinese) => {
    expect(inWords(reason, { locale: en })).toBe(english);
    expect(inWords(reason, { locale: zhCN })).toBe(chinese);
  });
});
