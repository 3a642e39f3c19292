import { plain } from '../../kernel/decimal/decimal.js';
import type { DecimalString } from '../../kernel/decimal/index.js';
import type { Reason } from '../../kernel/decision/index.js';
import type { FigureBound } from './figure-bound.js';
import type { FigureBy } from './figure-by.js';
import type { ComputeReasonCode } from './reasons.js';

type Why = Reason<ComputeReasonCode>;

/** A figure that reaches its bound. */
export function reached({ measure, measureLabel, bound }: FigureBound, value: DecimalString): Why {
  return { code: 'tier/reached', params: { measure, measureLabel, value, bound } };
}

/** A figure that does not, and by how much. */
export function shortOf(
  { measure, measureLabel, bound }: FigureBound,
  value: DecimalString,
  distance: DecimalString,
): Why {
  return { code: 'tier/short-of', params: { measure, measureLabel, value, bound, distance } };
}

/** A figure that is not given. */
export function unknownFigure({ measure, measureLabel, bound }: FigureBound): Why {
  return { code: 'tier/unknown-figure', params: { measure, measureLabel, bound } };
}

/** Which of the figures of a band are told: those that reach, those that do not, or all. */
export type Which = 'reached' | 'lacking' | 'all';

/** What the figures of a customer are beside the bounds of a band. */
export function figureLines(
  bounds: readonly FigureBound[],
  figureOf: FigureBy,
  which: Which,
): readonly Why[] {
  const lines: Why[] = [];
  for (const bound of bounds) {
    const figure = figureOf(bound.measure);
    const isReached = figure?.gte(bound.least) === true;
    if (which !== 'all' && isReached !== (which === 'reached')) continue;
    if (figure === undefined) lines.push(unknownFigure(bound));
    else if (isReached) lines.push(reached(bound, plain(figure)));
    else lines.push(shortOf(bound, plain(figure), plain(bound.least.minus(figure))));
  }
  return lines;
}
