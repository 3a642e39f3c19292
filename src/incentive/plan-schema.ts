import * as z from 'zod';
import { envelopeShape, nameSchema, roundingSchema } from '../kernel/schema/envelope-schema.js';
import { dateSchema, decimalSchema } from '../kernel/schema/fields-schema.js';
import { conditionsSchema } from './conditions-schema.js';
import { planFormat } from './plan-format.js';
import {
  calendarPeriods,
  lineMeasures,
  mostBands,
  planWords,
  startedMonths,
  weekdays,
} from './plan-words.js';

const words = <const W extends readonly [string, ...string[]]>(...list: W) => z.enum(list);

/** The shape of an incentive plan. */
export function incentivePlanSchema(): z.ZodType {
  return z.strictObject({
    ...envelopeShape(planFormat),
    currency: nameSchema(),
    payout: payoutKindSchema(),
    period: periodSchema(),
    reset: z.enum(planWords.reset).default('each-period'),
    proration: prorationSchema().default('none'),
    event: z.enum(planWords.event).default('invoice'),
    scope: scopeSchema().default({}),
    basis: basisSchema(),
    structure: z.enum(planWords.structure),
    boundary: z.enum(planWords.boundary),
    bands: z.array(bandSchema()).max(mostBands).default([]),
    matrix: matrixSchema().nullable().default(null),
    lumpAtZero: z.boolean().default(false),
    partial: z.enum(planWords.partial).default('down'),
    conditions: conditionsSchema().default([]),
    limits: limitsSchema().default([]),
    limitsApply: z.enum(planWords.limitsApply).default('after-conditions'),
    returnsCount: z.enum(planWords.returnsCount).default('when-returned'),
    returnsRated: z.enum(planWords.returnsRated).default('recomputed'),
    negativeMeasure: z.enum(planWords.negativeMeasure).default('zero'),
    negativeNet: z.enum(planWords.negativeNet).default('zero'),
    negativeDue: z.enum(planWords.negativeDue),
    accrual: accrualSchema(),
    rounding: roundingSchema(),
    shareScale: z.int().min(0).max(40).nullable().default(null),
  });
}

function payoutKindSchema(): z.ZodType {
  return z
    .discriminatedUnion('type', [
      z.strictObject({ type: z.literal('money') }),
      z.strictObject({ type: z.literal('points') }),
      z.strictObject({ type: z.literal('goods'), product: nameSchema() }),
    ])
    .default({ type: 'money' });
}

function accrualSchema(): z.ZodType {
  return z
    .discriminatedUnion('method', [
      z.strictObject({ method: z.literal('actual-to-date') }),
      z.strictObject({ method: z.literal('forecast-total'), forecast: decimalSchema('positive') }),
      z.strictObject({ method: z.literal('annualised'), periodsInYear: z.int().min(1) }),
    ])
    .default({ method: 'actual-to-date' });
}

function prorationSchema() {
  return z.union([
    z.literal('none'),
    z.discriminatedUnion('method', [
      z.strictObject({ method: z.literal('days') }),
      z.strictObject({ method: z.literal('months'), startedMonth: z.enum(startedMonths) }),
    ]),
  ]);
}

function periodSchema(): z.ZodType {
  const weeks = z.int().min(1).max(11);
  return z.union([
    z.enum(calendarPeriods),
    z.strictObject({
      type: z.literal('fiscal'),
      unit: words('quarter', 'half-year', 'year'),
      fiscalYear: z.strictObject({
        startMonth: z.int().min(1).max(12),
        startDay: z.int().min(1).max(28).optional(),
        namedAfter: words('start', 'end'),
      }),
    }),
    z.strictObject({
      type: z.literal('weeks'),
      unit: words('period', 'quarter', 'year'),
      pattern: z.tuple([weeks, weeks, weeks]),
      year: z.strictObject({
        lastDay: z.enum(weekdays),
        anchor: words('last-in-month', 'nearest-to-month-end'),
        month: z.int().min(1).max(12),
      }),
    }),
    z.strictObject({
      type: z.literal('custom'),
      periods: z.array(z.strictObject({ start: dateSchema(), end: dateSchema() })).min(1),
    }),
  ]);
}

function selectionSchema(): z.ZodType {
  const names = z.array(nameSchema()).optional();
  return z.strictObject({ include: names, exclude: names });
}

function scopeSchema() {
  return z.strictObject({
    products: selectionSchema().optional(),
    customers: selectionSchema().optional(),
    regions: selectionSchema().optional(),
  });
}

/** A basis of one word measures and pays on the same. */
function basisSchema(): z.ZodType {
  const of = z.enum(lineMeasures);
  const tier = z.union([
    of,
    z.strictObject({
      type: z.literal('growth'),
      of,
      baseline: nameSchema(),
      nonPositiveBaseline: z.union([
        words('undetermined', 'no-payout'),
        z.strictObject({ newPartnerRate: decimalSchema('not-negative') }),
      ]),
    }),
    z.strictObject({ type: z.literal('completion'), of, target: nameSchema() }),
    z.strictObject({ type: z.literal('mix'), of, scope: scopeSchema() }),
    z.strictObject({ type: z.literal('measure'), measure: nameSchema() }),
  ]);
  return z.union([
    of.transform((word) => ({ tier: word, pay: word })),
    z.strictObject({ tier, pay: words(...lineMeasures, 'increment') }),
  ]);
}

function bandSchema(): z.ZodType {
  const amount = decimalSchema('not-negative');
  return z.strictObject({
    from: amount,
    to: amount.nullable(),
    rate: amount.optional(),
    perUnit: amount.optional(),
    lump: amount.optional(),
    every: decimalSchema('positive').optional(),
    fromIncluded: z.boolean().optional(),
    toIncluded: z.boolean().optional(),
  });
}

function matrixSchema() {
  const bounds = z.array(decimalSchema('any')).min(1);
  return z.strictObject({
    rowFrom: bounds,
    column: nameSchema(),
    columnFrom: bounds,
    rates: z.array(z.array(decimalSchema('not-negative')).min(1)).min(1),
  });
}

function limitsSchema() {
  const amount = decimalSchema('not-negative');
  return z.array(
    z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('cap'), amount }),
      z.strictObject({ type: z.literal('cap-of-measure'), rate: amount }),
      z.strictObject({ type: z.literal('floor'), amount }),
    ]),
  );
}
