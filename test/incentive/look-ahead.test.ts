import { subtractDecimals } from 'clientele/decimal';
import {
  effectivePriceOf,
  findBestPurchase,
  findCliffs,
  findMeasure,
  findThresholds,
  type IncentivePlan,
  parseIncentivePlan,
} from 'clientele/incentive';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { payoutAt } from '../../src/incentive/payout-curve.js';
import { requireCurve } from '../../src/incentive/rate-measure.js';
import { Decimal } from '../../src/kernel/decimal/decimal.js';
import type { Defined } from '../../src/kernel/decision/index.js';
import { failureOf } from '../kernel/errors/failure-of.js';
import { boundaries, quarterly } from './plans.js';

const steps = fc.array(
  fc.record({
    gap: fc.constantFrom(0, 0, 0, 3),
    width: fc.integer({ min: 1, max: 20 }),
    rate: fc.integer({ min: 0, max: 40 }),
    lump: fc.integer({ min: 0, max: 12 }),
    every: fc.integer({ min: 1, max: 9 }),
  }),
  { minLength: 1, maxLength: 4 },
);
const structures = fc.constantFrom(
  'incremental',
  'all-units',
  'rolling',
  'total',
  'interpolated',
  'per-increment',
  'lump-sum',
);

/** Plans over whole numbers below a hundred, of every structure but the matrix: small enough to try every measure. */
const smallPlans = fc
  .record({
    structure: structures,
    boundary: boundaries,
    first: fc.constantFrom(0, 0, 5),
    steps,
    isOpen: fc.boolean(),
    lumpAtZero: fc.boolean(),
    partial: fc.constantFrom('down', 'up'),
  })
  .map(({ first, steps: list, isOpen, structure, lumpAtZero, partial, boundary }) => {
    const isOpenEnd = isOpen && structure !== 'interpolated';
    let end = first;
    const bands = list.map(({ gap, width, rate, lump, every }, index) => {
      const from = end + gap;
      end = from + width;
      const figures = {
        incremental: { rate: rate / 100 },
        'all-units': { rate: rate / 100 },
        rolling: { rate: rate / 100 },
        total: { rate: rate / 100 },
        interpolated: { lump },
        'per-increment': { lump, every },
        'lump-sum': { lump },
      }[structure];
      return { from, to: isOpenEnd && index === list.length - 1 ? null : end, ...figures };
    });
    const more = structure === 'per-increment' ? { partial } : {};
    const zero = lumpAtZero && structure === 'lump-sum' ? { lumpAtZero } : {};
    return parseIncentivePlan({
      ...quarterly,
      ...{ structure, boundary, bands, ...more, ...zero },
      rounding: { scale: 0, mode: 'half-even' },
    });
  });

const payouts = (plan: Defined<IncentivePlan>, most = 110) => {
  const { curve } = requireCurve(plan);
  return Array.from({ length: most + 1 }, (_, measure) => payoutAt(curve, new Decimal(measure)));
};

describe('looking ahead on the curve', { timeout: 60_000 }, () => {
  it('the least measure is the one that trying finds', () => {
    fc.assert(
      fc.property(smallPlans, fc.integer({ min: -1, max: 3000 }), (plan, hundredths) => {
        const target = new Decimal(hundredths).div(100);
        const tried = payouts(plan).findIndex((payout) => payout.gte(target));
        const found = findMeasure(plan, target.toFixed());
        if (tried >= 0) expect(found).toBe(String(tried));
        else expect(found === null || Number(found) > 110).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('no purchase that one can try nets more than the best, and none that nets as much is smaller', () => {
    const budgets = fc.nat(60);
    fc.assert(
      fc.property(
        smallPlans,
        fc.nat(45),
        budgets,
        fc.constantFrom(0, 5, 20),
        (plan, start, budget, rate) => {
          const all = payouts(plan);
          const net = (purchase: number) =>
            (all[start + purchase] ?? new Decimal(0))
              .minus(all[start] ?? 0)
              .minus(new Decimal(purchase * rate).div(100));
          let best = 0;
          for (let purchase = 1; purchase <= budget; purchase++)
            if (net(purchase).toDecimalPlaces(15).gt(net(best).toDecimalPlaces(15)))
              best = purchase;
          const found = findBestPurchase(plan, {
            measure: start,
            budget,
            carryingRate: rate / 100,
          });
          expect(Number(found.net)).toBeCloseTo(net(best).toNumber(), 12);
          expect(subtractDecimals(found.gain, found.cost)).toBe(subtractDecimals(found.net, '0'));
          expect(found.considered.some(({ purchase }) => purchase === found.purchase)).toBe(true);
          if (requireCurve(plan).curve.structure !== 'interpolated')
            expect(Number(found.purchase)).toBe(best);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('jumps and cliffs are where the curve says', () => {
    const plan = parseIncentivePlan({
      ...quarterly,
      structure: 'all-units',
      bands: [
        { from: '0', to: '100', rate: '0.03' },
        { from: '100', to: '200', rate: '0.02' },
        { from: '300', to: '400', rate: '0.05' },
      ],
    });
    expect(
      findThresholds(plan).map(({ at, below, above, jump, marginalRate }) => [
        at,
        below,
        above,
        jump,
        marginalRate,
      ]),
    ).toEqual([
      ['0.00', '0.00', '0.00', '0.00', '0.03'],
      ['100.00', '3.00', '2.00', '-1.00', '0.02'],
      ['200.00', '4.00', '0.00', '-4.00', '0'],
      ['300.00', '0.00', '15.00', '15.00', '0.05'],
      ['400.00', '20.00', '0.00', '-20.00', '0'],
    ]);
    expect(findCliffs(plan)).toEqual([
      { at: '100.00', loss: '1.00', regainedAt: '150.00' },
      { at: '200.00', loss: '4.00', regainedAt: '300.00' },
      { at: '400.00', loss: '20.00', regainedAt: null },
    ]);
    expect(findCliffs(parseIncentivePlan(quarterly))).toEqual([]);
  });

  it('increments are not listed, and have no marginal rate', () => {
    const plan = parseIncentivePlan({
      ...quarterly,
      structure: 'per-increment',
      bands: [{ from: '0', to: null, lump: '5', every: '100' }],
    });
    expect(findThresholds(plan)).toEqual([
      {
        at: '0.00',
        below: '0.00',
        payout: '0.00',
        above: '0.00',
        jump: '0.00',
        marginalRate: null,
      },
    ]);
    expect(findMeasure(plan, '12')).toBe('300.00');
  });

  it('the effective price is exact, negative where the rebate outweighs the goods, and none for nothing', () => {
    const plan = parseIncentivePlan({
      ...quarterly,
      structure: 'all-units',
      bands: [
        { from: '0', to: '10000', rate: '0' },
        { from: '10000', to: null, rate: '0.10' },
      ],
    });
    expect(effectivePriceOf(plan, { from: '8000', to: '10000' })).toEqual({
      numerator: '1000',
      denominator: '2000',
      value: 0.5,
    });
    expect(effectivePriceOf(plan, { from: '10000', to: '9500' })?.value).toBe(-1);
    expect(effectivePriceOf(plan, { from: '5', to: '5' })).toBeNull();
  });

  it('looks through ten thousand bands', () => {
    const bands = Array.from({ length: 10_000 }, (_, index) => ({
      from: String(index * 10),
      to: index === 9999 ? null : String(index * 10 + 10),
      rate: ((10_000 - index) / 12_000).toFixed(6),
    }));
    const plan = parseIncentivePlan({ ...quarterly, structure: 'all-units', bands });
    expect(findThresholds(plan)).toHaveLength(10_000);
    expect(findCliffs(plan)).toHaveLength(9999);
    expect(findMeasure(plan, '1')).toBe('1.21');
  });

  it('refuses plans without a curve, and figures that cannot be read', () => {
    const matrix = parseIncentivePlan({
      ...quarterly,
      structure: 'matrix',
      bands: [],
      matrix: { rowFrom: ['0'], column: 'margin', columnFrom: ['0'], rates: [['0.01']] },
    });
    const plan = parseIncentivePlan(quarterly);
    expect([
      failureOf(() => findThresholds(matrix)).code,
      failureOf(() => findMeasure(plan, 'x')).path,
      failureOf(() => findBestPurchase(plan, { measure: '-1', budget: '5' })).code,
      failureOf(() => findBestPurchase(plan, { measure: '1', budget: '5', margin: '1' } as never))
        .code,
      failureOf(() => effectivePriceOf(plan, { from: '1' } as never)).code,
    ]).toEqual([
      'incentive/no-curve',
      '/payout',
      'input/out-of-range',
      'input/unknown-key',
      'input/required',
    ]);
  });
});
