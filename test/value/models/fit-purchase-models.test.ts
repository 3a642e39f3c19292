import {
  definePurchaseModel,
  fitBgBb,
  fitBgNbd,
  fitGammaGamma,
  fitMbgNbd,
  fitNbd,
  fitParetoNbd,
  fitSbg,
  type PurchaseCounts,
  simulateCustomers,
} from 'clientele/value';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/kernel/numerics/seeded-random.js';
import { cdnow, cdnowInDays } from './cdnow.js';

const rowsOf = (table: { readonly rows: Iterable<PurchaseCounts> }) => [...table.rows];
const near = (found: object | undefined, expected: object, digits: number) => {
  for (const [name, value] of Object.entries(expected))
    expect(Math.abs((found as Record<string, number>)[name] ?? 0)).toBeCloseTo(value, digits);
};

describe('the maximum of the likelihood on CDNOW', () => {
  // Published figures, and below them the digits of a 30-digit implementation of the papers' formulas.
  it('of the BG/NBD is that of Fader, Hardie & Lee 2005, table 2', () => {
    const { outcome } = fitBgNbd(cdnow());
    near(outcome?.parameters, { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, 3);
    expect(outcome?.fit?.logLikelihood).toBeCloseTo(-9582.4, 1);
    near(
      outcome?.parameters,
      { r: 0.24259452243, alpha: 4.41360201901, a: 0.792922017226, b: 2.42590677683 },
      8,
    );
    near(
      outcome?.fit?.standardErrors,
      { r: 0.012557, alpha: 0.378222, a: 0.185733, b: 0.70541 },
      5,
    );
  });

  it('of the Pareto/NBD is that of the same table', () => {
    const { outcome } = fitParetoNbd(cdnow());
    near(outcome?.parameters, { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 }, 3);
    near(
      outcome?.parameters,
      { r: 0.553277046853, alpha: 10.5776834633, s: 0.606239989128, beta: 11.6687352889 },
      7,
    );
    // CLVTools 0.12.1 has .0476264 and 6.2105 in its tests.
    near(outcome?.fit?.standardErrors, { r: 0.0476, beta: 6.211 }, 3);
  });

  it('of the MBG/NBD is that of BTYDplus 1.2.0, and hangs on one customer', () => {
    const { outcome, reasons } = fitMbgNbd(cdnow());
    near(outcome?.parameters, { r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 }, 3);
    // 21 repeat purchases in the first 33 days, then none for 172.
    const told = reasons.find(({ code }) => code === 'value/influential-customer');
    expect(told?.params).toMatchObject({ parameter: 'alpha', repeats: 21 });
    const rows = rowsOf(cdnow());
    const without = fitMbgNbd({
      unit: 'week',
      rows: rows.filter(({ repeats, age }) => repeats !== 21 || age > 30),
    });
    const moved = Math.log((without.outcome?.parameters.alpha ?? 0) / 6.183085);
    const error = (outcome?.fit?.standardErrors.alpha ?? 0) / 6.183085;
    expect(moved / error).toBeCloseTo(Number(told?.params['move']), 0);
  });

  it('of the NBD is that of a second implementation', () => {
    const { outcome } = fitNbd(cdnow());
    near(outcome?.parameters, { r: 0.384766135769, alpha: 12.0720228448 }, 8);
  });

  it('says whom it stands on, and gives intervals about the parameters', () => {
    const { outcome, reasons, customers, repeaters } = fitBgNbd(cdnow());
    expect([customers, repeaters]).toEqual([2357, 946]);
    expect(reasons).toEqual([
      {
        code: 'value/model-fitted',
        figure: outcome?.fit?.logLikelihood,
        params: { model: 'bg-nbd', customers: 2357, repeaters: 946 },
      },
    ]);
    const { low, high } = outcome?.fit?.intervals.a ?? { low: 0, high: 0 };
    const half = 1.959964 * (0.185733 / 0.792922);
    expect(Math.log(high / 0.792922)).toBeCloseTo(half, 4);
    expect(Math.log(0.792922 / low)).toBeCloseTo(half, 4);
  });

  it('is plain frozen JSON', () => {
    const { outcome } = fitBgNbd(cdnow());
    expect(JSON.parse(JSON.stringify(outcome))).toEqual(outcome);
    expect(Object.isFrozen(outcome?.fit?.covariance[0])).toBe(true);
  });
});

describe('a fit', () => {
  const rows = rowsOf(cdnow()).slice(0, 400);

  it('does not depend on the order of rows, to the last bit', () => {
    const backwards = fitParetoNbd({ unit: 'week', rows: [...rows].reverse() });
    expect(backwards.outcome).toEqual(fitParetoNbd({ unit: 'week', rows }).outcome);
  });

  it('takes two equal rows for one of weight 2, to the last bit', () => {
    const doubled = rows.map((row) => ({ ...row, weight: 2 * (row.weight ?? 1) }));
    const twice = fitBgNbd({ unit: 'week', rows: [...rows, ...rows] });
    expect(twice.outcome).toEqual(fitBgNbd({ unit: 'week', rows: doubled }).outcome);
  });

  it('in days is that in weeks but for the scale', () => {
    for (const model of [fitBgNbd, fitMbgNbd, fitParetoNbd]) {
      const [weeks, days] = [model(cdnow()).outcome, model(cdnowInDays()).outcome];
      const scaled = Object.entries(weeks?.parameters ?? {}).map(([name, value]) => [
        name,
        name === 'alpha' || name === 'beta' ? value * 7 : value,
      ]);
      near(days?.parameters, Object.fromEntries(scaled), 6);
      // Each repeat purchase is a density over time: ln 7 less for each of 2,457.
      const repeats = rowsOf(cdnow()).reduce(
        (sum, row) => sum + row.repeats * (row.weight ?? 1),
        0,
      );
      const fell = (weeks?.fit?.logLikelihood ?? 0) - (days?.fit?.logLikelihood ?? 0);
      expect(fell).toBeCloseTo(repeats * Math.log(7), 6);
    }
  });

  it('of customers who buy tens of thousands of times keeps the mean, as a maximum of the NBD must', () => {
    const counts = [0, 10, 50_000, 100_000];
    const rows = counts.map((repeats, at) => ({
      ...{ repeats, lastAge: [0, 30, 200, 364][at] ?? 0, age: 365, weight: 20 },
    }));
    const { outcome } = fitNbd({ unit: 'day', rows });
    const { r, alpha } = outcome?.parameters ?? { r: 0, alpha: 1 };
    expect(((r / alpha) * 365) / 37_502.5).toBeCloseTo(1, 8);
    expect(fitBgNbd({ unit: 'day', rows }).outcome).not.toBeNull();
  });

  it('takes columns as it takes rows', () => {
    const column = (name: keyof PurchaseCounts) =>
      Float64Array.from(rows, (row) => Number(row[name]));
    const columns = {
      unit: 'week',
      repeats: Int32Array.from(column('repeats')),
      lastAge: column('lastAge'),
      age: column('age'),
      weight: column('weight'),
    } as const;
    expect(fitBgNbd(columns).outcome).toEqual(fitBgNbd({ unit: 'week', rows }).outcome);
  });
});

describe('other models', () => {
  it('sBG is that of Fader & Hardie 2007, both cohorts', () => {
    const high = fitSbg({ initial: 1000, lost: [131, 126, 90, 60, 42, 34, 26] });
    near(high.outcome?.parameters, { alpha: 0.668, beta: 3.806 }, 3);
    const regular = fitSbg({ initial: 1000, lost: [369, 163, 86, 56, 37, 27, 21] });
    near(regular.outcome?.parameters, { alpha: 0.704, beta: 1.182 }, 3);
    expect(regular.outcome?.fit?.logLikelihood).toBeCloseTo(-1680.26518846, 6);
  });

  it('Gamma-Gamma tells what calls its assumption into question', () => {
    const spend = [4, 5, 7, 8, 9, 11, 14, 16, 19, 23, 29, 40];
    const rows = spend.map((meanRepeatSpend, at) => ({ repeats: 1 + at, meanRepeatSpend }));
    const codes = fitGammaGamma({ rows }).reasons.map(({ code }) => code);
    expect(codes).toContain('value/spend-frequency-correlated');
    const mixed = rows.map((row, at) => ({
      ...row,
      repeats: [2, 3, 1, 2, 3, 1, 3, 2, 1, 3, 1, 2][at] ?? 1,
    }));
    expect(fitGammaGamma({ rows: mixed }).reasons.map(({ code }) => code)).not.toContain(
      'value/spend-frequency-correlated',
    );
  });

  it('tells of a model whose parameters the figures hardly hold', () => {
    const truth = definePurchaseModel({
      model: 'bg-nbd',
      unit: 'week',
      parameters: { r: 0.24, alpha: 4.4, a: 0.8, b: 2.4 },
    });
    const few = fitBgNbd(
      simulateCustomers(truth, { customers: 40, age: 39, holdout: 39, seed: 2 }),
    );
    const told = few.reasons.find(({ code }) => code === 'value/weakly-identified');
    expect(told?.params['parameters']).toEqual(['a', 'b']);
    const { low, high } = few.outcome?.fit?.intervals.a ?? { low: 1, high: 1 };
    expect(high / low).toBeGreaterThan(3000);
    expect(fitBgNbd(cdnow()).reasons.map(({ code }) => code)).toEqual(['value/model-fitted']);
  });

  it('Gamma-Gamma names one customer who spends as no other, however seldom', () => {
    const random = seededRandom(6);
    const rows = Array.from({ length: 900 }, (_row, at) => {
      const repeats = 1 + (at % 6);
      const rate = random.gamma(4) / 15;
      return { repeats, meanRepeatSpend: random.gamma(6 * repeats) / (rate * repeats) };
    });
    const rich = { id: 'rich', repeats: 1, meanRepeatSpend: 1e6 };
    const { reasons } = fitGammaGamma({ rows: [...rows, rich] });
    const told = reasons.find(({ code }) => code === 'value/influential-customer');
    expect(told?.rows).toEqual(['rich']);
  });

  it.each([Number.MIN_VALUE, 1e-320, 1e-300])(
    'Gamma-Gamma tells no correlation beyond one where a customer weighs %s',
    (weight) => {
      const { outcome, reasons } = fitGammaGamma({
        rows: [
          { repeats: 1, meanRepeatSpend: 10 },
          { repeats: 2, meanRepeatSpend: 20, weight },
        ],
      });
      expect(outcome).toBeNull();
      for (const { params } of reasons)
        expect(Math.abs(Number(params['correlation'] ?? 0))).toBeLessThanOrEqual(1);
    },
  );

  it('Gamma-Gamma tells that there is no mean spend of a new customer', () => {
    // Quantiles of spend with a tail so long that its mean is infinite: m = 10 u ÷ (1 − u).
    const rows = Array.from({ length: 99 }, (_row, at) => ({
      repeats: 40,
      meanRepeatSpend: ((10 * (at + 1)) / (99 - at)) ** 1.5,
    }));
    const { outcome, reasons } = fitGammaGamma({ rows });
    expect(outcome?.parameters.q).toBeLessThan(1);
    expect(reasons.map(({ code }) => code)).toContain('value/mean-undefined');
  });
});

describe('what cannot carry a model', () => {
  const codesOf = (answer: {
    readonly outcome: unknown;
    readonly reasons: readonly { readonly code: string }[];
  }) => {
    expect(answer.outcome).toBeNull();
    return answer.reasons.map(({ code }) => code);
  };
  const row = (repeats: number, lastAge: number, age: number, weight: number) => ({
    ...{ repeats, lastAge, age, weight },
  });
  const never = { unit: 'week', rows: [row(0, 0, 10, 300), row(0, 0, 30, 200)] } as const;
  const loyal = {
    unit: 'week',
    rows: [row(0, 0, 50, 15), row(1, 49, 49, 10), row(2, 48, 48, 10), row(4, 46, 46, 9)],
  } as const;

  it.each([
    ['BG/NBD', fitBgNbd],
    ['MBG/NBD', fitMbgNbd],
    ['Pareto/NBD', fitParetoNbd],
  ])('%s: nobody came back, nobody left, nearly nobody came back', (_name, model) => {
    expect(codesOf(model(never))).toEqual(['value/not-identifiable', 'value/too-few-repeaters']);
    expect(model(never).found).toBeNull();
    expect(codesOf(model(loyal))).toEqual(['value/boundary']);
    expect(model(loyal).found).not.toBeNull();
    const nine = { unit: 'week', rows: [row(0, 0, 30, 40), row(1, 9, 28, 5), row(3, 20, 30, 4)] };
    const few = codesOf(model(nine as never));
    expect(few).toContain('value/too-few-repeaters');
  });

  it('a likelihood without a finite figure is no place that was found', () => {
    const spend = [Number.MIN_VALUE, 30, 50, 20, 80].map((meanRepeatSpend, index) => ({
      ...{ repeats: 1 + index, meanRepeatSpend, weight: 4 },
    }));
    const { outcome, found } = fitGammaGamma({ rows: spend } as never);
    expect(outcome).toBeNull();
    expect(found === null || Number.isFinite(found.logLikelihood)).toBe(true);
  });

  it('nine who came back are too few, ten are not', () => {
    const table = (weight: number) => ({
      unit: 'week',
      rows: [row(0, 0, 30, 40), row(1, 9, 28, weight), row(6, 20, 30, 3)],
    });
    expect(codesOf(fitNbd(table(6) as never))).toEqual(['value/too-few-repeaters']);
    expect(fitNbd(table(7) as never).outcome).not.toBeNull();
  });

  it('less spread than chance alone would bring has no NBD', () => {
    expect(codesOf(fitNbd({ unit: 'week', rows: [row(4, 20, 30, 100)] }))).toEqual([
      'value/boundary',
    ]);
  });

  it('BG/BB with one opportunity, and with nobody who ever missed one', () => {
    const opportunity = (...rows: readonly PurchaseCounts[]) =>
      ({ unit: 'opportunity', rows }) as const;
    const once = opportunity(row(0, 0, 1, 60), row(1, 1, 1, 40));
    expect(codesOf(fitBgBb(once))).toEqual(['value/not-identifiable']);
    expect(codesOf(fitBgBb(opportunity(row(6, 6, 6, 200))))).toEqual(['value/boundary']);
  });

  it('BG/BB with two opportunities: three shares do not tell four parameters', () => {
    const two = [row(0, 0, 2, 500), row(1, 1, 2, 200), row(1, 2, 2, 120), row(2, 2, 2, 300)];
    expect(codesOf(fitBgBb({ unit: 'opportunity', rows: two }))).toEqual([
      'value/not-identifiable',
    ]);
  });

  it('rows of weight 0 are no customers, so they tell nothing', () => {
    const rows = [row(0, 0, 1, 100), row(1, 1, 1, 110), row(2, 2, 6, 0)];
    expect(codesOf(fitBgBb({ unit: 'opportunity', rows }))).toEqual(['value/not-identifiable']);
    expect(codesOf(fitSbg({ initial: 100, lost: [100, 0, 0] }))).toEqual([
      'value/not-identifiable',
    ]);
  });

  it('BG/NBD with one repeat purchase at most knows of leaving a ratio only', () => {
    const rows = Array.from({ length: 40 }, (_row, at) => row(1, 0.2 * 1.12 ** at, 30 + at, 1));
    const { outcome, reasons } = fitBgNbd({ unit: 'week', rows: [...rows, row(0, 0, 40, 30)] });
    expect(outcome).toBeNull();
    expect(reasons.map(({ code, params }) => [code, params?.['parameters']])).toEqual([
      ['value/not-identifiable', ['a', 'b']],
      ['value/boundary', ['a', 'b']],
    ]);
  });

  it('a cohort with a field that is not known is refused', () => {
    const cohort = { initial: 1000, lost: [131, 126], weight: 2 };
    expect(() => fitSbg(cohort)).toThrow('/cohort/weight');
  });

  it('sBG with one renewal, with nobody lost, with losses that rise', () => {
    expect(codesOf(fitSbg({ initial: 1000, lost: [131] }))).toEqual(['value/not-identifiable']);
    expect(codesOf(fitSbg({ initial: 100, lost: [0, 0] }))).toEqual(['value/boundary']);
    expect(codesOf(fitSbg({ initial: 1000, lost: [10, 50, 100, 200] }))).toEqual([
      'value/boundary',
    ]);
  });
});
