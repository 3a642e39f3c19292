import type { EntitlementErrorCode, EntitlementReasonCode } from '../../tier/reasons.js';
import type { Sentences } from '../locale.js';
import type { Say } from '../say.js';
import { counted } from './counted.js';

const entitlement = (say: Say) => say.label('entitlement');
const grade = (say: Say) =>
  say.has('grade') ? `the grade ${say.label('grade', 'gradeLabel')}` : 'no grade';

/** A figure with its unit, or nothing where having it is all. */
const amount = (say: Say, name: string) =>
  say.value(name) === true
    ? ''
    : `${say.number(name)}${say.has('unit') ? ` ${say.text('unit')}` : ''}`;
const after = (text: string) => (text === '' ? '' : `: ${text}`);
const valued = (say: Say) => `${entitlement(say)}${after(amount(say, 'value'))}`;
const days = (say: Say) =>
  say.has('end')
    ? `from ${say.date('start')} to ${say.lastDay('end')}`
    : `since ${say.date('start')}`;

const sources: Readonly<Record<string, string>> = {
  rule: 'by the rules',
  grace: 'in a grace period',
  lifetime: 'for life',
  floor: 'by a floor',
  pin: 'by a pin',
};
const held = (say: Say) => {
  const parts = [
    say.has('since') ? `since ${say.date('since')}` : '',
    say.has('source') ? say.word('source', sources) : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
};

const units: Readonly<Record<string, readonly [string, string]>> = {
  hour: ['hour', 'hours'],
  day: ['day', 'days'],
  week: ['week', 'weeks'],
  month: ['month', 'months'],
};
const every = (say: Say, name: string) => {
  const [one, many] = units[say.text('unit')] ?? [say.text('unit'), say.text('unit')];
  return counted(say, name, one, many);
};
/** `month`, `2 months`. */
const each = (say: Say, name: string) =>
  say.text(name) === '1' ? (units[say.text('unit')]?.[0] ?? say.text('unit')) : every(say, name);
/** `visits-per` has calendar units, which are not counted. */
const promised = (say: Say) => {
  switch (say.text('standard')) {
    case 'response-hours':
      return `an answer within ${every(say, 'limit')}`;
    case 'visit-every':
      return `a visit every ${each(say, 'limit')}`;
    default:
      return `${counted(say, 'limit', 'visit', 'visits')} a ${say.text('unit')}`;
  }
};
const shrunk = (say: Say, name: string) => (say.has(name) ? amount(say, name) || 'it' : 'nothing');

/** The words of entitlements in English. */
export const tierEntitlement: Sentences<EntitlementReasonCode | EntitlementErrorCode> = {
  'tier/entitled': (say) =>
    `${counted(say, 'count', 'entitlement', 'entitlements')} with ${grade(say)}${held(say)}`,
  'tier/entitlement-given': (say) => `${valued(say)} (${days(say)})`,
  'tier/entitlement-of-higher-grade': (say) =>
    `Not ${entitlement(say)}: it starts with ${grade(say)}${after(amount(say, 'value'))}`,
  'tier/entitlement-of-lower-grade': (say) =>
    say.has('grade')
      ? `Not ${entitlement(say)}: it is for ${grade(say)} and below`
      : `Not ${entitlement(say)}: no grade has it`,
  'tier/entitlement-not-begun': (say) =>
    `Not yet ${entitlement(say)}: it begins on ${say.date('date')}${after(amount(say, 'value'))}`,
  'tier/entitlement-ended': (say) =>
    `No longer ${entitlement(say)}: it ended on ${say.lastDay('date')}`,
  'tier/next-grade-adds': (say) =>
    say.list('entitlements') === ''
      ? `${grade(say).replace('the', 'The')} adds nothing`
      : `${grade(say).replace('the', 'The')} adds ${say.list('entitlements', 'labels')}`,
  'tier/entitlement-added': (say) =>
    say.value('after') === true
      ? entitlement(say)
      : say.has('before')
        ? `${entitlement(say)}: ${amount(say, 'after')} in place of ${amount(say, 'before')}`
        : `${entitlement(say)}: ${amount(say, 'after')}`,
  'tier/entitled-by-sets': (say) =>
    `${counted(say, 'count', 'entitlement', 'entitlements')} by the policies ${say.list('policies')}`,
  'tier/best-of-sets': (say) =>
    `${valued(say)}, by ${say.text('policy')}${say.list('others') === '' ? '' : `, no worse than by ${say.list('others')}`}`,
  'tier/standards-checked': (say) => {
    const stretch = `${say.date('start')} to ${say.lastDay('end')}`;
    if (say.text('count') === '0')
      return `Nothing that can be checked is promised to ${grade(say)}`;
    if (say.value('kept') === true) return `Every promise to ${grade(say)} kept, ${stretch}`;
    return say.value('kept') === false
      ? `${say.number('broken')} of ${counted(say, 'count', 'promise', 'promises')} to ${grade(say)} broken, ${stretch}`
      : `No promise to ${grade(say)} broken so far, ${stretch}`;
  },
  'tier/standard-kept': (say) =>
    `${entitlement(say)}: ${promised(say)}, ${say.text('checked') === '0' ? 'nothing to judge' : `${say.number('checked')} of ${say.number('checked')} kept`}`,
  'tier/standard-broken': (say) =>
    `${entitlement(say)}: ${promised(say)}, ${say.number('breaches')} of ${say.number('checked')} broken`,
  'tier/standard-open': (say) =>
    say.text('open') === '0'
      ? `${entitlement(say)}: ${promised(say)}; what was done is not told`
      : `${entitlement(say)}: ${promised(say)}; ${say.number('open')} still open`,
  'tier/late-answer': (say) =>
    `The request of ${say.date('date')} took ${counted(say, 'hours', 'hour', 'hours')}, ${say.number('over')} too many`,
  'tier/late-visit': (say) =>
    say.has('visited')
      ? `The visit due on ${say.date('due')} came on ${say.date('visited')}, ${counted(say, 'days', 'day', 'days')} late`
      : `The visit due on ${say.date('due')} has not come`,
  'tier/too-few-visits': (say) =>
    `${counted(say, 'visits', 'visit', 'visits')} instead of ${say.number('promised')} from ${say.date('start')} to ${say.lastDay('end')}`,
  'tier/next-visit': (say) => {
    const from = say.has('last')
      ? `the last visit on ${say.date('last')}`
      : 'the start of the promise';
    const left = say.text('days').startsWith('-')
      ? `${say.size('days')} ${say.text('days') === '-1' ? 'day' : 'days'} overdue`
      : `in ${counted(say, 'days', 'day', 'days')}`;
    return `Next visit by ${say.date('due')} (${left}): every ${each(say, 'every')}, counted from ${from}`;
  },
  'tier/no-cadence': (say) => `No regular visits are promised to ${grade(say)}`,
  'tier/no-visit-to-count-from': () =>
    'No visit yet, and the first day with the grade is not told, so there is nothing to count from',
  'tier/value-not-comparable': (say) =>
    say.text('better') === 'having'
      ? `${say.text('entitlement')} is had or not had, so ${say.text('value')} at ${say.text('grade')} says nothing.`
      : `${say.text('entitlement')} compares figures, so ${say.text('value')} at ${say.text('grade')} says nothing.`,
  'tier/entitlement-shrinks': (say) =>
    `The higher grade ${say.text('higher')} gets less of ${entitlement(say)} (${shrunk(say, 'higherValue')}) than ${say.text('lower')} below it (${shrunk(say, 'lowerValue')}).`,
  'tier/entitlement-for-nobody': (say) => `No grade gets ${say.text('entitlement')}.`,
  'tier/entitlement-outside-policy': (say) =>
    `${say.text('entitlement')} has days on which the policy does not hold.`,
  'tier/entitlements-differ': (say) =>
    `The policies ${say.list('policies')} do not mean the same by ${say.text('entitlement')}.`,
  'tier/since-after-as-of': (say) =>
    `The grade is held since ${say.date('since')}, after the date of the question (${say.date('asOf')}).`,
};
