import { type FigureFacts, measureConcentration, type TopQuestion } from 'clientele/value';
import { keysOf } from '../format-keys.js';
import { undeterminedOr } from '../undetermined-or.js';

export const kind = 'value/concentration';

export function answer(input: unknown): unknown {
  const { values, ...options } = keysOf('input', input, ['values'], ['topCount', 'topFraction']);
  const found = measureConcentration(values as readonly FigureFacts[], options as TopQuestion);
  const { shares, hhi, hhiPoints, effectiveNumber, top } = found;
  return undeterminedOr(hhi, {
    shares: Object.fromEntries(shares.map(({ id, share }) => [id, share?.value])),
    hhi,
    hhiPoints,
    effectiveNumber,
    ...(top === null ? {} : { topShare: top.share?.value }),
  });
}
