import * as z from 'zod';
import { periodUnits } from '../../kernel/calendar/period.js';
import { labelSchema, nameSchema } from '../../kernel/schema/envelope-schema.js';
import { dateSchema, decimalSchema } from '../../kernel/schema/fields-schema.js';
import { betterRules, cadenceUnits, entitlementTypes } from './policy.js';

/** The shape of one entitlement. */
export function entitlementSchema(): z.ZodType {
  return z.strictObject({
    id: nameSchema(),
    label: labelSchema().optional(),
    type: z.enum(entitlementTypes),
    better: z.enum(betterRules).describe('What makes one value better than another.'),
    unit: z.string().min(1).optional(),
    standard: standardSchema().optional(),
    values: z
      .record(nameSchema(), z.union([decimalSchema('any'), z.boolean()]))
      .describe('What each grade gets; a grade that is not named does not have it.'),
    costs: z
      .record(nameSchema(), decimalSchema('not-negative'))
      .optional()
      .describe('What it costs a customer of each grade and year.'),
    effective: z
      .strictObject({ start: dateSchema(), end: dateSchema().nullable() })
      .optional()
      .describe('The days on which it holds; as long as the policy unless told.'),
    mayShrink: z
      .boolean()
      .optional()
      .describe('true: a higher grade gets less of it on purpose, which is a warning only.'),
  });
}

function standardSchema() {
  return z
    .discriminatedUnion('type', [
      z.strictObject({ type: z.literal('response-hours') }),
      z.strictObject({ type: z.literal('visit-every'), unit: z.enum(cadenceUnits) }),
      z.strictObject({ type: z.literal('visits-per'), unit: z.enum(periodUnits) }),
    ])
    .describe(
      'What the figures promise: hours to an answer, days, weeks or months from visit to visit, or visits in each calendar unit.',
    );
}
