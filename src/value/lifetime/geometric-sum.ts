import { type Decimal, one, zero } from '../../kernel/decimal/decimal.js';

/** How many terms a sum has. */
export type Terms = number | 'infinite';

/**
 * 1 + q₀ + q₀q₁ + …, so many terms, where the last factor goes on for ever; `null` where the sum has no limit. In decimals of 250
 * digits, so that nothing is lost where q is next to 1.
 */
export function sumOfProducts(factors: readonly Decimal[], terms: Terms): Decimal | null {
  const lead = factors.slice(0, -1);
  const last = factors.at(-1) ?? zero;
  let weight = one;
  let sum = zero;
  for (const [index, factor] of lead.entries()) {
    if (index === terms) return sum;
    sum = sum.plus(weight);
    weight = weight.times(factor);
  }
  if (weight.isZero()) return sum;
  const tail = geometricSum(last, terms === 'infinite' ? terms : terms - lead.length);
  return tail === null ? null : sum.plus(weight.times(tail));
}

/** 1 + q + q² + … for q ≥ 0, so many terms. */
export function geometricSum(factor: Decimal, terms: Terms): Decimal | null {
  if (terms === 'infinite') return factor.lt(1) ? one.div(one.minus(factor)) : null;
  if (factor.eq(1)) return one.times(terms);
  return one.minus(factor.pow(terms)).div(one.minus(factor));
}
