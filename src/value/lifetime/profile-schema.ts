import * as z from 'zod';
import { periodUnits } from '../../kernel/calendar/period.js';
import { envelopeShape } from '../../kernel/schema/envelope-schema.js';
import { decimalSchema } from '../../kernel/schema/fields-schema.js';
import { profileFormat } from './profile-format.js';

/** The shape of a policy for profiles of value. */
export function profileSchema(): z.ZodType {
  const rule = () =>
    z.discriminatedUnion('type', [
      z.strictObject({
        type: z.literal('thresholds').describe('A figure that reaches a bound is in the level.'),
        middle: decimalSchema('any'),
        high: decimalSchema('any'),
      }),
      z.strictObject({
        type: z.literal('quantiles').describe('A figure above a quantile is in the level.'),
        middle: decimalSchema('positive').describe('A share of the population, below 1.'),
        high: decimalSchema('positive').describe('A share of the population, below 1.'),
      }),
    ]);
  return z.strictObject({
    ...envelopeShape(profileFormat),
    window: windowSchema(),
    present: rule(),
    potential: rule(),
    longTerm: rule(),
    frequency: rule(),
  });
}

function windowSchema(): z.ZodType {
  const fiscalYear = z.strictObject({
    startMonth: z.int().min(1).max(12),
    startDay: z.int().min(1).max(28).optional(),
    namedAfter: z.enum(['start', 'end']),
  });
  return z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('rolling-days'), days: z.int().min(1) }),
    z.strictObject({ type: z.literal('rolling-months'), months: z.int().min(1) }),
    z.strictObject({
      type: z.literal('calendar'),
      unit: z.enum(periodUnits as [string, ...string[]]),
      fiscalYear: fiscalYear.optional(),
    }),
    z.strictObject({ type: z.literal('anniversary') }),
    z.strictObject({ type: z.literal('since-joined') }),
  ]);
}
