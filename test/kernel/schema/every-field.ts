import fc from 'fast-check';
import type { Fields } from '../../../src/kernel/schema/index.js';

/** A record with a field of every type, required and optional. */
export interface Everything {
  readonly id: string;
  readonly note?: string;
  readonly date: string;
  readonly ended?: string | null;
  readonly paid: boolean;
  readonly amount: string;
  readonly price: string;
  readonly quantity?: string;
  readonly orders: number;
  readonly status: 'open' | 'won' | 'toString';
  readonly measures: Readonly<Record<string, unknown>>;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly scores?: Readonly<Record<string, unknown>>;
  readonly model?: Readonly<Record<string, unknown>>;
  readonly counts?: Readonly<Record<string, unknown>>;
  readonly figures?: Readonly<Record<string, unknown>>;
  readonly held?: { readonly since: string; readonly end?: string | null };
  readonly lines: readonly { readonly sku: string; readonly tags?: readonly { tag: string }[] }[];
}

export const everyField: Fields<Everything> = {
  id: { type: 'id' },
  note: { type: 'text', optional: true },
  date: { type: 'date' },
  ended: { type: 'date', optional: true, nullable: true },
  paid: { type: 'flag' },
  amount: { type: 'decimal' },
  price: { type: 'decimal', sign: 'not-negative' },
  quantity: { type: 'decimal', sign: 'positive', optional: true },
  orders: { type: 'count' },
  status: { type: 'word', words: ['open', 'won', 'toString'] },
  measures: { type: 'measures' },
  data: { type: 'data', optional: true },
  scores: { type: 'scores', optional: true },
  model: { type: 'scores', anyNumber: true, optional: true },
  counts: { type: 'counts', optional: true },
  figures: { type: 'figures', optional: true },
  held: {
    type: 'record',
    of: { since: { type: 'date' }, end: { type: 'date', optional: true, nullable: true } },
    optional: true,
  },
  lines: {
    type: 'list',
    of: {
      sku: { type: 'id' },
      tags: { type: 'list', of: { tag: { type: 'text' } }, optional: true },
    },
  },
};

export const valid: Everything = {
  id: 'C-1',
  date: '2026-11-22',
  paid: true,
  amount: '-12.5',
  price: '0',
  orders: 3,
  status: 'open',
  measures: {},
  lines: [],
};

const text = fc.string({ maxLength: 5 });
const figure = fc.constantFrom<string | number>('1', '-0.50', '0', 12.5, -3);
const date = fc.constantFrom('2026-01-01', '2028-02-29');
const months = ['2026-01-01', '2026-02-01', '2026-03-01', '2026-06-01', '2026-12-01'] as const;
/** Figures by periods that share no day, in any order. */
const byPeriod = fc.tuple(fc.subarray([...months]), figure).chain(([starts, value]) => {
  const list = starts.slice(1).map((end, index) => ({ start: starts[index], end, value }));
  return fc.shuffledSubarray(list);
});
const ratio = fc.record({
  numerator: fc.oneof(figure, fc.constant('7'.repeat(120))),
  denominator: fc.constantFrom<string | number>('0.5', -3, '7'.repeat(120)),
});
const name = fc
  .oneof(text, fc.constantFrom('constructor', 'toString', 'a/b'))
  .filter((key) => key !== '__proto__');

/** Records that every reader of the table accepts. */
export const validRecords: fc.Arbitrary<Record<string, unknown>> = fc.record(
  {
    id: fc.string({ minLength: 1, maxLength: 5 }),
    note: text,
    date,
    paid: fc.boolean(),
    amount: figure,
    price: fc.constantFrom<string | number>('0', '-0.00', '1.5', 0, -0, 7),
    quantity: fc.constantFrom<string | number>('0.001', 1, '40'),
    orders: fc.nat(),
    status: fc.constantFrom('open', 'won', 'toString'),
    measures: fc.dictionary(name, fc.oneof(figure, fc.constant(null), byPeriod)),
    data: fc.dictionary(name, fc.oneof(figure, text, fc.constant(null))),
    scores: fc.dictionary(name, fc.oneof(figure, text, ratio, fc.constant(null))),
    model: fc.dictionary(
      name,
      fc.oneof(
        figure,
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        text,
        ratio,
        fc.constant(null),
      ),
    ),
    counts: fc.dictionary(name, fc.oneof(fc.nat(), fc.constant(null))),
    figures: fc.dictionary(name, figure),
    held: fc.record(
      { since: date, end: fc.oneof(date, fc.constant(null)) },
      { requiredKeys: ['since'] },
    ),
    ended: fc.oneof(date, fc.constant(null)),
    lines: fc.array(
      fc.record(
        { sku: fc.string({ minLength: 1 }), tags: fc.array(fc.record({ tag: text })) },
        { requiredKeys: ['sku'] },
      ),
      { maxLength: 3 },
    ),
  },
  {
    requiredKeys: [
      'id',
      'date',
      'paid',
      'amount',
      'price',
      'orders',
      'status',
      'measures',
      'lines',
    ],
  },
);
