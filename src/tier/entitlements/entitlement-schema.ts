import * as z from 'zod';
import { labelSchema, nameSchema } from '../../kernel/schema/envelope-schema.js';
import { dateSchema, decimalSchema } from '../../kernel/schema/fields-schema.js';
import { betterRules, entitlementTypes } from './policy.js';

/** The shape of one entitlement. */
export function entitlementSchema(): z.ZodType {
  return z.strictObject({
    id: nameSchema(),
    label: labelSchema().optional(),
    type: z.enum(entitlementTypes),
    better: z.enum(betterRules).describe('What makes one value better than another.'),
    unit: z.string().min(1).optional(),
    values: z
      .record(nameSchema(), z.union([decimalSchema('any'), z.boolean()]))
      .describe('What each grade gets; a grade that is not named does not have it.'),
    costs: z
      .record(nameSchema(), decimalSchema('not-negative'))
      .optional()
      .describe('What it costs a customer of each grade and year.'),
    effective: z.strictObject({ start: dateSchema(), end: dateSchema().nullable() }).optional(),
  });
}
