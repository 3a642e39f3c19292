/** An exact amount, quantity, rate or number of points as text: `"1234.50"`, `"-0.035"`. Never an exponent, never a separator. */
export type DecimalString = string;

/**
 * What is read as an exact figure: text, or a number where the number is exactly what was typed (finite, below 2^53, at
 * most 15 significant digits, not in exponent form).
 *
 * In facts and policies a figure has at most 40 digits, on both sides of the point together. The functions of
 * `clientele/decimal` take up to 120, so that what one of them gave may be handed to the next.
 */
export type DecimalInput = string | number;

/**
 * Which neighbour a figure is rounded to. The three `half-…` modes differ only on exact ties; `away-from-zero` and
 * `toward-zero` look at no tie; `floor` goes to minus infinity, `ceiling` to plus infinity.
 */
export type RoundingMode =
  | 'half-away-from-zero'
  | 'half-even'
  | 'half-toward-zero'
  | 'away-from-zero'
  | 'toward-zero'
  | 'floor'
  | 'ceiling';

/** Every rounding mode, in the order of the documentation. */
export const roundingModes: readonly RoundingMode[] = [
  'half-away-from-zero',
  'half-even',
  'half-toward-zero',
  'away-from-zero',
  'toward-zero',
  'floor',
  'ceiling',
];

/** How many decimals are kept (0 to 40), and how the rest is rounded away. Never guessed from a currency. */
export interface Rounding {
  readonly scale: number;
  readonly mode: RoundingMode;
}

/** The most decimals a rounding may keep, and the most digits of a figure in facts and policies. */
export const mostDigits = 40;

/**
 * The most digits that the functions of this room take. It is more than facts may have, so that what one function gave may
 * be handed to the next.
 */
export const mostOperandDigits = 120;
