import type { EconomicsErrorCode, EconomicsReasonCode } from '../../incentive/reasons.js';
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

/** Is the change good for the profit? */
const verdict = (say: Say) =>
  say.sign() === 0 ? 'no effect' : say.sign() < 0 ? 'unfavourable' : 'favourable';
const side = (say: Say, name: string, word: string, none: string) =>
  say.has(name) ? `${say.money(name)} ${word}` : none;

/** The words about dealer economics, reconciliation and accounting estimates in English. */
export const economics: Sentences<EconomicsReasonCode | EconomicsErrorCode> = {
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
  'incentive/profit-variance': (say) =>
    `Operating profit against the budget: ${say.figure} (${verdict(say)})`,
  'incentive/line-variance': (say) =>
    `${line(say)}${say.value('inTotal') === true ? ' in all' : ''}: ${side(say, 'before', 'planned', 'not planned')}, ${side(say, 'after', 'actual', 'none actual')}, effect ${say.figure} (${verdict(say)})`,
  'incentive/other-dealer': (say) =>
    `The account is that of ${say.text('received')}, not of ${say.text('expected')}.`,
};
