import { beforeAll, describe, expect, it } from 'vitest';
import { isClienteleError } from '../../src/kernel/errors/index.js';
import { type Adapter, loadAdapters } from './adapter.js';
import { isRecord } from './compare.js';
import { cases } from './incentive-key-cases.js';

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
  'plan',
  'type',
  'date',
  'season',
  'earnsFrom',
  'valueDate',
  'from',
  'settled',
  'maximumQuantity',
  'claimWithinDays',
  'claimedOn',
  'claimed',
  'expiresAfterMonths',
  'activities',
  'earlierSpend',
  'support',
  'minimumScore',
  'overpayment',
  'balance',
  'constraint',
];
/** Objects whose keys are names of a case's own. */
const named = ['/facts', '/incentives'];
/** Keys of the cases that the format marks as optional. */
const optional = ['/plan/bands/0/rate'];

type Door = 'policy' | 'input';

/** Every object in a case whose keys are not names of its own, by its path. */
function placesIn(value: unknown, path = ''): readonly (readonly [string, object])[] {
  if (Array.isArray(value))
    return value.flatMap((entry, index) => placesIn(entry, `${path}/${index}`));
  if (!isRecord(value) || named.includes(path)) return [];
  const inner = Object.entries(value).flatMap(([key, one]) => placesIn(one, `${path}/${key}`));
  return [[path, value], ...inner];
}

/** A copy of a case in which another object stands in the place of one. */
function replaced(whole: object, place: object, other: object): unknown {
  return JSON.parse(
    JSON.stringify(whole, (_key, value: unknown) => (value === place ? other : value)),
  );
}

/** What is neither a figure nor a date nor a word of the format. */
const unreadable = [
  'NaN',
  'Infinity',
  '',
  '1e400',
  '12,000',
  ' 1',
  '+1',
  '1.',
  '.5',
  '2025-02-30',
  'half-even',
];
/** Texts that may be anything but empty, and texts that may be anything. */
const free = { id: [''], fact: [''], product: [''], label: [] };

/** Every text in a case by its path, with what cannot stand there. */
function textsIn(value: unknown, path = ''): readonly (readonly [string, readonly string[]])[] {
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, one]) => textsIn(one, `${path}/${key}`));
  const key = path.split('/').at(-1) as keyof typeof free;
  return typeof value === 'string' ? [[path, free[key] ?? unreadable]] : [];
}

/** A copy of a case with another text at a path. */
function withText(whole: object, path: string, text: string): unknown {
  const copy = structuredClone(whole);
  const keys = path.split('/').slice(1);
  const last = keys.pop() ?? '';
  let place = copy as Record<string, unknown>;
  for (const key of keys) place = place[key] as Record<string, unknown>;
  place[last] = text;
  return copy;
}

describe.each(Object.entries(cases))('a case of %s', (name, whole) => {
  let adapter: Adapter | undefined;
  beforeAll(async () => {
    const folder = new URL('adapters', import.meta.url).pathname;
    adapter = (await loadAdapters(folder)).get(`incentive/${name.split(' ')[0]}`);
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

  it.each(textsIn(whole))('cannot read another text at "%s"', (path, texts) => {
    const door: Door = path.startsWith('/plan') ? 'policy' : 'input';
    for (const text of texts)
      expect([text, answerTo(withText(whole, path, text))]).toEqual([text, { error: door }]);
  });
});
