import { trustPolicy } from 'clientele';
import { quarterOf } from 'clientele/calendar';
import {
  accrueRebate,
  type Combination,
  combineIncentives,
  compareIncentivePlans,
  lintCombination,
  lintIncentivePlan,
  parseIncentivePlan,
  rateMeasure,
  reportFairness,
  settleRebate,
  settleRebates,
} from 'clientele/incentive';
import { describe, expect, it } from 'vitest';
import { incentiveErrorCodes } from '../../src/incentive/reasons.js';
import { failureOf } from '../kernel/errors/failure-of.js';
import { collection, curved, line, quarterly, settle, termsOf, thirdQuarter } from './plans.js';

const plan = parseIncentivePlan(quarterly);
const bands = (...list: readonly object[]) => ({ bands: list });
const low = { from: '0', to: '100', rate: '0.01' };
const high = { from: '100', to: null, rate: '0.02' };
const matrix = {
  structure: 'matrix',
  bands: [],
  matrix: { rowFrom: ['0'], column: 'share', columnFrom: ['0'], rates: [['0.1']] },
};
const points = [
  { at: '1', factor: '1' },
  { at: '1', factor: '2' },
];
const named = { id: 'a', measure: 'm' };
const cap = { type: 'cap', amount: '1' };
const ordered = 'incentive/order-sensitive';

/** Drafts that cannot be defined: the code and where it points. */
const drafts: readonly (readonly [string, string, object])[] = [
  ['incentive/no-bands', '/bands', bands()],
  ['incentive/bands-overlap', '/bands/1/from', bands(low, { ...high, from: '99.99' })],
  [
    'incentive/bands-overlap',
    '/bands/1/from',
    bands({ ...low, toIncluded: true }, { ...high, fromIncluded: true }),
  ],
  ['incentive/bands-not-ascending', '/bands/1/from', bands({ ...high, to: '200' }, low)],
  ['incentive/band-empty', '/bands/1/to', bands(low, { ...high, to: '100' })],
  ['incentive/rate-and-unit', '/bands/0/perUnit', bands({ ...low, perUnit: '1' }, high)],
  [
    'incentive/band-incomplete',
    '/bands/0/every',
    { structure: 'per-increment', ...bands({ from: '0', to: null, lump: '1' }) },
  ],
  ['incentive/basis-mismatch', '/basis', { basis: { tier: 'quantity', pay: 'net-amount' } }],
  [
    'incentive/basis-mismatch',
    '/returnsRated',
    {
      basis: { tier: { type: 'measure', measure: 'mark' }, pay: 'net-amount' },
      structure: 'all-units',
      returnsRated: 'at-paid-rate',
    },
  ],
  [
    'incentive/matrix-shape',
    '/matrix/rates',
    { ...matrix, matrix: { ...matrix.matrix, rowFrom: ['0', '1'] } },
  ],
  [
    'incentive/points-not-ascending',
    '/conditions/0/points/1/at',
    {
      conditions: [{ ...named, type: 'factor-by-points', points, between: 'step', above: 'hold' }],
    },
  ],
  [
    'incentive/factor-bands-not-ascending',
    '/conditions/0/bands/1/upTo',
    { conditions: [{ ...collection, bands: [...collection.bands].reverse() }] },
  ],
  [
    'incentive/share-out-of-range',
    '/conditions/0/ladder/1',
    { conditions: [{ ...named, type: 'penalty-ladder', ladder: ['0.1', '1.1'] }] },
  ],
  [
    'incentive/periods-overlap',
    '/period/periods/1/start',
    {
      period: {
        type: 'custom',
        periods: [quarterOf(2026, 3), { start: '2026-09-30', end: '2026-12-01' }],
      },
    },
  ],
  [
    'incentive/proration-mismatch',
    '/proration/method',
    {
      period: { type: 'custom', periods: [{ start: '2026-01-01', end: '2026-01-16' }] },
      proration: { method: 'months', startedMonth: 'counts' },
    },
  ],
];

/** Drafts that are legal, and suspicious. */
const suspects: readonly (readonly [string, string, object])[] = [
  ['incentive/bands-gap', '/bands/0/to', bands(low, { ...high, from: '101' })],
  [
    'incentive/nothing-in-scope',
    '/scope/products/include',
    { scope: { products: { include: [] } } },
  ],
  ['incentive/term-unused', '/bands/0/every', bands({ ...low, every: '1' }, high)],
  ['incentive/cliff', '/bands/1/from', { structure: 'all-units', ...bands(low, high) }],
  [
    'incentive/non-monotone',
    '/bands/1/from',
    { structure: 'all-units', ...bands(low, { ...high, rate: '0.005' }) },
  ],
  [
    'incentive/equality-uncovered',
    '/bands/0/to',
    bands({ ...low, toIncluded: false }, { ...high, fromIncluded: false }),
  ],
  ['incentive/band-unreachable', '/bands/1', { ...bands(low, high), limits: [cap] }],
  ['incentive/gain-by-splitting', '/bands', bands({ ...low, rate: '0.03' }, high)],
  [
    'incentive/limits-contradict',
    '/limits/1/amount',
    { limits: [cap, { type: 'floor', amount: '2' }] },
  ],
  ['incentive/rate-above-one', '/bands/0/rate', bands({ ...low, rate: '1' }, high)],
  [
    'incentive/looks-like-percentage',
    '/conditions/0/atLeast',
    { conditions: [{ ...named, type: 'gate', atLeast: '80' }] },
  ],
  [
    'incentive/rates-fall',
    '/matrix/rates/1/0',
    { ...matrix, matrix: { ...matrix.matrix, rowFrom: ['0', '1'], rates: [['0.1'], ['0.05']] } },
  ],
];

const scope = { products: { include: ['fridge'] } };
const products = [{ id: 'fridge', parent: null }];
const fridge = line('a', '1', { product: 'fridge' });
const other = line('b', '1', { product: 'oven' });
const mix = {
  basis: { tier: { type: 'mix', of: 'net-amount', scope }, pay: 'net-amount' },
  structure: 'all-units',
};
const unpriced = { ...line('b', '1'), amount: undefined } as never;
const deal = { id: 'a', rate: '0.1', base: 'full', deductedFromLater: true } as const;
const combine = (more: object) =>
  combineIncentives({ deals: [deal], order: ['a'], ...more } as Combination, '100');
const batch = settleRebates(plan, [{ id: 'D-1', lines: [fridge] }], thirdQuarter);
const table = parseIncentivePlan({ ...quarterly, ...matrix });

/** Calls that are refused: the code, its kind, and where it points. */
const calls: readonly (readonly [string, string, string, () => unknown])[] = [
  [
    'incentive/periods-differ',
    'input',
    '/options/periods',
    () => {
      const periods = { before: [quarterOf(2026, 2)], after: [quarterOf(2026, 3)] };
      return compareIncentivePlans(plan, plan, [], { asOf: '2026-12-01', periods });
    },
  ],
  [
    'incentive/mixed-currencies',
    'domain',
    '/facts/lines/1/currency',
    () => settle({}, [fridge, line('b', '1', { currency: 'USD' })]),
  ],
  ['incentive/no-amount', 'input', '/facts/lines/1/amount', () => settle({}, [fridge, unpriced])],
  [
    'incentive/two-amounts',
    'input',
    '/facts/lines/0/amount',
    () => settle({}, [line('b', '1', { quantity: '1', unitPrice: '1' })]),
  ],
  [
    'incentive/no-quantity',
    'input',
    '/facts/lines/1/quantity',
    () => settle({ basis: 'quantity' }, [line('z', '1', { quantity: '1' }), fridge]),
  ],
  [
    'incentive/unknown-sale',
    'input',
    '/facts/lines/1/of',
    () => settle({}, [fridge, line('r', '-1', { of: 'nobody knows' })]),
  ],
  [
    'incentive/unknown-sale',
    'input',
    '/facts/lines/1/of',
    () => settle({}, [line('r', '-1'), line('s', '-1', { of: 'r' })]),
  ],
  [
    'incentive/return-mismatch',
    'input',
    '/facts/lines/1/region',
    () =>
      settle({}, [
        line('s', '1', { region: 'east' }),
        line('r', '-1', { of: 's', region: 'west' }),
      ]),
  ],
  [
    'incentive/unknown-level',
    'input',
    '/facts/lines/1/product',
    () => settle({ scope }, [fridge, other], {}, { hierarchies: { products } }),
  ],
  [
    'incentive/unknown-level',
    'input',
    '/facts/lines/1/product',
    () => settle(mix, [fridge, other], {}, { hierarchies: { products } }),
  ],
  [
    'incentive/return-mismatch',
    'input',
    '/facts/lines/1/product',
    () => settle({}, [fridge, line('r', '-1', { of: 'a', product: 'oven' })]),
  ],
  [
    'incentive/unknown-level',
    'input',
    '/options/hierarchies/products',
    () => settle({ scope }, [], {}, { hierarchies: { products: [] } }),
  ],
  [
    'incentive/unknown-level',
    'input',
    '/options/hierarchies/products',
    () =>
      settleRebates(parseIncentivePlan({ ...quarterly, ...mix }), [], {
        ...thirdQuarter,
        hierarchies: { products: [] },
      }),
  ],
  [
    'incentive/unknown-level',
    'input',
    '/options/hierarchies/products/0/parent',
    () => settle({}, [], {}, { hierarchies: { products: [{ id: 'fridge', parent: 'white' }] } }),
  ],
  [
    'incentive/circular-hierarchy',
    'input',
    '/options/hierarchies/regions/0/parent',
    () => settle({}, [], {}, { hierarchies: { regions: [{ id: 'east', parent: 'east' }] } }),
  ],
  ['incentive/no-curve', 'domain', '/plan/structure', () => rateMeasure(table, { measure: '1' })],
  ['incentive/order-incomplete', 'policy', '/combination/order', () => combine({ order: [] })],
  [
    'incentive/order-incomplete',
    'policy',
    '/combination/order',
    () => combine({ order: ['a', 'a'] }),
  ],
  [
    'incentive/rate-and-lump',
    'policy',
    '/combination/deals/0',
    () => combine({ deals: [{ ...deal, lump: '1' }] }),
  ],
  [
    'incentive/share-out-of-range',
    'policy',
    '/combination/adjustments/0/rate',
    () => combine({ adjustments: [{ type: 'penalty', rate: '1.1' }] }),
  ],
  [
    'incentive/probabilities-not-one',
    'input',
    '/facts/outcomes',
    () => accrueRebate(plan, { movements: [], outcomes: [{ measure: '1', probability: '0.9' }] }),
  ],
  [
    'incentive/wrong-period',
    'domain',
    '/options/period',
    () => settle({}, [], {}, { period: { start: '2026-07-01', end: '2026-09-30' } }),
  ],
  [
    'incentive/period-not-begun',
    'domain',
    '/options/asOf',
    () => settle({}, [], {}, { asOf: '2026-06-30' }),
  ],
  [
    'incentive/other-plan',
    'domain',
    '/batch/policy',
    () => reportFairness(parseIncentivePlan({ ...quarterly, version: 'next' }), batch),
  ],
  [
    'incentive/no-reasons',
    'domain',
    '/batch/decisions',
    () =>
      reportFairness(
        plan,
        settleRebates(plan, [{ id: 'D-1', lines: [] }], { ...thirdQuarter, explain: 'none' }),
      ),
  ],
];

describe('every error of the room', () => {
  it.each(drafts)('%s at %s: the draft cannot be defined', (code, path, changes) => {
    expect(failureOf(() => parseIncentivePlan({ ...quarterly, ...changes }))).toEqual({
      kind: 'policy',
      code,
      path,
    });
  });

  it.each(suspects)('%s at %s: the draft is suspicious', (code, path, changes) => {
    const found = lintIncentivePlan({ ...quarterly, ...changes });
    expect(found.map((one) => [one.severity, one.code, one.path])).toContainEqual([
      'warning',
      code,
      path,
    ]);
  });

  it.each(calls)('%s (%s) at %s', (code, kind, path, call) => {
    expect(failureOf(call)).toEqual({ kind, code, path });
  });

  it('and the only one of deals, where their order matters', () => {
    const deals = [
      { ...deal, id: 'a', rate: undefined, lump: '1' },
      { ...deal, id: 'b', rate: '0.1', base: 'net-of-earlier' },
    ];
    expect(lintCombination({ deals, order: ['a', 'b'] }).map(({ code }) => code)).toEqual([
      ordered,
    ]);
  });

  it('stands in one of these tables', () => {
    const told = new Set([ordered, ...[...drafts, ...suspects, ...calls].map(([code]) => code)]);
    expect(incentiveErrorCodes.filter((code) => !told.has(code))).toEqual([]);
  });
});

describe('an amount of 400 digits', () => {
  const long = '9'.repeat(400);

  it.each([
    ['amount', { amount: long }],
    ['quantity', { amount: undefined, quantity: long, unitPrice: '1' }],
    ['unitPrice', { amount: undefined, quantity: '1', unitPrice: long }],
    ['taxRate', { taxRate: long }],
  ])('is refused by its place: %s', (field, more) => {
    expect(failureOf(() => settle({}, [fridge, line('b', '1', more as never)]))).toEqual({
      kind: 'input',
      code: 'input/not-a-decimal',
      path: `/facts/lines/1/${field}`,
    });
  });

  it('makes its partner a reject among others', () => {
    const facts = ['1', long].map((amount, index) => ({
      id: `D-${index}`,
      lines: [line('a', amount)],
    }));
    const { counts, rejected } = settleRebates(plan, facts, thirdQuarter);
    expect(counts).toEqual({ received: 2, accepted: 1, rejected: 1 });
    const received = `"${'9'.repeat(60)}"… (400 characters)`;
    expect(rejected[0]?.issues).toEqual([
      { code: 'input/not-a-decimal', params: { received }, path: '/lines/0/amount' },
    ]);
  });

  it('is no bound of a band either', () => {
    const draft = { ...quarterly, ...bands({ ...low, to: long }) };
    expect(failureOf(() => parseIncentivePlan(draft)).path).toBe('/bands/0/to');
  });
});

describe('dates outside the plan', () => {
  const next = parseIncentivePlan({
    ...quarterly,
    effective: { start: '2026-04-01', end: '2026-10-01' },
  });
  const facts = { id: 'D-1', lines: [] };
  const at = (period: object, asOf = '2027-12-31') =>
    failureOf(() => settleRebate(next, facts, { asOf, period } as never));

  it.each([
    ['before its life', quarterOf(2026, 1)],
    ['after its life', quarterOf(2026, 4)],
    ['long before', quarterOf(1, 1)],
  ])('a period %s is refused', (_what, period) => {
    expect(at(period)).toEqual({
      kind: 'domain',
      code: 'policy/not-in-force',
      path: '/options/period/start',
    });
  });

  it('a period that is none is refused', () => {
    expect(
      [
        at({ start: '2026-10-01', end: '2026-07-01' }),
        at({ start: '2026-02-30', end: '2026-07-01' }),
        at({ start: '2026-07-01' }),
      ].map(({ code, path }) => [code, path]),
    ).toEqual([
      ['input/not-a-period', '/options/period'],
      ['input/not-a-date', '/options/period/start'],
      ['input/not-a-date', '/options/period/end'],
    ]);
  });

  it.each<[string, object, object, object]>([
    ['the last quarter', { start: '9999-01-01' }, {}, { start: '9999-10-01', end: '9999-12-31' }],
    [
      'the first fiscal year',
      { start: '0001-01-01' },
      {
        period: { type: 'fiscal', unit: 'year', fiscalYear: { startMonth: 4, namedAfter: 'end' } },
      },
      { start: '0001-01-01', end: '0001-04-01' },
    ],
  ])(
    '%s of the calendar is no whole period, and is refused by its place',
    (_what, life, changes, period) => {
      const effective = { end: null, ...life };
      const draft = { ...quarterly, effective, ...changes };
      const call = () =>
        settleRebate(parseIncentivePlan(draft), facts, { asOf: '9999-12-31', period } as never);
      expect(failureOf(call)).toEqual({
        kind: 'domain',
        code: 'calendar/out-of-range',
        path: '/options/period',
      });
    },
  );

  it('weeks end with the calendar', () => {
    const weeks = {
      type: 'weeks',
      unit: 'period',
      pattern: [4, 4, 5],
      year: { lastDay: 'saturday', anchor: 'last-in-month', month: 1 },
    };
    const period = { start: '9999-11-01', end: '9999-12-01' };
    const late = { period: weeks, effective: { start: '2026-01-01', end: null } };
    expect(failureOf(() => settle(late, [], {}, { asOf: '9999-12-31', period }))).toEqual({
      kind: 'domain',
      code: 'incentive/wrong-period',
      path: '/options/period',
    });
  });

  it('a period of a back-test is refused by its place', () => {
    const periods = [quarterOf(2026, 2), { start: '2026-07-01', end: '2026-08-01' }];
    const call = () => compareIncentivePlans(plan, plan, [], { asOf: '2026-12-31', periods });
    expect(failureOf(call)).toEqual({
      kind: 'domain',
      code: 'incentive/wrong-period',
      path: '/options/periods/1',
    });
  });

  it('a period is looked at with no look at a year that nobody measures', () => {
    const late = { effective: { start: '2026-06-01', end: null } };
    const young = parseIncentivePlan({ ...quarterly, ...late });
    const periods = [{ start: '0001-01-01', end: '0001-04-01' }];
    const { lines } = compareIncentivePlans(young, young, [{ id: 'D-1', lines: [] }], {
      asOf: '2026-12-31',
      periods,
    });
    expect(lines.map(({ before }) => before)).toEqual(['0.00']);
  });

  it('lines outside the period are named, and no line of another day counts', () => {
    const dates = [
      '0001-01-01',
      '2026-06-30',
      '2026-07-01',
      '2026-09-30',
      '2026-10-01',
      '9999-12-31',
    ];
    const { outcome, reasons } = settle(
      {},
      dates.map((date) => line(date, '1', { date })),
    );
    expect(outcome?.measure).toBe('2.00');
    expect(reasons.slice(-2)).toEqual([
      {
        code: 'incentive/outside-period',
        params: { count: 3 },
        rows: ['0001-01-01', '2026-06-30', '2026-10-01'],
      },
      { code: 'incentive/later-lines', params: { count: 1 }, rows: ['9999-12-31'] },
    ]);
  });
});

describe('very much of everything is answered in time', { timeout: 60_000 }, () => {
  const many = Array.from({ length: 10_000 }, (_, index) => index);

  it.each(curved)('ten thousand bands, of the structure %s', (structure) => {
    const plain = many.map((index) => {
      const isOpen = index === 9999 && structure !== 'interpolated';
      return { from: index * 10, to: isOpen ? null : index * 10 + 10, points: index % 300 };
    });
    const draft = { ...quarterly, structure, bands: termsOf(structure, plain) };
    expect(lintIncentivePlan(draft).every(({ severity }) => severity === 'warning')).toBe(true);
    const defined = parseIncentivePlan(draft);
    const trusted = trustPolicy(JSON.parse(JSON.stringify(defined)) as typeof defined);
    const facts = many
      .slice(0, 100)
      .map((index) => ({ id: `D-${index}`, lines: [line('a', String(index * 90 + 1))] }));
    const settled = settleRebates(defined, facts, { ...thirdQuarter, explain: 'none' });
    expect(settleRebates(trusted, facts, { ...thirdQuarter, explain: 'none' })).toEqual(settled);
    expect(settled.decisions[50]?.outcome?.next?.distance).toBe('9.00');
  });

  it('ten thousand sales and as many returns', () => {
    const lines = many.flatMap((index) => [
      line(`s-${index}`, '2'),
      line(`r-${index}`, '-1', { of: `s-${index}` }),
    ]);
    expect(settle({}, lines).outcome?.measure).toBe('10000.00');
  });

  it('a hierarchy of ten thousand names in one line', () => {
    const chain = many.map((index) => ({
      id: `n-${index}`,
      parent: index === 0 ? null : `n-${index - 1}`,
    }));
    const below = line('a', '5', { product: 'n-9999' });
    const names = { products: { include: ['n-0'], exclude: ['n-10'] } };
    const { outcome } = settle({ scope: names }, [below], {}, { hierarchies: { products: chain } });
    expect(outcome?.measure).toBe('0.00');
  });

  it('a scope of ten thousand names', () => {
    const include = many.map((index) => `n-${index}`);
    const lines = many.map((index) => line(`${index}`, '1', { product: `n-${index}` }));
    expect(settle({ scope: { products: { include } } }, lines).outcome?.measure).toBe('10000.00');
  });

  const deals = Array.from({ length: 101 }, (_, index) => ({
    ...deal,
    id: `d-${index}`,
    rate: '0.001',
    base: 'net-of-earlier' as const,
  }));
  const combined = (count: number, perGroup: number) => {
    const own = deals.slice(0, count).map((one, index) => ({
      ...one,
      ...(perGroup > 0 ? { exclusiveGroup: `g-${Math.floor(index / perGroup)}` } : {}),
    }));
    return combineIncentives({ deals: own, order: own.map(({ id }) => id) }, '1000', {
      orders: true,
    });
  };

  it.each([0, 2, 10])('a hundred deals, in groups of %i', (perGroup) => {
    const { amounts, orderSensitive } = combined(100, perGroup);
    expect(amounts.filter(({ amount }) => amount !== '0')).toHaveLength(100 / (perGroup || 1));
    expect(orderSensitive).toBe(false);
  });

  it('and more deals than a hundred are refused', () => {
    expect(failureOf(() => combined(101, 0))).toEqual({
      kind: 'policy',
      code: 'policy/wrong-value',
      path: '/combination/deals',
    });
  });
});
