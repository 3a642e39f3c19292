import type { TermsClauseCode } from '../../incentive/reasons.js';
import type { Sentences } from '../locale.js';
import type { Say } from '../say.js';

const counted: Readonly<Record<string, string>> = {
  deposits: 'Deposits count that are',
  payments: 'Payments count that are',
  sales: 'Sales count that are',
  'purchases-and-spending': 'Purchases and spending count that are',
  costs: 'Costs count that are',
};
const roundings: Readonly<Record<string, string>> = {
  'commission-credit': 'What each earns on a sale is rounded once',
  'commission-draw': 'Draw and earnings are rounded as they come in',
  'commission-rates': 'What is earned to date is rounded once',
  'commission-release': 'What is released to date is rounded; a payment releases what is new in it',
  'consideration-estimate': 'The estimate is rounded once',
  'coop-fund':
    'What purchases bring, and what may be paid of spending, are each rounded once in sum and shared out over their rows',
  'interest-subsidy': 'The whole interest is rounded once',
  'off-invoice': 'The discount of an invoice is rounded once in sum and shared out over its lines',
  'payment-instruments':
    'Discount costs and what is collected are each rounded once in sum and shared out over the payments',
  'ramp-quota': 'The quota of a month is rounded once',
  'ship-and-debit': 'The claim is rounded once in sum and shared out over the sales',
  'support-plan': 'Each cost is paid and rounded for itself',
};
const unknown: Readonly<Record<string, string>> = {
  rights: 'the right is neither granted nor withheld',
  'off-invoice': 'the discount is neither given nor withheld',
};
const measure = (say: Say) => say.label('measure', 'measureLabel');

/** The clauses that terms have in common, in English. */
export const contractTerms: Sentences<TermsClauseCode> = {
  'incentive/clause-currency': (say) => `All amounts are in ${say.text('currency')}.`,
  'incentive/clause-terms-rounding': (say) =>
    say.text('of') === 'contest'
      ? `A prize that is split is split to ${say.number('scale')} decimals; what is left over goes to those entered first.`
      : `${say.word('of', roundings)}, to ${say.number('scale')} decimals (${say.text('mode')}).`,
  'incentive/clause-counted-dates': (say) =>
    `${say.word('of', counted)} dated in the life of the agreement, on its ${say.value('isOpen') === true ? 'first day' : 'first and last day'} too.`,
  'incentive/clause-claim-window': (say) => {
    const what = say.text('of') === 'sale' ? 'sale' : 'spending';
    return say.has('days')
      ? `A claim comes at most ${say.number('days')} days after the ${what}, the last of them included; what is not claimed yet is claimed on the day of settlement.`
      : `A claim may come at any time after the ${what}.`;
  },
  'incentive/clause-unknown-measure': (say) =>
    `Where a figure that decides is not known, ${say.word('of', unknown)}.`,
  'incentive/clause-all': () => 'all of these:',
  'incentive/clause-any': () => 'at least one of these:',
  'incentive/clause-not': () => 'not this:',
  'incentive/clause-at-least': (say) =>
    `${measure(say)} of at least ${say.number('bound')}; exactly ${say.number('bound')} is enough`,
  'incentive/clause-below': (say) =>
    `${measure(say)} below ${say.number('bound')}; exactly ${say.number('bound')} is not below it`,
  'incentive/clause-equals': (say) => `${measure(say)} is “${say.text('bound')}”`,
  'incentive/clause-estimate': (say) =>
    say.text('method') === 'most-likely'
      ? `The estimate is the most probable outcome; of equally probable ones the ${say.text('ties')}.`
      : 'The estimate is the sum of all outcomes, each times its probability.',
  'incentive/clause-constraint': (say) =>
    say.has('confidence')
      ? `At most the highest outcome counts that is reached or exceeded with a probability of at least ${say.percent('confidence')}; exactly ${say.percent('confidence')} is enough.`
      : 'The estimate stands as it is; nothing is held back.',
};
