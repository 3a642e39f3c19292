import * as z from 'zod';
import { envelopeShape, roundingSchema } from '../../kernel/schema/envelope-schema.js';
import { commissionCreditSchema } from '../people/commission-credit-schema.js';
import { rampQuotaSchema } from '../people/ramp-quota-schema.js';
import { termsFormat } from './terms-format.js';

/** The shape of incentive terms. */
export function incentiveTermsSchema(): z.ZodType {
  return z.strictObject({
    ...envelopeShape(termsFormat),
    currency: z.string().min(1),
    terms: z.discriminatedUnion('type', [commissionCreditSchema(), rampQuotaSchema()]),
    rounding: roundingSchema(),
  });
}
