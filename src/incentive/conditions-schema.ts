import * as z from 'zod';
import { labelSchema, nameSchema } from '../kernel/schema/envelope-schema.js';
import { decimalSchema } from '../kernel/schema/fields-schema.js';

/** The conditions of a plan, in their order. */
export function conditionsSchema() {
  const named = { id: nameSchema(), label: labelSchema().optional(), measure: nameSchema() };
  const factor = decimalSchema('not-negative');
  return z.array(
    z.discriminatedUnion('type', [
      z.strictObject({
        ...named,
        type: z.literal('factor-by-band'),
        bands: z.array(z.strictObject({ upTo: decimalSchema('any'), factor })).min(1),
        otherwise: factor,
        upperBound: z.enum(['inclusive', 'exclusive']).default('inclusive'),
      }),
      z.strictObject({
        ...named,
        type: z.literal('factor-by-points'),
        points: z.array(z.strictObject({ at: decimalSchema('any'), factor })).min(1),
        between: z.enum(['linear', 'step']),
        above: z.enum(['hold', 'extend']),
      }),
      z.strictObject({ ...named, type: z.literal('gate'), atLeast: decimalSchema('any') }),
      z.strictObject({ ...named, type: z.literal('proportional') }),
      z.strictObject({
        ...named,
        type: z.literal('points'),
        rate: decimalSchema('any'),
        base: nameSchema().optional(),
      }),
      z.strictObject({ ...named, type: z.literal('forfeit') }),
      z.strictObject({
        ...named,
        type: z.literal('penalty-ladder'),
        ladder: z.array(factor).min(1),
      }),
    ]),
  );
}
