import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { purchasesUntilLeaving } from '../../../src/value/models/beta-dropout.js';
import { bgAlive } from '../../../src/value/models/bg-likelihood.js';
import { bgExpectedColumns } from '../../../src/value/models/fast-bg-purchases.js';

const parameter = fc.double({ min: -4, max: 4, noNaN: true }).map((log) => 10 ** (log / 2));

/** Many customers share a number of purchases, so that the polynomials are used. */
const customers = fc.array(
  fc.record({
    x: fc.oneof(fc.nat(3), fc.constantFrom(12, 80, 400)),
    seen: fc.double({ min: 0.01, max: 1, noNaN: true }),
    age: fc.double({ min: 0.5, max: 200, noNaN: true }),
  }),
  { minLength: 1, maxLength: 60 },
);

describe('expected purchases of many customers', () => {
  it.each([
    ['BG/NBD', false],
    ['MBG/NBD', true],
  ])('by %s are those of each customer alone', (_model, early) => {
    fc.assert(
      fc.property(
        fc.tuple(parameter, parameter, parameter, parameter),
        customers,
        fc.constantFrom(0, 0.1, 39, 5000),
        (values, rows, t) => {
          const parameters = Float64Array.from(values);
          const [r = 0, alpha = 0, a = 0, b = 0] = parameters;
          const x = rows.map((row) => row.x);
          const age = rows.map((row) => row.age);
          const tx = rows.map((row) => (row.x === 0 ? 0 : row.age * row.seen));
          const { alive, expected } = bgExpectedColumns(parameters, { x, tx, age }, t, early);
          for (const [at, bought] of x.entries()) {
            const alone = bgAlive(parameters, [bought, tx[at] ?? 0, age[at] ?? 0], early);
            const left = b + bought + (early ? 1 : 0);
            const there = purchasesUntilLeaving(a, left, r + bought, t / (alpha + (age[at] ?? 0)));
            expect(Math.abs((alive[at] ?? 0) - alone)).toBeLessThan(1e-11);
            expect(Math.abs((expected[at] ?? 0) - alone * there)).toBeLessThan(
              1e-10 * Math.max(1, alone * there),
            );
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
