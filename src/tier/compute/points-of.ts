import { type Decimal, toDecimal } from '../../kernel/decimal/decimal.js';
import type { FigureBy, OwnRule } from './rule.js';

/** A score has as many digits as its weights and points make together. */
const mostPointDigits = 250;

/** The points of a composite, as the grading tells them; `undefined` with the measures that keep them from being told. */
export function pointsOf(
  compute: OwnRule,
  figureOf: FigureBy,
): { readonly points: Decimal | undefined; readonly missing: readonly string[] } {
  const { score, missing } = compute.answer(figureOf, 'none');
  return { points: score === null ? undefined : toDecimal(score, '', mostPointDigits), missing };
}
