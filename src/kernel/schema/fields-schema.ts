import * as z from 'zod';
import { isDate } from '../calendar/index.js';
import { exactNumberText, isDecimalInput } from '../decimal/decimal.js';
import { mostDigits } from '../decimal/types.js';
import type { Phrase } from '../errors/index.js';
import { type DecimalField, type Field, type Fields, hasSign, ratioPart } from './fields.js';
import { oddPeriods } from './odd-periods.js';

/**
 * The zod schema of a table of fields; accepts exactly the plain data that the reader accepts. (A figure named `__proto__`
 * is the exception: zod drops the name unseen.)
 */
export function schemaOfFields<T>(fields: Fields<T>): z.ZodType<T> {
  const shape: Record<string, z.ZodType> = {};
  for (const [name, field] of Object.entries<Field>(fields as unknown as Record<string, Field>)) {
    const found = schemaOfField(field);
    const schema = field.nullable === true ? found.nullable() : found;
    shape[name] = field.optional === true ? schema.optional() : schema;
  }
  return z.strictObject(shape) as unknown as z.ZodType<T>;
}

function schemaOfField(field: Field): z.ZodType {
  switch (field.type) {
    case 'id':
      return z.string().min(1);
    case 'text':
      return z.string();
    case 'flag':
      return z.boolean();
    case 'date':
      return dateSchema();
    case 'count':
      return z.int().min(0);
    case 'word':
      return z.enum(field.words as [string, ...string[]]);
    case 'decimal':
      return decimalSchema(field.sign, field.digits);
    case 'measures':
      return recordSchema(z.union([decimalSchema('any'), figuresByPeriodSchema(), z.null()]));
    case 'data':
      return recordSchema(z.union([z.string(), decimalSchema('any'), z.null()]));
    case 'scores':
      return recordSchema(
        z.union([
          z.string(),
          field.anyNumber === true ? z.number() : decimalSchema('any'),
          ratioSchema(),
          z.null(),
        ]),
      );
    case 'counts':
      return recordSchema(z.union([z.int().min(0), z.null()]));
    case 'figures':
      return recordSchema(decimalSchema('any'));
    case 'list':
      return z.array(schemaOfFields(field.of as Fields<Record<string, unknown>>));
    case 'record':
      return schemaOfFields(field.of as Fields<Record<string, unknown>>);
  }
}

function figuresByPeriodSchema(): z.ZodType {
  return z
    .array(z.strictObject({ start: dateSchema(), end: dateSchema(), value: decimalSchema('any') }))
    .refine((list) => oddPeriods(list).length === 0, 'periods that share no day');
}

function ratioSchema(): z.ZodType {
  const denominator = decimalSchema(ratioPart.sign, ratioPart.digits).refine(
    (value) => /[1-9]/.test(String(value)),
    'a decimal other than zero',
  );
  return z.strictObject({
    numerator: decimalSchema(ratioPart.sign, ratioPart.digits),
    denominator,
    value: z.unknown().optional(),
  });
}

function recordSchema(value: z.ZodType): z.ZodType {
  return z.record(z.string(), value.optional());
}

type Sign = NonNullable<DecimalField['sign']>;

/** What each sign means: in words, for texts, for numbers. Zero may have a minus, as the reader allows. */
const signs = {
  any: {
    expected: 'a decimal as text, such as "0.05"',
    pattern: '^-?\\d+(\\.\\d+)?$',
    bound: {},
  },
  'not-negative': {
    expected: 'a decimal of zero or more as text, such as "0.05"',
    pattern: '^(\\d+(\\.\\d+)?|-0+(\\.0+)?)$',
    bound: { minimum: 0 },
  },
  positive: {
    expected: 'a decimal above zero as text, such as "0.05"',
    pattern: '^(?=.*[1-9])\\d+(\\.\\d+)?$',
    bound: { exclusiveMinimum: 0 },
  },
} as const satisfies Readonly<
  Record<Sign, { expected: Phrase; pattern: string; bound: Readonly<Record<string, number>> }>
>;

/** A figure as text or exact number. */
export function decimalSchema(
  sign: Sign = 'any',
  digits: number = mostDigits,
): z.ZodType<string | number> {
  const { expected, pattern, bound } = signs[sign];
  const accepts = (value: unknown) => isDecimalInput(value, digits) && hasSign(String(value), sign);
  return z
    .custom<string | number>(accepts, {
      error: ({ input }) => (hasLostDigits(input) ? lostDigits : expected),
    })
    .meta({
      type: ['string', 'number'],
      pattern,
      maxLength: digits + 2,
      ...bound,
      description: 'A figure as text, such as "1234.50"; as a number only where that is exact.',
    });
}

const lostDigits: Phrase = 'a decimal as text; this number may have lost digits';

function hasLostDigits(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value) && exactNumberText(value) === null;
}

/** A calendar date. */
export function dateSchema(): z.ZodType<string> {
  return z.custom<string>(isDate, 'a calendar date such as "2026-11-22"' satisfies Phrase).meta({
    type: 'string',
    format: 'date',
    pattern: '^\\d{4}-\\d{2}-\\d{2}$',
    description: 'A calendar date, such as "2026-11-22".',
  });
}
