import type { GrantErrorCode, GrantReasonCode } from '../../tier/reasons.js';
import type { Sentences } from '../locale.js';
import type { Say } from '../say.js';

const grade = (say: Say) => say.label('grade');
const measure = (say: Say) => say.label('measure', 'measureLabel');
const on = (say: Say) => say.date('date');
const deadline = (say: Say) => (say.has('deadline') ? `, by ${say.date('deadline')}` : '');
const sources = {
  manual: 'given by hand',
  match: 'status match',
  trial: 'trial',
  gift: 'gift',
  import: 'imported',
};
const origins = {
  rule: 'by the rules',
  grace: 'kept for now, a drop waits',
  lifetime: 'for life',
  floor: 'by a floor',
  pin: 'pinned',
};
const given = (say: Say) =>
  `${say.has('end') ? ` until ${say.lastDay('end')}` : ' until further notice'}: ${say.word('source', sources)}${say.has('by') ? ` by ${say.text('by')}` : ''}${say.has('why') ? ` (${say.text('why')})` : ''}`;

const waits = {
  graceMonths: 'A grace period',
  minimumTenureMonths: 'A minimum tenure',
  cooldownMonths: 'A cooldown',
};

const anyOne = (say: Say) => (say.value('anyOne') === true ? ', any one of' : '');

/** The words of granted grades in English. */
export const tierGrant: Sentences<GrantReasonCode | GrantErrorCode> = {
  'tier/granted': (say) =>
    `Granted grade: ${grade(say)} since ${say.date('since')} (${say.word('source', origins)})`,
  'tier/computed-in-window': (say) =>
    say.has('grade')
      ? `The figures since ${say.date('start')} reach: ${grade(say)}`
      : `What the figures since ${say.date('start')} reach cannot be told`,
  'tier/measured': (say) =>
    `${measure(say)}: ${say.number('value')}${say.has('bound') ? `, asked ${say.number('bound')}` : ''}`,
  'tier/begun': (say) => `${on(say)}: began as ${grade(say)}`,
  'tier/upgraded': (say) =>
    `${on(say)}: upgraded from ${say.label('from', 'fromLabel')} to ${say.label('to', 'toLabel')}`,
  'tier/renewed': (say) => `${on(say)}: ${grade(say)} was kept for another period`,
  'tier/requalified': (say) => `${on(say)}: ${grade(say)} was earned anew, and a new period began`,
  'tier/not-lowered': (say) =>
    `${on(say)}: the figures reach only ${say.label('found', 'foundLabel')}, but the policy lowers no grade`,
  'tier/step-limited': (say) =>
    `${on(say)}: the figures reach only ${say.label('found', 'foundLabel')}; the policy goes down to ${say.label('to', 'toLabel')}`,
  'tier/in-grace': (say) =>
    `${on(say)}: too little to keep the grade; within the grace period, ${say.label('to', 'toLabel')} from ${say.date('on')}`,
  'tier/in-tenure': (say) =>
    `${on(say)}: too little to keep the grade; its minimum time runs, ${say.label('to', 'toLabel')} from ${say.date('on')}`,
  'tier/drop-cancelled': (say) =>
    `${on(say)}: enough to keep ${grade(say)}; the drop was cancelled`,
  'tier/dropped': (say) =>
    `${on(say)}: down from ${say.label('from', 'fromLabel')} to ${say.label('to', 'toLabel')}`,
  'tier/cooldown': (say) =>
    `${on(say)}: a higher grade was reached, but after a drop none is granted before ${say.date('until')}`,
  'tier/carried-over': (say) =>
    `${on(say)}: ${say.number('surplus')} of ${measure(say)} above what it took counts once more in the next window`,
  'tier/reopened': (say) =>
    `${on(say)}: after a return the figures that gave ${grade(say)} no longer reach it`,
  'tier/lifetime': (say) => `${grade(say)} for life, reached on ${on(say)}`,
  'tier/floor': (say) => `Not below ${grade(say)}${given(say)}`,
  'tier/pinned': (say) => `Pinned to ${grade(say)}${given(say)}`,
  'tier/made-good': (say) =>
    `The challenge for ${grade(say)} was met on ${on(say)}; it holds ${say.has('end') ? `until ${say.lastDay('end')}` : 'until further notice'}`,
  'tier/to-next': (say) =>
    say.value('met') === true
      ? `All that ${grade(say)} takes is reached`
      : `${say.value('isTold') === false ? 'Not yet enough' : 'Still lacking'} to reach ${grade(say)}${deadline(say)}${anyOne(say)}`,
  'tier/to-keep': (say) =>
    say.value('met') === true
      ? `All that keeping ${grade(say)} takes is reached`
      : `${say.value('isTold') === false ? 'Not yet enough' : 'Still lacking'} to keep ${grade(say)}${deadline(say)}${anyOne(say)}`,
  'tier/lacking': (say) => `${measure(say)}: ${say.number('distance')} more`,
  'tier/duplicate-events': (say) =>
    `Events that repeat another one, counted once: ${say.number('count')}`,
  'tier/later-events': (say) =>
    `Events that lie after this date, or were not yet known: ${say.number('count')}`,
  'tier/unasked-figures': (say) =>
    `The policy does not ask for these figures of events: ${say.list('measures')}`,
  'tier/corrected': (say) =>
    `From ${say.date('start')}${say.has('end') ? ` to ${say.lastDay('end')}` : ''}: ${say.label('after', 'afterLabel')} instead of ${say.label('before', 'beforeLabel')}`,
  'tier/nothing-corrected': () => 'What became known changes no grade',
  'tier/became-known': (say) => `Entries that became known late: ${say.number('count')}`,
  'tier/not-begun': (say) => `The membership begins only on ${on(say)}`,
  'tier/figures-unknown': (say) =>
    say.has('missing')
      ? `${on(say)}: the grade cannot be told without ${say.list('missing')}`
      : `${on(say)}: the grade cannot be told`,
  'tier/no-grant': () => 'The policy computes grades, but grants none over time.',
  'tier/no-lowest-grade': () => 'The policy has no grade for who meets no band.',
  'tier/bands-not-rising': (say) =>
    `The bound ${say.number('bound')} is not below ${say.number('above')}, that of the grade above.`,
  'tier/own-rule-only': () =>
    'This needs a rule that looks at each member alone, not one that ranks a population.',
  'tier/carry-over-meaningless': () =>
    'A surplus can be carried over only between windows that begin anew with each review, above bounds that are figures.',
  'tier/held-before-joining': (say) =>
    `The grade is held from ${say.date('since')}, before joining on ${say.date('joined')}.`,
  'tier/measure-given-twice': (say) =>
    `${say.text('measure')} stands both in the events and beside them.`,
  'tier/never-reviewed': (say) =>
    say.text('field') === 'upgrade'
      ? 'Upgrades wait for a review, and there is never one.'
      : 'Nobody is ever downgraded, because there is never a review.',
  'tier/longer-than-period': (say) =>
    `${say.word('field', waits)} of ${say.number('months')} months is longer than a period of ${say.number('period')}, so reviews in between change nothing.`,
  'tier/short-period': (say) =>
    `A grade that is granted at once may be lost again after ${say.text('days') === '1' ? 'one day' : `${say.number('days')} days`}: a review may come that soon, and nothing protects the grade.`,
  'tier/window-shorter-than-period': (say) =>
    `The window of ${say.has('days') ? `${say.number('days')} days` : `${say.number('months')} months`} is shorter than a period of ${say.number('period')} months, so what happens early in a period counts at no review.`,
  'tier/lifetime-lowest': (say) =>
    `The lifetime grade ${say.text('grade')} is the lowest grade, which nobody can lose.`,
  'tier/unasked-measure': (say) =>
    `A lifetime grade asks for ${say.text('measure')}, which no grade asks for; it may be misspelt.`,
};
