import * as z from 'zod';
import { periodUnits } from '../../kernel/calendar/period.js';
import { nameSchema } from '../../kernel/schema/envelope-schema.js';
import { decimalSchema } from '../../kernel/schema/fields-schema.js';
import {
  carryOverRules,
  downgradeRules,
  requalificationRules,
  returnRules,
  upgradeRules,
} from './policy.js';

const months = () => z.int().min(1).max(1200);

const fiscalYear = () =>
  z
    .strictObject({
      startMonth: z.int().min(1).max(12),
      startDay: z.int().min(1).max(28).optional(),
      namedAfter: z.enum(['start', 'end']),
    })
    .optional();

/** The shape of the rule that grants a grade over time. */
export function grantSchema(): z.ZodType {
  return z.strictObject({
    window: windowSchema(),
    review: reviewSchema(),
    upgrade: z.enum(upgradeRules).describe('When a higher grade that was reached is granted.'),
    restartOnUpgrade: z
      .boolean()
      .default(true)
      .describe('Does an immediate upgrade begin a new period on its day?'),
    downgrade: z
      .enum(downgradeRules)
      .describe('How far a review that finds less takes the customer down.'),
    requalification: z.enum(requalificationRules).default('at-review'),
    graceMonths: z.int().min(0).max(1200).default(0),
    minimumTenureMonths: z.int().min(0).max(1200).default(0),
    cooldownMonths: z.int().min(0).max(1200).default(0),
    returns: z.enum(returnRules).default('own-day'),
    carryOver: z.enum(carryOverRules).default('none'),
    lifetime: z
      .array(
        z.strictObject({
          grade: nameSchema(),
          atLeast: z.record(nameSchema(), decimalSchema('any')),
          heldMonths: z.int().min(0).max(12_000).default(0),
        }),
      )
      .max(1000)
      .default([]),
    qualifyingTypes: z.array(z.string().min(1)).nullable().default(null),
  });
}

function windowSchema() {
  return z
    .discriminatedUnion('type', [
      z.strictObject({
        type: z.literal('rolling-days'),
        days: z.int().min(1).max(36_600),
      }),
      z.strictObject({ type: z.literal('rolling-months'), months: months() }),
      z.strictObject({
        type: z.literal('calendar'),
        unit: z.enum(periodUnits),
        fiscalYear: fiscalYear(),
      }),
      z.strictObject({ type: z.literal('anniversary') }),
      z.strictObject({ type: z.literal('since-joined') }),
      z.strictObject({ type: z.literal('since-grade') }),
    ])
    .describe('Over which days events are added up.');
}

/** Words for the usual reviews are kept as the objects they stand for. */
function reviewSchema() {
  const calendar = z.strictObject({
    type: z.literal('calendar'),
    unit: z.enum(periodUnits),
    extra: z.int().min(0).max(100).default(0),
    fiscalYear: fiscalYear(),
  });
  const byMonths = z.strictObject({
    type: z.literal('months'),
    months: months(),
    roundTo: z.enum(periodUnits).nullable().default(null),
    roundDirection: z.enum(['up', 'down']).default('up'),
  });
  return z
    .union([
      z.enum(periodUnits).transform((unit) => ({ type: 'calendar', unit, extra: 0 })),
      z.enum(['anniversary', 'never']).transform((type) => ({ type })),
      calendar,
      byMonths,
      z.strictObject({ type: z.literal('anniversary') }),
      z.strictObject({ type: z.literal('never') }),
    ])
    .describe('When a period ends, which is the day of its review.');
}
