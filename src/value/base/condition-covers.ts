import { toDecimal } from '../../kernel/decimal/decimal.js';
import type { Condition } from '../../kernel/decision/index.js';

/** How many comparisons of parts may still be made; without any left the question counts as undecided. */
export interface Steps {
  left: number;
}

/**
 * Does the first condition hold wherever the second does? `true` only where the form of the two shows it: the same condition,
 * bounds of one measure, parts of `all` and `any`. `false` means: not seen.
 */
export function covers(wide: Condition, narrow: Condition, steps: Steps): boolean {
  steps.left -= 1;
  if (steps.left < 0) return false;
  if ('all' in wide) return wide.all.every((part) => covers(part, narrow, steps));
  if ('any' in narrow) return narrow.any.every((part) => covers(wide, part, steps));
  if ('all' in narrow && narrow.all.some((part) => covers(wide, part, steps))) return true;
  if ('any' in wide) return wide.any.some((part) => covers(part, narrow, steps));
  if ('not' in wide) return 'not' in narrow && covers(narrow.not, wide.not, steps);
  return 'measure' in narrow && narrow.measure === wide.measure && boundCovers(wide, narrow);
}

type Comparison = Extract<Condition, { readonly measure: string }>;

/** Of two bounds on one side the nearer one covers the farther one. */
function boundCovers(wide: Comparison, narrow: Comparison): boolean {
  if ('atLeast' in wide)
    return 'atLeast' in narrow && toDecimal(narrow.atLeast, '').gte(toDecimal(wide.atLeast, ''));
  if ('below' in wide)
    return 'below' in narrow && toDecimal(narrow.below, '').lte(toDecimal(wide.below, ''));
  return 'equals' in narrow && narrow.equals === wide.equals;
}
