import { type Decimal, plain, toDecimal, zero } from '../../kernel/decimal/decimal.js';
import type { Reason } from '../../kernel/decision/index.js';
import type { CombinedScore, RfmPolicy } from './policy.js';
import type { RfmReasonCode } from './reasons.js';
import { type ByMeasure, byMeasure, rfmMeasures, scoresOf } from './score-rule.js';

type Scores = ByMeasure<number>;

/** The sum of weight × score. */
export function combinerOf({ weights }: CombinedScore): (scores: Scores) => Decimal {
  const read = byMeasure((measure) => toDecimal(weights[measure], `/combined/weights/${measure}`));
  return (scores) =>
    rfmMeasures.reduce((sum, measure) => sum.plus(read[measure].times(scores[measure])), zero);
}

/** The combined score with what each score gives to it; the parts add up. */
export function combinedReason({ weights }: CombinedScore, scores: Scores): Reason<RfmReasonCode> {
  const parts = rfmMeasures.map((measure): Reason<RfmReasonCode> => {
    const weight = toDecimal(weights[measure], `/combined/weights/${measure}`);
    return {
      code: `value/weighted-${measure}`,
      figure: plain(weight.times(scores[measure])),
      params: { score: scores[measure], weight: plain(weight) },
    };
  });
  const figure = plain(combinerOf({ weights })(scores));
  return { code: 'value/combined-score', figure, params: {}, parts };
}

/** The three scores in one text; with a separator throughout a policy that has a score of two digits. */
export function cellWriter(policy: RfmPolicy): (scores: Scores) => string {
  const separator = rfmMeasures.some((measure) => scoresOf(policy[measure]) > 9) ? '-' : '';
  return (scores) => rfmMeasures.map((measure) => scores[measure]).join(separator);
}
