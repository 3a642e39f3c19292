import type { PeopleClauseCode } from '../../incentive/reasons.js';
import type { Sentences } from '../locale.js';
import type { Say } from '../say.js';
import { capital } from './capital.js';

const credit = (say: Say) => capital(say.label('credit'));

/** The clauses of terms with sellers in English. */
export const contractPeople: Sentences<PeopleClauseCode> = {
  'incentive/clause-credit': (say) =>
    say.text('kind') === 'roll-up'
      ? `${credit(say)}: credited with ${say.percent('share')} of a sale on top of those who share it, and earns ${say.percent('rate')} of that.`
      : `${credit(say)}: credited with ${say.percent('share')} of a sale, and earns ${say.percent('rate')} of that.`,
  'incentive/clause-credit-sum': (say) =>
    say.value('isWhole') === true
      ? 'Those who share a sale are credited with exactly the whole of it.'
      : `Those who share a sale are credited with ${say.percent('share')} of it; the other ${say.percent('left')} is credited to nobody.`,
  'incentive/clause-credit-refund': () => 'A refund takes back exactly what its sale earned.',
  'incentive/clause-draw': (say) => `At least ${say.money('amount')} is paid for each period.`,
  'incentive/clause-draw-equality': (say) =>
    say.value('isRecoverable') === true
      ? `Earnings that leave exactly ${say.money('amount')} after what is still open pay just that; nothing is advanced.`
      : `Earnings of exactly ${say.money('amount')} pay just that; nothing is added.`,
  'incentive/clause-draw-recovered': (say) =>
    say.value('isRecoverable') === true
      ? 'What was advanced is taken back once, out of later earnings beyond the draw.'
      : 'What was added is never taken back.',
  'incentive/clause-draw-periods': () =>
    'A period counts that begins in the life of the agreement, and is settled once its last day has come.',
  'incentive/clause-quota': (say) => `The full quota is ${say.money('amount')}.`,
  'incentive/clause-seller-quota': (say) =>
    say.has('amount')
      ? `The quota is ${say.money('amount')}, for a seller with a quota of its own that one.`
      : 'Each seller has a quota of its own.',
  'incentive/clause-rates': (say) =>
    say.text('structure') === 'all-units'
      ? 'The rate depends on attainment: the band reached gives its rate to all sales.'
      : 'The rate depends on attainment: each slice of sales earns the rate of its own band.',
  'incentive/clause-negative-sales': (say) =>
    say.text('rule') === 'extend-first-band'
      ? 'Where returns exceed sales, the rate of the first band is taken back on the difference.'
      : 'Where returns exceed sales, nothing is earned.',
  'incentive/clause-earned-back': (say) =>
    say.text('rule') === 'carry-forward'
      ? 'What was earned before and is not earned any more is set off against later earnings.'
      : 'What was earned before and is not earned any more is taken back at once.',
  'incentive/clause-attainment': () =>
    'Attainment is sales over quota; sales of exactly the quota are 100%, and a quota of zero has none.',
  'incentive/clause-ramp-month': (say) =>
    `${say.value('isLast') === true ? `From month ${say.number('month')} on` : `Month ${say.number('month')}`}: ${say.percent('share')} of the full quota, ${say.money('amount')}.`,
  'incentive/clause-release': () =>
    'Commission is released as its invoice is paid: commission × paid to date ÷ invoice; a payment taken back takes its part back.',
  'incentive/clause-overpayment': (say) =>
    say.text('rule') === 'in-proportion'
      ? 'An invoice paid exactly in full releases the whole commission; beyond that, and below zero, it goes on in proportion.'
      : 'An invoice paid exactly in full releases the whole commission; never is more released, nor less than nothing.',
  'incentive/clause-prize': (say) => `Rank ${say.number('rank')} wins ${say.money('amount')}.`,
  'incentive/clause-no-prize': (say) => `Ranks behind ${say.number('rank')} win nothing.`,
  'incentive/clause-ranks': () =>
    'The highest score is rank 1; equal scores share the better rank, and the ranks behind it are skipped: 1, 2, 2, 4.',
  'incentive/clause-ties': (say) =>
    say.text('rule') === 'each-takes-rank-prize'
      ? 'Each of the tied takes the whole prize of their rank.'
      : 'The tied share the prizes of the ranks that they cover in equal parts.',
  'incentive/clause-minimum-score': (say) =>
    say.has('least')
      ? `Who scores below ${say.number('least')} wins nothing; exactly ${say.number('least')} is enough.`
      : 'No score is too low to win.',
};
