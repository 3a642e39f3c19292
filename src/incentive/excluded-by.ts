import { Decimal } from '../kernel/decimal/decimal.js';
import type { Decision, Reason } from '../kernel/decision/index.js';
import type { RebateOutcome } from './decision.js';
import type { IncentiveReasonCode } from './reasons.js';

type Why = Reason<IncentiveReasonCode>;

/** What took the last of a payout away, the weightiest first. */
const takers: readonly IncentiveReasonCode[] = [
  'incentive/forfeited',
  'incentive/factored',
  'incentive/not-below-zero',
  'incentive/capped',
];

/** Why lines did not count, in the order in which that is told. */
const notes: readonly IncentiveReasonCode[] = [
  'incentive/out-of-scope',
  'incentive/outside-period',
  'incentive/no-event-date',
  'incentive/later-lines',
];

/** Why a partner is entitled to nothing, or cannot be told; `null` where it is entitled to something. */
export function excludedBy({
  outcome,
  reasons,
  missing,
}: Decision<RebateOutcome, string, IncentiveReasonCode>): Why | null {
  if (outcome === null)
    return reasons[0] ?? { code: 'incentive/measure-missing', params: { missing: [...missing] } };
  if (!new Decimal(outcome.entitlement).isZero()) return null;
  const due = reasons.find(({ code }) => code === 'incentive/due');
  const taken =
    due?.parts?.filter(
      ({ code, figure }) => takers.includes(code) && !new Decimal(figure ?? 0).isZero(),
    ) ?? [];
  const taker = taken.at(-1);
  if (taker !== undefined) return bare(taker);
  const found = reasons.find(
    ({ code }) => code === 'incentive/negative-measure' || code === 'incentive/no-baseline',
  );
  if (found !== undefined) return bare(found);
  if (new Decimal(outcome.measure).gt(0))
    return {
      code: 'incentive/below-first-band',
      params: { measure: outcome.measure, threshold: outcome.next?.threshold ?? null },
    };
  const note = notes.flatMap((code) => reasons.filter((reason) => reason.code === code))[0];
  return note === undefined ? { code: 'incentive/no-lines', params: {} } : bare(note);
}

/** The reason without its evidence: the report is about many partners. */
function bare({ code, figure, params }: Why): Why {
  return figure === undefined ? { code, params } : { code, figure, params };
}
