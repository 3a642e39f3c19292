import type { DecimalInput } from '../../kernel/decimal/index.js';

/** One figure of a subject, observed elsewhere. */
export interface FigureFacts {
  readonly id: string;
  readonly value: DecimalInput;
}
