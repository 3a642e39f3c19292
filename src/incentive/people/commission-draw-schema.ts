import * as z from 'zod';
import { decimalSchema } from '../../kernel/schema/fields-schema.js';

/** The shape of the terms of a draw. */
export function commissionDrawSchema() {
  return z.strictObject({
    type: z.literal('commission-draw').describe('A draw: an advance on commission.'),
    draw: decimalSchema('not-negative').describe('The least that is paid in each period.'),
    recoverable: z
      .boolean()
      .describe('Whether it is taken back out of later earnings; if not, it is a minimum.'),
  });
}
