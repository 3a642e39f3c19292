import type { DealerClauseCode } from '../../incentive/reasons.js';
import type { Sentences } from '../locale.js';
import type { Say } from '../say.js';
import { capital } from './capital.js';

const interests: Readonly<Record<string, string>> = {
  'month-30': 'a month, over months of 30 days',
  'year-365': 'a year, over years of 365 days',
  'year-360': 'a year, over years of 360 days',
};
const instrument = (say: Say) => capital(say.label('instrument'));
const kind = (say: Say) => capital(say.label('kind'));
const right = (say: Say) => capital(say.label('right'));
const interest = (say: Say) => `${say.percent('rate')} ${say.word('dayCount', interests)}`;

/** What is claimed for a unit under a ship-and-debit agreement, and where nothing is. */
const debit = (say: Say) => {
  switch (say.text('agreement')) {
    case 'down-to-price':
      return `For each unit sold the part of its cost above ${say.money('figure')} is claimed; a cost of exactly ${say.money('figure')} or less claims nothing.`;
    case 'down-by-amount':
      return `For each unit sold ${say.money('figure')} is claimed.`;
    case 'down-by-rate':
      return `For each unit sold ${say.percent('figure')} of its cost is claimed.`;
    default:
      return `For each unit sold what its margin is short of ${say.percent('figure')} of the sell price is claimed; a margin of exactly ${say.percent('figure')} or more claims nothing.`;
  }
};

const isByValueDate = (say: Say) => say.text('rule') === 'value-date';

/** The clauses of terms with dealers in English. */
export const contractDealer: Sentences<DealerClauseCode> = {
  'incentive/clause-season': (say) =>
    `Only deposits from ${say.date('start')} to ${say.lastDay('end')} count, both days included.`,
  'incentive/clause-interest': (say) =>
    `What is paid in and not picked up yet earns simple interest of ${interest(say)}, by actual days.`,
  'incentive/clause-earns-from': (say) =>
    `A deposit earns from ${isByValueDate(say) ? 'its value date' : 'its own day'} on, that day included; what is picked up earns no longer on the day of the pick-up.`,
  'incentive/clause-same-day': (say) =>
    `What is picked up on the very day from which its deposit ${isByValueDate(say) ? 'would earn' : 'earns'} earns nothing.`,
  'incentive/clause-pick-up-order': () =>
    'A pick-up takes first what earns already, then what does not yet; what goes beyond all that was paid in was not prepaid and counts for nothing.',
  'incentive/clause-value-date': (say) =>
    say.text('rule') === 'at-maturity'
      ? `${instrument(say)}: counts as money on the day of its maturity.`
      : say.has('days')
        ? `${instrument(say)}: counts as money ${say.number('days')} days after its receipt.`
        : `${instrument(say)}: counts as money on the day of its receipt.`,
  'incentive/clause-discount': (say) =>
    say.has('rate')
      ? `${instrument(say)}: turning it into cash costs ${interest(say)}, from the day of its receipt to its maturity, that day not included.`
      : `${instrument(say)}: turning it into cash costs nothing.`,
  'incentive/clause-collected': (say) =>
    say.text('rule') === 'never'
      ? `${instrument(say)}: never counts as collected.`
      : `${instrument(say)}: ${say.percent('share')} of it counts as collected on the day of its ${say.text('rule') === 'at-maturity' ? 'maturity' : 'receipt'}.`,
  'incentive/clause-earns-subsidy': (say) =>
    say.value('isPaid') === true
      ? `${instrument(say)}: earns the interest subsidy.`
      : `${instrument(say)}: earns no interest subsidy.`,
  'incentive/clause-other-instruments': () => 'Other instruments are not taken.',
  'incentive/clause-debit': debit,
  'incentive/clause-most-quantity': (say) =>
    say.has('most')
      ? `At most ${say.number('most')} units are claimed for in all, in the order of sales; exactly ${say.number('most')} are within it, and of a sale that passes it the part below.`
      : 'Any quantity may be claimed for.',
  'incentive/clause-accrual': (say) =>
    `${say.percent('rate')} of each purchase goes into the fund.`,
  'incentive/clause-activity': (say) => `The fund pays for ${say.label('activity')}.`,
  'incentive/clause-activities': (say) =>
    say.text('rule') === 'any'
      ? 'The fund pays for anything.'
      : say.text('rule') === 'none'
        ? 'The fund pays for nothing.'
        : 'It pays for nothing else.',
  'incentive/clause-reimbursement': (say) =>
    `The fund pays ${say.value('isWhole') === true ? 'the whole' : say.percent('rate')} of what is spent, never more than it holds; what takes exactly all that it holds is paid in full.`,
  'incentive/clause-fund-order': () =>
    'Spending is paid in the order of its dates, out of the oldest purchases first.',
  'incentive/clause-earlier-spend': (say) =>
    say.text('rule') === 'not-paid'
      ? 'Spending is paid out of purchases up to its own day, that day included, and never out of later ones.'
      : 'What the fund cannot pay on the day of the spending is paid out of later purchases.',
  'incentive/clause-expiry': (say) =>
    say.has('months')
      ? `What a purchase brought is lost ${say.number('months')} months later: spending of that very day is no longer paid out of it.`
      : 'What a purchase brought is never lost.',
  'incentive/clause-support': (say) =>
    `${kind(say)}: ${say.value('isWhole') === true ? 'the whole' : say.percent('share')} of the cost is paid, at most ${say.money('budget')} in all; what takes exactly all that is left is paid in full.`,
  'incentive/clause-support-action': (say) =>
    `${kind(say)}, to be done: ${say.label('action', 'actionLabel')}`,
  'incentive/clause-support-effect': (say) =>
    `${kind(say)}, effect expected: ${say.number('target')} for ${say.label('measure', 'measureLabel')}; nothing that is paid hangs on it.`,
  'incentive/clause-support-order': () =>
    'Costs are decided in the order of their dates, each against what earlier ones left of its budget; of a cost beyond that, what is left is paid. Other kinds of cost are not paid.',
  'incentive/clause-support-proof': () => 'A cost without proof is not paid and uses up no budget.',
  'incentive/clause-right': (say) =>
    say.value('isAlways') === true
      ? `${right(say)}: granted to everyone.`
      : `${right(say)}: granted where this holds:`,
  'incentive/clause-off-invoice': (say) =>
    say.has('perUnit')
      ? `${say.money('perUnit')} for each unit is deducted on the invoice.`
      : `${say.percent('rate')} of the amount of a line is deducted on the invoice.`,
  'incentive/clause-off-invoice-products': (say) =>
    say.has('products')
      ? `Only lines of these products, by exactly these names: ${say.list('products')}`
      : 'All products have it.',
  'incentive/clause-off-invoice-when': (say) =>
    say.value('isAlways') === true
      ? 'It is deducted on every invoice.'
      : 'It is deducted where this holds:',
  'incentive/clause-off-invoice-most': () =>
    'A line never falls below zero; a discount of exactly its amount is deducted in full.',
};
