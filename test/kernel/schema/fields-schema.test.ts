import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { roundDecimal } from '../../../src/kernel/decimal/index.js';
import { checkCondition } from '../../../src/kernel/decision/index.js';
import { attempt } from '../../../src/kernel/errors/index.js';
import { conditionSchema, roundingSchema } from '../../../src/kernel/schema/envelope-schema.js';
import { schemaOfFields } from '../../../src/kernel/schema/fields-schema.js';
import { tryRecord } from '../../../src/kernel/schema/index.js';
import { everyField, valid, validRecords } from './every-field.js';

const schema = schemaOfFields(everyField);
const byZod = (value: unknown) => schema.safeParse(value, { jitless: true }).success;
const byReader = (value: unknown) => tryRecord(everyField, value, '', []) !== null;

const anything = fc
  .anything({
    withBigInt: true,
    withBoxedValues: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withNullPrototype: true,
    withSparseArray: true,
    withTypedArray: true,
  })
  .filter((value) => !namesProto(value));
/** The one exception that the schema declares: zod drops such a name unseen. */
function namesProto(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.hasOwn(value, '__proto__') || Object.values(value).some(namesProto);
}
/** Values near the edges of the field types. */
const edges: readonly unknown[] = [
  ...[
    '',
    '0',
    '-0',
    '-0.0',
    '-0.01',
    '1e3',
    ' 1',
    '１',
    '.5',
    '5.',
    '1'.repeat(40),
    '1'.repeat(41),
  ],
  ...[0, -0, -1, 1.5, 0.1 + 0.2, 1e-7, 1e15, 2 ** 53 - 1, 2 ** 53, 1e21, Number.NaN, Infinity],
  ...['2026-02-28', '2026-02-29', '2026-2-28', '2026-02-28T00:00:00Z', '0000-01-01', '9999-12-31'],
  ...[null, undefined, true, [], {}, [[]], [{}], [null], Array(1), new Date(0), new Map(), 5n],
  ...['open', 'won', 'toString', 'constructor', Object('open'), ['open'], { a: '1' }, { a: null }],
  ...[{ a: [] }, { a: [{ start: '2026-01-01', end: '2026-02-01', value: '1' }] }, { a: {} }],
  { a: [{ start: '2026-02-01', end: '2026-02-01', value: '1' }] },
  { a: [period('2026-01-01', '2026-03-01'), period('2026-02-01', '2026-04-01')] },
  { a: [period('2026-02-01', '2026-03-01'), period('2026-01-01', '2026-02-01')] },
  { a: [period('2026-02-01', '2026-03-01'), { start: 5, end: '2026-02-01', value: 'x' }] },
  ...['7'.repeat(120), '7'.repeat(121), '0'].map((numerator) => ({
    a: { numerator, denominator: 1 },
  })),
  ...['7'.repeat(120), '7'.repeat(121), '0'].map((denominator) => ({
    a: { numerator: 1, denominator },
  })),
  ...[[{ sku: 'a' }], [{ sku: '' }], [{ sku: 'a', tags: [] }], [{ sku: 'a', tags: [{ tag: '' }] }]],
  ...[[{ sku: 'a', more: 1 }], [{ sku: 'a', tags: [{ tag: 1 }] }], { a: true }, { a: 1e21 }],
  { a: undefined },
];
function period(start: string, end: string) {
  return { start, end, value: '1' };
}
const edge = fc.constantFrom(...edges);
const key = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...Object.keys(everyField)) },
  { weight: 1, arbitrary: fc.constantFrom('more', 'toString', 'constructor', '') },
);
type Change = (record: Record<string, unknown>) => Record<string, unknown>;
const change: fc.Arbitrary<Change> = fc.oneof(
  key.map(
    (name): Change =>
      ({ [name]: _gone, ...rest }) =>
        rest,
  ),
  fc.tuple(key, fc.oneof(edge, edge, anything)).map(
    ([name, value]): Change =>
      (record) => ({ ...record, [name]: value }),
  ),
);
const nearValid = fc
  .tuple(validRecords, fc.array(change, { maxLength: 2 }))
  .map(([record, changes]) => changes.reduce((changed, by) => by(changed), record));

describe('the zod schema of a table', () => {
  it('accepts what the reader accepts: valid records', () => {
    fc.assert(
      fc.property(validRecords, (value) => {
        expect([byReader(value), byZod(value)]).toEqual([true, true]);
      }),
    );
  });

  it('accepts exactly what the reader accepts: records one or two changes from valid', () => {
    const seen = { accepted: 0, refused: 0 };
    fc.assert(
      fc.property(nearValid, (value) => {
        const accepted = byReader(value);
        seen[accepted ? 'accepted' : 'refused'] += 1;
        expect(byZod(value)).toBe(accepted);
      }),
      { numRuns: 2000 },
    );
    expect(Math.min(seen.accepted, seen.refused)).toBeGreaterThan(200);
  });

  it('accepts exactly what the reader accepts: every edge in every field', () => {
    const names = Object.keys(everyField);
    const differing = names.flatMap((name) =>
      edges.filter((value) => {
        const record = { ...valid, [name]: value };
        return byZod(record) !== byReader(record);
      }),
    );
    expect(differing).toEqual([]);
  });

  it('accepts exactly what the reader accepts: any value at all', () => {
    fc.assert(
      fc.property(anything, (value) => {
        expect(byZod(value)).toBe(byReader(value));
      }),
    );
  });

  it('accepts a table of nothing but optional fields as the reader does', () => {
    const fields = { note: { type: 'text', optional: true } } as const;
    const optional = schemaOfFields<{ note?: string }>(fields);
    const note = fc.record({ note: fc.oneof(fc.string(), anything) }, { requiredKeys: [] });
    fc.assert(
      fc.property(fc.oneof(anything, note), (value) => {
        expect(optional.safeParse(value, { jitless: true }).success).toBe(
          tryRecord(fields, value, '', []) !== null,
        );
      }),
    );
  });

  it('refuses an own __proto__ as the reader does', () => {
    const value = JSON.parse(`{"__proto__":1,${JSON.stringify(valid).slice(1)}`);
    expect([byReader(value), byZod(value)]).toEqual([false, false]);
  });

  it('can be written as JSON Schema', () => {
    const written = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
    expect(written).toMatchObject({
      type: 'object',
      additionalProperties: false,
      required: ['id', 'date', 'paid', 'amount', 'price', 'orders', 'status', 'measures', 'lines'],
      properties: {
        date: { type: 'string', format: 'date' },
        amount: { type: ['string', 'number'], pattern: '^-?\\d+(\\.\\d+)?$', maxLength: 42 },
        price: { type: ['string', 'number'], minimum: 0, maxLength: 42 },
        quantity: { type: ['string', 'number'], exclusiveMinimum: 0, maxLength: 42 },
        ended: { anyOf: [{ type: 'string', format: 'date' }, { type: 'null' }] },
        status: { enum: ['open', 'won', 'toString'] },
        orders: { type: 'integer', minimum: 0 },
      },
    });
  });
});

describe('shapes that policies share', () => {
  const comparison = fc.record(
    {
      measure: fc.constantFrom<unknown>('a', '', 5),
      atLeast: fc.constantFrom<unknown>('1', 1, 'x', 0.1 + 0.2),
      below: fc.constantFrom<unknown>('1', null),
      equals: fc.constantFrom<unknown>('x', '', 1),
      note: fc.constant('x'),
    },
    { requiredKeys: [] },
  );
  const conditions = fc.letrec<{ condition: unknown }>((tie) => ({
    condition: fc.oneof(
      { depthSize: 'small' },
      fc.record({ measure: fc.constant('a'), atLeast: fc.constantFrom('1', 2) }),
      fc.record({ measure: fc.constant('a'), equals: fc.constant('x') }),
      comparison,
      fc.constantFrom<unknown>(null, [], 'x', {}),
      fc.record({ all: fc.array(tie('condition'), { maxLength: 3 }) }),
      fc.record({ any: fc.array(tie('condition'), { maxLength: 3 }) }),
      fc.record({ not: tie('condition') }),
      fc.record({ all: tie('condition'), not: tie('condition') }),
    ),
  })).condition;

  it('the schema of conditions accepts exactly what checkCondition reads', () => {
    const condition = conditionSchema();
    fc.assert(
      fc.property(conditions, (value) => {
        expect(condition.safeParse(value, { jitless: true }).success).toBe(
          attempt(() => checkCondition(value as never, {})).ok,
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('the schema of rounding accepts exactly what roundDecimal takes', () => {
    const rounding = roundingSchema();
    const value = fc.record(
      {
        scale: fc.constantFrom<unknown>(0, 2, 40, 41, -1, 0.5, '2', null),
        mode: fc.constantFrom<unknown>('half-even', 'floor', 'half-up', 'toString', null),
        places: fc.constant(2),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(value, (given) => {
        expect(rounding.safeParse(given, { jitless: true }).success).toBe(
          attempt(() => roundDecimal('1', given as never)).ok,
        );
      }),
    );
  });
});
