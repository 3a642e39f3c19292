import type { LifecycleErrorCode, LifecycleReasonCode } from '../../lifecycle/reasons.js';
import type { Sentences } from '../locale.js';
import type { Say } from '../say.js';
import { condition } from './condition.js';
import { spaced } from './spaced.js';

const event = (say: Say) => `事件 ${say.text('event')}（${say.text('id')}）`;
const stage = (say: Say) => `阶段“${say.label('stage', 'stageLabel')}”`;

/** The words of the lifecycle room in Chinese. */
export const lifecycle: Sentences<LifecycleReasonCode | LifecycleErrorCode> = {
  ...condition,
  'lifecycle/in-stage': (say) =>
    `所处阶段：${say.label('stage')}，自${say.date('since')}起${say.has('strategy') ? `；策略：${say.label('none', 'strategy')}` : ''}`,
  'lifecycle/started': (say) => `${say.date('date')}：初始阶段为“${say.label('to')}”`,
  'lifecycle/moved-by-event': (say) =>
    `${say.date('date')}：${event(say)}，转为“${say.label('to')}”`,
  'lifecycle/stayed-by-event': (say) =>
    `${say.date('date')}：${event(say)}，仍为“${say.label('to')}”`,
  'lifecycle/moved-by-limit': (say) =>
    `${say.date('date')}：处于“${say.label('from', 'fromLabel')}”满 ${say.number('afterDays')} 天，转为“${say.label('to')}”`,
  'lifecycle/no-transition': (say) =>
    `${event(say)}在${stage(say)}不起作用${say.has('allowed') ? `；该阶段可用的事件：${say.list('allowed')}` : ''}`,
  'lifecycle/guard-failed': (say) => `${event(say)}不起作用：条件不成立`,
  'lifecycle/guard-unknown': (say) =>
    `${event(say)}不起作用：未提供条件所需的${spaced(say.list('missing')).trimEnd()}`,
  'lifecycle/backward': (say) => `${event(say)}会退回到阶段“${say.label('to', 'toLabel')}”，不允许`,
  'lifecycle/open-transition': (say) =>
    `要转为“${say.label('to')}”，需要事件 ${say.text('event')} 并提供${spaced(say.list('asks')).trimEnd()}`,
  'lifecycle/deadline': (say) =>
    `若在${say.date('deadline')}之前没有新的事件，将转为“${say.label('to')}”`,
  'lifecycle/not-started': (say) => `自${say.date('start')}起才进入该流程`,
  'lifecycle/duplicates': (say) => `重复的记录，只计一次：${say.number('count')} 条`,
  'lifecycle/later-events': (say) => `截至该日尚未发生或尚未登记的记录：${say.number('count')} 条`,
  'lifecycle/unknown-stage': (say) => `阶段“${say.text('stage')}”未声明。`,
  'lifecycle/unknown-target': (say) =>
    `${stage(say)}有一个转换指向未声明的阶段“${say.text('target')}”。`,
  'lifecycle/ambiguous': (say) =>
    `在${stage(say)}，事件 ${say.text('event')} 可能同时转入两个阶段。`,
  'lifecycle/dead-end': (say) => `${stage(say)}不是终止阶段，却没有任何转出。`,
  'lifecycle/unreachable': (say) => `没有任何转换进入${stage(say)}。`,
  'lifecycle/final-is-left': (say) => `终止${stage(say)}仍可转出。`,
  'lifecycle/event-before-start': (say) =>
    `事件日期为${say.date('date')}，早于起始日${say.has('start') ? say.date('start') : ''}。`,
};
