import * as z from 'zod';
import {
  conditionSchema,
  envelopeShape,
  labelSchema,
  nameSchema,
} from '../../kernel/schema/envelope-schema.js';
import { decimalSchema } from '../../kernel/schema/fields-schema.js';
import { pointsRuleSchema } from '../../scoring/scorecard-schema.js';
import { accountFormat } from './account-format.js';
import {
  fileParts,
  gateMatches,
  lineSides,
  missingRules,
  topRoundings,
  topTies,
} from './account-words.js';
import { mostGroups, weightDigits } from './limits.js';

const mostNames = 1000;
const labelled = () => ({ label: labelSchema().optional() });

/** The shape of an account policy. */
export function accountPolicySchema(): z.ZodType {
  return z.strictObject({
    ...envelopeShape(accountFormat),
    gates: z.array(gateSchema()).max(mostNames).default([]),
    match: z.enum(gateMatches).default('all'),
    groups: z.array(groupSchema()).min(1).max(mostGroups),
    missing: z.enum(missingRules).default('refuse'),
    bands: z.array(bandSchema()).min(1).max(mostNames),
    otherwise: nameSchema().nullable().default(null),
    otherwiseLabel: labelSchema().optional(),
    top: topSchema().nullable().default(null),
    file: fileSchema().default({ required: [], atLeast: null }),
    swot: swotSchema().default({ internalLine: '0', externalLine: '0', onLine: 'above' }),
  });
}

const gateSchema = () =>
  z.strictObject({
    gate: nameSchema().describe('Name of the gate.'),
    ...labelled(),
    when: conditionSchema(),
  });

const weight = (among: string) =>
  decimalSchema('not-negative', weightDigits).describe(
    `Its weight; those of ${among} sum to exactly 1.`,
  );

const groupSchema = () =>
  z.strictObject({
    group: nameSchema().describe('Name of the group.'),
    ...labelled(),
    weight: weight('the groups'),
    indicators: z
      .array(
        z.strictObject({
          measure: nameSchema().describe('The measure that is looked at.'),
          ...labelled(),
          weight: weight('the indicators of a group'),
          rule: pointsRuleSchema(),
        }),
      )
      .min(1)
      .max(mostNames),
  });

const bandSchema = () =>
  z.strictObject({
    grade: nameSchema().describe('Name of the grade.'),
    from: decimalSchema('any').describe('The least points of the grade; reaching them is enough.'),
    ...labelled(),
  });

const topSchema = () =>
  z.strictObject({
    measure: nameSchema().describe('The measure that ranks the accounts, highest first.'),
    share: decimalSchema('not-negative').describe('Which part of the accounts, such as "0.2".'),
    brings: decimalSchema('not-negative')
      .nullable()
      .default(null)
      .describe('Which part of the total they are expected to bring; null for no expectation.'),
    quotaRounding: z.enum(topRoundings).default('half-away-from-zero'),
    ties: z.enum(topTies).default('all-up'),
  });

const fileSchema = () =>
  z.strictObject({
    required: z
      .array(z.strictObject({ part: z.enum(fileParts), field: nameSchema(), ...labelled() }))
      .max(mostNames),
    atLeast: decimalSchema('not-negative')
      .nullable()
      .default(null)
      .describe('Which part of the required fields must be filled in; null for none.'),
  });

const swotSchema = () =>
  z.strictObject({
    internalLine: decimalSchema('any').default('0'),
    externalLine: decimalSchema('any').default('0'),
    onLine: z.enum(lineSides).default('above'),
  });
