import type { Period } from '../kernel/calendar/index.js';
import { readPeriod } from '../kernel/calendar/read-period.js';
import { type DecideOptions, type Defined, requireInForce } from '../kernel/decision/index.js';
import { readDecideOptions } from '../kernel/decision/read-options.js';
import { requireObject, throwDomain } from '../kernel/errors/index.js';
import type { Hierarchies } from './facts.js';
import type { MeasureRun } from './measure-lines.js';
import { measuredSpan, within } from './plan-period.js';
import type { IncentivePlan, Scope } from './policy.js';
import { type ReadyPlan, readyPlan } from './ready-plan.js';
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
}

/** The options that a settlement adds to those of every decision. */
export const settleOptionNames = ['period', 'hierarchies'] as const;

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
  const { start, end } = given as Period;
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
    asOf,
    explain,
    scale: ready.rounding.scale,
    readScope,
    inScope: readScope(plan.scope),
  };
}
