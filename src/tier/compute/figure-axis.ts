import { type Decimal, plain } from '../../kernel/decimal/decimal.js';
import type { Label } from '../../kernel/decision/index.js';

/** One axis by figure, compiled. */
export interface FigureAxis {
  readonly measure: string;
  readonly measureLabel: Label | null;
  readonly levels: readonly FigureLevel[];
}

/** One level of an axis; the last has no bound. */
export interface FigureLevel {
  readonly level: string;
  readonly label: Label | null;
  readonly least: Decimal | null;
}

/** A grid by figure, compiled; the cells are places of grades. */
export interface FigureGrid {
  readonly rows: FigureAxis;
  readonly columns: FigureAxis;
  readonly cells: readonly (readonly number[])[];
}

/** Where a customer stands in a grid; `null`: the figure is not given. */
export interface Cell {
  readonly row: number | null;
  readonly column: number | null;
}

/** The bound of a level, for reading. */
export function boundText({ least }: FigureLevel): string | null {
  return least === null ? null : plain(least);
}
