import {
  customerPyramid,
  defineTierPolicy,
  gradeCustomers,
  replayGrade,
  replayGrades,
} from 'clientele/tier';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clubOf, effective, memberOf } from './clubs.js';

const halves = (grant: object = {}, compute: object = {}) =>
  defineTierPolicy({
    id: 'halves',
    version: '1',
    effective,
    compute: {
      type: 'pyramid',
      measure: 'spend',
      grades: [
        { grade: 'big', share: '0.5' },
        { grade: 'small', share: '0.5' },
      ],
      ...compute,
    },
    grant: {
      window: { type: 'calendar', unit: 'year' },
      review: 'year',
      upgrade: 'at-review',
      downgrade: 'full',
      ...grant,
    },
  });

const buyer = (id: string, ...events: readonly (readonly [string, string])[]) => ({
  id,
  joined: '2024-01-01',
  events: memberOf('2024-01-01', events).events,
});

describe('a population that is ranked over time', () => {
  const members = [
    buyer('a', ['2024-02-01', '90'], ['2025-02-01', '10']),
    buyer('b', ['2024-02-01', '10'], ['2025-02-01', '20']),
    buyer('c', ['2024-02-01', '50'], ['2025-02-01', '40']),
    buyer('d', ['2024-02-01', '20'], ['2025-02-01', '90']),
  ];

  it('is ranked by the window of each review', () => {
    const { decisions } = replayGrades(halves(), members, { asOf: '2026-01-01' });
    const told = decisions.map(({ id, outcome }) => [
      id,
      outcome?.history.map(({ start, grade }) => `${start} ${grade}`),
    ]);
    // 2024: a 90, c 50 | d 20, b 10. 2025: d 90, c 40 | b 20, a 10.
    expect(told).toEqual([
      ['a', ['2024-01-01 small', '2025-01-01 big', '2026-01-01 small']],
      ['b', ['2024-01-01 small']],
      ['c', ['2024-01-01 small', '2025-01-01 big']],
      ['d', ['2024-01-01 small', '2026-01-01 big']],
    ]);
  });

  it('tells how far it is to the last of the grade above', () => {
    const { decisions, summary } = replayGrades(halves(), members, { asOf: '2024-06-30' });
    expect(decisions[1]?.outcome?.next).toEqual({
      grade: 'big',
      met: false,
      distance: { spend: '40' },
      deadline: '2024-12-31',
    });
    expect(summary).toEqual({ sizes: { big: 0, small: 4 }, untold: 0 });
  });

  it('reviews each on its own day, among all that are there by then', () => {
    const late = { ...buyer('e', ['2025-06-01', '99']), joined: '2025-05-01' };
    const policy = halves({
      review: 'anniversary',
      window: { type: 'rolling-months', months: 12 },
    });
    const { decisions } = replayGrades(policy, [...members, late], { asOf: '2026-05-01' });
    // On 2025-01-01 e is not there: two of four are big. On 2026-05-01 it is alone with figures in twelve months: first.
    expect(decisions[0]?.outcome?.history.map(({ start }) => start)).toEqual([
      '2024-01-01',
      '2025-01-01',
      '2026-01-01',
    ]);
    expect(decisions[4]?.outcome?.history.at(-1)).toMatchObject({
      start: '2026-05-01',
      grade: 'big',
    });
  });

  it('keeps what is held while there are too few', () => {
    const few = halves({}, { minimumPopulation: 5 });
    const { decisions } = replayGrades(few, members, { asOf: '2026-01-01' });
    expect(decisions.map(({ outcome }) => [outcome?.grade, outcome?.computed])).toEqual(
      members.map(() => ['small', null]),
    );
  });

  it('takes all or nothing', () => {
    const broken = [
      members[0],
      { ...buyer('x'), joined: 'soon' },
      members[0],
      { ...buyer('y'), floors: [{ grade: 'huge', start: '2024-01-01', end: null }] },
    ];
    expect(() => replayGrades(halves(), broken as never, { asOf: '2026-01-01' })).toThrow(
      expect.objectContaining({
        kind: 'input',
        issues: [
          expect.objectContaining({ code: 'input/not-a-date', path: '/members/1/joined' }),
          expect.objectContaining({ code: 'input/not-one-of', path: '/members/3/floors/0/grade' }),
        ],
      }),
    );
    expect(() =>
      replayGrades(halves(), [members[0], members[0]] as never, { asOf: '2026-01-01' }),
    ).toThrow(expect.objectContaining({ code: 'input/repeated-id', path: '/members/1/id' }));
    const unknown = { id: 'z', joined: '2024-01-01', events: [], measures: { spend: null } };
    expect(() => replayGrades(halves(), [unknown], { asOf: '2026-01-01' })).toThrow(
      expect.objectContaining({ kind: 'input', path: '/members/0/measures/spend' }),
    );
  });

  it('gives at the first review what gradeCustomers gives of the same figures, in any order', () => {
    const figures = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(figures, fc.boolean(), (list, isTurned) => {
        const { compute } = customerPyramid;
        const policy = defineTierPolicy({
          ...customerPyramid,
          id: 'p',
          compute,
          grant: {
            window: { type: 'calendar', unit: 'year' },
            review: 'year',
            upgrade: 'at-review',
            downgrade: 'full',
          },
        });
        const graded = gradeCustomers(
          policy,
          list.map((value, index) => ({ id: `c${index}`, measures: { value } })),
          { asOf: '2024-12-31' },
        );
        const rows = list.map((value, index) => ({
          id: `c${index}`,
          joined: '2024-01-01',
          events: [{ id: 'e', date: '2024-05-01', measures: { value } }],
        }));
        const replayed = replayGrades(policy, isTurned ? [...rows].reverse() : rows, {
          asOf: '2025-01-01',
        });
        const told = new Map(replayed.decisions.map(({ id, outcome }) => [id, outcome?.grade]));
        for (const { id, outcome } of graded.decisions) expect(told.get(id)).toBe(outcome?.grade);
      }),
    );
  });

  it('has no answer for one member alone', () => {
    expect(() => replayGrade(halves(), members[0] as never, { asOf: '2026-01-01' })).toThrow(
      expect.objectContaining({ kind: 'domain', code: 'tier/needs-population' }),
    );
  });
});

describe('members looked at alone', () => {
  it('are answered one by one; what cannot be read is a reject', () => {
    const seen: unknown[] = [];
    const rows = [
      memberOf('2024-01-01', [['2024-02-01', '100']]),
      { id: 'C-2' },
      memberOf('2024-01-01', []),
      { ...memberOf('2026-01-01', []), id: 'C-3' },
    ];
    const batch = replayGrades(clubOf(), rows as never, {
      asOf: '2024-12-31',
      onProgress: (counts) => seen.push(counts),
    });
    expect(batch.counts).toEqual({ received: 4, accepted: 2, rejected: 2 });
    expect(seen).toEqual([batch.counts]);
    expect(batch.rejected.map(({ index, id, issues }) => [index, id, issues[0]?.code])).toEqual([
      [1, 'C-2', 'input/required'],
      [2, 'C-1', 'input/repeated-id'],
    ]);
    expect(batch.summary).toEqual({ sizes: { gold: 0, silver: 1, base: 0 }, untold: 1 });
    expect(batch.decisions[1]).toMatchObject({
      outcome: null,
      reasons: [{ code: 'tier/not-begun', params: { date: '2026-01-01' } }],
    });
  });
});
