import { Decimal, padded, plain } from '../../kernel/decimal/decimal.js';
import type { Rounding } from '../../kernel/decimal/index.js';
import type { Reason } from '../../kernel/decision/index.js';
import type { IncentiveReasonCode } from '../reasons.js';
import type { EstimateFigures } from './consideration-figures.js';
import type { ReadOutcome } from './read-outcomes.js';

type Why = Reason<IncentiveReasonCode>;

/** What an estimate was made from. */
export interface EstimateEvidence {
  readonly outcomes: readonly ReadOutcome[];
  /** `null` where all outcomes are weighed. */
  readonly likely: ReadOutcome | null;
  readonly ties: 'lowest' | 'highest';
  readonly confidence: Decimal | null;
  readonly rounding: Rounding;
}

/** Figure = outcomes by the method − what is not sure enough + rounding. */
export function considerationReason(
  { estimate, limit, amount, told }: EstimateFigures,
  evidence: EstimateEvidence,
  { currency }: { readonly currency: string },
): Why {
  const { likely, confidence, rounding } = evidence;
  const { scale } = rounding;
  const lost = new Decimal(told).minus(amount);
  const limited: readonly Why[] =
    limit === null
      ? []
      : [
          {
            code: 'incentive/constrained',
            figure: padded(amount.minus(estimate), scale),
            params: {
              limit: padded(limit.amount, scale),
              probability: plain(limit.chance),
              confidence: confidence && plain(confidence),
            },
          },
        ];
  return {
    code: 'incentive/consideration',
    figure: told,
    params: { currency, method: likely === null ? 'expected-value' : 'most-likely' },
    parts: [
      ...(likely === null ? weighedReasons(evidence) : [likelyReason(likely, evidence)]),
      ...limited,
      ...(lost.isZero()
        ? []
        : [{ code: 'incentive/rounded' as const, figure: plain(lost), params: { ...rounding } }]),
    ],
  };
}

function weighedReasons({ outcomes, rounding: { scale } }: EstimateEvidence): readonly Why[] {
  return outcomes.map(({ amount, chance }) => ({
    code: 'incentive/outcome-weighed',
    figure: padded(amount.times(chance), scale),
    params: { amount: padded(amount, scale), probability: plain(chance) },
  }));
}

function likelyReason(
  { amount, chance }: ReadOutcome,
  { outcomes, ties, rounding: { scale } }: EstimateEvidence,
): Why {
  const tied = outcomes.filter((one) => one.chance.equals(chance)).length;
  return {
    code: 'incentive/most-likely',
    figure: padded(amount, scale),
    params: { probability: plain(chance), tied, ties },
  };
}
