import type { LifecycleErrorCode, LifecycleReasonCode } from '../../lifecycle/reasons.js';
import type { Sentences } from '../locale.js';
import type { Say } from '../say.js';
import { condition } from './condition.js';
import { counted } from './counted.js';

const stage = (say: Say) => say.label('stage', 'stageLabel');

/** The words of the lifecycle room in English. */
export const lifecycle: Sentences<LifecycleReasonCode | LifecycleErrorCode> = {
  ...condition,
  'lifecycle/in-stage': (say) =>
    `Stage: ${say.label('stage')}, since ${say.date('since')}${say.has('strategy') ? `; what to do: ${say.label('none', 'strategy')}` : ''}`,
  'lifecycle/started': (say) => `${say.date('date')}: started as ${say.label('to')}`,
  'lifecycle/moved-by-event': (say) =>
    `${say.date('date')}: ${say.text('event')} (${say.text('id')}) made it ${say.label('to')}`,
  'lifecycle/stayed-by-event': (say) =>
    `${say.date('date')}: ${say.text('event')} (${say.text('id')}) kept it ${say.label('to')}`,
  'lifecycle/moved-by-limit': (say) =>
    `${say.date('date')}: after ${counted(say, 'afterDays', 'day', 'days')} as ${say.label('from', 'fromLabel')} it became ${say.label('to')}`,
  'lifecycle/no-transition': (say) =>
    `${say.text('event')} (${say.text('id')}) changes nothing in the stage ${stage(say)}${say.has('allowed') ? `; possible there: ${say.list('allowed')}` : ''}`,
  'lifecycle/guard-failed': (say) =>
    `${say.text('event')} (${say.text('id')}) changes nothing: its condition does not hold`,
  'lifecycle/guard-unknown': (say) =>
    `${say.text('event')} (${say.text('id')}) changes nothing: its condition asks for ${say.list('missing')}, which is not given`,
  'lifecycle/backward': (say) =>
    `${say.text('event')} (${say.text('id')}) would lead back to ${say.label('to', 'toLabel')}, which is not allowed`,
  'lifecycle/open-transition': (say) =>
    `To become ${say.label('to')} it takes ${say.text('event')} with ${say.list('asks')}`,
  'lifecycle/deadline': (say) =>
    `Without an event before ${say.date('deadline')} it becomes ${say.label('to')}`,
  'lifecycle/not-started': (say) => `It starts only on ${say.date('start')}`,
  'lifecycle/duplicates': (say) =>
    `Entries that repeat another one, counted once: ${say.number('count')}`,
  'lifecycle/later-events': (say) => `Entries not yet known at this date: ${say.number('count')}`,
  'lifecycle/unknown-stage': (say) => `The stage ${say.text('stage')} is not declared.`,
  'lifecycle/unknown-target': (say) =>
    `From ${stage(say)} a step leads to ${say.text('target')}, which is not declared.`,
  'lifecycle/ambiguous': (say) =>
    `In the stage ${stage(say)} the event ${say.text('event')} can lead to two stages at once.`,
  'lifecycle/dead-end': (say) =>
    `Nothing leads out of the stage ${stage(say)}, which is not final.`,
  'lifecycle/unreachable': (say) => `Nothing leads to the stage ${stage(say)}.`,
  'lifecycle/final-is-left': (say) => `The final stage ${stage(say)} is left by a step.`,
  'lifecycle/event-before-start': (say) =>
    `An event is dated ${say.date('date')}, before the start${say.has('start') ? ` on ${say.date('start')}` : ''}.`,
};
