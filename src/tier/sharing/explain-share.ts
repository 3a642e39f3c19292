import { plain } from '../../kernel/decimal/decimal.js';
import type { Reason } from '../../kernel/decision/index.js';
import type { ResourceOutcome } from './decision.js';
import type { ReadSharer } from './read-sharers.js';
import type { SharingReasonCode } from './reasons.js';
import type { SharingRun } from './sharing-run.js';
import { minimumsExceed } from './sharing-summary.js';
import { stepsText } from './whole-steps.js';

/** Why a customer gets so much: the minimum, the part of the rest, and the bounds that held it. */
export function explainShare(
  { level, weight }: ReadSharer,
  outcome: ResourceOutcome | null,
  run: SharingRun,
): readonly Reason<SharingReasonCode>[] {
  if (outcome === null) return [minimumsExceed(run)];
  const { policy, ready } = run;
  const { unit, weightMeasure, weighBy, shortage } = policy;
  const { grade, share, minimum, lack, remainder, atMaximum } = outcome;
  const own = ready.grades[level];
  const named = { grade, gradeLabel: policy.grades[level]?.label ?? null, unit };
  const weights = {
    weighBy,
    gradeWeight: own === undefined ? null : plain(own.weight),
    measure: weightMeasure,
    measureLabel: weightMeasure === null ? null : (policy.measureLabels?.[weightMeasure] ?? null),
    weight: plain(weight),
  };
  const reasons: Reason<SharingReasonCode>[] = [
    {
      code: 'tier/resource-share',
      figure: share,
      params: named,
      parts: [
        { code: 'tier/share-minimum', figure: minimum, params: { unit } },
        { code: 'tier/share-remainder', figure: remainder, params: { unit, ...weights } },
      ],
    },
  ];
  const { step } = ready;
  if (own !== undefined && minimum !== stepsText(own.minimum, step))
    reasons.push({
      code: 'tier/minimum-cut',
      params: { ...named, minimum: stepsText(own.minimum, step), lack, shortage },
    });
  if (atMaximum)
    reasons.push({ code: 'tier/held-at-maximum', params: { ...named, maximum: share } });
  return reasons;
}
