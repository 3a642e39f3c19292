import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { curveOf } from '../../src/incentive/curve-of.js';
import { jumpsOf, nextBand, payoutAt, segmentAt } from '../../src/incentive/payout-curve.js';
import type { PayoutBand } from '../../src/incentive/policy.js';
import { plain, toDecimal } from '../../src/kernel/decimal/decimal.js';
import { exact, unitsAt } from '../kernel/decimal/exact-figures.js';
import { bandsOf, boundaries, cents, plainBands, structures } from './plans.js';

type Structure = 'incremental' | 'all-units';
type Boundary = 'lower-inclusive' | 'upper-inclusive';
type Row = readonly [from: string, to: string | null, rate: string];

const curve = (structure: Structure, boundary: Boundary, bands: readonly PayoutBand[]) =>
  curveOf({
    structure,
    boundary,
    bands,
    lumpAtZero: false,
    negativeMeasure: 'zero',
    partial: 'down',
  });
const fromRows = (rows: readonly Row[]) => rows.map(([from, to, rate]) => ({ from, to, rate }));
const pay = (structure: Structure, boundary: Boundary, rows: readonly Row[], measure: string) =>
  plain(payoutAt(curve(structure, boundary, fromRows(rows)), toDecimal(measure, '')));

const d365: readonly Row[] = [
  ['0', '1000', '0.10'],
  ['1000', '2500', '0.25'],
];
const oracleEdge: readonly Row[] = [
  ['0', '1500000', '0.0175'],
  ['1500000', '3000000', '0.025'],
];
const oracleSteps: readonly Row[] = [
  ['0', '1000', '0.01'],
  ['1000', '3000', '0.02'],
  ['3000', '8000', '0.03'],
  ['8000', '20000', '0.05'],
];
const oca: readonly Row[] = [
  ['0', '100', '0.10'],
  ['100', '300', '0.20'],
  ['300', '6000', '0.30'],
];

describe('published payouts', () => {
  it.each<[string, Structure, Boundary, readonly Row[], readonly (readonly [string, string])[]]>([
    [
      'Dynamics 365 Supply Chain, rebate management deals, "stepped"',
      'incremental',
      'upper-inclusive',
      d365,
      [['2000', '350']],
    ],
    [
      'Dynamics 365 Supply Chain, rebate management deals, "cumulative"',
      'all-units',
      'upper-inclusive',
      d365,
      [['2000', '500']],
    ],
    [
      'Oracle Support document 2582565.1, the higher band on the edge',
      'all-units',
      'lower-inclusive',
      oracleEdge,
      [
        ['1499999', '26249.9825'],
        ['1500000', '37500'],
        ['1500001', '37500.025'],
      ],
    ],
    [
      'Oracle Support document 2582565.1, the lower band on the edge',
      'all-units',
      'upper-inclusive',
      oracleEdge,
      [['1500000', '26250']],
    ],
    [
      'Oracle Incentive Compensation, step rates (sum 164)',
      'incremental',
      'lower-inclusive',
      oracleSteps,
      [
        ['200', '2'],
        ['300', '3'],
        ['1500', '20'],
        ['1200', '14'],
        ['2000', '30'],
        ['4500', '95'],
      ],
    ],
    [
      'Oracle Sales Performance Management, attainment not split',
      'all-units',
      'lower-inclusive',
      [
        ['0', '10000', '0.01'],
        ['10000', '50000', '0.02'],
        ['50000', '100000', '0.03'],
      ],
      [
        ['5000', '50'],
        ['15000', '300'],
        ['60000', '1800'],
      ],
    ],
    [
      'Oracle Sales Performance Management 24B, blended rate 1.6 %',
      'incremental',
      'lower-inclusive',
      [
        ['0', '1000', '0.01'],
        ['1000', '5000', '0.02'],
        ['5000', '10000', '0.03'],
      ],
      [['2500', '40']],
    ],
    [
      'Phocas Rebates, brackets',
      'incremental',
      'lower-inclusive',
      [
        ['0', '10000', '0.05'],
        ['10000', '50000', '0.10'],
      ],
      [
        ['6000', '300'],
        ['8000', '400'],
        ['20000', '1500'],
      ],
    ],
    [
      'NetSuite, marginal schedule whose first band earns nothing',
      'incremental',
      'lower-inclusive',
      [
        ['0', '10000', '0'],
        ['10000', null, '0.04'],
      ],
      [
        ['8000', '0'],
        ['11000', '40'],
      ],
    ],
    [
      'spree, tiered percent',
      'all-units',
      'lower-inclusive',
      [
        ['100', '200', '0.10'],
        ['200', null, '0.20'],
      ],
      [
        ['99.99', '0'],
        ['100', '10'],
        ['200', '40'],
      ],
    ],
    [
      'OCA/commission, calculate_section: the upper bound belongs to nobody',
      'all-units',
      'lower-inclusive',
      [['15000', '16000', '0.20']],
      [
        ['14999', '0'],
        ['15000', '3000'],
        ['15100', '3020'],
        ['16000', '0'],
      ],
    ],
    [
      'OCA/agreement, section_total',
      'all-units',
      'upper-inclusive',
      oca,
      [
        ['3800', '1140'],
        ['1000', '300'],
      ],
    ],
    [
      'OCA/agreement, section_prorated; its own tests pin 1120 and 280, slabs give',
      'incremental',
      'upper-inclusive',
      oca,
      [
        ['3800', '1100'],
        ['1000', '260'],
      ],
    ],
  ])('%s', (_source, structure, boundary, rows, points) => {
    for (const [measure, payout] of points)
      expect(pay(structure, boundary, rows, measure)).toBe(payout);
  });
});

describe('just below, on and just above the start of a band', () => {
  it.each<[Structure, Boundary, readonly [string, string, string]]>([
    ['incremental', 'lower-inclusive', ['99.999', '100', '100.0025']],
    ['incremental', 'upper-inclusive', ['99.999', '100', '100.0025']],
    ['all-units', 'lower-inclusive', ['99.999', '250', '250.0025']],
    ['all-units', 'upper-inclusive', ['99.999', '100', '250.0025']],
  ])('%s, %s', (structure, boundary, payouts) => {
    expect(['999.99', '1000', '1000.01'].map((at) => pay(structure, boundary, d365, at))).toEqual(
      payouts,
    );
  });

  it.each<[Boundary, readonly [string, string, string]]>([
    ['lower-inclusive', ['624.9975', '0', '0']],
    ['upper-inclusive', ['624.9975', '625', '0']],
  ])('beyond a closed last band the whole earns nothing: %s', (boundary, payouts) => {
    expect(
      ['2499.99', '2500', '2500.01'].map((at) => pay('all-units', boundary, d365, at)),
    ).toEqual(payouts);
  });

  it('beyond a closed last band slices keep what they earned', () => {
    for (const boundary of ['lower-inclusive', 'upper-inclusive'] as const)
      expect(pay('incremental', boundary, d365, '9999')).toBe('475');
  });
});

describe('where no band covers the measure', () => {
  const gap: readonly Row[] = [
    ['10', '100', '0.10'],
    ['150', null, '0.20'],
  ];

  it.each<[Structure, string, string]>([
    ['all-units', '9', '0'],
    ['all-units', '50', '5'],
    ['all-units', '100', '0'],
    ['all-units', '149', '0'],
    ['all-units', '150', '30'],
    ['incremental', '9', '0'],
    ['incremental', '100', '9'],
    ['incremental', '149', '9'],
    ['incremental', '160', '11'],
  ])('%s pays for %s: %s', (structure, measure, payout) => {
    expect(pay(structure, 'lower-inclusive', gap, measure)).toBe(payout);
  });

  it.each(['0', '-0.01', '-3000'])('a measure of %s pays nothing', (measure) => {
    for (const structure of ['all-units', 'incremental'] as const)
      expect(pay(structure, 'lower-inclusive', [['0', null, '0.05']], measure)).toBe('0');
  });

  it('says which band holds a measure', () => {
    const made = curve('all-units', 'lower-inclusive', fromRows(gap));
    const bandAt = (measure: string) => segmentAt(made, toDecimal(measure, ''))?.band;
    expect(['9', '10', '100', '150'].map((at) => bandAt(at)?.index)).toEqual([
      undefined,
      0,
      undefined,
      1,
    ]);
  });
});

describe('the next band', () => {
  const twoSteps: readonly Row[] = [
    ['0', '100000', '0.01'],
    ['100000', null, '0.03'],
  ];
  const nextOf = (boundary: Boundary, rows: readonly Row[], measure: string) => {
    const next = nextBand(curve('all-units', boundary, fromRows(rows)), toDecimal(measure, ''));
    return next && [plain(next.threshold), plain(next.payout)];
  };

  it.each([
    ['lower-inclusive' as const, '99999.99', ['100000', '3000']],
    ['lower-inclusive' as const, '100000', null],
    ['upper-inclusive' as const, '100000', ['100000', '3000']],
    ['upper-inclusive' as const, '100000.01', null],
    ['lower-inclusive' as const, '-5', ['0', '0']],
  ])('%s after %s', (boundary, measure, next) => {
    expect(nextOf(boundary, twoSteps, measure)).toEqual(next);
  });

  it('is never a gap, and there is none above a closed end', () => {
    const rows: readonly Row[] = [
      ['0', '10', '0.1'],
      ['20', '30', '0.2'],
    ];
    expect(nextOf('lower-inclusive', rows, '5')).toEqual(['20', '4']);
    expect(nextOf('lower-inclusive', rows, '15')).toEqual(['20', '4']);
    expect(nextOf('lower-inclusive', rows, '25')).toBeNull();
    expect(nextOf('lower-inclusive', rows, '35')).toBeNull();
  });
});

describe('many bands', () => {
  it('pays ten thousand bands as their slices', () => {
    const bands = Array.from({ length: 10_000 }, (_, index) => ({
      from: String(index),
      to: index === 9_999 ? null : String(index + 1),
      rate: (index / 10_000).toFixed(4),
    }));
    // 0.0000 + 0.0001 + … + 0.9998, and half of the last slice at 0.9999
    const made = curve('incremental', 'lower-inclusive', bands);
    expect(plain(payoutAt(made, toDecimal('9999.5', '')))).toBe('4999.00005');
  });
});

describe('for any bands', () => {
  const amounts = fc.integer({ min: -100_000, max: 4_000_000 });
  const units = (text: string) => unitsAt(exact(text), 6);
  const payout = (made: ReturnType<typeof curve>, hundredths: number) =>
    units(plain(payoutAt(made, toDecimal(cents(hundredths), ''))));

  it('all units earn the rate of the one band that covers the measure', () => {
    fc.assert(
      fc.property(plainBands, boundaries, amounts, (bands, boundary, hundredths) => {
        const covers = (from: number, to: number) =>
          boundary === 'lower-inclusive'
            ? from <= hundredths && hundredths < to
            : from < hundredths && hundredths <= to;
        const points = bands
          .filter(({ from, to }) => covers(from * 100, (to ?? Number.POSITIVE_INFINITY) * 100))
          .map((band) => band.points);
        expect(points.length).toBeLessThanOrEqual(1);
        const naive = hundredths > 0 ? BigInt(hundredths) * BigInt(points[0] ?? 0) : 0n;
        expect(payout(curve('all-units', boundary, bandsOf(bands)), hundredths)).toBe(naive);
      }),
    );
  });

  it('increments earn each band its rate on what lies in it, whatever the boundary side', () => {
    fc.assert(
      fc.property(plainBands, boundaries, amounts, (bands, boundary, hundredths) => {
        const naive = bands.reduce((sum, { from, to, points }) => {
          const top = Math.min(hundredths, (to ?? Number.POSITIVE_INFINITY) * 100);
          return sum + Math.max(0, top - from * 100) * points;
        }, 0);
        const made = curve('incremental', boundary, bandsOf(bands));
        expect(payout(made, hundredths)).toBe(BigInt(naive));
      }),
    );
  });

  it('increments are monotone and continuous: one cent more never pays less, nor more than its rate', () => {
    fc.assert(
      fc.property(plainBands, boundaries, amounts, (bands, boundary, anywhere) => {
        const made = curve('incremental', boundary, bandsOf(bands));
        const most = BigInt(Math.max(...bands.map(({ points }) => points)));
        const edges = bands.flatMap(({ from, to }) => [from * 100, (to ?? from) * 100]);
        for (const at of [anywhere, ...edges, ...edges.map((edge) => edge - 1)]) {
          const step = payout(made, at + 1) - payout(made, at);
          expect(step >= 0n && step <= most).toBe(true);
        }
      }),
    );
  });

  it('every jump is told with its size, and nothing else', () => {
    fc.assert(
      fc.property(plainBands, structures, boundaries, (bands, structure, boundary) => {
        const made = curve(structure, boundary, bandsOf(bands));
        const jumps = new Map(jumpsOf(made).map(({ at, change }) => [plain(at), change]));
        const edges = new Set(bands.flatMap(({ from, to }) => (to === null ? [from] : [from, to])));
        edges.delete(0);
        for (const edge of edges) {
          const near = (offset: string) =>
            payoutAt(made, toDecimal(String(edge), '').plus(toDecimal(offset, '')));
          const moved = near('0.000000001').minus(near('-0.000000001'));
          const expected = jumps.get(String(edge)) ?? toDecimal('0', '');
          expect(moved.minus(expected).abs().lt('0.000000001')).toBe(true);
        }
        expect([...jumps.keys()].every((at) => edges.has(Number(at)))).toBe(true);
      }),
    );
  });
});
