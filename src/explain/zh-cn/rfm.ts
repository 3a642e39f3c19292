import type { RfmErrorCode, RfmReasonCode } from '../../value/reasons.js';
import type { Sentences } from '../locale.js';
import type { Say } from '../say.js';
import { cutsText } from '../score-text.js';

const units = { day: '天', week: '周', month: '月' };
const weighted = (measure: string, say: Say) =>
  `${measure} ${say.number('score')} 分 × 权重 ${say.number('weight')}：${say.figure}`;

/** A score, and the cuts that it was found by where everything is told. */
const withCuts = (words: (say: Say) => string) => (say: Say) => {
  const cuts = cutsText(say, '、');
  return `${words(say)}${cuts === null ? '' : `；分界点 ${cuts}`}`;
};

const words: Sentences<RfmReasonCode | RfmErrorCode> = {
  'value/segment': (say) => `客户细分：${say.label('segment')}`,
  'value/recency-score': (say) =>
    `最近购买得分 ${say.number('score')}（满分 ${say.number('best')}）：${
      say.text('measured') === '0'
        ? '上次购买就在当天'
        : `上次购买在 ${say.number('measured')} 天前`
    }`,
  'value/frequency-score': (say) =>
    `购买频次得分 ${say.number('score')}（满分 ${say.number('best')}）：${
      say.text('countBy') === 'line'
        ? `共 ${say.number('measured')} 行订单明细`
        : `共购买 ${say.number('measured')} 次`
    }`,
  'value/monetary-score': (say) =>
    `消费金额得分 ${say.number('score')}（满分 ${say.number('best')}）：共消费 ${say.number('measured')}`,
  'value/combined-score': (say) => `综合得分：${say.figure}`,
  'value/weighted-recency': (say) => weighted('最近购买', say),
  'value/weighted-frequency': (say) => weighted('购买频次', say),
  'value/weighted-monetary': (say) => weighted('消费金额', say),
  'value/breaks-not-ascending': (say) =>
    `分界点必须递增，但 ${say.number('after')} 在 ${say.number('before')} 之后。`,
  'value/grid-gap': (say) =>
    `以下得分组合未归入任何细分：最近购买 ${say.number('recency')} 分、频次 ${say.number('frequency')} 分、金额 ${say.number('monetary')} 分。`,
  'value/grid-overlap': (say) => `细分“${say.text('segment')}”与“${say.text('other')}”重叠。`,
  'value/grid-out-of-range': (say) =>
    `${say.number('from')} 至 ${say.number('to')} 超出 1 至 ${say.number('most')} 的范围。`,
  'value/score-weights-not-one': (say) => `三项得分的权重之和为 ${say.number('sum')}，不等于 1。`,
  'value/lines-not-counted': () => '政策按订单明细行数计频次，但购买汇总中没有行数。',
  'value/mixed-times': (say) =>
    `距上次购买的时长（${say.phrase('received')}，单位：${say.word('unit', units)}）与按日期计算的 ${say.number('days')} 天不符。`,
  'value/not-summarised': (say) => `不是购买汇总的行：${say.phrase('received')}。`,
};

/** The words of the value room in Chinese. */
export const rfm: typeof words = {
  ...words,
  'value/recency-score': withCuts(words['value/recency-score']),
  'value/frequency-score': withCuts(words['value/frequency-score']),
  'value/monetary-score': withCuts(words['value/monetary-score']),
};
