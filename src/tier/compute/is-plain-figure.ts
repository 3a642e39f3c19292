import { isDecimalText, plain, toDecimal } from '../../kernel/decimal/decimal.js';

/** Is this the plain text of a figure, which a figure can be equal to? `"5"` is, `"5.0"` and `"east"` are not. */
export function isPlainFigure(text: string): boolean {
  return isDecimalText(text) && plain(toDecimal(text, '')) === text;
}
