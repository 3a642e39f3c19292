import {
  defineLifecycle,
  type Lifecycle,
  relationshipLadder,
  replayStage,
  type StageEvent,
  type StageHistory,
} from 'clientele/lifecycle';
import { describe, expect, it } from 'vitest';
import { freezeDeep } from '../../src/kernel/decision/freeze-deep.js';
import { type Defined, trustPolicy } from '../../src/kernel/decision/index.js';
import { attempt } from '../../src/kernel/errors/index.js';
import { failureOf } from '../kernel/errors/failure-of.js';
import { envelope, event, historyOf, machineOf, rhythm } from './machines.js';

const simple = machineOf();
type Machine = Defined<Lifecycle>;
const stageOn = (machine: Machine, events: readonly StageEvent[], asOf: string, start?: string) =>
  replayStage(machine, historyOf(events, start), { asOf }).outcome;
const codes = (machine: Machine, events: readonly StageEvent[], asOf: string, explain?: 'full') =>
  replayStage(
    machine,
    historyOf(events),
    explain === undefined ? { asOf } : { asOf, explain },
  ).reasons.map(({ code }) => code);

describe('events', () => {
  it.each([
    ['2026-01-04', 'a'],
    ['2026-01-05', 'b'],
    ['2026-01-06', 'b'],
  ])('count from the close of their day: on %s', (asOf, stage) => {
    expect(stageOn(simple, [event('1', '2026-01-05', 'next')], asOf)?.stage).toBe(stage);
  });

  it('out of order give the stage of the order of dates', () => {
    const late = [event('2', '2026-01-09', 'back'), event('1', '2026-01-05', 'next')];
    expect(stageOn(simple, late, '2026-02-01')?.stage).toBe('a');
  });

  it('of one day are taken by id, character by character', () => {
    const machine = machineOf({
      transitions: [
        { from: 'a', event: 'x', to: 'b' },
        { from: 'b', event: 'y', to: 'c' },
      ],
    });
    const day = '2026-01-05';
    expect(stageOn(machine, [event('k2', day, 'y'), event('k10', day, 'x')], day)?.stage).toBe('c');
    expect(stageOn(machine, [event('k2', day, 'x'), event('k10', day, 'y')], day)?.stage).toBe('b');
  });

  it('that come twice count once, and the reasons say so', () => {
    const twice = [event('1', '2026-01-05', 'next'), event('1', '2026-01-05', 'next')];
    const { outcome, reasons } = replayStage(simple, historyOf(twice), { asOf: '2026-02-01' });
    expect(outcome?.stage).toBe('b');
    expect(outcome?.refused).toEqual([]);
    expect(reasons.at(-1)).toEqual({ code: 'lifecycle/duplicates', params: { count: 1 } });
  });

  it('on the day of the start are taken', () => {
    expect(stageOn(simple, [event('1', '2026-01-01', 'next')], '2026-01-01')).toMatchObject({
      stage: 'b',
      history: [
        { stage: 'a', since: '2026-01-01', by: null },
        { stage: 'b', since: '2026-01-01', by: { event: '1' } },
      ],
    });
  });

  it('after the day of the question are told as later', () => {
    const log = [event('1', '2026-01-05', 'next'), event('2', '2026-01-06', 'next')];
    expect(codes(simple, log, '2026-01-05').at(-1)).toBe('lifecycle/later-events');
    expect(codes(simple, log, '2026-01-06')).not.toContain('lifecycle/later-events');
  });
});

describe('refused events', () => {
  const gate = machineOf({
    stages: [
      { stage: 'new', limit: { afterDays: 10, to: 'cold' } },
      { stage: 'won' },
      { stage: 'cold' },
    ],
    initial: 'new',
    transitions: [
      { from: 'new', event: 'order', to: 'won', when: { measure: 'amount', atLeast: '100' } },
      { from: 'won', event: 'lose', to: 'new' },
    ],
  });

  it.each([
    ['99.99', 'new', [{ id: '1', code: 'lifecycle/guard-failed' }]],
    ['100', 'won', []],
    ['100.00', 'won', []],
    ['100.01', 'won', []],
  ])('at the guard with an amount of %s', (amount, stage, refused) => {
    const outcome = stageOn(gate, [event('1', '2026-01-05', 'order', { amount })], '2026-01-05');
    expect(outcome?.stage).toBe(stage);
    expect(outcome?.refused).toEqual(refused);
  });

  it('without the fact of the guard name it', () => {
    for (const data of [undefined, {}, { amount: null }]) {
      const log = historyOf([event('1', '2026-01-05', 'order', data)]);
      const { outcome, reasons, missing } = replayStage(gate, log, { asOf: '2026-01-05' });
      expect(outcome?.refused).toEqual([{ id: '1', code: 'lifecycle/guard-unknown' }]);
      expect(missing).toEqual(['amount']);
      expect(reasons.at(-1)).toEqual({
        code: 'lifecycle/guard-unknown',
        params: { id: '1', event: 'order', stage: 'new', stageLabel: null, missing: ['amount'] },
        parts: [
          { code: 'condition/unknown', params: { measure: 'amount', holds: null }, path: '' },
        ],
      });
    }
  });

  it('at the guard tell what was compared', () => {
    const log = [event('1', '2026-01-05', 'order', { amount: '5' })];
    const { reasons } = replayStage(gate, historyOf(log), { asOf: '2026-01-05' });
    expect(reasons.at(-1)).toMatchObject({
      code: 'lifecycle/guard-failed',
      params: { id: '1', event: 'order', stage: 'new' },
      parts: [{ code: 'condition/at-least', params: { value: '5', bound: '100', holds: false } }],
    });
  });

  it('without a transition tell what would be allowed', () => {
    const { reasons } = replayStage(gate, historyOf([event('1', '2026-01-05', 'visit')]), {
      asOf: '2026-01-05',
    });
    expect(reasons.at(-1)).toEqual({
      code: 'lifecycle/no-transition',
      params: { id: '1', event: 'visit', stage: 'new', stageLabel: null, allowed: ['order'] },
    });
  });

  it('restart no time limit and leave no trace in the history', () => {
    const log = [
      event('1', '2026-01-09', 'order', { amount: '1' }),
      event('2', '2026-01-10', 'visit'),
    ];
    const outcome = stageOn(gate, log, '2026-01-11');
    expect(outcome?.stage).toBe('cold');
    expect(outcome?.history.map(({ stage, since }) => [stage, since])).toEqual([
      ['new', '2026-01-01'],
      ['cold', '2026-01-11'],
    ]);
  });

  it('stand in the order in which they were taken', () => {
    const log = [
      event('b', '2026-01-03', 'x'),
      event('c', '2026-01-02', 'x'),
      event('a', '2026-01-03', 'x'),
    ];
    expect(stageOn(simple, log, '2026-01-05')?.refused.map(({ id }) => id)).toEqual([
      'c',
      'a',
      'b',
    ]);
  });
});

describe('guards of one stage and event', () => {
  const machine = machineOf({
    transitions: [
      { from: 'a', event: 'decide', to: 'b', when: { measure: 'answer', equals: 'yes' } },
      { from: 'a', event: 'decide', to: 'c', when: { measure: 'answer', equals: 'no' } },
    ],
  });

  it.each([
    ['yes', 'b'],
    ['no', 'c'],
    ['Yes', 'a'],
  ])('lead by the answer %s to %s', (answer, stage) => {
    expect(
      stageOn(machine, [event('1', '2026-01-05', 'decide', { answer })], '2026-01-05')?.stage,
    ).toBe(stage);
  });

  it('that hold at once contradict each other', () => {
    const both = machineOf({
      transitions: [
        { from: 'a', event: 'grow', to: 'b', when: { measure: 'spend', atLeast: '10' } },
        { from: 'a', event: 'grow', to: 'c', when: { measure: 'spend', atLeast: '20' } },
      ],
    });
    const at = (spend: string) => () =>
      stageOn(both, [event('1', '2026-01-05', 'grow', { spend })], '2026-01-05');
    expect(at('19.99')()?.stage).toBe('b');
    expect(failureOf(at('20'))).toEqual({
      kind: 'policy',
      code: 'lifecycle/ambiguous',
      path: '/transitions',
    });
  });

  it('take the one that holds where another cannot be told', () => {
    const either = machineOf({
      transitions: [
        { from: 'a', event: 'grow', to: 'b', when: { measure: 'spend', atLeast: '10' } },
        { from: 'a', event: 'grow', to: 'c', when: { measure: 'orders', atLeast: '5' } },
      ],
    });
    expect(
      stageOn(either, [event('1', '2026-01-05', 'grow', { spend: '10' })], '2026-01-05')?.stage,
    ).toBe('b');
    const neither = stageOn(
      either,
      [event('1', '2026-01-05', 'grow', { spend: '9' })],
      '2026-01-05',
    );
    expect(neither?.refused).toEqual([{ id: '1', code: 'lifecycle/guard-unknown' }]);
  });

  it('refuse a word where a figure belongs, at its place in the log', () => {
    const figure = machineOf({
      transitions: [{ from: 'a', event: 'order', to: 'b', when: { measure: 'a/b', atLeast: '1' } }],
    });
    const log = [
      event('1', '2026-01-09', 'order', { 'a/b': 'many' }),
      event('0', '2026-01-05', 'visit'),
    ];
    expect(failureOf(() => stageOn(figure, log, '2026-02-01'))).toEqual({
      kind: 'input',
      code: 'input/not-a-decimal',
      path: '/history/events/0/data/a~1b',
    });
  });
});

describe('time limits', () => {
  it.each([
    ['2026-01-10', 'active', '2026-01-11'],
    ['2026-01-11', 'dormant', '2026-01-16'],
    ['2026-01-15', 'dormant', '2026-01-16'],
    ['2026-01-16', 'lost', null],
    ['2027-01-01', 'lost', null],
  ])('fire in a chain whenever asked: on %s', (asOf, stage, deadline) => {
    const outcome = stageOn(rhythm, [], asOf);
    expect(outcome?.stage).toBe(stage);
    expect(outcome?.deadline).toBe(deadline);
  });

  it('fire on their day before the events of the day', () => {
    const order = event('1', '2026-01-11', 'order');
    expect(stageOn(rhythm, [order], '2026-01-11')?.history).toEqual([
      { stage: 'active', since: '2026-01-01', by: null },
      { stage: 'dormant', since: '2026-01-11', by: { limit: 'active' } },
      { stage: 'active', since: '2026-01-11', by: { event: '1' } },
    ]);
  });

  it('restart with an event that leads back to the stage, and the stretch goes on', () => {
    const order = event('1', '2026-01-10', 'order');
    expect(stageOn(rhythm, [order], '2026-01-19')).toMatchObject({
      stage: 'active',
      since: '2026-01-01',
      deadline: '2026-01-20',
      history: [{ stage: 'active', since: '2026-01-01', by: null }],
    });
    expect(stageOn(rhythm, [order], '2026-01-20')?.stage).toBe('dormant');
  });

  it('count calendar days over the 29 February', () => {
    const month = machineOf({
      stages: [{ stage: 'a', limit: { afterDays: 30, to: 'b' } }, { stage: 'b' }, { stage: 'c' }],
    });
    expect(stageOn(month, [], '2024-03-10', '2024-02-10')?.stage).toBe('a');
    expect(stageOn(month, [], '2024-03-11', '2024-02-10')?.stage).toBe('b');
    expect(stageOn(month, [], '2026-03-12', '2026-02-10')?.since).toBe('2026-03-12');
  });

  it('that lead back to their own stage begin no new stretch', () => {
    const clock = machineOf({
      stages: [{ stage: 'a', limit: { afterDays: 7, to: 'a' } }, { stage: 'b' }, { stage: 'c' }],
    });
    const { outcome, reasons } = replayStage(clock, historyOf([]), {
      asOf: '2026-01-20',
      explain: 'full',
    });
    expect(outcome).toMatchObject({ since: '2026-01-01', deadline: '2026-01-22' });
    expect(outcome?.history).toHaveLength(1);
    expect(reasons.map(({ code }) => code)).not.toContain('lifecycle/moved-by-limit');
  });

  it('beyond the last date that can be written have no deadline', () => {
    const far = machineOf({
      stages: [
        { stage: 'a', limit: { afterDays: 3_652_059, to: 'b' } },
        { stage: 'b' },
        { stage: 'c' },
      ],
    });
    expect(stageOn(far, [], '9999-12-31')).toMatchObject({ stage: 'a', deadline: null });
    const { reasons } = replayStage(far, historyOf([]), { asOf: '2026-01-01' });
    expect(reasons.map(({ code }) => code)).not.toContain('lifecycle/deadline');
  });
});

describe('forward only', () => {
  const both = [event('1', '2026-01-05', 'next'), event('2', '2026-01-09', 'back')];

  it('refuses a step back and says so', () => {
    const strict = machineOf({ forwardOnly: true });
    const { outcome, reasons } = replayStage(strict, historyOf(both), { asOf: '2026-01-09' });
    expect(outcome?.stage).toBe('b');
    expect(outcome?.refused).toEqual([{ id: '2', code: 'lifecycle/backward' }]);
    expect(reasons.at(-1)).toEqual({
      code: 'lifecycle/backward',
      params: { id: '2', event: 'back', stage: 'b', stageLabel: null, to: 'a', toLabel: null },
    });
  });

  it('lets the same stage be entered again', () => {
    const strict = machineOf({ ...rhythm, forwardOnly: true });
    expect(stageOn(strict, [event('1', '2026-01-05', 'order')], '2026-01-12')?.stage).toBe(
      'active',
    );
  });

  it('says nothing about time limits', () => {
    const strict = machineOf({
      stages: [{ stage: 'a' }, { stage: 'b', limit: { afterDays: 5, to: 'a' } }],
      initial: 'b',
      transitions: [],
      forwardOnly: true,
    });
    expect(stageOn(strict, [], '2026-01-06')?.stage).toBe('a');
  });

  it('is off unless told', () => {
    expect(stageOn(simple, both, '2026-01-09')?.stage).toBe('a');
  });
});

describe('what was known when', () => {
  const late: StageEvent = { id: '1', date: '2026-01-05', event: 'next', recordedOn: '2026-03-02' };
  it.each([
    ['2026-03-01', 'a'],
    ['2026-03-02', 'b'],
    ['2026-03-03', 'b'],
  ])('by %s', (knownBy, stage) => {
    const { outcome } = replayStage(simple, historyOf([late]), { asOf: '2026-02-01', knownBy });
    expect(outcome?.stage).toBe(stage);
  });

  it('is everything unless told', () => {
    expect(stageOn(simple, [late], '2026-02-01')?.stage).toBe('b');
  });

  it('is the day of the event where no other is written', () => {
    const { outcome, reasons } = replayStage(
      simple,
      historyOf([event('1', '2026-01-05', 'next')]),
      {
        asOf: '2026-02-01',
        knownBy: '2026-01-04',
      },
    );
    expect(outcome?.stage).toBe('a');
    expect(reasons.at(-1)).toEqual({ code: 'lifecycle/later-events', params: { count: 1 } });
  });

  it('has to be a date', () => {
    const call = () => replayStage(simple, historyOf([]), { asOf: '2026-02-01', knownBy: 'now' });
    expect(failureOf(call)).toEqual({
      kind: 'input',
      code: 'input/not-a-date',
      path: '/options/knownBy',
    });
  });
});

describe('before the start', () => {
  it.each([
    ['2025-12-31', null],
    ['2026-01-01', 'a'],
    ['2026-01-02', 'a'],
  ])('a subject on %s is in the stage %s', (asOf, stage) => {
    expect(stageOn(simple, [], asOf)?.stage ?? null).toBe(stage);
  });

  it('the reason names the start', () => {
    const decision = replayStage(simple, historyOf([]), { asOf: '2025-12-31' });
    expect(decision).toEqual({
      id: 'C-1',
      outcome: null,
      reasons: [{ code: 'lifecycle/not-started', params: { start: '2026-01-01' } }],
      policy: { id: 'm', version: '1' },
      asOf: '2025-12-31',
      missing: [],
    });
  });

  it('no event may be dated', () => {
    const log = [event('1', '2026-01-05', 'next'), event('2', '2025-12-31', 'next')];
    expect(failureOf(() => stageOn(simple, log, '2026-02-01'))).toEqual({
      kind: 'input',
      code: 'lifecycle/event-before-start',
      path: '/history/events/1/date',
    });
  });
});

describe('reasons', () => {
  const log = [
    event('1', '2026-01-05', 'order'),
    event('2', '2026-01-20', 'order'),
    event('3', '2026-01-21', 'order'),
    event('4', '2026-01-22', 'visit'),
  ];

  it('tell the present, the last change and what was refused since', () => {
    const back = [...log.slice(0, 1), event('2', '2026-01-16', 'order'), ...log.slice(2)];
    expect(codes(rhythm, back, '2026-01-23')).toEqual([
      'lifecycle/in-stage',
      'lifecycle/deadline',
      'lifecycle/moved-by-event',
      'lifecycle/no-transition',
    ]);
  });

  it('tell every step in full', () => {
    expect(codes(rhythm, log, '2026-01-23', 'full')).toEqual([
      'lifecycle/in-stage',
      'lifecycle/started',
      'lifecycle/stayed-by-event',
      'lifecycle/moved-by-limit',
      'lifecycle/moved-by-limit',
      'lifecycle/no-transition',
      'lifecycle/no-transition',
      'lifecycle/no-transition',
    ]);
  });

  it('have the figures of each step', () => {
    const { reasons } = replayStage(rhythm, historyOf(log.slice(0, 1)), {
      asOf: '2026-01-15',
      explain: 'full',
    });
    expect(reasons).toEqual([
      {
        code: 'lifecycle/in-stage',
        params: { stage: 'dormant', label: null, since: '2026-01-15', strategy: null },
      },
      {
        code: 'lifecycle/deadline',
        params: { deadline: '2026-01-20', afterDays: 5, to: 'lost', label: null },
      },
      { code: 'lifecycle/started', params: { to: 'active', label: null, date: '2026-01-01' } },
      {
        code: 'lifecycle/stayed-by-event',
        params: {
          id: '1',
          event: 'order',
          from: 'active',
          to: 'active',
          label: null,
          date: '2026-01-05',
        },
        rows: ['1'],
      },
      {
        code: 'lifecycle/moved-by-limit',
        params: {
          ...{ from: 'active', fromLabel: null, to: 'dormant', label: null },
          ...{ date: '2026-01-15', afterDays: 10 },
        },
      },
    ]);
  });

  it('of a refusal have the labels of stages and of the measures that guards ask for', () => {
    const spend = { en: 'spend', 'zh-CN': '消费额' };
    const gold = { en: 'gold' };
    const guarded = machineOf({
      measureLabels: { spend },
      stages: [
        { stage: 'a', label: gold },
        { stage: 'b', label: { en: 'platinum' } },
      ],
      initial: 'b',
      forwardOnly: true,
      transitions: [
        { from: 'b', event: 'fall', to: 'a' },
        {
          from: 'b',
          event: 'renew',
          to: 'b',
          when: {
            all: [
              { measure: 'spend', atLeast: '9' },
              { measure: 'visits', atLeast: '1' },
            ],
          },
        },
      ],
    });
    const events = [
      event('1', '2026-01-02', 'fall'),
      event('2', '2026-01-03', 'renew', { visits: '2' }),
      event('3', '2026-01-04', 'renew', { spend: '8', visits: '2' }),
    ];
    const { reasons } = replayStage(guarded, historyOf(events), { asOf: '2026-01-05' });
    const refused = reasons.slice(-3);
    const stageLabel = { en: 'platinum' };
    expect(refused[0]?.params).toMatchObject({ stageLabel, to: 'a', toLabel: gold });
    expect(refused[1]?.params).toMatchObject({
      stageLabel,
      missing: ['spend'],
      measureLabels: { spend },
    });
    const compared = refused[2]?.parts?.[0]?.parts?.map(({ params }) => params);
    expect(compared?.[0]).toMatchObject({ measure: 'spend', measureLabel: spend, holds: false });
    expect(Object.hasOwn(compared?.[1] ?? {}, 'measureLabel')).toBe(false);
  });

  it('name what the next steps ask for', () => {
    const ladder = defineLifecycle(relationshipLadder);
    const bought = ['qualify', 'order', 'order'].map((name, index) =>
      event(`e${index}`, `2026-01-0${index + 2}`, name),
    );
    const { outcome, reasons, missing } = replayStage(
      ladder,
      historyOf(bought) as StageHistory<'order'>,
      { asOf: '2026-02-01' },
    );
    expect(outcome?.open).toEqual([
      { event: 'order', to: 'repeat', asks: [] },
      { event: 'assess', to: 'client', asks: ['shareOfCategory'] },
    ]);
    expect(missing).toEqual(['shareOfCategory']);
    expect(reasons.find(({ code }) => code === 'lifecycle/open-transition')?.params).toEqual({
      event: 'assess',
      to: 'client',
      label: { en: 'client', 'zh-CN': '忠实客户' },
      asks: ['shareOfCategory'],
      measureLabels: { shareOfCategory: { en: 'share of category', 'zh-CN': '品类份额' } },
    });
  });

  it('are left out on request, and nothing else changes', () => {
    for (const asOf of ['2025-12-01', '2026-01-23']) {
      const at = (explain: 'none' | 'reasons' | 'full') =>
        replayStage(rhythm, historyOf(log), { asOf, explain });
      expect(at('none').reasons).toEqual([]);
      for (const explain of ['reasons', 'full'] as const)
        expect({ ...at(explain), reasons: [] }).toEqual(at('none'));
    }
  });
});

describe('arguments', () => {
  const good = historyOf([event('1', '2026-01-05', 'next')]);
  const call = (
    history: unknown,
    options: unknown = { asOf: '2026-02-01' },
    machine: unknown = simple,
  ) =>
    failureOf(() =>
      replayStage(machine as Machine, history as StageHistory, options as { asOf: string }),
    );
  const withEvent = (change: object) => ({ ...good, events: [{ ...good.events[0], ...change }] });

  it.each([
    ['no object', 5, 'input/not-an-object', '/history'],
    ['no start', { id: 'a', events: [] }, 'input/required', '/history/start'],
    ['no events', { id: 'a', start: '2026-01-01' }, 'input/required', '/history/events'],
    [
      'an impossible date',
      withEvent({ date: '2026-02-30' }),
      'input/not-a-date',
      '/history/events/0/date',
    ],
    ['an empty id of an event', withEvent({ id: '' }), 'input/empty-id', '/history/events/0/id'],
    ['a nameless event', withEvent({ event: '' }), 'input/empty-id', '/history/events/0/event'],
    [
      'data that is no data',
      withEvent({ data: { a: {} } }),
      'input/not-a-text',
      '/history/events/0/data/a',
    ],
    ['a field too many', withEvent({ kind: 'x' }), 'input/unknown-key', '/history/events/0/kind'],
  ])('with %s are refused', (_what, history, code, path) => {
    expect(call(history)).toEqual({ kind: 'input', code, path });
  });

  it('with one id for two events are refused, in either order', () => {
    const one = event('1', '2026-01-05', 'next');
    const other = event('1', '2026-01-06', 'next');
    for (const events of [
      [one, other],
      [other, one],
    ])
      expect(call({ ...good, events })).toEqual({
        kind: 'input',
        code: 'events/conflicting-id',
        path: '/history/events/1/id',
      });
  });

  it('with several faults have them all in one error', () => {
    const tried = attempt(() =>
      replayStage(simple, historyOf([event('', 'x', 'next')], 'y'), { asOf: '2026-02-01' }),
    );
    expect(tried.ok ? [] : tried.error.issues.map(({ path }) => path)).toEqual([
      '/history/start',
      '/history/events/0/id',
      '/history/events/0/date',
    ]);
  });

  it.each([
    ['an unknown operator', { measure: 'x', above: '1' }],
    ['no condition at all', 5],
  ])('with a trusted policy whose guard is %s are an error of the policy', (_what, when) => {
    const broken = { ...simple, transitions: [{ ...simple.transitions[0], when }] };
    const trusted = trustPolicy(broken as unknown as Lifecycle);
    expect(call(good, undefined, trusted)).toMatchObject({
      kind: 'policy',
      code: 'policy/trusted-but-broken',
    });
  });

  it('with a policy that travelled get the same answer', () => {
    const back = trustPolicy(JSON.parse(JSON.stringify(simple)) as Lifecycle);
    const options = { asOf: '2026-02-01' };
    expect(replayStage(back, good, options)).toEqual(replayStage(simple, good, options));
  });

  it('with a raw policy are refused', () => {
    const raw = { ...simple, ...envelope };
    expect(call(good, undefined, raw)).toEqual({
      kind: 'policy',
      code: 'policy/not-defined',
      path: '',
    });
  });

  it.each([
    ['2026-01-31', true],
    ['2026-02-01', false],
  ])('on %s with a policy for January', (asOf, holds) => {
    const january = machineOf({ effective: { start: '2026-01-01', end: '2026-02-01' } });
    if (holds) expect(stageOn(january, good.events, asOf)?.stage).toBe('b');
    else
      expect(call(good, { asOf }, january)).toEqual({
        kind: 'domain',
        code: 'policy/not-in-force',
        path: '/options/asOf',
      });
  });

  it('stay untouched, also frozen', () => {
    const before = structuredClone(good);
    freezeDeep(good);
    replayStage(simple, good, { asOf: '2026-02-01' });
    expect(good).toEqual(before);
  });
});
