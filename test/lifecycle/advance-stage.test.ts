import {
  advanceStage,
  type Lifecycle,
  type StageEvent,
  type StageFacts,
} from 'clientele/lifecycle';
import { describe, expect, it } from 'vitest';
import { freezeDeep } from '../../src/kernel/decision/freeze-deep.js';
import type { Defined } from '../../src/kernel/decision/index.js';
import { failureOf } from '../kernel/errors/failure-of.js';
import { event, machineOf, rhythm } from './machines.js';

const simple = machineOf();
const at = (stage: string, since = '2026-01-01'): StageFacts => ({ id: 'C-1', stage, since });

describe('one step', () => {
  it('moves the stage on the day of the event', () => {
    expect(advanceStage(simple, at('a'), event('1', '2026-01-05', 'next'))).toEqual({
      id: 'C-1',
      outcome: {
        stage: 'b',
        since: '2026-01-05',
        deadline: null,
        open: [
          { event: 'next', to: 'c', asks: [] },
          { event: 'back', to: 'a', asks: [] },
        ],
      },
      reasons: [
        {
          code: 'lifecycle/moved-by-event',
          params: { id: '1', event: 'next', from: 'a', to: 'b', label: null, date: '2026-01-05' },
          rows: ['1'],
        },
        {
          code: 'lifecycle/in-stage',
          params: { stage: 'b', label: null, since: '2026-01-05', strategy: null },
        },
      ],
      policy: { id: 'm', version: '1' },
      asOf: '2026-01-05',
      missing: [],
    });
  });

  it('that is refused leaves the stage as it was, and says first why', () => {
    const { outcome, reasons } = advanceStage(simple, at('c'), event('1', '2026-01-05', 'next'));
    expect(outcome).toMatchObject({ stage: 'c', since: '2026-01-01' });
    expect(reasons[0]).toEqual({
      code: 'lifecycle/no-transition',
      params: { id: '1', event: 'next', stage: 'c', stageLabel: null, allowed: [] },
    });
  });

  it('back is refused where only forward is allowed', () => {
    const strict = machineOf({ forwardOnly: true });
    const { outcome, reasons } = advanceStage(strict, at('b'), event('1', '2026-01-05', 'back'));
    expect(outcome?.stage).toBe('b');
    expect(reasons[0]?.code).toBe('lifecycle/backward');
  });

  it('with an unknown fact names it as missing, before what later steps ask for', () => {
    const machine = machineOf({
      transitions: [
        { from: 'a', event: 'x', to: 'b', when: { measure: 'spend', atLeast: '1' } },
        { from: 'a', event: 'y', to: 'c', when: { measure: 'visits', atLeast: '1' } },
      ],
    });
    const refused = advanceStage(machine, at('a'), event('1', '2026-01-05', 'x'));
    expect(refused.reasons[0]?.code).toBe('lifecycle/guard-unknown');
    expect(refused.missing).toEqual(['spend']);
    const failed = advanceStage(machine, at('a'), event('1', '2026-01-05', 'x', { spend: '0' }));
    expect(failed.reasons[0]?.code).toBe('lifecycle/guard-failed');
    expect(failed.missing).toEqual(['visits']);
  });

  it('tells no reason on request, and nothing else changes', () => {
    const step = (explain: 'none' | 'reasons' | 'full') =>
      advanceStage(rhythm, at('active'), event('1', '2026-01-13', 'order'), { explain });
    expect(step('none').reasons).toEqual([]);
    for (const explain of ['reasons', 'full'] as const)
      expect({ ...step(explain), reasons: [] }).toEqual(step('none'));
  });
});

describe('time limits', () => {
  it.each([
    ['2026-01-10', 'active', '2026-01-01', ['lifecycle/stayed-by-event']],
    [
      '2026-01-11',
      'active',
      '2026-01-11',
      ['lifecycle/moved-by-limit', 'lifecycle/moved-by-event'],
    ],
    [
      '2026-01-15',
      'active',
      '2026-01-15',
      ['lifecycle/moved-by-limit', 'lifecycle/moved-by-event'],
    ],
    [
      '2026-01-16',
      'lost',
      '2026-01-16',
      ['lifecycle/no-transition', 'lifecycle/moved-by-limit', 'lifecycle/moved-by-limit'],
    ],
  ])('that are due fire before an order on %s', (date, stage, since, codes) => {
    const { outcome, reasons } = advanceStage(rhythm, at('active'), event('1', date, 'order'));
    expect(outcome).toMatchObject({ stage, since });
    expect(reasons.slice(0, codes.length).map(({ code }) => code)).toEqual(codes);
    expect(reasons[codes.length]?.code).toBe('lifecycle/in-stage');
  });

  it.each([
    ['2026-01-19', 'active'],
    ['2026-01-20', 'dormant'],
    ['2026-01-21', 'dormant'],
  ])('count from the last order where the deadline was kept: a visit on %s', (date, stage) => {
    const after = advanceStage(rhythm, at('active'), event('1', '2026-01-10', 'order')).outcome;
    expect(after).toMatchObject({ since: '2026-01-01', deadline: '2026-01-20' });
    const kept = { ...at('active'), deadline: after?.deadline ?? null };
    expect(advanceStage(rhythm, kept, event('2', date, 'visit')).outcome?.stage).toBe(stage);
  });

  it('never fire where the deadline kept is null', () => {
    const kept = { ...at('active'), deadline: null };
    const { outcome } = advanceStage(rhythm, kept, event('1', '2030-01-01', 'visit'));
    expect(outcome).toMatchObject({ stage: 'active', deadline: null });
  });

  it('that lead back to their own stage are not told as a move', () => {
    const clock = machineOf({
      stages: [{ stage: 'a', limit: { afterDays: 7, to: 'a' } }, { stage: 'b' }, { stage: 'c' }],
    });
    const { outcome, reasons } = advanceStage(clock, at('a'), event('1', '2026-01-20', 'visit'));
    expect(outcome).toMatchObject({ since: '2026-01-01', deadline: '2026-01-22' });
    expect(reasons.map(({ code }) => code)).not.toContain('lifecycle/moved-by-limit');
  });
});

describe('arguments', () => {
  const next = event('1', '2026-01-05', 'next');
  const call = (
    facts: unknown,
    happened: unknown = next,
    options: unknown = {},
    machine: unknown = simple,
  ) =>
    failureOf(() =>
      advanceStage(
        machine as Defined<Lifecycle>,
        facts as StageFacts,
        happened as StageEvent,
        options as object,
      ),
    );

  it.each([
    ['facts that are none', 5, next, 'input/not-an-object', '/facts'],
    ['an empty id', { ...at('a'), id: '' }, next, 'input/empty-id', '/facts/id'],
    ['an unknown stage', at('z'), next, 'lifecycle/unknown-stage', '/facts/stage'],
    ['an impossible date', at('a', '2026-02-30'), next, 'input/not-a-date', '/facts/since'],
    [
      'a deadline that is none',
      { ...at('a'), deadline: 5 },
      next,
      'input/not-a-date',
      '/facts/deadline',
    ],
    ['a fact too many', { ...at('a'), open: [] }, next, 'input/unknown-key', '/facts/open'],
    ['no event', at('a'), null, 'input/not-an-object', '/event'],
    ['an event without id', at('a'), { ...next, id: '' }, 'input/empty-id', '/event/id'],
    [
      'an event too early',
      at('a', '2026-01-06'),
      next,
      'lifecycle/event-before-start',
      '/event/date',
    ],
  ])('with %s are refused', (_what, facts, happened, code, path) => {
    expect(call(facts, happened)).toEqual({ kind: 'input', code, path });
  });

  it('with an event on the day of the stage are fine', () => {
    expect(advanceStage(simple, at('a', '2026-01-05'), next).outcome?.stage).toBe('b');
  });

  it('with a word where a guard asks for a figure are refused at its place', () => {
    const machine = machineOf({
      transitions: [{ from: 'a', event: 'next', to: 'b', when: { measure: 'spend', below: '1' } }],
    });
    expect(call(at('a'), { ...next, data: { spend: 'much' } }, {}, machine)).toEqual({
      kind: 'input',
      code: 'input/not-a-decimal',
      path: '/event/data/spend',
    });
  });

  it('with two guards that hold at once show a contradiction of the policy', () => {
    const machine = machineOf({
      transitions: [
        { from: 'a', event: 'next', to: 'b', when: { measure: 'spend', atLeast: '1' } },
        { from: 'a', event: 'next', to: 'c', when: { measure: 'spend', below: '9' } },
      ],
    });
    expect(call(at('a'), { ...next, data: { spend: '5' } }, {}, machine)).toEqual({
      kind: 'policy',
      code: 'lifecycle/ambiguous',
      path: '/transitions',
    });
  });

  it('with a raw policy are refused', () => {
    expect(call(at('a'), next, {}, { ...simple }).code).toBe('policy/not-defined');
  });

  it.each([
    ['2026-01-05', 'policy/not-in-force'],
    ['2026-01-06', null],
  ])('on the day of the event a policy that ends before %s', (end, code) => {
    const short = machineOf({ effective: { start: '2026-01-01', end } });
    if (code === null) expect(advanceStage(short, at('a'), next).asOf).toBe('2026-01-05');
    else
      expect(call(at('a'), next, {}, short)).toEqual({ kind: 'domain', code, path: '/event/date' });
  });

  it('stay untouched, also frozen', () => {
    const facts = { ...at('a'), deadline: null };
    freezeDeep(facts);
    freezeDeep(next);
    advanceStage(simple, facts, next);
    expect(facts).toEqual({ ...at('a'), deadline: null });
  });
});
