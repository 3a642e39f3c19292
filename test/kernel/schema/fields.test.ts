import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reason } from '../../../src/kernel/decision/index.js';
import { attempt } from '../../../src/kernel/errors/index.js';
import { readRecord, tryRecord } from '../../../src/kernel/schema/index.js';
import { failureOf } from '../errors/failure-of.js';
import { everyField, valid, validRecords } from './every-field.js';

function issuesOf(value: unknown): readonly (readonly [string, string | undefined])[] {
  const issues: Reason[] = [];
  const record = tryRecord(everyField, value, '', issues);
  expect(record === null).toBe(issues.length > 0);
  return issues.map(({ code, path }) => [code, path]);
}
const read = (value: unknown) => readRecord(everyField, value, '', 'a record');

describe('a record that is read', () => {
  it('has its fields as they are', () => {
    expect(read(valid)).toEqual(valid);
  });

  it.each([
    ['figures', { amount: -12.5, quantity: 3 }, { amount: '-12.5', quantity: '3' }],
    ['measures', { measures: { spend: 5, none: null } }, { measures: { spend: '5', none: null } }],
    [
      'figures by period',
      { measures: { spend: [{ start: '2026-01-01', end: '2026-02-01', value: 5 }] } },
      { measures: { spend: [{ start: '2026-01-01', end: '2026-02-01', value: '5' }] } },
    ],
    ['data', { data: { region: 'east', stores: 5 } }, { data: { region: 'east', stores: '5' } }],
  ])('has numbers among its %s as text', (_what, given, expected) => {
    expect(read({ ...valid, ...given })).toEqual({ ...valid, ...expected });
  });

  it('may have figures of 40 digits', () => {
    const amount = `-0.${'1'.repeat(39)}`;
    expect(read({ ...valid, amount }).amount).toBe(amount);
  });

  it('has minus zero as zero', () => {
    const { orders, price } = read({ ...valid, orders: -0, price: -0 });
    expect(Object.is(orders, 0)).toBe(true);
    expect(price).toBe('0');
  });

  it('is a fresh copy that shares nothing with what came in', () => {
    const line = { sku: 'a' };
    const given = { ...valid, lines: [line], measures: { spend: '1' } };
    const record = read(given);
    line.sku = 'changed';
    given.measures.spend = 'changed';
    expect(record.lines).toEqual([{ sku: 'a' }]);
    expect(record.measures).toEqual({ spend: '1' });
  });

  it('takes a key of nothing for an absent optional field', () => {
    const record = read({ ...valid, note: undefined, measures: { spend: undefined } });
    expect(record).toEqual(valid);
    expect(Object.hasOwn(record, 'note')).toBe(false);
  });

  it('may come without a prototype', () => {
    expect(read(Object.assign(Object.create(null), valid))).toEqual(valid);
  });

  it('is read again to the same', () => {
    fc.assert(
      fc.property(validRecords, (value) => {
        expect(read(read(value))).toEqual(read(value));
      }),
    );
  });

  it('survives JSON and structured clone', () => {
    fc.assert(
      fc.property(validRecords, (value) => {
        const record = read(value);
        expect(JSON.parse(JSON.stringify(record))).toEqual(record);
        expect(structuredClone(record)).toEqual(record);
      }),
    );
  });
});

describe('a field that is refused', () => {
  const period = { start: '2026-01-01', end: '2026-02-01', value: '1' };
  it.each<[string, Record<string, unknown>, string, string]>([
    ['an empty id', { id: '' }, 'input/empty-id', '/id'],
    ['an id that is a number', { id: 5 }, 'input/not-a-text', '/id'],
    ['a required field that is null', { id: null }, 'input/not-a-text', '/id'],
    ['a required field of nothing', { id: undefined }, 'input/required', '/id'],
    ['a note that is null', { note: null }, 'input/not-a-text', '/note'],
    ['a date that does not exist', { date: '2026-02-30' }, 'input/not-a-date', '/date'],
    ['a date with a time', { date: '2026-02-28T00:00:00Z' }, 'input/not-a-date', '/date'],
    ['a Date', { date: new Date(0) }, 'input/not-a-date', '/date'],
    ['a truth as text', { paid: 'true' }, 'input/not-a-boolean', '/paid'],
    ['a truth as number', { paid: 1 }, 'input/not-a-boolean', '/paid'],
    ['an amount with a separator', { amount: '1,000' }, 'input/not-a-decimal', '/amount'],
    ['an amount of 41 digits', { amount: '1'.repeat(41) }, 'input/not-a-decimal', '/amount'],
    ['an amount of NaN', { amount: Number.NaN }, 'input/not-a-decimal', '/amount'],
    ['an amount that is null', { amount: null }, 'input/not-a-decimal', '/amount'],
    ['an amount that lost digits', { amount: 0.1 + 0.2 }, 'decimal/number-not-exact', '/amount'],
    ['a negative price', { price: '-0.01' }, 'input/out-of-range', '/price'],
    ['a negative price as number', { price: -1 }, 'input/out-of-range', '/price'],
    ['a quantity of zero', { quantity: '0.00' }, 'input/out-of-range', '/quantity'],
    ['a quantity of minus zero', { quantity: '-0' }, 'input/out-of-range', '/quantity'],
    ['a negative quantity', { quantity: -1 }, 'input/out-of-range', '/quantity'],
    ['a negative count', { orders: -1 }, 'input/not-a-whole-number', '/orders'],
    ['a count with a fraction', { orders: 1.5 }, 'input/not-a-whole-number', '/orders'],
    ['a count of 2^53', { orders: 2 ** 53 }, 'input/not-a-whole-number', '/orders'],
    ['a count as text', { orders: '3' }, 'input/not-a-whole-number', '/orders'],
    ['an unknown word', { status: 'lost' }, 'input/not-one-of', '/status'],
    ['a word in a list', { status: ['open'] }, 'input/not-one-of', '/status'],
    ['measures that are a list', { measures: [] }, 'input/not-an-object', '/measures'],
    [
      'measures that are a Map',
      { measures: new Map([['a', 1]]) },
      'input/not-an-object',
      '/measures',
    ],
    ['measures that are null', { measures: null }, 'input/not-an-object', '/measures'],
    [
      'a measure that is none',
      { measures: { 'a/b': 'x' } },
      'input/not-a-decimal',
      '/measures/a~1b',
    ],
    ['a measure that is an object', { measures: { a: {} } }, 'input/not-a-decimal', '/measures/a'],
    [
      'a period without end',
      { measures: { a: [{ ...period, end: undefined }] } },
      'input/required',
      '/measures/a/0/end',
    ],
    [
      'a period with more',
      { measures: { a: [period, { ...period, x: 1 }] } },
      'input/unknown-key',
      '/measures/a/1/x',
    ],
    [
      'a period of no day',
      { measures: { a: [{ ...period, end: period.start }] } },
      'input/not-a-period',
      '/measures/a/0',
    ],
    [
      'a period that ends before it starts',
      { measures: { a: [period, { ...period, start: '2026-04-01', end: '2026-03-01' }] } },
      'input/not-a-period',
      '/measures/a/1',
    ],
    [
      'a period twice',
      { measures: { a: [period, { ...period, value: '2' }] } },
      'input/overlapping-periods',
      '/measures/a/1',
    ],
    [
      'periods that share a day',
      { measures: { a: [{ ...period, start: '2026-01-31', end: '2026-03-01' }, period] } },
      'input/overlapping-periods',
      '/measures/a/1',
    ],
    [
      'a period within another',
      {
        measures: {
          a: [
            { ...period, end: '2026-12-01' },
            { ...period, start: '2026-02-01', end: '2026-03-01' },
          ],
        },
      },
      'input/overlapping-periods',
      '/measures/a/1',
    ],
    [
      'a period that is a figure',
      { measures: { a: ['1'] } },
      'input/not-an-object',
      '/measures/a/0',
    ],
    [
      'a measure named __proto__ that is none',
      { measures: JSON.parse('{"__proto__":"x"}') },
      'input/not-a-decimal',
      '/measures/__proto__',
    ],
    ['data that are a Date', { data: new Date(0) }, 'input/not-an-object', '/data'],
    ['a datum that is a truth', { data: { a: true } }, 'input/not-a-text', '/data/a'],
    ['a datum that lost digits', { data: { a: 1e21 } }, 'decimal/number-not-exact', '/data/a'],
    ['lines that are no list', { lines: {} }, 'input/not-a-list', '/lines'],
    ['a line that is null', { lines: [{ sku: 'a' }, null] }, 'input/not-an-object', '/lines/1'],
    ['a hole among the lines', { lines: Array(1) }, 'input/not-an-object', '/lines/0'],
    [
      'a line deep inside',
      { lines: [{ sku: 'a', tags: [{ tag: 5 }] }] },
      'input/not-a-text',
      '/lines/0/tags/0/tag',
    ],
    ['an unknown key', { colour: 'red' }, 'input/unknown-key', '/colour'],
    ['an unknown key of nothing', { colour: undefined }, 'input/unknown-key', '/colour'],
    ['a key that needs escaping', { 'a/b~c': 1 }, 'input/unknown-key', '/a~1b~0c'],
    ['a key named constructor', { constructor: 1 }, 'input/unknown-key', '/constructor'],
    ['a key named toString', { toString: 1 }, 'input/unknown-key', '/toString'],
    [
      'an unknown key of a line',
      { lines: [{ sku: 'a', x: 1 }] },
      'input/unknown-key',
      '/lines/0/x',
    ],
  ])('%s', (_what, more, code, path) => {
    expect(issuesOf({ ...valid, ...more })).toEqual([[code, path]]);
  });

  it('is told with what was received and what was expected', () => {
    const issues: Reason[] = [];
    tryRecord(everyField, { ...valid, status: 'lost' }, '/rows/7', issues);
    expect(issues).toEqual([
      {
        code: 'input/not-one-of',
        params: { received: '"lost"', expected: ['open', 'won', 'toString'] },
        path: '/rows/7/status',
      },
    ]);
  });

  it('is told with the period that another shares a day with', () => {
    const issues: Reason[] = [];
    const a = [
      { start: '2026-02-01', end: '2026-04-01', value: '2' },
      { start: '2026-01-01', end: '2026-03-01', value: '1' },
    ];
    tryRecord(everyField, { ...valid, measures: { a } }, '', issues);
    expect(issues).toEqual([
      {
        code: 'input/overlapping-periods',
        params: {
          received: '"2026-01-01 to 2026-03-01"',
          other: '"2026-02-01 to 2026-04-01"',
        },
        path: '/measures/a/1',
      },
    ]);
    const record = { ...valid, measures: { a } };
    expect(() => readRecord(everyField, record, '', 'a record')).toThrow(
      '/measures/a/1: cannot read a record: expected periods of one measure that share no day, received "2026-01-01 to 2026-03-01" beside "2026-02-01 to 2026-04-01"',
    );
  });

  it('is refused or taken whatever the order of the periods', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-01-${String(n).padStart(2, '0')}`);
    const list = fc.array(fc.record({ start: day, end: day, value: fc.constant('1') }), {
      maxLength: 4,
    });
    const shuffled = list.chain((periods) =>
      fc.tuple(
        fc.constant(periods),
        fc.shuffledSubarray(periods, { minLength: periods.length, maxLength: periods.length }),
      ),
    );
    const days = Array.from({ length: 28 }, (_, n) => `2026-01-${String(n + 1).padStart(2, '0')}`);
    fc.assert(
      fc.property(shuffled, ([a, other]) => {
        const codes = (measure: unknown) =>
          new Set(issuesOf({ ...valid, measures: { a: measure } }).map(([code]) => code));
        expect(codes(other)).toEqual(codes(a));
        const isFine = a.every(({ start, end }) => start < end);
        const isAlone = (at: string) =>
          a.filter(({ start, end }) => start <= at && at < end).length < 2;
        expect(codes(a).size === 0).toBe(isFine && days.every(isAlone));
      }),
      { numRuns: 500 },
    );
  });

  it('is told together with all others, in the order of the table, unknown keys last', () => {
    const { id: _id, ...rest } = valid;
    expect(issuesOf({ more: 1, ...rest, paid: 0, lines: [{}, { sku: '' }] })).toEqual([
      ['input/required', '/id'],
      ['input/not-a-boolean', '/paid'],
      ['input/required', '/lines/0/sku'],
      ['input/empty-id', '/lines/1/sku'],
      ['input/unknown-key', '/more'],
    ]);
  });
});

describe('keys that every object has', () => {
  it('refuses a __proto__ that came with JSON', () => {
    const value = JSON.parse(`{"__proto__":{"id":"X"},${JSON.stringify(valid).slice(1)}`);
    expect(issuesOf(value)).toEqual([['input/unknown-key', '/__proto__']]);
  });

  it('reads no field from a prototype', () => {
    const { id, ...rest } = valid;
    const value = Object.assign(Object.create({ id }), rest);
    expect(issuesOf(value)).toEqual([['input/required', '/id']]);
  });

  it('takes no notice of an unknown key of a prototype', () => {
    expect(issuesOf(Object.assign(Object.create({ colour: 'red' }), valid))).toEqual([]);
  });

  it('keeps a measure of such a name as a measure', () => {
    const { measures } = read({
      ...valid,
      measures: JSON.parse('{"__proto__":"1","toString":"2"}'),
    });
    expect(Object.entries(measures)).toEqual([
      ['__proto__', '1'],
      ['toString', '2'],
    ]);
    expect(measures['constructor']).toBeUndefined();
  });
});

describe('what is no record', () => {
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a list', [valid]],
    ['a text', JSON.stringify(valid)],
    ['a function', () => valid],
  ])('refuses %s at its own place', (_what, value) => {
    expect(issuesOf(value)).toEqual([['input/not-an-object', '']]);
  });
});

describe('readRecord', () => {
  it('throws one error of input with the code and place of the first issue and with all issues', () => {
    const value = { ...valid, id: '', date: 'today' };
    const call = () => readRecord(everyField, value, '/rows/3', 'a deal');
    expect(failureOf(call)).toEqual({ kind: 'input', code: 'input/empty-id', path: '/rows/3/id' });
    const tried = attempt(call);
    expect(tried.ok ? [] : tried.error.issues.map(({ path }) => path)).toEqual([
      '/rows/3/id',
      '/rows/3/date',
    ]);
    expect(call).toThrow(
      '/rows/3/id: cannot read a deal: expected an id that is not empty, received "" (and 1 more, see issues) [input/empty-id]',
    );
  });
});
