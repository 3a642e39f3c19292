import type { IncentiveErrorCode, IncentiveReasonCode } from '../../incentive/reasons.js';
import type { Sentences } from '../locale.js';
import type { Say } from '../say.js';
import { counted } from './counted.js';

/** The stretch of a band; which of its ends are part of it is said where the reason tells. */
const band = (say: Say) => {
  const isAbove = say.value('fromIncluded') === false;
  if (!say.has('to'))
    return isAbove ? `above ${say.number('from')}` : `from ${say.number('from')} up`;
  const included = say.value('toIncluded');
  const end = included === true ? 'up to and including' : included === false ? 'to below' : 'to';
  return `${isAbove ? 'above' : 'from'} ${say.number('from')} ${end} ${say.number('to')}`;
};

const due = (say: Say) =>
  `for ${say.date('start')} to ${say.lastDay('end')}${say.has('asOf') ? `, as of ${say.date('asOf')}` : ''}: ${say.size()}`;
const measure = (say: Say) => say.label('measure', 'measureLabel');

/** The words of the incentive room in English. */
export const incentive: Sentences<IncentiveReasonCode | IncentiveErrorCode> = {
  'incentive/due': (say) => `${say.sign() < 0 ? 'To be taken back' : 'Due'} ${due(say)}`,
  'incentive/computed': (say) =>
    say.sign('measure') < 0
      ? `net sales are negative and count as zero: ${say.figure}`
      : say.value('structure') === 'incremental'
        ? `computed slice by slice on ${say.money('measure')}: ${say.figure}`
        : `computed on the whole ${say.money('measure')}: ${say.figure}`,
  'incentive/slice': (say) =>
    `${say.percent('rate')} of the ${say.money('amount')} in the band ${band(say)}: ${say.figure}`,
  'incentive/whole': (say) =>
    `${say.percent('rate')} of all ${say.money('amount')}, which lies in the band ${band(say)}: ${say.figure}`,
  'incentive/factored': (say) =>
    `${say.label('condition')}: ${measure(say)} is ${say.number('measured')}, so the factor is ${say.number('factor')}${say.sign() === 0 ? ' and nothing changes' : `: ${say.figure}`}`,
  'incentive/rounded': (say) =>
    `rounded to ${counted(say, 'scale', 'decimal', 'decimals')} (${say.text('mode')}): ${say.figure}`,
  'incentive/already-settled': (say) => `settled before: ${say.figure}`,
  'incentive/carried-forward': (say) =>
    `settled too much before, set off against later entitlement: ${say.figure}`,
  'incentive/measured': (say) =>
    `It stands on net sales of ${say.figure} from ${say.date('start')} to ${say.lastDay('end')}`,
  'incentive/sales': (say) => `sales, ${counted(say, 'count', 'line', 'lines')}: ${say.figure}`,
  'incentive/returns': (say) => `returns, ${counted(say, 'count', 'line', 'lines')}: ${say.figure}`,
  'incentive/line': (say) =>
    `${say.text('type')} ${say.text('id')} of ${say.date('date')}: ${say.figure}`,
  'incentive/negative-measure': (say) =>
    `Returns exceed sales by ${say.size('measure')}, which counts as zero`,
  'incentive/next-band': (say) =>
    say.sign('distance') === 0
      ? `Any more than this reaches the band above ${say.money('threshold')} and brings ${say.money('gain')}`
      : say.value('fromIncluded') === false
        ? `More than ${say.money('distance')} more reaches the band above ${say.money('threshold')} and brings ${say.money('gain')}`
        : `${say.money('distance')} more reaches the band from ${say.money('threshold')} and brings ${say.money('gain')}`,
  'incentive/outside-period': (say) =>
    `Not counted, dated outside the period: ${say.number('count')}`,
  'incentive/later-lines': (say) => `Not yet known at this date: ${say.number('count')}`,
  'incentive/duplicate-lines': (say) => `Sent twice and counted once: ${say.number('count')}`,
  'incentive/measure-missing': (say) =>
    `A condition asks for a figure that is not given: ${say.list('missing')}`,
  'incentive/no-bands': () => 'The plan has no bands.',
  'incentive/bands-overlap': (say) =>
    say.has('before')
      ? `A band starts at ${say.number('from')}, below the end of the band before it, ${say.number('before')}.`
      : `A band starts at ${say.number('from')}, but the band before it has no upper end.`,
  'incentive/band-empty': (say) =>
    `A band ends at ${say.number('to')}, which is not above its start, ${say.number('from')}.`,
  'incentive/bands-gap': (say) =>
    say.has('to')
      ? `Between ${say.number('from')} and ${say.number('to')} nothing is earned.`
      : `Above ${say.number('from')} nothing is earned.`,
  'incentive/cliff': (say) => `At ${say.number('at')} the payout jumps up by ${say.figure}.`,
  'incentive/non-monotone': (say) =>
    `At ${say.number('at')} the payout jumps down by ${say.size()}.`,
  'incentive/factor-bands-not-ascending': (say) =>
    `The bounds of a condition must ascend; ${say.number('upTo')} does not.`,
  'incentive/mixed-currencies': (say) =>
    `An amount in ${say.text('received')} cannot be added to a plan in ${say.text('expected')}.`,
  'incentive/no-amount': () => 'A line has neither an amount nor a quantity with a unit price.',
  'incentive/two-amounts': () => 'A line has both an amount and a quantity with a unit price.',
  'incentive/period-not-begun': (say) => `The period begins only on ${say.date('start')}.`,
  'incentive/rate-above-one': (say) =>
    `The rate ${say.number('rate')} pays ${say.percent('rate')}; write a fraction, such as 0.02 for 2%.`,
  'incentive/wrong-period': (say) =>
    `The period from ${say.date('start')} to ${say.lastDay('end')} is not one ${say.text('expected')} of the plan.`,
};
