import { lintIncentivePlan, parseIncentivePlan, settleRebate } from 'clientele/incentive';
import { describe, expect, it } from 'vitest';
import { brokenSums } from '../support/broken-sums.js';
import { line, quarterly, settle, thirdQuarter } from './plans.js';

const whole = { structure: 'all-units', bands: [{ from: '0', to: null, rate: '0.1' }] };
const goods = (id: string, quantity: string, unitPrice: string, more: object = {}) => {
  const { amount: _none, ...bare } = line(id, '0');
  return { ...bare, quantity, unitPrice, ...more };
};

describe('what is measured', () => {
  const lines = [
    goods('a', '10', '100', { taxRate: '0.13' }),
    goods('b', '3', '100', { type: 'return', taxRate: '0.13' }),
    { ...line('p', '500'), type: 'payment' as const },
    { ...line('q', '20'), type: 'repayment' as const },
  ];

  it.each([
    ['net-amount', '700.00', '70.00'],
    ['tax-inclusive-amount', '791.00', '79.10'],
    ['quantity', '7', '0.70'],
    ['collected-amount', '480.00', '48.00'],
  ])('%s', (basis, measure, due) => {
    const { outcome, reasons } = settle({ ...whole, basis }, lines, {}, { explain: 'full' });
    expect(outcome).toMatchObject({ measure, tier: measure, due });
    expect(brokenSums(reasons)).toEqual([]);
  });

  it('a line without a quantity cannot be counted in pieces', () => {
    expect(() => settle({ ...whole, basis: 'quantity' }, [line('a', '5')])).toThrow(
      expect.objectContaining({ code: 'incentive/no-quantity' }),
    );
  });

  it('quantity picks the band, value is paid, returns lower both', () => {
    const bands = [
      { from: '0', to: '8', rate: '0' },
      { from: '8', to: null, rate: '0.1' },
    ];
    const plan = { ...whole, bands, basis: { tier: 'quantity', pay: 'net-amount' } };
    expect(settle(plan, lines).outcome).toMatchObject({
      measure: '700.00',
      tier: '7',
      due: '0.00',
      next: { threshold: '8', distance: '1', gain: null },
    });
    expect(settle(plan, lines.slice(0, 1)).outcome?.due).toBe('100.00');
  });
});

describe('growth over a baseline', () => {
  const growth = (rule: unknown, pay = 'net-amount', more: object = {}) => ({
    structure: 'all-units',
    bands: [
      { from: '0.1', to: '0.2', rate: '0.01' },
      { from: '0.2', to: null, rate: '0.02' },
    ],
    basis: {
      tier: { type: 'growth', of: 'net-amount', baseline: 'lastYear', nonPositiveBaseline: rule },
      pay,
    },
    ...more,
  });
  const grown = (plan: object, actual: string, lastYear?: string) =>
    settle(plan, [line('a', actual)], lastYear === undefined ? {} : { measures: { lastYear } });

  it.each([
    ['just below a threshold', '1099999.99', '0.00'],
    ['on it, which binary fractions miss', '1100000', '11000.00'],
    ['just above it', '1100000.01', '11000.00'],
    ['in the next band', '1250000', '25000.00'],
    ['no growth', '1000000', '0.00'],
    ['a decline', '900000', '0.00'],
  ])('%s', (_what, actual, due) => {
    expect(grown(growth('undetermined'), actual, '1000000').outcome?.due).toBe(due);
  });

  it('is told as an exact ratio', () => {
    const { outcome, reasons } = grown(growth('undetermined'), '400', '300');
    expect(outcome?.tier).toEqual({ numerator: '100', denominator: '300', value: 1 / 3 });
    expect(outcome?.next).toBeNull();
    expect(brokenSums(reasons)).toEqual([]);
  });

  it('may be paid on the increment', () => {
    expect(grown(growth('undetermined', 'increment'), '1250000', '1000000').outcome?.due).toBe(
      '5000.00',
    );
  });

  it('pays on no growth where a band begins at zero', () => {
    const plan = growth('undetermined', 'net-amount', {
      bands: [{ from: '0', to: null, rate: '0.01' }],
    });
    expect(grown(plan, '1000', '1000').outcome?.due).toBe('10.00');
  });

  it.each([
    ['no-payout', '0', '0.00'],
    ['no-payout', '-5', '0.00'],
    [{ newPartnerRate: '0.03' }, '0', '30.00'],
  ])('over nothing, %o', (rule, lastYear, due) => {
    const { outcome, reasons } = grown(growth(rule), '1000', lastYear);
    expect(outcome).toMatchObject({ due, tier: null, next: null });
    expect(reasons.map(({ code }) => code)).toContain('incentive/no-baseline');
    expect(brokenSums(reasons)).toEqual([]);
  });

  it.each(['0', '-5'])('over %s cannot be told where the plan does not say', (lastYear) => {
    const decision = grown(growth('undetermined'), '1000', lastYear);
    expect(decision).toMatchObject({ outcome: null, missing: [] });
    expect(decision.reasons[0]?.code).toBe('incentive/no-baseline');
  });

  it('over a baseline that nobody told names it', () => {
    expect(grown(growth('no-payout'), '1000')).toMatchObject({
      outcome: null,
      missing: ['lastYear'],
    });
  });
});

describe('completion of a target, and the mix', () => {
  const scaled = {
    ...whole,
    bands: [{ from: '0', to: null, rate: '0.02' }],
    basis: { tier: { type: 'completion', of: 'net-amount', target: 'target' }, pay: 'net-amount' },
    conditions: [
      {
        id: 'scale',
        type: 'factor-by-points',
        measure: 'completion',
        points: [
          { at: '0.8', factor: '0.5' },
          { at: '1', factor: '1' },
        ],
        between: 'linear',
        above: 'extend',
      },
    ],
  };

  it.each([
    ['79.99', '0.00'],
    ['80', '0.80'],
    ['90', '1.35'],
    ['100', '2.00'],
    ['110', '2.75'],
  ])('completion is known to conditions by itself: %s of 100', (amount, due) => {
    const plan = { ...scaled, rounding: { scale: 2, mode: 'half-even' } };
    expect(settle(plan, [line('a', amount)], { measures: { target: '100' } }).outcome?.due).toBe(
      due,
    );
  });

  it('of a target of zero cannot be told', () => {
    const decision = settle(scaled, [line('a', '5')], { measures: { target: '0' } });
    expect(decision.outcome).toBeNull();
    expect(decision.reasons[0]).toEqual({
      code: 'incentive/no-base',
      params: { ratio: 'completion' },
    });
  });

  it('pays a lump by completion (Oracle, attainment 75 %: 5,500)', () => {
    const plan = {
      structure: 'interpolated',
      bands: [
        { from: '0', to: '0.25', lump: '1000' },
        { from: '0.25', to: '0.50', lump: '2000' },
        { from: '0.50', to: '1', lump: '5000' },
      ],
      basis: scaled.basis,
    };
    const due = (amount: string) =>
      settle(plan, [line('a', amount)], { measures: { target: '100' } }).outcome?.due;
    expect([due('12'), due('75')]).toEqual(['480.00', '5500.00']);
  });

  const mixed = {
    ...whole,
    bands: [{ from: '0.2', to: null, rate: '0.01' }],
    basis: {
      tier: { type: 'mix', of: 'net-amount', scope: { products: { include: ['strategic'] } } },
      pay: 'net-amount',
    },
  };
  const shares = (strategic: string, others: string) => [
    line('s', strategic, { product: 'strategic' }),
    line('o', others, { product: 'other' }),
  ];

  it.each([
    ['lower-inclusive', ['199.99', '800.01'], '0.00'],
    ['lower-inclusive', ['200', '800'], '10.00'],
    ['upper-inclusive', ['200', '800'], '0.00'],
    ['upper-inclusive', ['200.01', '799.99'], '10.00'],
  ] as const)('a mix, %s, of %o', (boundary, [strategic, others], due) => {
    expect(settle({ ...mixed, boundary }, shares(strategic, others)).outcome?.due).toBe(due);
  });

  it('a mix of nothing cannot be told', () => {
    expect(settle(mixed, []).outcome).toBeNull();
    expect(settle(mixed, shares('5', '-5')).outcome).toBeNull();
  });

  it('a mix where more came back than was sold pays nothing', () => {
    expect(settle(mixed, shares('-60', '-40')).outcome).toMatchObject({
      measure: '-100.00',
      due: '0.00',
    });
  });
});

describe('a rate table', () => {
  const table = {
    structure: 'matrix',
    bands: [],
    basis: { tier: { type: 'measure', measure: 'completion' }, pay: 'net-amount' },
    matrix: {
      rowFrom: ['0', '0.80', '1'],
      column: 'collection',
      columnFrom: ['0', '0.90'],
      rates: [
        ['0', '0'],
        ['0.005', '0.010'],
        ['0.010', '0.020'],
      ],
    },
  };

  it.each([
    ['0.7999', '0.9', '0.00'],
    ['0.80', '0.8999', '5.00'],
    ['0.80', '0.9', '10.00'],
    ['1', '0.9', '20.00'],
    ['-1', '0.9', '0.00'],
    ['1', '-0.1', '0.00'],
  ])('row %s, column %s', (completion, collection, due) => {
    const { outcome, reasons } = settle(table, [line('a', '1000')], {
      measures: { completion, collection },
    });
    expect(outcome).toMatchObject({ due, next: null });
    expect(Number(reasons[0]?.parts?.[0]?.params['rate']) * 1000).toBe(Number(due));
  });

  it('takes the completion that the basis measures', () => {
    const basis = {
      tier: { type: 'completion', of: 'net-amount', target: 'target' },
      pay: 'net-amount',
    };
    const measures = { target: '1000', collection: '1' };
    expect(settle({ ...table, basis }, [line('a', '1000')], { measures }).outcome?.due).toBe(
      '20.00',
    );
  });

  it('pays nothing on less than nothing, unless the plan goes on', () => {
    const measures = { completion: '1', collection: '1' };
    const due = (changes: object) =>
      settle({ ...table, ...changes }, [line('a', '-1000')], { measures }).outcome?.due;
    expect([due({}), due({ negativeMeasure: 'extend-first-band' })]).toEqual(['0.00', '-20.00']);
  });

  it('leaves its bounds to the cell below where the boundary says so', () => {
    const upper = { ...table, boundary: 'upper-inclusive' };
    const due = (completion: string, collection: string) =>
      settle(upper, [line('a', '1000')], { measures: { completion, collection } }).outcome?.due;
    expect([due('0.8', '0.95'), due('0.81', '0.9'), due('0.81', '0.91'), due('0', '1')]).toEqual([
      '0.00',
      '5.00',
      '10.00',
      '0.00',
    ]);
  });

  it('takes returns back at the rate that was paid, in the row of what came in', () => {
    const plan = {
      ...table,
      basis: 'net-amount',
      returnsRated: 'at-paid-rate',
      matrix: {
        ...table.matrix,
        rowFrom: ['0', '100'],
        rates: [
          ['0.01', '0.01'],
          ['0.02', '0.02'],
        ],
      },
    };
    // 120 at 2 % is 2.40, of which 90 in 120 is kept
    const lines = [line('a', '120'), line('b', '-30')];
    expect(settle(plan, lines, { measures: { collection: '1' } }).outcome?.due).toBe('1.80');
  });

  it('asks for both figures', () => {
    expect(settle(table, [], {}).missing).toEqual(['completion', 'collection']);
  });

  it.each<[string, object, string, string]>([
    ['no table', { matrix: null }, 'policy/required', '/matrix'],
    [
      'bands beside it',
      { bands: [{ from: '0', to: null, rate: '0' }] },
      'incentive/matrix-shape',
      '/bands',
    ],
    [
      'a row too few',
      { matrix: { ...table.matrix, rates: [['0', '0']] } },
      'incentive/matrix-shape',
      '/matrix/rates',
    ],
    [
      'a row too short',
      { matrix: { ...table.matrix, rates: [['0'], ['0', '0'], ['0', '0']] } },
      'incentive/matrix-shape',
      '/matrix/rates/0',
    ],
    [
      'bounds that fall',
      { matrix: { ...table.matrix, rowFrom: ['0', '1', '0.8'] } },
      'incentive/points-not-ascending',
      '/matrix/rowFrom/2',
    ],
    [
      'a table beside bands',
      { structure: 'all-units', bands: [{ from: '0', to: null, rate: '0' }] },
      'incentive/matrix-shape',
      '/matrix',
    ],
  ])('is refused: %s', (_what, changes, code, path) => {
    const found = lintIncentivePlan({ ...quarterly, ...table, ...changes });
    const errors = found.filter(({ severity }) => severity === 'error');
    expect(errors.map((one) => [one.code, one.path])).toEqual([[code, path]]);
  });
});

describe('what is paid', () => {
  it('may be points, or pieces of a product', () => {
    const bands = [{ from: '0', to: null, every: '100', lump: '2' }];
    const rounding = { scale: 0, mode: 'floor' };
    for (const payout of [{ type: 'points' }, { type: 'goods', product: 'crate' }]) {
      const plan = { structure: 'per-increment', bands, rounding, payout, basis: 'quantity' };
      const { outcome, reasons } = settle(plan, [goods('a', '250', '9')]);
      expect(outcome).toMatchObject({ due: '4', payout, measure: '250' });
      expect(reasons[0]?.params['currency']).toBe(payout.type === 'points' ? 'points' : 'crate');
    }
  });
});

describe('a basis that does not fit', () => {
  it.each<[string, object, string]>([
    [
      'slices paid on another measure',
      { basis: { tier: 'quantity', pay: 'net-amount' } },
      '/basis',
    ],
    [
      'an increment without growth',
      { ...whole, basis: { tier: 'net-amount', pay: 'increment' } },
      '/basis',
    ],
    [
      'returns at the paid rate of a mark',
      {
        ...whole,
        basis: { tier: { type: 'measure', measure: 'mark' }, pay: 'net-amount' },
        returnsRated: 'at-paid-rate',
      },
      '/returnsRated',
    ],
  ])('%s', (_what, changes, path) => {
    const found = lintIncentivePlan({ ...quarterly, ...changes });
    expect(found.find(({ code }) => code === 'incentive/basis-mismatch')?.path).toBe(path);
  });

  it('a mark picks the band', () => {
    const plan = parseIncentivePlan({
      ...quarterly,
      ...whole,
      bands: [
        { from: '0', to: '60', rate: '0' },
        { from: '60', to: null, rate: '0.1' },
      ],
      basis: { tier: { type: 'measure', measure: 'mark' }, pay: 'net-amount' },
    });
    const due = (mark: string) =>
      settleRebate(plan, { id: 'D', lines: [line('a', '100')], measures: { mark } }, thirdQuarter)
        .outcome?.due;
    expect([due('59.9'), due('60')]).toEqual(['0.00', '10.00']);
  });
});
