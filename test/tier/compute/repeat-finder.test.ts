import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repeatFinder } from '../../../src/tier/compute/repeat-finder.js';

/** The rows whose id was there before, found one after the other. */
function found(ids: readonly string[], room?: number): readonly number[] {
  const isRepeated = repeatFinder(ids, room);
  return ids.flatMap((_, row) => (isRepeated(row) ? [row] : []));
}

function bySet(ids: readonly string[]): readonly number[] {
  const seen = new Set<string>();
  return ids.flatMap((id, row) => (seen.size === seen.add(id).size ? [row] : []));
}

describe('repeated ids', () => {
  it('are those that a set finds', () => {
    const id = fc.oneof(fc.string({ minLength: 1, maxLength: 2 }), fc.constant('__proto__'));
    fc.assert(
      fc.property(fc.array(id, { maxLength: 60 }), (ids) => {
        expect(found(ids)).toEqual(bySet(ids));
        const ascending = [...ids].sort();
        expect(found(ascending)).toEqual(bySet(ascending));
      }),
    );
  });

  it.each([undefined, 0])('are found among many, with room for %s', (room) => {
    const ids = Array.from({ length: 30_000 }, (_, row) => `C-${(row * 7919) % 29_989}`);
    expect(found(ids, room)).toEqual(bySet(ids));
    expect(found(ids, room)).toHaveLength(11);
  });

  it('that run into each other are left to a set, and found all the same', () => {
    // More ids than any table of this room holds apart: rows before the first break of the order count too.
    const ids = Array.from({ length: 20_000 }, (_, row) =>
      String.fromCharCode(row % 251, row % 83),
    );
    expect(found(ids)).toEqual(bySet(ids));
  });
});
