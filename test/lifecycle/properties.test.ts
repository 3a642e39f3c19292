import {
  advanceStage,
  defineLifecycle,
  type LifecycleDraft,
  replayStage,
  type StageEvent,
} from 'clientele/lifecycle';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { envelope, historyOf } from './machines.js';
import { dayAfter, replayDayByDay } from './naive-replay.js';

const names = ['a', 'b', 'c', 'd'];
const stage = fc.constantFrom(...names);
const lastDay = 40;

/** One, or two that exclude each other, or none: the ways from a stage on an event. */
const ways = fc.oneof(
  fc.constant([]),
  stage.map((to) => [{ to }]),
  fc
    .tuple(stage, fc.nat(5))
    .map(([to, bound]) => [{ to, when: { measure: 'n', atLeast: String(bound) } }]),
  fc.tuple(stage, stage, fc.nat(5)).map(([to, other, bound]) => [
    { to, when: { measure: 'n', atLeast: String(bound) } },
    { to: other, when: { measure: 'n', below: String(bound) } },
  ]),
);
const limit = fc.option(fc.record({ afterDays: fc.integer({ min: 1, max: 9 }), to: stage }), {
  nil: undefined,
});
const machine = fc
  .record({
    limits: fc.tuple(limit, limit, limit, limit),
    ways: fc.array(ways, { minLength: 8, maxLength: 8 }),
    forwardOnly: fc.boolean(),
  })
  .map(
    ({ limits, ways: table, forwardOnly }): LifecycleDraft => ({
      ...envelope,
      stages: names.map((name, index) => {
        const own = limits[index];
        return own === undefined ? { stage: name } : { stage: name, limit: own };
      }),
      initial: 'a',
      transitions: table.flatMap((some, index) =>
        some.map((way) => ({
          ...{ from: names[index % 4] ?? '', event: index < 4 ? 'x' : 'y' },
          ...way,
        })),
      ),
      forwardOnly,
    }),
  );
const events = fc.uniqueArray(fc.nat(99), { maxLength: 12 }).chain((ids) =>
  fc.tuple(
    ...ids.map((id) =>
      fc
        .record({
          day: fc.nat(lastDay),
          event: fc.constantFrom('x', 'y', 'z'),
          n: fc.option(fc.nat(6).map(String), { nil: undefined }),
        })
        .map(
          ({ day, event, n }): StageEvent => ({
            ...{ id: `e${id}`, date: dayAfter(day), event },
            ...(n === undefined ? {} : { data: { n } }),
          }),
        ),
    ),
  ),
);
const asOf = dayAfter(lastDay);
const replay = (draft: LifecycleDraft, log: readonly StageEvent[], day = asOf) =>
  replayStage(defineLifecycle(draft), historyOf(log), { asOf: day, explain: 'full' });

describe('replay', { timeout: 30_000 }, () => {
  it('agrees with living through every day', () => {
    fc.assert(
      fc.property(machine, events, (draft, log) => {
        const { outcome } = replay(draft, log);
        expect({
          stage: outcome?.stage,
          since: outcome?.since,
          history: outcome?.history.map((stretch) => [stretch.stage, stretch.since]),
          refused: outcome?.refused.map(({ id, code }) => `${id} ${code}`),
        }).toEqual(replayDayByDay(draft, log, lastDay));
      }),
      { numRuns: 200 },
    );
  });

  it('does not look at the order of arrival, nor at doubled events', () => {
    fc.assert(
      fc.property(machine, events, fc.array(fc.nat(11)), (draft, log, again) => {
        const doubled = again
          .flatMap((index) => log[index] ?? [])
          .map((one) => structuredClone(one));
        const { outcome, missing } = replay(draft, log);
        const turned = replay(draft, [...doubled, ...log].reverse());
        expect(turned.outcome).toEqual(outcome);
        expect(turned.missing).toEqual(missing);
      }),
    );
  });

  it('tells a history that a question on an earlier day had told already', () => {
    fc.assert(
      fc.property(machine, events, fc.nat(lastDay), (draft, log, day) => {
        const early = replay(draft, log, dayAfter(day)).outcome?.history ?? [];
        expect(replay(draft, log).outcome?.history.slice(0, early.length)).toEqual(early);
      }),
    );
  });

  it('moves by no event to an earlier stage where only forward is allowed', () => {
    fc.assert(
      fc.property(machine, events, (draft, log) => {
        const { outcome } = replay({ ...draft, forwardOnly: true }, log);
        outcome?.history.forEach(({ stage: to, by }, index, history) => {
          const from = history[index - 1]?.stage ?? to;
          if (by !== null && 'event' in by)
            expect(names.indexOf(to)).toBeGreaterThan(names.indexOf(from));
        });
      }),
    );
  });

  it('is not changed by an event that it refuses', () => {
    fc.assert(
      fc.property(machine, events, (draft, log) => {
        const { outcome } = replay(draft, log);
        const refused = new Set(outcome?.refused.map(({ id }) => id));
        const without = replay(
          draft,
          log.filter(({ id }) => !refused.has(id)),
        );
        expect(without.outcome).toEqual({ ...outcome, refused: [] });
      }),
    );
  });
});

describe('advance', { timeout: 30_000 }, () => {
  it('event by event comes to the same as the replay of the log', () => {
    fc.assert(
      fc.property(machine, events, (draft, log) => {
        fc.pre(log.length > 0);
        const lifecycle = defineLifecycle(draft);
        const ordered = [...log].sort((left, right) =>
          left.date !== right.date
            ? left.date < right.date
              ? -1
              : 1
            : left.id < right.id
              ? -1
              : 1,
        );
        let facts: Parameters<typeof advanceStage>[1] = {
          id: 'C-1',
          stage: 'a',
          since: dayAfter(0),
        };
        let last = null;
        for (const happened of ordered) {
          last = advanceStage(lifecycle, facts, happened).outcome;
          if (last !== null)
            facts = { id: 'C-1', stage: last.stage, since: last.since, deadline: last.deadline };
        }
        const replayed = replay(draft, log, ordered.at(-1)?.date).outcome;
        expect(replayed).toMatchObject(last ?? {});
      }),
      { numRuns: 200 },
    );
  });
});
