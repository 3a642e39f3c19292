import * as z from 'zod';
import {
  conditionSchema,
  envelopeShape,
  labelSchema,
  nameSchema,
} from '../../kernel/schema/envelope-schema.js';
import { labelFormat } from './label-format.js';

/** The shape of a label policy. */
export function labelPolicySchema(): z.ZodType {
  const named = { id: nameSchema(), label: labelSchema().optional() };
  const labels = z.array(z.strictObject({ ...named, when: conditionSchema() })).min(1);
  return z.strictObject({
    ...envelopeShape(labelFormat),
    dimensions: z
      .array(
        z.discriminatedUnion('type', [
          z.strictObject({
            ...named,
            type: z.literal('exclusive'),
            labels,
            otherwise: z.strictObject(named).nullable().default(null),
          }),
          z.strictObject({ ...named, type: z.literal('multiple'), labels }),
        ]),
      )
      .min(1),
  });
}
