import { accrueRebate, parseIncentivePlan } from 'clientele/incentive';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../kernel/errors/failure-of.js';
import { bandsOf, boundaries, plainBands, quarterly, structures } from './plans.js';

const plan = (accrual?: object, changes: object = {}) =>
  parseIncentivePlan({
    ...quarterly,
    structure: 'all-units',
    bands: [
      { from: '0', to: '100000', rate: '0.01' },
      { from: '100000', to: '300000', rate: '0.02' },
      { from: '300000', to: null, rate: '0.03' },
    ],
    ...(accrual === undefined ? {} : { accrual }),
    ...changes,
  });

describe('what to accrue as agreed', () => {
  it.each<[string, object | undefined, readonly string[], readonly string[], string]>([
    [
      'the actual to date',
      undefined,
      ['60000', '60000', '200000'],
      ['600.00', '2400.00', '9600.00'],
      '0.00',
    ],
    [
      'at the average rate of the forecast, trued up',
      { method: 'forecast-total', forecast: '320000' },
      ['60000', '60000', '150000'],
      ['1800.00', '3600.00', '8100.00'],
      '-2700.00',
    ],
    [
      'at the pace of the year',
      { method: 'annualised', periodsInYear: 12 },
      ['12000'],
      ['240.00'],
      '-120.00',
    ],
    [
      'where the pace does not end',
      { method: 'annualised', periodsInYear: 12 },
      ['1', '1', '1', '1', '1', '1', '1'],
      ['0.01', '0.02', '0.03', '0.04', '0.05', '0.06', '0.07'],
      '0.00',
    ],
    [
      'at the pace of working hours',
      { method: 'annualised', periodsInYear: 2000 },
      ['60', '60'],
      ['1.20', '2.40'],
      '-1.20',
    ],
    ['of nothing yet', undefined, [], [], '0.00'],
  ])('%s', (_what, accrual, movements, accrued, trueUp) => {
    expect(accrueRebate(plan(accrual), { movements })).toMatchObject({ accrued, trueUp });
  });

  it('a tie of a pace that does not end is seen as a tie', () => {
    const flat = { bands: [{ from: '0', to: null, rate: '0.015' }] };
    const annual = { method: 'annualised', periodsInYear: 7 };
    // a third of a year at 1: 7/3, its payout back: 0.015 exactly
    expect(accrueRebate(plan(annual, flat), { movements: ['0', '0', '1'] }).accrued.at(-1)).toBe(
      '0.02',
    );
  });

  it('with the actual to date is never trued up', () => {
    const movements = fc.array(fc.nat(2000).map(String), { maxLength: 5 });
    fc.assert(
      fc.property(
        plainBands,
        boundaries,
        structures,
        movements,
        (bands, boundary, structure, list) => {
          const agreed = plan(undefined, { bands: bandsOf(bands), boundary, structure });
          expect(accrueRebate(agreed, { movements: list }).trueUp).toBe('0.00');
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('what to accrue for an uncertain whole', () => {
  const outcomes = [
    { measure: '90000', probability: '0.5' },
    { measure: '310000', probability: '0.3' },
    { measure: '200000', probability: '0.2' },
  ];

  it('is the expected payout over the expected measure', () => {
    // payouts 900, 9300, 4000 weigh 4,040; measures 178,000
    const accrued = accrueRebate(
      plan(),
      { movements: ['89000', '89000'], outcomes },
      { method: 'expected-value' },
    );
    expect(accrued.accrued).toEqual(['2020.00', '4040.00']);
  });

  it('is the rate of the likeliest whole, the first of two', () => {
    const likeliest = (list: typeof outcomes) =>
      accrueRebate(plan(), { movements: ['1000'], outcomes: list }, { method: 'most-likely' })
        .accrued;
    expect(likeliest(outcomes)).toEqual(['10.00']);
    const even = outcomes.slice(1).map((outcome) => ({ ...outcome, probability: '0.5' }));
    expect(likeliest(even)).toEqual(['30.00']);
  });

  it('of nothing is nothing', () => {
    const nothing = [{ measure: '0', probability: '1' }];
    for (const method of ['expected-value', 'most-likely'] as const)
      expect(
        accrueRebate(plan(), { movements: ['5'], outcomes: nothing }, { method }).accrued,
      ).toEqual(['0.00']);
  });
});

describe('what is refused', () => {
  const uncertain = { method: 'expected-value' };
  const certain = { measure: '1', probability: '1' };
  it.each<[string, object, object, string, string]>([
    ['no movements', {}, {}, 'input/not-a-list', '/facts/movements'],
    [
      'a movement that is none',
      { movements: ['1', ''] },
      {},
      'input/not-a-decimal',
      '/facts/movements/1',
    ],
    ['a misspelt fact', { movements: [], outcome: [] }, {}, 'input/unknown-key', '/facts/outcome'],
    [
      'a misspelt option',
      { movements: [] },
      { methud: 'x' },
      'input/unknown-key',
      '/options/methud',
    ],
    [
      'an unknown method',
      { movements: [] },
      { method: 'guess' },
      'input/not-one-of',
      '/options/method',
    ],
    ['no outcomes', { movements: [] }, uncertain, 'input/not-a-list', '/facts/outcomes'],
    [
      'probabilities below one',
      { movements: [], outcomes: [{ ...certain, probability: '0.99' }] },
      uncertain,
      'incentive/probabilities-not-one',
      '/facts/outcomes',
    ],
    [
      'a probability above one',
      { movements: [], outcomes: [{ ...certain, probability: '1.1' }] },
      {},
      'input/out-of-range',
      '/facts/outcomes/0/probability',
    ],
    [
      'an outcome with more to it',
      { movements: [], outcomes: [{ ...certain, id: 'x' }] },
      {},
      'input/unknown-key',
      '/facts/outcomes/0/id',
    ],
  ])('%s', (_what, facts, options, code, path) => {
    const call = () => accrueRebate(plan(), facts as never, options);
    expect(failureOf(call)).toEqual({ kind: 'input', code, path });
  });

  it.each([
    { method: 'forecast-total' },
    { method: 'forecast-total', forecast: '0' },
    { method: 'annualised', periodsInYear: 0 },
    { method: 'actual-to-date', forecast: '1' },
  ])('a method without its term: %o', (accrual) => {
    expect(failureOf(() => plan(accrual))).toMatchObject({ kind: 'policy' });
  });
});
