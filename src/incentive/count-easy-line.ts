import { shortScale } from '../kernel/decimal/short-decimal.js';
import type { FoldRun } from './count-partner-line.js';
import type { PartnerLine } from './fold-line.js';
import { placeOf, powerOf, type RebateState, uncountedWords, unitRoom } from './rebate-state.js';

const outside = 2 + uncountedWords.indexOf('outside');
const unscoped = 2 + uncountedWords.indexOf('unscoped');

/**
 * The shortest road, for nearly all lines of nearly all plans: an easy line of goods, where amounts are summed and count on their own
 * date. All in one function, because it runs a million times. Says `false`, and adds nothing, where the line has to go the long road.
 */
export function countEasyLine(
  fold: FoldRun,
  state: RebateState,
  line: PartnerLine,
  day: number,
  mantissa: number,
): boolean {
  const { type, amount } = line;
  if (!fold.isEasy || typeof amount !== 'string') return false;
  if (type !== 'sale' && type !== 'return') return false;
  if (day > fold.asOf) return false;
  const width = 2 + uncountedWords.length;
  const isOutside = day < fold.start || day >= fold.end;
  const found = isOutside || fold.inScope(line);
  if (typeof found === 'object') return false;
  const place = placeOf(state, line.partner, 1);
  const side = type === 'return' ? 1 : 0;
  const count = place * width + (isOutside ? outside : found ? side : unscoped);
  if (found && !isOutside) {
    const slot = 2 * place + side;
    const sum = (state.units[slot] ?? 0) + mantissa * powerOf(shortScale(amount));
    if (!(sum < unitRoom)) return false;
    state.units[slot] = sum;
  }
  state.lines[count] = (state.lines[count] ?? 0) + 1;
  return true;
}
