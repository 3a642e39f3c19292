import { Decimal, padded, plain, rounded, toDecimal } from '../../kernel/decimal/decimal.js';
import type { Defined } from '../../kernel/decision/index.js';
import { readyContest } from '../people/award-prizes.js';
import type { CommissionCredit } from '../people/commission-credit-policy.js';
import type { CommissionDraw } from '../people/commission-draw-policy.js';
import type { CommissionRelease } from '../people/commission-release-policy.js';
import type { Contest } from '../people/contest-policy.js';
import { readyRamp } from '../people/ramp-quota.js';
import type { RampQuota } from '../people/ramp-quota-policy.js';
import { readyCredits } from '../people/ready-credits.js';
import { readyRelease } from '../people/release-commission.js';
import { readyDraw } from '../people/settle-draw.js';
import type { IncentiveTerms } from '../terms/policy.js';
import { type Clause, clause } from './clause.js';
import { figureText } from './figure-text.js';

/** Who is credited with how much of a sale, and what of it with nobody. */
export function creditClauses(
  agreed: Defined<IncentiveTerms<CommissionCredit>>,
): readonly Clause[] {
  const { credits, split } = readyCredits(agreed);
  const path = '/terms/credits';
  return [
    ...credits.map(({ id, kind, share, rate, label }, index) =>
      clause('incentive/clause-credit', `${path}/${index}`, {
        credit: id,
        label,
        kind,
        share: plain(share),
        rate: plain(rate),
      }),
    ),
    clause('incentive/clause-credit-sum', path, {
      share: plain(split),
      left: plain(new Decimal(1).minus(split)),
      isWhole: split.equals(1),
    }),
    clause('incentive/clause-credit-refund', path, {}),
  ];
}

/** The least that is paid, what exactly that much earns, and what is taken back. */
export function drawClauses(agreed: Defined<IncentiveTerms<CommissionDraw>>): readonly Clause[] {
  const { draw, isRecoverable } = readyDraw(agreed);
  const { rounding, currency } = agreed;
  const amount = rounded(draw, rounding);
  return [
    clause('incentive/clause-draw', '/terms/draw', { amount, currency }),
    clause('incentive/clause-draw-equality', '/terms/draw', { amount, isRecoverable, currency }),
    clause('incentive/clause-draw-recovered', '/terms/recoverable', { isRecoverable }),
    clause('incentive/clause-draw-periods', '/effective', {}),
  ];
}

/** Commission follows the payments of its invoice. */
export function releaseClauses(
  agreed: Defined<IncentiveTerms<CommissionRelease>>,
): readonly Clause[] {
  readyRelease(agreed);
  return [
    clause('incentive/clause-release', '/terms', {}),
    clause('incentive/clause-overpayment', '/terms/overpayment', {
      rule: agreed.terms.overpayment,
    }),
  ];
}

/** Prizes by rank, what a tie does, and which score is enough. */
export function contestClauses(agreed: Defined<IncentiveTerms<Contest>>): readonly Clause[] {
  const { prizes, minimum } = readyContest(agreed);
  const { terms, rounding, currency } = agreed;
  return [
    ...prizes.map((prize, index) =>
      clause('incentive/clause-prize', `/terms/prizes/${index}`, {
        rank: index + 1,
        amount: padded(prize, rounding.scale),
        currency,
      }),
    ),
    clause('incentive/clause-no-prize', '/terms/prizes', { rank: prizes.length }),
    clause('incentive/clause-ranks', '/terms/ties', {}),
    clause('incentive/clause-ties', '/terms/ties', { rule: terms.ties }),
    clause('incentive/clause-minimum-score', '/terms/minimumScore', {
      least: minimum === null ? null : plain(minimum),
    }),
  ];
}

/** What is asked in each month. */
export function rampClauses(agreed: Defined<IncentiveTerms<RampQuota>>): readonly Clause[] {
  readyRamp(agreed);
  const { terms, rounding, currency } = agreed;
  const full = toDecimal(terms.quota, '');
  return [
    clause('incentive/clause-quota', '/terms/quota', { amount: figureText(terms.quota), currency }),
    ...terms.ramp.map((share, index) =>
      clause('incentive/clause-ramp-month', `/terms/ramp/${index}`, {
        month: index + 1,
        isLast: index === terms.ramp.length - 1,
        share: figureText(share),
        amount: rounded(full.times(toDecimal(share, '')), rounding),
        currency,
      }),
    ),
    clause('incentive/clause-attainment', '/terms/ramp', {}),
  ];
}
