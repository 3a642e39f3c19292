import {
  Decimal,
  divideRounded,
  one,
  padded,
  plain,
  rounded,
  zero,
} from '../../kernel/decimal/decimal.js';
import type { DecimalString } from '../../kernel/decimal/index.js';
import type { Reason } from '../../kernel/decision/index.js';
import { negated } from './negated.js';
import type { ReadProfitFacts } from './read-profit-facts.js';
import type { ReadyActivity, ReadyCosts } from './ready-cost-to-serve.js';
import type { ContributionReasonCode } from './reasons.js';

type Why = Reason<ContributionReasonCode>;

/** What one activity cost a customer, rounded, and why. */
export interface CostedActivity {
  readonly activity: string;
  readonly cost: DecimalString;
  readonly reason: Why;
}

/** The cost of each activity, or the names of the facts that are missing. */
export interface CostedActivities {
  readonly costs: readonly CostedActivity[];
  readonly missing: readonly string[];
}

/** What serving one customer cost, activity by activity; each is rounded once. */
export function costActivities(ready: ReadyCosts, facts: ReadProfitFacts): CostedActivities {
  const missing = new Set<string>();
  const isZero = ready.absent === 'zero';
  const told = <T>(name: string, value: T | null | undefined, nothing: T): T => {
    if (value === null || value === undefined) {
      if (!isZero) missing.add(name);
      return nothing;
    }
    return value;
  };
  const costs = ready.activities.map((entry) => costOne(entry, ready, facts, told));
  return { costs, missing: [...missing] };
}

type Told = <T>(name: string, value: T | null | undefined, nothing: T) => T;

function costOne(
  { activity, label, price }: ReadyActivity,
  { rounding }: ReadyCosts,
  facts: ReadProfitFacts,
  told: Told,
): CostedActivity {
  const named = (cost: DecimalString, code: ContributionReasonCode, params: Reason['params']) => ({
    activity,
    cost,
    reason: { code, figure: negated(cost), params: { activity, label, ...params } },
  });
  if (price.type === 'financing') {
    const receivable = told('averageReceivable', facts.averageReceivable, zero);
    const days = told('days', facts.days, 0);
    const cost = divideRounded(
      receivable.times(price.rate).times(days),
      new Decimal(price.daysOfRate),
      rounding,
    );
    const terms = { receivable: padded(receivable, rounding.scale), days, rate: plain(price.rate) };
    return named(cost, 'value/profit-financing', { ...terms, daysOfRate: price.daysOfRate });
  }
  const used = told(activity, facts.used.get(activity), zero);
  const cost = rounded(used.times(price.type === 'rate' ? price.rate : one), rounding);
  return price.type === 'rate'
    ? named(cost, 'value/profit-activity', {
        quantity: plain(used),
        rate: padded(price.rate, rounding.scale),
      })
    : named(cost, 'value/profit-direct-cost', {});
}
