import { type ReviewRuleDraft, replayGrade } from 'clientele/tier';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  amounts,
  clubOf,
  clubs,
  factsOf,
  gradeNames,
  joinings,
  memberOf,
  policyOf,
} from './clubs.js';
import { dateOf, dayOf, everyDay } from './day-by-day.js';

const histories = joinings.chain((joined) => fc.tuple(fc.constant(joined), amounts(joined)));

describe('against a second computation that walks every day', () => {
  it('gives the same grade and end on every day', () => {
    fc.assert(
      fc.property(clubs, histories, (club, [joined, list]) => {
        const last = joined + 1600;
        const days = everyDay(club, joined, list, last);
        const policy = policyOf(club);
        const facts = factsOf(joined, list);
        const { outcome } = replayGrade(policy, facts, { asOf: dateOf(last) });
        const history = outcome?.history ?? [];
        let place = 0;
        days.forEach(({ level }, index) => {
          const date = dateOf(joined + index);
          while ((history[place + 1]?.start ?? '9') <= date) place += 1;
          if (history[place]?.grade !== gradeNames[level])
            expect([date, history[place]?.grade]).toEqual([date, gradeNames[level]]);
        });
        for (const index of [0, 1, 59, 365, 366, 700, 731, 1096, 1461, 1600]) {
          const asked = replayGrade(policy, facts, { asOf: dateOf(joined + index) }).outcome;
          const expected = days[index];
          expect(asked?.grade).toBe(gradeNames[expected?.level ?? 0]);
          const end = expected?.end ?? null;
          if (asked?.pending === null) expect(asked.end).toBe(end === null ? null : dateOf(end));
        }
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  it('gives the same where a grade was held at the beginning', () => {
    const helds = fc.record({
      level: fc.constantFrom(0, 1),
      later: fc.integer({ min: 0, max: 400 }),
      length: fc.integer({ min: 1, max: 900 }),
    });
    fc.assert(
      fc.property(clubs, histories, helds, (club, [joined, list], { level, later, length }) => {
        const since = joined + later;
        const end = since + length;
        const days = everyDay(club, joined, list, since + 1700, { level, since, end });
        const held = {
          grade: gradeNames[level] ?? 'base',
          since: dateOf(since),
          end: dateOf(end),
        };
        const facts = { ...factsOf(joined, list), held };
        for (const index of [0, 1, length - 1, length, 366, 731, 1096, 1461, 1700]) {
          const asOf = dateOf(since + index);
          const asked = replayGrade(policyOf(club), facts, { asOf }).outcome;
          const expected = days[index];
          expect(asked?.grade).toBe(gradeNames[expected?.level ?? 0]);
          const last = expected?.end ?? null;
          if (asked?.pending === null) expect(asked.end).toBe(last === null ? null : dateOf(last));
        }
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});

/** Every switch of the rule at once. */
const switches = fc.record({
  window: fc.constantFrom(
    { type: 'rolling-days', days: 200 } as const,
    { type: 'rolling-months', months: 12 } as const,
    { type: 'calendar', unit: 'quarter' } as const,
    { type: 'since-grade' } as const,
  ),
  review: fc.constantFrom<ReviewRuleDraft>('quarter', 'year', 'anniversary', 'never', {
    type: 'months',
    months: 5,
    roundTo: 'quarter',
    roundDirection: 'down',
  }),
  upgrade: fc.constantFrom('immediate', 'at-review'),
  downgrade: fc.constantFrom('never', 'one-step', 'full', 'to-base'),
  restartOnUpgrade: fc.boolean(),
  requalification: fc.constantFrom('at-review', 'extends'),
  graceMonths: fc.constantFrom(0, 2),
  minimumTenureMonths: fc.constantFrom(0, 7),
  cooldownMonths: fc.constantFrom(0, 4),
  returns: fc.constantFrom('own-day', 'reopen'),
  lifetime: fc.constantFrom([], [
    { grade: 'silver', atLeast: { spend: '9' }, heldMonths: 3 },
  ] as const),
});
const bounds = [{ enter: '1' }, { enter: '2.50', keep: '2' }, { enter: '5' }] as const;
const grade = fc.constantFrom(...gradeNames);
const assignment = (joined: number) =>
  fc.record({
    grade,
    start: fc.integer({ min: -100, max: 1400 }).map((days) => dateOf(joined + days)),
    end: fc.constant(null),
    recordedOn: fc.constant('2000-01-01'),
  });
const members = joinings.chain((joined) =>
  fc.record({
    joined: fc.constant(joined),
    list: amounts(joined),
    floors: fc.array(assignment(joined), { maxLength: 2 }),
    pins: fc.array(
      assignment(joined).chain((pin) =>
        fc
          .integer({ min: 0, max: 300 })
          .map((days) => ({ ...pin, end: dateOf(dayOf(pin.start) + days) })),
      ),
      { maxLength: 2 },
    ),
  }),
);
const factsWith = ({
  joined,
  list,
  floors,
  pins,
}: Omit<typeof members extends fc.Arbitrary<infer T> ? T : never, never>) =>
  memberOf(
    dateOf(joined),
    factsOf(joined, list).events.map(
      ({ date, measures }) => [date, String(measures.spend)] as const,
    ),
    { floors, pins },
  );
const asOfs = (joined: number) =>
  [0, 100, 365, 800, 1200, 1600].map((days) => dateOf(joined + days));

describe('replayGrade, whatever the switches', () => {
  it('gives a history without gap, whose neighbours differ', () => {
    fc.assert(
      fc.property(switches, members, (grant, member) => {
        const policy = clubOf(grant, bounds);
        const { outcome } = replayGrade(policy, factsWith(member), {
          asOf: dateOf(member.joined + 1600),
        });
        const history = outcome?.history ?? [];
        expect(history[0]?.start).toBe(dateOf(member.joined));
        history.forEach(({ start, end, ...what }, index) => {
          const next = history[index + 1];
          expect(end).toBe(next?.start ?? null);
          if (next === undefined) return;
          expect(next.start > start).toBe(true);
          expect(what).not.toEqual({
            grade: next.grade,
            source: next.source,
            assigned: next.assigned,
          });
        });
        expect(history.at(-1)?.grade).toBe(outcome?.grade);
      }),
    );
  });

  it('says of a day what any later answer says of it', () => {
    fc.assert(
      fc.property(switches, members, (grant, member) => {
        const policy = clubOf(grant, bounds);
        const facts = factsWith(member);
        const late = replayGrade(policy, facts, { asOf: dateOf(member.joined + 1700) }).outcome;
        for (const asOf of asOfs(member.joined)) {
          const { outcome } = replayGrade(policy, facts, { asOf });
          const then = late?.history.findLast(({ start }) => start <= asOf);
          expect([outcome?.grade, outcome?.source]).toEqual([then?.grade, then?.source]);
        }
      }),
    );
  });

  it('is exactly a pin while one holds, and not below a floor', () => {
    fc.assert(
      fc.property(switches, members, (grant, member) => {
        const policy = clubOf(grant, bounds);
        const facts = factsWith(member);
        for (const asOf of asOfs(member.joined)) {
          const { outcome } = replayGrade(policy, facts, { asOf });
          const holds = ({ start, end }: { start: string; end: string | null }) =>
            start <= asOf && (end === null || asOf < end);
          const pinned = member.pins.filter(holds).map((pin) => pin.grade);
          const held = gradeNames.indexOf(outcome?.grade ?? 'base');
          if (pinned.length > 0) expect(pinned).toContain(outcome?.grade);
          else
            for (const floor of member.floors.filter(holds))
              expect(held).toBeGreaterThanOrEqual(gradeNames.indexOf(floor.grade));
        }
      }),
    );
  });

  it('does not depend on the order of arrival, nor on how much is told', () => {
    fc.assert(
      fc.property(switches, members, (grant, member) => {
        const policy = clubOf(grant, bounds);
        const facts = factsWith(member);
        const turned = {
          ...facts,
          events: [...facts.events, ...facts.events.slice(0, 1)].reverse(),
          floors: [...(facts.floors ?? [])].reverse(),
          pins: [...(facts.pins ?? [])].reverse(),
        };
        for (const asOf of asOfs(member.joined)) {
          const { outcome } = replayGrade(policy, facts, { asOf });
          expect(replayGrade(policy, turned, { asOf, explain: 'none' }).outcome).toEqual(outcome);
          expect(replayGrade(policy, turned, { asOf, explain: 'full' }).outcome).toEqual(outcome);
        }
      }),
    );
  });
});
