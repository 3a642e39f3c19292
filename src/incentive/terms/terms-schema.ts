import * as z from 'zod';
import { envelopeShape, roundingSchema } from '../../kernel/schema/envelope-schema.js';
import { dealerSchemas } from '../dealer/dealer-schema.js';
import { considerationEstimateSchema } from '../economics/consideration-estimate-schema.js';
import { commissionCreditSchema } from '../people/commission-credit-schema.js';
import { commissionDrawSchema } from '../people/commission-draw-schema.js';
import { commissionRatesSchema } from '../people/commission-rates-schema.js';
import { commissionReleaseSchema } from '../people/commission-release-schema.js';
import { contestSchema } from '../people/contest-schema.js';
import { rampQuotaSchema } from '../people/ramp-quota-schema.js';
import { termsFormat } from './terms-format.js';

/** The shape of incentive terms. */
export function incentiveTermsSchema(): z.ZodType {
  return z.strictObject({
    ...envelopeShape(termsFormat),
    currency: z.string().min(1),
    terms: z.discriminatedUnion('type', [
      commissionCreditSchema(),
      commissionDrawSchema(),
      commissionRatesSchema(),
      commissionReleaseSchema(),
      contestSchema(),
      rampQuotaSchema(),
      considerationEstimateSchema(),
      ...dealerSchemas(),
    ]),
    rounding: roundingSchema(),
  });
}
