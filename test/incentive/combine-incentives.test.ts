import {
  type Combination,
  type CombinationAdjustment,
  combineIncentives,
} from 'clientele/incentive';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumOf } from '../kernel/decimal/exact-figures.js';
import { failureOf } from '../kernel/errors/failure-of.js';

const deal = (id: string, rate: string, more: object = {}) =>
  ({ id, rate, base: 'full', deductedFromLater: true, ...more }) as const;
const amountsOf = (combination: Combination, value: string) =>
  combineIncentives(combination, value).amounts.map(({ deal: id, amount }) => [id, amount]);

describe('the order of deals', () => {
  const deals = [
    deal('1', '0.10'),
    deal('2', '0.15', { deductedFromLater: false }),
    deal('3', '0.20', { base: 'net-of-earlier' }),
    deal('4', '0.25', { base: 'net-of-earlier' }),
  ];

  it.each([
    ['1234', '610'],
    ['4321', '650'],
    ['3214', '625'],
  ])('%s of four comes to %s (Dynamics 365, reduction principles)', (order, net) => {
    expect(combineIncentives({ deals, order: [...order] }, '1000')).toMatchObject({
      net,
      orderSensitive: true,
    });
  });

  it('in a cascade is 20 and 49, together 69 (Oracle document 1157838.1 prints 79)', () => {
    const cascade = [deal('a', '0.02'), deal('b', '0.05', { base: 'net-of-earlier' })];
    const { gross, amounts, orderSensitive } = combineIncentives(
      { deals: cascade, order: ['a', 'b'] },
      '1000',
    );
    expect(amounts).toEqual([
      { deal: 'a', amount: '20', base: '1000' },
      { deal: 'b', amount: '49', base: '980' },
    ]);
    expect([gross, orderSensitive]).toEqual(['69', true]);
  });

  it('changes nothing where all look at the whole', () => {
    const both = { deals: [deal('a', '0.02'), deal('b', '0.05')], order: ['a', 'b'] };
    expect(combineIncentives(both, '1000').orderSensitive).toBe(false);
  });
});

describe('deals that exclude each other', () => {
  const main = { exclusiveGroup: 'main' };
  const lump = { id: 'b', lump: '2500', base: 'full', deductedFromLater: true, ...main } as const;
  const deals = [deal('a', '0.03', main), lump, deal('c', '0.01')];
  const order = ['a', 'b', 'c'];

  it.each([
    ['best-of', '100000', ['3000', '0', '1000']],
    ['best-of', '80000', ['0', '2500', '800']],
    ['first-in-order', '10000', ['300', '0', '100']],
    ['first-in-order', '0', ['0', '2500', '0']],
  ] as const)('%s of %s', (exclusive, value, expected) => {
    expect(amountsOf({ deals, order, exclusive }, value).map(([, amount]) => amount)).toEqual(
      expected,
    );
  });

  it('at equality the earlier pays', () => {
    const equal = [deal('a', '0.025', main), lump];
    expect(amountsOf({ deals: equal, order: ['b', 'a'] }, '100000')).toEqual([
      ['b', '2500'],
      ['a', '0'],
    ]);
  });

  it('a loser takes nothing from the base of later deals', () => {
    const later = deal('d', '0.1', { base: 'net-of-earlier' });
    const plan = { deals: [...deals.slice(0, 2), later], order: ['a', 'b', 'd'] };
    expect(amountsOf(plan, '80000')).toEqual([
      ['a', '0'],
      ['b', '2500'],
      ['d', '7750'],
    ]);
    expect(amountsOf(plan, '100000')).toEqual([
      ['a', '3000'],
      ['b', '0'],
      ['d', '9700'],
    ]);
  });

  it('a rival on what is left is weighed as if the others of its group did not pay', () => {
    const onLeft = deal('b', '0.04', { ...main, base: 'net-of-earlier' });
    expect(
      amountsOf({ deals: [deal('a', '0.039', main), onLeft], order: ['a', 'b'] }, '1000'),
    ).toEqual([
      ['a', '0'],
      ['b', '40'],
    ]);
  });
});

describe('adjustments of the sum', () => {
  const rebate = { id: 'r', lump: '30000', base: 'full', deductedFromLater: true } as const;
  const leftBy = (...adjustments: readonly CombinationAdjustment[]) =>
    combineIncentives({ deals: [rebate], order: ['r'], adjustments }, '1000000').afterEach;

  it('apply in their order: cap then penalty, penalty then cap (C06)', () => {
    const cap = { type: 'cap', amount: '25000' } as const;
    const penalty = { type: 'penalty', rate: '0.20' } as const;
    expect(leftBy(cap, penalty)).toEqual(['25000', '20000']);
    expect(leftBy(penalty, cap)).toEqual(['24000', '24000']);
  });

  it('are a share of the value, and a floor', () => {
    expect(leftBy({ type: 'cap-of-value', rate: '0.028' })).toEqual(['28000']);
    expect(leftBy({ type: 'floor', amount: '31000' }, { type: 'penalty', rate: '1' })).toEqual([
      '31000',
      '0',
    ]);
  });
});

describe('terms that are refused', () => {
  const deals = [deal('a', '0.03')];
  it.each<[string, unknown, string, string]>([
    ['no object', null, 'policy/wrong-value', '/combination'],
    [
      'an unknown key',
      { deals, order: ['a'], exclusiv: 'best-of' },
      'policy/unknown-key',
      '/combination/exclusiv',
    ],
    [
      'an order that names another deal',
      { deals, order: ['b'] },
      'incentive/order-incomplete',
      '/combination/order',
    ],
    [
      'an order that names a deal twice',
      { deals, order: ['a', 'a'] },
      'incentive/order-incomplete',
      '/combination/order',
    ],
    [
      'a deal twice',
      { deals: [...deals, ...deals], order: ['a'] },
      'policy/repeated-name',
      '/combination/deals/1/id',
    ],
    [
      'a rate and a lump',
      { deals: [{ ...deals[0], lump: '1' }], order: ['a'] },
      'incentive/rate-and-lump',
      '/combination/deals/0',
    ],
    [
      'neither',
      { deals: [{ ...deals[0], rate: undefined }], order: ['a'] },
      'incentive/rate-and-lump',
      '/combination/deals/0',
    ],
    [
      'a rate that is null',
      { deals: [{ ...deals[0], rate: null }], order: ['a'] },
      'policy/wrong-value',
      '/combination/deals/0/rate',
    ],
    [
      'a rate below zero',
      { deals: [{ ...deals[0], rate: '-0.1' }], order: ['a'] },
      'policy/wrong-value',
      '/combination/deals/0/rate',
    ],
    [
      'no word on deducting',
      { deals: [{ ...deals[0], deductedFromLater: 'yes' }], order: ['a'] },
      'policy/wrong-value',
      '/combination/deals/0/deductedFromLater',
    ],
    [
      'a penalty above one',
      { deals, order: ['a'], adjustments: [{ type: 'penalty', rate: '1.2' }] },
      'incentive/share-out-of-range',
      '/combination/adjustments/0/rate',
    ],
    [
      'a cap told by a rate',
      { deals, order: ['a'], adjustments: [{ type: 'cap', rate: '0.1' }] },
      'policy/unknown-key',
      '/combination/adjustments/0/rate',
    ],
  ])('%s', (_what, combination, code, path) => {
    expect(failureOf(() => combineIncentives(combination as Combination, '1'))).toEqual({
      kind: 'policy',
      code,
      path,
    });
  });

  it('a value that is none is input', () => {
    expect(failureOf(() => combineIncentives({ deals, order: ['a'] }, 'NaN'))).toMatchObject({
      kind: 'input',
    });
  });
});

describe('for any deals', () => {
  const rate = fc.integer({ min: 0, max: 300 }).map((points) => (points / 1000).toFixed(3));
  const flags = fc.record({
    base: fc.constantFrom('full' as const, 'net-of-earlier' as const),
    deductedFromLater: fc.boolean(),
    group: fc.constantFrom(undefined, 'g', 'h'),
  });
  const list = fc.array(fc.tuple(rate, flags), { minLength: 1, maxLength: 5 });

  it('amounts sum to the gross, one deal of a group pays at most, and a cap holds', () => {
    fc.assert(
      fc.property(
        list,
        fc.nat(100_000),
        fc.constantFrom('best-of' as const, 'first-in-order' as const),
        (drawn, cap, exclusive) => {
          const deals = drawn.map(([part, { group, ...more }], index) =>
            deal(`d${index}`, part, {
              ...more,
              ...(group === undefined ? {} : { exclusiveGroup: group }),
            }),
          );
          const order = deals.map(({ id }) => id);
          const adjustments = [{ type: 'cap' as const, amount: String(cap) }];
          const { amounts, gross, net } = combineIncentives(
            { deals, order, exclusive, adjustments },
            '98765.43',
          );
          expect(sumOf(amounts.map(({ amount }) => amount))).toBe(sumOf([gross]));
          expect(Number(net)).toBeLessThanOrEqual(cap);
          for (const name of ['g', 'h']) {
            const paying = drawn.filter(
              ([, { group }], index) => group === name && Number(amounts[index]?.amount) > 0,
            );
            expect(paying.length).toBeLessThanOrEqual(1);
          }
        },
      ),
    );
  });
});
