import * as z from 'zod';
import { envelopeShape, nameSchema } from '../../../kernel/schema/envelope-schema.js';
import { decimalSchema } from '../../../kernel/schema/fields-schema.js';
import { gradingCheckFormat } from './grading-check-format.js';
import { negativeValues } from './policy.js';

/** The shape of a grading check policy. */
export function gradingCheckSchema(): z.ZodType {
  return z.strictObject({
    ...envelopeShape(gradingCheckFormat),
    span: z.strictObject({
      customersPerManager: decimalSchema('positive').describe(
        'How many customers one manager can look after.',
      ),
    }),
    purchases: z.strictObject({
      measure: nameSchema(),
      atLeast: decimalSchema('not-negative').describe('So many make a customer count.'),
      share: decimalSchema('not-negative').describe(
        'Such a share of the customers has to count, at most 1.',
      ),
    }),
    values: valuesSchema(),
  });
}

function valuesSchema() {
  const common = {
    measure: nameSchema(),
    atLeast: decimalSchema('not-negative').describe('What it takes, at most 1.'),
    negative: z
      .enum(negativeValues)
      .default('as-zero')
      .describe('A value below zero counts as zero, or leaves the check undecided.'),
  };
  return z.discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('top-share'),
      top: decimalSchema('not-negative').describe(
        'Which fraction of the customers is the top, such as "0.2".',
      ),
      ...common,
    }),
    z.strictObject({ type: z.literal('gini'), ...common }),
  ]);
}
