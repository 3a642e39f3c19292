import * as z from 'zod';
import { envelopeShape, labelSchema, nameSchema } from '../../kernel/schema/envelope-schema.js';
import { decimalSchema } from '../../kernel/schema/fields-schema.js';
import { apportionRules, shortageRules, weighByRules } from './policy.js';
import { resourceFormat } from './resource-format.js';

/** The shape of a resource policy. */
export function resourcePolicySchema(): z.ZodType {
  return z.strictObject({
    ...envelopeShape(resourceFormat),
    unit: z.string().min(1),
    step: decimalSchema('positive'),
    grades: z
      .array(
        z.strictObject({
          grade: nameSchema(),
          label: labelSchema().optional(),
          minimum: decimalSchema('not-negative')
            .default('0')
            .describe('What each customer gets first.'),
          maximum: decimalSchema('not-negative')
            .nullable()
            .default(null)
            .describe('What no customer gets more than; null: no bound.'),
          weight: decimalSchema('not-negative')
            .default('1')
            .describe('Its weight in what is left after the minimums.'),
        }),
      )
      .min(1)
      .max(1000),
    shortage: z.enum(shortageRules).default('refuse'),
    weighBy: z.enum(weighByRules).default('customer'),
    weightMeasure: nameSchema().nullable().default(null),
    apportion: z.enum(apportionRules).default('largest-remainder'),
  });
}
