import type { Decision, Explain } from '../../kernel/decision/index.js';
import type { ScoringReasonCode } from '../reasons.js';
import type { CriteriaOutcome, CriterionLine } from './decision.js';
import { whyNone, whyScore } from './explain-criteria.js';
import type { ReadyCriteria, ReadyCriterion } from './ready-criteria.js';
import type { Table } from './table.js';
import type { Weighed } from './weigh-table.js';

/** Whom a decision is made by, and when. */
type Envelope = Pick<Decision<unknown>, 'policy' | 'asOf'>;

/** One decision per subject, in the order of the rows. */
export function decideCriteria(
  ready: ReadyCriteria,
  table: Table,
  weighed: Weighed,
  ranks: Uint32Array,
  envelope: Envelope,
  explain: Explain,
): readonly Decision<CriteriaOutcome, string, ScoringReasonCode>[] {
  const of = ranks.reduce((count, rank) => (rank === 0 ? count : count + 1), 0);
  return table.ids.map((id, row) => {
    const lines = ready.criteria.map((criterion, place) =>
      lineOf(criterion, ready.missing, table.columns[place]?.[row] as number, place, row, weighed),
    );
    const missing = lines.filter(({ value }) => value === null).map(({ criterion }) => criterion);
    const rank = ranks[row] as number;
    if (rank === 0)
      return { id, outcome: null, reasons: whyNone(ready, missing, explain), ...envelope, missing };
    const score = weighed.scores[row] as number;
    const outcome: CriteriaOutcome = { score, rank, contributions: lines };
    const reasons = whyScore(ready, outcome, weighed.figures, of, explain);
    return { id, outcome, reasons, ...envelope, missing };
  });
}

function lineOf(
  { rule, weight }: ReadyCriterion,
  missing: ReadyCriteria['missing'],
  value: number,
  place: number,
  row: number,
  { normalisers, contributions, wholes }: Weighed,
): CriterionLine {
  const criterion = rule.id;
  if (!Number.isNaN(value)) {
    const normalised = normalisers[place]?.(value) as number;
    const contribution = contributions[place]?.[row] as number;
    const own = weight / (wholes[row] || 1);
    return { criterion, value: value + 0, normalised, weight: own, contribution };
  }
  return missing === 'worst'
    ? { criterion, value: null, normalised: 0, weight, contribution: 0 }
    : { criterion, value: null, normalised: null, weight: 0, contribution: 0 };
}
