import * as z from 'zod';
import { envelopeShape, labelSchema, nameSchema } from '../kernel/schema/envelope-schema.js';
import { decimalSchema } from '../kernel/schema/fields-schema.js';
import { quotaRoundings, tieRules } from './policy.js';
import { tierFormat } from './tier-format.js';

/** The shape of a tier policy. */
export function tierPolicySchema(): z.ZodType {
  return z.strictObject({
    ...envelopeShape(tierFormat),
    compute: z.strictObject({
      type: z.literal('pyramid'),
      measure: nameSchema(),
      grades: z
        .array(
          z.strictObject({
            grade: nameSchema(),
            share: decimalSchema('not-negative'),
            label: labelSchema().optional(),
          }),
        )
        .min(1)
        .max(1000),
      quotaRounding: z.enum(quotaRoundings).default('half-away-from-zero'),
      ties: z.enum(tieRules).default('all-up'),
      minimumPopulation: z.int().min(0).default(0),
    }),
  });
}
