import { padded, zero } from '../../../kernel/decimal/decimal.js';
import { decideEach } from '../../../kernel/decision/decide-each.js';
import {
  type Batch,
  type BatchOptions,
  type DecideOptions,
  type Decision,
  type Defined,
  type Explain,
  type Rows,
  refOf,
  requireInForce,
} from '../../../kernel/decision/index.js';
import { readDecideOptions } from '../../../kernel/decision/read-options.js';
import { readRecord } from '../../../kernel/schema/index.js';
import { type Choice, chooseAction, netOf } from './choose-action.js';
import type {
  SmallCustomerOutcome,
  SmallCustomerReasonCode,
  SmallCustomerSummary,
} from './decision.js';
import { type SmallCustomerFacts, smallCustomerFields } from './facts.js';
import { type Judged, judgeCustomer } from './judge-customer.js';
import type { SmallCustomerPolicy } from './policy.js';
import { type ReadySmallCustomers, readySmallCustomers } from './ready-small-customers.js';
import { smallCustomerReasons } from './small-customer-reasons.js';

/**
 * What should we do with this small customer: develop it, sell it better margins, serve it cheaper, limit it, or let it go (小客户管理策略)?
 *
 * By value: every action that is open to the customer is worked out over the horizon, and the one worth most is taken. Low-profit
 * and bad are two findings: a low profit closes or opens nothing, and only a bad customer (late or no payment, demanding beyond its value,
 * bad word of mouth) can be let go. Where answers depend on what a customer does next, as a Markov chain, see {@link chooseMarkovActions}.
 *
 * Shapes: figures and words by the names that the policy asks for. Units: amounts in the currency of the policy, a year each unless they are
 * paid once; probabilities from 0 to 1.
 *
 * @param policy - actions with what they bring and cost, and what makes a customer upgradable, low-profit or bad
 * @param facts - what was observed of the customer
 * @param options - `asOf`; `explain`
 * @returns the action worth most with its value, the three findings, and every alternative with how far it is behind; of equal ones the first
 * in the policy. Outcome `null` where a figure is not known that could decide; `missing` names them
 * @throws {@link ClienteleError} `policy/not-defined`, `policy/not-in-force`, `input/…` for facts that cannot be read: `input/not-a-decimal` for a word where
 * a figure is asked for, `input/out-of-range` for a probability outside 0 to 1
 * @guarantee a customer that is not known to be bad is never let go; no open action is worth more than the one chosen, unless the rule lets go of
 * every bad customer; the parts of a value add up to it
 * @source house rule: the action of highest expected value, as in the dynamic programme of Pfeifer & Carraway 2000, Journal of Interactive Marketing
 * 14(2), taken once for the horizon; the order upgrade, develop, serve cheaper, and letting go of bad customers alone, from the field's Chinese texts
 * @example
 * ```ts
 * import { chooseSmallCustomerAction, defineSmallCustomerPolicy, smallCustomers } from 'clientele/tier';
 * const policy = defineSmallCustomerPolicy(smallCustomers);
 * const measures = { value: '-200', revenue: '6000', serviceCost: '1500', potential: '3000', upgradeProbability: '0.1', latePayments: '0', demandRatio: '0.8', badMouth: '0' };
 * const { outcome } = chooseSmallCustomerAction(policy, { id: 'C-1', measures }, { asOf: '2026-09-30' });
 * [outcome?.action, outcome?.net, outcome?.lowProfit, outcome?.bad];   // => ['serve-cheaper', '450.00', true, false]
 * ```
 * @category Tier
 */
export function chooseSmallCustomerAction<A extends string, M extends string>(
  policy: Defined<SmallCustomerPolicy<A, M>>,
  facts: SmallCustomerFacts<NoInfer<M>>,
  options: DecideOptions,
): Decision<SmallCustomerOutcome<A>, string, SmallCustomerReasonCode> {
  const ready = readySmallCustomers(policy as unknown as Defined<SmallCustomerPolicy>);
  const { asOf, explain } = readDecideOptions(options);
  requireInForce(policy, asOf, '/options/asOf');
  return decide<A>(policy, ready, asked(facts, '/facts', ready), { asOf, explain });
}

/**
 * What should we do with each of our small customers, and how many get what?
 *
 * Shapes and units as in {@link chooseSmallCustomerAction}.
 *
 * @param policy - what may be done, and for whom
 * @param customers - the facts of each customer, once
 * @param options - `asOf`; `explain`; `onProgress`
 * @returns one decision per customer, in input order, as of {@link chooseSmallCustomerAction}; `summary` has how many get which action, how many are
 * low-profit without being bad, and what it all is worth. A customer that cannot be read, or whose id was there before, is a reject
 * @throws {@link ClienteleError} `policy/not-defined`, `policy/not-in-force`, `input/not-iterable`, `input/not-a-date`
 * @guarantee each decision is that of the customer alone; the order of customers changes none
 * @example
 * ```ts
 * import { chooseSmallCustomerActions, defineSmallCustomerPolicy, smallCustomers } from 'clientele/tier';
 * const measures = { value: '-900', revenue: '2000', serviceCost: '1500', potential: '3000', upgradeProbability: '0.1', latePayments: '0', demandRatio: '0.8', badMouth: '0' };
 * const chosen = chooseSmallCustomerActions(
 *   defineSmallCustomerPolicy(smallCustomers),
 *   [{ id: 'C-1', measures }, { id: 'C-2', measures: { ...measures, latePayments: '4' } }],
 *   { asOf: '2026-09-30' },
 * );
 * chosen.decisions.map(({ outcome }) => [outcome?.action, outcome?.net]);   // => [['limit', '-1500.00'], ['let-go', '0.00']]
 * chosen.summary.onlyLowProfit;                                            // => 1
 * ```
 * @category Tier
 */
export function chooseSmallCustomerActions<A extends string, M extends string>(
  policy: Defined<SmallCustomerPolicy<A, M>>,
  customers: Rows<SmallCustomerFacts<NoInfer<M>>>,
  options: BatchOptions,
): Batch<SmallCustomerOutcome<A>, SmallCustomerSummary<A>, SmallCustomerReasonCode> {
  const ready = readySmallCustomers(policy as unknown as Defined<SmallCustomerPolicy>);
  const { asOf, explain, onProgress } = readDecideOptions(options);
  requireInForce(policy, asOf, '/options/asOf');
  const tally = emptyTally(ready);
  const decided = decideEach(customers, '/customers', 'a list of customers', onProgress, (row) => {
    const own = asked(row, '', ready);
    const decision = decide<A>(policy, ready, own, { asOf, explain });
    count(tally, own);
    return decision;
  });
  return { ...decided, summary: summaryOf<A>(tally, ready), policy: refOf(policy), asOf };
}

interface Asked {
  readonly id: string;
  readonly judged: Judged;
  readonly choice: Choice;
}

function asked(facts: unknown, at: string, ready: ReadySmallCustomers): Asked {
  const { id, measures } = readRecord<SmallCustomerFacts>(
    smallCustomerFields,
    facts,
    at,
    'the facts of a customer',
  );
  const judged = judgeCustomer(ready, { measures, at, labels: ready.measureLabels });
  return { id, judged, choice: chooseAction(judged, ready.badCustomers) };
}

function decide<A extends string>(
  policy: SmallCustomerPolicy,
  ready: ReadySmallCustomers,
  { id, judged, choice }: Asked,
  { asOf, explain }: { readonly asOf: string; readonly explain: Explain },
): Decision<SmallCustomerOutcome<A>, string, SmallCustomerReasonCode> {
  return {
    id,
    outcome: 'chosen' in choice ? outcomeFor<A>(judged, choice, ready) : null,
    reasons: explain === 'none' ? [] : smallCustomerReasons(judged, choice, ready),
    policy: refOf(policy),
    asOf,
    missing: 'missing' in choice ? choice.missing : [],
  };
}

function outcomeFor<A extends string>(
  { upgrade, lowProfit, bad, signs, actions }: Judged,
  { chosen }: Extract<Choice, { chosen: unknown }>,
  { rounding: { scale } }: ReadySmallCustomers,
): SmallCustomerOutcome<A> {
  return {
    action: chosen.action.action as A,
    net: padded(chosen.value.net, scale),
    upgradable: upgrade.holds,
    lowProfit: lowProfit.holds,
    bad,
    badSigns: signs.filter(({ answer }) => answer.holds === true).map(({ sign }) => sign.sign),
    alternatives: actions.map((one) => {
      const net = netOf(one);
      return {
        action: one.action.action as A,
        open: one.open,
        net: net === null ? null : padded(net, scale),
        behind: net === null ? null : padded(chosen.value.net.minus(net), scale),
      };
    }),
  };
}

interface Tally {
  readonly sizes: Map<string, number>;
  untold: number;
  onlyLowProfit: number;
  bad: number;
  net: typeof zero;
}

function emptyTally({ actions }: ReadySmallCustomers): Tally {
  const sizes = new Map(actions.map(({ action }) => [action, 0]));
  return { sizes, untold: 0, onlyLowProfit: 0, bad: 0, net: zero };
}

function count(tally: Tally, { judged, choice }: Asked): void {
  if (judged.bad === true) tally.bad += 1;
  if (judged.bad === false && judged.lowProfit.holds === true) tally.onlyLowProfit += 1;
  if ('missing' in choice) tally.untold += 1;
  else {
    const { action } = choice.chosen.action;
    tally.sizes.set(action, (tally.sizes.get(action) ?? 0) + 1);
    tally.net = tally.net.plus(choice.chosen.value.net);
  }
}

function summaryOf<A extends string>(
  { sizes, net, ...counts }: Tally,
  { rounding: { scale } }: ReadySmallCustomers,
): SmallCustomerSummary<A> {
  return {
    sizes: Object.fromEntries(sizes) as Record<A, number>,
    ...counts,
    net: padded(net, scale),
  };
}
