import { measureDeliveredValue, type OfferFacts } from 'clientele/value';
import { keysOf } from '../format-keys.js';

export const kind = 'value/delivered';

export function answer(input: unknown): unknown {
  const { offers, ...options } = keysOf('input', input, ['offers'], ['compare']);
  const { offers: delivered, comparison } = measureDeliveredValue(
    offers as readonly OfferFacts[],
    options,
  );
  return {
    offers: Object.fromEntries(
      delivered.map(({ id, totalValue, totalCost, difference, ratio }) => [
        id,
        { totalValue, totalCost, difference, ratio: ratio === null ? null : ratio.value },
      ]),
    ),
    ...(comparison === null ? {} : { advantage: comparison.advantage }),
  };
}
