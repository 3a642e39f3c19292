import * as z from 'zod';
import { envelopeShape, labelSchema, nameSchema } from '../../kernel/schema/envelope-schema.js';
import { criteriaFormat } from './criteria-format.js';

/** Beyond it the sum of the weights might be no number. */
const largestWeight = 1e300;

/** The shape of a criteria policy. */
export function criteriaPolicySchema(): z.ZodType {
  return z.strictObject({
    ...envelopeShape(criteriaFormat),
    criteria: z
      .array(
        z.strictObject({
          id: nameSchema(),
          label: labelSchema().optional(),
          direction: z.enum(['benefit', 'cost']),
          normalisation: normalisationSchema().optional(),
          grades: z.record(nameSchema(), z.number()).optional(),
        }),
      )
      .min(1)
      .max(1000),
    weights: z.discriminatedUnion('type', [
      z.strictObject({
        type: z.literal('given'),
        scale: z.enum(['sum-to-one', 'relative']),
        weights: z.record(nameSchema(), z.number().min(0).max(largestWeight)),
      }),
      z.strictObject({ type: z.literal('equal') }),
    ]),
    normalisation: normalisationSchema(),
    missing: z.enum(['refuse', 'worst', 'redistribute']),
  });
}

function normalisationSchema(): z.ZodType {
  return z.union([
    z.enum(['none', 'max-ratio', 'min-max', 'sum']),
    z.strictObject({
      type: z.literal('range'),
      from: z.number(),
      to: z.number(),
      outside: z.enum(['hold', 'refuse']),
    }),
  ]);
}
