import { addMonths, type Period } from '../kernel/calendar/index.js';
import { readPeriod } from '../kernel/calendar/read-period.js';
import {
  type DecideOptions,
  type Defined,
  type Explain,
  requireInForce,
} from '../kernel/decision/index.js';
import { readDecideOptions } from '../kernel/decision/read-options.js';
import { requireObject, throwDomain } from '../kernel/errors/index.js';
import type { IncentivePlan, PlanPeriod } from './policy.js';
import { type ReadyPlan, readyPlan } from './ready-plan.js';

/** The date of the run, and the period it settles. */
export interface SettleOptions extends DecideOptions {
  readonly period: Period;
}

/** One run of a plan: everything that does not depend on the partner. */
export interface SettlementRun extends ReadyPlan {
  readonly plan: IncentivePlan;
  readonly period: Period;
  readonly asOf: string;
  readonly explain: Explain;
}

/** Reads plan and options: the period is exactly one of the plan, and starts in its life. */
export function readRun(plan: Defined<IncentivePlan>, options: unknown): SettlementRun {
  const ready = readyPlan(plan);
  const { asOf, explain } = readDecideOptions(options, ['period']);
  const given = requireObject(options, '/options', '{ asOf, period }')['period'];
  readPeriod(given, '/options/period');
  const { start, end } = given as Period;
  requireInForce(plan, start, '/options/period/start');
  requireOnePeriod(plan.period, start, end);
  if (asOf < start)
    throwDomain(
      'incentive/period-not-begun',
      '/options/asOf',
      `the period begins on ${start}, after ${asOf}; there is nothing to settle yet`,
      { start, asOf },
    );
  return { ...ready, plan, period: { start, end }, asOf, explain };
}

const monthsOf: Readonly<Record<PlanPeriod, number>> = {
  month: 1,
  quarter: 3,
  'half-year': 6,
  year: 12,
};

function requireOnePeriod(period: PlanPeriod, start: string, end: string): void {
  const expected = addMonths(start, monthsOf[period]);
  if (end !== expected)
    throwDomain(
      'incentive/wrong-period',
      '/options/period',
      `expected one ${period} of the plan, ${start} until before ${expected}, received one until before ${end}`,
      { expected: period, start, end },
    );
}
