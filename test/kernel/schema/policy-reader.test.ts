import { describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import {
  type Condition,
  type Finding,
  type Policy,
  requireDefined,
} from '../../../src/kernel/decision/index.js';
import { attempt } from '../../../src/kernel/errors/index.js';
import {
  conditionSchema,
  envelopeShape,
  roundingSchema,
} from '../../../src/kernel/schema/envelope-schema.js';
import { decimalSchema } from '../../../src/kernel/schema/fields-schema.js';
import { defineDocument, lintDocument, type PolicyKind } from '../../../src/kernel/schema/index.js';
import { failureOf } from '../errors/failure-of.js';

interface Toy extends Policy {
  readonly bands: readonly { readonly name: string; readonly from: string | number }[];
  readonly ties: 'first' | 'all';
  readonly rounding: { readonly scale: number; readonly mode: string };
  readonly when?: Condition;
}

const format = 'clientele/toy-policy@1';

/** A policy of bands: a band named twice is an error, a single band a warning. */
const toyKind: PolicyKind<Toy> = {
  format,
  noun: 'a toy policy',
  schema: () =>
    z.strictObject({
      ...envelopeShape(format),
      bands: z
        .array(z.strictObject({ name: z.string().min(1), from: decimalSchema('any') }))
        .min(1),
      ties: z.enum(['first', 'all']).default('first'),
      rounding: roundingSchema().default({ scale: 2, mode: 'half-even' }),
      when: conditionSchema().optional(),
      rule: z
        .discriminatedUnion('type', [
          z.strictObject({ type: z.literal('flat'), flat: z.boolean() }),
          z.strictObject({ type: z.literal('rate') }),
        ])
        .optional(),
    }),
  lint: ({ bands }) => {
    const names = bands.map(({ name }) => name);
    const repeated = names.flatMap((name, index): Finding[] =>
      names.indexOf(name) === index
        ? []
        : [
            {
              severity: 'error',
              code: 'policy/repeated-name',
              params: { name },
              path: `/bands/${index}/name`,
            },
          ],
    );
    const single: Finding = { severity: 'warning', code: 'toy/single', params: {}, path: '/bands' };
    return bands.length === 1 ? [...repeated, single] : repeated;
  },
};

const draft = {
  id: 'toy',
  version: '1',
  effective: { start: '2026-01-01', end: null },
  bands: [
    { name: 'low', from: '0' },
    { name: 'high', from: '100' },
  ],
};
const define = (value: unknown) => defineDocument(toyKind, value);
const lint = (value: unknown) => lintDocument(toyKind, value);
const found = (value: unknown) => lint(value).map(({ code, path }) => [code, path]);

describe('a document that is defined', () => {
  it('has format and defaults filled in', () => {
    expect(define(draft)).toEqual({
      ...draft,
      format,
      ties: 'first',
      rounding: { scale: 2, mode: 'half-even' },
    });
  });

  it('is taken by decisions', () => {
    expect(requireDefined(define(draft), format, 'defineToy')).toBeUndefined();
  });

  it('is frozen through and through, defaults too', () => {
    const policy = define(draft);
    const inside = [policy, policy.effective, policy.bands, policy.bands[0], policy.rounding];
    expect(inside.map(Object.isFrozen)).toEqual(inside.map(() => true));
  });

  it('is a copy: the draft is neither changed nor frozen', () => {
    const mine = structuredClone(draft);
    const policy = define(mine);
    expect(mine).toEqual(draft);
    mine.bands.push({ name: 'top', from: '500' });
    expect(policy.bands).toHaveLength(2);
  });

  it('loses the $schema that editors want', () => {
    expect(Object.hasOwn(define({ $schema: './toy.json', ...draft }), '$schema')).toBe(false);
  });

  it('keeps what was given instead of the default', () => {
    expect(define({ ...draft, ties: 'all' }).ties).toBe('all');
  });

  it('is defined again to the same document', () => {
    expect(define(define(draft))).toEqual(define(draft));
    expect(define(JSON.parse(JSON.stringify(define(draft))))).toEqual(define(draft));
  });

  it('may have warnings', () => {
    const single = { ...draft, bands: draft.bands.slice(0, 1) };
    expect(lint(single)).toEqual([
      { severity: 'warning', code: 'toy/single', params: {}, path: '/bands' },
    ]);
    expect(define(single).bands).toHaveLength(1);
  });

  it('has no findings when all is well', () => {
    expect(lint(draft)).toEqual([]);
  });
});

describe('a document that is refused', () => {
  const { id: _id, ...withoutId } = draft;
  const bands = (...more: unknown[]) => ({ ...draft, bands: [...draft.bands, ...more] });
  it.each<[string, unknown, string, string]>([
    ['an unknown key', { ...draft, colour: 'red' }, 'policy/unknown-key', '/colour'],
    [
      'an unknown key inside',
      bands({ name: 'x', from: '1', to: '5' }),
      'policy/unknown-key',
      '/bands/2/to',
    ],
    [
      'an unknown key that needs escaping',
      { ...draft, 'a/b~c': 1 },
      'policy/unknown-key',
      '/a~1b~0c',
    ],
    ['a key named constructor', { ...draft, constructor: 1 }, 'policy/unknown-key', '/constructor'],
    [
      'an own __proto__',
      JSON.parse(`{"__proto__":1,${JSON.stringify(draft).slice(1)}`),
      'policy/unknown-key',
      '/__proto__',
    ],
    [
      'an own __proto__ inside',
      bands(JSON.parse('{"name":"x","from":"1","__proto__":{}}')),
      'policy/unknown-key',
      '/bands/2/__proto__',
    ],
    ['a missing key', withoutId, 'policy/required', '/id'],
    ['a missing key inside', bands({ name: 'x' }), 'policy/required', '/bands/2/from'],
    ['a key of nothing', { ...draft, id: undefined }, 'policy/required', '/id'],
    ['no word that chooses a shape', { ...draft, rule: {} }, 'policy/required', '/rule/type'],
    ['a key that is null', { ...draft, id: null }, 'policy/wrong-value', '/id'],
    ['an empty name', bands({ name: '', from: '1' }), 'policy/wrong-value', '/bands/2/name'],
    ['a wrong type', { ...draft, bands: 'low' }, 'policy/wrong-value', '/bands'],
    [
      'a figure that is none',
      bands({ name: 'x', from: '1,000' }),
      'policy/wrong-value',
      '/bands/2/from',
    ],
    [
      'a figure of 41 digits',
      bands({ name: 'x', from: '1'.repeat(41) }),
      'policy/wrong-value',
      '/bands/2/from',
    ],
    [
      'a figure that lost digits',
      bands({ name: 'x', from: 0.1 + 0.2 }),
      'policy/wrong-value',
      '/bands/2/from',
    ],
    ['an unknown word', { ...draft, ties: 'last' }, 'policy/wrong-value', '/ties'],
    ['a list that is too short', { ...draft, bands: [] }, 'policy/wrong-value', '/bands'],
    [
      'a date that does not exist',
      { ...draft, effective: { start: '2026-02-30', end: null } },
      'policy/wrong-value',
      '/effective/start',
    ],
    [
      'a format of another kind',
      { ...draft, format: 'clientele/other@1' },
      'policy/unknown-format',
      '/format',
    ],
    [
      'a format of tomorrow',
      { ...draft, format: 'clientele/toy-policy@2' },
      'policy/unknown-format',
      '/format',
    ],
    ['a format that is null', { ...draft, format: null }, 'policy/unknown-format', '/format'],
    [
      'an end before the start',
      { ...draft, effective: { start: '2026-01-01', end: '2025-12-31' } },
      'policy/ends-before-start',
      '/effective/end',
    ],
    [
      'an end on the start',
      { ...draft, effective: { start: '2026-01-01', end: '2026-01-01' } },
      'policy/ends-before-start',
      '/effective/end',
    ],
    [
      'what lint calls an error',
      bands({ name: 'low', from: '5' }),
      'policy/repeated-name',
      '/bands/2/name',
    ],
    ['nothing', undefined, 'policy/wrong-value', ''],
    ['null', null, 'policy/wrong-value', ''],
    ['a text', JSON.stringify(draft), 'policy/wrong-value', ''],
    ['a list', [draft], 'policy/wrong-value', ''],
  ])('%s', (_what, value, code, path) => {
    expect(found(value)).toEqual([[code, path]]);
    expect(failureOf(() => define(value))).toEqual({ kind: 'policy', code, path });
  });

  it('is told everything that is wrong at once, without the warnings', () => {
    const value = { ...withoutId, ties: 'last', colour: 'red', bands: [{ name: 'x', from: 'x' }] };
    const paths = ['/id', '/bands/0/from', '/ties', '/colour'];
    expect(lint(value).map(({ path }) => path)).toEqual(paths);
    const tried = attempt(() => define(value));
    expect(tried.ok ? [] : tried.error.issues.map(({ path }) => path)).toEqual(paths);
  });

  it('throws errors without severity, and leaves warnings out', () => {
    const twice = { ...draft, bands: [draft.bands[0], draft.bands[0]] };
    const tried = attempt(() =>
      defineDocument<Toy>(
        {
          ...toyKind,
          lint: (policy) => [
            { severity: 'warning', code: 'toy/odd', params: {} },
            ...toyKind.lint(policy),
          ],
        },
        twice,
      ),
    );
    expect(tried.ok ? null : tried.error.issues).toEqual([
      { code: 'policy/repeated-name', params: { name: 'low' }, path: '/bands/1/name' },
    ]);
  });

  it.each([
    [{ ...draft, id: 5 }, 'a text', '5'],
    [{ ...draft, ties: 'last' }, 'one of first, all', '"last"'],
    [{ ...draft, bands: [] }, 'at least 1 entry', 'a list of 0'],
    [{ ...draft, id: '' }, 'at least 1 character', '""'],
    [{ ...draft, rounding: { scale: 41, mode: 'floor' } }, 'at most 40', '41'],
    [bands({ name: 'x', from: 'x' }), 'a decimal as text, such as "0.05"', '"x"'],
    [{ ...draft, label: 'Toy' }, 'an object', '"Toy"'],
    [{ ...draft, label: { e: 'Toy' } }, 'at least 2 characters', '"e"'],
    [{ ...draft, measureLabels: { spend: 'Spend' } }, 'an object', '"Spend"'],
    [{ ...draft, rule: { type: 'x' } }, 'one of flat, rate', '"x"'],
    [{ ...draft, rule: { type: 'flat', flat: 'x' } }, 'true or false', '"x"'],
  ])('is told what was expected and received (%#)', (value, expected, received) => {
    expect(lint(value)[0]?.params).toEqual({ expected, received });
  });

  it('says in its message where, what was expected and what it is', () => {
    expect(() => define({ ...draft, ties: 'last' })).toThrow(
      '/ties: a toy policy cannot be used: expected one of first, all, received "last" [policy/wrong-value]',
    );
  });
});

describe('a part that may have one of several shapes', () => {
  it.each<[string, unknown, readonly (readonly [string, string])[]]>([
    [
      'a bound that is none',
      { measure: 'a', atLeast: 'x' },
      [['policy/wrong-value', '/when/atLeast']],
    ],
    [
      'a key too many',
      { measure: 'a', below: '1', note: 'x' },
      [['policy/unknown-key', '/when/note']],
    ],
    ['no bound', { measure: 'a' }, [['policy/wrong-value', '/when']]],
    ['nothing', {}, [['policy/wrong-value', '/when']]],
    [
      'two bounds',
      { measure: 'a', atLeast: '1', below: '2' },
      [['policy/unknown-key', '/when/below']],
    ],
    ['no shape at all', 5, [['policy/wrong-value', '/when']]],
    ['a joint of no list', { any: {} }, [['policy/wrong-value', '/when/any']]],
    [
      'each broken part of a joint',
      {
        all: [
          { measure: 'a', atLeast: 'x' },
          { measure: 'a', below: null },
          { not: { measure: '', equals: 'x' } },
        ],
      },
      [
        ['policy/wrong-value', '/when/all/0/atLeast'],
        ['policy/wrong-value', '/when/all/1/below'],
        ['policy/wrong-value', '/when/all/2/not/measure'],
      ],
    ],
  ])('is judged by the shape that was meant: %s', (_what, when, expected) => {
    expect(found({ ...draft, when })).toEqual(expected);
  });

  it('without an operator is told what a condition may be', () => {
    const when = { not: { measure: 'region', in: ['a'] } };
    const forms = 'all, any, not, or a measure with one of atLeast, below and equals';
    const [finding] = lintDocument(toyKind, { ...draft, when });
    expect(finding).toEqual({
      severity: 'error',
      code: 'policy/wrong-value',
      path: '/when/not',
      params: { expected: forms, received: '"measure, in"' },
    });
    expect(() => defineDocument(toyKind, { ...draft, when })).toThrow(
      `expected ${forms}, received "measure, in"`,
    );
  });
});

it('is judged by the shape that went furthest where several fit on top', () => {
  const kind: PolicyKind<Policy> = {
    format,
    noun: 'a toy policy',
    schema: () =>
      z.strictObject({
        ...envelopeShape(format),
        rule: z.union([
          z.strictObject({ pay: z.strictObject({ flat: z.string() }) }),
          z.strictObject({ pay: z.strictObject({ flat: z.strictObject({ of: z.string() }) }) }),
        ]),
      }),
    lint: () => [],
  };
  const { bands: _bands, ...envelope } = draft;
  const value = { ...envelope, rule: { pay: { flat: { of: 5 } } } };
  expect(lintDocument(kind, value).map(({ path }) => path)).toEqual(['/rule/pay/flat/of']);
});

it.each([0.1 + 0.2, 1e21, 2 ** 53])(
  '%d, a number that may have lost digits, is told so',
  (from) => {
    expect(lint({ ...draft, bands: [{ name: 'x', from }] })[0]?.params).toEqual({
      expected: 'a decimal as text; this number may have lost digits',
      received: String(from),
    });
  },
);

describe('depth', () => {
  const nested = (levels: number): unknown => (levels === 0 ? 'leaf' : [nested(levels - 1)]);
  const deep = (levels: number) => ({ ...draft, deep: nested(levels - 1) });

  it('judges 64 levels by their shape', () => {
    expect(found(deep(64))).toEqual([['policy/unknown-key', '/deep']]);
  });

  it.each([[65], [5000]])('refuses %i levels before anything else', (levels) => {
    const [finding] = lint(deep(levels));
    expect(finding).toMatchObject({ severity: 'error', code: 'policy/too-deep' });
    expect(failureOf(() => define(deep(levels))).code).toBe('policy/too-deep');
  });

  it('refuses a circle', () => {
    const circular: Record<string, unknown> = { ...draft };
    circular['when'] = { not: circular };
    expect(failureOf(() => define(circular)).code).toBe('policy/too-deep');
  });

  it('refuses at once what is shared into millions, and tells the limits', () => {
    let shared: unknown[] = [];
    for (let level = 0; level < 40; level++) shared = [shared, shared];
    expect(lint({ ...draft, deep: shared })[0]).toMatchObject({
      code: 'policy/too-deep',
      params: { deepest: 64, most: 100_000 },
    });
    expect(() => define({ ...draft, deep: shared })).toThrow('100000 objects and lists in all');
  });

  it('keeps the path of what is too deep short', () => {
    const long: Record<string, unknown> = {};
    long['k'.repeat(100)] = long;
    expect(lint(long)[0]?.path?.length).toBe(200);
  });
});

describe('the use of zod', () => {
  it('never compiles code, and is asked once', () => {
    const schema = toyKind.schema();
    const safeParse = vi.spyOn(schema, 'safeParse');
    define(draft);
    defineDocument({ ...toyKind, schema: () => schema }, draft);
    expect(safeParse).toHaveBeenCalledOnce();
    expect(safeParse.mock.lastCall?.[1]).toMatchObject({ jitless: true });
  });

  it('does not happen where the document cannot be one', () => {
    const schema = vi.fn(toyKind.schema);
    for (const value of [null, [], { ...draft, format: 'x' }, JSON.parse('{"__proto__":1}')])
      lintDocument({ ...toyKind, schema }, value);
    expect(schema).not.toHaveBeenCalled();
  });

  it('does not reach lint with a document of the wrong shape', () => {
    const rules = vi.fn(toyKind.lint);
    lintDocument({ ...toyKind, lint: rules }, { ...draft, id: 5 });
    expect(rules).not.toHaveBeenCalled();
  });
});
