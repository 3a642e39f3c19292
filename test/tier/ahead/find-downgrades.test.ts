import { en, describe as say, zhCN } from 'clientele/explain';
import {
  defineTierPolicy,
  findDowngrade,
  findDowngrades,
  parseTierPolicy,
  replayGrade,
} from 'clientele/tier';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/kernel/calendar/index.js';
import { failureOf } from '../../kernel/errors/failure-of.js';

const club = (grant: object = {}) =>
  parseTierPolicy({
    id: 'club',
    version: '1',
    effective: { start: '2024-01-01', end: '2026-06-01' },
    measureLabels: { spend: { 'zh-CN': '消费' } },
    compute: {
      type: 'thresholds',
      otherwise: 'base',
      bands: [
        { grade: 'gold', match: 'all', atLeast: { spend: '500' }, keepAtLeast: { spend: '400' } },
        { grade: 'silver', match: 'all', atLeast: { spend: '200' } },
      ],
    },
    grant: {
      window: { type: 'rolling-months', months: 12 },
      review: 'year',
      upgrade: 'immediate',
      downgrade: 'full',
      ...grant,
    },
  });
const event = (id: string, date: string, spend: string) => ({ id, date, measures: { spend } });
/** Gold until the review of 2026-01-01; of its 500 the 300 of January leave the window of the review. */
const member = {
  id: 'C',
  joined: '2024-01-01',
  held: { grade: 'gold', since: '2025-01-01', end: '2026-01-01' },
  events: [event('e1', '2024-12-20', '300'), event('e2', '2025-06-01', '250')],
} as const;
const ask = (grant: object, within: object, more: object = {}, asOf = '2025-11-22') =>
  findDowngrade(club(grant), { ...member, ...more } as never, { asOf, within: within as never });

describe('a review that is coming', () => {
  // today 550 in twelve months; on 1 January 300 of them are older than that
  it('counts what will be left in the window then', () => {
    expect(ask({}, { days: 40 }).outcome).toEqual({
      grade: 'gold',
      loses: true,
      on: '2026-01-01',
      to: 'silver',
      drop: {
        review: '2026-01-01',
        on: '2026-01-01',
        grade: 'silver',
        keep: { grade: 'gold', met: false, distance: { spend: '150' }, deadline: '2025-12-31' },
      },
    });
  });

  // 2025-11-22 + 40 days = 2026-01-01
  it.each([
    [{ days: 39 }, false],
    [{ days: 40 }, true],
    [{ weeks: 5 }, false],
    [{ weeks: 6 }, true],
    [{ months: 1 }, false],
    [{ months: 2 }, true],
    [{ days: 0 }, false],
  ])('is looked at within %j: %s', (within, loses) => {
    expect(ask({}, within).outcome?.loses).toBe(loses);
  });

  it.each([
    ['149.99', true],
    ['150', false],
  ])('finds enough with %s more: %s loses', (spend, loses) => {
    const events = [...member.events, event('e3', '2025-11-20', spend)];
    expect(ask({}, { months: 2 }, { events }).outcome?.loses).toBe(loses);
  });

  it('does not look at events after the day of the question', () => {
    const events = [...member.events, event('e3', '2025-12-01', '1000')];
    expect(ask({}, { months: 2 }, { events }).outcome?.loses).toBe(true);
  });

  it('may lie beyond the life of the policy, but not the question', () => {
    expect(
      ask({}, { months: 60 }, { held: { ...member.held, end: '2027-01-01' } }).outcome,
    ).toMatchObject({
      loses: true,
      on: '2027-01-01',
      to: 'base',
    });
    expect(failureOf(() => ask({}, { days: 1 }, {}, '2026-06-01'))).toMatchObject({
      code: 'policy/not-in-force',
    });
  });

  it('is the second one, where the first renews', () => {
    const events = [event('e2', '2025-06-01', '450')];
    expect(ask({}, { months: 3 }, { events }).outcome?.loses).toBe(false);
    expect(ask({}, { months: 14 }, { events }).outcome).toMatchObject({
      loses: true,
      on: '2027-01-01',
      to: 'base',
    });
  });
});

describe('what holds a grade', () => {
  it('like grace moves the day, even beyond the days looked at', () => {
    const { outcome } = ask({ graceMonths: 3 }, { days: 40 });
    expect(outcome).toMatchObject({ loses: true, on: '2026-04-01', to: 'silver' });
    expect(outcome?.drop).toMatchObject({
      review: '2026-01-01',
      on: '2026-04-01',
      grade: 'silver',
    });
  });

  it('like a drop that waits already has no review to come', () => {
    const { outcome } = ask({ graceMonths: 3 }, { days: 1 }, {}, '2026-01-15');
    expect(outcome).toMatchObject({ grade: 'gold', loses: true, on: '2026-04-01', to: 'silver' });
    expect(outcome?.drop).toMatchObject({
      review: null,
      on: '2026-04-01',
      keep: { grade: 'gold', met: false, distance: { spend: '150' }, deadline: '2026-03-31' },
    });
  });

  it('like a floor keeps it, though by rule it drops', () => {
    const floors = [{ grade: 'gold', start: '2025-10-01', end: null }];
    expect(ask({}, { months: 2 }, { floors }).outcome).toMatchObject({
      loses: false,
      on: null,
      to: null,
      drop: { review: '2026-01-01', grade: 'silver' },
    });
  });

  it('like a pin loses it by its end, without any review', () => {
    const pins = [{ grade: 'gold', start: '2025-10-01', end: '2025-12-01' }];
    const { outcome } = ask(
      {},
      { days: 20 },
      { pins, held: { ...member.held, grade: 'silver' }, events: [] },
    );
    expect(outcome).toMatchObject({
      grade: 'gold',
      loses: true,
      on: '2025-12-01',
      to: 'silver',
      drop: null,
    });
  });

  it('like a policy that never takes a grade away keeps it', () => {
    expect(ask({ downgrade: 'never' }, { months: 24 }).outcome).toMatchObject({
      loses: false,
      drop: null,
    });
    expect(
      ask({ review: 'never' }, { months: 24 }, { held: { ...member.held, end: null } }).outcome,
    ).toMatchObject({ loses: false });
  });
});

describe('what cannot be told or asked', () => {
  it('is a member who has not begun', () => {
    const decision = ask({}, { days: 1 }, { joined: '2026-01-01', held: undefined, events: [] });
    expect(decision.outcome).toBeNull();
    expect(decision.reasons.map(({ code }) => code)).toEqual(['tier/not-begun']);
  });

  it.each([
    [undefined, 'input/not-an-object', '/options/within'],
    [{}, 'input/unknown-key', '/options/within'],
    [{ years: 1 }, 'input/unknown-key', '/options/within'],
    [{ days: 1, months: 1 }, 'input/unknown-key', '/options/within'],
    [{ days: -1 }, 'input/out-of-range', '/options/within/days'],
    [{ months: 1.5 }, 'input/not-a-whole-number', '/options/within/months'],
  ])('is %j', (within, code, path) => {
    expect(failureOf(() => ask({}, within as never))).toEqual({ kind: 'input', code, path });
  });

  it('is a policy that grants nothing', () => {
    const computing = defineTierPolicy({
      id: 'p',
      version: '1',
      effective: { start: '2024-01-01', end: null },
      compute: { type: 'thresholds', otherwise: 'base', bands: [] },
    });
    const call = () =>
      findDowngrade(computing, member as never, { asOf: '2025-11-22', within: { days: 1 } });
    expect(failureOf(call)).toMatchObject({ code: 'tier/no-grant' });
  });
});

describe('many members', () => {
  it('are counted by the grade that they lose', () => {
    const safe = { ...member, id: 'D', events: [event('e', '2025-06-01', '500')] };
    const unborn = { id: 'E', joined: '2026-01-01', events: [] };
    const rows = [member, safe, unborn, { ...safe, id: 'C' }, { id: 'F' }] as never;
    const batch = findDowngrades(club(), rows, { asOf: '2025-11-22', within: { months: 2 } });
    expect(batch.counts).toEqual({ received: 5, accepted: 3, rejected: 2 });
    expect(batch.summary).toEqual({
      losing: { gold: 1, silver: 0, base: 0 },
      keeping: 1,
      untold: 1,
    });
  });
});

describe('the words', () => {
  it('warn in both languages', () => {
    const decision = ask({}, { months: 2 });
    expect(say(decision, { locale: en })).toContain(
      'gold is lost on Jan 1, 2026 if nothing more happens; then silver',
    );
    expect(say(decision, { locale: en })).toContain('until Dec 31, 2025 it can be averted');
    expect(say(decision, { locale: zhCN })).toContain('消费还差 150');
    expect(say(ask({}, { days: 1 }), { locale: en })).toContain('gold stays');
  });
});

describe('what is foretold', () => {
  const grants = fc.record({
    graceMonths: fc.integer({ min: 0, max: 2 }),
    downgrade: fc.constantFrom('full', 'one-step', 'to-base', 'never'),
    review: fc.constantFrom('month', 'quarter', 'anniversary'),
    minimumTenureMonths: fc.integer({ min: 0, max: 4 }),
  });
  const events = fc.array(
    fc.record({
      date: fc.integer({ min: 0, max: 700 }).map((days) => addDays('2024-01-01', days)),
      spend: fc.integer({ min: 1, max: 400 }),
    }),
    { maxLength: 8 },
  );

  it('is what the replay says of that day', () => {
    fc.assert(
      fc.property(grants, events, fc.integer({ min: 1, max: 200 }), (grant, list, days) => {
        const policy = parseTierPolicy({
          ...club(grant),
          effective: { start: '2024-01-01', end: null },
        });
        const facts = {
          id: 'C',
          joined: '2024-01-01',
          events: list.map(({ date, spend }, index) => event(`e${index}`, date, String(spend))),
        };
        const asOf = '2025-06-30';
        const still = { ...facts, events: facts.events.filter(({ date }) => date <= asOf) };
        const { outcome } = findDowngrade(policy, facts, { asOf, within: { days } });
        const on = (date: string) => replayGrade(policy, still, { asOf: date }).outcome;
        expect(on(asOf)?.grade).toBe(outcome?.grade);
        if (outcome?.loses === true && outcome.on !== null) {
          expect(on(outcome.on)?.grade).toBe(outcome.to);
          expect(on(addDays(outcome.on, -1))?.grade).not.toBe(outcome.to);
        } else expect(on(addDays(asOf, days))?.grade).toBe(outcome?.grade);
        if (outcome?.drop?.on) expect(on(outcome.drop.on)?.byRule).toBe(outcome.drop.grade);
      }),
      { numRuns: 60 },
    );
  });
});
