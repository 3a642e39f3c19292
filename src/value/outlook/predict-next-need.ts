import { fromDayNumber, toDayNumber } from '../../kernel/calendar/day-number.js';
import type { BusinessCalendar } from '../../kernel/calendar/index.js';
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
import { type NeedFacts, needFields } from './need-facts.js';
import { isTooFar, type NeedQuestion, needOf } from './need-of.js';
import type { NeedPolicy } from './need-policy.js';
import { type NeedEvidence, needReasons, noNeedReasons } from './need-reasons.js';
import type { NeedSummary, NextNeed } from './next-need.js';
import { purchaseDaysOf } from './purchase-days.js';
import { readMove } from './read-calendar-option.js';
import { readyNeed } from './ready-need.js';
import type { NeedReasonCode } from './reasons.js';
import { rhythmOf } from './rhythm.js';
import { type NoRunOut, type RunOut, runOutOf } from './run-out.js';

/** Options of {@link predictNextNeed}. */
export interface NeedOptions extends DecideOptions {
  /** Which days are worked; needed where the policy moves dates to a business day. */
  readonly calendar?: BusinessCalendar;
}

/** Options of {@link predictNextNeeds}. */
export interface NeedBatchOptions extends NeedOptions, Pick<BatchOptions, 'onProgress'> {}

/** What all subjects of a call share. */
interface Asked extends NeedQuestion {
  readonly policy: Defined<NeedPolicy>;
  readonly explain: Explain;
}

/**
 * When should this customer have used it up, how much will it want, and when do I call?
 *
 * From the rhythm of its purchases, or from stock that was counted; the policy says which. For many customers use
 * {@link predictNextNeeds}; for how many purchases to expect of customers who may have left for good use a purchase model.
 *
 * Shapes: purchases in any order; those of one day are one purchase; those after `asOf` are not yet known.
 * Units: quantities in the unit of the purchases, whatever it is; days are calendar days.
 *
 * @param policy - made by {@link defineNeedPolicy}
 * @param facts - one customer, or one customer and product under an id of your making
 * @param options - `asOf`; `calendar` where the policy moves to business days; `explain`
 * @returns a decision: the date with its spread, the day to order, the quantity; `outcome: null` with
 * `value/too-few-purchases`, `value/no-need-in-sight` (nothing is used, or the day lies beyond the year 9999) or
 * `value/need-fact-missing`, the facts being named in `missing`
 * @throws {@link ClienteleError} `policy/not-defined`, `policy/not-in-force`; `input/…` for facts and options that cannot be read,
 * `events/conflicting-id`; `calendar/out-of-range` where the day to order lies before the year 0001
 * @guarantee dates that are all shifted shift the answer; quantities that are all scaled scale the quantity and leave the dates;
 * the order of purchases changes nothing; `earliest` ≤ `date` ≤ `latest`
 * @source house rule: what was bought before the last purchase was used up when it came; the last purchase was not
 * @example They should have used it up by now
 * ```ts
 * import { defineNeedPolicy, predictNextNeed, steadyUse } from 'clientele/value';
 * const policy = defineNeedPolicy(steadyUse);
 * const purchases = [
 *   { date: '2026-01-01', quantity: '30' }, { date: '2026-01-31', quantity: '40' },
 *   { date: '2026-03-12', quantity: '20' },
 * ];
 * const need = predictNextNeed(policy, { id: 'C-1', purchases }, { asOf: '2026-04-05' });
 * need.outcome?.dailyUse;      // => { numerator: '70', denominator: '70', value: 1 }
 * need.outcome?.date;          // => '2026-04-01'
 * need.outcome?.overdueDays;   // => 4
 * need.outcome?.quantity;      // => '30'
 * ```
 * @category Value
 */
export function predictNextNeed(
  policy: Defined<NeedPolicy>,
  facts: NeedFacts,
  options: NeedOptions,
): Decision<NextNeed, string, NeedReasonCode> {
  const { asked } = readAsked(policy, options);
  return decideNeed(asked, facts, '/facts');
}

/**
 * When will each of my customers need more?
 *
 * The plural of {@link predictNextNeed}; {@link findDueNeeds} lists whom to call.
 *
 * @param policy - made by {@link defineNeedPolicy}
 * @param rows - one per customer, or per customer and product
 * @param options - as for one; `onProgress`
 * @returns a batch in input order; a row that cannot be read, or whose id was there before, is a reject
 * @throws {@link ClienteleError} `policy/not-defined`, `policy/not-in-force`, `input/…` for options, `input/not-iterable`
 * @guarantee each decision is that of {@link predictNextNeed}; received = accepted + rejected
 * @example
 * ```ts
 * import { defineNeedPolicy, predictNextNeeds, stockForThirtyDays } from 'clientele/value';
 * const rows = [
 *   { id: 'C-1', stock: '100', countedOn: '2026-11-01', dailyUse: '5' },
 *   { id: 'C-2', stock: '100', countedOn: '2026-11-01', dailyUse: '0' },
 * ];
 * const needs = predictNextNeeds(defineNeedPolicy(stockForThirtyDays), rows, { asOf: '2026-11-10' });
 * needs.decisions.map(({ outcome }) => outcome?.orderBy);   // => ['2026-11-11', undefined]
 * needs.decisions[1]?.reasons[0]?.code;                     // => 'value/no-need-in-sight'
 * needs.summary;                                            // => { due: 0, overdue: 0, undetermined: 1 }
 * ```
 * @category Value
 */
export function predictNextNeeds(
  policy: Defined<NeedPolicy>,
  rows: Rows<NeedFacts>,
  options: NeedBatchOptions,
): Batch<NextNeed, NeedSummary, NeedReasonCode> {
  const { asked, onProgress } = readAsked(policy, options);
  const decided = decideEach(rows, '/rows', 'a list of customers', onProgress, (row) =>
    decideNeed(asked, row, ''),
  );
  const outcomes = decided.decisions.map(({ outcome }) => outcome);
  const summary = {
    due: outcomes.filter((outcome) => outcome?.due === true).length,
    overdue: outcomes.filter((outcome) => (outcome?.overdueDays ?? 0) > 0).length,
    undetermined: outcomes.filter((outcome) => outcome === null).length,
  };
  return { ...decided, summary, policy: refOf(policy), asOf: fromDayNumber(asked.asOf) };
}

function readAsked(policy: Defined<NeedPolicy>, options: unknown) {
  const ready = readyNeed(policy);
  const { asOf, explain, onProgress } = readDecideOptions(options, ['calendar']);
  requireInForce(policy, asOf, '/options/asOf');
  const move = readMove(ready.businessDay, options);
  const asked: Asked = { policy, ready, asOf: toDayNumber(asOf, ''), explain, move };
  return { asked, onProgress };
}

function decideNeed(
  asked: Asked,
  row: unknown,
  path: string,
): Decision<NextNeed, string, NeedReasonCode> {
  const facts = readRecord(needFields, row, path, 'the facts of a need');
  const { ready, asOf, explain } = asked;
  const bought = purchaseDaysOf(facts.purchases ?? [], `${path}/purchases`, asOf, ready.returns);
  const rhythm = rhythmOf(bought.days);
  const runOut = runOutOf(ready, facts, bought.days, rhythm, asOf);
  const answer =
    'why' in runOut || isTooFar(runOut)
      ? null
      : needOf(asked, bought, runOut, rhythm?.medianGap ?? null);
  const evidence = { ready, bought, rhythm, explain, facts };
  return {
    id: facts.id,
    outcome: answer,
    reasons: explain === 'none' ? [] : reasonsOf(evidence, answer, runOut),
    policy: refOf(asked.policy),
    asOf: fromDayNumber(asOf),
    missing: 'why' in runOut && runOut.why === 'missing' ? runOut.facts : [],
  };
}

function reasonsOf(evidence: NeedEvidence, answer: NextNeed | null, runOut: RunOut | NoRunOut) {
  if (answer !== null) return needReasons(evidence, answer);
  return noNeedReasons(evidence, 'why' in runOut ? runOut : { why: 'no-use' });
}
