import * as z from 'zod';
import { decimalSchema } from '../../kernel/schema/fields-schema.js';

/** The shape of the terms of rates by attainment. */
export function commissionRatesSchema() {
  const amount = decimalSchema('not-negative');
  return z.strictObject({
    type: z.literal('commission-rates').describe('Rates of commission by attainment of a quota.'),
    quota: amount
      .nullable()
      .default(null)
      .describe('What is asked of everybody; null: the facts of each seller tell it.'),
    structure: z
      .enum(['incremental', 'all-units'])
      .describe('Each slice earns its own rate, or the band reached gives its rate to all sales.'),
    boundary: z
      .enum(['lower-inclusive', 'upper-inclusive'])
      .describe('A band starts at its from, or just above it and still holds its to.'),
    bands: z
      .array(z.strictObject({ from: amount, to: amount.nullable(), rate: amount }))
      .max(10_000)
      .describe('By attainment in shares of the quota ("1" is the quota), ascending.'),
    negativeSales: z
      .enum(['zero', 'extend-first-band'])
      .default('zero')
      .describe('Returns exceed sales: nothing is earned, or the first rate goes on below zero.'),
    negativeDue: z
      .enum(['claw-back', 'carry-forward'])
      .default('claw-back')
      .describe('Earned less than before: taken back now, or set off against later earnings.'),
  });
}
