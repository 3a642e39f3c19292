import * as z from 'zod';
import {
  envelopeShape,
  labelSchema,
  nameSchema,
  roundingSchema,
} from '../../../kernel/schema/envelope-schema.js';
import { decimalSchema } from '../../../kernel/schema/fields-schema.js';
import {
  probabilityRules,
  prospectQuotaRoundings,
  prospectRankings,
  prospectTies,
} from './policy.js';
import { prospectFormat } from './prospect-format.js';

/** The shape of a prospect policy. */
export function prospectPolicySchema(): z.ZodType {
  return z.strictObject({
    ...envelopeShape(prospectFormat),
    currency: z.string().min(1),
    rounding: roundingSchema(),
    stages: z
      .array(
        z.strictObject({
          stage: nameSchema(),
          label: labelSchema().optional(),
          probability: decimalSchema('not-negative').describe('How likely it is won, at most 1.'),
        }),
      )
      .max(1000)
      .default([]),
    probability: z.enum(probabilityRules).default('own-first'),
    minimumNet: decimalSchema('any').default('0'),
    rankBy: z.enum(prospectRankings).default('net'),
    ties: z.enum(prospectTies).default('all-up'),
    grades: gradesSchema(),
  });
}

function gradesSchema() {
  const graded = { grade: nameSchema(), label: labelSchema().optional() };
  return z.discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('thresholds'),
      bands: z
        .array(
          z.strictObject({
            ...graded,
            from: decimalSchema('any').describe('What is left at least; reaching it is enough.'),
          }),
        )
        .max(1000)
        .describe('From the top grade down.'),
      otherwise: nameSchema().describe('The grade of who is pursued but meets no band.'),
      otherwiseLabel: labelSchema().optional(),
    }),
    z.strictObject({
      type: z.literal('shares'),
      grades: z
        .array(
          z.strictObject({
            ...graded,
            share: decimalSchema('not-negative').describe('Its share of those pursued.'),
          }),
        )
        .min(1)
        .max(1000)
        .describe('From the top grade down; the shares sum to exactly 1.'),
      quotaRounding: z.enum(prospectQuotaRoundings).default('half-away-from-zero'),
    }),
  ]);
}
