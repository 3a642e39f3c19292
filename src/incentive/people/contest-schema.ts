import * as z from 'zod';
import { decimalSchema } from '../../kernel/schema/fields-schema.js';

/** The shape of the terms of a contest. */
export function contestSchema() {
  return z.strictObject({
    type: z.literal('contest').describe('Prizes by rank.'),
    prizes: z
      .array(decimalSchema('not-negative'))
      .max(10_000)
      .describe('From the first rank on, never rising.'),
    ties: z
      .enum(['pool-and-split', 'each-takes-rank-prize'])
      .describe('Equal scores share the prizes of their ranks, or each takes that of the rank.'),
    minimumScore: decimalSchema('any')
      .nullable()
      .default(null)
      .describe('Who scores less wins nothing; null: everybody may win.'),
  });
}
