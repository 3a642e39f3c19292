import { INVALID_KEY, readDateKey } from '../kernel/calendar/date-key.js';
import { shortMantissa, shortScale } from '../kernel/decimal/short-decimal.js';
import type { FoldRun } from './count-partner-line.js';
import { countKeys, isName } from './easy-line.js';
import type { PartnerLine } from './fold-line.js';
import { placeOf, powerOf, type RebateState, uncountedWords, unitRoom } from './rebate-state.js';
import { slotOf } from './recent-names.js';

const width = 2 + uncountedWords.length;
const outside = 2 + uncountedWords.indexOf('outside');
const unscoped = 2 + uncountedWords.indexOf('unscoped');

/**
 * The shortest road, for nearly all lines of nearly all plans: a plain record of goods with its amount, where amounts are summed and
 * count on their own date. Says `false`, and adds nothing, where the line has to go a longer road; never yes to a line that would be
 * refused or counted otherwise there.
 */
export function countEasyLine(fold: FoldRun, state: RebateState, line: PartnerLine): boolean {
  const { partner, date, type, amount } = line;
  if (typeof amount !== 'string' || (type !== 'sale' && type !== 'return')) return false;
  if (!isPlainGoods(line, fold.currency)) return false;
  const day = readDateKey(date);
  const mantissa = shortMantissa(amount);
  if (day === INVALID_KEY || day > fold.asOf || mantissa < 0) return false;
  const isOutside = day < fold.start || day >= fold.end;
  const found = isOutside || fold.inScope(line);
  if (typeof found === 'object') return false;
  const place = recentPlaceOf(fold, state, partner);
  const side = type === 'return' ? 1 : 0;
  if (found && !isOutside) {
    const slot = 2 * place + side;
    const sum = (state.units[slot] ?? 0) + mantissa * powerOf(shortScale(amount));
    if (!(sum < unitRoom)) return false;
    state.units[slot] = sum;
  }
  const count = place * width + (isOutside ? outside : found ? side : unscoped);
  state.lines[count] = (state.lines[count] ?? 0) + 1;
  return true;
}

/** The place of a partner in the state that was handed in last. */
function recentPlaceOf(
  { recentPlaces: { names, found } }: FoldRun,
  state: RebateState,
  partner: string,
): number {
  const slot = slotOf(partner);
  if (names[slot] === partner) return found[slot] ?? 0;
  const place = placeOf(state, partner, 1);
  names[slot] = partner;
  found[slot] = place;
  return place;
}

/**
 * Is this a plain record with id and partner, date, type and amount, and beside them only names, all well formed? Date, type and
 * amount are not looked at.
 */
function isPlainGoods(line: PartnerLine, currency: string): boolean {
  if (Object.getPrototypeOf(line) !== Object.prototype || hasOtherFields(line)) return false;
  let told = 3 + isName(line.id) + isName(line.partner);
  if (line.currency !== undefined) told += line.currency === currency ? 1 : -100;
  if (line.product !== undefined) told += isName(line.product);
  if (line.customer !== undefined) told += isName(line.customer);
  if (line.region !== undefined) told += isName(line.region);
  if (line.of !== undefined) told += isName(line.of);
  return countKeys(line) === told;
}

/** Fields that few lines have: those go a longer road. */
function hasOtherFields(line: PartnerLine): boolean {
  return (
    line.quantity !== undefined ||
    line.unitPrice !== undefined ||
    line.taxRate !== undefined ||
    line.ordered !== undefined ||
    line.paid !== undefined ||
    line.pickedUp !== undefined ||
    line.soldOut !== undefined ||
    line.soldOn !== undefined
  );
}
