import type { Period, PeriodShare, WeekPeriod } from '../kernel/calendar/index.js';
import { readPeriod } from '../kernel/calendar/read-period.js';
import { type DecideOptions, type Defined, requireInForce } from '../kernel/decision/index.js';
import { readDecideOptions } from '../kernel/decision/read-options.js';
import { requireObject, throwDomain, throwInput } from '../kernel/errors/index.js';
import type { Hierarchies } from './facts.js';
import type { MeasureRun } from './measure-lines.js';
import { measuredWindow, planYearOf, requireOnePeriod } from './plan-period.js';
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
  readonly readScope: (scope: Scope) => InScope;
  /** What the terms are meant for as a whole: the period, or the year where it is measured as one. */
  readonly memberPeriod: Period;
  /** The part of it that targets and baselines are scaled by; `null` where the terms are those of the whole. */
  readonly share: MemberShare | null;
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

/** Reads plan and options: the period is exactly one of the plan, and starts in its life. `more` names further options. */
export function readRun(
  plan: Defined<IncentivePlan>,
  options: unknown,
  {
    more = [],
    anyTime = false,
  }: { readonly more?: readonly string[]; readonly anyTime?: boolean } = {},
): SettlementRun {
  const ready = readyPlan(plan);
  const { asOf, explain } = readDecideOptions(options, [...settleOptionNames, ...more]);
  const { period: given, hierarchies = {} } = requireObject(
    options,
    '/options',
    '{ asOf, period }',
  );
  readPeriod(given, '/options/period');
  const { start, end } = requireOnly(given, '/options/period', periodKeys) as unknown as Period;
  if (!anyTime) requireInForce(plan, start, '/options/period/start');
  requireOnePeriod(plan.period, { start, end });
  if (asOf < start)
    throwDomain(
      'incentive/period-not-begun',
      '/options/asOf',
      `the period begins on ${start}, after ${asOf}; there is nothing to settle yet`,
      { start, asOf },
    );
  const readScope = scopeReader(hierarchies);
  const year = planYearOf(plan.period, plan.effective.start, start);
  const memberPeriod = plan.reset === 'each-period' ? { start, end } : year;
  requireMonths(ready, memberPeriod);
  return {
    ...ready,
    plan,
    period: { start, end },
    window: measuredWindow(plan.reset, year.start, { start, end }),
    memberPeriod,
    share: null,
    asOf,
    explain,
    scale: ready.rounding.scale,
    readScope,
    inScope: readScope(plan.scope),
  };
}

/** Whole months can be counted only where the period is made of them. */
function requireMonths({ proration }: ReadyPlan, { start, end }: Period): void {
  if (proration === 'none' || proration.method === 'days') return;
  const odd = [start, end].find((date) => !date.endsWith('-01'));
  if (odd === undefined) return;
  throwInput(
    'input/not-first-of-month',
    '/options/period/start',
    `the plan prorates by whole months, and ${odd} is not the first of one; prorate by days, or pass a period of whole months`,
    { received: odd },
  );
}
