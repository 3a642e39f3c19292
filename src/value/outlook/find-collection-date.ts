import { fromDayNumber, readDayNumber, toDayNumber } from '../../kernel/calendar/day-number.js';
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
import type { CollectionDate, CollectionSummary } from './collection-date.js';
import { type CollectionFacts, collectionFields } from './collection-facts.js';
import type { CollectionPolicy } from './collection-policy.js';
import { type CollectionEvidence, collectionReasons } from './collection-reasons.js';
import { type CountedPayDay, usualPayDays } from './pay-days.js';
import { type Payments, paymentsOf } from './payments.js';
import { type MoveDay, readMove } from './read-calendar-option.js';
import { type ReadyCollection, readyCollection } from './ready-collection.js';
import type { CollectionReasonCode } from './reasons.js';

/** Options of {@link findCollectionDate}. */
export interface CollectionOptions extends DecideOptions {
  /** Which days are worked; needed where the policy moves dates to a business day. */
  readonly calendar?: BusinessCalendar;
}

/** Options of {@link findCollectionDates}. */
export interface CollectionBatchOptions
  extends CollectionOptions,
    Pick<BatchOptions, 'onProgress'> {}

interface Asked {
  readonly policy: Defined<CollectionPolicy>;
  readonly ready: ReadyCollection;
  readonly asOf: number;
  readonly explain: Explain;
  readonly move: MoveDay;
}

/**
 * On which day do I best ask this customer for its money?
 *
 * The first day on or after the due date on which it usually pays; else the due date and its median delay; on little evidence
 * the due date. A payment made on its due date shows no habit: who pays on the 25th what is due on the 25th pays on time. For many invoices use {@link findCollectionDates}.
 *
 * Shapes: earlier invoices in any order; those paid after `asOf` are not yet known, open ones tell nothing.
 * Units: calendar days.
 *
 * @param policy - made by {@link defineCollectionPolicy}
 * @param facts - the open invoice, with the paid ones of its customer
 * @param options - `asOf`; `calendar` where the policy moves to business days; `explain`
 * @returns a decision: the date, its ground, and the day to remind; `outcome: null` with `value/due-date-missing` where the
 * due date is not known, `missing` naming it
 * @throws {@link ClienteleError} `policy/not-defined`, `policy/not-in-force`; `input/…` for facts and options that cannot be read,
 * `events/conflicting-id`; `calendar/out-of-range` for an answer outside the years 0001 to 9999
 * @guarantee never before the due date or `asOf`; the order of invoices changes nothing; with weekdays or delays, dates that are
 * all shifted by weeks shift the answer
 * @source house rule: a day is usual where at least the declared share of all payments fell on it without being due on the day they were
 * made, and at least the declared number were made on another day than due
 * @example A customer with a payment run on the 25th
 * ```ts
 * import { defineCollectionPolicy, findCollectionDate, usualPayDay } from 'clientele/value';
 * const payments = [
 *   { due: '2026-07-10', paid: '2026-07-25' }, { due: '2026-08-08', paid: '2026-08-25' }, { due: '2026-09-30', paid: '2026-10-26' },
 *   { due: '2026-10-20', paid: '2026-10-25' },
 * ];
 * const found = findCollectionDate(defineCollectionPolicy(usualPayDay), { id: 'INV-9', due: '2026-11-12', payments }, { asOf: '2026-11-05' });
 * found.outcome?.date;       // => '2026-11-25'
 * found.outcome?.payDay;     // => { type: 'month-day', day: 25 }
 * found.outcome?.remindOn;   // => '2026-11-22'
 * ```
 * @category Value
 */
export function findCollectionDate(
  policy: Defined<CollectionPolicy>,
  facts: CollectionFacts,
  options: CollectionOptions,
): Decision<CollectionDate, string, CollectionReasonCode> {
  return decideCollection(readAsked(policy, options).asked, facts, '/facts');
}

/**
 * On which day do I best ask for each of my open invoices?
 *
 * The plural of {@link findCollectionDate}.
 *
 * @param policy - made by {@link defineCollectionPolicy}
 * @param rows - one per open invoice
 * @param options - as for one; `onProgress`
 * @returns a batch in input order; a row that cannot be read, or whose id was there before, is a reject
 * @throws {@link ClienteleError} `policy/not-defined`, `policy/not-in-force`, `input/…` for options, `input/not-iterable`
 * @guarantee each decision is that of {@link findCollectionDate}; received = accepted + rejected
 * @example
 * ```ts
 * import { defineCollectionPolicy, findCollectionDates, usualPayDay } from 'clientele/value';
 * const rows = [{ id: 'INV-1', invoiced: '2026-11-01', termDays: 30 }, { id: 'INV-2' }];
 * const found = findCollectionDates(defineCollectionPolicy(usualPayDay), rows, { asOf: '2026-11-05' });
 * found.decisions.map(({ outcome, missing }) => [outcome?.date, missing]);   // => [['2026-12-01', []], [undefined, ['due']]]
 * found.summary;   // => { payDay: 0, medianLate: 0, dueDate: 1, undetermined: 1 }
 * ```
 * @category Value
 */
export function findCollectionDates(
  policy: Defined<CollectionPolicy>,
  rows: Rows<CollectionFacts>,
  options: CollectionBatchOptions,
): Batch<CollectionDate, CollectionSummary, CollectionReasonCode> {
  const { asked, onProgress } = readAsked(policy, options);
  const decided = decideEach(rows, '/rows', 'a list of invoices', onProgress, (row) =>
    decideCollection(asked, row, ''),
  );
  const count = (basis: CollectionDate['basis'] | undefined) =>
    decided.decisions.filter(({ outcome }) => outcome?.basis === basis).length;
  const summary = {
    payDay: count('pay-day'),
    medianLate: count('median-late'),
    dueDate: count('due-date'),
    undetermined: count(undefined),
  };
  return { ...decided, summary, policy: refOf(policy), asOf: fromDayNumber(asked.asOf) };
}

function readAsked(policy: Defined<CollectionPolicy>, options: unknown) {
  const ready = readyCollection(policy);
  const { asOf, explain, onProgress } = readDecideOptions(options, ['calendar']);
  requireInForce(policy, asOf, '/options/asOf');
  const move = readMove(ready.businessDay, options);
  const asked: Asked = { policy, ready, asOf: toDayNumber(asOf, ''), explain, move };
  return { asked, onProgress };
}

function decideCollection(
  asked: Asked,
  row: unknown,
  path: string,
): Decision<CollectionDate, string, CollectionReasonCode> {
  const facts = readRecord(collectionFields, row, path, 'the facts of a collection');
  const { asOf, explain, ready } = asked;
  const payments = paymentsOf(facts.payments ?? [], `${path}/payments`, asOf);
  const due = dueOf(facts);
  const days = due === null ? [] : usualPayDays(payments.offDue, ready, Math.max(due, asOf));
  const outcome = due === null ? null : collectionOf(asked, payments, due, days);
  const pastDue = due === null ? 0 : asOf - due;
  const evidence: CollectionEvidence = { ready, payments, days, pastDue, facts };
  return {
    id: facts.id,
    outcome,
    reasons: explain === 'none' ? [] : collectionReasons(evidence, outcome),
    policy: refOf(asked.policy),
    asOf: fromDayNumber(asOf),
    missing: due === null ? ['due'] : [],
  };
}

/** The day on which it is due: given, or so many days after it was invoiced. */
function dueOf({ due, invoiced, termDays }: CollectionFacts): number | null {
  if (due !== undefined && due !== null) return readDayNumber(due);
  const isKnown =
    invoiced !== undefined && invoiced !== null && termDays !== undefined && termDays !== null;
  return isKnown ? readDayNumber(invoiced) + termDays : null;
}

function collectionOf(
  { ready, asOf, move }: Asked,
  { paid, offDue, medianLate }: Payments,
  due: number,
  [best]: readonly CountedPayDay[],
): CollectionDate {
  const isTold = paid.length >= ready.minimumPayments;
  const isUsual =
    offDue.length >= ready.minimumPayments &&
    best !== undefined &&
    ready.minimumShare.times(paid.length).lte(best.payments);
  const from = Math.max(due, asOf);
  const late = isTold && ready.otherwise === 'median-late' ? medianLate : null;
  const basis = isUsual ? 'pay-day' : late === null ? 'due-date' : 'median-late';
  const wanted = isUsual ? best.next : Math.max(from, due + Math.floor(late ?? 0));
  const date = move(wanted, from);
  return {
    date: fromDayNumber(date),
    due: fromDayNumber(due),
    basis,
    payDay: isUsual ? { type: best.type, day: best.day } : null,
    remindOn:
      ready.remindDays === null ? null : fromDayNumber(Math.max(date - ready.remindDays, asOf)),
    medianDaysLate: isTold ? medianLate : null,
    payments: paid.length,
  };
}
