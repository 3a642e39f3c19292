import type { ChannelSale } from '../channel/facts.js';
import type { RebateFacts } from '../incentive/facts.js';
import type { IncentivePlan } from '../incentive/policy.js';
import type { IncentiveTerms } from '../incentive/terms/policy.js';
import type { Policy } from '../kernel/decision/index.js';
import type { StageFacts, StageHistory } from '../lifecycle/facts.js';
import type { Lifecycle } from '../lifecycle/policy.js';
import type { ScoredFacts } from '../scoring/facts.js';
import type { Scorecard } from '../scoring/policy.js';
import type { CustomerFacts } from '../tier/facts.js';
import type { TierPolicy } from '../tier/policy.js';
import type { ValueProfilePolicy } from '../value/lifetime/profile-policy.js';
import type { Order } from '../value/purchases/facts.js';
import type { FigureFacts } from '../value/rfm/figure-facts.js';
import type { RfmPolicy } from '../value/rfm/policy.js';

/** What an editor shows of a document: its title, what it is, and what each field of it means; complete by type. */
export interface Texts<K extends string = string> {
  readonly title: string;
  readonly description: string;
  readonly fields: Readonly<Record<K, string>>;
}

type Own<P extends Policy> = Exclude<keyof P, keyof Policy> & string;

/** The fields that every policy has. */
export const envelopeTexts: Readonly<Record<keyof Policy, string>> = {
  format: 'What kind of document this is, and of which version; filled in where it is left out.',
  id: 'Name of the policy; every decision carries it.',
  version: 'Version of the policy; every decision carries it.',
  effective:
    'The days on which it holds: from start, up to but not including end; null for no end.',
  label: 'Words for the policy, by language tag.',
  measureLabels: 'Words for the measures that the policy names, by measure and language tag.',
};

const incentivePlan: Texts<Own<IncentivePlan>> = {
  title: 'Incentive plan',
  description: 'What a partner earns, on what basis, under which conditions.',
  fields: {
    currency: 'The currency of every amount, such as "CNY".',
    period: 'How long the plan measures before it pays.',
    reset:
      'Whether the measure begins anew with each period, or runs through the year, where what was settled is set off.',
    proration:
      'Whether bounds, lumps, targets, baselines and limits are scaled for a partner that joined or left within the period: none, by days, or by whole months.',
    event:
      'What makes a line count, and on which date: order, payment, pick-up, invoice or sell-out.',
    scope:
      'Which products, customers and regions count; names of a hierarchy stand for all below them.',
    basis: 'What picks the band, and what is paid on; one word where both are the same.',
    payout: 'What is paid: money, points, or pieces of a product.',
    structure:
      'How bands earn. incremental: each slice earns the rate of its own band; all-units: the band reached gives its rate to the whole.',
    boundary:
      'lower-inclusive: a band starts at its from; upper-inclusive: it starts just above, and still holds its to.',
    bands: 'Rates by size of the measure, ascending; rates as fractions, "0.02" is 2 %.',
    matrix: 'A rate table of two measures, for the structure matrix; null for any other.',
    lumpAtZero:
      'Whether a measure of exactly zero pays the lump of a first band that starts at zero.',
    partial: 'per-increment only: count full increments, or also a started one.',
    conditions: 'What is done to the computed payout: factors, gates, points, penalties, forfeits.',
    limits: 'The most and the least that is paid, applied in the order given.',
    limitsApply: 'Whether limits are applied after the conditions, or before them.',
    returnsCount:
      'Whether a return counts in the period in which it comes, or in that of the sale that it takes back.',
    returnsRated:
      'Returns lower the measure and the band with it; or they take back what was paid on them.',
    negativeMeasure:
      'Returns exceed sales: nothing is paid, or the slope of the first band goes on below zero.',
    negativeNet:
      'Conditions take more than there is: nothing is paid (of a payout below zero already they take nothing), or the payout is negative.',
    negativeDue:
      'Entitled to less than was settled: it is taken back now, or set off against later entitlement.',
    accrual: 'How an unfinished period is estimated.',
    rounding: 'Where money is rounded, once: the entitlement of the period.',
    shareScale:
      'The decimals of a share where a group is settled as one; null: those of the rounding.',
  },
};

const incentiveTerms: Texts<Own<IncentiveTerms>> = {
  title: 'Incentive terms',
  description: 'One clause of an agreement with a partner or a seller.',
  fields: {
    currency: 'The currency of every amount, such as "CNY".',
    terms: 'What was agreed; its type says of which kind it is.',
    rounding: 'Where money is rounded: the amount that the terms come to.',
  },
};

const tierPolicy: Texts<Own<TierPolicy>> = {
  title: 'Tier policy',
  description: 'How customers are graded.',
  fields: { compute: 'The rule that gives each customer a grade.' },
};

const rfmRule = 'Scores from 1 (worst) up: cut at quantiles of the population, or at fixed breaks.';
const rfmPolicy: Texts<Own<RfmPolicy>> = {
  title: 'RFM policy',
  description: 'How recency, frequency and spend are scored, and what the scores are called.',
  fields: {
    recency: `Days since the last purchase; less is better. ${rfmRule}`,
    frequency: `Number of purchases. ${rfmRule}`,
    monetary: `Money spent. ${rfmRule}`,
    segments: 'Boxes of scores with their names; they cover every combination exactly once.',
  },
};

const lifecycle: Texts<Own<Lifecycle>> = {
  title: 'Lifecycle',
  description: 'Stages of a relationship or a process, and what leads from one to the next.',
  fields: {
    stages: 'The stages, in the order of progress.',
    initial: 'The stage in which every history starts.',
    transitions: 'What an event does to a subject in a stage, if its guard holds.',
    forwardOnly: 'Whether a transition to a stage listed earlier than the present one is refused.',
  },
};

const scorecard: Texts<Own<Scorecard>> = {
  title: 'Scorecard',
  description: 'An appraisal form: weighted measures, capped deductions, grades.',
  fields: {
    measures: 'What is scored, and how each figure becomes points.',
    weights: 'given: one weight per measure, together exactly 1; equal: all alike.',
    missing:
      'An absent measure: no score (refuse), no points (zero), or its weight goes to the others (redistribute).',
    deductions: 'Points taken for each event, up to a cap.',
    totalFloor: 'The total is never below it; null for no floor.',
    grades: 'Names for totals, from best to worst.',
  },
};

const levelRule =
  'Where middle and high begin: at thresholds, or above quantiles of the population.';
const valueProfilePolicy: Texts<Own<ValueProfilePolicy>> = {
  title: 'Value profile policy',
  description: 'What counts as much present, potential and long-term value of a customer.',
  fields: {
    window: 'Over which days margin counts as present value.',
    present: `By margin over the window. ${levelRule}`,
    potential: `By the gap in the customer's wallet. ${levelRule}`,
    longTerm: `By lifetime value. ${levelRule}`,
    frequency: `By number of purchases. ${levelRule}`,
  },
};

/** The texts of every policy, by the name of its JSON Schema. */
export const policyTexts = {
  'incentive-plan': incentivePlan,
  'incentive-terms': incentiveTerms,
  lifecycle,
  'rfm-policy': rfmPolicy,
  scorecard,
  'tier-policy': tierPolicy,
  'value-profile-policy': valueProfilePolicy,
} as const;

const measures =
  'Named figures, one each or by periods that share no day; what is absent is unknown, which is not zero.';

const channelSale: Texts<keyof ChannelSale> = {
  title: 'Sale of a channel',
  description: 'One line that a channel sold; returns are negative.',
  fields: {
    id: 'With an id, a line that comes twice counts once.',
    channel: 'Id of the channel.',
    date: 'The day of the sale.',
    amount: 'What it was sold for; negative for a return.',
    cost: 'What the goods cost us.',
    customer: 'Id of the customer.',
  },
};

const customerFacts: Texts<keyof CustomerFacts> = {
  title: 'Facts of a customer',
  description: 'What was observed of one customer.',
  fields: { id: 'Id of the customer.', measures },
};

const figureFacts: Texts<keyof FigureFacts> = {
  title: 'A figure',
  description: 'One figure of a subject, observed elsewhere.',
  fields: { id: 'Id of the subject.', value: 'The figure.' },
};

const order: Texts<keyof Order> = {
  title: 'Order',
  description: "One line of a customer's purchases.",
  fields: {
    id: 'With an id, a line that comes twice counts once.',
    customer: 'Id of the customer.',
    date: 'The day of the purchase.',
    amount: 'What was paid; negative for a return.',
  },
};

const rebateFacts: Texts<keyof RebateFacts> = {
  title: 'Facts of a rebate',
  description: 'What was observed of one partner.',
  fields: {
    id: 'Id of the partner.',
    lines: 'Lines of invoices and credit notes.',
    settled: 'What was settled for this period before; nothing unless told.',
    joined: 'The first day on which it was a partner; looked at where the plan prorates.',
    left: 'The first day on which it no longer was one; looked at where the plan prorates.',
    measures,
  },
};

const scoredFacts: Texts<keyof ScoredFacts> = {
  title: 'Facts to score',
  description: 'What was observed of one subject: something to score for each measure.',
  fields: {
    id: 'Id of the subject.',
    measures: 'For each measure of the card a figure, a ratio, or the name of a grade.',
    deductions: 'How often each deduction applied; absent is never.',
  },
};

const stageFacts: Texts<keyof StageFacts> = {
  title: 'Stage of a subject',
  description: 'Where a subject stands.',
  fields: {
    id: 'Id of the subject.',
    stage: 'The present stage.',
    since: 'The day on which the stage was entered.',
    deadline: 'When its time limit fires, as an outcome told it; null where it never does.',
  },
};

const stageHistory: Texts<keyof StageHistory> = {
  title: 'History of a subject',
  description: 'The log of one subject.',
  fields: {
    id: 'Id of the subject.',
    start: 'The day on which the first stage was entered.',
    events: 'Everything that happened since, in any order.',
  },
};

/** The texts of all facts, by the name of their JSON Schema. */
export const factsTexts = {
  'channel-sale': channelSale,
  'customer-facts': customerFacts,
  'figure-facts': figureFacts,
  order,
  'rebate-facts': rebateFacts,
  'scored-facts': scoredFacts,
  'stage-facts': stageFacts,
  'stage-history': stageHistory,
} as const;
