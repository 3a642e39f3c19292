import type { Reason } from '../../src/kernel/decision/index.js';
import { sumOf } from '../kernel/decimal/exact-figures.js';

/** The codes of the reasons, at any depth, whose parts have figures that do not sum to theirs, to the last digit. */
export function brokenSums(reasons: readonly Reason[]): readonly string[] {
  return reasons.flatMap(({ code, figure, parts = [] }) => {
    const figures = parts.flatMap((part) => (part.figure === undefined ? [] : String(part.figure)));
    const isBroken =
      figures.length > 0 && (figure === undefined || sumOf(figures) !== sumOf([String(figure)]));
    return [...(isBroken ? [code] : []), ...brokenSums(parts)];
  });
}

/** All codes of a tree of reasons, parents first. */
export function codesIn(reasons: readonly Reason[]): readonly string[] {
  return reasons.flatMap(({ code, parts = [] }) => [code, ...codesIn(parts)]);
}
