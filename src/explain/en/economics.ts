import type { EconomicsReasonCode } from '../../incentive/reasons.js';
import type { Sentences } from '../locale.js';
import type { Say } from '../say.js';
import { profitGroups, profitNames, profitRatios } from './profit.js';

/** A line of a dealer's account by its name, or by that of its group. */
const line = (say: Say) =>
  say.has('name')
    ? say.word('name', profitNames[say.text('group')] ?? {})
    : say.word('group', profitGroups) || 'a line';

const noBreakEven: Readonly<Record<string, string>> = {
  'no-sales': 'There are no sales to find a break-even from',
  'no-contribution': 'No sales break even: more of them earn nothing',
  'nothing-to-earn': 'There is a profit even without sales, so nothing breaks even',
};

/** The words about dealer economics, reconciliation and accounting estimates in English. */
export const economics: Sentences<EconomicsReasonCode> = {
  'incentive/operating-profit': (say) =>
    `Operating ${say.sign() < 0 ? 'loss' : 'profit'}: ${say.size()}`,
  'incentive/gross-profit': (say) => `markup, sales less cost of goods: ${say.figure}`,
  'incentive/profit-group': (say) =>
    `${say.word('group', profitGroups) || 'lines'} in all: ${say.figure}`,
  'incentive/profit-line': (say) => `${line(say)}: ${say.figure}`,
  'incentive/no-profit-ratio': (say) =>
    `There is no ${say.word('ratio', profitRatios)}: ${say.value('base') === 'sales' ? 'sales are zero' : 'capital is zero or not told'}`,
  'incentive/break-even': (say) =>
    `Sales of ${say.money('sales')} break even: they earn the ${say.money('fixed')} that have to be earned whatever is sold`,
  'incentive/no-break-even': (say) => say.word('why', noBreakEven) || 'Nothing breaks even',
};
