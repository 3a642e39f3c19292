import * as z from 'zod';
import {
  conditionSchema,
  envelopeShape,
  labelSchema,
  nameSchema,
  roundingSchema,
} from '../../../kernel/schema/envelope-schema.js';
import { decimalSchema } from '../../../kernel/schema/fields-schema.js';
import { actionTypes, badCustomerRules } from './policy.js';
import { smallCustomerFormat } from './small-customer-format.js';

/** The shape of a small customer policy. */
export function smallCustomerPolicySchema(): z.ZodType {
  return z.strictObject({
    ...envelopeShape(smallCustomerFormat),
    currency: z.string().min(1),
    rounding: roundingSchema(),
    value: nameSchema(),
    yearWeights: z.array(decimalSchema('not-negative')).min(1).max(100),
    upgrade: z.strictObject({
      grade: nameSchema().describe('The next grade.'),
      label: labelSchema().optional(),
      potential: nameSchema().describe('The measure that has what the customer could come to.'),
      atLeast: decimalSchema('any').describe('What the next grade asks for.'),
      probability: probabilitySchema(),
      minimumProbability: decimalSchema('not-negative').describe('At most 1.'),
    }),
    lowProfit: conditionSchema(),
    bad: z
      .array(
        z.strictObject({
          sign: nameSchema(),
          label: labelSchema().optional(),
          when: conditionSchema(),
        }),
      )
      .max(100),
    badCustomers: z.enum(badCustomerRules).default('by-value'),
    actions: z.array(actionSchema()).min(1).max(100),
  });
}

function probabilitySchema() {
  return z
    .union([decimalSchema('not-negative'), z.strictObject({ measure: nameSchema() })])
    .describe('From 0 to 1, or the measure that has it.');
}

function actionSchema() {
  const terms = (text: string) =>
    z
      .array(
        z.union([
          z.strictObject({ amount: decimalSchema('any') }),
          z.strictObject({ measure: nameSchema(), times: decimalSchema('any').optional() }),
        ]),
      )
      .max(100)
      .default([])
      .describe(text);
  return z.strictObject({
    action: nameSchema(),
    label: labelSchema().optional(),
    type: z
      .enum(actionTypes)
      .describe('For everybody, for who can be upgraded, or, ending it, for bad customers only.'),
    when: conditionSchema().nullable().default(null),
    probability: probabilitySchema().default('1'),
    gain: terms('What it brings more in a year where it succeeds.'),
    yearlyCost: terms('What it costs in each year, whether it succeeds or not.'),
    cost: terms('What it costs once.'),
  });
}
