import { toDecimal } from '../../kernel/decimal/decimal.js';
import type { DecimalInput } from '../../kernel/decimal/index.js';
import { type Defined, measureLabelOf } from '../../kernel/decision/index.js';
import type { CoopFund } from '../dealer/coop-fund-policy.js';
import { readyCoop } from '../dealer/coop-fund-terms.js';
import type { ShipAndDebit } from '../dealer/ship-and-debit-policy.js';
import { readyShipAndDebit } from '../dealer/ship-and-debit-terms.js';
import type { SupportKind, SupportPlan } from '../dealer/support-plan-policy.js';
import { readySupport } from '../dealer/support-plan-terms.js';
import type { IncentiveTerms } from '../terms/policy.js';
import { type Clause, clause } from './clause.js';
import { countedDates } from './counted-dates.js';
import { figureText } from './figure-text.js';

/** What is claimed for a unit, for how many of them, and until when. */
export function shipAndDebitClauses(
  agreed: Defined<IncentiveTerms<ShipAndDebit>>,
): readonly Clause[] {
  readyShipAndDebit(agreed);
  const { terms, currency } = agreed;
  const { agreement, maximumQuantity, claimWithinDays } = terms;
  const [name, figure] = termOf(terms);
  return [
    countedDates(agreed, 'sales'),
    clause('incentive/clause-debit', `/terms/${name}`, {
      agreement,
      figure: figureText(figure),
      currency,
    }),
    clause('incentive/clause-most-quantity', '/terms/maximumQuantity', {
      most: maximumQuantity === undefined ? null : figureText(maximumQuantity),
    }),
    windowClause(claimWithinDays, 'sale'),
  ];
}

/** The one figure of an agreement, by the name of its field. */
function termOf(terms: ShipAndDebit): readonly [string, DecimalInput] {
  switch (terms.agreement) {
    case 'down-to-price':
      return ['price', terms.price];
    case 'down-by-amount':
      return ['amount', terms.amount];
    case 'down-by-rate':
      return ['rate', terms.rate];
    case 'protect-margin':
      return ['margin', terms.margin];
  }
}

function windowClause(days: number | undefined, of: 'sale' | 'spending'): Clause {
  return clause('incentive/clause-claim-window', '/terms/claimWithinDays', {
    days: days ?? null,
    of,
  });
}

/** How the fund grows, what it pays for, how much of it, and what it loses. */
export function coopFundClauses(agreed: Defined<IncentiveTerms<CoopFund>>): readonly Clause[] {
  readyCoop(agreed);
  const {
    accrualRate,
    reimbursementRate,
    expiresAfterMonths,
    activities,
    claimWithinDays,
    earlierSpend,
  } = agreed.terms;
  return [
    countedDates(agreed, 'purchases-and-spending'),
    clause('incentive/clause-accrual', '/terms/accrualRate', { rate: figureText(accrualRate) }),
    ...activityClauses(activities),
    clause('incentive/clause-reimbursement', '/terms/reimbursementRate', {
      rate: figureText(reimbursementRate),
      isWhole: toDecimal(reimbursementRate, '').equals(1),
    }),
    clause('incentive/clause-fund-order', '/terms', {}),
    clause('incentive/clause-earlier-spend', '/terms/earlierSpend', { rule: earlierSpend }),
    clause('incentive/clause-expiry', '/terms/expiresAfterMonths', {
      months: expiresAfterMonths ?? null,
    }),
    windowClause(claimWithinDays, 'spending'),
  ];
}

function activityClauses(activities: CoopFund['activities']): readonly Clause[] {
  const path = '/terms/activities';
  if (activities === undefined)
    return [clause('incentive/clause-activities', path, { rule: 'any' })];
  return [
    ...activities.map(({ activity, label = null }, index) =>
      clause('incentive/clause-activity', `${path}/${index}`, { activity, label }),
    ),
    clause('incentive/clause-activities', path, {
      rule: activities.length === 0 ? 'none' : 'no-other',
    }),
  ];
}

/** By kind of support its share, budget, measures and effect; and how claims against it are decided. */
export function supportClauses(agreed: Defined<IncentiveTerms<SupportPlan>>): readonly Clause[] {
  readySupport(agreed);
  return [
    countedDates(agreed, 'costs'),
    ...agreed.terms.supports.flatMap((support, index) =>
      supportClausesOf(agreed, support, `/terms/supports/${index}`),
    ),
    clause('incentive/clause-support-order', '/terms/supports', {}),
    clause('incentive/clause-support-proof', '/terms/supports', {}),
  ];
}

function supportClausesOf(
  { measureLabels, currency }: IncentiveTerms,
  { kind, label, budget, share, actions = [], effect }: SupportKind,
  path: string,
): readonly Clause[] {
  const named = { kind, label: label ?? null };
  return [
    clause('incentive/clause-support', path, {
      ...named,
      budget: figureText(budget),
      share: figureText(share),
      isWhole: toDecimal(share, '').equals(1),
      currency,
    }),
    ...actions.map((action, index) =>
      clause('incentive/clause-support-action', `${path}/actions/${index}`, {
        ...named,
        action: Object.values(action)[0] ?? '',
        actionLabel: action,
      }),
    ),
    ...(effect === undefined
      ? []
      : [
          clause('incentive/clause-support-effect', `${path}/effect`, {
            ...named,
            measure: effect.measure,
            measureLabel: measureLabelOf(measureLabels, effect.measure),
            target: figureText(effect.target),
          }),
        ]),
  ];
}
