import type { EconomicsErrorCode, EconomicsReasonCode } from '../../incentive/reasons.js';
import type { Sentences } from '../locale.js';
import type { Say } from '../say.js';
import { counted } from './counted.js';
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

const unmatched = (say: Say) => {
  switch (say.value('why')) {
    case 'unknown':
      return `the entitlement ${say.text('of')} is not there`;
    case 'later':
      return `the entitlement ${say.text('of')} is of a later day`;
    case 'taken-back':
      return `${say.text('of')} was taken back`;
    default:
      return 'nothing is open';
  }
};
const age = (say: Say) =>
  !say.has('from')
    ? 'not overdue'
    : say.has('to')
      ? `${say.number('from')} to ${say.number('to')} days overdue`
      : `more than ${Number(say.text('from')) - 1} days overdue`;

/** A row of a statement by its reference, where it has one, and its id. */
const row = (say: Say) =>
  `${say.has('reference') ? `${say.text('reference')} (${say.text('id')})` : say.text('id')} of ${say.date('date')}`;
const otherwise = (say: Say) =>
  [
    ...(say.sign('days') === 0
      ? []
      : [
          `theirs is dated ${counted(say, 'apart', 'day', 'days')} ${say.sign('days') < 0 ? 'earlier' : 'later'}`,
        ]),
    ...(say.value('kind') === true ? ['the kinds differ'] : []),
    ...(say.value('reference') === true ? ['the references differ'] : []),
  ].join(', ');
const unsupported: Readonly<Record<string, string>> = {
  'nothing-open': 'no approved claim is open',
  beyond: 'it is more than the claim that it names has open',
  unknown: 'the claim that it names is not there',
};

/** The words about dealer economics, reconciliation and accounting estimates in English. */
export const economics: Sentences<EconomicsReasonCode | EconomicsErrorCode> = {
  'incentive/operating-profit': (say) =>
    `The dealer’s ${say.sign() < 0 ? 'loss' : 'profit'}: ${say.size()}`,
  'incentive/operating-income': (say) =>
    `operating income, the markup and net incentives: ${say.figure}`,
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
    `The dealer’s profit against the budget: ${say.figure} (${verdict(say)})`,
  'incentive/line-variance': (say) =>
    `${line(say)}${say.value('inTotal') === true ? ' in all' : ''}: ${side(say, 'before', 'planned', 'not planned')}, ${side(say, 'after', 'actual', 'none actual')}, effect ${say.figure} (${verdict(say)})`,
  'incentive/entitled': (say) => `Entitled as of ${say.date('asOf')}: ${say.figure}`,
  'incentive/credited': (say) => `credited against entitlements: ${say.figure}`,
  'incentive/set-off': (say) => `set off against what was taken back: ${say.figure}`,
  'incentive/outstanding': (say) => `outstanding: ${say.figure}`,
  'incentive/aged': (say) => `${age(say)}: ${say.figure}`,
  'incentive/received': (say) => `Received as of ${say.date('asOf')}: ${say.figure}`,
  'incentive/over-credited': (say) =>
    `${say.text('id')} gives more than ${say.text('of')} has open: ${say.figure}`,
  'incentive/unmatched': (say) =>
    `${say.text('id')} matches nothing, ${unmatched(say)}: ${say.figure}`,
  'incentive/owed-back': (say) => `Taken back and not set off, owed by the partner: ${say.figure}`,
  'incentive/later-entries': (say) =>
    `Not counted, of a later day: ${say.value('what') === 'credits' ? counted(say, 'count', 'credit', 'credits') : counted(say, 'count', 'entitlement', 'entitlements')} of ${say.figure}`,
  'incentive/statement-difference': (say) =>
    say.sign() === 0
      ? `The totals agree: ${say.money('ours')} on both sides`
      : `We state ${say.money('ours')}, they state ${say.money('theirs')}, a difference of ${say.figure}`,
  'incentive/statement-matched': (say) =>
    `Matched: ${counted(say, 'count', 'pair', 'pairs')}, ${say.figure} on our side`,
  'incentive/within-tolerance': (say) =>
    `small differences within the tolerance, ${counted(say, 'count', 'pair', 'pairs')}: ${say.figure}`,
  'incentive/amount-differs': (say) =>
    `${say.text('ours')} is ${say.money('oursAmount')} with us, ${say.text('theirs')} is ${say.money('theirsAmount')} with them: ${say.figure}`,
  'incentive/missing-in-theirs': (say) => `they do not have ${row(say)}: ${say.figure}`,
  'incentive/missing-in-ours': (say) => `we do not have ${row(say)}: ${say.figure}`,
  'incentive/differs-otherwise': (say) =>
    `${say.text('ours')} and ${say.text('theirs')} are a pair: ${otherwise(say) || 'no other difference'}`,
  'incentive/deducted': (say) => `Deducted by the customer: ${say.figure}`,
  'incentive/covered': (say) => `covered by approved claims: ${say.figure}`,
  'incentive/unsupported': (say) =>
    `${say.text('id')} is not covered, ${say.word('why', unsupported) || 'nothing supports it'}: ${say.figure}`,
  'incentive/claim-unused': (say) => `Claim ${say.text('id')} is not used up: ${say.figure} left`,
  'incentive/other-dealer': (say) =>
    `The account is that of ${say.text('received')}, not of ${say.text('expected')}.`,
  'incentive/consideration': (say) =>
    `To be counted on, by ${say.value('method') === 'most-likely' ? 'the most likely amount' : 'expected value'}: ${say.figure}`,
  'incentive/outcome-weighed': (say) =>
    `${say.money('amount')} with a probability of ${say.percent('probability')}: ${say.figure}`,
  'incentive/most-likely': (say) =>
    `${Number(say.text('tied')) > 1 ? `the ${say.text('ties')} of ${say.number('tied')} equally likely outcomes` : 'the most likely outcome'}, probability ${say.percent('probability')}: ${say.figure}`,
  'incentive/constrained': (say) =>
    say.sign() === 0
      ? `sure enough, ${say.money('limit')} is reached with a probability of ${say.percent('probability')}: ${say.figure}`
      : `not sure enough beyond ${say.money('limit')}, which is reached with a probability of ${say.percent('probability')} (${say.percent('confidence')} asked for): ${say.figure}`,
  'incentive/revenue': (say) => `Revenue to date: ${say.figure}`,
  'incentive/period-revenue': (say) => `period ${say.number('period')}: ${say.figure}`,
  'incentive/revenue-of-units': (say) =>
    `${say.number('units')} units at the estimate of its end: ${say.figure}`,
  'incentive/catch-up': (say) => `catch-up for earlier units: ${say.figure}`,
  'incentive/refund-liability': (say) =>
    say.sign() < 0
      ? `Earned beyond the ${say.money('billed')} that were billed: ${say.size()}`
      : `Of the ${say.money('billed')} that were billed may have to be refunded: ${say.figure}`,
  'incentive/no-estimate': () =>
    'The period needs an estimated unit price, or an estimated total with its units.',
  'incentive/two-estimates': () =>
    'The period has an estimated unit price and an estimated total; leave one out.',
};
