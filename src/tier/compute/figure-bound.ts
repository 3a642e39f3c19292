import { type Decimal, plain, toDecimal } from '../../kernel/decimal/decimal.js';
import type { DecimalString } from '../../kernel/decimal/index.js';
import { type Label, type MeasureLabels, measureLabelOf } from '../../kernel/decision/index.js';
import { pointer, requireObject } from '../../kernel/errors/index.js';
import type { Bounds } from './policy.js';

/** The least figure of a measure. */
export interface FigureBound {
  readonly measure: string;
  readonly measureLabel: Label | null;
  readonly least: Decimal;
  /** The same in plain text. */
  readonly bound: DecimalString;
}

/** The bounds of a band, in the order of the document. */
export function boundsOf(
  bounds: Bounds,
  labels: MeasureLabels | undefined,
  path: string,
): readonly FigureBound[] {
  return Object.entries(requireObject(bounds, path, 'figures by measure')).map(
    ([measure, figure]) => {
      const least = toDecimal(figure, `${path}/${pointer(measure)}`);
      const measureLabel = measureLabelOf(labels, measure);
      return { measure, measureLabel, least, bound: plain(least) };
    },
  );
}
