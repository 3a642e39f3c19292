import type { Decimal } from '../../kernel/decimal/decimal.js';

/** The figure of a measure; `undefined`: unknown. */
export type FigureBy = (measure: string) => Decimal | undefined;
