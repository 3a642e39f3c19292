import * as z from 'zod';
import { envelopeShape } from '../../kernel/schema/envelope-schema.js';
import { decimalSchema } from '../../kernel/schema/fields-schema.js';
import { otherwiseRules, payDayHabits, tieRules } from './collection-bounds.js';
import { collectionFormat } from './collection-format.js';
import { businessDayMoves, mostDaysAhead } from './need-bounds.js';

/** The shape of a collection policy. */
export function collectionPolicySchema(): z.ZodType {
  const word = (words: readonly string[]) => z.enum(words as [string, ...string[]]);
  return z.strictObject({
    ...envelopeShape(collectionFormat),
    payDay: word(payDayHabits).default('either'),
    minimumPayments: z.int().min(1).max(1000).default(3),
    minimumShare: decimalSchema('positive').default('0.6'),
    ties: word(tieRules).default('earlier'),
    otherwise: word(otherwiseRules).default('median-late'),
    remindDays: z.int().min(0).max(mostDaysAhead).nullable().default(null),
    businessDay: word(businessDayMoves).default('none'),
  });
}
