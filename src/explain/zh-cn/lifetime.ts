import type { LifetimeErrorCode, LifetimeReasonCode } from '../../value/reasons.js';
import type { Sentences } from '../locale.js';

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
};
