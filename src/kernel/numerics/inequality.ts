import { nearestQuotient } from './nearest-quotient.js';

/** Both Gini coefficients of whole numbers of zero or more whose sum is above zero. */
export interface GiniPair {
  readonly gini: number;
  /** `null` for a single value, which has no n − 1. */
  readonly corrected: number | null;
}

/**
 * G = Σ (2i − n − 1) xᵢ / (n Σ x), values ascending, i from 1; corrected for a sample G × n / (n − 1).
 *
 * @source Gini 1912; the sum form as in Damgaard & Weiner 2000, "Describing inequality in plant size or fecundity", Ecology 81
 */
export function giniOf(ascending: ArrayLike<bigint>, total: bigint): GiniPair {
  const count = ascending.length;
  let weighted = 0n;
  for (let index = 0; index < count; index++)
    weighted += BigInt(2 * index + 1 - count) * (ascending[index] as bigint);
  return {
    gini: nearestQuotient(weighted, BigInt(count) * total),
    corrected: count < 2 ? null : nearestQuotient(weighted, BigInt(count - 1) * total),
  };
}

/** The share that the k smallest hold, k from 0 to n. */
export function lorenzOf(ascending: ArrayLike<bigint>, total: bigint): readonly number[] {
  const points = [0];
  let held = 0n;
  for (let index = 0; index < ascending.length; index++) {
    held += ascending[index] as bigint;
    points.push(nearestQuotient(held, total));
  }
  return points;
}
