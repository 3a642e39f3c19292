import type { DecimalReasonCode } from '../../kernel/decimal/index.js';
import type { KernelErrorCode } from '../../kernel/errors/index.js';
import type { Sentences } from '../locale.js';
import type { Say } from '../say.js';
import { spaced } from './spaced.js';

const got = (say: Say) => (say.has('received') ? `：${say.phrase('received')}` : '');
const range = (say: Say) =>
  say.has('to')
    ? `，应为 ${say.text('from')} 至 ${say.text('to')}`
    : say.has('from')
      ? `，应不小于 ${say.text('from')}`
      : say.has('expected')
        ? `，应为${spaced(say.phrase('expected')).trimEnd()}`
        : '';

/** The words of the kernel's errors in Chinese. */
export const errors: Sentences<KernelErrorCode | DecimalReasonCode> = {
  'input/not-a-decimal': (say) => `不是有效的数值${got(say)}；请只用数字和小数点书写，不加千分位。`,
  'input/not-a-date': (say) =>
    `不是有效的日历日期${got(say)}；请按 YYYY-MM-DD 填写真实存在的日期。`,
  'input/not-an-instant': (say) => `不是带时区偏移的时刻${got(say)}。`,
  'input/not-a-zone': (say) => `不是有效的时区${got(say)}。`,
  'input/not-a-language': (say) => `不是有效的语言标签${got(say)}。`,
  'input/not-a-period': (say) => `不是有效的期间（终点须晚于起点）${got(say)}。`,
  'input/overlapping-periods': (say) =>
    `该期间${got(say)}，与同一指标的另一期间重叠：${say.phrase('other')}。`,
  'input/not-a-whole-number': (say) => `不是整数${got(say)}。`,
  'input/not-a-text': (say) => `不是文本${got(say)}；请以文本传入（加引号）。`,
  'input/not-a-boolean': (say) => `不是布尔值${got(say)}。`,
  'input/not-a-list': (say) => `不是列表${got(say)}。`,
  'input/not-iterable': (say) => `不可遍历${got(say)}。`,
  'input/not-an-object': (say) => `不是对象${got(say)}。`,
  'input/not-a-function': (say) => `不是函数${got(say)}。`,
  'input/not-one-of': (say) =>
    `不在允许的取值之内${got(say)}${say.has('expected') ? `；允许：${say.list('expected')}` : ''}。`,
  'input/empty-id': () => '编号不能为空。',
  'input/repeated-id': (say) => `编号 ${say.text('id')} 重复。`,
  'input/required': (say) => `缺少：${say.text('key')}。`,
  'input/unknown-key': (say) => `未知字段：${say.text('key')}。`,
  'input/out-of-range': (say) => `超出范围${got(say)}${range(say)}。`,
  'input/not-first-of-month': (say) => `不是某月的第一天${got(say)}。`,
  'input/too-deep': () => '嵌套过深，或内容过大。',
  'decimal/no-rate': (say) =>
    `${say.date('date')}没有从 ${say.text('from')} 到 ${say.text('to')} 的汇率`,
  'decimal/number-not-exact': (say) => `该数字可能已丢失位数${got(say)}；请以文本传入。`,
  'decimal/division-by-zero': () => '除数为零。',
  'decimal/finer-than-scale': (say) => `金额的小数位超过 ${say.text('scale')} 位${got(say)}。`,
  'decimal/no-weights': () => '没有大于零的权重，无法分配。',
  'decimal/mixed-currencies': (say) =>
    `不能把 ${say.text('received')} 的金额加到 ${say.text('expected')} 上。`,
  'calendar/part-outside-period': () => '该部分不在其期间之内。',
  'calendar/out-of-range': () => '日期超出公元 0001 至 9999 年。',
  'calendar/no-business-day': () => '该日历没有可到达的工作日。',
  'calendar/no-comparable-week': () => '上一年没有相同序号的一周。',
  'calendar/not-whole-units': () => '该期间不是由完整的单位组成。',
  'calendar/joined-after': () => '加入日期晚于查询日期。',
  'calendar/holiday-and-working-day': () => '同一天既列为节假日又列为工作日。',
  'events/conflicting-id': (say) => `编号 ${say.text('id')} 对应两条内容不同的记录。`,
  'events/not-a-fold-state': () => '不是该汇总的状态；请用结构化克隆传递，不要转成 JSON。',
  'policy/not-defined': () =>
    '该政策未经检查；请先用 define 或 parse 生成。已检查政策的展开副本或 JSON 副本不再视为已检查。',
  'policy/not-in-force': (say) =>
    `${say.date('date')}没有生效的政策${say.has('policy') ? `（${say.text('policy')} ${say.text('version')}）` : ''}。`,
  'policy/versions-overlap': (say) =>
    `${say.date('date')}有两个版本同时生效：${say.list('versions')}。`,
  'policy/wrong-format': (say) =>
    `应为格式 ${say.text('expected')} 的政策，收到${spaced(say.phrase('received')).trimEnd()}。`,
  'policy/unknown-format': (say) =>
    `未知格式${spaced(say.phrase('received')).trimEnd()}；已知：${say.text('expected')}。`,
  'policy/unknown-key': (say) => `未知字段：${say.text('key')}。`,
  'policy/required': (say) => `缺少：${say.text('key')}。`,
  'policy/wrong-value': (say) =>
    `应为${spaced(say.phrase('expected')).trimEnd()}，收到${spaced(say.phrase('received')).trimEnd()}。`,
  'policy/too-deep': () => '政策嵌套过深、存在循环，或内容过大。',
  'policy/ends-before-start': (say) =>
    `政策的终止日${say.date('end')}不晚于起始日${say.date('start')}。`,
  'policy/repeated-name': (say) => `名称 ${say.text('name')} 重复。`,
  'policy/trusted-but-broken': (say) => `被信任的政策 ${say.text('id')} 并非由 define 生成。`,
  'decision/undetermined': (say) =>
    `该决定没有结果${say.has('missing') && say.list('missing') !== '' ? `；缺少：${say.list('missing')}` : ''}。`,
  'invariant/broken': () => '程序库内部错误，请报告。',
};
