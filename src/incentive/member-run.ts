import {
  addMonths,
  type DateString,
  type Period,
  shareOfPeriod,
} from '../kernel/calendar/index.js';
import { type Decimal, zero } from '../kernel/decimal/decimal.js';
import type { Reason } from '../kernel/decision/index.js';
import { show, throwInput } from '../kernel/errors/index.js';
import { curveOfBands } from './curve-of.js';
import type { RebateFacts } from './facts.js';
import type { PlanProration } from './policy.js';
import { readyMatrix } from './rate-matrix.js';
import { type Band, toldBand } from './read-bands.js';
import type { IncentiveReasonCode } from './reasons.js';
import type { MemberShare, SettlementRun } from './settlement-run.js';
import { tidyAmount } from './tidy-amount.js';

/** When a partner became one, and the first day on which it no longer was; what is not told is open. */
export type Membership = Pick<RebateFacts, 'joined' | 'left'>;

/** Membership that was read: nobody leaves before having joined. */
export function readMembership({ joined, left }: Membership, path: string): Membership {
  if (joined !== undefined && left !== undefined && left <= joined)
    throwInput(
      'input/not-a-period',
      `${path}/left`,
      `expected a date after ${joined}, on which the partner joined, received ${show(left)}; it is the first day of no membership`,
      { received: show(left) },
    );
  return {
    ...(joined === undefined ? {} : { joined }),
    ...(left === undefined ? {} : { left }),
  };
}

/** The run for one partner, and what was scaled for it. */
export interface MemberRun {
  readonly run: SettlementRun;
  readonly notes: readonly Reason<IncentiveReasonCode>[];
}

/**
 * The run under which a partner is settled that was one for a part of the period only: bounds, lumps and amounts of limits are
 * multiplied by that part, rates are not; so the payout is s·f(x ÷ s). Bounds are kept as quotients of 250 digits: a measure that lies
 * exactly on one is seen to do so, and no other.
 */
export function memberRun(run: SettlementRun, membership: Membership): MemberRun {
  const { proration } = run;
  if (proration === 'none') return { run, notes: [] };
  const { method } = proration;
  const shareOf = (period: Period) =>
    shareOfPeriod({ period, part: partOf(period, proration, membership), method });
  const share = shareOf(run.memberPeriod);
  if (share.numerator === share.denominator) return { run, notes: [] };
  const { joined = null, left = null } = membership;
  const params = { ...share, method, joined, left, ...run.memberPeriod };
  const spanShare = shareOf(run.span);
  return { run: scaledRun(run, share, spanShare), notes: [{ code: 'incentive/prorated', params }] };
}

/** The part of the period that counts, by days or by whole months. */
function partOf(
  period: Period,
  proration: Exclude<PlanProration, 'none'>,
  member: Membership,
): Period {
  const { joined = period.start, left = period.end } = member;
  const isByDays = proration.method === 'days';
  const counts = !isByDays && proration.startedMonth === 'counts';
  const from = isByDays ? joined : counts ? monthStart(joined) : nextMonthStart(joined);
  const until = isByDays ? left : counts ? nextMonthStart(left) : monthStart(left);
  const start = within(from, period);
  const end = within(until, period);
  return { start, end: end < start ? start : end };
}

function within(date: DateString, { start, end }: Period): DateString {
  return date < start ? start : date > end ? end : date;
}

function monthStart(date: DateString): DateString {
  return `${date.slice(0, 8)}01`;
}

/** The first of a month on the day or after it. */
function nextMonthStart(date: DateString): DateString {
  return date.endsWith('-01') ? date : addMonths(monthStart(date), 1);
}

function scaledRun(run: SettlementRun, share: MemberShare, spanShare: MemberShare): SettlementRun {
  const { plan, curve, matrix, scale } = run;
  const part = (figure: Decimal) => figure.times(share.numerator).div(share.denominator);
  const amount = (figure: Decimal) => tidyAmount(part(figure), scale);
  // Ratios and marks are compared with bounds as they are; a target or a baseline was scaled instead.
  const bound = typeof plan.basis.tier === 'string' ? part : (figure: Decimal) => figure;
  const isMember = share.numerator > 0;
  const bands = isMember ? curve.bands.map((band) => scaledBand(run, band, bound, amount)) : [];
  return {
    ...run,
    share: isMember ? share : null,
    spanShare: spanShare.numerator > 0 ? spanShare : null,
    curve: curveOfBands({ ...plan, structure: curve.structure }, bands),
    matrix:
      matrix === null || plan.matrix === null
        ? null
        : isMember
          ? readyMatrix(plan.matrix, plan.boundary, bound)
          : { ...matrix, rateAt: () => zero },
    limits: run.limits.map((limit) =>
      limit.type === 'cap-of-measure' ? limit : { ...limit, figure: amount(limit.figure) },
    ),
  };
}

/** The lump of an increment is paid for each: a rate, not an amount for the period. */
function scaledBand(
  { curve, scale }: SettlementRun,
  band: Band,
  bound: (figure: Decimal) => Decimal,
  amount: (figure: Decimal) => Decimal,
): Band {
  const isRate = curve.structure === 'per-increment';
  const tidy = (figure: Decimal) => tidyAmount(figure, scale);
  const scaled = {
    ...band,
    from: bound(band.from),
    to: band.to && bound(band.to),
    lump: isRate ? band.lump : amount(band.lump),
  };
  const told = toldBand(
    { ...scaled, from: tidy(scaled.from), to: scaled.to && tidy(scaled.to) },
    band.told.isPerUnit,
  );
  return { ...scaled, told };
}
