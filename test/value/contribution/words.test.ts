import { en, describe as say, zhCN } from 'clientele/explain';
import {
  abcCuts,
  allocateCostPool,
  classifyContributions,
  costToServe,
  defineCostToServePolicy,
  measureCustomerProfit,
  measureDeliveredValue,
  measureInequality,
  rankContributions,
} from 'clientele/value';
import { expect, it } from 'vitest';
import type { Reason } from '../../../src/kernel/decision/index.js';
import { rowsOf } from './populations.js';

const both = (reasons: Reason | readonly Reason[]) => [
  say(reasons, { locale: en }),
  say(reasons, { locale: zhCN }),
];

it.each([
  [
    measureInequality([]).undetermined,
    'There are no values, so there are no shares.',
    '没有数据，无法计算占比。',
  ],
  [
    classifyContributions(rowsOf(['0']), abcCuts).undetermined,
    'The total is zero, so there are no shares of it.',
    '合计为零，无法计算占比。',
  ],
  [
    measureInequality(['5']).undetermined,
    'A single value has no corrected Gini coefficient.',
    '只有一个数值，无法计算修正后的基尼系数。',
  ],
  [
    rankContributions(rowsOf(['-1234'])).undetermined,
    'The total is -1,234; shares of a loss mean nothing.',
    '合计为 -1,234，不为正数，占比没有意义。',
  ],
  [
    allocateCostPool('900', rowsOf(['0']), { scale: 2 }).reasons,
    '900.00 stays unallocated: nobody used any of it.',
    '900.00 未能分摊：没有客户使用过该资源。',
  ],
])('a figure that does not exist is explained %#', (reasons, english, chinese) => {
  expect(both(reasons)).toEqual([english, chinese]);
});

it('a profit that cannot be told, and one without rates', () => {
  const policy = defineCostToServePolicy(costToServe);
  const facts = { id: 'C-1', revenue: '0', costOfGoods: '1' };
  const open = measureCustomerProfit(policy, facts, { asOf: '2026-09-30' });
  expect(both(open.reasons)).toEqual([
    'Cost to serve is not known: visits, service-hours, logistics, averageReceivable, days not given.',
    '服务成本无法确定：未提供 visits、service-hours、logistics、averageReceivable、days。',
  ]);
  const lenient = defineCostToServePolicy({ ...costToServe, absent: 'zero' });
  const { reasons } = measureCustomerProfit(lenient, facts, { asOf: '2026-09-30' });
  expect(both(reasons.slice(1))).toEqual([
    'Revenue is not above zero, so there are no margin rates.',
    '销售收入不为正数，无法计算利润率。',
  ]);
});

it('what an offer delivers, and where its advantage comes from', () => {
  const benefits = { product: '80', service: '1500', personnel: '0', image: '20' };
  const free = { money: '0', time: '0', effort: '0', psychic: '0' };
  const { offers, comparison } = measureDeliveredValue(
    [
      { id: 'gift', benefits, costs: free },
      { id: 'rival', benefits, costs: { ...free, psychic: '5' } },
    ],
    { compare: { offer: 'gift', with: 'rival' } },
  );
  const [english = '', chinese = ''] = both(offers[0]?.reasons ?? []);
  expect(english.split('\n')).toEqual([
    'Delivered value of gift: 1,600 (value 1,600, cost 0)',
    '  Product value: 80',
    '  Service value: 1,500',
    '  Personnel value: 0',
    '  Image value: 20',
    '  Monetary cost: 0',
    '  Time cost: 0',
    '  Physical effort cost: 0',
    '  Mental effort cost: 0',
    'gift costs the customer nothing, so there is no ratio of value to cost.',
  ]);
  expect(chinese.split('\n')).toEqual([
    'gift 的顾客让渡价值：1,600（总价值 1,600，总成本 0）',
    '  产品价值：80',
    '  服务价值：1,500',
    '  人员价值：0',
    '  形象价值：20',
    '  货币成本：0',
    '  时间成本：0',
    '  体力成本：0',
    '  精神成本：0',
    'gift 的顾客总成本为零，无法计算价值成本比。',
  ]);
  const [advantage = '', lead = ''] = both(comparison?.reasons ?? []);
  expect(advantage.split('\n')[0]).toBe('Advantage of gift over rival: 5');
  expect(advantage.split('\n').at(-1)).toBe('  Mental effort advantage: 5');
  expect(lead.split('\n')[0]).toBe('gift 相对 rival 的优势：5');
  expect(lead.split('\n').at(-1)).toBe('  精神方面的优势：5');
});
