import { addDecimals, compareDecimals } from 'clientele/decimal';
import type { InvoiceLine } from 'clientele/incentive';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modes, sumOf } from '../kernel/decimal/exact-figures.js';
import { brokenSums } from '../support/broken-sums.js';
import { boundaries, cents, curved, line, plainBands, settle, termsOf } from './plans.js';

const share = fc.integer({ min: 0, max: 100 }).map(cents);
const condition = fc.oneof(
  fc.record({ type: fc.constant('gate'), atLeast: share }),
  fc.record({ type: fc.constant('proportional') }),
  fc.record({ type: fc.constant('forfeit'), measure: fc.constant('offences') }),
  fc.record({ type: fc.constant('points'), rate: fc.constantFrom('0.01', '-0.02', '-2') }),
  fc.record({
    type: fc.constant('penalty-ladder'),
    ladder: fc.array(share, { minLength: 1, maxLength: 3 }),
    measure: fc.constant('offences'),
  }),
  fc.record({
    type: fc.constant('factor-by-points'),
    points: fc.constant([
      { at: '0', factor: '0' },
      { at: '3', factor: '1' },
    ]),
    between: fc.constantFrom('linear', 'step'),
    above: fc.constantFrom('hold', 'extend'),
  }),
);
const conditions = fc
  .array(condition, { maxLength: 3 })
  .map((list) => list.map((one, index) => ({ id: `c-${index}`, measure: 'rate', ...one })));
const cap = fc.nat(300).map((amount) => ({ type: 'cap', amount: String(amount) }));
const limits = fc.array(
  fc.oneof(
    cap,
    share.map((rate) => ({ type: 'cap-of-measure', rate })),
  ),
  { maxLength: 2 },
);

const plans = fc
  .record({
    structure: fc.constantFrom(...curved),
    boundary: boundaries,
    plain: plainBands,
    conditions,
    limits,
    limitsApply: fc.constantFrom('after-conditions', 'before-conditions'),
    returnsRated: fc.constantFrom('recomputed', 'at-paid-rate'),
    negativeMeasure: fc.constantFrom('zero', 'extend-first-band'),
    negativeNet: fc.constantFrom('zero', 'allow'),
    partial: fc.constantFrom('down', 'up'),
    rounding: fc.record({ scale: fc.constantFrom(0, 2, 4), mode: fc.constantFrom(...modes) }),
  })
  .map(({ plain, ...plan }) => ({ ...plan, bands: termsOf(plan.structure, plain) }));

const days = fc
  .integer({ min: 1, max: 28 })
  .map((day) => `2026-08-${String(day).padStart(2, '0')}`);
const lines: fc.Arbitrary<readonly InvoiceLine[]> = fc
  .array(fc.tuple(fc.integer({ min: -500_000, max: 1_000_000 }), days), { maxLength: 6 })
  .map((list) => list.map(([units, date], index) => line(`i-${index}`, cents(units), { date })));
const measures = fc.record({
  rate: fc.constantFrom('0.3', '0.5', '1', '2'),
  offences: fc.constantFrom('0', '0', '1', '4'),
});
const runs = { numRuns: 80 };

describe('for any terms and any lines', () => {
  it('parts sum to the whole at every level', () => {
    fc.assert(
      fc.property(plans, lines, measures, (plan, list, told) => {
        const facts = { measures: told, settled: '7' };
        expect(brokenSums(settle(plan, list, facts, { explain: 'full' }).reasons)).toEqual([]);
      }),
      runs,
    );
  });

  it('settling again pays nothing, and any cut of the stream pays the same in sum', () => {
    fc.assert(
      fc.property(plans, lines, measures, days, (plan, list, told, cut) => {
        let settled = '0';
        for (const asOf of [cut, '2026-10-10']) {
          const due = settle(plan, list, { measures: told, settled }, { asOf }).outcome?.due ?? '';
          settled = addDecimals(settled, due);
        }
        expect(settled).toBe(sumOf([settle(plan, list, { measures: told }).outcome?.due ?? '']));
        expect(sumOf([settle(plan, list, { measures: told, settled }).outcome?.due ?? ''])).toBe(
          '0',
        );
      }),
      runs,
    );
  });

  it('the order of lines changes nothing', () => {
    fc.assert(
      fc.property(plans, lines, measures, (plan, list, told) => {
        const facts = { measures: told };
        expect(settle(plan, [...list].reverse(), facts)).toEqual(settle(plan, list, facts));
      }),
      runs,
    );
  });

  it('a sale and its full return come to nothing', () => {
    fc.assert(
      fc.property(plans, lines, measures, (plan, list, told) => {
        const sales = list.filter(({ type }) => type === 'sale');
        const back = sales.map((sale) => ({
          ...sale,
          id: `${sale.id}-back`,
          type: 'return' as const,
          of: sale.id,
        }));
        const { outcome } = settle(plan, [...sales, ...back], { measures: told });
        expect(sumOf([outcome?.measure ?? ''])).toBe('0');
        expect(sumOf([outcome?.due ?? ''])).toBe('0');
      }),
      runs,
    );
  });

  it('a cap that stands at the end is never exceeded, by rounding neither', () => {
    fc.assert(
      fc.property(plans, lines, measures, share, (plan, list, told, amount) => {
        const capped = {
          ...plan,
          limits: [...plan.limits, { type: 'cap', amount }],
          limitsApply: 'after-conditions',
        };
        const entitlement = settle(capped, list, { measures: told }).outcome?.entitlement ?? '';
        expect(compareDecimals(entitlement, amount)).not.toBe(1);
      }),
      runs,
    );
  });

  it('the gain of the next band is what reaching it brings', () => {
    fc.assert(
      fc.property(plans, lines, measures, (drawn, list, told) => {
        const plan = { ...drawn, boundary: 'lower-inclusive' };
        const before = settle(plan, list, { measures: told }).outcome;
        if (!before?.next) return;
        const { distance, gain } = before.next;
        const after = settle(plan, [...list, line('more', distance)], { measures: told }).outcome;
        expect(sumOf([after?.entitlement ?? '', `-${before.entitlement}`.replace('--', '')])).toBe(
          sumOf([gain ?? '']),
        );
      }),
      runs,
    );
  });
});
