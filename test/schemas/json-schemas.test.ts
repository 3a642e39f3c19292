import { factsSchemas, jsonSchemas } from 'clientele/schemas';
import { defineTierPolicy } from 'clientele/tier';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalSchema } from '../../src/kernel/schema/fields-schema.js';
import { tryRecord } from '../../src/kernel/schema/index.js';
import { stageFields } from '../../src/lifecycle/read-history.js';
import { figureFields } from '../../src/value/rfm/score-figures.js';

type Json = Readonly<Record<string, unknown>>;
const schemas = jsonSchemas();
const policies = [
  'account-policy',
  'collection-policy',
  'cost-to-serve-policy',
  'criteria-policy',
  'grading-check-policy',
  'incentive-plan',
  'incentive-terms',
  'label-policy',
  'lifecycle',
  'need-policy',
  'prospect-policy',
  'resource-policy',
  'rfm-policy',
  'scorecard',
  'small-customer-policy',
  'tier-policy',
  'value-profile-policy',
];
const facts = [
  'category-line',
  'channel-sale',
  'criteria-facts',
  'customer-facts',
  'figure-facts',
  'grading-need-facts',
  'label-facts',
  'member-facts',
  'order',
  'prospect-facts',
  'rebate-facts',
  'scored-facts',
  'small-customer-facts',
  'stage-facts',
  'stage-history',
];

describe('the JSON Schemas', () => {
  it('are one for each kind of policy and of facts', () => {
    expect(Object.keys(schemas)).toEqual([...policies, ...facts]);
    expect(facts).toHaveLength(Object.keys(factsSchemas()).length);
  });

  it.each(Object.entries(schemas))(
    '%s has a title and says what it and each field is',
    (name, schema) => {
      expect(schema).toMatchObject({
        $id: `https://unpkg.com/clientele/schema/${name}.json`,
        title: expect.stringMatching(/^[A-Z]/),
        description: expect.stringMatching(/\.$/),
        type: 'object',
        additionalProperties: false,
      });
      const { $schema: _schema, ...fields } = schema['properties'] as Readonly<
        Record<string, Json>
      >;
      const silent = Object.entries(fields).filter(
        ([, { description }]) => !/\.$/.test(String(description)),
      );
      expect(silent.map(([field]) => field)).toEqual([]);
    },
  );

  it.each(policies)('%s allows a $schema in the document', (name) => {
    expect(schemas[name]?.['properties']).toMatchObject({ $schema: { type: 'string' } });
  });

  it.each(facts)('%s allows none, since facts have no such field', (name) => {
    expect(Object.keys(schemas[name]?.['properties'] as Json)).not.toContain('$schema');
  });

  it('say what is shown inside a policy', () => {
    expect(schemas['tier-policy']).toMatchObject({
      properties: {
        effective: { properties: { start: { description: 'The first day on which it holds.' } } },
      },
    });
    expect(JSON.stringify(schemas['tier-policy'])).toContain('The position of equal customers');
  });

  it('allow a ratio longer figures than facts', () => {
    const text = JSON.stringify(schemas['scored-facts']);
    expect(text).toContain('"maxLength":122');
    expect(text).toContain('"maxLength":42');
  });
});

describe.each(['any', 'not-negative', 'positive'] as const)(
  'the pattern of a figure, %s,',
  (sign) => {
    const digit = fc.constantFrom(...'0019');
    const text = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'0159.-+e ,'), maxLength: 12 }),
      fc
        .record({
          sign: fc.constantFrom('', '-'),
          whole: fc.array(digit, { maxLength: 30 }),
          fraction: fc.option(fc.array(digit, { maxLength: 10 })),
        })
        .map(({ sign: minus, whole, fraction }) =>
          [minus, ...whole, ...(fraction === null ? [] : ['.', ...fraction])].join(''),
        ),
      fc.constantFrom(
        '0',
        '-0',
        '-0.00',
        '00',
        '-',
        '.',
        '0.',
        '1'.repeat(40),
        `-0.${'0'.repeat(38)}1`,
      ),
    );
    const schema = decimalSchema(sign);
    const { pattern, maxLength } = schema.meta() as { pattern: string; maxLength: number };

    it('takes exactly the texts that the reader takes', () => {
      fc.assert(
        fc.property(text, (value) => {
          const isMatched = value.length <= maxLength && new RegExp(pattern, 'u').test(value);
          expect(isMatched).toBe(schema.safeParse(value, { jitless: true }).success);
        }),
        { numRuns: 2000 },
      );
    });
  },
);

describe('the zod schemas', () => {
  it.each<[string, unknown, boolean]>([
    ['a figure', { id: 'C-1', value: '5' }, true],
    ['a figure as number', { id: 'C-1', value: 5 }, true],
    ['no figure', { id: 'C-1' }, false],
    ['an inexact figure', { id: 'C-1', value: 0.1 + 0.2 }, false],
  ])('of figures read %s as scoreFigures does', (_what, value, taken) => {
    expect(factsSchemas().figureFacts.safeParse(value).success).toBe(taken);
    expect(tryRecord(figureFields, value, '', []) !== null).toBe(taken);
  });

  const stage = { id: 'C-1', stage: 'client', since: '2026-01-01' };
  it.each<[string, unknown, boolean]>([
    ['a stage without a deadline', stage, true],
    ['a stage that has no deadline', { ...stage, deadline: null }, true],
    ['a stage with a deadline', { ...stage, deadline: '2027-01-01' }, true],
    ['a deadline that does not exist', { ...stage, deadline: '2027-02-30' }, false],
    ['a key too many', { ...stage, by: 'e1' }, false],
  ])('of stages read %s as advanceStage does', (_what, value, taken) => {
    expect(factsSchemas().stageFacts.safeParse(value).success).toBe(taken);
    expect(tryRecord(stageFields, value, '', []) !== null).toBe(taken);
  });

  it('may read a document with a $schema', () => {
    const document = {
      $schema: './node_modules/clientele/schema/tier-policy.json',
      id: 'tiers',
      version: '1',
      effective: { start: '2026-01-01', end: null },
      compute: { type: 'pyramid', measure: 'value', grades: [{ grade: 'all', share: '1' }] },
    } as const;
    expect(defineTierPolicy(document).id).toBe('tiers');
  });
});
