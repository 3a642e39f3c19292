import type { CriterionFigures } from './decision.js';
import type { Direction } from './policy.js';

/** From a value to a normalised value; never called for one that is unknown. */
export type Normaliser = (value: number) => number;

/** How the values of a criterion are normalised, with the figures of its column. */
export function normaliserOf(direction: Direction, figures: CriterionFigures): Normaliser {
  const { normalisation, min, max, sum } = figures;
  const isCost = direction === 'cost';
  const least = min ?? 0;
  const most = max ?? 0;
  const divisor = sum ?? 1;
  switch (normalisation) {
    case 'none':
      return (value) => value + 0;
    case 'max-ratio':
      return isCost ? (value) => least / value : (value) => value / most + 0;
    case 'sum':
      return isCost ? (value) => 1 / value / divisor : (value) => value / divisor + 0;
    case 'min-max':
      return between(isCost, least, most);
    default:
      return held(between(isCost, normalisation.from, normalisation.to), normalisation);
  }
}

/** A column in which all values are the same makes 0 of each. */
function between(isCost: boolean, from: number, to: number): Normaliser {
  const spread = to - from;
  if (spread === 0) return () => 0;
  return isCost ? (value) => (to - value) / spread : (value) => (value - from) / spread;
}

function held(normalise: Normaliser, { from, to }: { from: number; to: number }): Normaliser {
  return (value) => normalise(Math.min(to, Math.max(from, value)));
}
