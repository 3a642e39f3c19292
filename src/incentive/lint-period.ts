import type { Finding } from '../kernel/decision/index.js';
import { finding } from './lint-finding.js';
import type { IncentivePlan } from './policy.js';
import { prorationOf } from './proration-of.js';

/** The periods of a plan of its own end after they start, and no day lies in two. */
export function lintPeriod({ period }: Pick<IncentivePlan, 'period'>): readonly Finding[] {
  if (typeof period === 'string' || period.type !== 'custom') return lintPattern(period);
  let reached = '';
  return period.periods.flatMap(({ start, end }, index) => {
    const path = `/period/periods/${index}`;
    const before = reached;
    if (end > reached) reached = end;
    if (end <= start)
      return [finding('error', 'policy/ends-before-start', `${path}/end`, { start, end })];
    return start < before
      ? [finding('error', 'incentive/periods-overlap', `${path}/start`, { start, before })]
      : [];
  });
}

/** Whole months can be prorated only where periods are made of them. */
export function lintProration(
  plan: Pick<IncentivePlan, 'proration' | 'period'>,
): readonly Finding[] {
  const proration = prorationOf(plan);
  if (proration === 'none' || proration.method === 'days' || isOfMonths(plan.period)) return [];
  return [finding('error', 'incentive/proration-mismatch', '/proration/method', {})];
}

function isOfMonths(period: IncentivePlan['period']): boolean {
  if (typeof period === 'string') return true;
  if (period.type === 'fiscal') return (period.fiscalYear.startDay ?? 1) === 1;
  return (
    period.type === 'custom' &&
    period.periods.every(({ start, end }) => start.endsWith('-01') && end.endsWith('-01'))
  );
}

/** The weeks of a quarter are thirteen. */
function lintPattern(period: IncentivePlan['period']): readonly Finding[] {
  if (typeof period === 'string' || period.type !== 'weeks') return [];
  const sum = period.pattern.reduce((total, weeks) => total + weeks, 0);
  const params = { expected: '13', received: String(sum) };
  return sum === 13 ? [] : [finding('error', 'policy/wrong-value', '/period/pattern', params)];
}
