import type { AccountErrorCode, AccountReasonCode } from '../../tier/reasons.js';
import type { Sentences } from '../locale.js';
import type { Say } from '../say.js';
import { counted } from './counted.js';

const requirements = { gates: 'the gates', file: 'the account file', top: 'the top share' };
const parts = {
  basics: 'Basics',
  characteristics: 'Characteristics',
  business: 'Business',
  transactions: 'Transactions',
  people: 'People',
};
const sides = {
  strengths: 'strengths',
  weaknesses: 'weaknesses',
  opportunities: 'opportunities',
  threats: 'threats',
};
const strategies = {
  SO: 'use our strengths on the opportunities',
  WO: 'overcome our weaknesses to take the opportunities',
  ST: 'use our strengths against the threats',
  WT: 'limit our weaknesses and avoid the threats',
};
const readings = {
  mutual: 'Both depend on each other',
  theirs: 'They depend on us, we not on them',
  ours: 'We depend on them, they not on us',
  neither: 'Neither depends on the other',
};
const wholes = { theirPurchases: 'their purchases', ourSales: 'our sales' };

const grade = (say: Say) => (say.has('grade') ? say.label('grade') : 'none');
const held = (say: Say) =>
  say.value('holds') === null ? 'unknown' : say.value('holds') === true ? 'met' : 'not met';

function refusals(say: Say): string {
  const by = say.value('by');
  const names = Array.isArray(by) ? by.map(String) : [];
  return names.map((name) => requirements[name as keyof typeof requirements] ?? name).join(', ');
}

function axis(say: Say): string {
  const sum = `${say.word('plus', sides)} less ${say.word('minus', sides)}`;
  if (say.text('count') === '0')
    return `No ${say.word('plus', sides)} or ${say.word('minus', sides)} are listed`;
  const unscored = say.value('unscored');
  return Array.isArray(unscored) && unscored.length > 0
    ? `${sum} cannot be told, without a score: ${say.list('unscored')}`
    : `${sum}: ${say.figure}`;
}

function top(say: Say): string {
  const place = `${say.label('measure', 'measureLabel')} ${say.number('value')} is number ${say.number('rank')} of ${counted(say, 'population', 'account', 'accounts')}`;
  const quota = `the top ${say.percent('share')} ${say.text('quota') === '1' ? 'is' : 'are'} ${counted(say, 'quota', 'account', 'accounts')}`;
  const brought = say.has('brought')
    ? `; those at the top bring ${say.percent('brought')} of the total`
    : '';
  return `${place}; ${quota}${brought}`;
}

/** The words of key accounts and big accounts in English. */
export const tierAccount: Sentences<AccountReasonCode | AccountErrorCode> = {
  'tier/account-grade': (say) =>
    `Grade: ${grade(say)}; ${counted(say, 'points', 'point', 'points')}, at least ${say.number('from')}`,
  'tier/account-refused': (say) => `Grade: ${grade(say)}; refused by ${refusals(say)}`,
  'tier/account-below-bands': (say) =>
    `Grade: ${grade(say)}; ${counted(say, 'points', 'point', 'points')}, and the lowest band begins at ${say.number('from')}`,
  'tier/account-undecided': () => 'The grade cannot be told yet',
  'tier/account-points': (say) => `Points: ${say.figure}`,
  'tier/account-group': (say) =>
    `${say.label('group')} (weight ${say.number('weight')}): ${say.figure}`,
  'tier/account-next': (say) =>
    say.sign('distance') === 0
      ? `The points are enough for ${say.label('grade')} (${say.number('from')})`
      : `${counted(say, 'distance', 'more point makes', 'more points make')} ${say.label('grade')} (from ${say.number('from')})`,
  'tier/account-gates': (say) => {
    const asked =
      say.value('match') === 'any' ? 'Gates (any one is enough)' : 'Gates (all must hold)';
    const hold = say.value('hold');
    return `${asked}: ${hold === null ? 'cannot be told' : hold === true ? 'passed' : 'not passed'}`;
  },
  'tier/account-gate': (say) => `${say.label('gate')}: ${held(say)}`,
  'tier/account-top': top,
  'tier/account-file': (say) =>
    `${say.value('given') === true ? 'Account file' : 'No account file is given'}: ${say.number('filled')} of ${counted(say, 'required', 'field', 'fields')} filled in${say.has('atLeast') ? `; asked for ${say.percent('atLeast')}` : ''}`,
  'tier/account-file-missing': (say) =>
    `${say.word('part', parts)}: ${say.label('field')} is missing`,
  'tier/swot': (say) =>
    say.has('strategy')
      ? `SWOT: ${say.text('strategy')}, ${say.word('strategy', strategies)}`
      : 'SWOT: no strategy can be told',
  'tier/swot-axis': axis,
  'tier/swot-side': (say) =>
    `${say.word('side', sides)}, ${say.number('count')} listed: ${say.figure}`,
  'tier/swot-item': (say) =>
    `${say.text('text')} (${say.number('score')} × weight ${say.number('weight')}): ${say.figure}`,
  'tier/dependence': (say) =>
    `${say.word('reading', readings)}: we have ${say.percent('theirs')} of their purchases (dependence from ${say.percent('theirsFrom')}), they are ${say.percent('ours')} of our sales (from ${say.percent('oursFrom')})`,
  'tier/dependence-unknown': (say) =>
    say.value('why') === 'zero'
      ? `There is no share of ${say.word('whole', wholes)}: they are zero`
      : `There is no share of ${say.word('whole', wholes)}: nobody told them`,
  'tier/part-exceeds-whole': (say) =>
    `The sales to the account (${say.number('amount')}) are more than ${say.word('whole', wholes)} in all (${say.number('total')}).`,
  'tier/dead-criterion': (say) =>
    `${say.text('criterion')} has no weight, or the same answer for everybody: it decides nothing.`,
  'tier/band-out-of-reach': (say) =>
    `Nobody can get the grade ${say.text('grade')} (from ${say.number('from')}): points go from ${say.number('least')}${say.has('most') ? ` to ${say.number('most')}` : ' up'}.`,
};
