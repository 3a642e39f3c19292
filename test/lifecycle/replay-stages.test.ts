import { replayStage, replayStages, type StageHistory } from 'clientele/lifecycle';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../kernel/errors/failure-of.js';
import { event, machineOf } from './machines.js';

const machine = machineOf();
const asOf = '2026-02-01';
const log = (id: string, ...names: readonly string[]): StageHistory => ({
  id,
  start: '2026-01-01',
  events: names.map((name, index) => event(`e${index}`, `2026-01-0${index + 2}`, name)),
});

describe('many subjects', () => {
  const logs = [log('C-2', 'next'), log('C-1', 'next', 'next'), log('C-3', 'next')];

  it('get the decisions of the singular, in input order', () => {
    const { decisions } = replayStages(machine, logs, { asOf });
    expect(decisions).toEqual(logs.map((one) => replayStage(machine, one, { asOf })));
  });

  it('are counted by stage, also where nobody is', () => {
    expect(replayStages(machine, logs, { asOf }).summary.sizes).toEqual({ a: 0, b: 2, c: 1 });
  });

  it('before their start are in no stage', () => {
    const { decisions, summary } = replayStages(machine, logs, { asOf: '2025-12-31' });
    expect(decisions.map(({ outcome }) => outcome)).toEqual([null, null, null]);
    expect(summary.sizes).toEqual({ a: 0, b: 0, c: 0 });
  });

  it('that cannot be read become rejects, and the others are decided', () => {
    const mixed = [
      log('C-1', 'next'),
      { ...log('C-2'), start: '2026-02-30' },
      log('C-1'),
      null as unknown as StageHistory,
      { ...log('C-4', 'next'), start: '2026-01-03' },
    ];
    const told: unknown[] = [];
    const batch = replayStages(machine, mixed, {
      asOf,
      onProgress: (counts) => void told.push(counts),
    });
    expect(batch.decisions.map(({ id }) => id)).toEqual(['C-1']);
    expect(
      batch.rejected.map(({ index, id, issues }) => [index, id, issues[0]?.code, issues[0]?.path]),
    ).toEqual([
      [1, 'C-2', 'input/not-a-date', '/start'],
      [2, 'C-1', 'input/repeated-id', '/id'],
      [3, null, 'input/not-an-object', ''],
      [4, 'C-4', 'lifecycle/event-before-start', '/events/0/date'],
    ]);
    expect(batch.counts).toEqual({ received: 5, accepted: 1, rejected: 4 });
    expect(told).toEqual([batch.counts]);
  });

  it('end with the first contradiction of the policy', () => {
    const both = machineOf({
      transitions: [
        { from: 'a', event: 'next', to: 'b', when: { any: [{ measure: 'x', equals: '1' }] } },
        { from: 'a', event: 'next', to: 'c', when: { not: { measure: 'x', equals: '2' } } },
      ],
    });
    const torn = { ...log('C-1'), events: [event('1', '2026-01-05', 'next', { x: '1' })] };
    expect(failureOf(() => replayStages(both, [torn], { asOf }))).toEqual({
      kind: 'policy',
      code: 'lifecycle/ambiguous',
      path: '/transitions',
    });
  });

  it('have to come in a list', () => {
    const call = () => replayStages(machine, 5 as unknown as StageHistory[], { asOf });
    expect(failureOf(call)).toEqual({
      kind: 'input',
      code: 'input/not-iterable',
      path: '/histories',
    });
  });
});
