import type { Sharer } from './sharer.js';
import { siftDown } from './sift-down.js';

/**
 * Each step goes to whoever has the highest weight for each step held, taken between what is held and one more (Sainte-Laguë); of equals to
 * the first. Begins near the end, with what is exact rounded and whoever is full at the bound; from there few steps are missing or too many,
 * and of those that are too many some may be taken from the full.
 */
export function giveByAverages(
  steps: bigint,
  weight: bigint,
  sharers: readonly Sharer[],
  { taking, open }: { readonly taking: readonly number[]; readonly open: readonly number[] },
  parts: bigint[],
): void {
  let left = steps;
  const weightOf = (index: number) => sharers[index]?.weight ?? 0n;
  const partOf = (index: number) => parts[index] ?? 0n;
  for (const index of open) {
    const half = (2n * steps * weightOf(index) + weight) / (2n * weight);
    const { room = null } = sharers[index] ?? {};
    parts[index] = room !== null && half > room ? room : half;
    left -= partOf(index);
  }
  // By cross-multiplication: weight ÷ (2 × held + 1) for one more step, weight ÷ (2 × held − 1) for the last one held.
  const order = (one: number, other: number, side: 1n | -1n) => {
    const first = weightOf(one) * (2n * partOf(other) + side);
    const second = weightOf(other) * (2n * partOf(one) + side);
    return first === second ? one - other : first > second ? -1 : 1;
  };
  const hasRoom = (index: number) => {
    const { room = null } = sharers[index] ?? {};
    return room === null || partOf(index) < room;
  };
  if (left > 0n) {
    const before = (one: number, other: number) => order(one, other, 1n) < 0;
    move(left, taking.filter(hasRoom), before, hasRoom, (index) => {
      parts[index] = partOf(index) + 1n;
    });
  } else if (left < 0n) {
    const before = (one: number, other: number) => order(one, other, -1n) > 0;
    const holds = (index: number) => partOf(index) > 0n;
    move(-left, taking.filter(holds), before, holds, (index) => {
      parts[index] = partOf(index) - 1n;
    });
  }
}

/** Moves one step after the other at whoever comes first, as long as somebody can. */
function move(
  count: bigint,
  able: readonly number[],
  before: (one: number, other: number) => boolean,
  isAble: (index: number) => boolean,
  step: (index: number) => void,
): void {
  const heap = [...able];
  for (let at = (heap.length >> 1) - 1; at >= 0; at--) siftDown(heap, at, before);
  for (let moved = 0n; moved < count; moved++) {
    const top = heap[0];
    if (top === undefined) return;
    step(top);
    if (!isAble(top)) {
      const last = heap.pop();
      if (last === undefined || heap.length === 0) return;
      heap[0] = last;
    }
    siftDown(heap, 0, before);
  }
}
