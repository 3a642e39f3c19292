import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addKnown, isKnown, knownIds } from '../../../src/kernel/decision/known-ids.js';

describe('ids that were there before', () => {
  it.each([0, 256])('are those of a set (after %i probes)', (mostProbes) => {
    const id = fc.oneof(
      fc.string(),
      fc.nat(3000).map(String),
      fc.constantFrom('__proto__', '', '\ud800'),
    );
    fc.assert(
      fc.property(fc.array(id, { maxLength: 60 }), (ids) => {
        const known = knownIds(mostProbes);
        const set = new Set<string>();
        for (const each of ids) {
          expect(isKnown(known, each)).toBe(set.has(each));
          if (!set.has(each)) addKnown(known, each);
          set.add(each);
        }
      }),
    );
  });

  it.each([0, 1, 256])('stay known while the table grows (after %i probes)', (mostProbes) => {
    const known = knownIds(mostProbes);
    for (let row = 0; row < 20_000; row++) addKnown(known, `C-${row}`);
    for (let row = 0; row < 20_000; row++) expect(isKnown(known, `C-${row}`)).toBe(true);
    expect(isKnown(known, 'C-20000')).toBe(false);
    expect(known.crowd === null).toBe(mostProbes === 256);
  });
});
