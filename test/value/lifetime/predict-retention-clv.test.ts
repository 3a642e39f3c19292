import { en, describe as inWords, zhCN } from 'clientele/explain';
import { predictRetentionClv, type RetentionClvOptions } from 'clientele/value';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frozen } from '../../../src/kernel/decision/freeze-deep.js';
import { failureOf } from '../../kernel/errors/failure-of.js';

type Options = Partial<RetentionClvOptions>;
const per = 'year';
const figuresOf = (margin: string, rate: string, discount: string) =>
  ({
    margin: { amount: margin, per },
    retention: { rate, per },
    discount: { rate: discount, per },
  }) as const;
const clv = (margin: string, rate: string, discount: string, options: Options = {}) =>
  predictRetentionClv(figuresOf(margin, rate, discount), {
    ...{ timing: 'end', horizon: 'infinite' },
    ...options,
  });
const worth = (...args: Parameters<typeof clv>) => clv(...args).value;

describe('the value of a customer by margin, retention and discount', () => {
  // Gupta & Lehmann 2003, table of margin multiples r / (1 + i − r), to two decimals.
  it.each([
    ['0.6', '0.1', '1.20'],
    ['0.7', '0.1', '1.75'],
    ['0.8', '0.1', '2.67'],
    ['0.9', '0.1', '4.50'],
    ['0.6', '0.16', '1.07'],
    ['0.9', '0.12', '4.09'],
    ['0.9', '0.16', '3.46'],
  ])('is the published multiple for %s at %s', (rate, discount, multiple) => {
    expect(clv('1', rate, discount).multiple?.toFixed(2)).toBe(multiple);
  });

  it('counts the first payment for sure when paid at the start, and the last when there is an end', () => {
    // 100 × (1 + 8/11 + 64/121), and 100 × (8/11 + 64/121 + 512/1331).
    expect(worth('100', '0.8', '0.1', { timing: 'start', horizon: 3 })).toBeCloseTo(
      (100 * (121 + 88 + 64)) / 121,
      12,
    );
    expect(worth('100', '0.8', '0.1', { horizon: 3 })).toBeCloseTo(
      (100 * (968 + 704 + 512)) / 1331,
      12,
    );
    expect(worth('100', '0.8', '0.1', { timing: 'start', horizon: 1 })).toBe(100);
  });

  it('takes the acquisition cost off, whatever its sign', () => {
    const options = { timing: 'start', acquisitionCost: '30' } as const;
    expect(clv('40', '0.5', '0.15', options)).toMatchObject({ acquisitionCost: '30' });
    expect(worth('40', '0.5', '0.15', options)).toBeCloseTo((40 * 1.15) / 0.65 - 30, 12);
    expect(worth('0', '0.5', '0.15', { acquisitionCost: '-5' })).toBe(5);
  });

  it('may be negative, or nothing at all', () => {
    expect(worth('-10', '0.5', '0', {})).toBe(-10);
    expect(worth('10', '0', '0.1')).toBe(0);
    expect(worth('10', '0', '0.1', { timing: 'start' })).toBe(10);
    expect(Object.is(worth('-10', '0', '0'), 0)).toBe(true);
  });

  it('has no limit where nothing decays for ever', () => {
    const endless = clv('100', '1', '0', { payments: 5 });
    expect(endless).toMatchObject({
      value: null,
      gross: null,
      multiple: null,
      rest: null,
      payments: [],
    });
    expect(endless.reasons).toEqual([{ code: 'value/no-limit', params: { per } }]);
    const [reason] = endless.reasons;
    expect(reason && inWords(reason, { locale: en })).toContain('has no limit');
    expect(reason && inWords(reason, { locale: zhCN })).toContain('没有极限');
    expect(worth('0', '1', '0')).toBeNull();
    expect(worth('100', '1', '0', { horizon: 12 })).toBe(1200);
    expect(worth('100', '1', '0.05')).toBe(2000);
  });

  it('loses nothing next to a ratio of one, nor over a horizon without end in sight', () => {
    const horizon = Number.MAX_SAFE_INTEGER;
    expect(worth('1', '1', '0', { horizon })).toBe(horizon);
    // Σ q^t for t < n is n − n(n−1)/2 × 1e-30 + …: to the last bit n.
    expect(worth('1', '1', `0.${'0'.repeat(29)}1`, { timing: 'start', horizon: 1000 })).toBe(1000);
    expect(worth('1', '1', `0.${'0'.repeat(29)}1`)).toBe(1e30);
    // 1 − q = 1e-9 exactly: (1 − q^n) / (1 − q) with q^n = exp(−n × 1e-9 − …) by the series of the logarithm.
    const q = -Math.log1p(-1e-9);
    expect(worth('1', '0.999999999', '0', { timing: 'start', horizon: 1e9 })).toBeCloseTo(
      -Math.expm1(-1e9 * q) * 1e9,
      3,
    );
  });
});

describe('retention that changes, and a margin that grows', () => {
  const rates = ['0.5', '0.75', '0.9'];
  const scheduled = (options: Options, list: readonly string[] = rates) =>
    predictRetentionClv(
      { ...figuresOf('100', '1', '0.1'), retention: { rates: list, per } },
      { timing: 'start', horizon: 'infinite', ...options },
    ).value;

  it('follow the list, and go on with its last rate', () => {
    const d = 1.1;
    const third = 0.5 * 0.75;
    const sure = [1, 0.5, third, third * 0.9, third * 0.9 * 0.9];
    const sum = (n: number, first = 0) =>
      sure.slice(first, n + first).reduce((all, s, t) => all + (100 * s) / d ** (t + first), 0);
    for (const horizon of [1, 2, 3, 4]) {
      expect(scheduled({ horizon })).toBeCloseTo(sum(horizon), 10);
      expect(scheduled({ horizon, timing: 'end' })).toBeCloseTo(sum(horizon, 1), 10);
    }
    const tail = (100 * third) / d ** 2 / (1 - 0.9 / d);
    expect(scheduled({})).toBeCloseTo(sum(2) + tail, 10);
  });

  it('end where a rate of the list is zero', () => {
    expect(scheduled({}, ['0.5', '0', '1'])).toBeCloseTo(100 + 50 / 1.1, 10);
    expect(scheduled({ timing: 'end' }, ['0', '1'])).toBe(0);
  });

  it('grow by the published multiple r / (1 + i − r(1 + g))', () => {
    const grown = (growth: string, options: Options = {}) =>
      predictRetentionClv(
        { ...figuresOf('100', '0.9', '0.12'), growth: { rate: growth, per } },
        { timing: 'end', horizon: 'infinite', ...options },
      );
    expect(grown('0.05').value).toBeCloseTo(90 / (1.12 - 0.9 * 1.05), 10);
    expect(grown('-0.5').value).toBeCloseTo(90 / (1.12 - 0.45), 10);
    expect(grown('0.3').reasons[0]?.code).toBe('value/no-limit');
    // 1.08 / 1.12 each period: 100 × 0.9/1.12 × (1 + 1.08/1.12).
    expect(grown('0.2', { horizon: 2 }).value).toBeCloseTo((90 / 1.12) * (1 + 1.08 / 1.12), 10);
  });

  it('are refused where no number can hold the value', () => {
    const growth = { rate: '9', per } as const;
    const figures = { ...figuresOf('1', '1', '0'), growth };
    for (const horizon of [310, 1e6, Number.MAX_SAFE_INTEGER])
      expect(failureOf(() => predictRetentionClv(figures, { timing: 'start', horizon }))).toEqual({
        ...{ kind: 'numeric', code: 'value/too-large', path: '' },
      });
    expect(predictRetentionClv(figures, { timing: 'start', horizon: 309 }).value).toBeCloseTo(
      1.1111111111111112e308,
      -295,
    );
  });
});

describe('payments', () => {
  it('are listed as far as asked, and come to the gross value with the rest', () => {
    const { payments, rest, gross } = clv('100', '0.8', '0.1', {
      payments: 2,
      acquisitionCost: '7',
    });
    expect(payments.map(({ period }) => period)).toEqual([1, 2]);
    expect(payments[1]?.survival).toBeCloseTo(0.64, 14);
    expect(payments[1]?.discountFactor).toBeCloseTo(1 / 1.21, 14);
    expect(payments[0]?.presentValue).toBeCloseTo(80 / 1.1, 12);
    expect((rest ?? 0) + payments.reduce((sum, one) => sum + one.presentValue, 0)).toBeCloseTo(
      gross ?? 0,
      10,
    );
    expect(clv('100', '0.8', '0.1', { payments: 9, horizon: 3 })).toMatchObject({ rest: 0 });
    expect(clv('100', '0.8', '0.1', { payments: 9, horizon: 3 }).payments).toHaveLength(3);
    expect(clv('1', '0.5', '0', { payments: 1000 }).payments).toHaveLength(1000);
  });
});

describe('bad input', () => {
  const bad = (figures: object, options: object = {}) =>
    failureOf(() =>
      predictRetentionClv(
        { ...figuresOf('1', '0.5', '0.1'), ...figures } as never,
        {
          ...{ timing: 'end', horizon: 3 },
          ...(options as object),
        } as never,
      ),
    );
  it.each([
    [{ margin: { amount: 'NaN', per } }, {}, 'input/not-a-decimal', '/figures/margin/amount'],
    [{ margin: { amount: '1', per: 'day' } }, {}, 'input/not-one-of', '/figures/margin/per'],
    [{ retention: { rate: '1.2', per } }, {}, 'input/out-of-range', '/figures/retention/rate'],
    [{ retention: { rate: '-0.1', per } }, {}, 'input/out-of-range', '/figures/retention/rate'],
    [{ retention: { rates: [], per } }, {}, 'input/out-of-range', '/figures/retention/rates'],
    [
      { retention: { rates: ['0.5', '2'], per } },
      {},
      'input/out-of-range',
      '/figures/retention/rates/1',
    ],
    [
      { retention: { rate: '1', rates: ['1'], per } },
      {},
      'input/unknown-key',
      '/figures/retention/rate',
    ],
    [{ discount: { rate: '-0.1', per } }, {}, 'input/out-of-range', '/figures/discount/rate'],
    [{ growth: { rate: '-1', per } }, {}, 'input/out-of-range', '/figures/growth/rate'],
    [{ churn: '0.1' }, {}, 'input/unknown-key', '/figures/churn'],
    [{}, { horizon: 0 }, 'input/out-of-range', '/options/horizon'],
    [{}, { horizon: 1.5 }, 'input/not-a-whole-number', '/options/horizon'],
    [{}, { horizon: 'forever' }, 'input/not-one-of', '/options/horizon'],
    [{}, { horizon: 2 ** 53 }, 'input/out-of-range', '/options/horizon'],
    [{}, { timing: 'middle' }, 'input/not-one-of', '/options/timing'],
    [{}, { acquisitionCost: null }, 'input/not-a-decimal', '/options/acquisitionCost'],
    [{}, { payments: 1001 }, 'input/out-of-range', '/options/payments'],
  ])('%j %j', (figures, options, code, path) => {
    expect(bad(figures, options)).toEqual({ kind: 'input', code, path });
  });

  it('of another period is refused, not converted', () => {
    for (const [name, path] of [
      ['discount', '/per'],
      ['retention', '/per'],
      ['growth', '/per'],
    ] as const)
      expect(bad({ [name]: { rate: '0.1', per: 'month' } })).toEqual({
        ...{ kind: 'domain', code: 'value/mixed-periods', path: `/figures/${name}${path}` },
      });
    // @ts-expect-error a margin by the month does not go with a rate by the year
    const figures: Parameters<typeof predictRetentionClv<'month'>>[0] = figuresOf('1', '1', '1');
    expect(figures.margin.per).toBe('year');
  });
});

describe('properties', () => {
  const fraction = fc.integer({ min: 0, max: 1000 }).map((n) => String(n / 1000));
  const rate = fc.integer({ min: 1, max: 999 }).map((n) => String(n / 1000));
  const margin = fc.integer({ min: -1000, max: 1000 }).map(String);

  it('paid at the end it is worth r / (1 + d) of paid at the start', () => {
    fc.assert(
      fc.property(margin, fraction, rate, fc.integer({ min: 1, max: 50 }), (m, r, d, horizon) => {
        const start = worth(m, r, d, { timing: 'start', horizon }) ?? 0;
        const end = worth(m, r, d, { timing: 'end', horizon }) ?? 0;
        expect(end).toBeCloseTo((start * Number(r)) / (1 + Number(d)), 6);
      }),
    );
  });

  it('rises to the infinite value as the horizon grows', () => {
    fc.assert(
      fc.property(fraction, rate, fc.constantFrom('start', 'end'), (r, d, timing) => {
        const finite = [1, 10, 100, 1000].map(
          (horizon) => worth('1', r, d, { timing, horizon }) ?? 0,
        );
        const limit = worth('1', r, d, { timing }) ?? 0;
        for (const [index, value] of finite.entries()) {
          expect(value).toBeGreaterThanOrEqual(finite[index - 1] ?? 0);
          expect(value).toBeLessThanOrEqual(limit);
        }
        expect(worth('1', r, d, { timing, horizon: 1e9 })).toBeCloseTo(limit, 8);
      }),
    );
  });

  it('is the plain sum of its payments, and does not touch what it is given', () => {
    const rates = fc.array(fraction, { minLength: 1, maxLength: 6 });
    const timings = fc.constantFrom('start' as const, 'end' as const);
    fc.assert(
      fc.property(
        margin,
        rates,
        rate,
        timings,
        fc.integer({ min: 1, max: 12 }),
        (m, list, d, timing, horizon) => {
          const figures = frozen({
            ...figuresOf(m, '1', d),
            retention: { rates: list, per },
          } as const);
          const { gross, payments, rest } = predictRetentionClv(figures, {
            timing,
            horizon,
            payments: 12,
          });
          expect(payments).toHaveLength(horizon);
          expect(payments.reduce((sum, one) => sum + one.presentValue, 0)).toBeCloseTo(
            gross ?? Number.NaN,
            6,
          );
          expect(rest).toBeCloseTo(0, 9);
        },
      ),
    );
  });
});
