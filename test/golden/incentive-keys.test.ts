import { beforeAll, describe, expect, it } from 'vitest';
import { isClienteleError } from '../../src/kernel/errors/index.js';
import { type Adapter, loadAdapters } from './adapter.js';
import { isRecord } from './compare.js';

const bands = [{ from: '0', to: null, rate: '0.1' }];
const plan = { structure: 'all-units', boundary: 'lower-inclusive', bands };
const deal = { id: 'a', rate: '0.1', base: 'full', deductedFromLater: true };

/** A case of each kind, with every key that its format requires. */
const cases: Readonly<Record<string, object>> = {
  'payout-curve': { plan, at: [{ tierMeasure: '60' }] },
  'plan-lint': { plan },
  settlement: {
    plan: { ...plan, negativeDue: 'claw-back' },
    runs: [{ label: 'q1', movement: '50' }],
  },
  guarantee: { plan: { amount: '1', timing: 'at-end', carry: 'cumulative' }, earned: ['2'] },
  accrual: {
    plan: { ...plan, accrual: { method: 'forecast-total', forecast: '9' } },
    movements: ['5'],
  },
  'effective-terms': {
    plan: { versions: [{ from: '2025-01-01', to: null, rate: '0.05' }] },
    lines: [{ date: '2025-03-01', amount: '200' }],
  },
  stacking: { value: '100', plan: { deals: [deal], order: ['a'] } },
  growth: {
    plan: {
      bands,
      boundary: 'lower-inclusive',
      paidOn: 'actual',
      nonPositiveBaseline: 'no-payout',
    },
    baseline: '100',
    actual: '160',
  },
  'target-completion': {
    plan: { points: [{ completion: '1', factor: '1' }], between: 'step', above: 'hold' },
    target: '200',
    actual: '150',
    basePayout: '10',
  },
  mix: {
    plan: { threshold: '0.5', boundary: 'lower-inclusive', rate: '0.1' },
    total: '100',
    strategic: '60',
  },
  matrix: {
    plan: { rowFrom: ['0'], columnFrom: ['0'], rates: [['0.1']] },
    row: '1',
    column: '0.5',
    amount: '50',
  },
  conditions: {
    plan: {
      negativeNet: 'zero',
      conditions: [
        { id: 'a', type: 'gate', fact: 'x', atLeast: '1' },
        {
          id: 'b',
          type: 'factor-by-band',
          fact: 'x',
          bands: [{ upTo: '1', factor: '1' }],
          otherwise: '1',
        },
        { id: 'c', type: 'penalty-ladder', fact: 'x', ladder: ['0.1'] },
      ],
    },
    basePayout: '100',
    facts: { x: '1' },
  },
  'group-rollup': { plan: { ...plan, scale: 2 }, members: [{ id: 'a', measure: '6' }] },
  basis: {
    plan: { basis: 'quantity' },
    lines: [{ type: 'sale', quantity: '3', unitPrice: '9' }],
  },
};

/** Names that the library knows somewhere, and one that nobody knows. */
const foreign = [
  'foreign',
  'id',
  'limits',
  'scope',
  'effective',
  'negativeNet',
  'label',
  'measures',
  'customer',
  'soldOn',
  'paid',
  'upperBound',
  'outcomes',
];
/** Keys of the cases that the format marks as optional. */
const optional = ['/plan/bands/0/rate'];

type Door = 'policy' | 'input';

/** Every object in a case whose keys are not names of its own, by its path. */
function placesIn(value: unknown, path = ''): readonly (readonly [string, object])[] {
  if (Array.isArray(value))
    return value.flatMap((entry, index) => placesIn(entry, `${path}/${index}`));
  if (!isRecord(value) || path === '/facts') return [];
  const inner = Object.entries(value).flatMap(([key, one]) => placesIn(one, `${path}/${key}`));
  return [[path, value], ...inner];
}

/** A copy of a case in which another object stands in the place of one. */
function replaced(whole: object, place: object, other: object): unknown {
  return JSON.parse(
    JSON.stringify(whole, (_key, value: unknown) => (value === place ? other : value)),
  );
}

describe.each(Object.entries(cases))('a case of %s', (name, whole) => {
  let adapter: Adapter | undefined;
  beforeAll(async () => {
    const folder = new URL('adapters', import.meta.url).pathname;
    adapter = (await loadAdapters(folder)).get(`incentive/${name}`);
  }, 60_000);
  const answerTo = (input: unknown): unknown => {
    try {
      return adapter?.answer(input, { dataDir: '' });
    } catch (error) {
      return isClienteleError(error) ? { error: error.kind } : error;
    }
  };
  const places = placesIn(whole).map(([path, place]) => {
    const door: Door = path.startsWith('/plan') ? 'policy' : 'input';
    return { path, place, door };
  });

  it('is answered', () => {
    expect(answerTo(whole)).not.toHaveProperty('error');
    expect(answerTo(whole)).not.toBeInstanceOf(Error);
  });

  it.each(places)('refuses a foreign key at "$path" as $door', ({ place, door }) => {
    for (const key of foreign.filter((one) => !Object.hasOwn(place, one))) {
      const answer = answerTo(replaced(whole, place, { ...place, [key]: '1' }));
      expect([key, answer]).toEqual([key, { error: door }]);
    }
  });

  it.each(places)('misses every key at "$path"', ({ path, place, door }) => {
    for (const key of Object.keys(place).filter((one) => !optional.includes(`${path}/${one}`))) {
      const at = `${path}/${key}`;
      const answer = answerTo(replaced(whole, place, { ...place, [key]: undefined }));
      expect([at, answer]).toEqual([at, { error: at === '/plan' ? 'policy' : door }]);
    }
  });
});
