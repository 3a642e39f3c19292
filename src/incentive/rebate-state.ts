import { type Decimal, fromUnits } from '../kernel/decimal/decimal.js';
import {
  addDecimalToSum,
  type ExactSum,
  emptySum,
  mergeSums,
  totalOf,
} from '../kernel/decimal/exact-sum.js';
import type { Reject } from '../kernel/decision/index.js';
import { show, throwInput } from '../kernel/errors/index.js';

/**
 * What is known of the lines so far: plain data, safe for structured clone, and no line in it but the rejected ones. Partners are
 * numbered as they come, and their figures lie side by side in two lists, because a million lines look at them at random.
 */
export interface RebateState {
  counts: { received: number; accepted: number; rejected: number };
  nextIndex: number;
  rejected: Reject[];
  /** The place of each partner. */
  places: Map<string, number>;
  /** Sums in ten-thousandths, always safe integers: for each place two for each channel, added and taken back. */
  units: number[];
  /** Lines counted: for each place two for each channel, then those that do not count. */
  lines: number[];
  /** What was too long or too fine for `units`, by the same position. */
  exact: Map<number, ExactSum>;
}

/** Why a readable line does not count, in the order in which it is counted. */
export const uncountedWords = ['outside', 'unscoped', 'undated', 'later'] as const;

const unitScale = 4;

/** Units of `10^-scale` in ten-thousandths; not a number where they are finer. */
export function powerOf(scale: number): number {
  switch (scale) {
    case 0:
      return 10_000;
    case 1:
      return 1000;
    case 2:
      return 100;
    case 3:
      return 10;
    case 4:
      return 1;
    default:
      return Number.NaN;
  }
}

/** The most that a sum of units may be. */
export const unitRoom = 8e15;

/** The state of no lines. */
export function emptyRebateState(firstIndex: number): RebateState {
  return {
    counts: { received: 0, accepted: 0, rejected: 0 },
    nextIndex: firstIndex,
    rejected: [],
    places: new Map(),
    units: [],
    lines: [],
    exact: new Map(),
  };
}

/** A state made by a fold of this kind with so many channels, possibly sent by structured clone; anything else is refused. */
export function requireRebateState(state: unknown, path: string, channels: number): RebateState {
  if (typeof state === 'object' && state !== null && isRebateState(state, channels)) return state;
  return throwInput(
    'events/not-a-fold-state',
    path,
    `expected a state of this fold, received ${show(state)}; send states by structured clone, not as JSON`,
    { received: show(state) },
  );
}

function isRebateState(state: Partial<RebateState>, channels: number): state is RebateState {
  const { places, exact, units, lines, rejected, counts, nextIndex } = state;
  if (!(places instanceof Map && exact instanceof Map && Array.isArray(rejected))) return false;
  const sums = 2 * channels * places.size;
  return (
    Array.isArray(units) &&
    units.length === sums &&
    Array.isArray(lines) &&
    lines.length === sums + uncountedWords.length * places.size &&
    typeof counts === 'object' &&
    counts !== null &&
    Number.isSafeInteger(nextIndex)
  );
}

/** The place of a partner among so many channels each; a new one where it was not known. */
export function placeOf(state: RebateState, partner: string, channels: number): number {
  return state.places.get(partner) ?? newPlace(state, partner, channels);
}

function newPlace(state: RebateState, partner: string, channels: number): number {
  const place = state.places.size;
  state.places.set(partner, place);
  for (let slot = 0; slot < 2 * channels; slot++) state.units.push(0);
  for (let slot = 0; slot < 2 * channels + uncountedWords.length; slot++) state.lines.push(0);
  return place;
}

/** Adds `mantissa / 10^scale`, zero or more and at most 15 digits; says `false`, and adds nothing, where it does not fit. */
export function addUnits(
  state: RebateState,
  slot: number,
  mantissa: number,
  scale: number,
): boolean {
  const units = mantissa * powerOf(scale);
  if (!(units < 1e15)) return false;
  const sum = (state.units[slot] ?? 0) + units;
  if (sum <= unitRoom) state.units[slot] = sum;
  else {
    state.units[slot] = 0;
    addExact(state, slot, fromUnits(BigInt(sum), unitScale));
  }
  return true;
}

/** Adds any figure. */
export function addExact({ exact }: RebateState, slot: number, figure: Decimal): void {
  let sum = exact.get(slot);
  if (sum === undefined) {
    sum = emptySum();
    exact.set(slot, sum);
  }
  addDecimalToSum(sum, figure);
}

/** What a slot comes to. */
export function slotTotal({ units, exact }: RebateState, slot: number): Decimal {
  const sum = fromUnits(BigInt(units[slot] ?? 0), unitScale);
  const more = exact.get(slot);
  return more === undefined ? sum : sum.plus(totalOf(more));
}

/** Both states as one; neither can be used again. */
export function mergeRebateStates(
  left: RebateState,
  right: RebateState,
  channels: number,
): RebateState {
  const sums = 2 * channels;
  const width = sums + uncountedWords.length;
  for (const [partner, from] of right.places) {
    const to = placeOf(left, partner, channels);
    for (let slot = 0; slot < sums; slot++)
      mergeSlot(left, to * sums + slot, right, from * sums + slot);
    for (let slot = 0; slot < width; slot++)
      left.lines[to * width + slot] =
        (left.lines[to * width + slot] ?? 0) + (right.lines[from * width + slot] ?? 0);
  }
  return {
    ...left,
    counts: {
      received: left.counts.received + right.counts.received,
      accepted: left.counts.accepted + right.counts.accepted,
      rejected: left.counts.rejected + right.counts.rejected,
    },
    nextIndex: Math.max(left.nextIndex, right.nextIndex),
    rejected: [...left.rejected, ...right.rejected],
  };
}

function mergeSlot(left: RebateState, to: number, right: RebateState, from: number): void {
  const units = right.units[from] ?? 0;
  if (!addUnits(left, to, units, unitScale))
    addExact(left, to, fromUnits(BigInt(units), unitScale));
  const more = right.exact.get(from);
  if (more !== undefined) left.exact.set(to, mergeSums(left.exact.get(to) ?? emptySum(), more));
}
