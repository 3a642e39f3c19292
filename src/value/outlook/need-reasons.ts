import { fromDayNumber } from '../../kernel/calendar/day-number.js';
import { plain } from '../../kernel/decimal/decimal.js';
import type { Explain, Reason } from '../../kernel/decision/index.js';
import type { NeedFacts } from './need-facts.js';
import type { NextNeed } from './next-need.js';
import type { PurchaseDays } from './purchase-days.js';
import type { ReadyNeed } from './ready-need.js';
import type { NeedReasonCode } from './reasons.js';
import { type Rhythm, spanOf } from './rhythm.js';
import type { NoRunOut } from './run-out.js';

type NeedReason = Reason<NeedReasonCode>;

/** What the reasons of a need are made from. */
export interface NeedEvidence {
  readonly ready: ReadyNeed;
  readonly bought: PurchaseDays;
  readonly rhythm: Rhythm | null;
  readonly facts: NeedFacts;
  readonly explain: Explain;
}

/** Why this date and this quantity: the answer first, then what it stands on. */
export function needReasons(evidence: NeedEvidence, need: NextNeed): readonly NeedReason[] {
  const { date, quantity, earliest, latest, overdueDays, overdueGaps } = need;
  const { method, quantity: rule } = evidence.ready;
  const answer: NeedReason = {
    code: 'value/next-need',
    params: { date, quantity, quantityRule: rule.type, method, earliest, latest },
  };
  const gaps = overdueGaps?.value ?? null;
  const overdue: readonly NeedReason[] =
    overdueDays === 0 ? [] : [{ code: 'value/overdue', params: { days: overdueDays, gaps } }];
  return [
    answer,
    ...overdue,
    ...basisOf(evidence),
    ...orderReasons(evidence, need),
    ...lineReasons(evidence),
  ];
}

/** Why no date can be told. */
export function noNeedReasons(evidence: NeedEvidence, none: NoRunOut): readonly NeedReason[] {
  const { bought, ready } = evidence;
  const purchases = bought.days.length;
  const { minimumPurchases: minimum } = ready;
  const lines = lineReasons(evidence);
  if (none.why === 'too-few-purchases')
    return [{ code: 'value/too-few-purchases', params: { purchases, minimum } }, ...lines];
  if (none.why === 'no-use') return [{ code: 'value/no-need-in-sight', params: {} }, ...lines];
  const missing = none.facts.map(
    (fact): NeedReason => ({ code: 'value/need-fact-missing', params: { fact } }),
  );
  return [...missing, ...lines];
}

/** The rate or the gap that the date stands on. */
function basisOf(evidence: NeedEvidence): readonly NeedReason[] {
  const { ready, facts } = evidence;
  if (ready.method === 'median-gap' || ready.method === 'mean-gap') return gapReasons(evidence);
  if (ready.method === 'quantity-rate') return useReasons(evidence);
  const { stock = null, countedOn = null, dailyUse = null } = facts;
  const counted: NeedReason = {
    code: 'value/stock-counted',
    params: { stock, countedOn, dailyUse },
  };
  return dailyUse !== null ? [counted] : [counted, ...useReasons(evidence)];
}

function gapReasons({ rhythm, ready }: NeedEvidence): readonly NeedReason[] {
  if (rhythm === null) return [];
  const { gaps, medianGap, first, last } = rhythm;
  const params = {
    method: ready.method,
    median: medianGap.top.div(medianGap.bottom).toNumber(),
    span: spanOf(rhythm),
    gaps: gaps.length,
    shortest: gaps.reduce((least, gap) => Math.min(least, gap), Number.POSITIVE_INFINITY),
    longest: gaps.reduce((most, gap) => Math.max(most, gap), 0),
    ...{ first: fromDayNumber(first.day), last: fromDayNumber(last.day) },
  };
  return [{ code: 'value/usual-gap', params }];
}

/** What was used, and at `full` each purchase that it is the sum of. */
function useReasons({ rhythm, bought, explain }: NeedEvidence): readonly NeedReason[] {
  if (rhythm === null) return [];
  const { first, last, used } = rhythm;
  const days = spanOf(rhythm);
  const params = {
    used: plain(used),
    days,
    ...{ first: fromDayNumber(first.day), last: fromDayNumber(last.day) },
    lastQuantity: plain(last.quantity),
  };
  const parts = bought.days.slice(0, -1).map(
    ({ day, quantity }): NeedReason => ({
      code: 'value/purchase-used',
      figure: plain(quantity),
      params: { date: fromDayNumber(day) },
    }),
  );
  const reason: NeedReason = { code: 'value/use-rate', figure: plain(used), params };
  return [explain === 'full' ? { ...reason, parts } : reason];
}

function orderReasons({ ready }: NeedEvidence, need: NextNeed): readonly NeedReason[] {
  const { leadDays, safetyDays, businessDay } = ready;
  const { orderBy, date, quantity } = need;
  const order: NeedReason = {
    code: 'value/order-by',
    params: { orderBy, leadDays, safetyDays, businessDay },
  };
  const noQuantity: NeedReason = { code: 'value/no-usual-quantity', params: {} };
  return [...(orderBy === date ? [] : [order]), ...(quantity === null ? [noQuantity] : [])];
}

/** What was done to the lines that is not plain from the answer. */
function lineReasons({ bought, ready }: NeedEvidence): readonly NeedReason[] {
  const { later, returned, unmatched } = bought;
  const reasons: NeedReason[] = [];
  if (!returned.isZero())
    reasons.push({
      code: 'value/returns-taken',
      params: { returned: plain(returned), unmatched: plain(unmatched), returns: ready.returns },
    });
  if (later > 0) reasons.push({ code: 'value/not-yet-known', params: { lines: later } });
  return reasons;
}
