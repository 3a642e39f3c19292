import { isClienteleError } from 'clientele';
import {
  type CountColumns,
  definePurchaseModel,
  defineRenewalModel,
  fitBgNbd,
  fitGammaGamma,
  predictAliveHistory,
  predictPurchaseGrid,
  predictPurchases,
  predictRenewals,
} from 'clientele/value';
import { describe, expect, it } from 'vitest';

const model = definePurchaseModel({
  model: 'bg-nbd',
  unit: 'week',
  parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 },
});
const horizon = { weeks: 39 };
const codeOf = (call: () => unknown) => {
  try {
    call();
  } catch (error) {
    if (isClienteleError(error)) return [error.code, error.path];
    throw error;
  }
  throw new Error('nothing was thrown');
};

describe('the grid of frequency and recency', () => {
  it('says in each cell what is said of such a customer', () => {
    const lastAges = [0, 3, 20, 39];
    const grid = predictPurchaseGrid(model, { age: 39, mostRepeats: 4, lastAges, horizon });
    for (const [at, repeats] of grid.repeats.entries())
      for (const [column, lastAge] of lastAges.entries()) {
        if (repeats > 0 !== lastAge > 0) {
          expect(grid.expected[at]?.[column]).toBeNull();
          continue;
        }
        const rows = [{ repeats, lastAge, age: 39 }];
        const { outcome } = predictPurchases(model, { unit: 'week', rows }, { horizon })
          .decisions[0] as { readonly outcome: { readonly expected: number } };
        expect(grid.expected[at]?.[column]).toBeCloseTo(outcome.expected, 12);
      }
  });

  it('has no column beyond the age', () => {
    const options = { age: 39, mostRepeats: 1, horizon };
    expect(codeOf(() => predictPurchaseGrid(model, { ...options, lastAges: [40] }))).toEqual([
      'input/out-of-range',
      '/options/lastAges/0',
    ]);
  });
});

describe('P(alive) over a history', () => {
  it('is that of the purchases made by then', () => {
    const at = predictAliveHistory(model, [4, 20, 21], { ages: [3, 4, 20.5, 60] });
    expect(at.map(({ repeats }) => repeats)).toEqual([0, 1, 2, 3]);
    const rows = [{ repeats: 3, lastAge: 21, age: 60 }];
    const then = predictPurchases(model, { unit: 'week', rows }, { horizon }).decisions[0];
    expect(at[3]?.pAlive).toBeCloseTo(then?.outcome.pAlive ?? 0, 13);
  });

  it.each([
    [[5, 4], '/purchaseAges/1'],
    [[0], '/purchaseAges/0'],
    [[Number.NaN], '/purchaseAges/0'],
  ])('of purchases at %j is refused', (ages, path) => {
    expect(codeOf(() => predictAliveHistory(model, ages, { ages: [10] }))).toEqual([
      'input/out-of-range',
      path,
    ]);
  });
});

describe('renewals', () => {
  it('are those of Fader & Hardie 2007, table 2, and never rise in survival', () => {
    const parameters = { alpha: 0.668, beta: 3.806 };
    const all = predictRenewals(defineRenewalModel({ parameters }), { renewals: 30 });
    // High-end cohort, seven renewals observed: 86.9 %, 74.3 %, 65.3 %, 59.3 %, 55.1 %, 51.7 %, 49.1 % were there.
    const observed = [0.869, 0.743, 0.653, 0.593, 0.551, 0.517, 0.491];
    for (const [at, share] of observed.entries())
      expect(Math.abs((all[at]?.survival ?? 0) - share)).toBeLessThan(0.02);
    for (const [at, { survival, retention }] of all.entries()) {
      const before = all[at - 1] ?? { survival: 1, retention: 0 };
      expect(survival / before.survival).toBeCloseTo(retention, 12);
      expect(retention).toBeGreaterThan(before.retention);
    }
  });
});

describe('columns', () => {
  const columns: CountColumns<'week'> = {
    unit: 'week',
    repeats: Int32Array.of(1, 0, 3),
    lastAge: Float64Array.of(5, 0, 8),
    age: Float64Array.of(9, 9, 9),
  };

  it.each([
    [{ lastAge: Float64Array.of(5, 0) }, 'input/out-of-range', '/customers/lastAge'],
    [{ age: [9, 9, 9] }, 'input/not-a-list', '/customers/age'],
    [{ ids: ['a'] }, 'input/out-of-range', '/customers/ids'],
    [{ ids: ['a', 'b', 'a'] }, 'input/repeated-id', '/customers/ids/2'],
    [{ ids: ['a', '', 'b'] }, 'input/empty-id', '/customers/ids/1'],
    [{ ids: ['a', 'b', 3] }, 'input/not-a-text', '/customers/ids/2'],
    [{ weights: Float64Array.of(1, 1, 1) }, 'input/unknown-key', '/customers/weights'],
    [{ age: Float64Array.of(9, 9, 7) }, 'value/impossible-history', '/customers/lastAge/2'],
    [{ age: Float64Array.of(9, Number.NaN, 9) }, 'input/out-of-range', '/customers/age/1'],
    [{ unit: 'opportunity' }, 'input/not-one-of', '/customers/unit'],
  ])('%j are refused', (change, code, path) => {
    const changed = { ...columns, ...change } as CountColumns<'week'>;
    expect(codeOf(() => predictPurchases(model, changed, { horizon }))).toEqual([code, path]);
  });

  it('of sums of money give the mean of repeat purchases', () => {
    const repeats = Int32Array.from({ length: 40 }, (_x, at) => at % 5);
    const age = new Float64Array(40).fill(9);
    const lastAge = Float64Array.from(repeats, (x) => (x === 0 ? 0 : 4));
    const mean = Float64Array.from(repeats, (_x, at) => 10 + ((at * 7) % 23));
    const repeatSpend = mean.map((m, at) => m * (repeats[at] ?? 0));
    const { unit } = columns;
    const sums = { unit, repeats, age, lastAge, repeatSpend };
    const means = { unit, repeats, age, lastAge, meanRepeatSpend: mean };
    expect(fitGammaGamma(sums as never).found).toEqual(fitGammaGamma(means).found);
  });

  it('without a customer carry no model', () => {
    const none = { unit: 'week', repeats: new Int32Array(0), age: new Float64Array(0) } as const;
    expect(codeOf(() => fitBgNbd({ ...none, lastAge: new Float64Array(0) }))).toEqual([
      'input/out-of-range',
      '/customers',
    ]);
  });
});
