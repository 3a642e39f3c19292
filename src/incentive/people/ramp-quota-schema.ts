import * as z from 'zod';
import { decimalSchema } from '../../kernel/schema/fields-schema.js';

/** The shape of the terms of a ramp quota. */
export function rampQuotaSchema() {
  return z.strictObject({
    type: z.literal('ramp-quota').describe('The quota of a new seller grows.'),
    quota: decimalSchema('not-negative').describe('What is asked of a seller who has arrived.'),
    ramp: z
      .array(decimalSchema('not-negative'))
      .min(1)
      .max(1000)
      .describe('The share that is asked in each month; the last goes on.'),
  });
}
