import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addKnown, isKnown, knownIds } from '../../../src/kernel/decision/known-ids.js';

/** The places whose id was there before, found one after the other; `isCrowded`: a `Set` took over. */
function repeatsIn(ids: readonly string[], room?: number, mostProbes?: number) {
  const known = knownIds(room, mostProbes);
  const repeats = ids.flatMap((id, place) => {
    const isRepeated = isKnown(known, id);
    if (!isRepeated) addKnown(known, id);
    return isRepeated ? [place] : [];
  });
  return { repeats, isCrowded: known.crowd !== null, hasTable: known.table !== null };
}

function bySet(ids: readonly string[]): readonly number[] {
  const seen = new Set<string>();
  return ids.flatMap((id, place) => (seen.size === seen.add(id).size ? [place] : []));
}

const prime = 0x01000193;

/** Two texts for each of so many steps, so that every choice of one a step ends in the same FNV-1a hash (of a text of that length). */
function twins(steps: number): readonly (readonly [string, string])[] {
  const pairs: (readonly [string, string])[] = [];
  let state = 2 * steps;
  while (pairs.length < steps) {
    // What is left after the first character agrees in the high half; the second character makes up for the low half.
    const seen = new Map<number, number>();
    for (let first = 1; ; first++) {
      const left = Math.imul(state ^ first, prime);
      const other = seen.get(left >>> 16);
      seen.set(left >>> 16, first);
      if (other === undefined) continue;
      const second = 0x41;
      const twin = second ^ ((left ^ Math.imul(state ^ other, prime)) & 0xffff);
      pairs.push([String.fromCharCode(first, second), String.fromCharCode(other, twin)]);
      state = Math.imul(left ^ second, prime);
      break;
    }
  }
  return pairs;
}

/** 2^steps different texts with one hash. */
function colliding(steps: number): readonly string[] {
  return twins(steps).reduce(
    (texts, [one, other]) => texts.flatMap((text) => [text + one, text + other]),
    [''],
  );
}

describe('ids that were there before', () => {
  it.each([0, 256])('are those of a set (after %i probes)', (mostProbes) => {
    const id = fc.oneof(
      fc.string(),
      fc.nat(3000).map(String),
      fc.constantFrom('__proto__', '', '\ud800'),
    );
    fc.assert(
      fc.property(fc.array(id, { maxLength: 60 }), (ids) => {
        expect(repeatsIn(ids, 0, mostProbes).repeats).toEqual(bySet(ids));
        const ascending = [...ids].sort();
        expect(repeatsIn(ascending, 0, mostProbes).repeats).toEqual(bySet(ascending));
      }),
    );
  });

  it('ascend as counters do without a table, until one does not', () => {
    const ids = Array.from({ length: 20_000 }, (_, row) => `C-${row}`);
    expect(repeatsIn(ids)).toEqual({ repeats: [], isCrowded: false, hasTable: false });
    const again = [...ids, 'C-0', 'C-20000', 'C-19999', 'C-20000'];
    expect(repeatsIn(again)).toEqual({
      repeats: [20_000, 20_002, 20_003],
      isCrowded: false,
      hasTable: true,
    });
  });

  it.each([undefined, 0, 30_000])('are found among many, with room for %s', (room) => {
    const ids = Array.from({ length: 30_000 }, (_, row) => `C-${(row * 7919) % 29_989}`);
    const { repeats, isCrowded } = repeatsIn(ids, room);
    expect(repeats).toEqual(bySet(ids));
    expect(repeats).toHaveLength(11);
    expect(isCrowded).toBe(false);
  });

  it.each([0, 1, 256])('stay known while the table grows (after %i probes)', (mostProbes) => {
    const known = knownIds(0, mostProbes);
    for (let row = 20_000; row > 0; row--) addKnown(known, `C-${row}`);
    for (let row = 20_000; row > 0; row--) expect(isKnown(known, `C-${row}`)).toBe(true);
    expect(isKnown(known, 'C-0')).toBe(false);
    expect(known.crowd === null).toBe(mostProbes === 256);
    expect(known.ids).toHaveLength(20_000);
  });

  it('may be added though they are known', () => {
    const known = knownIds();
    for (const id of ['b', 'a', 'a', 'b', 'c']) addKnown(known, id);
    expect(known.ids).toEqual(['b', 'a', 'a', 'b', 'c']);
    expect(['a', 'b', 'c', 'd'].map((id) => isKnown(known, id))).toEqual([true, true, true, false]);
  });

  it.each([
    ['no more than the probes', 8, false],
    ['more than the probes', 9, true],
  ])('with one hash, %s, are told apart', (_, steps, isCrowded) => {
    const ids = colliding(steps);
    expect(new Set(ids).size).toBe(2 ** steps);
    const ascending = [...ids].sort();
    // One way they need no table before they come again, the other way it grows with them; and then others.
    for (const first of [ascending, ascending.toReversed()]) {
      const all = [...first, ...ids, 'C-2', 'C-1', 'C-2'];
      const found = repeatsIn(all);
      expect(found.repeats).toEqual(bySet(all));
      expect(found.isCrowded).toBe(isCrowded);
    }
  });
});
