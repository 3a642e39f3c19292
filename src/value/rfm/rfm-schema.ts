import * as z from 'zod';
import { quantileRules } from '../../kernel/numerics/quantile-cuts.js';
import { envelopeShape, labelSchema, nameSchema } from '../../kernel/schema/envelope-schema.js';
import { decimalSchema } from '../../kernel/schema/fields-schema.js';
import type { CutBoundary } from './policy.js';
import { rfmFormat } from './rfm-format.js';
import { rfmWords } from './rfm-words.js';

/** The shape of an RFM policy. */
export function rfmPolicySchema(): z.ZodType {
  return z.strictObject({
    ...envelopeShape(rfmFormat),
    recency: scoreRule('recency'),
    frequency: scoreRule('frequency', {
      countBy: z.enum(rfmWords.countBy).default('purchase-day'),
    }),
    monetary: scoreRule('monetary'),
    combined: combined(),
    segments: z.array(segment()).min(1).max(1000),
  });
}

/** A cut has to be beaten: a figure equal to it gets the lower score, in either direction. */
const beaten = {
  recency: 'lower-inclusive',
  frequency: 'upper-inclusive',
  monetary: 'upper-inclusive',
} as const;

function scoreRule(measure: keyof typeof beaten, more: Readonly<Record<string, z.ZodType>> = {}) {
  const boundary = (unlessTold: CutBoundary) => z.enum(rfmWords.boundary).default(unlessTold);
  return z.discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('quantiles'),
      bins: z.int().min(2).max(1000),
      quantile: z.enum(quantileRules).default('type-7'),
      offset: decimalSchema('any').default('0'),
      boundary: boundary(beaten[measure]),
      ...more,
    }),
    z.strictObject({
      type: z.literal('breaks'),
      breaks: z.array(decimalSchema('any')).max(999),
      boundary: boundary('lower-inclusive'),
      ...more,
    }),
  ]);
}

function combined() {
  const weight = () => decimalSchema('not-negative');
  const weights = z.strictObject({
    recency: weight(),
    frequency: weight(),
    monetary: weight(),
  });
  return z.strictObject({ weights }).nullable().default(null);
}

function segment() {
  const range = () => z.strictObject({ from: z.int().min(1), to: z.int().min(1) }).optional();
  return z.strictObject({
    segment: nameSchema(),
    label: labelSchema().optional(),
    recency: range(),
    frequency: range(),
    monetary: range(),
  });
}
