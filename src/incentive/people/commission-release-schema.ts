import * as z from 'zod';

/** The shape of the terms of releasing commission. */
export function commissionReleaseSchema() {
  return z.strictObject({
    type: z
      .literal('commission-release')
      .describe('Commission is released as the invoice is paid.'),
    overpayment: z
      .enum(['capped', 'in-proportion'])
      .default('capped')
      .describe('Paid beyond the invoice: nothing more is released, or more in proportion.'),
  });
}
