import type { Policy } from '../../kernel/decision/index.js';
import { type Clause, clause } from './clause.js';

/** From when to when it holds. */
export function lifeClause({ effective: { start, end } }: Policy): Clause {
  return clause('incentive/clause-life', '/effective', { start, end });
}
