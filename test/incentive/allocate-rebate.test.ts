import { addDecimals, sumDecimals } from 'clientele/decimal';
import {
  type AllocateOptions,
  allocateRebate,
  type InvoiceLine,
  parseIncentivePlan,
  settleRebate,
} from 'clientele/incentive';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../kernel/errors/failure-of.js';
import { brokenSums } from '../support/broken-sums.js';
import { bandsOf, cents, line, plainBands, quarterly, thirdQuarter } from './plans.js';

const allocate = (
  changes: object,
  lines: readonly InvoiceLine[],
  facts: object = {},
  options: Partial<AllocateOptions> = {},
) =>
  allocateRebate(
    parseIncentivePlan({ ...quarterly, ...changes }),
    { id: 'D-07', lines, ...facts },
    { ...thirdQuarter, ...options },
  );
const sharesOf = (decision: ReturnType<typeof allocate>) =>
  decision.outcome?.lines.map(({ id, share }) => [id, share]);
const flat = (rate: string, more: object = {}) => ({
  bands: [{ from: '0', to: null, rate, ...more }],
});

describe('the rebate of a line', () => {
  it('is its part of the measure; the largest remainders get the cents, ties by id', () => {
    const thirds = [line('c', '1'), line('a', '1'), line('b', '1')];
    expect(sharesOf(allocate(flat('0', { lump: '1' }), thirds))).toEqual([
      ['a', '0.34'],
      ['b', '0.33'],
      ['c', '0.33'],
    ]);
    expect(sharesOf(allocate(flat('0', { lump: '0.05' }), thirds))).toEqual([
      ['a', '0.02'],
      ['b', '0.02'],
      ['c', '0.01'],
    ]);
  });

  it('is that of a line that counts also where a note names it', () => {
    const lines = [
      line('sold before', '100', { date: '2026-06-10' }),
      line('back', '-10', { of: 'sold before' }),
      line('new', '400'),
    ];
    const { outcome } = allocate(flat('0.01'), lines);
    expect(outcome?.lines.map(({ id, share }) => [id, share])).toEqual([
      ['back', '-0.10'],
      ['new', '4.00'],
    ]);
    expect(outcome?.uncounted).toEqual([{ id: 'sold before', code: 'incentive/outside-period' }]);
  });

  it('is negative for a return, and nothing for a line of nothing', () => {
    const lines = [
      line('a', '100'),
      line('b', '-30', { of: 'a' }),
      line('c', '0'),
      line('d', '30'),
    ];
    expect(sharesOf(allocate(flat('0.0301'), lines))).toEqual([
      ['a', '3.01'],
      ['b', '-0.90'],
      ['c', '0.00'],
      ['d', '0.90'],
    ]);
  });

  it('follows quantities where those are paid on, and payments where money is', () => {
    const priced = (id: string, quantity: string, unitPrice: string) =>
      line(id, '0', { amount: undefined as never, quantity, unitPrice });
    const perUnit = { basis: 'quantity', bands: [{ from: '0', to: null, perUnit: '2' }] };
    expect(
      sharesOf(
        allocate(
          perUnit,
          [{ ...priced('a', '1', '90') }, { ...priced('b', '3', '10') }].map(clean),
        ),
      ),
    ).toEqual([
      ['a', '2.00'],
      ['b', '6.00'],
    ]);
    const money = [line('p', '100', { type: 'payment' }), line('s', '400')];
    const { outcome, reasons } = allocate({ ...flat('0.01'), basis: 'collected-amount' }, money);
    expect(outcome?.lines).toEqual([{ id: 'p', measure: '100.00', share: '1.00' }]);
    expect(outcome?.uncounted).toEqual([{ id: 's', code: 'incentive/not-measured' }]);
    expect(reasons.find(({ code }) => code === 'incentive/not-measured')?.rows).toEqual(['s']);
  });

  it('is nothing for lines that do not count, and tells why', () => {
    const scoped = { ...flat('0.01'), scope: { products: { include: ['A'] } } };
    const { outcome } = allocate(scoped, [
      line('in', '100', { product: 'A' }),
      line('other', '100', { product: 'B' }),
      line('old', '100', { product: 'A', date: '2026-06-30' }),
      line('later', '100', { product: 'A', date: '2026-10-11' }),
    ]);
    expect(outcome?.lines).toEqual([{ id: 'in', measure: '100.00', share: '1.00' }]);
    expect(outcome?.uncounted).toEqual([
      { id: 'later', code: 'incentive/later-lines' },
      { id: 'old', code: 'incentive/outside-period' },
      { id: 'other', code: 'incentive/out-of-scope' },
    ]);
  });

  it('shares the due where that is asked for, also where it is taken back', () => {
    const lines = [line('a', '100'), line('b', '300')];
    const { outcome } = allocate(flat('0.01'), lines, { settled: '6' }, { share: 'due' });
    expect(outcome).toMatchObject({ share: 'due', amount: '-2.00', unallocated: '0.00' });
    expect(outcome?.lines.map(({ share }) => share)).toEqual(['-0.50', '-1.50']);
    const paid = allocate(flat('0.01'), lines, { settled: '2' }, { share: 'due' });
    expect(sharesOf(paid)).toEqual([
      ['a', '0.50'],
      ['b', '1.50'],
    ]);
  });

  it('cannot be told where lines come to nothing or below zero; the amount stays apart', () => {
    const floor = { ...flat('0.01'), limits: [{ type: 'floor', amount: '50' }] };
    for (const lines of [[], [line('a', '100'), line('b', '-100')], [line('a', '-100')]])
      expect(allocate(floor, lines).outcome).toMatchObject({
        amount: '50.00',
        unallocated: '50.00',
        lines: lines.map(({ id }) => ({ id, share: '0.00' })),
      });
    const below = { ...flat('0.01'), negativeMeasure: 'extend-first-band' };
    expect(sharesOf(allocate(below, [line('a', '100'), line('b', '-300')]))).toEqual([
      ['a', '1.00'],
      ['b', '-3.00'],
    ]);
  });

  it('stays open where the settlement does', () => {
    const gated = { conditions: [{ id: 'g', type: 'gate', measure: 'rate', atLeast: '0.9' }] };
    expect(allocate(gated, [line('a', '1')])).toMatchObject({
      outcome: null,
      missing: ['rate'],
      reasons: [{ code: 'incentive/measure-missing' }, {}],
    });
  });

  it('opens down to the lines at full, and tells nothing at none', () => {
    const lines = [line('a', '100'), line('b', '-50')];
    const full = allocate(flat('0.01'), lines, {}, { explain: 'full' });
    expect(full.reasons[0]).toMatchObject({
      code: 'incentive/allocated',
      figure: '0.50',
      parts: [
        { figure: '1.00', rows: ['a'] },
        { figure: '-0.50', rows: ['b'] },
      ],
    });
    const open = allocate(
      { ...flat('0'), limits: [{ type: 'floor', amount: '1' }] },
      [],
      {},
      { explain: 'full' },
    );
    expect(open.reasons[0]?.parts).toEqual([
      { code: 'incentive/unallocated', figure: '1.00', params: {} },
    ]);
    const none = allocate(flat('0.01'), lines, {}, { explain: 'none' });
    expect([none.reasons, none.outcome]).toEqual([[], full.outcome]);
  });

  it('refuses another share, and what cannot be settled', () => {
    expect([
      failureOf(() => allocate({}, [], {}, { share: 'measure' as never })),
      failureOf(() => allocate({}, [], {}, { shares: 'due' } as never)),
      failureOf(() => allocate({}, [line('a', '1', { date: '2026-02-30' })])),
    ]).toEqual([
      { kind: 'input', code: 'input/not-one-of', path: '/options/share' },
      { kind: 'input', code: 'input/unknown-key', path: '/options/shares' },
      { kind: 'input', code: 'input/not-a-date', path: '/facts/lines/0/date' },
    ]);
  });
});

function clean(given: InvoiceLine): InvoiceLine {
  return JSON.parse(JSON.stringify(given)) as InvoiceLine;
}

it('for any lines the shares sum to the settlement, each near its exact part, in whatever order', () => {
  const amounts = fc.array(fc.integer({ min: -3_000_000, max: 9_000_000 }), { maxLength: 12 });
  fc.assert(
    fc.property(
      plainBands.map(bandsOf),
      amounts,
      fc.constantFrom('entitlement' as const, 'due' as const),
      fc.integer({ min: 0, max: 50_000 }),
      fc.constantFrom('zero', 'extend-first-band'),
      (bands, units, share, paid, negativeMeasure) => {
        const lines = units.map((amount, index) => line(`L-${index}`, cents(amount)));
        const terms = { bands, negativeMeasure };
        const facts = { settled: cents(paid) };
        const { outcome, reasons } = allocate(terms, lines, facts, { share, explain: 'full' });
        const settled = settleRebate(
          parseIncentivePlan({ ...quarterly, ...terms }),
          { id: 'D-07', lines, ...facts },
          thirdQuarter,
        ).outcome;
        if (outcome === null || settled === null) throw new Error('nothing is missing');
        expect(outcome.amount).toBe(settled[share]);
        const shared = sumDecimals(outcome.lines.map((one) => one.share));
        expect(addDecimals(shared, outcome.unallocated)).toBe(addDecimals(outcome.amount, '0'));
        expect(brokenSums(reasons)).toEqual([]);
        if (Number(outcome.unallocated) === 0)
          for (const one of outcome.lines) {
            const exact =
              Number(outcome.measure) === 0
                ? 0
                : (Number(outcome.amount) * Number(one.measure)) / Number(outcome.measure);
            expect(Math.abs(Number(one.share) - exact)).toBeLessThan(
              0.010001 + Math.abs(exact) * 1e-9,
            );
          }
        expect(allocate(terms, [...lines].reverse(), facts, { share }).outcome).toEqual(outcome);
      },
    ),
  );
});
