import { quarterOf } from 'clientele/calendar';
import { defineIncentivePlan, parseIncentivePlan, settleRebate } from 'clientele/incentive';
import { describe, expect, it } from 'vitest';
import { trustPolicy } from '../../src/kernel/decision/index.js';
import { failureOf } from '../kernel/errors/failure-of.js';
import { brokenSums, codesIn } from '../support/broken-sums.js';
import { collection, line, quarterly, settle, thirdQuarter } from './plans.js';

const noLump = {
  fromIncluded: true,
  toIncluded: false,
  lump: null,
  every: null,
  ratio: false,
} as const;

describe('the first example of the API sketch', () => {
  const plan = defineIncentivePlan({ ...quarterly, conditions: [collection] });
  const facts = {
    id: 'D-07',
    settled: '0',
    measures: { collectionRate: '0.93' },
    lines: [
      { id: 'INV-1', date: '2026-07-03', type: 'sale', amount: '280000' },
      { id: 'INV-2', date: '2026-08-19', type: 'sale', quantity: '500', unitPrice: '380.00' },
      { id: 'CN-1', date: '2026-09-02', type: 'return', of: 'INV-1', amount: '20000' },
    ],
  } as const;
  const decision = settleRebate(plan, facts, thirdQuarter);

  it('pays 4,800 of 450,000', () => {
    expect(decision).toMatchObject({
      id: 'D-07',
      policy: { id: 'dealer-quarterly', version: '2026.1' },
      asOf: '2026-10-10',
      missing: [],
    });
    expect(decision.outcome).toEqual({
      due: '4800.00',
      entitlement: '4800.00',
      settled: '0.00',
      owedBack: '0.00',
      measure: '450000.00',
      tier: '450000.00',
      effectiveRate: { numerator: '4800', denominator: '450000', value: 4800 / 450_000 },
      currency: 'CNY',
      payout: { type: 'money' },
      period: quarterOf(2026, 3),
      next: { threshold: '600000.00', distance: '150000.00', gain: '2400.00' },
    });
  });

  it('says why: computed, less the collection factor, less what was settled', () => {
    expect(decision.reasons[0]).toEqual({
      code: 'incentive/due',
      figure: '4800.00',
      params: {
        currency: 'CNY',
        start: '2026-07-01',
        end: '2026-10-01',
        asOf: '2026-10-10',
      },
      parts: [
        {
          code: 'incentive/computed',
          figure: '6000.00',
          params: { structure: 'incremental', measure: '450000.00' },
          parts: [
            {
              code: 'incentive/slice',
              figure: '3000.00',
              params: { ...noLump, from: '0', to: '300000', rate: '0.01', amount: '300000.00' },
            },
            {
              code: 'incentive/slice',
              figure: '3000.00',
              params: {
                ...noLump,
                from: '300000',
                to: '600000',
                rate: '0.02',
                amount: '150000.00',
              },
            },
          ],
        },
        {
          code: 'incentive/factored',
          figure: '-1200.00',
          params: {
            condition: 'collection',
            type: 'factor-by-band',
            label: null,
            measure: 'collectionRate',
            measureLabel: null,
            measured: '0.93',
            factor: '0.8',
          },
        },
        { code: 'incentive/already-settled', figure: '0.00', params: {} },
      ],
    });
  });

  it('says what it stands on: sales less returns', () => {
    expect(decision.reasons[1]?.parts?.map(({ code, figure }) => [code, figure])).toEqual([
      ['incentive/sales', '470000.00'],
      ['incentive/returns', '-20000.00'],
    ]);
  });

  it('says how far the next band is', () => {
    expect(decision.reasons[2]).toEqual({
      code: 'incentive/next-band',
      params: {
        threshold: '600000.00',
        distance: '150000.00',
        gain: '2400.00',
        ratio: false,
        fromIncluded: true,
        currency: 'CNY',
      },
    });
  });

  it('is the same from a plan that travelled', () => {
    const travelled = trustPolicy<typeof plan>(JSON.parse(JSON.stringify(plan)));
    expect(settleRebate(travelled, facts, thirdQuarter)).toEqual(decision);
  });
});

describe('a plan for all units', () => {
  it('names the band whose rate the whole earns', () => {
    const { reasons } = settle({ structure: 'all-units' }, [line('a', '300000')]);
    expect(reasons[0]?.parts?.[0]).toEqual({
      code: 'incentive/computed',
      figure: '6000.00',
      params: { structure: 'all-units', measure: '300000.00' },
      parts: [
        {
          code: 'incentive/whole',
          figure: '6000.00',
          params: { ...noLump, from: '300000', to: '600000', rate: '0.02', amount: '300000.00' },
        },
      ],
    });
  });

  it('names none where no band covers the measure', () => {
    const bands = [{ from: '10', to: '20', rate: '0.1' }];
    for (const amount of ['5', '25'])
      expect(
        settle({ structure: 'all-units', bands }, [line('a', amount)]).reasons[0]?.parts?.[0],
      ).toMatchObject({ figure: '0.00', parts: [] });
  });
});

describe('a plan for increments', () => {
  it.each([
    ['just below', '299999.99', ['2999.9999']],
    ['on', '300000', ['3000.00']],
    ['just above', '300000.01', ['3000.00', '0.0002']],
  ])('%s the start of a band names the slices that hold something', (_what, amount, slices) => {
    for (const boundary of ['lower-inclusive', 'upper-inclusive']) {
      const computed = settle({ boundary }, [line('a', amount)]).reasons[0]?.parts?.[0];
      expect(computed?.parts?.map(({ figure }) => figure)).toEqual(slices);
    }
  });
});

describe('factors by band', () => {
  const factorAt = (rate: string, changes: object = {}) => {
    const conditions = [{ ...collection, ...changes }];
    const measures = { collectionRate: rate };
    return settle({ conditions }, [line('a', '300000')], { measures }).outcome?.due;
  };

  type Point = readonly [rate: string, due: string];
  it.each<[string, Point, Point, Point]>([
    ['inclusive', ['0.7999', '0.00'], ['0.8', '0.00'], ['0.8001', '2400.00']],
    ['inclusive', ['0.9499', '2400.00'], ['0.95', '2400.00'], ['0.9501', '3000.00']],
    ['exclusive', ['0.7999', '0.00'], ['0.8', '2400.00'], ['0.8001', '2400.00']],
    ['exclusive', ['0.9499', '2400.00'], ['0.95', '3000.00'], ['0.9501', '3000.00']],
  ])('%s just below, on and just above an upper bound', (upperBound, ...points) => {
    for (const [rate, due] of points) expect(factorAt(rate, { upperBound })).toBe(due);
  });

  it('of several conditions apply one after the other', () => {
    const second = { ...collection, id: 'display', measure: 'display', otherwise: '0.5' };
    const { outcome, reasons } = settle(
      { conditions: [collection, second] },
      [line('a', '300000')],
      { measures: { collectionRate: '0.9', display: '0.99' } },
    );
    expect(outcome?.due).toBe('1200.00');
    expect(reasons[0]?.parts?.map(({ figure }) => figure)).toEqual([
      '3000.00',
      '-600.00',
      '-1200.00',
      '0.00',
    ]);
  });

  it('may raise the rebate, and carry the label of the condition', () => {
    const label = { en: 'Early payer' };
    const { reasons } = settle(
      { conditions: [{ ...collection, otherwise: '1.1', label }] },
      [line('a', '300000')],
      {
        measures: { collectionRate: '0.96' },
      },
    );
    expect(reasons[0]?.parts?.[1]).toMatchObject({ figure: '300.00', params: { label } });
  });

  it('count in the gain of the next band', () => {
    const { outcome } = settle({ conditions: [collection] }, [line('a', '500000')], {
      measures: { collectionRate: '0.9' },
    });
    expect(outcome?.next).toEqual({
      threshold: '600000.00',
      distance: '100000.00',
      gain: '1600.00',
    });
  });

  it('take the figure of exactly the period settled', () => {
    const byQuarter = [
      { ...quarterOf(2026, 2), value: '0.5' },
      { ...quarterOf(2026, 3), value: '0.96' },
    ];
    const measures = { collectionRate: byQuarter };
    expect(
      settle({ conditions: [collection] }, [line('a', '100')], { measures }).outcome?.due,
    ).toBe('1.00');
  });
});

describe('a figure that a condition needs and nobody told', () => {
  it.each([
    ['no measures', {}],
    ['a measure that is null', { measures: { collectionRate: null } }],
    ['measures of other names', { measures: { display: '1' } }],
    [
      'figures of other periods',
      { measures: { collectionRate: [{ ...quarterOf(2026, 2), value: '1' }] } },
    ],
  ])('leaves the outcome open and is named: %s', (_what, facts) => {
    const decision = settle({ conditions: [collection] }, [line('a', '100')], facts);
    expect(decision.outcome).toBeNull();
    expect(decision.missing).toEqual(['collectionRate']);
    expect(decision.reasons.map(({ code }) => code)).toEqual([
      'incentive/measure-missing',
      'incentive/measured',
    ]);
    expect(decision.reasons[0]?.params).toEqual({ missing: ['collectionRate'] });
  });

  it('is named once, though two conditions need it', () => {
    const conditions = [collection, { ...collection, id: 'again' }];
    expect(settle({ conditions }, []).missing).toEqual(['collectionRate']);
  });

  it('is missing too where its name is one that every object has', () => {
    const conditions = [{ ...collection, measure: 'constructor' }];
    expect(settle({ conditions }, []).missing).toEqual(['constructor']);
    expect(settle({ conditions }, [], { measures: {} }).missing).toEqual(['constructor']);
  });
});

describe('settling', () => {
  const sap = {
    structure: 'all-units',
    bands: [
      { from: '5000', to: '20000', rate: '0.02' },
      { from: '20000', to: null, rate: '0.04' },
    ],
  };

  it('again what was settled pays nothing', () => {
    const lines = [line('a', '333333.33')];
    const first = settle({}, lines).outcome;
    expect(first?.due).toBe('3666.67');
    const again = settle({}, lines, { settled: first?.due }).outcome;
    expect(again).toMatchObject({ due: '0.00', settled: '3666.67', entitlement: '3666.67' });
  });

  it('interim and then finally pays the difference (SAP, condition contracts: 0, 140, 940)', () => {
    const lines = [
      line('run-1', '3000', { date: '2026-07-31' }),
      line('run-2', '4000', { date: '2026-08-31' }),
      line('run-3', '20000', { date: '2026-09-30' }),
    ];
    let settled = 0;
    const dues = ['2026-07-31', '2026-08-31', '2026-10-10'].map((asOf) => {
      const due = settle(sap, lines, { settled: String(settled) }, { asOf }).outcome?.due ?? '';
      settled += Number(due);
      return due;
    });
    expect(dues).toEqual(['0.00', '140.00', '940.00']);
  });

  it('rounds the entitlement, not the payments, so that parts do not drift', () => {
    const plan = { bands: [{ from: '0', to: null, rate: '0.015' }] };
    const lines = ['33.33', '33.33', '33.34'].map((amount, index) => line(`run-${index}`, amount));
    const dues = ['0', '0.50', '1.00'].map(
      (settled, index) => settle(plan, lines.slice(0, index + 1), { settled }).outcome?.due,
    );
    expect(dues).toEqual(['0.50', '0.50', '0.50']);
  });

  const falling = {
    structure: 'all-units',
    bands: [
      { from: '50000', to: '100000', rate: '0.02' },
      { from: '100000', to: null, rate: '0.03' },
    ],
  };
  const returned = [line('a', '105000'), line('b', '-10000')];

  it('after a return takes back what was paid too much, where the plan claws back', () => {
    const { outcome, reasons } = settle(falling, returned, { settled: '3150' });
    expect(outcome).toMatchObject({ entitlement: '1900.00', due: '-1250.00', owedBack: '0.00' });
    expect(brokenSums(reasons)).toEqual([]);
  });

  it('after a return pays nothing and remembers what is owed back, where the plan carries forward', () => {
    const plan = { ...falling, negativeDue: 'carry-forward' };
    const { outcome, reasons } = settle(plan, returned, { settled: '3150' });
    expect(outcome).toMatchObject({ entitlement: '1900.00', due: '0.00', owedBack: '1250.00' });
    expect(reasons[0]?.parts?.at(-1)).toEqual({
      code: 'incentive/carried-forward',
      figure: '1250.00',
      params: {},
    });
    expect(brokenSums(reasons)).toEqual([]);
    const later = settle(plan, [...returned, line('c', '20000')], { settled: '3150' }).outcome;
    expect(later).toMatchObject({ due: '300.00', owedBack: '0.00' });
  });

  it('carries nothing forward where the entitlement is exactly what was settled', () => {
    const plan = { ...falling, negativeDue: 'carry-forward' };
    const { outcome, reasons } = settle(plan, returned, { settled: '1900' });
    expect(outcome).toMatchObject({ due: '0.00', owedBack: '0.00' });
    expect(codesIn(reasons)).not.toContain('incentive/carried-forward');
  });

  it('says what rounding did', () => {
    const { reasons } = settle({ bands: [{ from: '0', to: null, rate: '0.015' }] }, [
      line('a', '33.33'),
    ]);
    expect(reasons[0]?.parts?.map(({ code, figure }) => [code, figure])).toEqual([
      ['incentive/computed', '0.49995'],
      ['incentive/rounded', '0.00005'],
      ['incentive/already-settled', '0.00'],
    ]);
  });

  it('has amounts of more digits than facts may have', () => {
    const nines = '9'.repeat(40);
    const plan = { bands: [{ from: '0', to: null, rate: '1' }] };
    expect(settle(plan, [line('a', nines)]).outcome?.due).toBe(`${nines}.00`);
    const rounding = { scale: 40, mode: 'half-even' };
    expect(settle({ ...plan, rounding }, [line('a', '12')]).outcome?.due).toBe(
      `12.${'0'.repeat(40)}`,
    );
  });
});

describe('how much is explained', () => {
  const conditions = [collection];
  const facts = { measures: { collectionRate: '0.93' }, settled: '1.01' };
  const lines = [
    line('a', '333333.335'),
    line('b', '-0.12'),
    line('c', '7', { date: '2026-01-01' }),
  ];
  const at = (explain: string) => settle({ conditions }, lines, facts, { explain });

  it('changes nothing but the reasons', () => {
    const { reasons: _reasons, ...told } = at('reasons');
    for (const explain of ['none', 'full']) {
      const { reasons: _others, ...same } = at(explain);
      expect(same).toEqual(told);
    }
  });

  it('is nothing, the amounts, or every line', () => {
    expect(at('none').reasons).toEqual([]);
    expect(codesIn(at('reasons').reasons)).not.toContain('incentive/line');
    expect(codesIn(at('full').reasons)).toContain('incentive/line');
  });

  it('adds up at every level', () => {
    expect(brokenSums(at('full').reasons)).toEqual([]);
  });

  it('is nothing too where the outcome is open', () => {
    expect(settle({ conditions }, lines, {}, { explain: 'none' }).reasons).toEqual([]);
  });
});

describe('a run that is refused', () => {
  it.each<[string, object, string, string, string]>([
    [
      'a month',
      { period: { start: '2026-07-01', end: '2026-08-01' } },
      'domain',
      'incentive/wrong-period',
      '/options/period',
    ],
    [
      'two quarters',
      { period: { start: '2026-07-01', end: '2027-01-01' } },
      'domain',
      'incentive/wrong-period',
      '/options/period',
    ],
    [
      'a period before the plan',
      { period: quarterOf(2025, 4) },
      'domain',
      'policy/not-in-force',
      '/options/period/start',
    ],
    [
      'a period after the plan',
      { period: quarterOf(2027, 1) },
      'domain',
      'policy/not-in-force',
      '/options/period/start',
    ],
    [
      'an empty period',
      { period: { start: '2026-07-01', end: '2026-07-01' } },
      'input',
      'input/not-a-period',
      '/options/period',
    ],
    ['no period', { period: undefined }, 'input', 'input/not-a-period', '/options/period'],
    ['no date', { asOf: undefined }, 'input', 'input/not-a-date', '/options/asOf'],
    ['an unknown level', { explain: 'all' }, 'input', 'input/not-one-of', '/options/explain'],
  ])('%s', (_what, options, kind, code, path) => {
    expect(failureOf(() => settle({}, [], {}, options))).toEqual({ kind, code, path });
  });

  it('a draft that was never defined', () => {
    const facts = { id: 'D-07', lines: [] };
    expect(failureOf(() => settleRebate(quarterly as never, facts, thirdQuarter))).toEqual({
      kind: 'policy',
      code: 'policy/not-defined',
      path: '',
    });
  });

  it('a document that was trusted and is no plan', () => {
    const { rounding: _rounding, ...rest } = parseIncentivePlan(quarterly);
    const broken = trustPolicy(rest) as never;
    expect(failureOf(() => settleRebate(broken, { id: 'D-07', lines: [] }, thirdQuarter))).toEqual({
      kind: 'policy',
      code: 'policy/trusted-but-broken',
      path: '',
    });
  });

  it('facts that are none', () => {
    expect(failureOf(() => settle({}, [], { settled: '1,5' }))).toMatchObject({
      code: 'input/not-a-decimal',
      path: '/facts/settled',
    });
    expect(failureOf(() => settle({}, 'none' as never))).toMatchObject({
      code: 'input/not-a-list',
      path: '/facts/lines',
    });
  });
});

describe('the period of a plan', () => {
  it.each([
    ['month', '2026-02-01', '2026-03-01'],
    ['quarter', '2026-04-01', '2026-07-01'],
    ['half-year', '2026-07-01', '2027-01-01'],
    ['year', '2026-01-01', '2027-01-01'],
  ])('%s from %s', (period, start, end) => {
    const decision = settle(
      { period },
      [line('a', '100', { date: start })],
      {},
      { period: { start, end } },
    );
    expect(decision.outcome).toMatchObject({ measure: '100.00', period: { start, end } });
  });
});
