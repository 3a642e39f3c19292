import * as z from 'zod';
import { envelopeShape } from '../../kernel/schema/envelope-schema.js';
import { decimalSchema } from '../../kernel/schema/fields-schema.js';
import { mostDaysAhead, needMethods } from './need-bounds.js';
import { needFormat } from './need-format.js';

/** The shape of a need policy. */
export function needPolicySchema(): z.ZodType {
  const days = () => z.int().min(0).max(mostDaysAhead).default(0);
  return z.strictObject({
    ...envelopeShape(needFormat),
    method: z.enum(needMethods as [string, ...string[]]),
    minimumPurchases: z.int().min(2).max(1000).default(3),
    returns: z.enum(['from-earlier', 'leave-out']).default('from-earlier'),
    quantity: z
      .discriminatedUnion('type', [
        z.strictObject({ type: z.literal('last') }),
        z.strictObject({ type: z.literal('median') }),
        z.strictObject({
          type: z.literal('cover'),
          days: z.int().min(1).max(mostDaysAhead),
          packSize: decimalSchema('positive').default('1'),
          minimumOrder: decimalSchema('not-negative').default('0'),
        }),
      ])
      .default({ type: 'median' }),
    leadDays: days(),
    safetyDays: days(),
    businessDay: z.enum(['none', 'previous', 'next']).default('none'),
    tail: decimalSchema('not-negative', 6).default('0.25'),
  });
}
