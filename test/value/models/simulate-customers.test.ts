import {
  definePurchaseModel,
  fitBgBb,
  fitBgNbd,
  fitGammaGamma,
  fitMbgNbd,
  fitNbd,
  fitParetoNbd,
  fitSbg,
  measureCalibration,
  measureHoldout,
  type PurchaseModel,
  predictCohort,
  predictNewCustomer,
  predictPurchaseCounts,
  simulateCustomers,
} from 'clientele/value';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/kernel/numerics/seeded-random.js';

const weekly = [
  definePurchaseModel({ model: 'nbd', unit: 'week', parameters: { r: 0.8, alpha: 9 } }),
  definePurchaseModel({
    model: 'bg-nbd',
    unit: 'week',
    parameters: { r: 0.6, alpha: 5, a: 0.9, b: 2.5 },
  }),
  definePurchaseModel({
    model: 'mbg-nbd',
    unit: 'week',
    parameters: { r: 0.9, alpha: 5, a: 0.8, b: 2 },
  }),
  definePurchaseModel({
    model: 'pareto-nbd',
    unit: 'week',
    parameters: { r: 0.7, alpha: 8, s: 0.7, beta: 14 },
  }),
] as const;
const yearly = definePurchaseModel({
  model: 'bg-bb',
  unit: 'opportunity',
  parameters: { alpha: 1.2, beta: 0.75, gamma: 0.66, delta: 2.8 },
});

describe('made-up customers', () => {
  it.each([
    ['NBD', weekly[0], fitNbd],
    ['BG/NBD', weekly[1], fitBgNbd],
    ['MBG/NBD', weekly[2], fitMbgNbd],
    ['Pareto/NBD', weekly[3], fitParetoNbd],
    ['BG/BB', yearly, fitBgBb],
  ] as const)('of the %s give its parameters back', (_name, model, run) => {
    const isYearly = model.unit === 'opportunity';
    const made = simulateCustomers(model as PurchaseModel<'bg-nbd', 'week'>, {
      customers: 8000,
      age: isYearly ? 12 : 104,
      seed: 20_261_124,
    });
    const { outcome } = run(made as never);
    const errors = Object.entries(outcome?.fit?.standardErrors ?? {});
    expect(errors.length).toBeGreaterThan(1);
    for (const [name, error] of errors) {
      const truth = model.parameters[name as never] as number;
      const found = outcome?.parameters[name as never] as unknown as number;
      // Within 3.5 standard errors, and these are small.
      expect(Math.abs(found - truth)).toBeLessThan(3.5 * error);
      expect(error).toBeLessThan(0.5 * truth);
    }
  });

  it('of the Gamma-Gamma and the sBG, drawn here as the papers tell it, give theirs back too', () => {
    const random = seededRandom(20_261_124);
    const spend = { p: 6, q: 4, v: 15 };
    const rows = Array.from({ length: 6000 }, (_row, at) => {
      const repeats = 1 + (at % 6);
      const rate = random.gamma(spend.q) / spend.v;
      return { repeats, meanRepeatSpend: random.gamma(spend.p * repeats) / (rate * repeats) };
    });
    const lost = Array.from({ length: 9 }, () => 0);
    const renewals = { alpha: 0.7, beta: 3.8 };
    for (let contract = 0; contract < 20_000; contract++) {
      const leaving = random.beta(renewals.alpha, renewals.beta);
      const at = lost.findIndex(() => random.uniform() < leaving);
      if (at >= 0) lost[at] = (lost[at] ?? 0) + 1;
    }
    for (const [truth, { outcome }] of [
      [spend, fitGammaGamma({ rows })],
      [renewals, fitSbg({ initial: 20_000, lost })],
    ] as const)
      for (const [name, value] of Object.entries(truth)) {
        const error = outcome?.fit?.standardErrors[name as never] as unknown as number;
        const found = outcome?.parameters[name as never] as unknown as number;
        expect(Math.abs(found - value)).toBeLessThan(3.5 * error);
        expect(error).toBeLessThan(0.2 * value);
      }
  });

  it('are the same for the same seed, and others for another', () => {
    const of = (seed: number) => simulateCustomers(weekly[3], { customers: 50, age: 52, seed });
    expect(of(7)).toEqual(of(7));
    expect(of(7)).not.toEqual(of(8));
  });

  it('buy as often as the model expects, before and after', () => {
    for (const model of weekly) {
      const made = simulateCustomers(model, { customers: 20_000, age: 40, holdout: 40, seed: 3 });
      const repeats = made.rows.reduce((sum, row) => sum + row.repeats, 0) / 20_000;
      const { expected } = predictNewCustomer(model, { horizon: { weeks: 40 } });
      expect(Math.abs(repeats / expected - 1)).toBeLessThan(0.05);
      const later = measureHoldout(model, made, { horizon: { weeks: 40 } });
      expect(Math.abs(later.actual / later.expected - 1)).toBeLessThan(0.06);
      for (const count of measureCalibration(model, made, { most: 4 }))
        expect(Math.abs(count.customers - count.expected)).toBeLessThan(
          5 * Math.sqrt(count.expected),
        );
    }
  });

  it('that would buy without end are refused', () => {
    const model = definePurchaseModel({
      model: 'nbd',
      unit: 'week',
      parameters: { r: 9, alpha: 1e-6 },
    });
    expect(() => simulateCustomers(model, { customers: 1, age: 52, seed: 1 })).toThrow(
      'input/out-of-range',
    );
  });
});

describe('chances of numbers of purchases', () => {
  it('sum to 1, and to the expectation', () => {
    for (const [model, horizon] of [
      ...weekly.map((one) => [one, { weeks: 30 }] as const),
      [yearly, { opportunities: 9 }] as const,
    ]) {
      const chances = predictPurchaseCounts(model as PurchaseModel, { horizon, most: 600 });
      const sum = (value: (chance: (typeof chances)[number]) => number) =>
        chances.reduce((total, chance) => total + value(chance), 0);
      expect(sum(({ probability }) => probability)).toBeCloseTo(1, 9);
      expect(sum(({ probability, purchases }) => probability * purchases)).toBeCloseTo(
        predictNewCustomer(model as PurchaseModel, { horizon }).expected,
        8,
      );
    }
  });

  it('of the BG/NBD are those of a 30-digit implementation of the paper’s formula', () => {
    const parameters = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
    const model = definePurchaseModel({ model: 'bg-nbd', unit: 'week', parameters });
    const [none] = predictPurchaseCounts(model, { horizon: { weeks: 39 }, most: 0 });
    expect(none?.probability).toBeCloseTo(0.573786352096, 11);
    const ten = predictPurchaseCounts(model, { horizon: { weeks: 2 }, most: 10 }).at(-1);
    expect((ten?.probability ?? 0) * 1e7).toBeCloseTo(1.07868964037, 7);
  });
});

describe('a cohort', () => {
  it('grows as its customers do, each from the first purchase on', () => {
    const model = weekly[1];
    const rows = [
      { repeats: 0, lastAge: 0, age: 20, weight: 3 },
      { repeats: 1, lastAge: 4, age: 12, weight: 2 },
    ];
    const steps = predictCohort(model, { unit: 'week', rows }, { every: { weeks: 4 }, steps: 6 });
    const fresh = (weeks: number) => predictNewCustomer(model, { horizon: { weeks } }).expected;
    expect(steps.map(({ cumulative }) => cumulative)).toEqual(
      [4, 8, 12, 16, 20, 24].map((at) =>
        expect.closeTo(3 * fresh(at) + 2 * fresh(Math.max(0, at - 8)), 12),
      ),
    );
    const sum = steps.reduce((total, { expected }) => total + expected, 0);
    expect(sum).toBeCloseTo(steps.at(-1)?.cumulative ?? 0, 12);
  });
});
