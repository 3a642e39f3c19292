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
      type: z.literal('pyramid').describe('Grades as shares of the ranked population.'),
      measure: nameSchema().describe('The measure that ranks the customers, highest first.'),
      grades: z
        .array(
          z.strictObject({
            grade: nameSchema().describe('Name of the grade.'),
            share: decimalSchema('not-negative').describe(
              'Its share of the population, such as "0.19".',
            ),
            label: labelSchema().optional(),
          }),
        )
        .min(1)
        .max(1000)
        .describe('From the top grade down; the shares sum to exactly 1.'),
      quotaRounding: z
        .enum(quotaRoundings)
        .default('half-away-from-zero')
        .describe('How a cumulative quota becomes a whole number of customers.'),
      ties: z
        .enum(tieRules)
        .default('all-up')
        .describe(
          'The position of equal customers: all the best of the group, all the worst, or by id.',
        ),
      minimumPopulation: z
        .int()
        .min(0)
        .default(0)
        .describe('With fewer customers than this no grade can be told.'),
    }),
  });
}
