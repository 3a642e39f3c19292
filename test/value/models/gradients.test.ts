import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CustomerRows } from '../../../src/value/models/customer-rows.js';
import { modelKinds } from '../../../src/value/models/model-kinds.js';

const parameter = fc.double({ min: -1.5, max: 1.5, noNaN: true }).map((log) => 10 ** log);
const customer = fc.record({
  x: fc.nat(30),
  seen: fc.double({ min: 0.02, max: 1, noNaN: true }),
  age: fc.integer({ min: 31, max: 120 }),
  weight: fc.integer({ min: 1, max: 9 }),
  spend: fc.double({ min: 0.5, max: 90, noNaN: true }),
});

function rowsOf(
  model: string,
  customers: readonly { x: number; seen: number; age: number; weight: number; spend: number }[],
): CustomerRows {
  const column = (value: (one: (typeof customers)[number]) => number) =>
    Float64Array.from(customers, value);
  const isDiscrete = model === 'bg-bb';
  return {
    x: column(({ x }) => (model === 'gamma-gamma' ? x + 1 : x)),
    tx: column(({ x, seen, age }) => {
      if (model === 'sbg') return x % 2;
      if (x === 0) return 0;
      return isDiscrete ? x + Math.floor(seen * (age - x)) : seen * age;
    }),
    age: column(({ age }) => age),
    weight: column(({ weight }) => weight),
    spend: column(({ spend }) => spend),
  };
}

describe('the gradient of each likelihood', () => {
  it.each(Object.keys(modelKinds) as (keyof typeof modelKinds)[])('of %s', (model) => {
    const { likelihood, names } = modelKinds[model];
    const many = fc.array(customer, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.tuple(parameter, parameter, parameter, parameter), many, (all, customers) => {
        const at = Float64Array.from(all.slice(0, names.length));
        const rows = rowsOf(model, customers);
        const gradient = new Float64Array(names.length);
        const value = likelihood(at, rows, gradient);
        for (const [index, slope] of gradient.entries()) {
          const width = 1e-4 * (at[index] ?? 0);
          const moved = (by: number) =>
            likelihood(
              at.map((one, of) => (of === index ? one + by * width : one)),
              rows,
              new Float64Array(names.length),
            );
          // Five points, so that the difference is good to the fourth power of the width.
          const difference = (8 * (moved(1) - moved(-1)) - (moved(2) - moved(-2))) / (12 * width);
          const scale = Math.max(1, Math.abs(slope), Math.abs(value / (at[index] ?? 1)));
          expect(Math.abs(slope - difference) / scale).toBeLessThan(1e-7);
        }
      }),
      { numRuns: 60 },
    );
  });
});
