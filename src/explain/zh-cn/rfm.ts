import type { RfmErrorCode, RfmReasonCode } from '../../value/reasons.js';
import type { Sentences } from '../locale.js';

/** The words of the value room in Chinese. */
export const rfm: Sentences<RfmReasonCode | RfmErrorCode> = {
  'value/segment': (say) => `客户细分：${say.label('segment')}`,
  'value/recency-score': (say) =>
    `最近购买得分 ${say.number('score')}（满分 ${say.number('best')}）：上次购买在 ${say.number('measured')} 天前`,
  'value/frequency-score': (say) =>
    `购买频次得分 ${say.number('score')}（满分 ${say.number('best')}）：共购买 ${say.number('measured')} 次`,
  'value/monetary-score': (say) =>
    `消费金额得分 ${say.number('score')}（满分 ${say.number('best')}）：共消费 ${say.number('measured')}`,
  'value/breaks-not-ascending': (say) =>
    `分界点必须递增，但 ${say.number('after')} 在 ${say.number('before')} 之后。`,
  'value/grid-gap': (say) =>
    `以下得分组合未归入任何细分：最近购买 ${say.number('recency')} 分、频次 ${say.number('frequency')} 分、金额 ${say.number('monetary')} 分。`,
  'value/grid-overlap': (say) => `细分“${say.text('segment')}”与“${say.text('other')}”重叠。`,
  'value/grid-out-of-range': (say) =>
    `${say.number('from')} 至 ${say.number('to')} 超出 1 至 ${say.number('most')} 的范围。`,
  'value/not-summarised': (say) => `不是购买汇总的行：${say.phrase('received')}。`,
};
