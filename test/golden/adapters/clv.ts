import { clvOf } from '../purchase-clv.js';

export const kind = 'value/clv';

export function answer(input: unknown): unknown {
  return {
    customers: clvOf(input).decisions.map(({ outcome }) => ({
      clv: outcome?.clv ?? null,
      expectedPurchases: outcome?.expected ?? null,
      expectedSpend: outcome?.meanSpend ?? null,
    })),
  };
}
