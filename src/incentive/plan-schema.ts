import * as z from 'zod';
import {
  envelopeShape,
  labelSchema,
  nameSchema,
  roundingSchema,
} from '../kernel/schema/envelope-schema.js';
import { decimalSchema } from '../kernel/schema/fields-schema.js';
import { planFormat } from './plan-format.js';

/** The shape of an incentive plan. */
export function incentivePlanSchema(): z.ZodType {
  return z.strictObject({
    ...envelopeShape(planFormat),
    currency: z.string().min(1),
    period: z.enum(['month', 'quarter', 'half-year', 'year']),
    basis: z.enum(['net-amount']),
    structure: z.enum(['incremental', 'all-units']),
    boundary: z.enum(['lower-inclusive', 'upper-inclusive']),
    bands: z
      .array(
        z.strictObject({
          from: decimalSchema('not-negative'),
          to: decimalSchema('not-negative').nullable(),
          rate: decimalSchema('not-negative'),
        }),
      )
      .max(10_000),
    conditions: z.array(factorConditionSchema()).default([]),
    negativeMeasure: z.enum(['zero']).default('zero'),
    negativeDue: z.enum(['claw-back', 'carry-forward']),
    rounding: roundingSchema(),
  });
}

function factorConditionSchema(): z.ZodType {
  return z.strictObject({
    id: nameSchema(),
    label: labelSchema().optional(),
    type: z.literal('factor-by-band'),
    measure: nameSchema(),
    bands: z
      .array(z.strictObject({ upTo: decimalSchema('any'), factor: decimalSchema('not-negative') }))
      .min(1),
    otherwise: decimalSchema('not-negative'),
    upperBound: z.enum(['inclusive', 'exclusive']).default('inclusive'),
  });
}
