import { lintIncentivePlan } from 'clientele/incentive';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { curveOf } from '../../src/incentive/curve-of.js';
import { type CurvePlan, payoutAt } from '../../src/incentive/payout-curve.js';
import { Decimal } from '../../src/kernel/decimal/decimal.js';
import { boundaries, curved, quarterly, termsOf } from './plans.js';

const lint = (changes: object) =>
  lintIncentivePlan({ ...quarterly, ...changes }).map(({ severity, code, path, params }) => ({
    severity,
    code,
    path,
    params,
  }));
const found = (changes: object, code: string) =>
  lint(changes).filter((finding) => finding.code === code);
const pathsOf = (changes: object, code: string) => found(changes, code).map(({ path }) => path);
const flat = [{ from: '0', to: null, rate: '0.01' }];

describe('gain by splitting', () => {
  const splitting = (changes: object) =>
    lintIncentivePlan({ ...quarterly, ...changes })
      .filter(({ code }) => code === 'incentive/gain-by-splitting')
      .map(({ params, figure }) => [params['at'], figure]);

  it.each<[string, object, readonly unknown[]]>([
    [
      'just below a bound where the rate falls',
      {
        structure: 'all-units',
        bands: [
          { from: '0', to: '100', rate: '0.03' },
          { from: '100', to: null, rate: '0.02' },
        ],
      },
      [['200', '2']],
    ],
    [
      'a lump that every order gets',
      { bands: [{ from: '0', to: null, rate: '0.01', lump: '5' }] },
      [['0', '5']],
    ],
    [
      'increments that count once they are begun',
      {
        structure: 'per-increment',
        partial: 'up',
        bands: [{ from: '0', to: null, lump: '3', every: '10' }],
      },
      [['0', '3']],
    ],
    [
      'nothing where increments must be full',
      { structure: 'per-increment', bands: [{ from: '0', to: null, lump: '3', every: '10' }] },
      [],
    ],
    ['nothing at one rate', { bands: flat }, []],
    [
      'nothing where another measure picks the band',
      {
        structure: 'lump-sum',
        basis: { tier: 'quantity', pay: 'net-amount' },
        bands: [{ from: '0', to: null, lump: '3' }],
      },
      [],
    ],
  ])('%s', (_what, changes, expected) => {
    expect(splitting(changes)).toEqual(expected);
  });

  it('is the most that any two parts gain, and some come near to it', () => {
    const small = fc
      .array(
        fc.record({
          gap: fc.constantFrom(0, 0, 2),
          width: fc.integer({ min: 1, max: 5 }),
          points: fc.nat(3000),
        }),
        {
          minLength: 1,
          maxLength: 3,
        },
      )
      .map((steps) => {
        let end = 0;
        return steps.map(({ gap, width, points }) => {
          const from = end + gap;
          end = from + width;
          return { from, to: end, points };
        });
      });
    const hair = new Decimal('1e-9');
    fc.assert(
      fc.property(fc.constantFrom(...curved), boundaries, small, (structure, boundary, bands) => {
        const draft = { ...quarterly, structure, boundary, bands: termsOf(structure, bands) };
        const curve = curveOf(draft as unknown as CurvePlan);
        const told = new Decimal(String(splitting(draft)[0]?.[1] ?? 0));
        const gain = (left: Decimal, right: Decimal) =>
          payoutAt(curve, left)
            .plus(payoutAt(curve, right))
            .minus(payoutAt(curve, left.plus(right)));
        const halves = Array.from({ length: 40 }, (_, index) => new Decimal(index + 1).div(2));
        const bounds = bands.flatMap(({ from, to }) => [new Decimal(from), new Decimal(to)]);
        const rests = bounds.flatMap((at) => bounds.map((one) => at.minus(one)));
        const near = [...bounds, ...rests, new Decimal(0)]
          .flatMap((at) => [-2, -1, 0, 1, 2].map((count) => at.plus(hair.times(count))))
          .filter((at) => at.gt(0));
        if (structure !== 'per-increment')
          for (const left of halves)
            for (const right of halves) expect(gain(left, right).lte(told)).toBe(true);
        const best = near.reduce(
          (most, left) => near.reduce((high, right) => Decimal.max(high, gain(left, right)), most),
          new Decimal(0),
        );
        expect(best.gte(told.minus('1e-4'))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('what looks like a percentage', () => {
  const named = { id: 'c', measure: 'm' };
  it('is a factor above 3, a gate from 10 to 100, and a bound of a ratio', () => {
    const conditions = [
      {
        ...named,
        type: 'factor-by-band',
        bands: [
          { upTo: '80', factor: '0' },
          { upTo: '95', factor: '80' },
        ],
        otherwise: '100',
      },
      { ...named, id: 'd', type: 'gate', atLeast: '90' },
      { ...named, id: 'e', type: 'gate', atLeast: '0.9' },
      { ...named, id: 'f', type: 'gate', atLeast: '1000' },
      {
        ...named,
        id: 'g',
        type: 'factor-by-points',
        points: [
          { at: '1', factor: '3' },
          { at: '2', factor: '3.1' },
        ],
        between: 'step',
        above: 'hold',
      },
    ];
    expect(found({ conditions }, 'incentive/looks-like-percentage')).toEqual(
      [
        ['/conditions/0/bands/1/factor', '80', '0.8'],
        ['/conditions/0/otherwise', '100', '1'],
        ['/conditions/1/atLeast', '90', '0.9'],
        ['/conditions/4/points/1/factor', '3.1', '0.031'],
      ].map(([path, value, fraction]) => ({
        severity: 'warning',
        code: 'incentive/looks-like-percentage',
        path,
        params: { value, fraction },
      })),
    );
    const completion = {
      tier: { type: 'completion', of: 'net-amount', target: 't' },
      pay: 'net-amount',
    };
    const bands = [
      { from: '80', to: '100', rate: '0.01' },
      { from: '100', to: null, rate: '0.02' },
    ];
    const terms = { structure: 'all-units', bands };
    expect(pathsOf({ ...terms, basis: completion }, 'incentive/looks-like-percentage')).toEqual([
      '/bands/0/from',
      '/bands/1/from',
    ]);
    expect(pathsOf(terms, 'incentive/looks-like-percentage')).toEqual([]);
  });

  it('is a rate of one and more, of new partners, of a rate table, of a cap', () => {
    const growth = (newPartnerRate: string) => ({
      structure: 'all-units',
      bands: flat,
      basis: {
        tier: {
          type: 'growth',
          of: 'net-amount',
          baseline: 'b',
          nonPositiveBaseline: { newPartnerRate },
        },
        pay: 'net-amount',
      },
    });
    expect(pathsOf(growth('1'), 'incentive/rate-above-one')).toEqual([
      '/basis/tier/nonPositiveBaseline/newPartnerRate',
    ]);
    expect(pathsOf(growth('0.02'), 'incentive/rate-above-one')).toEqual([]);
    expect(
      pathsOf({ limits: [{ type: 'cap-of-measure', rate: '5' }] }, 'incentive/rate-above-one'),
    ).toEqual(['/limits/0/rate']);
  });
});

describe('a rate table', () => {
  const table = (rates: readonly (readonly string[])[]) => ({
    structure: 'matrix',
    bands: [],
    matrix: { rowFrom: ['0', '100'], column: 'm', columnFrom: ['0', '0.9'], rates },
  });

  it('with rates of one and more, or rates that fall from row to row, is suspicious', () => {
    expect(
      lint(
        table([
          ['0.01', '2'],
          ['0.02', '0.03'],
        ]),
      ),
    ).toEqual([
      {
        severity: 'warning',
        code: 'incentive/rate-above-one',
        path: '/matrix/rates/0/1',
        params: { rate: '2' },
      },
      {
        severity: 'warning',
        code: 'incentive/rates-fall',
        path: '/matrix/rates/1/1',
        params: { row: '100', column: '0.9', rate: '0.03', before: '2' },
      },
    ]);
    expect(
      lint(
        table([
          ['0.02', '0.01'],
          ['0.02', '0.03'],
        ]),
      ),
    ).toEqual([]);
  });
});

describe('limits that contradict each other', () => {
  it('are a floor above a cap, and above a share of a small measure', () => {
    const limits = (...list: readonly object[]) =>
      found({ limits: list }, 'incentive/limits-contradict');
    const floor = { type: 'floor', amount: '50' };
    expect(limits(floor, { type: 'cap', amount: '40' })).toMatchObject([
      { path: '/limits/0/amount', params: { floor: '50', cap: '40' } },
    ]);
    expect(limits({ type: 'cap-of-measure', rate: '0.02' }, floor)).toMatchObject([
      { path: '/limits/1/amount', params: { floor: '50', rate: '0.02', below: '2500' } },
    ]);
    expect(limits({ type: 'cap-of-measure', rate: '0' }, floor)).toMatchObject([
      { params: { below: null } },
    ]);
    expect(limits({ type: 'cap-of-measure', rate: '0.02' }, { ...floor, amount: '0' })).toEqual([]);
    expect(limits(floor, { type: 'cap', amount: '50' })).toEqual([]);
  });
});

describe('a word that nothing looks at', () => {
  const lump = [{ from: '0', to: null, lump: '5' }];
  const mark = { tier: { type: 'measure', measure: 'm' }, pay: 'net-amount' };
  it.each<[object, readonly string[]]>([
    [{ partial: 'up' }, ['/partial']],
    [{ partial: 'down' }, []],
    [{ partial: 'up', structure: 'per-increment', bands: [{ ...lump[0], every: '2' }] }, []],
    [{ lumpAtZero: true, bands: flat }, ['/lumpAtZero']],
    [{ lumpAtZero: true, bands: [{ from: '0', to: null, lump: '0' }] }, ['/lumpAtZero']],
    [{ lumpAtZero: true, bands: [{ from: '1', to: null, lump: '5' }] }, ['/lumpAtZero']],
    [{ lumpAtZero: true, bands: lump }, []],
    [
      {
        lumpAtZero: true,
        structure: 'lump-sum',
        basis: mark,
        bands: [{ from: '1', to: null, lump: '5' }],
      },
      [],
    ],
    [
      {
        lumpAtZero: true,
        structure: 'matrix',
        bands: [],
        matrix: { rowFrom: ['0'], column: 'm', columnFrom: ['0'], rates: [['0.1']] },
      },
      ['/lumpAtZero'],
    ],
  ])('%j', (changes, paths) => {
    expect(pathsOf(changes, 'incentive/term-unused')).toEqual(paths);
  });
});
