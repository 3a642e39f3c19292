import { isClienteleError } from 'clientele';
import {
  definePurchaseModel,
  defineSpendModel,
  fitBgBb,
  fitBgNbd,
  fitParetoNbd,
  measureHoldout,
  type PurchaseModel,
  type PurchaseModelName,
  predictClv,
  predictNewCustomer,
  predictPurchases,
  predictSpend,
} from 'clientele/value';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cdnow } from './cdnow.js';

const published: readonly PurchaseModel<PurchaseModelName, 'week'>[] = [
  definePurchaseModel({ model: 'nbd', unit: 'week', parameters: { r: 0.385, alpha: 12.072 } }),
  definePurchaseModel({
    model: 'bg-nbd',
    unit: 'week',
    parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 },
  }),
  definePurchaseModel({
    model: 'mbg-nbd',
    unit: 'week',
    parameters: { r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 },
  }),
  definePurchaseModel({
    model: 'pareto-nbd',
    unit: 'week',
    parameters: { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 },
  }),
];
const [, bgNbd, , pareto] = published;
const history = (repeats: number, lastAge: number, age: number) => ({ repeats, lastAge, age });
const inWeeks = (...rows: readonly ReturnType<typeof history>[]) =>
  ({ unit: 'week', rows }) as const;
const errorOf = (call: () => unknown) => {
  try {
    call();
  } catch (error) {
    if (isClienteleError(error)) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
};

describe('what is expected of a customer', () => {
  it('is what Hardie’s walk through the CDNOW figures shows', () => {
    // BTYD walkthrough, customer 1516: 26 repeat purchases, 52 weeks ahead; at the unrounded maximum.
    const parameters = { r: 0.553277, alpha: 10.57768, s: 0.60624, beta: 11.66874 };
    const model = definePurchaseModel({ model: 'pareto-nbd', unit: 'week', parameters });
    const [first] = predictPurchases(model, inWeeks(history(26, 30.86, 31)), {
      horizon: { weeks: 52 },
    }).decisions;
    expect(first?.outcome.expected).toBeCloseTo(25.46, 1);
    expect(first?.outcome.pAlive).toBeCloseTo(0.9979, 4);
  });

  it('sums up to what the papers’ formulas give at the maximum on CDNOW', () => {
    // Sums of a 30-digit implementation: BG/NBD 1653.40870 of 1882, P(alive) 1917.27767; Pareto/NBD 1665.51311 and 1051.87525.
    const options = { horizon: { weeks: 39 } };
    for (const [model, expected, alive] of [
      [fitBgNbd(cdnow()).outcome, 1653.4087, 1917.27767],
      [fitParetoNbd(cdnow()).outcome, 1665.51311, 1051.87525],
    ] as const) {
      if (model === null) throw new Error('no model');
      const { summary } = predictPurchases(model, cdnow(), { ...options, level: null });
      expect(summary.expected).toBeCloseTo(expected, 3);
      expect(summary.pAlive).toBeCloseTo(alive, 3);
      expect(measureHoldout(model, cdnow(), options).actual).toBe(1882);
    }
  });

  it('lies in the domain, and does not fall with the horizon', () => {
    const seen = fc.double({ min: 0.01, max: 1, noNaN: true });
    const age = fc.double({ min: 0.5, max: 500, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom(...published), fc.nat(60), seen, age, (model, x, share, T) => {
        const table = inWeeks(history(x, x === 0 ? 0 : share * T, T));
        const at = (weeks: number) =>
          predictPurchases(model, table, { horizon: { weeks } }).decisions[0]?.outcome;
        const [none, some, more] = [at(0), at(10), at(10.5)];
        expect(none?.expected).toBe(0);
        expect(some?.pAlive).toBeGreaterThanOrEqual(0);
        expect(some?.pAlive).toBeLessThanOrEqual(1);
        expect(more?.expected).toBeGreaterThanOrEqual(some?.expected ?? 1);
      }),
      { numRuns: 60 },
    );
  });

  it('P(alive) falls with the silence since the last purchase', () => {
    for (const model of published.slice(1)) {
      const ages = [10, 11, 15, 30, 60, 300];
      const table = inWeeks(...ages.map((age) => history(4, 10, age)));
      const alive = predictPurchases(model, table, { horizon: { weeks: 1 } }).decisions.map(
        ({ outcome }) => outcome.pAlive,
      );
      expect([...alive].sort((left, right) => right - left)).toEqual(alive);
      expect(new Set(alive).size).toBe(ages.length);
    }
  });

  it('of a one-time buyer is sure to be there by BG/NBD, and by it alone', () => {
    const alive = published.map(
      (model) =>
        predictPurchases(model, inWeeks(history(0, 0, 38.86)), { horizon: { weeks: 39 } })
          .decisions[0]?.outcome.pAlive,
    );
    expect(alive[1]).toBe(1);
    expect(alive[2]).toBeCloseTo(0.38973508, 8);
    expect(alive[3]).toBeCloseTo(0.2952866, 7);
  });

  it('is the same from columns, and ids travel', () => {
    if (pareto === undefined) throw new Error('no model');
    const ids = ['a', '__proto__'];
    const rows = [history(2, 30.43, 38.86), history(0, 0, 38.86)];
    const options = { horizon: { days: 273 }, level: null };
    const list = rows.map((row, at) => ({ ...row, id: ids[at] ?? '' }));
    const { decisions } = predictPurchases(pareto, { unit: 'week', rows: list }, options);
    const columns = predictPurchases(
      pareto,
      {
        unit: 'week',
        ids,
        repeats: Int32Array.of(2, 0),
        lastAge: Float64Array.of(30.43, 0),
        age: Float64Array.of(38.86, 38.86),
      },
      options,
    );
    expect(columns.ids).toEqual(ids);
    expect(decisions.map(({ id }) => id)).toEqual(ids);
    expect([...columns.expected]).toEqual(decisions.map(({ outcome }) => outcome.expected));
    expect([...columns.pAlive]).toEqual(decisions.map(({ outcome }) => outcome.pAlive));
  });
});

describe('units', () => {
  const parameters = { r: 0.243, alpha: 4.414 * 7, a: 0.793, b: 2.426 };
  const daily = definePurchaseModel({ model: 'bg-nbd', unit: 'day', parameters });
  const spend = defineSpendModel({ parameters: { p: 6.25, q: 3.74, v: 15.44 } });

  it('convert into each other', () => {
    if (bgNbd === undefined) throw new Error('no model');
    const days = { unit: 'day', rows: [history(2, 30.43 * 7, 38.86 * 7)] } as const;
    for (const horizon of [{ weeks: 39 }, { days: 273 }, { months: 273 / 30.4375 }]) {
      const a = predictPurchases(bgNbd, inWeeks(history(2, 30.43, 38.86)), { horizon });
      const b = predictPurchases(daily, days, { horizon });
      expect(a.decisions[0]?.outcome.expected).toBeCloseTo(1.22602817476714, 9);
      expect(b.decisions[0]?.outcome.expected).toBeCloseTo(1.22602817476714, 9);
    }
  });

  it('that differ between model and customers are refused', () => {
    const error = errorOf(() =>
      predictPurchases(daily, inWeeks(history(2, 3, 4)) as never, { horizon: { weeks: 1 } }),
    );
    expect([error.code, error.kind, error.path]).toEqual([
      'value/mixed-units',
      'domain',
      '/customers/unit',
    ]);
  });

  it('that differ do not compile', () => {
    const weeks = { horizon: { weeks: 1 } };
    const weekly = definePurchaseModel({ model: 'bg-nbd', unit: 'week', parameters });
    const row = { ...history(2, 3, 4), meanRepeatSpend: 9 };
    const [inDays, inWeek] = [
      { unit: 'day', rows: [row] },
      { unit: 'week', rows: [row] },
    ] as const;
    const months = { horizon: { months: 1 }, discount: { rate: 0, per: 'month' } } as const;
    const mixed = (call: () => unknown) => expect(errorOf(call).code).toBe('value/mixed-units');
    // @ts-expect-error a model in weeks does not read customers in days
    mixed(() => predictPurchases(weekly, inDays, weeks));
    // @ts-expect-error nor one in days customers in weeks
    mixed(() => predictClv({ purchases: daily, spend }, inWeek, months));
    const held = { unit: 'day', rows: [{ ...row, holdoutPurchases: 1 }] } as const;
    // @ts-expect-error nor does the hold-out
    mixed(() => measureHoldout(weekly, held, weeks));
    // @ts-expect-error BG/BB counts opportunities, which are no weeks
    expect(errorOf(() => fitBgBb(inWeek)).code).toBe('input/not-one-of');
    // @ts-expect-error and weeks are no opportunities
    expect(errorOf(() => fitBgNbd({ unit: 'opportunity', rows: [row] })).code).toBe(
      'input/not-one-of',
    );
    const inWeeksAhead = { ...months, ...weeks };
    // @ts-expect-error value looks ahead in months
    const value = () => predictClv({ purchases: weekly, spend }, inWeek, inWeeksAhead);
    expect(errorOf(value).code).toBe('input/unknown-key');
    expect(predictPurchases(weekly, inWeek, weeks).decisions).toHaveLength(1);
  });

  it('do not change the value of a customer', () => {
    if (bgNbd === undefined) throw new Error('no model');
    const options = { horizon: { months: 12 }, discount: { rate: 0.01, per: 'month' } } as const;
    const m = { meanRepeatSpend: 22.35 };
    const weekly = predictClv(
      { purchases: bgNbd as PurchaseModel<'bg-nbd', 'week'>, spend },
      { unit: 'week', rows: [{ ...history(2, 30.43, 38.86), ...m }] },
      options,
    );
    const inDays = { unit: 'day', rows: [{ ...history(2, 30.43 * 7, 38.86 * 7), ...m }] } as const;
    const same = predictClv({ purchases: daily, spend }, inDays, options);
    expect(weekly.summary.clv).toBeCloseTo(same.summary.clv, 9);
    // A year of 12.68 % is twelve months of 1 %.
    const yearly = predictClv({ purchases: daily, spend }, inDays, {
      ...options,
      discount: { rate: 1.01 ** 12 - 1, per: 'year' },
    });
    expect(yearly.summary.clv).toBeCloseTo(same.summary.clv, 9);
  });
});

describe('intervals', () => {
  const model = fitParetoNbd(cdnow()).outcome;
  if (model === null) throw new Error('no model');

  it('hold the figure, widen with the level, and that of the sum is narrower than the sum of all', () => {
    const at = (level: number) =>
      predictPurchases(model, cdnow(), { horizon: { weeks: 39 }, level });
    const [half, wide] = [at(0.5), at(0.95)];
    for (const [index, { outcome }] of wide.decisions.entries()) {
      const { low, high } = half.decisions[index]?.outcome ?? { low: null, high: null };
      expect(outcome.low ?? 1).toBeLessThan(low ?? 0);
      expect(low ?? 1).toBeLessThan(outcome.expected);
      expect(outcome.expected).toBeLessThan(high ?? 0);
      expect(high ?? 1).toBeLessThan(outcome.high ?? 0);
    }
    const rows = [...cdnow().rows];
    const lows = wide.decisions.reduce(
      (sum, { outcome }, index) => sum + (outcome.low ?? 0) * (rows[index]?.weight ?? 1),
      0,
    );
    expect(wide.summary.low ?? 0).toBeGreaterThan(lows);
  });

  it('of a new customer’s first moments are those of r ÷ α', () => {
    // In a short time E is r t ÷ α: Var ln E = Var ln r + Var ln α − 2 Cov, 1.959964 standard errors on either side.
    const { covariance } = model.fit ?? { covariance: [] };
    const t = 1e-9;
    const { expected, low } = predictNewCustomer(model, { horizon: { weeks: t } });
    const variance =
      (covariance[0]?.[0] ?? 0) + (covariance[1]?.[1] ?? 0) - 2 * (covariance[0]?.[1] ?? 0);
    expect(Math.log(expected / (low ?? 1))).toBeCloseTo(1.959964 * Math.sqrt(variance), 5);
  });

  it('are not told where parameters were given by hand', () => {
    const [hand] = published;
    if (hand === undefined) throw new Error('no model');
    expect(predictNewCustomer(hand, { horizon: { weeks: 39 } })).toMatchObject({
      low: null,
      high: null,
    });
  });
});

describe('spend', () => {
  it('without a mean is no figure', () => {
    const model = defineSpendModel({ parameters: { p: 0.1, q: 0.8, v: 15.44 } });
    const { decisions, summary } = predictSpend(model, {
      rows: [
        { repeats: 1, meanRepeatSpend: 2 },
        { repeats: 3, meanRepeatSpend: 2 },
        { repeats: 0 },
      ],
    });
    expect(summary.populationMean).toBeNull();
    // p x + q is 0.9, 1.1 and 0.8; 0.1 · (15.44 + 6) ÷ 0.1 = 21.44
    expect(decisions.map(({ outcome }) => outcome?.meanSpend ?? null)).toEqual([
      null,
      expect.closeTo(21.44, 9),
      null,
    ]);
    expect(decisions[0]?.reasons[0]?.code).toBe('value/mean-undefined');
  });

  it('lies between the mean of all and the customer’s own', () => {
    const model = defineSpendModel({ parameters: { p: 6.25, q: 3.74, v: 15.44 } });
    const own = fc.double({ min: 0.01, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), own, (repeats, meanRepeatSpend) => {
        const { decisions, summary } = predictSpend(model, {
          rows: [{ repeats, meanRepeatSpend }],
        });
        const mean = summary.populationMean ?? 0;
        const spend = decisions[0]?.outcome?.meanSpend ?? -1;
        expect(spend).toBeGreaterThanOrEqual(Math.min(mean, meanRepeatSpend) * (1 - 1e-12));
        expect(spend).toBeLessThanOrEqual(Math.max(mean, meanRepeatSpend) * (1 + 1e-12));
      }),
    );
  });
});

describe('what is refused', () => {
  it('names every row that cannot be a customer', () => {
    if (bgNbd === undefined) throw new Error('no model');
    const rows = [
      history(1, 2, 3),
      history(1.5, 2, 3),
      history(2, 0, 30),
      history(0, 3, 10),
      history(1, 12, 10),
      history(1, Number.NaN, 10),
    ];
    const error = errorOf(() =>
      predictPurchases(bgNbd, { unit: 'week', rows }, { horizon: { weeks: 39 } }),
    );
    expect(error.kind).toBe('input');
    expect(error.issues.map(({ code, path }) => [code, path])).toEqual([
      ['input/not-a-whole-number', '/customers/rows/1/repeats'],
      ['value/impossible-history', '/customers/rows/2'],
      ['value/impossible-history', '/customers/rows/3'],
      ['value/impossible-history', '/customers/rows/4'],
      ['input/out-of-range', '/customers/rows/5/lastAge'],
    ]);
    expect(error.message).toContain('and 4 more');
  });

  it.each([
    ['a model that is none', {}, 'value/not-a-model', '/model'],
    [
      'a parameter of zero',
      { ...bgNbd, parameters: { r: 0, alpha: 1, a: 1, b: 1 } },
      'input/out-of-range',
      '/model/parameters/r',
    ],
    [
      'a parameter too many',
      { ...bgNbd, parameters: { r: 1, alpha: 1, a: 1, b: 1, s: 1 } },
      'input/unknown-key',
      '/model/parameters/s',
    ],
  ])('%s', (_what, model, code, path) => {
    const error = errorOf(() =>
      predictPurchases(model as never, inWeeks(history(1, 2, 3)), { horizon: { weeks: 39 } }),
    );
    expect([error.code, error.path]).toEqual([code, path]);
  });

  it.each([
    [{ weeks: -1 }, 'input/out-of-range'],
    [{ weeks: Number.NaN }, 'input/out-of-range'],
    [{ opportunities: 1 }, 'input/unknown-key'],
    [{ weeks: 1, days: 7 }, 'input/out-of-range'],
    [{}, 'input/out-of-range'],
  ])('the horizon %j', (horizon, code) => {
    if (bgNbd === undefined) throw new Error('no model');
    const error = errorOf(() =>
      predictPurchases(bgNbd, inWeeks(history(1, 2, 3)), { horizon: horizon as never }),
    );
    expect(error.code).toBe(code);
  });
});
