import { type Decimal, plain, zero } from '../../kernel/decimal/decimal.js';
import { byAge } from './open-item.js';
import { type PairedRows, pairStatements } from './pair-statements.js';
import { type ReadRow, readMatchOptions, readStatements } from './read-statements.js';
import type {
  MatchStatementsOptions,
  StatementFacts,
  StatementMatch,
  StatementTotals,
} from './statement.js';
import { type FoundPair, pairText, rowText } from './statement-pair.js';
import { statementReasons } from './statement-reasons.js';

/**
 * Does the partner's statement say what our book says (对账), and where does it not?
 *
 * Rows are paired one to one: first those with the same reference, whatever they amount to; what is left by equal amount within
 * the date window. The nearest amounts go together, among those the nearest dates, then the earlier date, then the id. Rows of
 * one kind come first; rows of two kinds are paired by reference only. For credits against entitlements use {@link reconcileIncentives}.
 *
 * @param facts - `ours` and `theirs`, over the same time and in one currency; both say with the same sign what the partner is to get
 * @param options - `tolerance`: by how much amounts may differ and still count as equal; `dateWindowDays`; `currency` for the words
 * @returns pairs that match, pairs of one reference whose amounts differ, and the rows that only one side has; every row stands
 * in exactly one of them
 * @throws {@link ClienteleError} `input/…` for facts and options; `input/repeated-id` for an id that stands twice on one side
 * @guarantee on each side matched + differing + missing = stated; the differences and the missing rows sum to the difference of the totals;
 * the order of the lists changes nothing; no two rows are left that could still be paired
 * @source house rule: nearest first, one to one
 * @example
 * ```ts
 * import { matchStatements } from 'clientele/incentive';
 * const match = matchStatements({
 *   ours: [{ id: '1', reference: 'CN-7', date: '2026-07-01', amount: '4800' }, { id: '2', date: '2026-08-01', amount: '300' }, { id: '3', date: '2026-08-09', amount: '50' }],
 *   theirs: [{ id: 'a', reference: 'CN-7', date: '2026-07-05', amount: '4700' }, { id: 'b', date: '2026-08-03', amount: '300' }],
 * });
 * match.matched.map(({ ours, theirs }) => [ours, theirs]);                  // => [['2', 'b']]
 * match.differing.map(({ ours, difference }) => [ours, difference]);        // => [['1', '100']]
 * match.missingInTheirs.map(({ id }) => id);                                // => ['3']
 * match.totals.difference;                                                  // => '150'
 * ```
 * @category Incentive
 */
export function matchStatements(
  facts: StatementFacts,
  options: MatchStatementsOptions = {},
): StatementMatch {
  const { ours, theirs } = readStatements(facts);
  const { limits, currency } = readMatchOptions(options);
  const paired = pairStatements(ours, theirs, limits);
  const [equal, unequal] = sortPairs(paired, limits.amount);
  const onlyOurs = [...paired.ours].sort(byAge);
  const onlyTheirs = [...paired.theirs].sort(byAge);
  const side = (at: 0 | 1, missing: readonly ReadRow[]) =>
    sideOf(
      equal.map(({ rows }) => rows[at]),
      unequal.map(({ rows }) => rows[at]),
      missing,
    );
  const lists = { matched: equal.map(pairText), differing: unequal.map(pairText) };
  const totals = {
    ours: side(0, onlyOurs),
    theirs: side(1, onlyTheirs),
    difference: plain(sumOf(ours).minus(sumOf(theirs))),
  };
  const left = { ours: onlyOurs, theirs: onlyTheirs };
  return {
    ...lists,
    missingInOurs: onlyTheirs.map(rowText),
    missingInTheirs: onlyOurs.map(rowText),
    totals,
    reasons: statementReasons({ ...lists, ...left, totals }, currency),
  };
}

/** The pairs whose amounts are equal, within the tolerance, and the others; by our date, then id. */
function sortPairs({ byReference, byAmount }: PairedRows, tolerance: Decimal) {
  const pairs: readonly FoundPair[] = [
    ...byReference.map((rows) => ({ rows, by: 'reference' as const })),
    ...byAmount.map((rows) => ({ rows, by: 'amount' as const })),
  ].sort((a, b) => byAge(a.rows[0], b.rows[0]));
  const isEqual = ({ rows: [own, other] }: FoundPair) =>
    !own.amount.minus(other.amount).abs().gt(tolerance);
  return [pairs.filter(isEqual), pairs.filter((pair) => !isEqual(pair))] as const;
}

function sumOf(rows: readonly ReadRow[]): Decimal {
  return rows.reduce((sum, { amount }) => sum.plus(amount), zero);
}

function sideOf(
  matched: readonly ReadRow[],
  differing: readonly ReadRow[],
  missing: readonly ReadRow[],
): StatementTotals {
  return {
    stated: plain(sumOf([...matched, ...differing, ...missing])),
    matched: plain(sumOf(matched)),
    differing: plain(sumOf(differing)),
    missing: plain(sumOf(missing)),
  };
}
