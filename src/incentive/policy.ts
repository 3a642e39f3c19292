import type { FiscalPattern, FiscalYear, Period, WeekYearRule } from '../kernel/calendar/index.js';
import type { DecimalInput, Rounding } from '../kernel/decimal/index.js';
import type { Policy, PolicyDraft } from '../kernel/decision/index.js';
import type { Basis, LineMeasure, QualifyingEvent, Scope } from './basis-policy.js';
import type { IncentiveCondition, IncentiveConditionDraft } from './condition-policy.js';

export type {
  Basis,
  LineMeasure,
  PayMeasure,
  QualifyingEvent,
  Scope,
  Selection,
  TierMeasure,
} from './basis-policy.js';

/**
 * A stretch of the measure and what it earns; `to: null` has no upper end. What no band covers earns nothing.
 *
 * `rate` is a fraction of the measure paid on, `perUnit` an amount for each unit of it (a band has one of the two, or
 * neither); `lump` is a fixed amount, `every` the size of an increment.
 */
export interface PayoutBand {
  readonly from: DecimalInput;
  readonly to: DecimalInput | null;
  readonly rate?: DecimalInput;
  readonly perUnit?: DecimalInput;
  readonly lump?: DecimalInput;
  readonly every?: DecimalInput;
  /** Which sides the band holds, where they do not follow from the boundary of the plan. */
  readonly fromIncluded?: boolean;
  readonly toIncluded?: boolean;
}

/** `lower-inclusive`: a band starts AT its `from`; `upper-inclusive`: it starts just above, and still holds its `to`. */
export type BandBoundary = 'lower-inclusive' | 'upper-inclusive';

/**
 * How bands earn.
 *
 * `incremental` 分段增量返利: each slice of the measure earns the rate of its own band, and its lump once it is reached.
 * `all-units` 全量追溯返利: the band that covers the measure gives its rate to the whole, and its lump.
 * `rolling`: every band reached gives its rate to the measure from zero up to its own end; the parts add.
 * `total`: every band reached gives its rate to the whole measure; the parts add.
 * `interpolated`: the `lump` of a full band is earned in proportion inside it; the parts add.
 * `per-increment`: the covering band pays its `lump` once for every `every` units of the whole measure.
 * `lump-sum`: the covering band pays its `lump`.
 * `matrix`: a rate table of two measures; the rate of the cell is given to the whole.
 */
export type PayoutStructure =
  | 'incremental'
  | 'all-units'
  | 'rolling'
  | 'total'
  | 'interpolated'
  | 'per-increment'
  | 'lump-sum'
  | 'matrix';

/**
 * How long a plan measures before it pays. A period by one word has that many months, from the day on which the period that is settled begins; the others
 * are exactly those of the fiscal year, of the years of weeks, or of the list.
 */
export type PlanPeriod =
  | 'month'
  | 'quarter'
  | 'half-year'
  | 'year'
  | {
      readonly type: 'fiscal';
      readonly unit: 'quarter' | 'half-year' | 'year';
      readonly fiscalYear: FiscalYear;
    }
  | {
      readonly type: 'weeks';
      readonly unit: 'period' | 'quarter' | 'year';
      readonly pattern: FiscalPattern;
      readonly year: Omit<WeekYearRule, 'endsInYear'>;
    }
  | { readonly type: 'custom'; readonly periods: readonly Period[] };

/** What is applied to a payout, in the order given: the most, the most as a share of the measure paid on, the least. */
export type PayoutLimit =
  | { readonly type: 'cap'; readonly amount: DecimalInput }
  | { readonly type: 'cap-of-measure'; readonly rate: DecimalInput }
  | { readonly type: 'floor'; readonly amount: DecimalInput };

/** A rate table of two figures: rising lower bounds, the last one open, and a rate for each cell. */
export interface RateMatrix<M extends string = string> {
  readonly rowFrom: readonly DecimalInput[];
  /** The figure that picks the column; rows are picked by the tier measure. */
  readonly column: M;
  readonly columnFrom: readonly DecimalInput[];
  readonly rates: readonly (readonly DecimalInput[])[];
}

/** What a plan pays in: money, points, or pieces of a product. */
export type PayoutKind =
  | { readonly type: 'money' }
  | { readonly type: 'points' }
  | { readonly type: 'goods'; readonly product: string };

/** How an unfinished period is estimated; see {@link accrueRebate}. The forecast is a measure of the whole period. */
export type AccrualMethod =
  | { readonly method: 'actual-to-date' }
  | { readonly method: 'forecast-total'; readonly forecast: DecimalInput }
  | { readonly method: 'annualised'; readonly periodsInYear: number };

/**
 * What becomes of the terms for a partner that joined or left within the period: they stay as they are, or bounds of bands, lumps,
 * targets, baselines and the amounts of limits are multiplied by the part of the period that it was a member. Rates, conditions and what
 * is paid for an increment stay. By days, or by whole months; then it is said whether a month counts in which it joined or left.
 */
export type PlanProration =
  | 'none'
  | { readonly method: 'days' }
  | { readonly method: 'months'; readonly startedMonth: 'counts' | 'does-not-count' };

/** What a partner earns, on what basis, under which conditions. */
export interface IncentivePlan<M extends string = string> extends Policy {
  /** The currency of the amounts that are measured, and of what is paid where that is money. */
  readonly currency: string;
  readonly payout: PayoutKind;
  readonly period: PlanPeriod;
  /**
   * Does the measure begin anew with each period, or with each year (and what was settled in it is set off)? The year is that of the fiscal years
   * or of weeks of `period`; for other periods it begins on the day and month on which the plan takes effect.
   */
  readonly reset: 'each-period' | 'each-year';
  /** Are the terms those of a whole period for a partner that `joined` or `left` within it? Of a year that is measured as one, the year is meant. */
  readonly proration: PlanProration;
  readonly event: QualifyingEvent;
  readonly scope: Scope;
  readonly basis: Basis<M>;
  readonly structure: PayoutStructure;
  readonly boundary: BandBoundary;
  readonly bands: readonly PayoutBand[];
  readonly matrix: RateMatrix<M> | null;
  /** Does a measure of exactly zero pay the lump of a first band that starts at zero? Where another figure picks the band: is its lump paid on nothing? */
  readonly lumpAtZero: boolean;
  /** `per-increment` only: count full increments, or also a started one. */
  readonly partial: 'down' | 'up';
  readonly conditions: readonly IncentiveCondition<M>[];
  readonly limits: readonly PayoutLimit[];
  /** Are limits applied to what the conditions leave, or the conditions to what the limits leave? */
  readonly limitsApply: 'after-conditions' | 'before-conditions';
  /** Does a return count in the period in which it comes, or in that of the sale that it takes back (which is then settled again)? */
  readonly returnsCount: 'when-returned' | 'when-sold';
  /** Returns lower the measure, and the band with it; or they only take back what was paid on them, at the rate of the sales. */
  readonly returnsRated: 'recomputed' | 'at-paid-rate';
  /** Returns exceed sales: nothing is paid, or the slope of the first band goes on below zero (the payout is negative). */
  readonly negativeMeasure: 'zero' | 'extend-first-band';
  /**
   * Conditions take more than there is: nothing is paid, or the payout is negative. With `zero`, of a payout that is below
   * zero already (`negativeMeasure`) they take nothing, but it stays negative; that nothing negative ever remains, say with the
   * limit `{ type: 'floor', amount: '0' }`.
   */
  readonly negativeNet: 'zero' | 'allow';
  /** Entitled to less than was settled: it is taken back now, or set off against later entitlement. */
  readonly negativeDue: 'claw-back' | 'carry-forward';
  readonly accrual: AccrualMethod;
  /** Where money is rounded, once: the entitlement of the period. */
  readonly rounding: Rounding;
  /** The decimals of a member's share where a group is settled as one; `null`: those of the rounding. */
  readonly shareScale: number | null;
}

/** The fields of a plan that have a default. */
type Defaulted =
  | 'payout'
  | 'reset'
  | 'proration'
  | 'event'
  | 'scope'
  | 'bands'
  | 'matrix'
  | 'lumpAtZero'
  | 'partial'
  | 'limits'
  | 'limitsApply'
  | 'returnsCount'
  | 'returnsRated'
  | 'negativeMeasure'
  | 'negativeNet'
  | 'accrual'
  | 'shareScale';

/**
 * {@link IncentivePlan} as it is typed.
 *
 * Unless told: it pays money, measures begin anew with each period, nothing is prorated, the invoice is the event, everything is in scope, there
 * are no conditions and no limits, `lumpAtZero` is false, `partial` is `down`, limits come after conditions, returns count when
 * they come and are recomputed, negatives are zero, and accruals are at the actual to date. A basis of one word measures and pays on the same.
 */
export interface IncentivePlanDraft<M extends string = string>
  extends PolicyDraft,
    Pick<
      IncentivePlan<M>,
      'currency' | 'period' | 'structure' | 'boundary' | 'negativeDue' | 'rounding'
    >,
    Partial<Pick<IncentivePlan<M>, Defaulted>> {
  readonly basis: LineMeasure | Basis<M>;
  readonly conditions?: readonly IncentiveConditionDraft<M>[];
}
