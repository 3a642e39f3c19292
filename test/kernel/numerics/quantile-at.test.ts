import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../../../src/kernel/decimal/decimal.js';
import { quantileAt } from '../../../src/kernel/numerics/quantile-at.js';
import { quantileCuts } from '../../../src/kernel/numerics/quantile-cuts.js';

const at = (values: readonly (string | number)[], share: string) =>
  quantileAt(
    values.map((value) => new Decimal(value)).sort((left, right) => left.comparedTo(right)),
    new Decimal(share),
  )?.toFixed() ?? null;

describe('a quantile of type 7', () => {
  // quantile(1:10, 0.9) of R is 9.1, quantile(c(1, 4), 0.3) is 1.9.
  it.each([
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], '0.9', '9.1'],
    [[4, 1], '0.3', '1.9'],
    [['0.1', '0.2', '0.3'], '0.5', '0.2'],
    [[7], '0.8', '7'],
    [[-3, 5], '0', '-3'],
    [[-3, 5], '1', '5'],
    [[], '0.5', null],
  ])('of %j at %s is %s', (values, share, expected) => {
    expect(at(values, share)).toBe(expected);
  });

  it('is the cut between equally filled groups', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1, maxLength: 20 }), (values) => {
        const decimals = values.map((value) => new Decimal(value));
        const { scaled } = quantileCuts(decimals, 5);
        for (const [index, share] of ['0.2', '0.4', '0.6', '0.8'].entries())
          expect(at(values, share)).toBe(scaled[index]?.div(5).toFixed());
      }),
    );
  });
});
