import type { ChannelSale } from '../channel/facts.js';
import type { RebateFacts } from '../incentive/facts.js';
import type { IncentivePlan } from '../incentive/policy.js';
import type { IncentiveTerms } from '../incentive/terms/policy.js';
import type { Policy } from '../kernel/decision/index.js';
import type { StageFacts, StageHistory } from '../lifecycle/facts.js';
import type { Lifecycle } from '../lifecycle/policy.js';
import type { CriteriaFacts } from '../scoring/criteria/facts.js';
import type { CriteriaPolicy } from '../scoring/criteria/policy.js';
import type { ScoredFacts } from '../scoring/facts.js';
import type { Scorecard } from '../scoring/policy.js';
import type { AccountPolicy } from '../tier/accounts/policy.js';
import type { CustomerFacts } from '../tier/facts.js';
import type { MemberFacts } from '../tier/grant/facts.js';
import type { TierPolicy } from '../tier/policy.js';
import type { ResourcePolicy } from '../tier/sharing/policy.js';
import type { GradingNeedFacts } from '../tier/worth/grading-check/facts.js';
import type { GradingCheckPolicy } from '../tier/worth/grading-check/policy.js';
import type { ProspectFacts } from '../tier/worth/prospects/facts.js';
import type { ProspectPolicy } from '../tier/worth/prospects/policy.js';
import type { SmallCustomerFacts } from '../tier/worth/small-customers/facts.js';
import type { SmallCustomerPolicy } from '../tier/worth/small-customers/policy.js';
import type { CategoryLine } from '../value/base/affinity-figures.js';
import type { LabelFacts } from '../value/base/label-facts.js';
import type { LabelPolicy } from '../value/base/label-policy.js';
import type { CostToServePolicy } from '../value/contribution/cost-to-serve-policy.js';
import type { ValueProfilePolicy } from '../value/lifetime/profile-policy.js';
import type { CollectionPolicy } from '../value/outlook/collection-policy.js';
import type { NeedPolicy } from '../value/outlook/need-policy.js';
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
  description: 'How customers are graded, how a grade is granted over time, and what it gets.',
  fields: {
    compute: 'The rule that gives each customer a grade.',
    grant: 'How a computed grade is granted over time; null: grades are computed only.',
    entitlements: 'What each grade gets.',
  },
};

const gradingCheckPolicy: Texts<Own<GradingCheckPolicy>> = {
  title: 'Grading check policy',
  description: 'When it is worth while to grade customers; all three checks have to hold.',
  fields: {
    span: 'How many customers one manager can look after; there have to be more.',
    purchases: 'Which share of the customers has to be likely to bring so many sales or services.',
    values:
      'How unequal values have to be: by the share that the top customers hold, or by the Gini coefficient.',
  },
};

const prospectPolicy: Texts<Own<ProspectPolicy>> = {
  title: 'Prospect policy',
  description: 'How prospects are weighed, ranked and graded.',
  fields: {
    currency: 'The currency of every amount, such as "CNY".',
    rounding: 'Where money is rounded: probability × value.',
    stages: 'How likely prospects of each stage are won.',
    probability:
      'Which probability counts where a prospect has its own and its stage has one: its own (own-first), or that of the stage (stage-first).',
    minimumNet: 'What has to be expected to be left for a prospect to be pursued.',
    rankBy: 'What ranks prospects: what is left (net), or for each unit still to be spent (ratio).',
    ties: 'The position of equal prospects: all the best of the group, all the worst, or by id.',
    grades: 'Grades of those pursued: by what is left (thresholds), or as shares of them (shares).',
  },
};

const smallCustomerPolicy: Texts<Own<SmallCustomerPolicy>> = {
  title: 'Small customer policy',
  description: 'What may be done with small customers, and what it brings and costs.',
  fields: {
    currency: 'The currency of every amount, such as "CNY".',
    rounding: 'Where money is rounded: each part of the value of an action.',
    value: 'The measure that has what a customer brings in a year, after the cost to serve it.',
    yearWeights: 'What an amount of each year of the horizon counts; 1 is in full.',
    upgrade: 'When a customer can be upgraded: its potential and how likely that is.',
    lowProfit: 'When a customer is low-profit; that alone never lets it go.',
    bad: 'The signs of a bad customer; one is enough.',
    badCustomers:
      'A bad customer is judged by value like any other (by-value), or let go whatever it is worth (let-go).',
    actions:
      'What may be done: serve is for everybody, upgrade for who can be upgraded, let-go for bad customers only. Of equally good actions the first is taken.',
  },
};

const accountPolicy: Texts<Own<AccountPolicy>> = {
  title: 'Account policy',
  description: 'Which customers are managed one by one, as key accounts or big accounts.',
  fields: {
    gates: 'Conditions that an account has to meet before its points count.',
    match: 'Whether all gates must hold, or any one is enough.',
    groups:
      'The index system: weighted groups of weighted indicators; each list of weights sums to exactly 1.',
    missing:
      'An absent indicator: no points (refuse), 0 points (zero), or its weight goes to the others of its group (redistribute).',
    bands: 'Names for points, from the top down; the bound is included.',
    otherwise: 'The grade of whom the gates refuse or no band holds; null for none.',
    otherwiseLabel: 'Words for the grade of the rest, by language tag.',
    top: 'The share of the population that may hold a grade of a band, and what it is expected to bring; null for everybody.',
    file: 'Which fields a complete account file has, and how complete it must be.',
    swot: 'Where strong and favourable begin: strengths less weaknesses, opportunities less threats.',
  },
};

const resourcePolicy: Texts<Own<ResourcePolicy>> = {
  title: 'Resource policy',
  description: 'How a budget, visits or hours are shared over grades and customers.',
  fields: {
    unit: 'What is shared, such as "visits", "hours" or "CNY".',
    step: 'Every share is a whole multiple of it: "1" visit, "0.5" hours, "0.01" yuan.',
    grades:
      'From the top grade down: what each customer gets at least and at most, and the weight in the rest.',
    shortage:
      'Where the minimums exceed the total: refuse, fill them from the top down, or cut all in proportion.',
    weighBy: 'Whether a weight counts for each customer of the grade, or for the whole grade.',
    weightMeasure:
      'A measure that weighs the customers of a grade against each other; null: alike.',
    apportion:
      'How exact parts become whole steps: by largest remainder, or by highest averages, where more to share gives nobody less.',
  },
};

const rfmRule =
  'Scores from 1 (worst) up: cut at quantiles of the population, with an offset added to each, or at fixed breaks. boundary: a figure equal to a cut counts with the larger ones (lower-inclusive) or the smaller ones (upper-inclusive).';
const rfmPolicy: Texts<Own<RfmPolicy>> = {
  title: 'RFM policy',
  description: 'How recency, frequency and spend are scored, and what the scores are called.',
  fields: {
    recency: `Days since the last purchase; less is better. ${rfmRule}`,
    frequency: `Days with a purchase, or order lines (countBy). ${rfmRule}`,
    monetary: `Money spent. ${rfmRule}`,
    combined: 'Weights of the three scores, together exactly 1; null where they are not combined.',
    segments: 'Boxes of scores with their names; they cover every combination exactly once.',
  },
};

const costToServePolicy: Texts<Own<CostToServePolicy>> = {
  title: 'Cost-to-serve policy',
  description: 'What it costs to serve a customer, activity by activity.',
  fields: {
    currency: 'The currency of every amount, such as "CNY".',
    activities:
      'What is done for customers: at a rate for each unit of its driver, as an amount told, or as financing of receivables.',
    absent:
      'What is not told of a customer: unknown leaves the profit open, zero takes it as nothing used.',
    rounding: 'Where money is rounded: the cost of each activity.',
  },
};

const labelPolicy: Texts<Own<LabelPolicy>> = {
  title: 'Label policy',
  description: 'Segments that are not grades: labels of customers by condition.',
  fields: {
    dimensions:
      'Ways to look at customers. exclusive: the first label whose condition holds, or else otherwise; multiple: every label whose condition holds.',
  },
};

const collectionPolicy: Texts<Own<CollectionPolicy>> = {
  title: 'Collection policy',
  description: 'How the day on which to ask for a payment is found.',
  fields: {
    payDay: 'Which habits are looked for: a day of the month, a weekday, either, or none.',
    minimumPayments: 'Paid invoices below which no habit is told.',
    minimumShare: 'The share of payments, at most 1, that makes a day usual.',
    ties: 'Of equally usual days the one that comes earlier or later after the due date.',
    otherwise:
      'Where no day is usual: the due date and the median of the days late, or the due date.',
    remindDays: 'Calendar days before the collection date on which to remind; null for none.',
    businessDay: 'Where a day goes that is not worked; never before the due date.',
  },
};

const needPolicy: Texts<Own<NeedPolicy>> = {
  title: 'Need policy',
  description: 'How the next need of a customer is told from its purchases or its stock.',
  fields: {
    method:
      'quantity-rate: what was used up before the last purchase; median-gap, mean-gap: the days between purchases; stock-in-hand: stock counted, over daily use.',
    minimumPurchases: 'Days with a purchase below which no rhythm is told.',
    returns: 'A return is taken from earlier purchases, the latest first, or left out.',
    quantity: 'As much as last time, the median, or enough to cover so many days in whole packs.',
    leadDays: 'Calendar days from order to delivery.',
    safetyDays: 'Calendar days for which something should still be there at delivery.',
    businessDay: 'Where the day to order goes that is not worked.',
    tail: 'The part of the gaps beyond either end of the spread, 0 to 0.5.',
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

const criteriaPolicy: Texts<Own<CriteriaPolicy>> = {
  title: 'Criteria policy',
  description: 'What counts in a comparison of subjects with each other, which way, and how much.',
  fields: {
    criteria:
      'What is compared: benefit (more is better) or cost (less is better); with grades the values are names.',
    weights:
      'given: one number per criterion, that sum to one or count in proportion (relative); equal: all alike.',
    normalisation:
      'How values become comparable: none, max-ratio, min-max, sum, or a fixed range; a criterion may have its own.',
    missing:
      'An absent value: no ranking (refuse), it counts as 0 (worst), or its weight goes to the others (redistribute).',
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
  'account-policy': accountPolicy,
  'collection-policy': collectionPolicy,
  'cost-to-serve-policy': costToServePolicy,
  'criteria-policy': criteriaPolicy,
  'grading-check-policy': gradingCheckPolicy,
  'incentive-plan': incentivePlan,
  'incentive-terms': incentiveTerms,
  'label-policy': labelPolicy,
  lifecycle,
  'need-policy': needPolicy,
  'prospect-policy': prospectPolicy,
  'resource-policy': resourcePolicy,
  'rfm-policy': rfmPolicy,
  scorecard,
  'small-customer-policy': smallCustomerPolicy,
  'tier-policy': tierPolicy,
  'value-profile-policy': valueProfilePolicy,
} as const;

const measures =
  'Named figures, one each or by periods that share no day; what is absent is unknown, which is not zero.';

const categoryLine: Texts<keyof CategoryLine> = {
  title: 'Line with a category',
  description: 'What a customer bought of a category.',
  fields: {
    id: 'With an id, a line that comes twice counts once.',
    customer: 'Id of the customer.',
    category: 'Name of the category.',
    amount: 'What was paid; negative for a return.',
  },
};

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

const criteriaFacts: Texts<keyof CriteriaFacts> = {
  title: 'Facts for a ranking by criteria',
  description: 'What was observed of one subject, for each criterion.',
  fields: {
    id: 'Id of the subject.',
    measures: 'For each criterion a number, a figure as text, a ratio, or the name of a grade.',
  },
};

const customerFacts: Texts<keyof CustomerFacts> = {
  title: 'Facts of a customer',
  description: 'What was observed of one customer.',
  fields: { id: 'Id of the customer.', measures },
};

const memberFacts: Texts<keyof MemberFacts> = {
  title: 'History of a member',
  description: 'What is known of one customer over time, for a grade that is granted.',
  fields: {
    id: 'Id of the customer.',
    joined: 'The day on which the customer joined, in the lowest grade.',
    events: 'What happened and may count towards a grade, in any order; returns are negative.',
    held: 'The grade that the history begins with instead, since when, and the end of its first period.',
    measures: 'Figures that events do not add up to, one each or by period.',
    floors: 'Grades given by somebody below which the customer does not fall while they hold.',
    pins: 'Grades given by somebody that the customer has exactly while they hold.',
  },
};

const figureFacts: Texts<keyof FigureFacts> = {
  title: 'A figure',
  description: 'One figure of a subject, observed elsewhere.',
  fields: { id: 'Id of the subject.', value: 'The figure.' },
};

const gradingNeedFacts: Texts<keyof GradingNeedFacts> = {
  title: 'Facts about a need to grade',
  description: 'What was observed of a business, a region or a team that may grade its customers.',
  fields: {
    id: 'Id of the business, region or team.',
    managers: 'How many managers look after the customers.',
    customers: 'All of its customers, once each.',
  },
};

const prospectFacts: Texts<keyof ProspectFacts> = {
  title: 'Facts of a prospect',
  description: 'What was observed of one prospect; what is absent is not known, which is not zero.',
  fields: {
    id: 'Id of the prospect.',
    value: 'What it brings if it is won, after all cost of serving it.',
    probability: 'How likely it is won, from 0 to 1.',
    stage: 'Its stage, by the name that the policy gives it.',
    toSpend: 'What winning it would still cost.',
    spent: 'What was spent so far; it changes no answer.',
  },
};

const smallCustomerFacts: Texts<keyof SmallCustomerFacts> = {
  title: 'Facts of a small customer',
  description: 'What was observed of one small customer, as conditions and actions ask for it.',
  fields: {
    id: 'Id of the customer.',
    measures: 'Figures and words by name, one each; what is absent is unknown, which is not zero.',
  },
};

const labelFacts: Texts<keyof LabelFacts> = {
  title: 'Facts for labels',
  description: 'What was observed of one customer, as the conditions of labels ask for it.',
  fields: {
    id: 'Id of the customer.',
    measures: 'Figures and words by name, one each; what is absent is unknown, which is not zero.',
  },
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
  'category-line': categoryLine,
  'channel-sale': channelSale,
  'criteria-facts': criteriaFacts,
  'customer-facts': customerFacts,
  'figure-facts': figureFacts,
  'grading-need-facts': gradingNeedFacts,
  'label-facts': labelFacts,
  'member-facts': memberFacts,
  order,
  'prospect-facts': prospectFacts,
  'rebate-facts': rebateFacts,
  'scored-facts': scoredFacts,
  'small-customer-facts': smallCustomerFacts,
  'stage-facts': stageFacts,
  'stage-history': stageHistory,
} as const;
