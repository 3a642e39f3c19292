import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareSteps } from '../../../src/tier/sharing/share-steps.js';
import type { Sharer } from '../../../src/tier/sharing/sharer.js';

const sharer = fc.record({
  weight: fc.bigInt({ min: 0n, max: 9n }),
  room: fc.option(fc.bigInt({ min: 0n, max: 12n }), { nil: null }),
});
const sharers = fc.array(sharer, { maxLength: 7 });
const steps = fc.bigInt({ min: 0n, max: 60n });
const sum = (parts: readonly bigint[]) => parts.reduce((total, part) => total + part, 0n);
const roomOf = (all: readonly Sharer[]) =>
  all.reduce<bigint | null>(
    (total, { weight, room }) =>
      weight === 0n || total === null ? total : room === null ? null : total + room,
    0n,
  );
const placed = (all: readonly Sharer[], count: bigint) => {
  const room = roomOf(all);
  return room === null || room > count ? count : room;
};

describe.each(['largest-remainder', 'highest-averages'] as const)('%s', (apportion) => {
  it('places every step for which somebody with a weight has room, and none above it', () => {
    fc.assert(
      fc.property(steps, sharers, (count, all) => {
        const parts = shareSteps(count, all, apportion);
        expect(sum(parts)).toBe(placed(all, count));
        all.forEach(({ weight, room }, at) => {
          const part = parts[at] ?? -1n;
          expect(part >= 0n && (room === null || part <= room)).toBe(true);
          if (weight === 0n) expect(part).toBe(0n);
        });
      }),
    );
  });

  it('gives equal sharers equal parts within a step, the first the more', () => {
    fc.assert(
      fc.property(steps, sharers, (count, all) => {
        const parts = shareSteps(count, all, apportion);
        all.forEach((one, at) => {
          all.slice(at + 1).forEach((other, after) => {
            if (one.weight !== other.weight || one.room !== other.room) return;
            const difference = (parts[at] ?? 0n) - (parts[at + 1 + after] ?? 0n);
            expect([0n, 1n]).toContain(difference);
          });
        });
      }),
    );
  });

  it('takes a great many steps at once', () => {
    const all = [
      { weight: 1n, room: null },
      { weight: 2n, room: 10n ** 11n },
      { weight: 3n, room: null },
    ];
    // 10^11 is less than a third of 10^12, so the rest of 9 × 10^11 goes 1 : 3.
    expect(shareSteps(10n ** 12n, all, apportion)).toEqual([
      225n * 10n ** 9n,
      10n ** 11n,
      675n * 10n ** 9n,
    ]);
  });
});

describe('largest remainder', () => {
  /** The exact parts as [numerator, denominator], found by handing out until nobody exceeds the room. */
  const exact = (count: bigint, all: readonly Sharer[]): readonly (readonly [bigint, bigint])[] => {
    const full = new Set<number>();
    for (;;) {
      const open = all.flatMap(({ weight }, at) => (full.has(at) || weight === 0n ? [] : [at]));
      const left = count - [...full].reduce((total, at) => total + (all[at]?.room ?? 0n), 0n);
      const weight = open.reduce((total, at) => total + (all[at]?.weight ?? 0n), 0n);
      const over = open.filter((at) => {
        const { weight: own = 0n, room = null } = all[at] ?? {};
        return room !== null && left * own > room * weight;
      });
      if (over.length === 0)
        return all.map(({ weight: own, room }, at) =>
          full.has(at) ? [room ?? 0n, 1n] : weight === 0n ? [0n, 1n] : [left * own, weight],
        );
      for (const at of over) full.add(at);
    }
  };

  it('is never a whole step away from the exact part', () => {
    fc.assert(
      fc.property(steps, sharers, (count, all) => {
        const parts = shareSteps(count, all, 'largest-remainder');
        exact(count, all).forEach(([top, bottom], at) => {
          const off = (parts[at] ?? 0n) * bottom - top;
          expect(off > -bottom && off < bottom).toBe(true);
        });
      }),
    );
  });

  it('gives at most one step less where there is more to share', () => {
    fc.assert(
      fc.property(steps, sharers, (count, all) => {
        const fewer = shareSteps(count, all, 'largest-remainder');
        shareSteps(count + 1n, all, 'largest-remainder').forEach((part, at) => {
          expect(part >= (fewer[at] ?? 0n) - 1n).toBe(true);
        });
      }),
    );
  });

  it('may give less where there is more: the Alabama paradox', () => {
    // Weights 6, 6, 2: of 10 exactly 4.29, 4.29, 1.43; of 11 exactly 4.71, 4.71, 1.57 (house rule for ties: the first).
    const all = [6n, 6n, 2n].map((weight) => ({ weight, room: null }));
    expect(shareSteps(10n, all, 'largest-remainder')).toEqual([4n, 4n, 2n]);
    expect(shareSteps(11n, all, 'largest-remainder')).toEqual([5n, 5n, 1n]);
    // Weight ÷ (2 × held + 1): after 4, 4 and 1 steps all three have 2/3, and the first is first.
    expect(shareSteps(10n, all, 'highest-averages')).toEqual([5n, 4n, 1n]);
    expect(shareSteps(11n, all, 'highest-averages')).toEqual([5n, 5n, 1n]);
  });
});

describe('highest averages', () => {
  /** One step after the other to the highest weight ÷ (2 × held + 1), of equals the first. */
  const oneByOne = (count: bigint, all: readonly Sharer[]): readonly bigint[] => {
    const parts = all.map(() => 0n);
    for (let given = 0n; given < placed(all, count); given++) {
      let best = -1;
      all.forEach(({ weight, room }, at) => {
        if (weight === 0n || (room !== null && (parts[at] ?? 0n) >= room)) return;
        const so = all[best];
        if (
          so === undefined ||
          weight * (2n * (parts[best] ?? 0n) + 1n) > so.weight * (2n * (parts[at] ?? 0n) + 1n)
        )
          best = at;
      });
      parts[best] = (parts[best] ?? 0n) + 1n;
    }
    return parts;
  };

  it('is what giving step by step comes to', () => {
    fc.assert(
      fc.property(steps, sharers, (count, all) => {
        expect(shareSteps(count, all, 'highest-averages')).toEqual(oneByOne(count, all));
      }),
      { numRuns: 1000 },
    );
  });

  it('gives nobody less where there is more to share', () => {
    fc.assert(
      fc.property(steps, sharers, (count, all) => {
        const fewer = shareSteps(count, all, 'highest-averages');
        shareSteps(count + 1n, all, 'highest-averages').forEach((part, at) => {
          expect(part >= (fewer[at] ?? 0n)).toBe(true);
        });
      }),
    );
  });

  it('takes a step from who is full where others have more claim to it', () => {
    // Exactly 100 for the first, which is its room, and 0.6 each for five others: they come first with a weight of 0.6 a step.
    const all = [
      { weight: 1000n, room: 100n },
      ...Array.from({ length: 5 }, () => ({ weight: 6n, room: null })),
    ];
    expect(shareSteps(103n, all, 'highest-averages')).toEqual(oneByOne(103n, all));
  });
});
