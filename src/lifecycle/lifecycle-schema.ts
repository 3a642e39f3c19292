import * as z from 'zod';
import {
  conditionSchema,
  envelopeShape,
  labelSchema,
  nameSchema,
} from '../kernel/schema/envelope-schema.js';
import { lifecycleFormat } from './lifecycle-format.js';
import { longestLimit } from './require-shape.js';

/** The shape of a lifecycle. */
export function lifecycleSchema(): z.ZodType {
  return z.strictObject({
    ...envelopeShape(lifecycleFormat),
    stages: z
      .array(
        z.strictObject({
          stage: nameSchema(),
          label: labelSchema().optional(),
          final: z.boolean().optional(),
          limit: z
            .strictObject({ afterDays: z.int().min(1).max(longestLimit), to: nameSchema() })
            .optional(),
          strategy: labelSchema().optional(),
        }),
      )
      .min(1),
    initial: nameSchema(),
    transitions: z.array(
      z.strictObject({
        from: nameSchema(),
        event: nameSchema(),
        to: nameSchema(),
        when: conditionSchema().optional(),
      }),
    ),
    forwardOnly: z.boolean().default(false),
  });
}
