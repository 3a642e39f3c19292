import { plain, toDecimal } from '../../kernel/decimal/decimal.js';
import type { Finding } from '../../kernel/decision/index.js';
import type { ConsiderationEstimate } from './consideration-estimate-policy.js';

/** A probability above one is none. */
export function lintConsideration({ constraint }: ConsiderationEstimate): readonly Finding[] {
  if (constraint === undefined) return [];
  const path = '/terms/constraint/confidence';
  const confidence = toDecimal(constraint.confidence, path);
  return confidence.gt(1)
    ? [
        {
          severity: 'error',
          code: 'incentive/share-out-of-range',
          params: { value: plain(confidence) },
          path,
        },
      ]
    : [];
}
