import * as z from 'zod';
import { envelopeShape, labelSchema, nameSchema } from '../kernel/schema/envelope-schema.js';
import { decimalSchema } from '../kernel/schema/fields-schema.js';
import { scorecardFormat } from './scorecard-format.js';

/** The shape of a scorecard. */
export function scorecardSchema(): z.ZodType {
  return z.strictObject({
    ...envelopeShape(scorecardFormat),
    measures: z
      .array(
        z.strictObject({
          id: nameSchema(),
          label: labelSchema().optional(),
          rule: pointsRuleSchema(),
        }),
      )
      .min(1),
    weights: weightsSchema(),
    missing: z.enum(['refuse', 'zero', 'redistribute']),
    deductions: z
      .array(
        z.strictObject({
          id: nameSchema(),
          label: labelSchema().optional(),
          each: decimalSchema('not-negative'),
          cap: decimalSchema('not-negative').nullable(),
        }),
      )
      .default([]),
    totalFloor: decimalSchema('any').nullable().default(null),
    grades: z
      .array(
        z.strictObject({
          grade: nameSchema(),
          label: labelSchema().optional(),
          from: decimalSchema('any'),
        }),
      )
      .default([]),
  });
}

/** How much each measure counts. */
export function weightsSchema(): z.ZodType {
  return z.discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('given'),
      weights: z.record(nameSchema(), decimalSchema('not-negative')),
    }),
    z.strictObject({ type: z.literal('equal') }),
  ]);
}

/** How a measure becomes points. */
export function pointsRuleSchema(): z.ZodType {
  return z.discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('ratio'),
      zeroBelow: decimalSchema('any').optional(),
      maximumPoints: decimalSchema('not-negative').optional(),
    }),
    z.strictObject({
      type: z.literal('bands'),
      upperBound: z.enum(['inclusive', 'exclusive']),
      bands: z
        .array(
          z.strictObject({ upTo: decimalSchema('any').nullable(), points: decimalSchema('any') }),
        )
        .min(1),
    }),
    z.strictObject({
      type: z.literal('grades'),
      grades: z.record(nameSchema(), decimalSchema('any')),
    }),
  ]);
}
