import type { AheadErrorCode, AheadReasonCode } from '../../tier/reasons.js';
import type { Sentences } from '../locale.js';
import type { Say } from '../say.js';

const measure = (say: Say) => say.label('measure', 'measureLabel');

/** What is asked of a figure. */
const asked = (say: Say) => {
  switch (say.text('side')) {
    case 'below':
      return `低于 ${say.number('bound')}`;
    case 'equals':
      return `正好为 ${say.text('bound')}`;
    case 'differs':
      return `不为 ${say.text('bound')}`;
    default:
      return `达到 ${say.number('bound')}`;
  }
};

const size = (say: Say) => say.number('distance').replace(/^[-−]/, '');

const gradeOf = (say: Say, name: string, label?: string) =>
  say.has(name) ? say.label(name, label) : '无等级';

const graded = (say: Say, when: string) =>
  `${when}（规则 ${say.text('policy')} ${say.text('version')}）：${gradeOf(say, 'grade')}`;

/** The words of looking ahead in Chinese. */
export const tierAhead: Sentences<AheadReasonCode | AheadErrorCode> = {
  'tier/next-needs': (say) =>
    say.value('met') === true
      ? `已达到上一级“${say.label('grade')}”的条件`
      : `距“${say.label('grade')}”还差${say.value('any') === true ? '（满足任一项即可）' : ''}`,
  'tier/top-held': (say) => `“${say.label('grade')}”已是最高等级`,
  'tier/keep-needs': (say) =>
    say.value('met') === true
      ? `已满足“${say.label('grade')}”的保级条件`
      : `保住“${say.label('grade')}”还差${say.value('any') === true ? '（满足任一项即可）' : ''}`,
  'tier/nothing-to-keep': () => '目前没有等级，无须保级',
  'tier/lacks': (say) =>
    say.sign('distance') > 0
      ? `${measure(say)}还差 ${size(say)}：现为 ${say.number('value')}，须${asked(say)}`
      : `${measure(say)}现为 ${say.number('value')}，须${asked(say)}`,
  'tier/enough': (say) => `${measure(say)}现为 ${say.number('value')}，须${asked(say)}，已满足`,
  'tier/distance-untold': (say) => `缺少${say.list('missing')}，无法判断还差多少`,
  'tier/no-cut': (say) => `目前没有客户属于“${say.label('grade')}”，没有可对照的门槛`,
  'tier/will-lose': (say) =>
    `若无新增业绩，“${say.label('grade')}”将于${say.date('on')}失去，降为“${say.label('to', 'toLabel')}”`,
  'tier/will-keep': (say) => `即使没有新增业绩，“${say.label('grade')}”也会保住`,
  'tier/drop-coming': (say) =>
    `${say.has('review') ? `${say.date('review')}复核时业绩不足` : '复核时业绩不足'}：按规则${say.has('on') ? `自${say.date('on')}起` : ''}降为“${say.label('grade')}”${say.has('deadline') ? `，截至${say.date('deadline')}补足可保级` : ''}`,
  'tier/lacks-by': (say) => `${measure(say)}还差 ${say.number('distance')}`,
  'tier/moved': (say) =>
    `由“${gradeOf(say, 'before', 'beforeLabel')}”变为“${gradeOf(say, 'after', 'afterLabel')}”`,
  'tier/graded-before': (say) => graded(say, '变更前'),
  'tier/graded-after': (say) => graded(say, '变更后'),
  'tier/no-distance': () => '矩阵中的一个等级可能对应多个格子，没有单一指标的差距。',
  'tier/no-threshold': (say) =>
    `等级“${say.text('grade')}”没有以“${say.text('measure')}”为条件的门槛。`,
};
