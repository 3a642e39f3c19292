import type { ModelsErrorCode, ModelsReasonCode } from '../../value/reasons.js';
import type { Sentences } from '../locale.js';

const names = {
  nbd: 'NBD',
  'bg-nbd': 'BG/NBD',
  'mbg-nbd': 'MBG/NBD',
  'pareto-nbd': 'Pareto/NBD',
  'bg-bb': 'BG/BB',
  'gamma-gamma': 'Gamma-Gamma',
  sbg: 'sBG（移位贝塔几何）',
};
const causes = {
  'no-repeats': '没有客户复购',
  'one-period': '只有一次购买机会或一次续约',
  flat: '其他取值同样能解释这些数据',
};

/** The words of purchase models in Chinese. */
export const models: Sentences<ModelsReasonCode | ModelsErrorCode> = {
  'value/model-fitted': (say) =>
    `${say.word('model', names)} 模型已拟合：客户 ${say.number('customers')} 个，其中复购客户 ${say.number('repeaters')} 个`,
  'value/not-identifiable': (say) =>
    `${say.word('model', names)} 模型：数据不足以确定参数 ${say.list('parameters')}（${say.word('cause', causes)}）`,
  'value/boundary': (say) =>
    `${say.word('model', names)} 模型：参数 ${say.list('parameters')} 趋于零或无穷大时拟合仍在改善，数据中没有这些参数所描述的现象`,
  'value/too-few-repeaters': (say) =>
    `复购客户只有 ${say.number('repeaters')} 个，至少需要 ${say.number('least')} 个`,
  'value/not-converged': (say) =>
    `${say.word('model', names)} 模型：计算 ${say.number('evaluations')} 次后仍未收敛`,
  'value/mean-undefined': (say) =>
    say.has('repeats')
      ? `复购 ${say.number('repeats')} 次的客户没有期望客单价：客户之间的消费差异过大`
      : '未复购的客户没有平均客单价：客户之间的消费差异过大',
  'value/weakly-identified': (say) =>
    `数据几乎不能确定参数 ${say.list('parameters')}：其置信区间的两端相差三千倍以上`,
  'value/influential-customer': (say) =>
    `单个客户影响过大：一个复购 ${say.number('repeats')} 次的客户${say.has('customer') ? `（${say.text('customer')}）` : ''}使参数 ${say.text('parameter')} 移动 ${rounded(say.value('move'))} 个标准误`,
  'value/spend-frequency-correlated': (say) =>
    `客单价与购买频次相关（相关系数 ${rounded(say.value('correlation'))}），而消费模型假定二者无关`,
  'value/impossible-history': (say) =>
    `复购 ${say.number('repeats')} 次、最后一次购买时客龄 ${say.number('lastAge')}、当前客龄 ${say.number('age')}，这样的购买记录不可能存在。`,
  'value/not-a-model': (say) => `不是拟合或定义得到的模型：${say.phrase('received')}。`,
};

function rounded(value: unknown): string {
  return typeof value === 'number' ? value.toFixed(2) : '';
}
