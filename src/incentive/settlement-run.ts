import type { Period, PeriodShare, WeekPeriod } from '../kernel/calendar/index.js';
import { readPeriod } from '../kernel/calendar/read-period.js';
import { type DecideOptions, type Defined, requireInForce } from '../kernel/decision/index.js';
import { readDecideOptions } from '../kernel/decision/read-options.js';
import { requireObject, throwDomain, throwInput } from '../kernel/errors/index.js';
import type { Hierarchies } from './facts.js';
import type { MeasureRun } from './measure-lines.js';
import { measuredSpan, wholePeriod, within } from './plan-period.js';
import type { IncentivePlan, Scope } from './policy.js';
import { type ReadyPlan, readyPlan } from './ready-plan.js';
import { requireOnly } from './require-only.js';
import { type InScope, scopeReader } from './select-lines.js';

/** The date of the run, the period it settles, and what names in a scope stand for. */
export interface SettleOptions extends DecideOptions {
  readonly period: Period;
  readonly hierarchies?: Hierarchies;
}

/** One run of a plan: everything that does not depend on the partner. */
export interface SettlementRun extends ReadyPlan, MeasureRun {
  readonly plan: IncentivePlan;
  readonly period: Period;
  /** The period, or the year so far that ends with it; lines are measured in what of it lies in the life of the plan. */
  readonly span: Period;
  readonly readScope: (scope: Scope) => InScope;
  /** What the terms are meant for as a whole: the period, or the year where it is measured as one. */
  readonly memberPeriod: Period;
  /** The part of it that targets and baselines are scaled by; `null` where the terms are those of the whole. */
  readonly share: MemberShare | null;
  /** The part of the span, for targets and baselines that are told by period, and so are those of the span. */
  readonly spanShare: MemberShare | null;
}

/** A part of a period as counts of days or months. */
export type MemberShare = PeriodShare;

/** The options that a settlement adds to those of every decision. */
export const settleOptionNames = ['period', 'hierarchies'] as const;

/** A period of a year of weeks tells its number too. */
const periodKeys = [
  'start',
  'end',
  'weeks',
  'period',
  'quarter',
] as const satisfies (keyof WeekPeriod)[];

/** What differs between the callers of {@link readRun}. */
interface RunTerms {
  /** Further options. */
  readonly more?: readonly string[];
  /** May the period lie outside the life of the plan? */
  readonly anyTime?: boolean;
  /** Where the caller was told the period. */
  readonly periodPath?: string;
}

/** Reads plan and options: the period is exactly one of the plan, and starts in its life. */
export function readRun(
  plan: Defined<IncentivePlan>,
  options: unknown,
  { more = [], anyTime = false, periodPath = '/options/period' }: RunTerms = {},
): SettlementRun {
  const ready = readyPlan(plan);
  const { asOf, explain } = readDecideOptions(options, [...settleOptionNames, ...more]);
  const { period: given, hierarchies = {} } = requireObject(
    options,
    '/options',
    '{ asOf, period }',
  );
  readPeriod(given, periodPath);
  const { start, end } = requireOnly(given, periodPath, periodKeys) as unknown as Period;
  if (!anyTime) requireInForce(plan, start, `${periodPath}/start`);
  const period = { start, end };
  const span = measuredSpan(plan, period, periodPath);
  if (asOf < start)
    throwDomain(
      'incentive/period-not-begun',
      '/options/asOf',
      `the period begins on ${start}, after ${asOf}; there is nothing to settle yet`,
      { start, asOf },
    );
  const readScope = scopeReader(hierarchies);
  const { tier } = plan.basis;
  // A name that no hierarchy knows is an error of the run, not of the first partner.
  if (typeof tier === 'object' && tier.type === 'mix') readScope(tier.scope);
  return {
    ...ready,
    plan,
    period,
    span,
    window: anyTime ? span : within(span, plan.effective),
    memberPeriod: memberPeriodOf(ready, plan, period, periodPath),
    share: null,
    spanShare: null,
    asOf,
    explain,
    scale: ready.rounding.scale,
    readScope,
    inScope: readScope(plan.scope),
  };
}

/** What a partner may be a member of for a part; whole months can be counted only where the period is made of them. */
function memberPeriodOf(
  { proration }: ReadyPlan,
  plan: IncentivePlan,
  period: Period,
  path: string,
): Period {
  if (proration === 'none') return period;
  const whole = wholePeriod(plan, period, path);
  if (proration.method === 'days') return whole;
  const odd = [whole.start, whole.end, period.end].find((date) => !date.endsWith('-01'));
  if (odd === undefined) return whole;
  return throwInput(
    'input/not-first-of-month',
    `${path}/start`,
    `the plan prorates by whole months, and ${odd} is not the first of one; prorate by days, or pass a period of whole months`,
    { received: odd },
  );
}
