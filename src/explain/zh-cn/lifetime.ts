import type { LifetimeErrorCode, LifetimeReasonCode } from '../../value/reasons.js';
import type { Sentences } from '../locale.js';
import type { Say } from '../say.js';

const periods = {
  week: '每周',
  month: '每月',
  quarter: '每季',
  'half-year': '每半年',
  year: '每年',
};

/** The words about lifetime value in closed form in Chinese. */
export const lifetime: Sentences<LifetimeReasonCode | LifetimeErrorCode> = {
  'value/no-limit': (say) =>
    say.has('states')
      ? `状态 ${say.list('states')} 无法计算价值：收益没有尽头也不衰减，总和没有极限`
      : '无法计算价值：期限无限，而各期收益始终不衰减，总和没有极限',
  'value/no-discount': () => '无法选择行动：期限无限时，须有大于零的折现率才能比较各行动的价值',
  'value/nothing-at-start': () => '无法计算比率：期初为零',
  'value/lost-more-than-start': (say) =>
    `流失额 ${say.number('lost')} 超过期初额 ${say.number('start')}：其中一部分是期内新增后又流失的`,
  'value/mixed-periods': (say) =>
    `期间不一致：有的数字按${say.word('received', periods)}计，其余按${say.word('expected', periods)}计。`,
  'value/too-large': () => '数值过大，无法表示。',
  'value/customers-not-adding-up': (say) =>
    `客户数不符：期末 ${say.number('end')} 个，其中新增 ${say.number('acquired')} 个，而期初为 ${say.number('start')} 个。`,
  'value/row-not-one': (say) =>
    `状态“${say.text('state')}”的转移概率合计为 ${say.number('sum')}，应为 1。`,
  'value/nothing-spent': () => '无法计算钱包份额：客户在我方经营的品类上没有支出',
  'value/present': (say) =>
    `现实价值${levelOf(say)}：${say.date('start')}至${say.lastDay('end')}毛利 ${say.figure}${beginsOf(say)}`,
  'value/potential': (say) =>
    `潜在价值${levelOf(say)}：客户支出 ${say.number('spend')}，其中我方 ${say.number('ours')}，尚可争取 ${say.figure}${beginsOf(say)}`,
  'value/incremental-room': (say) => `增量销售空间 ${say.figure}`,
  'value/cross-selling-room': (say) => `交叉销售空间 ${say.figure}`,
  'value/long-term': (say) => `长期价值${levelOf(say)}：${say.figure}${beginsOf(say)}`,
  'value/purchases': (say) => `购买频次${levelOf(say)}：${say.figure} 次${beginsOf(say)}`,
  'value/part-not-known': (say) => `${say.word('part', parts)}未知`,
  'value/ours-above-spend': (say) =>
    `品类“${say.text('category')}”：我方销售 ${say.number('ours')}，超过客户支出 ${say.number('spend')}。`,
  'value/levels-not-ascending': (say) =>
    `“高”的起点 ${say.number('high')} 必须大于“中”的起点 ${say.number('middle')}。`,
  'value/quantile-out-of-range': (say) =>
    `分位数 ${say.number('middle')} 和 ${say.number('high')} 必须介于 0 和 1 之间。`,
};

const parts = {
  present: '现实价值',
  potential: '潜在价值',
  longTerm: '长期价值',
  frequency: '购买频次',
};

const levels = { high: '高', middle: '中', low: '低' };

function levelOf(say: Say): string {
  return say.has('level') ? `（${say.word('level', levels)}）` : '';
}

/** Where the levels begin, where everything is told. */
function beginsOf(say: Say): string {
  if (!say.has('middle')) return '';
  const [middle, high] = [say.number('middle'), say.number('high')];
  return say.text('rule') === 'quantiles'
    ? `；高于 ${middle} 为中，高于 ${high} 为高`
    : `；${middle} 起为中，${high} 起为高`;
}
