import type { Defined } from '../../kernel/decision/index.js';
import type { ConsiderationEstimate } from '../economics/consideration-estimate-policy.js';
import { readyEstimate } from '../economics/estimate-consideration.js';
import type { IncentiveTerms } from '../terms/policy.js';
import { type Clause, clause } from './clause.js';
import { figureText } from './figure-text.js';

/** How one figure is made of several outcomes, and how sure it has to be. */
export function estimateClauses(
  agreed: Defined<IncentiveTerms<ConsiderationEstimate>>,
): readonly Clause[] {
  readyEstimate(agreed);
  const { method, ties, constraint } = agreed.terms;
  return [
    clause('incentive/clause-estimate', '/terms/method', { method, ties }),
    clause('incentive/clause-constraint', '/terms/constraint', {
      confidence: constraint === undefined ? null : figureText(constraint.confidence),
    }),
  ];
}
