import { type Decimal, plain, toDecimal, zero } from '../../kernel/decimal/decimal.js';
import type { Reason } from '../../kernel/decision/index.js';
import { requireText } from '../../kernel/errors/index.js';
import { type Fields, readRecord } from '../../kernel/schema/index.js';
import { requireOnly } from '../require-only.js';
import { inCurrency } from './dealer-profit-reasons.js';
import type {
  ApprovedClaim,
  CustomerDeduction,
  DeductionBalance,
  DeductionFacts,
  DeductionMatch,
  MatchDeductionsOptions,
} from './deductions.js';
import { nearestPairs } from './nearest-pairs.js';
import {
  type Application,
  applyTo,
  applyToOldest,
  byAge,
  type OpenItem,
  openOf,
  requireDistinctIds,
} from './open-item.js';
import type { EconomicsReasonCode } from './reasons.js';

type Why = Reason<EconomicsReasonCode>;

interface ReadDeduction extends OpenItem {
  readonly of: string | null;
}

const claimFields: Fields<ApprovedClaim> = {
  id: { type: 'id' },
  date: { type: 'date' },
  amount: { type: 'decimal', sign: 'not-negative' },
};

const factsFields: Fields<DeductionFacts> = {
  deductions: { type: 'list', of: { ...claimFields, of: { type: 'id', optional: true } } },
  claims: { type: 'list', of: claimFields },
};

/**
 * Which short payments of a customer are covered by approved claims (扣款核销), and what is left on both sides?
 *
 * A deduction that names its claim goes to it alone. Of the others those that equal a claim to the cent go to it, the nearest
 * dates first; the rest, oldest first, use up the oldest claims that are open, in parts where need be.
 *
 * @param facts - `deductions` and `claims` of one customer, each zero or more, in one currency
 * @param options - `currency` for the words
 * @returns what covers what; each deduction and claim with what is left of it
 * @throws {@link ClienteleError} `input/…` for facts and options, `input/out-of-range` for an amount below zero, `input/repeated-id` for an id that stands
 * twice in a list
 * @guarantee deducted = covered + unsupported, approved = covered + unused, to the last digit, in total and row by row; the order of the lists
 * changes nothing
 * @source house rule: named, then equal, then oldest first
 * @example
 * ```ts
 * import { matchDeductions } from 'clientele/incentive';
 * const match = matchDeductions({
 *   deductions: [{ id: 'D-1', date: '2026-07-03', amount: '500' }, { id: 'D-2', date: '2026-07-20', amount: '120' }],
 *   claims: [{ id: 'C-1', date: '2026-06-01', amount: '450' }, { id: 'C-2', date: '2026-07-01', amount: '120' }],
 * });
 * match.matches.map(({ deduction, claim, amount }) => [deduction, claim, amount]);   // => [['D-1', 'C-1', '450'], ['D-2', 'C-2', '120']]
 * match.totals.unsupported;                                                          // => '50'
 * ```
 * @category Incentive
 */
export function matchDeductions(
  facts: DeductionFacts,
  options: MatchDeductionsOptions = {},
): DeductionMatch {
  const { deductions, claims } = readFacts(facts);
  const { currency: told } = requireOnly(options, '/options', ['currency']);
  const currency = told === undefined ? null : requireText(told, '/options/currency', 'a currency');
  const applied = [...cover(deductions, claims)].sort(
    (a, b) => byAge(a.from, b.from) || byAge(a.to, b.to),
  );
  const covered = sumOf(applied.map(({ amount }) => amount));
  return {
    matches: applied.map(({ from, to, amount }) => ({
      ...{ deduction: from.id, claim: to.id, amount: plain(amount) },
    })),
    deductions: deductions.map(balanceOf),
    claims: claims.map(balanceOf),
    totals: {
      deducted: plain(covered.plus(openOf(deductions))),
      approved: plain(covered.plus(openOf(claims))),
      covered: plain(covered),
      unsupported: plain(openOf(deductions)),
      unused: plain(openOf(claims)),
    },
    reasons: deductionReasons(deductions, claims, covered, inCurrency(currency)),
  };
}

function readFacts(facts: unknown) {
  const read = readRecord<DeductionFacts>(factsFields, facts, '/facts', 'deductions and claims');
  requireDistinctIds(read.deductions, '/facts/deductions');
  requireDistinctIds(read.claims, '/facts/claims');
  const open = ({ id, date, amount: told }: ApprovedClaim): OpenItem => {
    const amount = toDecimal(told, '');
    return { id, date, amount, open: amount };
  };
  const deductions = read.deductions.map(
    (row: CustomerDeduction): ReadDeduction => Object.assign(open(row), { of: row.of ?? null }),
  );
  return { deductions: deductions.sort(byAge), claims: read.claims.map(open).sort(byAge) };
}

function cover(
  deductions: readonly ReadDeduction[],
  claims: readonly OpenItem[],
): readonly Application[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const named = deductions.flatMap((deduction) => {
    const claim = deduction.of === null ? undefined : byId.get(deduction.of);
    return claim === undefined ? [] : applyTo(deduction, claim);
  });
  const free: readonly OpenItem[] = deductions.filter(({ of }) => of === null);
  const equal = nearestPairs(free.map(byOpen), claims.map(byOpen), {
    amount: zero,
    days: null,
  }).flatMap(([deduction, claim]) => applyTo(deduction.item, claim.item));
  return [...named, ...equal, ...applyToOldest(free, claims)];
}

/** An item that is paired by what is left of it. */
function byOpen(item: OpenItem) {
  return { id: item.id, date: item.date, amount: item.open, item };
}

function sumOf(amounts: readonly Decimal[]): Decimal {
  return amounts.reduce((sum, amount) => sum.plus(amount), zero);
}

function balanceOf({ id, date, amount, open }: OpenItem): DeductionBalance {
  const covered = plain(amount.minus(open));
  return { id, date, amount: plain(amount), covered, left: plain(open) };
}

/** Deducted = covered + unsupported, deduction by deduction; then the claims that are not used up. */
function deductionReasons(
  deductions: readonly ReadDeduction[],
  claims: readonly OpenItem[],
  covered: Decimal,
  money: { readonly currency?: string },
): readonly Why[] {
  const known = new Set(claims.map(({ id }) => id));
  const unsupported = deductions.flatMap(({ id, of, open }): readonly Why[] => {
    if (!open.gt(0)) return [];
    const why = of === null ? 'nothing-open' : known.has(of) ? 'beyond' : 'unknown';
    const params = { id, of, why };
    return [{ code: 'incentive/unsupported', figure: plain(open), params, rows: [id] }];
  });
  return [
    {
      code: 'incentive/deducted',
      figure: plain(covered.plus(openOf(deductions))),
      params: money,
      parts: [{ code: 'incentive/covered', figure: plain(covered), params: {} }, ...unsupported],
    },
    ...claims.flatMap(({ id, open }): readonly Why[] =>
      open.gt(0)
        ? [
            {
              code: 'incentive/claim-unused',
              figure: plain(open),
              params: { ...money, id },
              rows: [id],
            },
          ]
        : [],
    ),
  ];
}
