import {
  type Decimal,
  padded,
  plain,
  toDecimal,
  toNotNegative,
  zero,
} from '../../kernel/decimal/decimal.js';
import type { DecimalInput } from '../../kernel/decimal/index.js';
import type { Batch, BatchOptions, Defined, Reason, Rows } from '../../kernel/decision/index.js';
import {
  requireIterable,
  requireList,
  requireWord,
  throwIssues,
} from '../../kernel/errors/index.js';
import { type Fields, tryRecord } from '../../kernel/schema/index.js';
import type { IncentiveReasonCode } from '../reasons.js';
import type { IncentiveTerms } from '../terms/policy.js';
import { termsReader } from '../terms/read-terms.js';
import type { PrizeOutcome, PrizeSummary } from './contest-outcome.js';
import type { Contest } from './contest-policy.js';
import { type Contestant, type Placed, placeContestants } from './place-contestants.js';
import { prizeReasons } from './prize-reasons.js';
import { decided, readTermsRun } from './terms-run.js';

/** One who takes part, with what counts. */
export interface ContestScore {
  readonly id: string;
  /** The highest is best. */
  readonly score: DecimalInput;
}

/** The compiled form of a contest. */
export const readyContest = /* @__PURE__ */ termsReader(
  'contest',
  ({ prizes, ties, minimumScore }) => ({
    prizes: requireList(prizes, '/terms/prizes', 'a list of prizes').map((prize, index) =>
      toNotNegative(prize, `/terms/prizes/${index}`),
    ),
    isPooled:
      requireWord(ties, '/terms/ties', ['pool-and-split', 'each-takes-rank-prize']) ===
      'pool-and-split',
    minimum: minimumScore === null ? null : toDecimal(minimumScore, '/terms/minimumScore'),
  }),
);

const scoreFields: Fields<ContestScore> = { id: { type: 'id' }, score: { type: 'decimal' } };

/**
 * Who wins which prize?
 *
 * The highest score is rank 1; equal scores share the better rank and the following ranks are skipped (1, 2, 2, 4). A prize that
 * tied people share is split to the smallest unit, what is left over going to those who stand first.
 *
 * @param terms - the prizes by rank, what ties do, and the score that one must reach to win at all
 * @param scores - everybody who takes part, once
 * @param options - `asOf`, from the start of the terms on, also after their end; `explain`; `onProgress`
 * @returns one decision per contestant, in input order, with rank and prize, `"0"` without one; `summary`: what was agreed, paid and not
 * paid. `notPaid` is below zero, by what is overspent, where each of the tied takes the prize of the rank and these cost more than the
 * prizes agreed
 * @throws {@link ClienteleError} `policy/not-defined`, `policy/not-in-force`, `incentive/other-terms`, and one `input` error that lists
 * every row that cannot be read or repeats an id: a ranking takes all or nothing
 * @guarantee a better score never wins less, but for the smallest unit of a split prize that input order gives among equals;
 * pooled prizes are paid in full, and no more; agreed = paid + not paid
 * @source house rule; ranks as in standard competition ranking
 * @example
 * ```ts
 * import { awardPrizes, defineIncentiveTerms, salesContest } from 'clientele/incentive';
 * const scores = [{ id: 'S-1', score: '100' }, { id: 'S-2', score: '90' }, { id: 'S-3', score: '90' }, { id: 'S-4', score: '80' }];
 * const awarded = awardPrizes(defineIncentiveTerms(salesContest), scores, { asOf: '2026-12-31' });
 * awarded.decisions.map(({ outcome }) => outcome?.rank);    // => [1, 2, 2, 4]
 * awarded.decisions.map(({ outcome }) => outcome?.prize);   // => ['5000.00', '2000.00', '2000.00', '0.00']
 * awarded.summary.notPaid;                                  // => '0.00'
 * ```
 * @category Incentive
 */
export function awardPrizes(
  terms: Defined<IncentiveTerms<Contest>>,
  scores: Rows<ContestScore>,
  options: BatchOptions,
): Batch<PrizeOutcome, PrizeSummary, IncentiveReasonCode> {
  const run = readTermsRun(readyContest, terms, options);
  const { rounding, currency } = run.ready;
  const rule = { ...run.ready, scale: rounding.scale };
  const placed = placeContestants(rule, readContestants(scores));
  const text = (figure: Decimal) => padded(figure, rounding.scale);
  const decisions = placed.map((one) => {
    const { id, rank, score, tied, prize } = one;
    const outcome = { rank, score: plain(score), tied, prize: text(prize) };
    return decided<PrizeOutcome>(run, id, outcome, () => prizeReasons(rule, currency, one));
  });
  const agreed = sumOf(rule.prizes);
  const paid = sumOf(placed.map(({ prize }) => prize));
  const counts = { received: placed.length, accepted: placed.length, rejected: 0 };
  run.onProgress?.(counts);
  return {
    decisions,
    rejected: [],
    counts,
    summary: {
      agreed: text(agreed),
      paid: text(paid),
      notPaid: text(agreed.minus(paid)),
      winners: placed.filter(wins).length,
      currency,
    },
    policy: run.policy,
    asOf: run.asOf,
  };
}

function wins({ prize }: Placed): boolean {
  return prize.gt(0);
}

function sumOf(figures: readonly Decimal[]): Decimal {
  return figures.reduce((sum, figure) => sum.plus(figure), zero);
}

/** Everybody, or one error with all that is wrong. */
function readContestants(scores: unknown): readonly Contestant[] {
  const issues: Reason[] = [];
  const contestants: Contestant[] = [];
  const seen = new Set<string>();
  let index = -1;
  for (const row of requireIterable(scores, '/scores', 'a list of scores')) {
    index += 1;
    const path = `/scores/${index}`;
    const read = tryRecord(scoreFields, row, path, issues);
    if (read === null) continue;
    const { id, score } = read;
    if (seen.has(id))
      issues.push({ code: 'input/repeated-id', params: { id }, path: `${path}/id` });
    seen.add(id);
    contestants.push({ id, score: toDecimal(score, '') });
  }
  if (issues.length > 0) throwIssues('input', issues, 'cannot rank the contestants');
  return contestants;
}
