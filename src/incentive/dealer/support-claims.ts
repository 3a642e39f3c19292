import type { DateString } from '../../kernel/calendar/index.js';
import { Decimal, rounded, toDecimal } from '../../kernel/decimal/decimal.js';
import type { DecimalInput, Rounding } from '../../kernel/decimal/index.js';
import { isInForce, type Policy } from '../../kernel/decision/index.js';
import { inOrder } from './dated-entries.js';
import type { ReadySupport } from './support-plan-terms.js';

/** A cost that a partner claims support for. */
export interface SupportClaim {
  readonly id: string;
  readonly kind: string;
  readonly date: DateString;
  readonly amount: DecimalInput;
  /** Is the cost proved by invoices, pictures, a contract? */
  readonly hasProof: boolean;
}

/** Why a claim is not paid, or not in full. */
export type SupportRefusal = 'unknown-kind' | 'outside-terms' | 'no-proof' | 'over-budget';

/** What was decided about one claim. */
export interface DecidedClaim {
  readonly claim: SupportClaim;
  readonly support: ReadySupport | null;
  readonly amount: Decimal;
  /** The agreed share of it, rounded: each claim is paid for itself. */
  readonly eligible: Decimal;
  readonly approved: Decimal;
  readonly refusal: SupportRefusal | null;
}

const zero = new Decimal(0);

/**
 * Decides claims in order of date, equal dates in order of id, each against what earlier ones left of the budget. A claim that
 * is refused as a whole uses none of it.
 */
export function decideClaims(
  claims: readonly SupportClaim[],
  supports: readonly ReadySupport[],
  terms: Policy,
  rounding: Rounding,
): readonly DecidedClaim[] {
  const left = new Map(supports.map(({ kind, budget }) => [kind, budget]));
  return inOrder(claims).map((claim) => {
    const support = supports.find(({ kind }) => kind === claim.kind) ?? null;
    const amount = toDecimal(claim.amount, '');
    const refusal = refusalOf(claim, support, terms);
    if (support === null || refusal !== null)
      return { claim, support, amount, eligible: zero, approved: zero, refusal };
    const eligible = new Decimal(rounded(amount.times(support.share), rounding));
    const budget = left.get(support.kind) ?? zero;
    const most = new Decimal(rounded(budget, { ...rounding, mode: 'floor' }));
    const approved = Decimal.min(eligible, most);
    left.set(support.kind, budget.minus(approved));
    const isShort = approved.lt(eligible);
    return { claim, support, amount, eligible, approved, refusal: isShort ? 'over-budget' : null };
  });
}

function refusalOf(
  { date, hasProof }: SupportClaim,
  support: ReadySupport | null,
  terms: Policy,
): SupportRefusal | null {
  if (support === null) return 'unknown-kind';
  if (!isInForce(terms, date)) return 'outside-terms';
  return hasProof ? null : 'no-proof';
}
