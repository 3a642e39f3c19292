import { predictionsOf } from '../purchase-predictions.js';

export const kind = 'value/btyd-predict';

export function answer(input: unknown): unknown {
  return predictionsOf(input);
}
