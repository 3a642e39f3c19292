import { quarterOf } from 'clientele/calendar';
import { addDecimals, subtractDecimals } from 'clientele/decimal';
import type { InvoiceLine } from 'clientele/incentive';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modes, sumOf } from '../kernel/decimal/exact-figures.js';
import { brokenSums } from '../support/broken-sums.js';
import { bandsOf, boundaries, cents, line, plainBands, settle, structures } from './plans.js';

const period = quarterOf(2026, 3);
const days = fc
  .integer({ min: 1, max: 28 })
  .map((day) => `2026-08-${String(day).padStart(2, '0')}`);
const invoice = fc.record({
  units: fc.integer({ min: -500_000, max: 1_000_000 }),
  date: days,
});
const lines: fc.Arbitrary<readonly InvoiceLine[]> = fc
  .array(invoice, { maxLength: 8 })
  .map((list) => list.map(({ units, date }, index) => line(`i-${index}`, cents(units), { date })));

const factor = fc.integer({ min: 0, max: 150 }).map(cents);
const conditions = fc
  .array(
    fc.record({ below: factor, otherwise: factor }).map(({ below, otherwise }) => ({
      type: 'factor-by-band',
      measure: 'rate',
      bands: [{ upTo: '0.5', factor: below }],
      otherwise,
    })),
    { maxLength: 3 },
  )
  .map((list) => list.map((condition, index) => ({ id: `c-${index}`, ...condition })));

const plans = fc.record({
  structure: structures,
  boundary: boundaries,
  bands: plainBands.map(bandsOf),
  conditions,
  negativeDue: fc.constantFrom('claw-back' as const, 'carry-forward' as const),
  rounding: fc.record({ scale: fc.constantFrom(0, 2, 4), mode: fc.constantFrom(...modes) }),
});
const told = fc.record({
  settled: fc.integer({ min: -100, max: 5000 }).map(String),
  measures: fc.record({ rate: fc.constantFrom('0.3', '0.5', '0.9') }),
});

describe('for any plan and any lines', () => {
  it('parts sum to the whole at every level', () => {
    fc.assert(
      fc.property(plans, lines, told, (plan, list, facts) => {
        expect(brokenSums(settle(plan, list, facts, { explain: 'full' }).reasons)).toEqual([]);
      }),
    );
  });

  it('due and what is owed back differ from entitlement less settled in nothing', () => {
    fc.assert(
      fc.property(plans, lines, told, (plan, list, facts) => {
        const outcome = settle(plan, list, facts).outcome;
        const { due = '', owedBack = '', entitlement = '', settled = '' } = outcome ?? {};
        expect(sumOf([due, `-${owedBack}`])).toBe(subtractDecimals(entitlement, settled));
        if (plan.negativeDue === 'carry-forward') expect(due.startsWith('-')).toBe(false);
        else expect(sumOf([owedBack])).toBe('0');
      }),
    );
  });

  it('settling again pays nothing', () => {
    fc.assert(
      fc.property(plans, lines, told, (plan, list, { measures }) => {
        const settled = settle(plan, list, { measures }).outcome?.entitlement;
        const again = settle(plan, list, { measures, settled }).outcome;
        expect([sumOf([again?.due ?? '']), sumOf([again?.owedBack ?? ''])]).toEqual(['0', '0']);
      }),
    );
  });

  it('the order of lines changes nothing, and neither do repetitions', () => {
    const shuffled = lines.chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length }),
      ),
    );
    fc.assert(
      fc.property(plans, shuffled, told, (plan, [list, other], facts) => {
        const decision = settle(plan, list, facts, { explain: 'full' });
        expect(settle(plan, other, facts, { explain: 'full' })).toEqual(decision);
        expect(settle(plan, [...list, ...other], facts).outcome).toEqual(decision.outcome);
      }),
    );
  });

  it('a sale and its full return come to nothing', () => {
    fc.assert(
      fc.property(plans, lines, told, (plan, list, { measures }) => {
        const sales = list.filter(({ type }) => type === 'sale');
        const returns = sales.map((sale) => ({
          ...sale,
          id: `${sale.id}-back`,
          type: 'return' as const,
          of: sale.id,
        }));
        const outcome = settle(plan, [...sales, ...returns], { measures }).outcome;
        expect(sumOf([outcome?.measure ?? ''])).toBe('0');
        expect(sumOf([outcome?.due ?? ''])).toBe('0');
      }),
    );
  });

  it('any cut of the stream into runs pays the same in sum', () => {
    fc.assert(
      fc.property(plans, lines, fc.array(days, { maxLength: 4 }), (plan, list, cuts) => {
        const clawBack = { ...plan, negativeDue: 'claw-back' };
        const measures = { rate: '0.9' };
        let settled = '0';
        for (const asOf of [...cuts.sort(), '2026-10-10']) {
          const due = settle(clawBack, list, { measures, settled }, { asOf }).outcome?.due ?? '';
          settled = addDecimals(settled, due);
        }
        const whole = settle(clawBack, list, { measures }).outcome?.due ?? '';
        expect(settled).toBe(sumOf([whole]));
      }),
    );
  });

  it('selling the distance more brings the gain of the next band', () => {
    fc.assert(
      fc.property(plans, lines, told, (plan, list, { measures }) => {
        const lower = { ...plan, boundary: 'lower-inclusive' };
        const before = settle(lower, list, { measures }).outcome;
        if (!before?.next) return;
        const { distance, gain, threshold } = before.next;
        const after = settle(lower, [...list, line('more', distance)], { measures }).outcome;
        expect(sumOf([after?.measure ?? ''])).toBe(sumOf([threshold]));
        expect(subtractDecimals(after?.entitlement ?? '', before.entitlement)).toBe(
          sumOf([gain ?? '']),
        );
      }),
    );
  });

  it('where bands start above their bound, the gain is that of a hair more than the distance', () => {
    const fine = { scale: 8, mode: 'half-even' } as const;
    fc.assert(
      fc.property(plans, lines, (plan, list) => {
        const upper = { ...plan, boundary: 'upper-inclusive', conditions: [], rounding: fine };
        const before = settle(upper, list).outcome;
        if (!before?.next) return;
        const { distance, gain } = before.next;
        const hair = line('more', addDecimals(distance, '0.000000001'));
        const after = settle(upper, [...list, hair]).outcome;
        expect(subtractDecimals(after?.entitlement ?? '', before.entitlement)).toBe(
          sumOf([gain ?? '']),
        );
      }),
    );
  });

  it('the measure is that of the lines in the period alone', () => {
    fc.assert(
      fc.property(lines, lines, (inside, outside) => {
        const moved = outside.map((one) => ({ ...one, id: `${one.id}-out`, date: period.end }));
        const alone = settle({}, inside).outcome?.measure;
        expect(settle({}, [...moved, ...inside]).outcome?.measure).toBe(alone);
      }),
    );
  });
});
