import type { DecimalReasonCode } from '../../kernel/decimal/index.js';
import type { KernelErrorCode } from '../../kernel/errors/index.js';
import type { Sentences } from '../locale.js';
import type { Say } from '../say.js';
import { counted } from './counted.js';

const got = (say: Say) => (say.has('received') ? `: ${say.phrase('received')}` : '');
const range = (say: Say) =>
  say.has('to')
    ? `, expected ${say.text('from')} to ${say.text('to')}`
    : say.has('from')
      ? `, expected ${say.text('from')} or more`
      : say.has('expected')
        ? `, expected ${say.phrase('expected')}`
        : '';

/** The words of the kernel's errors in English. */
export const errors: Sentences<KernelErrorCode | DecimalReasonCode> = {
  'input/not-a-decimal': (say) =>
    `Not a decimal amount${got(say)}; write plain digits with a point, no thousands separators.`,
  'input/not-a-date': (say) =>
    `Not a calendar date${got(say)}; write a day that exists as YYYY-MM-DD.`,
  'input/not-an-instant': (say) => `Not an instant with its offset${got(say)}.`,
  'input/not-a-zone': (say) => `Not a time zone${got(say)}.`,
  'input/not-a-language': (say) => `Not a language tag${got(say)}.`,
  'input/not-a-period': (say) => `Not a period that ends after it starts${got(say)}.`,
  'input/overlapping-periods': (say) =>
    `The period${got(say)} shares a day with another of the same measure: ${say.phrase('other')}.`,
  'input/not-a-whole-number': (say) => `Not a whole number${got(say)}.`,
  'input/not-a-text': (say) => `Not a text${got(say)}; pass it as text, in quotes.`,
  'input/not-a-boolean': (say) => `Neither true nor false${got(say)}.`,
  'input/not-a-list': (say) => `Not a list${got(say)}.`,
  'input/not-iterable': (say) => `Not iterable${got(say)}.`,
  'input/not-an-object': (say) => `Not a record${got(say)}.`,
  'input/not-a-function': (say) => `Not a function${got(say)}.`,
  'input/not-one-of': (say) =>
    `Not one of the known words${got(say)}${say.has('expected') ? `; known: ${say.list('expected')}` : ''}.`,
  'input/empty-id': () => 'An id must not be empty.',
  'input/repeated-id': (say) => `The id ${say.text('id')} appears more than once.`,
  'input/required': (say) => `Missing: ${say.text('key')}.`,
  'input/unknown-key': (say) => `Unknown field: ${say.text('key')}.`,
  'input/out-of-range': (say) => `Out of range${got(say)}${range(say)}.`,
  'input/not-first-of-month': (say) => `Not the first day of a month${got(say)}.`,
  'input/too-deep': () => 'Nested too deeply, or too large.',
  'decimal/no-rate': (say) =>
    `There is no rate from ${say.text('from')} to ${say.text('to')} on ${say.date('date')}`,
  'decimal/number-not-exact': (say) =>
    `A number that may have lost digits${got(say)}; pass it as text.`,
  'decimal/division-by-zero': () => 'Division by zero.',
  'decimal/finer-than-scale': (say) =>
    `The amount has more than ${counted(say, 'scale', 'decimal', 'decimals')}${got(say)}.`,
  'decimal/no-weights': () => 'Nothing can be shared, because no weight is above zero.',
  'decimal/mixed-currencies': (say) =>
    `An amount in ${say.text('received')} cannot be added to ${say.text('expected')}.`,
  'calendar/part-outside-period': () => 'The part does not lie within its period.',
  'calendar/out-of-range': () => 'The date would lie outside the years 0001 to 9999.',
  'calendar/no-business-day': () => 'The calendar has no business day to reach.',
  'calendar/no-comparable-week': () => 'The year before has no week of that number.',
  'calendar/not-whole-units': () => 'The period does not consist of whole units.',
  'calendar/joined-after': () => 'The day of joining lies after the date of the question.',
  'calendar/holiday-and-working-day': () =>
    'A day is listed both as a holiday and as a working day.',
  'events/conflicting-id': (say) =>
    `The id ${say.text('id')} stands for two entries with different content.`,
  'events/not-a-fold-state': () =>
    'Not a state of this fold; send states by structured clone, not as JSON.',
  'policy/not-defined': () =>
    'This policy was not checked; make it with define or parse first. A spread or JSON copy of a checked policy is no longer checked.',
  'policy/not-in-force': (say) =>
    `No policy is in force${say.has('policy') ? `: ${say.text('policy')} ${say.text('version')}` : ''} on ${say.date('date')}.`,
  'policy/versions-overlap': (say) =>
    `Two versions of the policy hold on ${say.date('date')}: ${say.list('versions')}.`,
  'policy/wrong-format': (say) =>
    `Expected a policy of the format ${say.text('expected')}, received ${say.phrase('received')}.`,
  'policy/unknown-format': (say) =>
    `Unknown format ${say.phrase('received')}; known: ${say.text('expected')}.`,
  'policy/unknown-key': (say) => `Unknown field: ${say.text('key')}.`,
  'policy/required': (say) => `Missing: ${say.text('key')}.`,
  'policy/wrong-value': (say) =>
    `Expected ${say.phrase('expected')}, received ${say.phrase('received')}.`,
  'policy/too-deep': () => 'The policy is nested too deeply, in a circle, or too large.',
  'policy/ends-before-start': (say) =>
    `The policy ends on ${say.date('end')}, not after its start on ${say.date('start')}.`,
  'policy/repeated-name': (say) => `The name ${say.text('name')} appears more than once.`,
  'policy/trusted-but-broken': (say) =>
    `The trusted policy ${say.text('id')} is not what define makes.`,
  'decision/undetermined': (say) =>
    `The decision has no outcome${say.has('missing') && say.list('missing') !== '' ? `; missing: ${say.list('missing')}` : ''}.`,
  'invariant/broken': () => 'An error of the library itself; please report it.',
};
