import * as z from 'zod';
import {
  envelopeShape,
  labelSchema,
  nameSchema,
  roundingSchema,
} from '../../kernel/schema/envelope-schema.js';
import { decimalSchema } from '../../kernel/schema/fields-schema.js';
import { costToServeFormat } from './cost-to-serve-format.js';
import { financingDayCounts } from './financing-days.js';

/** The shape of a cost-to-serve policy. */
export function costToServePolicySchema(): z.ZodType {
  const named = { activity: nameSchema(), label: labelSchema().optional() };
  return z.strictObject({
    ...envelopeShape(costToServeFormat),
    currency: nameSchema(),
    activities: z
      .array(
        z.discriminatedUnion('type', [
          z.strictObject({
            ...named,
            type: z.literal('rate'),
            rate: decimalSchema('not-negative').describe('The cost of one unit of the driver.'),
          }),
          z.strictObject({ ...named, type: z.literal('amount') }),
          z.strictObject({
            ...named,
            type: z.literal('financing'),
            rate: decimalSchema('not-negative').describe('A fraction: "0.06" is 6 %.'),
            dayCount: z
              .enum(financingDayCounts)
              .describe('The days that the rate stands for: a month of 30, a year of 365 or 360.'),
          }),
        ]),
      )
      .max(1000),
    absent: z.enum(['unknown', 'zero']).default('unknown'),
    rounding: roundingSchema(),
  });
}
