import { compareGrantPolicies, defineTierPolicy, parseTierPolicy } from 'clientele/tier';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../kernel/errors/failure-of.js';

const club = defineTierPolicy({
  id: 'club',
  version: '1',
  effective: { start: '2024-01-01', end: null },
  compute: {
    type: 'thresholds',
    otherwise: 'base',
    bands: [
      { grade: 'gold', match: 'all', atLeast: { spend: '500' } },
      { grade: 'silver', match: 'all', atLeast: { spend: '200' } },
    ],
  },
  grant: {
    window: { type: 'calendar', unit: 'year' },
    review: 'year',
    upgrade: 'immediate',
    downgrade: 'full',
  },
});
const oneStep = defineTierPolicy({
  ...club,
  version: 'draft',
  effective: { start: '2030-01-01', end: null },
  grant: {
    window: { type: 'calendar', unit: 'year' },
    review: 'year',
    upgrade: 'immediate',
    downgrade: 'one-step',
  },
});
const members = [
  {
    id: 'a',
    joined: '2024-01-01',
    events: [{ id: 'e', date: '2024-05-01', measures: { spend: '600' } }],
  },
  {
    id: 'b',
    joined: '2024-01-01',
    events: [{ id: 'e', date: '2025-05-01', measures: { spend: '600' } }],
  },
] as const;
const asOf = '2026-02-01';

describe('two ways of granting', () => {
  // a, gold by 600 in 2024, spent nothing in 2025: at the review of 2026-01-01 down to base at once, or first to silver
  const compared = compareGrantPolicies(club, oneStep, members, {
    asOf,
    costs: { gold: '30', silver: '10' },
  });

  it('move members, and tell why', () => {
    expect(
      compared.lines.map(({ id, before, after }) => [id, before?.grade, after?.grade]),
    ).toEqual([
      ['a', 'base', 'silver'],
      ['b', 'gold', 'gold'],
    ]);
    const [why] = compared.lines[0]?.reasons ?? [];
    expect([why?.code, why?.params['before'], why?.params['after']]).toEqual([
      'tier/moved',
      'base',
      'silver',
    ]);
    const after = why?.parts?.[1]?.parts?.map(({ code }) => code);
    expect(after).toContain('tier/step-limited');
    expect(compared.lines[1]?.reasons).toEqual([]);
  });

  it('have a matrix, movers and costs', () => {
    expect(compared.summary).toMatchObject({
      migration: { gold: { gold: 1, silver: 0, base: 0 }, base: { gold: 0, silver: 1, base: 0 } },
      movers: 1,
      up: 1,
      down: 0,
      cost: { before: '30', after: '40', change: '10' },
    });
  });

  it('move nobody where they are the same', () => {
    expect(
      compareGrantPolicies(club, club, members, { asOf, explain: 'none' }).summary.movers,
    ).toBe(0);
  });

  it('reject a member that one of them cannot replay', () => {
    const other = parseTierPolicy({
      ...club,
      compute: { type: 'thresholds', otherwise: 'base', bands: [] },
    });
    const held = {
      id: 'c',
      joined: '2024-01-01',
      held: { grade: 'gold', since: '2024-01-01', end: null },
      events: [],
    };
    const both = compareGrantPolicies(club as never, other, [...members, held] as never, { asOf });
    expect(both.counts).toEqual({ received: 3, accepted: 2, rejected: 1 });
    expect(both.rejected[0]).toMatchObject({ index: 2, id: 'c' });
  });

  it('compare no row of an id with another row of it', () => {
    const other = parseTierPolicy({
      ...club,
      compute: {
        type: 'thresholds',
        otherwise: 'base',
        bands: [{ grade: 'silver', match: 'all', atLeast: { spend: '500' } }],
      },
    });
    // the first row can be replayed under `club` only, the second is a repeat there and the first that counts under `other`
    const held = { grade: 'gold', since: '2024-01-01', end: '2026-01-01' };
    const twice = [
      { id: 'x', joined: '2024-01-01', held, events: [] },
      { id: 'x', joined: '2024-01-01', events: [] },
    ];
    const rows = twice as never;
    for (const [one, two] of [
      [club as never, other],
      [other, club as never],
    ] as const) {
      const { counts, lines, rejected } = compareGrantPolicies(one, two, rows, { asOf });
      expect(counts).toEqual({ received: 2, accepted: 0, rejected: 2 });
      expect(lines).toEqual([]);
      expect(rejected.map(({ index }) => index)).toEqual([0, 1]);
    }
  });

  it('need a policy that grants', () => {
    const computing = parseTierPolicy({ ...club, grant: null });
    expect(failureOf(() => compareGrantPolicies(computing, computing, [], { asOf }))).toMatchObject(
      {
        kind: 'domain',
        code: 'tier/no-grant',
      },
    );
  });
});
