import * as z from 'zod';
import { mostDigits, roundingModes } from '../decimal/types.js';
import { conditionForms } from '../decision/condition.js';
import type { Condition } from '../decision/index.js';
import { dateSchema, decimalSchema } from './fields-schema.js';

/** The fields that every policy has, for `z.strictObject({ ...envelopeShape(format), … })`. */
export function envelopeShape(format: string) {
  return {
    format: z.literal(format).default(format),
    id: z.string().min(1),
    version: z.string().min(1),
    effective: z.strictObject({
      start: dateSchema().describe('The first day on which it holds.'),
      end: dateSchema()
        .nullable()
        .describe('The first day on which it no longer holds; null until further notice.'),
    }),
    label: labelSchema().optional(),
    measureLabels: z.record(nameSchema(), labelSchema()).optional(),
  };
}

/** Words by language tag. */
export function labelSchema(): z.ZodType<Readonly<Record<string, string>>> {
  return z
    .record(z.string().min(2), z.string().min(1))
    .describe('Words by language tag, such as { "en": "Gold", "zh-CN": "金卡" }.');
}

/** A name that the policy declares: of a grade, a stage, a measure. */
export function nameSchema(): z.ZodType<string> {
  return z.string().min(1);
}

/** Scale and mode; no default, because a currency's scale is never guessed. */
export function roundingSchema() {
  return z.strictObject({
    scale: z.int().min(0).max(mostDigits).describe('How many decimals are kept.'),
    mode: z
      .enum(roundingModes as [string, ...string[]])
      .describe('How the rest is rounded away; the half-… modes differ only on exact ties.'),
  });
}

/** The condition language. */
export function conditionSchema(): z.ZodType<Condition> {
  const condition: z.ZodType<Condition> = z.lazy(() =>
    z.union(
      [
        z.strictObject({ measure: nameSchema(), atLeast: decimalSchema('any') }),
        z.strictObject({ measure: nameSchema(), below: decimalSchema('any') }),
        z.strictObject({ measure: nameSchema(), equals: z.string().min(1) }),
        z.strictObject({ all: z.array(condition) }),
        z.strictObject({ any: z.array(condition) }),
        z.strictObject({ not: condition }),
      ],
      { error: conditionForms },
    ),
  ) as z.ZodType<Condition>;
  return condition.describe(
    'Comparisons of named measures (atLeast, below, equals), joined by all, any and not.',
  );
}
