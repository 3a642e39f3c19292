import { type Decimal, plain, zero } from '../../kernel/decimal/decimal.js';
import type { Reason } from '../../kernel/decision/index.js';
import { inCurrency } from './dealer-profit-reasons.js';
import type { ReadRow } from './read-statements.js';
import type { EconomicsReasonCode } from './reasons.js';
import type { StatementMatch, StatementPair } from './statement.js';

type Why = Reason<EconomicsReasonCode>;

/** The lists that every row stands in, with what was read of the rows without a partner. */
export interface SortedStatements extends Pick<StatementMatch, 'matched' | 'differing'> {
  readonly ours: readonly ReadRow[];
  readonly theirs: readonly ReadRow[];
  readonly totals: StatementMatch['totals'];
}

/** The difference of the totals = tolerated + amounts that differ + what only we have − what only they have. */
export function statementReasons(
  { matched, differing, ours, theirs, totals }: SortedStatements,
  currency: string | null,
): readonly Why[] {
  const money = inCurrency(currency);
  const parts: readonly Why[] = [
    ...toleratedReason(matched),
    ...differing.map(differenceReason),
    ...ours.map((row) => missingReason('incentive/missing-in-theirs', row, row.amount)),
    ...theirs.map((row) => missingReason('incentive/missing-in-ours', row, zero.minus(row.amount))),
  ];
  return [
    {
      code: 'incentive/statement-difference',
      figure: totals.difference,
      params: { ...money, ours: totals.ours.stated, theirs: totals.theirs.stated },
      parts,
    },
    {
      code: 'incentive/statement-matched',
      figure: totals.ours.matched,
      params: { ...money, count: matched.length },
    },
    ...[...matched, ...differing].flatMap(otherwiseReason),
  ];
}

/** Equal amounts may differ by the tolerance each; told as one line. */
function toleratedReason(matched: readonly StatementPair[]): readonly Why[] {
  const apart = matched.filter(({ differsIn }) => differsIn.includes('amount'));
  if (apart.length === 0) return [];
  const sum = apart.reduce((total, { difference }) => total.plus(difference), zero);
  const rows = apart.map(({ ours }) => ours);
  const params = { count: rows.length };
  return [{ code: 'incentive/within-tolerance', figure: plain(sum), params, rows }];
}

function differenceReason({ ours, theirs, oursAmount, theirsAmount, difference }: StatementPair) {
  return {
    code: 'incentive/amount-differs' as const,
    figure: difference,
    params: { ours, theirs, oursAmount, theirsAmount },
    rows: [ours, theirs],
  };
}

function missingReason(
  code: EconomicsReasonCode,
  { id, date, reference }: ReadRow,
  figure: Decimal,
): Why {
  return { code, figure: plain(figure), params: { id, date, reference }, rows: [id] };
}

/** Pairs that differ in more than their amounts. */
function otherwiseReason({ ours, theirs, days, differsIn }: StatementPair): readonly Why[] {
  const inWhat = differsIn.filter((what) => what !== 'amount');
  if (inWhat.length === 0) return [];
  const params = { ours, theirs, days, apart: Math.abs(days), kind: inWhat.includes('kind') };
  return [
    {
      code: 'incentive/differs-otherwise',
      params: { ...params, reference: inWhat.includes('reference') },
      rows: [ours, theirs],
    },
  ];
}
