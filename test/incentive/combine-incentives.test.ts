import {
  type Combination,
  type CombinationAdjustment,
  combineIncentives,
  type Deal,
  lintCombination,
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
    expect(combineIncentives({ deals, order: [...order] }, '1000', { orders: true })).toMatchObject(
      {
        net,
        orderSensitive: true,
      },
    );
  });

  it('in a cascade is 20 and 49, together 69 (Oracle document 1157838.1 prints 79)', () => {
    const cascade = [deal('a', '0.02'), deal('b', '0.05', { base: 'net-of-earlier' })];
    const { gross, amounts, orderSensitive } = combineIncentives(
      { deals: cascade, order: ['a', 'b'] },
      '1000',
      { orders: true },
    );
    expect(amounts).toEqual([
      { deal: 'a', amount: '20', base: '1000' },
      { deal: 'b', amount: '49', base: '980' },
    ]);
    expect([gross, orderSensitive]).toEqual(['69', true]);
  });

  it('changes nothing where all look at the whole', () => {
    const both = { deals: [deal('a', '0.02'), deal('b', '0.05')], order: ['a', 'b'] };
    expect(combineIncentives(both, '1000', { orders: true })).toMatchObject({
      orderSensitive: false,
      otherOrder: null,
    });
    expect(combineIncentives(both, '1000').orderSensitive).toBeNull();
  });

  it('is told by another order and its net, where that is asked', () => {
    const terms = { deals, order: ['1', '2', '3', '4'] };
    const { net, otherOrder } = combineIncentives(terms, '1000', { orders: true });
    const turned = combineIncentives({ deals, order: otherOrder?.order ?? [] }, '1000');
    expect([turned.net, turned.net === net]).toEqual([otherOrder?.net, false]);
  });

  it('matters between deals that no two neighbours show', () => {
    const three = [
      { id: 'a', lump: '100', base: 'full', deductedFromLater: true } as const,
      { id: 'b', rate: '0.1', base: 'full', deductedFromLater: false } as const,
      { id: 'c', rate: '0.1', base: 'net-of-earlier', deductedFromLater: false } as const,
    ];
    const more = [1, 2, 3, 4].map((id) => deal(`b${id}`, '0.1', { deductedFromLater: false }));
    const far: readonly Deal[] = [...three, ...more];
    for (const set of [three, far]) {
      const order = ['a', ...set.filter(({ id }) => id.startsWith('b')).map(({ id }) => id), 'c'];
      expect(
        combineIncentives({ deals: set, order }, '1000', { orders: true }).orderSensitive,
      ).toBe(true);
    }
  });

  it('of a cascade of percentages does not matter, however long; with one lump it does', () => {
    const long = Array.from({ length: 60 }, (_, index) =>
      deal(`d${index}`, '0.01', { base: 'net-of-earlier' }),
    );
    const order = long.map(({ id }) => id);
    const asked = { orders: true } as const;
    expect(combineIncentives({ deals: long, order }, '1000', asked).orderSensitive).toBe(false);
    const lump = { id: 'x', lump: '1', base: 'full', deductedFromLater: true } as const;
    const { otherOrder } = combineIncentives(
      { deals: [...long, lump], order: ['x', ...order] },
      '1000',
      asked,
    );
    expect(otherOrder?.order).toHaveLength(61);
  });

  it('of a hundred deals in five groups is looked at in no time', () => {
    const many = Array.from({ length: 100 }, (_, index) =>
      deal(`d${index}`, `0.0${1 + (index % 9)}`, {
        base: index % 3 === 0 ? 'net-of-earlier' : 'full',
        exclusiveGroup: `g${index % 5}`,
      }),
    );
    const order = many.map(({ id }) => id);
    const adjustments = [{ type: 'cap', amount: '0' }] as const;
    const capped = combineIncentives({ deals: many, order, adjustments }, '1000', { orders: true });
    expect(capped.orderSensitive).toBe(false);
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

describe('a deal whose amount a plan decided', () => {
  const settled = { id: 'q', plan: 'quarterly', base: 'full', deductedFromLater: true } as const;
  const terms: Combination = {
    deals: [settled, deal('d', '0.05', { base: 'net-of-earlier' })],
    order: ['q', 'd'],
  };

  it('is paid that amount, and leaves the rest to later deals', () => {
    const amounts = { quarterly: '40' };
    expect(combineIncentives(terms, '1000', { amounts })).toMatchObject({
      amounts: [{ amount: '40' }, { amount: '48' }],
      net: '88',
    });
    expect(combineIncentives(terms, '1000', { amounts: { quarterly: '-40' } }).net).toBe('12');
  });

  it('must be told, and no other', () => {
    const refuse = (options: object) => failureOf(() => combineIncentives(terms, '1', options));
    expect([
      refuse({}),
      refuse({ amounts: { quarterly: '1', other: '1' } }),
      refuse({ amounts: { quarterly: 'x' } }),
      refuse({ amounts: { quarterly: '1' }, orders: 'yes' }),
      refuse({ amounts: { quarterly: '1' }, order: [] }),
      refuse({ amounts: 7 }),
    ]).toEqual([
      { kind: 'input', code: 'input/required', path: '/options/amounts/quarterly' },
      { kind: 'input', code: 'input/unknown-key', path: '/options/amounts/other' },
      { kind: 'input', code: 'input/not-a-decimal', path: '/options/amounts/quarterly' },
      { kind: 'input', code: 'input/not-a-boolean', path: '/options/orders' },
      { kind: 'input', code: 'input/unknown-key', path: '/options/order' },
      { kind: 'input', code: 'input/not-an-object', path: '/options/amounts' },
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
  const dealsOf = (drawn: readonly (readonly [string, { group: string | undefined }])[]) =>
    drawn.map(([part, { group, ...more }], index) =>
      deal(`d${index}`, part, {
        ...more,
        ...(group === undefined ? {} : { exclusiveGroup: group }),
      }),
    );
  const exclusives = fc.constantFrom('best-of' as const, 'first-in-order' as const);

  it('the rivals of a group are weighed one by one, with nobody else of their group', () => {
    fc.assert(
      fc.property(list, exclusives, (drawn, exclusive) => {
        const deals = dealsOf(drawn);
        const order = deals.map(({ id }) => id);
        const own = combineIncentives({ deals, order, exclusive }, '1000').amounts;
        expect(own.map(({ amount }) => amount)).toEqual(oneByOne(deals, exclusive));
      }),
    );
  });

  it('is order-sensitive where any order of all comes to another net', () => {
    fc.assert(
      fc.property(list, exclusives, fc.nat(400), (drawn, exclusive, cap) => {
        const deals = dealsOf(drawn);
        const order = deals.map(({ id }) => id);
        const terms = {
          deals,
          exclusive,
          adjustments: [{ type: 'cap' as const, amount: String(cap) }],
        };
        const nets = new Set(
          permuted(order).map((one) => combineIncentives({ ...terms, order: one }, '1000').net),
        );
        const asked = combineIncentives({ ...terms, order }, '1000', { orders: true });
        expect(asked.orderSensitive).toBe(nets.size > 1);
      }),
      { numRuns: 60 },
    );
  });

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

function permuted(rest: readonly string[]): readonly (readonly string[])[] {
  if (rest.length < 2) return [rest];
  return rest.flatMap((first) =>
    permuted(rest.filter((other) => other !== first)).map((later) => [first, ...later]),
  );
}

/** Each rival on its own list, on which nobody else of its group and of later groups stands; what wins stays. */
function oneByOne(deals: readonly Deal[], exclusive: string): readonly string[] {
  const groups = [...new Set(deals.flatMap(({ exclusiveGroup }) => exclusiveGroup ?? []))];
  const winners = new Set<string>();
  const amountsWith = (paying: (one: Deal) => boolean) =>
    combineIncentives(
      {
        deals: deals.map(({ exclusiveGroup: _group, ...one }) =>
          paying(one) ? one : { ...one, rate: '0' },
        ),
        order: deals.map(({ id }) => id),
      },
      '1000',
    ).amounts;
  for (const group of groups) {
    const rivals = deals.filter(({ exclusiveGroup }) => exclusiveGroup === group);
    const alone = rivals.map(({ id }) => {
      const list = amountsWith((one) => {
        const own = deals.find((other) => other.id === one.id)?.exclusiveGroup;
        return one.id === id || own === undefined || winners.has(one.id);
      });
      return { id, amount: Number(list.find(({ deal: name }) => name === id)?.amount) };
    });
    const best = Math.max(...alone.map(({ amount }) => amount));
    const winner = alone.find(({ amount }) =>
      exclusive === 'best-of' ? amount === best : amount > 0,
    );
    if (winner !== undefined) winners.add(winner.id);
  }
  return amountsWith(
    ({ id }) => winners.has(id) || deals.find((one) => one.id === id)?.exclusiveGroup === undefined,
  ).map(({ amount }) => amount);
}

describe('lint of a combination', () => {
  const lump = { id: 'volume', lump: '50', base: 'full', deductedFromLater: true } as const;
  const later = deal('display', '0.05', { base: 'net-of-earlier' });

  it('shows two orders and their totals where the order matters', () => {
    expect(lintCombination({ deals: [lump, later], order: ['volume', 'display'] })).toEqual([
      {
        severity: 'warning',
        code: 'incentive/order-sensitive',
        path: '/order',
        figure: '2.5',
        params: {
          at: '1',
          order: ['volume', 'display'],
          total: '47.55',
          otherOrder: ['display', 'volume'],
          otherTotal: '50.05',
          amounts: {},
        },
      },
    ]);
    const plan = { id: 'q', plan: 'quarterly', base: 'full', deductedFromLater: true };
    expect(
      lintCombination({ deals: [plan, later], order: ['q', 'display'] })[0]?.params,
    ).toMatchObject({ total: '0.145', otherTotal: '0.15', amounts: { quarterly: '0.1' } });
  });

  it('finds the stretch of values in which it matters', () => {
    // Up to 5,000 the floor hides it, from 10,000 on the cap does.
    const adjustments = [
      { type: 'floor', amount: '500' },
      { type: 'cap', amount: '900' },
    ] as const;
    const deals = [deal('a', '0.05'), deal('b', '0.05', { base: 'net-of-earlier' })];
    const [found] = lintCombination({ deals, order: ['a', 'b'], adjustments });
    const at = String(found?.params['at']);
    expect([Number(at) > 5000, Number(at) < 10_000]).toEqual([true, true]);
    for (const [order, total] of [
      ['order', 'total'],
      ['otherOrder', 'otherTotal'],
    ] as const)
      expect(
        combineIncentives({ deals, order: found?.params[order] as string[], adjustments }, at).net,
      ).toBe(found?.params[total]);
  });

  it('is silent where it never does, and tells what cannot be read', () => {
    expect(lintCombination({ deals: [lump, deal('d', '0.05')], order: ['volume', 'd'] })).toEqual(
      [],
    );
    expect(lintCombination({ deals: [lump], order: ['other'] })).toMatchObject([
      { severity: 'error', code: 'incentive/order-incomplete', path: '/order' },
    ]);
    expect(lintCombination(null)).toMatchObject([
      { severity: 'error', code: 'policy/wrong-value', path: '' },
    ]);
    expect(lintCombination({ deals: [{ ...lump, rate: '1' }], order: ['volume'] })).toMatchObject([
      { severity: 'error', code: 'incentive/rate-and-lump', path: '/deals/0' },
    ]);
  });
});
