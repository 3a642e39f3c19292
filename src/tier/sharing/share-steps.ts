import { giveByAverages } from './give-by-averages.js';
import type { apportionRules } from './policy.js';
import type { Sharer } from './sharer.js';

/**
 * Shares whole steps by weight, up to the room of each: what does not fit goes to the others by their weights, until nothing is left or all
 * are full. Every step is placed as long as there is room for it beside a weight above zero.
 */
export function shareSteps(
  steps: bigint,
  sharers: readonly Sharer[],
  apportion: (typeof apportionRules)[number],
): readonly bigint[] {
  const parts = sharers.map(() => 0n);
  const { taking, open, left, weight } = fillUp(steps, sharers, parts);
  if (weight > 0n) {
    if (apportion === 'largest-remainder') giveByRemainder(left, weight, sharers, open, parts);
    else giveByAverages(left, weight, sharers, { taking, open }, parts);
  }
  return parts;
}

/** Who takes part, who of them is not full, and what is left for these by how much weight. */
interface Filled {
  readonly taking: readonly number[];
  readonly open: readonly number[];
  readonly left: bigint;
  readonly weight: bigint;
}

/** Those whose exact part reaches their room get just that, the smallest room for its weight first; each of them leaves more for the others. */
function fillUp(steps: bigint, sharers: readonly Sharer[], parts: bigint[]): Filled {
  const taking = sharers.flatMap(({ weight, room }, index) =>
    weight > 0n && room !== 0n ? [index] : [],
  );
  const byRoom = taking
    .filter((index) => sharers[index]?.room !== null)
    .sort((one, other) => compareRoom(sharers[one], sharers[other]));
  let left = steps;
  let weight = taking.reduce((sum, index) => sum + (sharers[index]?.weight ?? 0n), 0n);
  const full = new Set<number>();
  for (const index of byRoom) {
    const { weight: own = 0n, room } = sharers[index] ?? {};
    if (room === null || room === undefined || left * own < room * weight) break;
    parts[index] = room;
    left -= room;
    weight -= own;
    full.add(index);
  }
  return { taking, open: taking.filter((index) => !full.has(index)), left, weight };
}

function compareRoom(one: Sharer | undefined, other: Sharer | undefined): number {
  const left = (one?.room ?? 0n) * (other?.weight ?? 0n);
  const right = (other?.room ?? 0n) * (one?.weight ?? 0n);
  return left < right ? -1 : Number(left > right);
}

/** Rounded down, and what is left goes to the largest rests; of equal rests to the first. */
function giveByRemainder(
  steps: bigint,
  weight: bigint,
  sharers: readonly Sharer[],
  open: readonly number[],
  parts: bigint[],
): void {
  let left = steps;
  const rests = open.map((index) => {
    const exact = steps * (sharers[index]?.weight ?? 0n);
    parts[index] = exact / weight;
    left -= exact / weight;
    return { index, rest: exact % weight };
  });
  rests.sort((one, other) =>
    one.rest === other.rest ? one.index - other.index : one.rest > other.rest ? -1 : 1,
  );
  for (const { index } of rests.slice(0, Number(left))) parts[index] = (parts[index] ?? 0n) + 1n;
}
