import { diffIncentivePlans, parseIncentivePlan } from 'clientele/incentive';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { curveOf } from '../../src/incentive/curve-of.js';
import type { CurvePlan } from '../../src/incentive/payout-curve.js';
import { payoutAt } from '../../src/incentive/payout-curve.js';
import { Decimal } from '../../src/kernel/decimal/decimal.js';
import { boundaries, curved, plainBands, quarterly, termsOf } from './plans.js';

const diff = (before: object, after: object) =>
  diffIncentivePlans(
    parseIncentivePlan({ ...quarterly, ...before }),
    parseIncentivePlan({ ...quarterly, ...after }),
  );
const stretches = (before: object, after: object) =>
  diff(before, after).payouts?.stretches.map(
    ({ from, fromIncluded, to, toIncluded, atFrom, atTo, marginalRate, pays }) => [
      `${fromIncluded ? '[' : '('}${from}, ${to}${toIncluded ? ']' : ')'}`,
      atFrom,
      atTo,
      marginalRate,
      pays,
    ],
  );
const allUnits = { structure: 'all-units' };
const two = (bound: string, low: string, high: string) => ({
  bands: [
    { from: '0', to: bound, rate: low },
    { from: bound, to: null, rate: high },
  ],
});

describe('where two plans pay differently', () => {
  it('is nowhere for the same plan, whatever else is changed', () => {
    expect(diff({}, { version: '2', limits: [{ type: 'cap', amount: '1' }] })).toMatchObject({
      changed: [{ path: '/limits/0' }, { path: '/version' }],
      payouts: { measure: 'net-amount', per: 'whole', stretches: [] },
      reasons: [],
    });
  });

  it('is told with the difference at the ends, after less before', () => {
    expect(stretches({}, allUnits)).toEqual([
      ['[300000.00, 600000.00)', '3000.00', '3000.00', '0', 'more'],
      ['[600000.00, null)', '9000.00', null, '0', 'more'],
    ]);
  });

  it('is cut where the gain turns into a loss', () => {
    const before = { ...allUnits, ...two('100', '0.01', '0.02') };
    const after = { ...allUnits, bands: [{ from: '0', to: null, rate: '0.015', lump: '0.9' }] };
    expect(stretches(before, after)).toEqual([
      ['(0.00, 100.00)', '0.90', '1.40', '0.005', 'more'],
      ['[100.00, 180.00)', '0.40', '0.00', '-0.005', 'more'],
      ['(180.00, null)', '0.00', null, '-0.005', 'less'],
    ]);
  });

  it('may be one single measure: the bound that changed its side', () => {
    const bands = two('100', '0.01', '0.02');
    expect(
      stretches({ ...allUnits, ...bands }, { ...allUnits, ...bands, boundary: 'upper-inclusive' }),
    ).toEqual([['[100.00, 100.00]', '-1.00', '-1.00', '0', 'less']]);
  });

  it('reaches below zero, and to zero itself', () => {
    expect(
      stretches(
        { bands: [{ from: '0', to: null, rate: '0.01' }] },
        {
          bands: [{ from: '0', to: null, rate: '0.01', lump: '5' }],
          negativeMeasure: 'extend-first-band',
          lumpAtZero: true,
        },
      ),
    ).toEqual([
      ['(null, 0.00)', null, '0.00', '0.01', 'less'],
      ['[0.00, null)', '5.00', null, '0', 'more'],
    ]);
  });

  it('of increments is told where one of the plans pays more all over', () => {
    const per = (lump: string, every: string) => ({
      structure: 'per-increment',
      bands: [{ from: '0', to: null, lump, every }],
    });
    expect(stretches(per('10', '100'), per('12', '100'))).toEqual([
      ['(0.00, null)', '0.00', null, null, 'more'],
    ]);
    expect(stretches(per('10', '100'), per('9', '70'))).toEqual([
      ['(0.00, null)', '0.00', null, null, 'more-and-less'],
    ]);
    const plain = (rate: string) => ({ bands: [{ from: '0', to: null, rate }] });
    expect(stretches(per('10', '100'), plain('0.1'))?.map(([, , , , pays]) => pays)).toEqual([
      'more',
    ]);
    expect(stretches(plain('0.1'), per('10', '100'))?.map(([, , , , pays]) => pays)).toEqual([
      'less',
    ]);
    expect(
      stretches({ ...per('10', '100'), partial: 'up' }, plain('0.1'))?.map(
        ([, , , , pays]) => pays,
      ),
    ).toEqual(['less']);
    expect(stretches(per('10', '100'), per('10', '100'))).toEqual([]);
  });

  it('is told in rates where another measure picks them', () => {
    const basis = {
      tier: { type: 'completion', of: 'net-amount', target: 't' },
      pay: 'net-amount',
    };
    const at = (bound: string) => ({ ...allUnits, basis, ...two(bound, '0.01', '0.02') });
    expect(diff(at('1'), at('0.9')).payouts).toMatchObject({ measure: 'completion', per: 'unit' });
    expect(stretches(at('1'), at('0.9'))).toEqual([['[0.90, 1.00)', '0.01', '0.01', '0', 'more']]);
    const lumps = (lump: string) => ({
      basis,
      structure: 'lump-sum',
      bands: [{ from: '1', to: '2', lump }],
    });
    expect(diff(lumps('5'), lumps('8')).payouts?.per).toBe('whole');
    expect(stretches(lumps('5'), lumps('8'))).toEqual([
      ['[1.00, 2.00)', '3.00', '3.00', '0', 'more'],
    ]);
    const filled = (lump: string) => ({ ...lumps(lump), structure: 'interpolated' });
    expect(stretches(filled('5'), filled('8'))).toEqual([
      ['(1.00, 2.00)', '0.00', '3.00', '3', 'more'],
    ]);
    expect(diff(at('1'), lumps('5')).reasons[0]?.params['differs']).toBe('structure');
  });

  it.each([
    ['currency', { currency: 'USD' }],
    ['payout', { payout: { type: 'points' } }],
    ['period', { period: 'month' }],
    ['reset', { reset: 'each-year' }],
    ['basis', { basis: 'quantity' }],
    [
      'structure',
      {
        structure: 'matrix',
        bands: [],
        matrix: { rowFrom: ['0'], column: 'm', columnFrom: ['0'], rates: [['0.1']] },
      },
    ],
  ])('cannot be told where the plans differ in %s', (differs, changes) => {
    const { payouts, reasons, changed } = diff({}, changes);
    expect(payouts).toBeNull();
    expect(reasons).toEqual([{ code: 'incentive/not-comparable', params: { differs } }]);
    expect(changed.length).toBeGreaterThan(0);
  });
});

describe('for any two plans', () => {
  const side = fc.record({
    structure: fc.constantFrom(...curved),
    boundary: boundaries,
    bands: plainBands,
    lumpAtZero: fc.boolean(),
    negativeMeasure: fc.constantFrom('zero' as const, 'extend-first-band' as const),
  });
  const draftOf = ({ bands, ...more }: typeof side extends fc.Arbitrary<infer T> ? T : never) => ({
    ...quarterly,
    ...more,
    bands: termsOf(more.structure, bands),
  });

  it('the payouts differ inside the stretches, by what the ends say, and nowhere else', () => {
    fc.assert(
      fc.property(
        side,
        side,
        fc.array(fc.integer({ min: -200, max: 30_000 })),
        (one, other, more) => {
          const before = parseIncentivePlan(draftOf(one));
          const after = parseIncentivePlan(draftOf(other));
          const curves = [before, after].map((plan) => curveOf(plan as unknown as CurvePlan));
          const payouts = diffIncentivePlans(before, after).payouts;
          if (payouts === null) throw new Error('the plans have curves of one measure');
          const ends = payouts.stretches.flatMap(({ from, to }) => [from ?? '-9', to ?? '40000']);
          const tries = [
            ...more.map(String),
            ...ends,
            ...[...one.bands, ...other.bands].map(({ from }) => String(from)),
          ];
          for (const text of tries) {
            const at = new Decimal(text);
            const [own, changed] = curves.map((curve) => payoutAt(curve, at));
            const change = (changed ?? at).minus(own ?? at);
            const held = payouts.stretches.filter(({ from, to, fromIncluded, toIncluded }) => {
              const isAbove = from === null || at.gt(from) || (fromIncluded && at.equals(from));
              return isAbove && (to === null || at.lt(to) || (toIncluded && at.equals(to)));
            });
            expect(held.length).toBeLessThanOrEqual(1);
            const [stretch] = held;
            // The end of a division is told with 20 decimals more than money has.
            if (stretch === undefined) expect(change.abs().lt('1e-15')).toBe(true);
            else if (stretch.pays !== 'more-and-less') {
              expect(stretch.pays === 'more' ? change.gte('-1e-15') : change.lte('1e-15')).toBe(
                true,
              );
              if (stretch.marginalRate === null || stretch.atFrom === null) continue;
              const told = at
                .minus(stretch.from ?? 0)
                .times(stretch.marginalRate)
                .plus(stretch.atFrom);
              expect(told.minus(change).abs().lt('1e-12')).toBe(true);
            }
          }
        },
      ),
    );
  });

  it('turned around, gains are losses of the same size', () => {
    fc.assert(
      fc.property(side, side, (one, other) => {
        const sizes = (left: typeof one, right: typeof one) =>
          diff(draftOf(left), draftOf(right)).payouts?.stretches.map(
            ({ from, to, atFrom, pays }) => [
              from,
              to,
              atFrom === null ? null : new Decimal(atFrom).abs().toFixed(10),
              pays,
            ],
          );
        const turned = { more: 'less', less: 'more', 'more-and-less': 'more-and-less' } as const;
        expect(sizes(other, one)).toEqual(
          sizes(one, other)?.map(([from, to, size, pays]) => [
            from,
            to,
            size,
            turned[pays as keyof typeof turned],
          ]),
        );
      }),
    );
  });
});
