import { type CriteriaPolicyDraft, defineCriteriaPolicy, rankByCriteria } from 'clientele/scoring';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { asOf, draftOf, type Row, rank, rowsOf, scoresOf } from './policies.js';

const normalisations = ['max-ratio', 'min-max', 'sum'] as const;
const ids = ['x', '-y', 'z'] as const;
const cell = fc.oneof(
  fc.double({ min: 0.001, max: 1e6, noNaN: true }),
  fc.integer({ min: 1, max: 9 }),
);
const row = fc.tuple(cell, cell, cell);
const matrix = fc.array(row, { minLength: 1, maxLength: 12 });
const weight = fc.integer({ min: 0, max: 5 });
const weights = fc
  .tuple(fc.integer({ min: 1, max: 5 }), weight, weight)
  .map(([x, y, z]) => ({ x, '-y': y, z }));
const drafts = fc
  .tuple(weights, fc.constantFrom(...normalisations), fc.constantFrom('worst', 'redistribute'))
  .map(([given, normalisation, missing]) => draftOf(given, ids, { normalisation, missing }));
const holed = fc.array(
  row.chain((cells) =>
    fc
      .tuple(fc.boolean(), fc.boolean(), fc.boolean())
      .map((has): Row => cells.map((value, place) => (has[place] === true ? value : null))),
  ),
  { minLength: 2, maxLength: 10 },
);

/** An answer that does not exist (a column of which nothing is known is one) proves nothing about those that do. */
const told = (draft: CriteriaPolicyDraft, rows: readonly Row[]) =>
  rank(draft, rows).decisions.map(({ id, outcome }) => ({ id, outcome }));

it('the contributions, added in the order shown, are the score to the last bit', () => {
  fc.assert(
    fc.property(drafts, holed, (draft, rows) => {
      for (const { outcome } of told(draft, rows)) {
        if (outcome === null) continue;
        let sum = 0;
        for (const { contribution, normalised, weight: own } of outcome.contributions) {
          sum += contribution;
          expect(contribution).toBe(own * (normalised ?? 0));
        }
        expect(outcome.score).toBe(sum);
      }
    }),
  );
});

it('a score lies between 0 and 1', () => {
  fc.assert(
    fc.property(drafts, holed, (draft, rows) => {
      for (const { outcome } of told(draft, rows)) {
        expect(outcome?.score ?? 0).toBeGreaterThanOrEqual(0);
        expect(outcome?.score ?? 0).toBeLessThanOrEqual(1 + 1e-12);
      }
    }),
  );
});

it('the order of rows changes no bit of a score, and no rank', () => {
  fc.assert(
    fc.property(drafts, holed, fc.infiniteStream(fc.nat()), (draft, rows, keys) => {
      const policy = defineCriteriaPolicy(draft);
      const facts = rowsOf(draft, rows);
      const shuffled = facts
        .map((fact) => ({ fact, key: keys.next().value ?? 0 }))
        .sort((left, right) => left.key - right.key)
        .map(({ fact }) => fact);
      const outcomes = (list: typeof facts) =>
        new Map(
          rankByCriteria(policy, list, { asOf }).decisions.map(({ id, outcome }) => [id, outcome]),
        );
      const before = outcomes(facts);
      const after = outcomes(shuffled);
      for (const { id } of facts) expect(after.get(id)).toEqual(before.get(id));
    }),
  );
});

it('who is at least as good in every criterion never ranks worse', () => {
  fc.assert(
    fc.property(drafts, matrix, fc.nat(), row, (draft, rows, pick, gains) => {
      const base = rows[pick % rows.length] ?? [1, 1, 1];
      const better = base.map((value, place) => {
        const gain = gains[place] ?? 1;
        return ids[place] === '-y' ? Math.min(value, gain) : Math.max(value, gain);
      });
      const decisions = told(draft, [...rows, better]);
      const other = decisions[pick % rows.length]?.outcome;
      const own = decisions.at(-1)?.outcome;
      expect(own?.rank).toBeLessThanOrEqual(other?.rank ?? 0);
      expect(own?.score).toBeGreaterThanOrEqual(other?.score ?? 1);
    }),
  );
});

it('another unit of a column changes no score', () => {
  fc.assert(
    fc.property(drafts, holed, fc.constantFrom(0.01, 3, 1000), (draft, rows, unit) => {
      const before = scoresOf(draft, rows);
      const scaled = rows.map(([x, y, z]) => [
        x ?? null,
        typeof y === 'number' ? y * unit : null,
        z ?? null,
      ]);
      scoresOf(draft, scaled).forEach((score, index) => {
        const known = before[index] ?? null;
        if (known === null) expect(score).toBeNull();
        else expect(score).toBeCloseTo(known, 6);
      });
    }),
  );
});

it('relative weights count by their proportions only', () => {
  fc.assert(
    fc.property(weights, matrix, fc.constantFrom(2, 7, 0.1, 1e9), (given, rows, factor) => {
      const times = Object.fromEntries(
        Object.entries(given).map(([name, value]) => [name, value * factor]),
      );
      const before = scoresOf(draftOf(given, ids), rows);
      scoresOf(draftOf(times, ids), rows).forEach((score, index) => {
        expect(score).toBeCloseTo(before[index] ?? 0, 12);
      });
    }),
  );
});

it('equal subjects have equal scores and ranks', () => {
  fc.assert(
    fc.property(drafts, holed, fc.nat(), (draft, rows, pick) => {
      const place = pick % rows.length;
      const decisions = told(draft, [...rows, rows[place] ?? []]);
      expect(decisions.at(-1)?.outcome).toEqual(decisions[place]?.outcome);
    }),
  );
});

it('a fixed range keeps the score of one whatever the others are', () => {
  const draft = draftOf('equal', ids, {
    normalisation: { type: 'range', from: 0, to: 100, outside: 'hold' },
  });
  fc.assert(
    fc.property(matrix, row, (rows, one) => {
      expect(scoresOf(draft, [one, ...rows])[0]).toBe(scoresOf(draft, [one])[0]);
    }),
  );
});
