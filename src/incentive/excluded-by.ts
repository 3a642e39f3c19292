import { type Decimal, toDecimal } from '../kernel/decimal/decimal.js';
import type { Reason } from '../kernel/decision/index.js';
import type { ReadDecision } from './read-batch.js';
import type { IncentiveReasonCode } from './reasons.js';

type Why = Reason<IncentiveReasonCode>;

/** What takes from a payout, and may take the last of it. */
const takers: readonly IncentiveReasonCode[] = [
  'incentive/forfeited',
  'incentive/factored',
  'incentive/not-below-zero',
  'incentive/capped',
];

/** Why there is nothing to pay on, in the order in which that is told. */
const notes: readonly IncentiveReasonCode[] = [
  'incentive/negative-measure',
  'incentive/no-baseline',
  'incentive/out-of-scope',
  'incentive/outside-period',
  'incentive/no-event-date',
  'incentive/later-lines',
];

/** Why a partner is entitled to nothing, or cannot be told; `null` where it is entitled to something. */
export function excludedBy({ outcome, reasons, stages, threshold }: ReadDecision): Why | null {
  if (outcome === null) return bare(reasons[0], 'incentive/measure-missing');
  if (!outcome.entitlement.isZero()) return null;
  const taken = stages.filter(
    ({ code, figure }) => takers.includes(code) && !sizeOf(figure).isZero(),
  );
  if (taken.length > 0) return bare(taken.at(-1), 'incentive/factored');
  const { measure } = outcome;
  const [note] = notes.flatMap((code) => reasons.filter((reason) => reason.code === code));
  if (measure.gt(0) && note?.code !== 'incentive/no-baseline')
    return { code: 'incentive/below-first-band', params: { measure: outcome.told, threshold } };
  return bare(note, 'incentive/no-lines');
}

function sizeOf(figure: Why['figure']): Decimal {
  return toDecimal(figure ?? '0', '/batch/decisions');
}

/** The reason without its evidence: the report is about many partners. */
function bare(reason: Why | undefined, otherwise: IncentiveReasonCode): Why {
  if (reason === undefined) return { code: otherwise, params: {} };
  const { code, figure, params } = reason;
  return figure === undefined ? { code, params } : { code, figure, params };
}
