import { type Decimal, readRounding, toNotNegative } from '../../kernel/decimal/decimal.js';
import type { Rounding } from '../../kernel/decimal/index.js';
import { compiler, type Label } from '../../kernel/decision/index.js';
import { requireList, requireObject, requireText, requireWord } from '../../kernel/errors/index.js';
import { costToServeFormat } from './cost-to-serve-format.js';
import type { ActivityCost, CostToServePolicy } from './cost-to-serve-policy.js';
import { daysOfRate, financingDayCounts } from './financing-days.js';
import { lintCostToServe } from './lint-cost-to-serve.js';

/** An activity whose figures were read. */
export interface ReadyActivity {
  readonly activity: string;
  readonly label: Label | null;
  readonly price:
    | { readonly type: 'rate'; readonly rate: Decimal }
    | { readonly type: 'amount' }
    | { readonly type: 'financing'; readonly rate: Decimal; readonly daysOfRate: number };
}

/** A policy whose figures were read. */
export interface ReadyCosts {
  readonly activities: readonly ReadyActivity[];
  readonly absent: CostToServePolicy['absent'];
  readonly currency: string;
  readonly rounding: Rounding;
}

/** What a decision needs of a cost-to-serve policy. */
export const readyCostToServe = /* @__PURE__ */ compiler<CostToServePolicy, ReadyCosts>(
  costToServeFormat,
  'defineCostToServePolicy',
  ({ activities, absent, currency, rounding }) => ({
    activities: Array.from(
      requireList(activities, '/activities', 'a list of activities'),
      (activity, index) => readyActivity(activity, `/activities/${index}`),
    ),
    absent: requireWord(absent, '/absent', ['unknown', 'zero']),
    currency: requireText(currency, '/currency', 'a currency'),
    rounding: readRounding(rounding, '/rounding'),
  }),
  lintCostToServe,
);

function readyActivity(entry: unknown, path: string): ReadyActivity {
  const read = requireObject(entry, path, 'an activity') as unknown as ActivityCost;
  const { activity, label, type } = read;
  return {
    activity: requireText(activity, `${path}/activity`, 'the name of an activity'),
    label: label ?? null,
    price: readyPrice(
      read,
      requireWord(type, `${path}/type`, ['rate', 'amount', 'financing']),
      path,
    ),
  };
}

function readyPrice(
  activity: ActivityCost,
  type: ActivityCost['type'],
  path: string,
): ReadyActivity['price'] {
  if (type === 'amount') return { type };
  const { rate, dayCount } = activity as Extract<ActivityCost, { type: 'financing' }>;
  const read = toNotNegative(rate, `${path}/rate`);
  if (type === 'rate') return { type, rate: read };
  const counted = requireWord(dayCount, `${path}/dayCount`, financingDayCounts);
  return { type, rate: read, daysOfRate: daysOfRate(counted) };
}
