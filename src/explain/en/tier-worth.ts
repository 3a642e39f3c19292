import type { WorthErrorCode, WorthReasonCode } from '../../tier/reasons.js';
import type { Sentences } from '../locale.js';
import type { Say } from '../say.js';
import { counted } from './counted.js';

const measure = (say: Say) => say.label('measure', 'measureLabel');
const holds = (say: Say) => say.value('holds');
const verdict = (say: Say) =>
  holds(say) === null ? 'cannot be told' : holds(say) === true ? 'holds' : 'does not hold';
const answer = (say: Say) =>
  holds(say) === null ? 'cannot be told' : holds(say) === true ? 'yes' : 'no';

/** What is not known of so many customers. */
const unknowns = (say: Say) =>
  say.text('unknown') === '0' || !say.has('unknown')
    ? ''
    : `, not known of ${counted(say, 'unknown', 'customer', 'customers')}`;

/** Customers whose value is below zero, where there are any. */
const negatives = (say: Say) =>
  say.text('negative') === '0' || !say.has('negative')
    ? ''
    : `, with ${counted(say, 'negative', 'customer', 'customers')} below zero${say.has('share') || say.has('gini') ? ' counted as zero' : ''}`;

const prospectFacts: Readonly<Record<string, string>> = {
  probability: 'how likely it is won',
  value: 'what it brings',
  toSpend: 'what is still to be spent',
};

const missingFacts = (say: Say) => {
  const names = say.value('missing');
  return Array.isArray(names)
    ? names.map((name) => prospectFacts[String(name)] ?? String(name)).join(', ')
    : say.list('missing');
};

const closed = {
  'not-upgradable': 'the customer cannot be upgraded',
  'not-bad': 'the customer is not bad, and only a bad one is let go',
  condition: 'its condition does not hold',
};

const worthOf = (say: Say) => (say.figure === '' ? '' : `; it would be worth ${say.figure}`);

const rankings = { net: 'what is left', ratio: 'what is left for what it costs' };
const place = (say: Say) =>
  `number ${say.number('rank')} of ${say.number('population')} by ${say.word('rankBy', rankings)}`;

const behind = (say: Say) => {
  if (!say.has('behind')) return '';
  const sign = say.sign('behind');
  if (sign === 0) return ', as much as the action chosen';
  return `, ${say.money('behind').replace('-', '')} ${sign > 0 ? 'less' : 'more'} than the action chosen`;
};

const gradingWords = {
  'tier/grading-need': (say) =>
    holds(say) === null
      ? 'Whether it is worth while to grade customers cannot be told'
      : `Grading customers is ${holds(say) === true ? '' : 'not '}worth while`,
  'tier/span-of-management': (say) =>
    say.has('capacity')
      ? `${counted(say, 'customers', 'customer', 'customers')}, more than the ${say.number('capacity')} that the managers can look after – ${verdict(say)}`
      : `${counted(say, 'customers', 'customer', 'customers')}, at ${say.number('perManager')} for each manager; how many managers there are is not known – ${verdict(say)}`,
  'tier/repeat-purchases': (say) =>
    `${measure(say)} of at least ${say.number('atLeast')}: ${say.number('reached')} of ${counted(say, 'customers', 'customer', 'customers')}${unknowns(say)}, at least ${say.percent('wanted')} required – ${verdict(say)}`,
  'tier/top-share-of-value': (say) =>
    `${measure(say)}: ${say.has('share') ? `the top ${say.percent('top')} of customers hold ${say.number('held')} of ${say.number('total')}` : `the share of the top ${say.percent('top')} does not exist`}${unknowns(say)}${negatives(say)}, at least ${say.percent('wanted')} required – ${verdict(say)}`,
  'tier/gini-of-value': (say) =>
    `${measure(say)}: ${say.has('gini') ? `Gini coefficient ${say.number('gini')}` : 'a Gini coefficient does not exist'}${unknowns(say)}${negatives(say)}, at least ${say.number('wanted')} required – ${verdict(say)}`,
} satisfies Partial<Sentences<WorthReasonCode>>;

const prospectWords = {
  'tier/prospect-graded': (say) => `Pursue, grade ${say.label('grade')}: ${place(say)}`,
  'tier/prospect-not-pursued': (say) =>
    `Do not pursue: less than ${say.money('minimum')} is expected to be left; ${place(say)}`,
  'tier/prospect-undetermined': (say) => `Cannot be told; not known: ${missingFacts(say)}`,
  'tier/prospect-net': (say) => `Expected to be left: ${say.figure}`,
  'tier/prospect-expected': (say) =>
    `${say.percent('probability')}${say.has('stage') ? `, as of the stage ${say.label('stage')},` : ''} of ${say.money('value')}: ${say.figure}`,
  'tier/cost-to-spend': (say) => `still to be spent: ${say.figure}`,
  'tier/return-on-cost': (say) =>
    `For each unit still to be spent about ${say.number('ratio')} is left`,
  'tier/spent-not-counted': (say) =>
    `Spent already: ${say.money('spent')}; that is gone either way and does not count`,
} satisfies Partial<Sentences<WorthReasonCode>>;

const actionWords = {
  'tier/action-chosen': (say) =>
    `Best action: ${say.label('action')}, worth ${say.figure} over the horizon`,
  'tier/action-undetermined': (say) =>
    `The best action cannot be told; not known: ${say.list('missing')}`,
  'tier/action-alternative': (say) =>
    `Instead: ${say.label('action')}, worth ${say.figure}${behind(say)}`,
  'tier/action-closed': (say) =>
    `Not open: ${say.label('action')}; ${say.word('why', closed)}${worthOf(say)}`,
  'tier/action-open-unknown': (say) =>
    `Perhaps: ${say.label('action')}; whether it is open cannot be told, not known: ${say.list('missing')}${worthOf(say)}`,
  'tier/action-value-unknown': (say) =>
    `Perhaps: ${say.label('action')}; what it is worth cannot be told, not known: ${say.list('missing')}`,
  'tier/let-go-by-rule': (say) =>
    `Bad customers are let go by rule: ${say.label('action')}, worth ${say.figure}; ${say.label('best', 'bestLabel')} would be worth ${say.money('behind')} more`,
  'tier/value-now': (say) =>
    say.value('ends') === true
      ? `the relationship ends: ${say.figure}`
      : `value as it is, ${say.money('value')} a year × ${say.number('years')}: ${say.figure}`,
  'tier/action-gain': (say) =>
    `gain, ${say.percent('probability')} of ${say.money('gain')} a year × ${say.number('years')}: ${say.figure}`,
  'tier/action-yearly-cost': (say) => `cost of each year × ${say.number('years')}: ${say.figure}`,
  'tier/action-cost': (say) => `cost once: ${say.figure}`,
  'tier/upgradable': (say) => `Can be upgraded to ${say.label('grade')}: ${answer(say)}`,
  'tier/upgrade-potential': (say) =>
    `${measure(say)} ${say.has('value') ? say.money('value') : 'not known'}, at least ${say.money('bound')} required – ${verdict(say)}`,
  'tier/upgrade-probability': (say) =>
    `${say.has('measure') ? measure(say) : 'probability'} ${say.has('value') ? say.percent('value') : 'not known'}, at least ${say.percent('bound')} required – ${verdict(say)}`,
  'tier/low-profit': (say) => `Low-profit: ${answer(say)}`,
  'tier/bad-customer': (say) => `Bad customer: ${answer(say)}`,
  'tier/bad-sign': (say) => `${say.label('sign')}: ${answer(say)}`,
} satisfies Partial<Sentences<WorthReasonCode>>;

const errorWords: Sentences<WorthErrorCode> = {
  'tier/prospect-bands-not-falling': (say) =>
    `Bands go from the top down; ${say.number('after')} comes after ${say.number('before')}.`,
  'tier/prospect-shares-not-one': (say) =>
    `The shares of the grades of prospects sum to ${say.number('sum')}, not to 1.`,
  'tier/no-open-action': () =>
    'No action that serves the customer is free of conditions, so that there may be nothing to do with a customer.',
  'tier/no-let-go': () =>
    'Every bad customer is to be let go, but no action lets go without a condition.',
  'tier/let-go-unreachable': (say) =>
    `The action ${say.text('action')} lets bad customers go, but nothing makes a customer bad.`,
  'tier/low-profit-as-bad': (say) =>
    `The sign ${say.text('name')} of a bad customer looks at nothing but ${say.text('measure')}: that is a low profit, not harm.`,
};

/** The words of whom to grade, to win and to keep in English. */
export const tierWorth: Sentences<WorthReasonCode | WorthErrorCode> = {
  ...gradingWords,
  ...prospectWords,
  ...actionWords,
  ...errorWords,
};
