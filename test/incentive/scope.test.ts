import { type InvoiceLine, lintIncentivePlan } from 'clientele/incentive';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../kernel/errors/failure-of.js';
import { line, quarterly, settle } from './plans.js';

const lines = [
  line('milk', '1', { product: 'milk', customer: 'north-1', region: 'east' }),
  line('yoghurt', '10', { product: 'yoghurt', customer: 'north-2', region: 'west' }),
  line('bread', '100', { product: 'bread', customer: 'south-1', region: 'east' }),
  line('freight', '1000'),
];
const hierarchies = {
  products: [
    { id: 'food', parent: null },
    { id: 'dairy', parent: 'food' },
    { id: 'milk', parent: 'dairy' },
    { id: 'yoghurt', parent: 'dairy' },
    { id: 'bread', parent: 'food' },
  ],
};
const measured = (scope: object, options: object = {}) =>
  Number(settle({ scope }, lines, {}, options).outcome?.measure);

describe('what is in scope', () => {
  it.each([
    ['everything', {}, 1111],
    ['some products', { products: { include: ['milk', 'bread'] } }, 101],
    ['all products but some', { products: { exclude: ['milk'] } }, 1110],
    ['no product at all', { products: { include: [] } }, 0],
    ['customers', { customers: { include: ['north-2'] } }, 10],
    ['regions', { regions: { exclude: ['east'] } }, 1010],
    [
      'products of a region, both',
      { products: { include: ['milk', 'yoghurt'] }, regions: { include: ['east'] } },
      1,
    ],
  ])('by name: %s', (_what, scope, expected) => {
    expect(measured(scope)).toBe(expected);
  });

  it.each([
    ['everything below a name', { include: ['food'] }, 111],
    ['a level in between', { include: ['dairy'] }, 11],
    ['a level without one below it', { include: ['food'], exclude: ['dairy'] }, 100],
    [
      'a name back in below one that is out',
      { include: ['food', 'milk'], exclude: ['dairy'] },
      101,
    ],
    ['out wins at one name', { include: ['dairy'], exclude: ['dairy'] }, 0],
    ['all but a level', { exclude: ['dairy'] }, 1100],
  ])('by hierarchy: %s', (_what, products, expected) => {
    expect(measured({ products }, { hierarchies })).toBe(expected);
  });

  it('is suspicious when it names nothing', () => {
    const basis = {
      tier: { type: 'mix', of: 'net-amount', scope: { regions: { include: [] } } },
      pay: 'net-amount',
    };
    const scope = { products: { include: [] }, customers: { include: ['a'], exclude: [] } };
    const found = lintIncentivePlan({ ...quarterly, structure: 'all-units', scope, basis });
    expect(
      found.flatMap(({ code, path }) => (code === 'incentive/nothing-in-scope' ? [path] : [])),
    ).toEqual(['/scope/products/include', '/basis/tier/scope/regions/include']);
  });

  it('says which lines are out of it', () => {
    const { reasons } = settle({ scope: { products: { include: ['milk'] } } }, lines);
    expect(reasons).toContainEqual({
      code: 'incentive/out-of-scope',
      params: { count: 3 },
      rows: ['bread', 'freight', 'yoghurt'],
    });
  });
});

describe('a hierarchy that does not fit', () => {
  const scope = { products: { include: ['dairy'] } };
  const products = hierarchies.products;

  it.each<[string, object, string, string]>([
    [
      'a line names what it does not know',
      { hierarchies: { products: products.slice(0, 4) } },
      'incentive/unknown-level',
      '/facts/lines/2/product',
    ],
    [
      'the plan names what it does not know',
      { hierarchies: { products: [{ id: 'milk', parent: null }] } },
      'incentive/unknown-level',
      '/options/hierarchies/products',
    ],
    [
      'a parent that is not in it',
      { hierarchies: { products: [{ id: 'dairy', parent: 'food' }] } },
      'incentive/unknown-level',
      '/options/hierarchies/products/0/parent',
    ],
    [
      'a circle',
      {
        hierarchies: {
          products: [
            { id: 'dairy', parent: 'food' },
            { id: 'food', parent: 'dairy' },
          ],
        },
      },
      'incentive/circular-hierarchy',
      '/options/hierarchies/products/0/parent',
    ],
    [
      'a name twice',
      { hierarchies: { products: [...products, { id: 'milk', parent: null }] } },
      'input/repeated-id',
      '/options/hierarchies/products/5/id',
    ],
    [
      'a misspelt dimension',
      { hierarchies: { product: products } },
      'input/unknown-key',
      '/options/hierarchies/product',
    ],
  ])('%s', (_what, options, code, path) => {
    const call = () => settle({ scope }, lines, {}, options);
    expect(failureOf(call)).toEqual({ kind: 'input', code, path });
  });
});

describe('the event that counts, and its date', () => {
  const dated = (id: string, amount: string, more: Partial<InvoiceLine>) =>
    line(id, amount, { date: '2026-07-03', ...more });
  const events = [
    dated('a', '1', { ordered: '2026-06-30', paid: '2026-07-01', soldOut: '2026-10-01' }),
    dated('b', '10', { ordered: '2026-07-01', paid: '2026-10-01', pickedUp: '2026-07-31' }),
    dated('c', '100', { ordered: '2026-09-30', pickedUp: '2026-09-30', soldOut: '2026-09-30' }),
  ];

  it.each([
    ['invoice', 111],
    ['order', 110],
    ['payment', 1],
    ['pick-up', 110],
    ['sell-out', 100],
  ])('%s', (event, expected) => {
    expect(Number(settle({ event }, events).outcome?.measure)).toBe(expected);
  });

  it('names the lines without it, and those whose event is still to come', () => {
    const { reasons } = settle({ event: 'payment' }, events, {}, { asOf: '2026-08-01' });
    expect(reasons.slice(-2)).toEqual([
      { code: 'incentive/no-event-date', params: { count: 1 }, rows: ['c'] },
      { code: 'incentive/later-lines', params: { count: 1 }, rows: ['b'] },
    ]);
  });

  it('of a return without that date is its own date: it never escapes', () => {
    const sold = dated('a', '100', { paid: '2026-07-04' });
    const returned = line('r', '-30', { date: '2026-07-05', of: 'a' });
    expect(settle({ event: 'payment' }, [sold, returned]).outcome?.measure).toBe('70.00');
  });
});
