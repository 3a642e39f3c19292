import * as z from 'zod';
import { conditionSchema, labelSchema, nameSchema } from '../../kernel/schema/envelope-schema.js';
import { decimalSchema } from '../../kernel/schema/fields-schema.js';
import { pointsRuleSchema, weightsSchema } from '../../scoring/scorecard-schema.js';
import { quantileTypes, quotaRoundings, shareBoundaries, tieRules } from './policy.js';

const mostGrades = 1000;

/** The shape of the rule that computes a grade. */
export function computeSchema(): z.ZodType {
  return z.discriminatedUnion('type', [
    pyramidSchema(),
    thresholdsSchema(),
    percentilesSchema(),
    abcSchema(),
    gridSchema(),
    compositeSchema(),
  ]);
}

const graded = () => ({
  grade: nameSchema().describe('Name of the grade.'),
  label: labelSchema().optional(),
});

const gradesOf = <T extends z.ZodType>(grade: T, text: string) =>
  z.array(grade).min(1).max(mostGrades).describe(text);

const rankedBy = () =>
  nameSchema().describe('The measure that ranks the customers, highest first.');

const quotaRounding = () =>
  z
    .enum(quotaRoundings)
    .default('half-away-from-zero')
    .describe('How a cumulative quota becomes a whole number of customers.');

const ties = (usual: (typeof tieRules)[number]) =>
  z
    .enum(tieRules)
    .default(usual)
    .describe(
      'The position of equal customers: all the best of the group, all the worst, or by id.',
    );

const forPopulation = () => ({
  minimumPopulation: z
    .int()
    .min(0)
    .default(0)
    .describe('With fewer customers than this the rule says nothing.'),
  fallback: thresholdsSchema()
    .nullable()
    .default(null)
    .describe('What grades a population that is too small; null: no grade can be told.'),
});

function pyramidSchema() {
  return z.strictObject({
    type: z.literal('pyramid').describe('Grades as shares of the ranked population.'),
    measure: rankedBy(),
    grades: gradesOf(
      z.strictObject({
        ...graded(),
        share: decimalSchema('not-negative').describe(
          'Its share of the population, such as "0.19".',
        ),
      }),
      'From the top grade down; the shares sum to exactly 1.',
    ),
    quotaRounding: quotaRounding(),
    ties: ties('all-up'),
    ...forPopulation(),
  });
}

const bounds = () => z.record(nameSchema(), decimalSchema('any'));

function thresholdsSchema() {
  const figures = z.strictObject({
    ...graded(),
    match: z.enum(['all', 'any']).describe('Does it take all of the figures, or any one?'),
    atLeast: bounds().describe('The least figure of each measure; reaching it is enough.'),
    keepAtLeast: bounds().optional().describe('What it takes to keep the grade once it is held.'),
  });
  const condition = z.strictObject({
    ...graded(),
    when: conditionSchema(),
    keepWhen: conditionSchema().optional(),
  });
  return z.strictObject({
    type: z.literal('thresholds').describe('Grades by fixed thresholds, of each customer alone.'),
    bands: z
      .array(z.union([figures, condition]))
      .max(mostGrades)
      .describe('From the top grade down; the first band that is met gives the grade.'),
    otherwise: nameSchema().nullable().default(null).describe('The grade of who meets no band.'),
    otherwiseLabel: labelSchema().optional(),
  });
}

function percentilesSchema() {
  return z.strictObject({
    type: z.literal('percentiles').describe('Grades by quantiles of the population.'),
    measure: rankedBy(),
    grades: gradesOf(
      z.strictObject({
        ...graded(),
        from: decimalSchema('not-negative').describe(
          'The quantile it starts from, such as "0.9" for the best tenth.',
        ),
      }),
      'From the top grade down; from falls to exactly 0.',
    ),
    quantile: z
      .enum(quantileTypes)
      .default('type-7')
      .describe('How the quantile is found, by its type in Hyndman and Fan 1996.'),
    ...forPopulation(),
  });
}

function abcSchema() {
  return z.strictObject({
    type: z.literal('abc').describe('Grades by cumulative share of the total.'),
    measure: rankedBy(),
    grades: gradesOf(
      z.strictObject({
        ...graded(),
        upTo: decimalSchema('not-negative').describe('The cumulative share it reaches up to.'),
      }),
      'From the top grade down; upTo rises to exactly 1.',
    ),
    boundary: z
      .enum(shareBoundaries)
      .default('crossing')
      .describe(
        'In the grade while the cumulative share with the customer is below the cut, is at most the cut, or while the share before is below it.',
      ),
    ties: ties('by-id'),
    ...forPopulation(),
  });
}

function gridSchema() {
  const level = { level: nameSchema(), label: labelSchema().optional() };
  const axis = z.strictObject({
    measure: nameSchema(),
    levels: z
      .array(
        z.union([
          z.strictObject({ ...level, atLeast: decimalSchema('any').nullable() }),
          z.strictObject({ ...level, share: decimalSchema('not-negative') }),
        ]),
      )
      .min(1)
      .max(mostGrades)
      .describe(
        'From the top level down: each from a figure up, the last from null; or each a share of the population.',
      ),
  });
  return z.strictObject({
    type: z.literal('grid').describe('Grades by two measures at once.'),
    rows: axis,
    columns: axis,
    grades: gradesOf(z.strictObject(graded()), 'Every grade, from the top down.'),
    cells: z
      .array(z.array(nameSchema()))
      .describe('One list for each level of the rows, with a grade for each level of the columns.'),
    quotaRounding: quotaRounding(),
    ties: ties('all-up'),
    ...forPopulation(),
  });
}

function compositeSchema() {
  return z.strictObject({
    type: z.literal('composite').describe('Grades by the points of a scorecard.'),
    measures: z
      .array(
        z.strictObject({
          id: nameSchema(),
          label: labelSchema().optional(),
          rule: pointsRuleSchema(),
        }),
      )
      .min(1),
    weights: weightsSchema(),
    missing: z.enum(['refuse', 'zero', 'redistribute']),
    bands: gradesOf(
      z.strictObject({
        ...graded(),
        from: decimalSchema('any').describe('The least points; reaching them is enough.'),
        keepFrom: decimalSchema('any')
          .optional()
          .describe('What it takes to keep the grade once it is held.'),
      }),
      'From the top grade down.',
    ),
    otherwise: nameSchema().nullable().default(null),
    otherwiseLabel: labelSchema().optional(),
  });
}
