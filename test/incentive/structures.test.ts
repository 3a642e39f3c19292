import { parseIncentivePlan, rateMeasure } from 'clientele/incentive';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lowestTerms, type Quotient, quotient } from './exact-quotients.js';
import { boundaries, cents, curved, plainBands, quarterly, termsOf } from './plans.js';

const fine = { scale: 10, mode: 'half-even' } as const;

const rated = (changes: object, measure: string, paid?: string) =>
  rateMeasure(
    parseIncentivePlan({ ...quarterly, rounding: fine, ...changes }),
    paid === undefined ? { measure } : { measure, paid },
  );
const payouts = (changes: object, measures: readonly string[]) =>
  measures.map((measure) => Number(rated(changes, measure).payout));

const two = (first: object, second: object) => [
  { from: '0', to: '1000', ...first },
  { from: '1000', to: '2500', ...second },
];
const d365 = two({ rate: '0.10' }, { rate: '0.25' });

describe('the four structures of Dynamics 365 on 2,000 (rebate management deals)', () => {
  it.each([
    ['incremental', 350],
    ['all-units', 500],
    ['rolling', 600],
    ['total', 700],
  ])('%s pays %d', (structure, payout) => {
    const plan = { structure, boundary: 'upper-inclusive', bands: d365 };
    expect(payouts(plan, ['2000'])).toEqual([payout]);
  });
});

/** Just below, on and just above the start of the second band, and the same around its end. */
const around = ['999.99', '1000', '1000.01', '2499.99', '2500', '2500.01'];
const lumps = two({ lump: '10' }, { lump: '40' });

describe('just below, on and just above a bound', () => {
  it.each([
    ['incremental', 'lower-inclusive', d365, [99.999, 100, 100.0025, 474.9975, 475, 475]],
    ['incremental', 'upper-inclusive', d365, [99.999, 100, 100.0025, 474.9975, 475, 475]],
    ['all-units', 'lower-inclusive', d365, [99.999, 250, 250.0025, 624.9975, 0, 0]],
    ['all-units', 'upper-inclusive', d365, [99.999, 100, 250.0025, 624.9975, 625, 0]],
    ['rolling', 'lower-inclusive', d365, [99.999, 350, 350.0025, 724.9975, 725, 725]],
    ['rolling', 'upper-inclusive', d365, [99.999, 100, 350.0025, 724.9975, 725, 725]],
    ['total', 'lower-inclusive', d365, [99.999, 350, 350.0035, 874.9965, 875, 875.0035]],
    ['total', 'upper-inclusive', d365, [99.999, 100, 350.0035, 874.9965, 875, 875.0035]],
    ['interpolated', 'lower-inclusive', lumps, [9.9999, 10, 10.0002666667, 49.9997333333, 50, 50]],
    ['interpolated', 'upper-inclusive', lumps, [9.9999, 10, 10.0002666667, 49.9997333333, 50, 50]],
    ['lump-sum', 'lower-inclusive', lumps, [10, 40, 40, 40, 0, 0]],
    ['lump-sum', 'upper-inclusive', lumps, [10, 10, 40, 40, 40, 0]],
    ['incremental', 'lower-inclusive', lumps, [10, 50, 50, 50, 50, 50]],
    ['incremental', 'upper-inclusive', lumps, [10, 10, 50, 50, 50, 50]],
  ])('%s, %s', (structure, boundary, bands, expected) => {
    expect(payouts({ structure, boundary, bands }, around)).toEqual(expected);
  });

  it.each([
    ['lower-inclusive', 'down', [99, 333, 333]],
    ['upper-inclusive', 'down', [99, 100, 333]],
    ['lower-inclusive', 'up', [100, 334, 334]],
    ['upper-inclusive', 'up', [100, 100, 334]],
  ])('per-increment, %s, a started one %s', (boundary, partial, expected) => {
    const bands = [
      { from: '0', to: '100000', every: '1000', lump: '1' },
      { from: '100000', to: null, every: '300', lump: '1' },
    ];
    const plan = { structure: 'per-increment', boundary, bands, partial };
    expect(payouts(plan, ['99999.99', '100000', '100000.01'])).toEqual(expected);
  });
});

describe('published payouts', () => {
  it.each([
    [
      'Oracle Incentive Compensation, interpolated rates (sum 149)',
      'interpolated',
      [
        { from: '0', to: '1000', lump: '10' },
        { from: '1000', to: '3000', lump: '40' },
        { from: '3000', to: '8000', lump: '100' },
        { from: '8000', to: '20000', lump: '2000' },
      ],
      ['200', '300', '1500', '1200', '2000', '4500'],
      [2, 3, 20, 14, 30, 80],
    ],
    [
      'Stripe, graduated tiers (tiered pricing)',
      'incremental',
      [
        { from: '0', to: '5', perUnit: '7' },
        { from: '5', to: '10', perUnit: '6.5' },
        { from: '10', to: null, perUnit: '6' },
      ],
      ['5', '6', '20', '25'],
      [35, 41.5, 127.5, 157.5],
    ],
    [
      'Stripe, volume tiers (tiered pricing)',
      'all-units',
      [
        { from: '0', to: '5', perUnit: '7' },
        { from: '5', to: '10', perUnit: '6.5' },
        { from: '10', to: null, perUnit: '6' },
      ],
      ['1', '5', '6', '20', '25'],
      [7, 35, 39, 120, 150],
    ],
    [
      'Lago, graduated charge with a flat fee',
      'incremental',
      [
        { from: '0', to: '10', perUnit: '10', lump: '2' },
        { from: '10', to: null, perUnit: '5', lump: '3' },
      ],
      ['0', '1', '10', '11', '12'],
      [0, 12, 102, 110, 115],
    ],
  ])('%s', (_source, structure, bands, measures, expected) => {
    const boundary = structure === 'interpolated' ? 'lower-inclusive' : 'upper-inclusive';
    expect(payouts({ structure, boundary, bands }, measures)).toEqual(expected);
  });

  it('OpenMeter, tiers with flat prices, due at zero too because the plan says so', () => {
    const bands = [
      { from: '0', to: '5', lump: '100' },
      { from: '5', to: '10', lump: '50' },
      { from: '10', to: '15', perUnit: '10' },
      { from: '15', to: null, perUnit: '5' },
    ];
    const plan = { boundary: 'upper-inclusive', bands, lumpAtZero: true };
    expect(payouts(plan, ['0', '3', '5', '5.001', '7', '12', '22'])).toEqual([
      100, 100, 100, 150, 150, 170, 235,
    ]);
  });
});

describe('nothing sold, and less than nothing', () => {
  const bands = [{ from: '0', to: null, rate: '0.05', lump: '7' }];

  it.each([
    [{}, [0, 0, 7.5]],
    [{ lumpAtZero: true }, [0, 7, 7.5]],
    [{ negativeMeasure: 'extend-first-band' }, [-150, 0, 7.5]],
  ])('%o', (changes, expected) => {
    expect(payouts({ ...changes, bands }, ['-3000', '0', '10'])).toEqual(expected);
  });

  it('pays no lump at zero of a first band that starts above it', () => {
    const plan = { lumpAtZero: true, bands: [{ from: '1', to: null, lump: '7' }] };
    expect(payouts(plan, ['0', '1'])).toEqual([0, 7]);
  });

  it.each([
    ['a credit on goods that stay sold', '5', '-100', [0, -5]],
    ['goods that came back', '-5', '-100', [0, -5]],
    ['goods that came back and a debit', '-5', '100', [0, 0]],
  ])('where another measure is paid on: %s', (_what, measure, paid, expected) => {
    const modes = ['zero', 'extend-first-band'];
    const plan = { structure: 'all-units', bands: [{ from: '0', to: null, rate: '0.05' }] };
    expect(
      modes.map((negativeMeasure) =>
        Number(rated({ ...plan, negativeMeasure }, measure, paid).payout),
      ),
    ).toEqual(expected);
  });
});

describe('what a measure is told', () => {
  it('is the effective and the marginal rate, and the next band', () => {
    expect(rated({ bands: d365, rounding: { scale: 2, mode: 'half-even' } }, '900')).toEqual({
      payout: '90.00',
      effectiveRate: { numerator: '90', denominator: '900', value: 0.1 },
      marginalRate: '0.1',
      next: { threshold: '1000.00', distance: '100.00', gain: '10.00' },
    });
  });

  it.each([
    ['above the last band', {}, '3000', '0'],
    ['below the first band', { bands: [{ from: '10', to: null, rate: '0.1' }] }, '5', '0'],
    ['below zero', {}, '-1', '0'],
    ['below zero, where that goes on', { negativeMeasure: 'extend-first-band' }, '-1', '0.1'],
    ['between lumps', { structure: 'interpolated', bands: lumps }, '5', '0.01'],
    [
      'between increments',
      { structure: 'per-increment', bands: [{ from: '0', to: null, every: '5', lump: '1' }] },
      '7',
      null,
    ],
  ])('a marginal rate %s', (_what, changes, measure, expected) => {
    expect(rated({ bands: d365, ...changes }, measure).marginalRate).toBe(expected);
  });

  it('is no effective rate on nothing', () => {
    expect(rated({}, '0').effectiveRate).toBeNull();
  });

  it('is no gain where another measure is paid on, and nothing next in the highest band', () => {
    const plan = { structure: 'all-units', bands: d365 };
    expect(rated(plan, '5', '100').next?.gain).toBeNull();
    expect(rated(plan, '1000').next).toBeNull();
  });

  it('rounds both ends of a gain as payments are rounded', () => {
    const bands = two({ rate: '0.015' }, { rate: '0.02' });
    const plan = { structure: 'all-units', bands, rounding: { scale: 0, mode: 'half-even' } };
    expect(rated(plan, '100').next?.gain).toBe('18');
    expect(rated(plan, '33').next?.gain).toBe('20');
  });
});

/** The definitions of the structures, in exact fractions, without a curve. */
function naive(
  structure: (typeof curved)[number],
  boundary: string,
  bands: ReturnType<typeof termsOf>,
  measure: Quotient,
): Quotient {
  const zero = quotient('0');
  if (!measure.isAbove(zero)) return zero;
  const isLower = boundary === 'lower-inclusive';
  const parts = bands.map((band) => {
    const from = quotient(band.from);
    const to = band.to === null ? null : quotient(band.to);
    const isReached = isLower ? !from.isAbove(measure) : measure.isAbove(from);
    const isPassed = to !== null && (isLower ? !to.isAbove(measure) : measure.isAbove(to));
    const top = to === null || to.isAbove(measure) ? measure : to;
    const rate = quotient('rate' in band ? band.rate : '0');
    return { from, to, isReached, isPassed, top, rate, lump: quotient(band.lump) };
  });
  const reached = parts.filter(({ isReached }) => isReached);
  const covering = reached.find(({ isPassed }) => !isPassed);
  const sum = (each: (part: (typeof parts)[number]) => Quotient) =>
    reached.reduce((total, part) => total.plus(each(part)), zero);
  switch (structure) {
    case 'incremental':
      return sum(({ rate, top, from, lump }) => rate.times(top.minus(from)).plus(lump));
    case 'rolling':
      return sum(({ rate, top, lump }) => rate.times(top).plus(lump));
    case 'total':
      return sum(({ rate, lump }) => rate.times(measure).plus(lump));
    case 'interpolated':
      return sum(({ top, from, to, lump }) =>
        lump.times(top.minus(from)).over((to ?? top).minus(from)),
      );
    case 'all-units':
      return covering?.rate.times(measure).plus(covering.lump) ?? zero;
    case 'lump-sum':
      return covering?.lump ?? zero;
    case 'per-increment':
      return covering?.lump.times(measure.over(quotient('7')).floor()) ?? zero;
  }
}

describe('for any bands', () => {
  const structure = fc.constantFrom(...curved);
  const hundredths = fc.integer({ min: -1000, max: 4_000_000 });

  it('every structure pays what its definition says', () => {
    fc.assert(
      fc.property(structure, boundaries, plainBands, hundredths, (name, boundary, plain, at) => {
        const bands = termsOf(name, plain);
        const edges = bands.flatMap(({ from, to }) => [Number(from) * 100, Number(to ?? 0) * 100]);
        for (const units of [at, ...edges, ...edges.map((edge) => edge + 1)]) {
          const { payout } = rated({ structure: name, boundary, bands }, cents(units));
          const expected = naive(name, boundary, bands, quotient(cents(units)));
          expect(lowestTerms(payout)).toBe(expected.roundedTo(10));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('nothing sold pays what the plan declares for it', () => {
    fc.assert(
      fc.property(structure, boundaries, plainBands, fc.boolean(), (name, boundary, plain, due) => {
        const bands = termsOf(name, plain);
        const { payout } = rated({ structure: name, boundary, bands, lumpAtZero: due }, '0');
        const first = bands[0];
        expect(Number(payout)).toBe(due && first?.from === '0' ? Number(first.lump) : 0);
      }),
      { numRuns: 60 },
    );
  });

  it('rolling, total and interpolated never fall', () => {
    const rising = fc.constantFrom('rolling' as const, 'total' as const, 'interpolated' as const);
    fc.assert(
      fc.property(rising, boundaries, plainBands, hundredths, (name, boundary, plain, at) => {
        const plan = { structure: name, boundary, bands: termsOf(name, plain) };
        const [less = 0, more = 0] = payouts(plan, [cents(at), cents(at + 1)]);
        expect(more).toBeGreaterThanOrEqual(less);
      }),
      { numRuns: 60 },
    );
  });

  it('scaling all amounts by a power of ten scales the payout, before rounding', () => {
    fc.assert(
      fc.property(
        plainBands,
        boundaries,
        hundredths,
        fc.integer({ min: 1, max: 6 }),
        (plain, boundary, at, power) => {
          const zeros = '0'.repeat(power);
          const bands = plain.map(({ from, to, points }) => ({
            from: String(from),
            to: to === null ? null : String(to),
            rate: (points / 10_000).toFixed(4),
          }));
          const grown = bands.map((band) => ({
            ...band,
            from: `${band.from}${zeros}`,
            to: band.to === null ? null : `${band.to}${zeros}`,
          }));
          for (const name of ['incremental', 'all-units', 'rolling', 'total'] as const) {
            const { payout } = rated({ structure: name, boundary, bands }, String(at));
            const large = rated(
              { structure: name, boundary, bands: grown },
              `${at}${zeros}`,
            ).payout;
            expect(lowestTerms(large)).toBe(
              quotient(payout)
                .times(quotient(`1${zeros}`))
                .roundedTo(10),
            );
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});
