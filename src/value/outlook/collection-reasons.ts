import { plain } from '../../kernel/decimal/decimal.js';
import type { Reason } from '../../kernel/decision/index.js';
import type { CollectionDate } from './collection-date.js';
import type { CollectionFacts } from './collection-facts.js';
import type { CountedPayDay } from './pay-days.js';
import type { Payments } from './payments.js';
import type { ReadyCollection } from './ready-collection.js';
import type { CollectionReasonCode } from './reasons.js';

type CollectionReason = Reason<CollectionReasonCode>;

/** What the reasons of a collection date are made from. */
export interface CollectionEvidence {
  readonly ready: ReadyCollection;
  readonly payments: Payments;
  readonly days: readonly CountedPayDay[];
  readonly facts: CollectionFacts;
  /** Days since the due date, or below one where it is not past. */
  readonly pastDue: number;
}

/** Why this day: the answer first, then what it stands on. */
export function collectionReasons(
  evidence: CollectionEvidence,
  found: CollectionDate | null,
): readonly CollectionReason[] {
  const later = laterReasons(evidence);
  if (found === null) return [{ code: 'value/due-date-missing', params: {} }, ...later];
  const { date, due, basis, remindOn } = found;
  const { pastDue, ready } = evidence;
  const past: readonly CollectionReason[] =
    pastDue > 0 ? [{ code: 'value/past-due', params: { days: pastDue } }] : [];
  const remind: readonly CollectionReason[] =
    remindOn === null
      ? []
      : [{ code: 'value/remind', params: { date: remindOn, days: ready.remindDays } }];
  return [
    { code: 'value/collection-date', params: { date, due, basis } },
    ...past,
    ...dueReasons(evidence, found),
    ...habitReasons(evidence, found),
    ...remind,
    ...later,
  ];
}

/** How the due date follows from the terms. */
function dueReasons({ facts }: CollectionEvidence, { due }: CollectionDate) {
  const { invoiced = null, termDays = null } = facts;
  if (facts.due !== undefined && facts.due !== null) return [];
  const reason: CollectionReason = {
    code: 'value/due-by-terms',
    params: { invoiced, termDays, due },
  };
  return [reason];
}

/** The habit that was found, or why there is none. */
function habitReasons(
  { payments, days, ready }: CollectionEvidence,
  { basis }: CollectionDate,
): readonly CollectionReason[] {
  const { paid, offDue, late, medianLate } = payments;
  const { minimumPayments: minimum, payDay: habit } = ready;
  if (paid.length < minimum)
    return [{ code: 'value/too-few-payments', params: { payments: paid.length, minimum } }];
  const [best] = days;
  const share = plain(ready.minimumShare);
  const counted = {
    on: best?.payments ?? 0,
    payments: paid.length,
    punctual: paid.length - offDue.length,
    minimumShare: share,
  };
  const delay: CollectionReason = {
    code: 'value/days-late',
    params: {
      median: medianLate,
      payments: paid.length,
      least: late[0] ?? null,
      most: late.at(-1) ?? null,
    },
  };
  if (basis === 'pay-day' && best !== undefined)
    return [
      { code: 'value/pay-day', params: { type: best.type, day: best.day, ...counted } },
      delay,
    ];
  return habit === 'none'
    ? [delay]
    : [{ code: 'value/no-pay-day', params: { ...counted, minimum } }, delay];
}

function laterReasons({ payments }: CollectionEvidence): readonly CollectionReason[] {
  const { later } = payments;
  return later === 0 ? [] : [{ code: 'value/paid-later', params: { payments: later } }];
}
