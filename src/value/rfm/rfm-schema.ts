import * as z from 'zod';
import { envelopeShape, labelSchema, nameSchema } from '../../kernel/schema/envelope-schema.js';
import { decimalSchema } from '../../kernel/schema/fields-schema.js';
import { rfmFormat } from './rfm-format.js';

/** The shape of an RFM policy. */
export function rfmPolicySchema(): z.ZodType {
  const rule = () =>
    z.discriminatedUnion('type', [
      z.strictObject({
        type: z.literal('quantiles'),
        bins: z.int().min(2).max(1000),
        quantile: z.literal('type-7').default('type-7'),
      }),
      z.strictObject({
        type: z.literal('breaks'),
        breaks: z.array(decimalSchema('any')).max(999),
      }),
    ]);
  const range = () => z.strictObject({ from: z.int().min(1), to: z.int().min(1) }).optional();
  return z.strictObject({
    ...envelopeShape(rfmFormat),
    recency: rule(),
    frequency: rule(),
    monetary: rule(),
    segments: z
      .array(
        z.strictObject({
          segment: nameSchema(),
          label: labelSchema().optional(),
          recency: range(),
          frequency: range(),
          monetary: range(),
        }),
      )
      .min(1)
      .max(1000),
  });
}
