import type { LifecycleErrorCode, LifecycleReasonCode } from '../../lifecycle/reasons.js';
import type { Sentences } from '../locale.js';
import { condition } from './condition.js';

/** The words of the lifecycle room in Chinese. */
export const lifecycle: Sentences<LifecycleReasonCode | LifecycleErrorCode> = {
  ...condition,
  'lifecycle/in-stage': (say) =>
    `所处阶段：${say.label('stage')}，自${say.date('since')}起${say.has('strategy') ? `；策略：${say.label('none', 'strategy')}` : ''}`,
  'lifecycle/started': (say) => `${say.date('date')}：从“${say.label('to')}”开始`,
  'lifecycle/moved-by-event': (say) =>
    `${say.date('date')}：事件 ${say.text('event')}（${say.text('id')}）使其成为“${say.label('to')}”`,
  'lifecycle/stayed-by-event': (say) =>
    `${say.date('date')}：事件 ${say.text('event')}（${say.text('id')}）使其保持“${say.label('to')}”`,
  'lifecycle/moved-by-limit': (say) =>
    `${say.date('date')}：处于“${say.label('from', 'fromLabel')}”满 ${say.number('afterDays')} 天，转为“${say.label('to')}”`,
  'lifecycle/no-transition': (say) =>
    `事件 ${say.text('event')}（${say.text('id')}）在阶段 ${say.text('stage')} 不起作用${say.has('allowed') ? `；该阶段可用的事件：${say.list('allowed')}` : ''}`,
  'lifecycle/guard-failed': (say) =>
    `事件 ${say.text('event')}（${say.text('id')}）不起作用：条件不成立`,
  'lifecycle/guard-unknown': (say) =>
    `事件 ${say.text('event')}（${say.text('id')}）不起作用：条件所需的 ${say.list('missing')} 未提供`,
  'lifecycle/backward': (say) =>
    `事件 ${say.text('event')}（${say.text('id')}）会退回到 ${say.text('to')}，不允许`,
  'lifecycle/open-transition': (say) =>
    `要成为“${say.label('to')}”，需要事件 ${say.text('event')} 并提供 ${say.list('asks')}`,
  'lifecycle/deadline': (say) =>
    `若在${say.date('deadline')}之前没有新的事件，将转为“${say.label('to')}”`,
  'lifecycle/not-started': (say) => `${say.date('start')}才开始`,
  'lifecycle/duplicates': (say) => `重复的记录，只计一次：${say.number('count')} 条`,
  'lifecycle/later-events': (say) => `截至该日尚未知悉的记录：${say.number('count')} 条`,
  'lifecycle/unknown-stage': (say) => `阶段 ${say.text('stage')} 未声明。`,
  'lifecycle/unknown-target': (say) =>
    `从 ${say.text('stage')} 出发的一步指向未声明的阶段 ${say.text('target')}。`,
  'lifecycle/ambiguous': (say) =>
    `在阶段 ${say.text('stage')}，事件 ${say.text('event')} 可能同时指向两个阶段。`,
  'lifecycle/dead-end': (say) => `阶段 ${say.text('stage')} 不是终点，却没有出路。`,
  'lifecycle/unreachable': (say) => `没有任何一步通向阶段 ${say.text('stage')}。`,
  'lifecycle/final-is-left': (say) => `终点阶段 ${say.text('stage')} 仍有出路。`,
  'lifecycle/event-before-start': (say) =>
    `事件日期为${say.date('date')}，早于起始日${say.has('start') ? say.date('start') : ''}。`,
};
