import * as z from 'zod';
import { envelopeShape } from '../kernel/schema/envelope-schema.js';
import { computeSchema } from './compute/compute-schema.js';
import { entitlementSchema } from './entitlements/entitlement-schema.js';
import { grantSchema } from './grant/grant-schema.js';
import { tierFormat } from './tier-format.js';

/** The shape of a tier policy. */
export function tierPolicySchema(): z.ZodType {
  return z.strictObject({
    ...envelopeShape(tierFormat),
    compute: computeSchema(),
    grant: grantSchema().nullable().default(null),
    entitlements: z.array(entitlementSchema()).max(1000).default([]),
  });
}
