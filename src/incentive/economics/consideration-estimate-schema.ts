import * as z from 'zod';
import { decimalSchema } from '../../kernel/schema/fields-schema.js';

/** The shape of the terms of an estimate of a consideration. */
export function considerationEstimateSchema() {
  return z.strictObject({
    type: z.literal('consideration-estimate').describe('An uncertain amount becomes one figure.'),
    method: z
      .enum(['expected-value', 'most-likely'])
      .describe('All outcomes weighted by probability, or the one with the largest.'),
    ties: z
      .enum(['lowest', 'highest'])
      .default('lowest')
      .describe('Which outcome is taken where several are equally likely.'),
    constraint: z
      .strictObject({
        confidence: decimalSchema('positive').describe(
          'How probable it has to be, up to 1, that nothing is taken back.',
        ),
      })
      .optional()
      .describe('Keeps the figure at what is not likely to be taken back.'),
  });
}
