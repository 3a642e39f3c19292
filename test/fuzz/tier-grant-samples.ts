import { defineTierPolicy, type MemberFacts } from 'clientele/tier';
import { asOf } from './samples.js';
import type { Valid } from './valid-arguments.js';

/** A policy with every switch of a grant. */
export const club = defineTierPolicy({
  id: 'club',
  version: '1',
  effective: { start: '2020-01-01', end: null },
  compute: {
    type: 'thresholds',
    otherwise: 'base',
    bands: [
      { grade: 'gold', match: 'all', atLeast: { spend: '500' }, keepAtLeast: { spend: '400' } },
      { grade: 'silver', match: 'all', atLeast: { spend: '100' } },
    ],
  },
  grant: {
    window: { type: 'calendar', unit: 'year' },
    review: { type: 'calendar', unit: 'year', extra: 1 },
    upgrade: 'immediate',
    downgrade: 'one-step',
    requalification: 'extends',
    graceMonths: 2,
    minimumTenureMonths: 6,
    cooldownMonths: 3,
    returns: 'reopen',
    carryOver: 'surplus',
    lifetime: [{ grade: 'silver', atLeast: { spend: '5000' }, heldMonths: 12 }],
    qualifyingTypes: ['sale', 'return'],
  },
});

/** Quarters of half the population each. */
export const classes = defineTierPolicy({
  id: 'classes',
  version: '1',
  effective: { start: '2020-01-01', end: null },
  compute: {
    type: 'pyramid',
    measure: 'spend',
    grades: [
      { grade: 'silver', share: '0.5' },
      { grade: 'base', share: '0.5' },
    ],
  },
  grant: {
    window: { type: 'rolling-months', months: 12 },
    review: { type: 'months', months: 6, roundTo: 'quarter', roundDirection: 'up' },
    upgrade: 'at-review',
    downgrade: 'full',
  },
});

export const member: MemberFacts<'base' | 'silver', 'spend'> = {
  id: 'C-1',
  joined: '2024-01-05',
  held: { grade: 'silver', since: '2024-02-01', end: '2025-02-01' },
  events: [
    { id: 'e1', date: '2024-03-01', measures: { spend: '600.50' }, type: 'sale' },
    { id: 'e2', date: '2025-03-01', measures: { spend: -200 }, type: 'return', of: 'e1' },
    {
      id: 'e3',
      date: '2025-05-01',
      measures: { spend: '9' },
      qualifies: false,
      recordedOn: '2025-06-01',
    },
  ],
  measures: { visits: '3' } as never,
  floors: [
    {
      grade: 'silver',
      start: '2025-01-01',
      end: '2025-06-01',
      source: 'match',
      challenge: { atLeast: { spend: '100' }, extendTo: null },
    },
  ],
  pins: [
    {
      grade: 'base',
      start: '2025-02-01',
      end: '2025-03-01',
      by: 'm-3',
      why: 'checked',
      policy: 'club',
    },
  ],
};

/** Arguments that the functions of `src/tier/grant` accept, by name. */
export const tierGrantArguments: Readonly<Record<string, Valid>> = {
  findGradeCorrections: [club, member, { asOf, before: '2025-05-15', explain: 'full' }],
  replayGrade: [club, member, { asOf, knownBy: asOf, explain: 'full' }],
  replayGrades: [classes, [member, { ...member, id: 'C-2' }], { asOf, explain: 'full' }],
  replayGradeSets: [[club], member, { asOf }],
};
