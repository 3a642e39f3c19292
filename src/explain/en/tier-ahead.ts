import type { AheadErrorCode, AheadReasonCode } from '../../tier/reasons.js';
import type { Sentences } from '../locale.js';
import type { Say } from '../say.js';

const measure = (say: Say) => say.label('measure', 'measureLabel');

/** What is asked of a figure. */
const asked = (say: Say) => {
  switch (say.text('side')) {
    case 'below':
      return `below ${say.number('bound')}`;
    case 'equals':
      return `exactly ${say.text('bound')}`;
    case 'differs':
      return `anything but ${say.text('bound')}`;
    default:
      return `at least ${say.number('bound')}`;
  }
};

const size = (say: Say) => say.number('distance').replace(/^[-−]/, '');

const gradeOf = (say: Say, name: string, label?: string) =>
  say.has(name) ? say.label(name, label) : 'no grade';

const graded = (say: Say, when: string) =>
  `${when} (policy ${say.text('policy')} ${say.text('version')}): ${gradeOf(say, 'grade')}`;

/** The words of looking ahead in English. */
export const tierAhead: Sentences<AheadReasonCode | AheadErrorCode> = {
  'tier/next-needs': (say) =>
    say.value('met') === true
      ? `The next grade, ${say.label('grade')}, is reached already`
      : `Not yet ${say.label('grade')}; lacking${say.value('any') === true ? ', any one of' : ''}`,
  'tier/top-held': (say) => `${say.label('grade')} is the highest grade`,
  'tier/keep-needs': (say) =>
    say.value('met') === true
      ? `Enough to stay ${say.label('grade')}`
      : `Not enough to stay ${say.label('grade')}; lacking${say.value('any') === true ? ', any one of' : ''}`,
  'tier/nothing-to-keep': () => 'No grade is held, so there is none to keep',
  'tier/lacks': (say) =>
    say.sign('distance') > 0
      ? `${size(say)} more of ${measure(say)}: it is ${say.number('value')}, it takes ${asked(say)}`
      : `${measure(say)} is ${say.number('value')}, it takes ${asked(say)}`,
  'tier/enough': (say) => `${measure(say)} is ${say.number('value')}, it takes ${asked(say)}`,
  'tier/distance-untold': (say) => `How far it is cannot be told without ${say.list('missing')}`,
  'tier/no-cut': (say) => `Nobody holds the grade ${say.label('grade')}, so no figure leads to it`,
  'tier/will-lose': (say) =>
    `${say.label('grade')} is lost on ${say.date('on')} if nothing more happens; then ${say.label('to', 'toLabel')}`,
  'tier/will-keep': (say) => `${say.label('grade')} stays, also if nothing more happens`,
  'tier/drop-coming': (say) =>
    `${say.has('review') ? `The review of ${say.date('review')} finds too little` : 'A review found too little'}: by rule ${say.label('grade')}${say.has('on') ? ` from ${say.date('on')}` : ''}${say.has('deadline') ? `; until ${say.date('deadline')} it can be averted` : ''}`,
  'tier/lacks-by': (say) => `${say.number('distance')} more of ${measure(say)}`,
  'tier/moved': (say) =>
    `Moves from ${gradeOf(say, 'before', 'beforeLabel')} to ${gradeOf(say, 'after', 'afterLabel')}`,
  'tier/graded-before': (say) => graded(say, 'Before'),
  'tier/graded-after': (say) => graded(say, 'After'),
  'tier/no-distance': () =>
    'A grade of a grid may lie in several cells, so no one figure leads to it.',
  'tier/no-threshold': (say) =>
    `The grade ${say.text('grade')} has no threshold of ${say.text('measure')}.`,
};
