import * as z from 'zod';
import { labelSchema, nameSchema } from '../../kernel/schema/envelope-schema.js';
import { decimalSchema } from '../../kernel/schema/fields-schema.js';

/** The shape of the terms of commission credit. */
export function commissionCreditSchema() {
  return z.strictObject({
    type: z.literal('commission-credit').describe('A sale is credited to people.'),
    credits: z
      .array(shareSchema())
      .max(10_000)
      .describe('Who is credited; the shares of split credits sum to at most 1.'),
  });
}

function shareSchema() {
  return z.strictObject({
    id: nameSchema().describe('Who is credited; each once.'),
    kind: z
      .enum(['split', 'roll-up'])
      .describe('split: a part of the sale; roll-up: on top, for a manager.'),
    share: decimalSchema('not-negative').describe('The share of the sale, from 0 to 1.'),
    rate: decimalSchema('not-negative').describe('Commission on what is credited, as a fraction.'),
    label: labelSchema().optional(),
  });
}
