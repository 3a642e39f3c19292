import { quarterOf } from 'clientele/calendar';
import type { InvoiceLine, RebateOutcome } from 'clientele/incentive';
import { parseIncentivePlan, settleRebate } from 'clientele/incentive';
import fc from 'fast-check';
import type { Decision } from '../../src/kernel/decision/index.js';

/** The plan of the first example of the API sketch, without its condition. */
export const quarterly = {
  id: 'dealer-quarterly',
  version: '2026.1',
  effective: { start: '2026-01-01', end: '2027-01-01' },
  currency: 'CNY',
  period: 'quarter',
  basis: 'net-amount',
  structure: 'incremental',
  boundary: 'lower-inclusive',
  bands: [
    { from: '0', to: '300000', rate: '0.01' },
    { from: '300000', to: '600000', rate: '0.02' },
    { from: '600000', to: null, rate: '0.03' },
  ],
  negativeDue: 'claw-back',
  rounding: { scale: 2, mode: 'half-away-from-zero' },
} as const;

/** How well a partner pays: bad payers get nothing, slow ones four fifths. */
export const collection = {
  id: 'collection',
  type: 'factor-by-band',
  measure: 'collectionRate',
  otherwise: '1',
  bands: [
    { upTo: '0.8', factor: '0' },
    { upTo: '0.95', factor: '0.8' },
  ],
} as const;

export const thirdQuarter = { asOf: '2026-10-10', period: quarterOf(2026, 3) } as const;

/** A sale of the third quarter of 2026 (a return where the amount is negative). */
export function line(id: string, amount: string, more: Partial<InvoiceLine> = {}): InvoiceLine {
  const isReturn = amount.startsWith('-');
  const figure = { type: isReturn ? 'return' : 'sale', amount: amount.replace('-', '') } as const;
  return { id, date: '2026-07-03', ...figure, ...more };
}

/** Settles a third quarter of these lines under `quarterly` with changes. */
export function settle(
  changes: object,
  lines: readonly InvoiceLine[],
  facts: object = {},
  options: object = {},
): Decision<RebateOutcome> {
  const plan = parseIncentivePlan({ ...quarterly, ...changes });
  return settleRebate(plan, { id: 'D-07', lines, ...facts }, { ...thirdQuarter, ...options });
}

/** Whole amounts of hundredths as text. */
export const cents = (units: number): string => {
  const digits = String(Math.abs(units)).padStart(3, '0');
  return `${units < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

interface PlainBand {
  readonly from: number;
  readonly to: number | null;
  readonly points: number;
}

/** Ascending bands in whole units with rates in hundredths of a percent; gaps and a closed end are among them. */
export const plainBands: fc.Arbitrary<readonly PlainBand[]> = fc
  .record({
    first: fc.constantFrom(0, 0, 100),
    steps: fc.array(
      fc.record({
        gap: fc.constantFrom(0, 0, 0, 50),
        width: fc.integer({ min: 1, max: 5000 }),
        points: fc.integer({ min: 0, max: 3000 }),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    isOpen: fc.boolean(),
  })
  .map(({ first, steps, isOpen }) => {
    let end = first;
    return steps.map(({ gap, width, points }, index) => {
      const from = end + gap;
      end = from + width;
      return { from, to: isOpen && index === steps.length - 1 ? null : end, points };
    });
  });

export const bandsOf = (bands: readonly PlainBand[]) =>
  bands.map(({ from, to, points }) => ({
    from: String(from),
    to: to === null ? null : String(to),
    rate: (points / 10_000).toFixed(4),
  }));

export const boundaries = fc.constantFrom('lower-inclusive' as const, 'upper-inclusive' as const);
export const structures = fc.constantFrom('incremental' as const, 'all-units' as const);

/** Every structure that has a curve. */
export const curved = [
  'incremental',
  'all-units',
  'rolling',
  'total',
  'interpolated',
  'per-increment',
  'lump-sum',
] as const;

/** The terms that each structure looks at, put into plain bands; every band ends where bands must. */
export function termsOf(structure: (typeof curved)[number], bands: readonly PlainBand[]) {
  return bands.map(({ from, to, points }) => {
    const bounds = { from: String(from), to: to === null ? null : String(to) };
    const lump = String(points);
    switch (structure) {
      case 'interpolated':
        return { ...bounds, to: String(to ?? from + 1000), lump };
      case 'per-increment':
        return { ...bounds, lump, every: '7' };
      case 'lump-sum':
        return { ...bounds, lump };
      default:
        return { ...bounds, rate: (points / 10_000).toFixed(4), lump: String(points % 3) };
    }
  });
}
