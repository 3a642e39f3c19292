import * as z from 'zod';
import { envelopeShape, nameSchema, roundingSchema } from '../kernel/schema/envelope-schema.js';
import { dateSchema, decimalSchema } from '../kernel/schema/fields-schema.js';
import { conditionsSchema } from './conditions-schema.js';
import { planFormat } from './plan-format.js';

const words = <const W extends readonly [string, ...string[]]>(...list: W) => z.enum(list);

/** The shape of an incentive plan. */
export function incentivePlanSchema(): z.ZodType {
  return z.strictObject({
    ...envelopeShape(planFormat),
    currency: nameSchema(),
    payout: payoutKindSchema(),
    period: periodSchema(),
    reset: words('each-period', 'each-year').default('each-period'),
    proration: prorationSchema().default('none'),
    event: words('invoice', 'order', 'payment', 'pick-up', 'sell-out').default('invoice'),
    scope: scopeSchema().default({}),
    basis: basisSchema(),
    structure: words(
      'incremental',
      'all-units',
      'rolling',
      'total',
      'interpolated',
      'per-increment',
      'lump-sum',
      'matrix',
    ),
    boundary: words('lower-inclusive', 'upper-inclusive'),
    bands: z.array(bandSchema()).max(10_000).default([]),
    matrix: matrixSchema().nullable().default(null),
    lumpAtZero: z.boolean().default(false),
    partial: words('down', 'up').default('down'),
    conditions: conditionsSchema().default([]),
    limits: limitsSchema().default([]),
    limitsApply: words('after-conditions', 'before-conditions').default('after-conditions'),
    returnsCount: words('when-returned', 'when-sold').default('when-returned'),
    returnsRated: words('recomputed', 'at-paid-rate').default('recomputed'),
    negativeMeasure: words('zero', 'extend-first-band').default('zero'),
    negativeNet: words('zero', 'allow').default('zero'),
    negativeDue: words('claw-back', 'carry-forward'),
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
      z.strictObject({ method: z.literal('annualised'), periodsInYear: z.int().min(1).max(366) }),
    ])
    .default({ method: 'actual-to-date' });
}

function prorationSchema() {
  return z.union([
    z.literal('none'),
    z.discriminatedUnion('method', [
      z.strictObject({ method: z.literal('days') }),
      z.strictObject({
        method: z.literal('months'),
        startedMonth: words('counts', 'does-not-count'),
      }),
    ]),
  ]);
}

const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

function periodSchema(): z.ZodType {
  const weeks = z.int().min(1).max(11);
  return z.union([
    words('month', 'quarter', 'half-year', 'year'),
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
        lastDay: words(...weekdays),
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
  const names = z.array(nameSchema()).min(1).optional();
  return z.strictObject({ include: names, exclude: names });
}

function scopeSchema() {
  return z.strictObject({
    products: selectionSchema().optional(),
    customers: selectionSchema().optional(),
    regions: selectionSchema().optional(),
  });
}

const lineMeasures = [
  'net-amount',
  'tax-inclusive-amount',
  'quantity',
  'collected-amount',
] as const;

/** A basis of one word measures and pays on the same. */
function basisSchema(): z.ZodType {
  const of = words(...lineMeasures);
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
