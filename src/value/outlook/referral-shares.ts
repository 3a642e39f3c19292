import type { KnownReferral } from './read-referrals.js';

/** Who is credited on one level, each with its part of the credit of that level; what is left belongs to nobody. */
export interface LevelShares {
  readonly level: number;
  readonly referrers: readonly { readonly id: string; readonly weight: bigint }[];
  readonly rest: bigint;
}

/** A part of one, in lowest terms. */
interface Part {
  readonly top: bigint;
  readonly bottom: bigint;
}

/**
 * From a customer up: its referrers share one, each of them passes its share on to its own referrers, and so on. Where a
 * customer would have come anyway nobody above is credited; its direct referrers stand there with nothing.
 */
export function levelShares(
  customer: string,
  byReferred: ReadonlyMap<string, readonly KnownReferral[]>,
  levels: number,
): readonly LevelShares[] {
  const found: LevelShares[] = [];
  let holders = new Map<string, Part>([[customer, { top: 1n, bottom: 1n }]]);
  for (let level = 1; level <= levels && holders.size > 0; level += 1) {
    holders = referrersOf(holders, byReferred);
    found.push(weighed(level, holders));
    for (const [id, { top }] of holders) if (top === 0n) holders.delete(id);
  }
  return found;
}

function referrersOf(
  holders: ReadonlyMap<string, Part>,
  byReferred: ReadonlyMap<string, readonly KnownReferral[]>,
): Map<string, Part> {
  const above = new Map<string, Part>();
  for (const [id, { top, bottom }] of holders) {
    const referrals = byReferred.get(id) ?? [];
    const part = { top, bottom: bottom * BigInt(referrals.length) };
    for (const { referrer, wouldHaveJoined } of referrals) {
      const more = wouldHaveJoined ? { top: 0n, bottom: 1n } : part;
      above.set(referrer, sumOf(above.get(referrer) ?? { top: 0n, bottom: 1n }, more));
    }
  }
  return above;
}

/** Parts over one common bottom. */
function weighed(level: number, holders: ReadonlyMap<string, Part>): LevelShares {
  const common = [...holders.values()].reduce(
    (bottom, part) => multipleOf(bottom, part.bottom),
    1n,
  );
  const referrers = [...holders]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([id, { top, bottom }]) => ({ id, weight: (top * common) / bottom }));
  const given = referrers.reduce((sum, { weight }) => sum + weight, 0n);
  return { level, referrers, rest: common - given };
}

function sumOf(left: Part, right: Part): Part {
  const top = left.top * right.bottom + right.top * left.bottom;
  const bottom = left.bottom * right.bottom;
  const divisor = divisorOf(top, bottom);
  return { top: top / divisor, bottom: bottom / divisor };
}

function divisorOf(left: bigint, right: bigint): bigint {
  return right === 0n ? left : divisorOf(right, left % right);
}

function multipleOf(left: bigint, right: bigint): bigint {
  return (left / divisorOf(left, right)) * right;
}
