import * as z from 'zod';
import { isDate } from '../calendar/index.js';
import { isDecimal } from '../decimal/index.js';
import type { Phrase } from '../errors/index.js';
import type { Field, Fields } from './fields.js';

/**
 * The zod schema of a table of fields; accepts exactly the plain data that the reader accepts. (A figure named `__proto__`
 * is the exception: zod drops the name unseen.)
 */
export function schemaOfFields<T>(fields: Fields<T>): z.ZodType<T> {
  const shape: Record<string, z.ZodType> = {};
  for (const [name, field] of Object.entries<Field>(fields as unknown as Record<string, Field>)) {
    const schema = schemaOfField(field);
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
      return decimalSchema(field.sign ?? 'any');
    case 'measures':
      return recordSchema(
        z.union([decimalSchema('any'), z.array(figureByPeriodSchema()), z.null()]),
      );
    case 'data':
      return recordSchema(z.union([z.string(), decimalSchema('any'), z.null()]));
    case 'scores':
      return recordSchema(z.union([z.string(), decimalSchema('any'), ratioSchema(), z.null()]));
    case 'counts':
      return recordSchema(z.union([z.int().min(0), z.null()]));
    case 'list':
      return z.array(schemaOfFields(field.of as Fields<Record<string, unknown>>));
  }
}

function figureByPeriodSchema(): z.ZodType {
  return z.strictObject({ start: dateSchema(), end: dateSchema(), value: decimalSchema('any') });
}

function ratioSchema(): z.ZodType {
  const denominator = decimalSchema('any').refine(
    (value) => /[1-9]/.test(String(value)),
    'a decimal other than zero',
  );
  return z.strictObject({
    numerator: decimalSchema('any'),
    denominator,
    value: z.unknown().optional(),
  });
}

function recordSchema(value: z.ZodType): z.ZodType {
  return z.record(z.string(), value.optional());
}

const decimals = {
  any: 'a decimal as text, such as "0.05"',
  'not-negative': 'a decimal of zero or more as text, such as "0.05"',
  positive: 'a decimal above zero as text, such as "0.05"',
} as const satisfies Readonly<Record<string, Phrase>>;

/** A figure as text or exact number. */
export function decimalSchema(
  sign: 'any' | 'not-negative' | 'positive',
): z.ZodType<string | number> {
  return z
    .custom<string | number>((value) => isDecimal(value) && hasSign(value, sign), decimals[sign])
    .meta({
      type: ['string', 'number'],
      pattern: sign === 'any' ? '^-?\\d+(\\.\\d+)?$' : '^\\d+(\\.\\d+)?$',
    });
}

function hasSign(value: string | number, sign: 'any' | 'not-negative' | 'positive'): boolean {
  const text = String(value);
  const isZero = !/[1-9]/.test(text);
  return (
    sign === 'any' ||
    (sign === 'positive' ? !isZero && !text.startsWith('-') : isZero || !text.startsWith('-'))
  );
}

/** A calendar date. */
export function dateSchema(): z.ZodType<string> {
  return z
    .custom<string>(isDate, 'a calendar date such as "2026-11-22"' satisfies Phrase)
    .meta({ type: 'string', format: 'date', pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
}
