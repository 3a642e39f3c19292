import { type Decimal, zero } from '../decimal/decimal.js';
import type { QuantileRule } from './quantile-cuts.js';

/** Where a quantile lies in an ascending list: `low` + `part` × (the next − `low`), places from 0; `part` is below 1. */
export interface SharePlace {
  readonly low: number;
  readonly part: Decimal;
}

/**
 * The place of the quantile at a share from 0 to 1 of `size` values, at least one, exact: a decimal share is not rounded.
 *
 * @source Hyndman & Fan 1996, "Sample quantiles in statistical packages": type 1 takes value ⌈size × p⌉; type 2 the same, but the middle of it and
 * the next where size × p is whole; type 6 interpolates at (size + 1) p, type 7 at (size − 1) p + 1; all held within the list
 */
export function quantilePlace(size: number, share: Decimal, rule: QuantileRule): SharePlace {
  const last = size - 1;
  if (rule === 'type-7') return placeAt(share.times(last), last);
  if (rule === 'type-6') return placeAt(share.times(size + 1).minus(1), last);
  const reached = share.times(size);
  const isWhole = reached.isInteger();
  const low = reached.ceil().minus(1);
  return rule === 'type-2' && isWhole ? placeAt(low.plus('0.5'), last) : placeAt(low, last);
}

function placeAt(step: Decimal, last: number): SharePlace {
  if (step.isNegative()) return { low: 0, part: zero };
  if (step.gte(last)) return { low: last, part: zero };
  const low = step.floor();
  return { low: low.toNumber(), part: step.minus(low) };
}
