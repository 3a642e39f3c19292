import { plain } from '../../../kernel/decimal/decimal.js';
import { type MeasureLabels, measureLabelOf, type Reason } from '../../../kernel/decision/index.js';
import type { WorthReasonCode } from '../reasons.js';
import type { GradingCheck } from './decision.js';
import type { ReadyGradingCheck } from './ready-grading-check.js';

/** Why it is worth while to grade, or not, or why that cannot be told: the three checks. */
export function needReasons(
  grade: boolean | null,
  checks: readonly GradingCheck[],
  ready: ReadyGradingCheck,
  labels: MeasureLabels | undefined,
): readonly Reason<WorthReasonCode>[] {
  const parts = checks.map((check) => checkReason(check, ready, labels));
  return [{ code: 'tier/grading-need', params: { holds: grade }, parts }];
}

function checkReason(
  answer: GradingCheck,
  { customersPerManager, purchases, values }: ReadyGradingCheck,
  labels: MeasureLabels | undefined,
): Reason<WorthReasonCode> {
  if (answer.check === 'span') {
    const { check: _check, ...figures } = answer;
    const perManager = plain(customersPerManager);
    return { code: 'tier/span-of-management', params: { ...figures, perManager }, path: '/span' };
  }
  const path = `/${answer.check}`;
  const { measure } = answer.check === 'purchases' ? purchases : values;
  const named = { measure, measureLabel: measureLabelOf(labels, measure) };
  if (answer.check === 'purchases') {
    const { check: _check, share, ...figures } = answer;
    const more = { atLeast: plain(purchases.atLeast), share: share?.value ?? null };
    const customers = share === null ? 0 : Number(share.denominator);
    const params = { ...named, ...figures, ...more, customers };
    return { code: 'tier/repeat-purchases', params, path };
  }
  if (answer.type === 'gini') {
    const { check: _check, type: _type, ...figures } = answer;
    return { code: 'tier/gini-of-value', params: { ...named, ...figures }, path };
  }
  const { check: _check, type: _type, share, ...figures } = answer;
  const top = values.top === null ? null : plain(values.top);
  const params = {
    ...named,
    ...figures,
    top,
    share: share?.value ?? null,
    held: share?.numerator ?? null,
    total: share?.denominator ?? null,
  };
  return { code: 'tier/top-share-of-value', params, path };
}
