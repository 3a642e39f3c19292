import { readDateKey } from '../kernel/calendar/date-key.js';
import type { Reason } from '../kernel/decision/index.js';
import { addToSlot, type Channel } from './fold-channels.js';
import type { PartnerLine } from './fold-line.js';
import type { ScopeTest } from './fold-scope.js';
import { eventDate } from './line-figures.js';
import type { ReadPartner } from './read-partners.js';
import { placeOf, type RebateState, uncountedWords } from './rebate-state.js';
import type { RecentNames } from './recent-names.js';
import type { SettlementRun } from './settlement-run.js';

/** One fold of a plan: everything that does not depend on the line. Days are keys of `readDateKey`. */
export interface FoldRun {
  readonly run: SettlementRun;
  readonly currency: string;
  readonly channels: readonly Channel[];
  readonly needsQuantity: boolean;
  readonly inScope: ScopeTest;
  /** Does a line lie in the scope of the mix? `null` where the basis is no mix. */
  readonly inMix: ScopeTest | null;
  readonly partners: ReadonlyMap<string, ReadPartner>;
  readonly start: number;
  readonly end: number;
  readonly asOf: number;
  /** Does every line count on its own date? */
  readonly byOwnDate: boolean;
  /** Is there one channel, of amounts as they stand, and counts every line on its own date? */
  readonly isEasy: boolean;
  /** The places of the partners seen last, in the state that was handed in last. */
  readonly recentPlaces: RecentNames<number>;
}

/** What `uncounted` says of a line that counts. */
const counts = -1;

const outside = uncountedWords.indexOf('outside');
const unscoped = uncountedWords.indexOf('unscoped');
const undated = uncountedWords.indexOf('undated');
const later = uncountedWords.indexOf('later');

/** Adds a line that was read to what is known of its partner, or says why it cannot count; then nothing was added. `day`: the key of its date; `mantissa`: as of `easyMantissa`. */
export function countPartnerLine(
  fold: FoldRun,
  state: RebateState,
  line: PartnerLine,
  day: number,
  mantissa: number,
): readonly Reason[] | null {
  const { channels, inMix } = fold;
  const why = uncounted(fold, line, day);
  if (typeof why === 'object') return why;
  const width = 2 * channels.length + uncountedWords.length;
  if (why !== counts) {
    const place = placeOf(state, line.partner, channels.length);
    addOne(state, (place + 1) * width - uncountedWords.length + why);
    return null;
  }
  const isMoney = line.type === 'payment' || line.type === 'repayment';
  if (fold.needsQuantity && line.quantity === undefined && !isMoney)
    return [{ code: 'incentive/no-quantity', params: { id: line.id }, path: '/quantity' }];
  const isMixed = inMix === null || inMix(line);
  if (typeof isMixed === 'object') return isMixed;
  const place = placeOf(state, line.partner, channels.length);
  const side = line.type === 'return' || line.type === 'repayment' ? 1 : 0;
  for (let number = 0; number < channels.length; number++) {
    const channel = channels[number];
    if (channel === undefined || channel.hearsMoney !== isMoney) continue;
    if (channel.scope !== null && !isMixed) continue;
    const slot = 2 * number + side;
    addOne(state, place * width + slot);
    addToSlot(state, place * 2 * channels.length + slot, channel, line, mantissa);
  }
  return null;
}

function addOne({ lines }: RebateState, slot: number): void {
  lines[slot] = (lines[slot] ?? 0) + 1;
}

/** Does a return name its sale, which a fold does not keep, and not the day of it? */
function isUnplaced({ type, of }: PartnerLine): boolean {
  return type === 'return' && of !== undefined;
}

const unplaced: readonly Reason[] = [
  { code: 'input/required', params: { key: 'soldOn' }, path: '/soldOn' },
];

/** Why a line does not count, as a position among the words for it, or what is wrong with it. */
function uncounted(fold: FoldRun, line: PartnerLine, day: number): number | readonly Reason[] {
  if (day > fold.asOf) return later;
  let key = day;
  if (!fold.byOwnDate) {
    const date = eventDate(fold.run.plan, line);
    if (date === undefined) return isUnplaced(line) ? unplaced : undated;
    key = readDateKey(date);
  }
  if (key > fold.asOf) return later;
  if (key < fold.start || key >= fold.end) return outside;
  const found = fold.inScope(line);
  return found === true ? counts : found === false ? unscoped : found;
}
