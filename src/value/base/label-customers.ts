import { decideEach } from '../../kernel/decision/decide-each.js';
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
} from '../../kernel/decision/index.js';
import { readDecideOptions } from '../../kernel/decision/read-options.js';
import { readRecord } from '../../kernel/schema/index.js';
import { askDimension, type DimensionAnswer, dimensionReason } from './ask-labels.js';
import { type LabelFacts, labelFields } from './label-facts.js';
import type { LabelOutcome, LabelReasonCode, LabelSummary } from './label-outcome.js';
import type { LabelPolicy } from './label-policy.js';
import { type ReadyLabels, readyLabels } from './ready-labels.js';

/**
 * Which labels does this customer have, and why?
 *
 * @param policy - dimensions of labels with their conditions
 * @param facts - figures and words of the customer by name
 * @param options - `asOf`; `explain`: `reasons` has the conditions that decided, `full` also those that failed
 * @returns the labels by dimension; `null` for a dimension that cannot be told; outcome `null` where no dimension can be told.
 * `missing` names the facts that would be needed
 * @throws {@link ClienteleError} `policy/not-defined`, `policy/not-in-force`, `input/…` for facts that cannot be read,
 * `input/not-a-decimal` for a word where a condition asks for a figure
 * @guarantee the same as {@link labelCustomers} of one
 * @example
 * ```ts
 * import { behaviourLabels, defineLabelPolicy, labelCustomer } from 'clientele/value';
 * const policy = defineLabelPolicy(behaviourLabels);
 * const asOf = '2026-09-30';
 * labelCustomer(policy, { id: 'C-1', measures: { purchases: 7, sinceLast: 12 } }, { asOf }).outcome?.labels.behaviour;   // => ['loyal']
 * const untold = labelCustomer(policy, { id: 'C-2', measures: { purchases: 2 } }, { asOf });
 * untold.outcome;   // => null
 * untold.missing;   // => ['sinceLast']
 * ```
 * @category Value
 */
export function labelCustomer<D extends string, L extends string>(
  policy: Defined<LabelPolicy<D, L>>,
  facts: LabelFacts,
  options: DecideOptions,
): Decision<LabelOutcome<D, L>, string, LabelReasonCode> {
  const ready = readyLabels(policy as unknown as Defined<LabelPolicy>);
  const { asOf, explain } = readDecideOptions(options);
  requireInForce(policy, asOf, '/options/asOf');
  const answers = ask(ready, facts, '/facts');
  return decisionOf(policy, ready, answers, asOf, explain);
}

/**
 * Which labels do my customers have, how many have each, and who has none?
 *
 * For segments that are not grades: behaviour, region, preference. Labels of different dimensions do not touch each other.
 *
 * Shapes: facts of each customer with figures or words by name, as conditions ask for them.
 *
 * @param policy - dimensions of labels with their conditions
 * @param customers - the facts of each customer, once
 * @param options - `asOf`; `explain`; `onProgress`
 * @returns one decision per customer, in input order, as of {@link labelCustomer}; `summary` has the size of each label, and
 * who has none or cannot be told. A customer that cannot be read, or whose id was there before, is a reject
 * @throws {@link ClienteleError} `policy/not-defined`, `policy/not-in-force`, `input/not-iterable`, `input/not-a-date`
 * @guarantee the order of customers changes no label; the order of labels changes nothing in a `multiple` dimension
 * @source house rule: an unknown fact gives no label and denies none (Kleene's strong three-valued logic)
 * @example
 * ```ts
 * import { behaviourLabels, defineLabelPolicy, labelCustomers, regionLabels } from 'clientele/value';
 * const policy = defineLabelPolicy({ ...behaviourLabels, dimensions: [...behaviourLabels.dimensions, ...regionLabels.dimensions] });
 * const labelled = labelCustomers(
 *   policy,
 *   [
 *     { id: 'C-1', measures: { purchases: 7, sinceLast: 12, region: 'east' } },
 *     { id: 'C-2', measures: { purchases: 7, sinceLast: 400 } },
 *   ],
 *   { asOf: '2026-09-30' },
 * );
 * labelled.decisions.map((decision) => decision.outcome?.labels.behaviour);   // => [['loyal'], ['lost']]
 * labelled.decisions.map((decision) => decision.outcome?.labels.region);      // => [['east'], null]
 * labelled.summary.sizes.behaviour;                                          // => { loyal: 1, lost: 1, potential: 0, ordinary: 0 }
 * labelled.decisions[1]?.missing;                                            // => ['region']
 * ```
 * @category Value
 */
export function labelCustomers<D extends string, L extends string>(
  policy: Defined<LabelPolicy<D, L>>,
  customers: Rows<LabelFacts>,
  options: BatchOptions,
): Batch<LabelOutcome<D, L>, LabelSummary<D, L>, LabelReasonCode> {
  const ready = readyLabels(policy as unknown as Defined<LabelPolicy>);
  const { asOf, explain, onProgress } = readDecideOptions(options);
  requireInForce(policy, asOf, '/options/asOf');
  const tally = tallyFor(ready);
  const decided = decideEach(customers, '/customers', 'a list of customers', onProgress, (row) => {
    const answers = ask(ready, row, '');
    count(tally, answers);
    return decisionOf(policy, ready, answers, asOf, explain);
  });
  return { ...decided, summary: summaryOf(tally), policy: refOf(policy), asOf };
}

interface Answers {
  readonly id: string;
  readonly dimensions: readonly DimensionAnswer[];
}

function ask(ready: ReadyLabels, row: unknown, path: string): Answers {
  const facts = readRecord<LabelFacts>(labelFields, row, path, 'the facts of a customer');
  const dimensions = ready.dimensions.map((one) => askDimension(one, ready, facts, path));
  return { id: facts.id, dimensions };
}

function decisionOf<D extends string, L extends string>(
  policy: LabelPolicy<D, L>,
  ready: ReadyLabels,
  { id, dimensions }: Answers,
  asOf: string,
  explain: Explain,
): Decision<LabelOutcome<D, L>, string, LabelReasonCode> {
  const outcome = {
    labels: Object.fromEntries(dimensions.map(({ dimension, labels }) => [dimension.id, labels])),
    unknown: Object.fromEntries(
      dimensions.map(({ dimension, unknown }) => [dimension.id, unknown]),
    ),
  } as unknown as LabelOutcome<D, L>;
  return {
    id,
    outcome: dimensions.every(({ labels }) => labels === null) ? null : outcome,
    reasons:
      explain === 'none' ? [] : dimensions.map((one) => dimensionReason(one, ready, explain)),
    policy: refOf(policy),
    asOf,
    missing: [...new Set(dimensions.flatMap(({ missing }) => missing))],
  };
}

interface DimensionTally {
  readonly sizes: Map<string, number>;
  without: number;
  undetermined: number;
}

interface Tally {
  readonly dimensions: ReadonlyMap<string, DimensionTally>;
  unlabelled: number;
}

function tallyFor({ dimensions }: ReadyLabels): Tally {
  const empty = ({ rules, otherwise }: ReadyLabels['dimensions'][number]): DimensionTally => ({
    sizes: new Map(
      [...rules, ...(otherwise === null ? [] : [otherwise])].map((rule) => [rule.id, 0]),
    ),
    without: 0,
    undetermined: 0,
  });
  return {
    dimensions: new Map(dimensions.map((dimension) => [dimension.id, empty(dimension)])),
    unlabelled: 0,
  };
}

function count(tally: Tally, { dimensions }: Answers): void {
  let given = 0;
  for (const { dimension, labels } of dimensions) {
    const own = tally.dimensions.get(dimension.id);
    if (own === undefined) continue;
    if (labels === null) own.undetermined += 1;
    else if (labels.length === 0) own.without += 1;
    for (const label of labels ?? []) own.sizes.set(label, (own.sizes.get(label) ?? 0) + 1);
    given += labels?.length ?? 0;
  }
  if (given === 0) tally.unlabelled += 1;
}

function summaryOf<D extends string, L extends string>({
  dimensions,
  unlabelled,
}: Tally): LabelSummary<D, L> {
  const byDimension = <T>(value: (tally: DimensionTally) => T) =>
    Object.fromEntries([...dimensions].map(([id, tally]) => [id, value(tally)])) as Record<D, T>;
  return {
    sizes: byDimension(({ sizes }) => Object.fromEntries(sizes) as Partial<Record<L, number>>),
    without: byDimension(({ without }) => without),
    undetermined: byDimension(({ undetermined }) => undetermined),
    unlabelled,
  };
}
