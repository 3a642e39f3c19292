import { plain, toDecimal } from '../../kernel/decimal/decimal.js';
import type { DecimalInput } from '../../kernel/decimal/index.js';

/** A figure of a document as plain text. */
export function figureText(figure: DecimalInput): string {
  return plain(toDecimal(figure, ''));
}
