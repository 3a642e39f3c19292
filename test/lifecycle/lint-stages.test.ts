import {
  type LifecycleDraft,
  lintLifecycle,
  parseLifecycle,
  relationshipLadder,
  safeParseLifecycle,
} from 'clientele/lifecycle';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../kernel/errors/failure-of.js';
import { envelope, machineOf } from './machines.js';

const draftOf = (change: Partial<LifecycleDraft>): LifecycleDraft => ({
  ...envelope,
  stages: [{ stage: 'a' }, { stage: 'b', final: true }],
  initial: 'a',
  transitions: [{ from: 'a', event: 'go', to: 'b' }],
  ...change,
});
const found = (change: Partial<LifecycleDraft>) =>
  lintLifecycle(draftOf(change)).map(({ severity, code, path, params }) => [
    severity,
    code,
    path,
    params,
  ]);

describe('sound lifecycles', () => {
  it('have no finding', () => {
    expect(found({})).toEqual([]);
    expect(lintLifecycle(relationshipLadder)).toEqual([]);
  });

  it('may have guards that exclude each other on one event', () => {
    const transitions = [
      { from: 'a', event: 'go', to: 'b', when: { measure: 'x', atLeast: '1' } },
      { from: 'a', event: 'go', to: 'a', when: { measure: 'x', below: '1' } },
    ];
    expect(found({ transitions })).toEqual([]);
  });

  it('may leave a stage by its time limit alone', () => {
    const stages = [
      { stage: 'a', limit: { afterDays: 1, to: 'b' } },
      { stage: 'b', final: true },
    ];
    expect(found({ stages, transitions: [] })).toEqual([]);
  });
});

describe('names', () => {
  it.each([
    [
      'a transition',
      { transitions: [{ from: 'a', event: 'go', to: 'x' }] },
      '/transitions/0/to',
      { stage: 'a', stageLabel: null, event: 'go', target: 'x' },
    ],
    [
      'a time limit',
      { stages: [{ stage: 'a', limit: { afterDays: 1, to: 'x' } }] },
      '/stages/0/limit/to',
      { stage: 'a', stageLabel: null, target: 'x' },
    ],
  ])('of a target that is not declared: %s', (_what, change, path, params) => {
    expect(found(change)).toContainEqual(['error', 'lifecycle/unknown-target', path, params]);
    const fails = failureOf(() => parseLifecycle(draftOf(change)));
    expect(fails).toEqual({ kind: 'policy', code: 'lifecycle/unknown-target', path });
  });

  it.each([
    ['the first stage', { initial: 'x' }, '/initial'],
    ['a transition', { transitions: [{ from: 'x', event: 'go', to: 'b' }] }, '/transitions/0/from'],
  ])('of a stage that is not declared: %s', (_what, change, path) => {
    expect(found(change)).toContainEqual([
      'error',
      'lifecycle/unknown-stage',
      path,
      { stage: 'x' },
    ]);
    const fails = failureOf(() => parseLifecycle(draftOf(change)));
    expect(fails).toEqual({ kind: 'policy', code: 'lifecycle/unknown-stage', path });
  });

  it('of stages come with their labels', () => {
    const label = { en: 'beginning', 'zh-CN': '开端' };
    const stages = [
      { stage: 'a', label, limit: { afterDays: 1, to: 'x' } },
      { stage: 'b', label },
    ];
    const transitions = [
      { from: 'a', event: 'go', to: 'y' },
      { from: 'a', event: 'go', to: 'a' },
    ];
    const findings = lintLifecycle(draftOf({ stages, transitions }));
    expect(findings.map(({ code }) => code)).toEqual([
      'lifecycle/unknown-target',
      'lifecycle/unknown-target',
      'lifecycle/ambiguous',
      'lifecycle/unreachable',
      'lifecycle/dead-end',
    ]);
    expect(findings.map(({ params }) => params['stageLabel'])).toEqual(findings.map(() => label));
  });

  it('of stages stand once', () => {
    const stages = [{ stage: 'a' }, { stage: 'b', final: true }, { stage: 'a' }];
    expect(found({ stages })).toEqual([
      ['error', 'policy/repeated-name', '/stages/2/stage', { name: 'a' }],
    ]);
  });

  it('that are unknown do not hide the other findings', () => {
    const stages = [{ stage: 'a' }, { stage: 'b', final: true }, { stage: 'c' }];
    const transitions = [{ from: 'a', event: 'go', to: 'x' }];
    expect(found({ stages, transitions }).map(([, code, path]) => [code, path])).toEqual([
      ['lifecycle/unknown-target', '/transitions/0/to'],
      ['lifecycle/unreachable', '/stages/1'],
      ['lifecycle/unreachable', '/stages/2'],
      ['lifecycle/dead-end', '/stages/2'],
    ]);
  });
});

describe('transitions on one event', () => {
  const go = { from: 'a', event: 'go', to: 'b' };
  const guarded = { ...go, when: { measure: 'x', atLeast: '1' } };
  it.each([
    ['two without a guard', [go, { ...go, to: 'a' }], 'error'],
    ['three without a guard, told once', [go, { ...go, to: 'a' }, go], 'error'],
    ['two without a guard around one with', [go, guarded, go], 'error'],
    ['one with a guard and one without', [guarded, go], 'warning'],
    ['one without a guard and one with', [go, guarded], 'warning'],
  ])('%s', (_what, transitions, severity) => {
    expect(found({ transitions })).toEqual([
      [
        severity,
        'lifecycle/ambiguous',
        '/transitions/1',
        { stage: 'a', stageLabel: null, event: 'go' },
      ],
    ]);
  });

  it('without guards cannot be defined', () => {
    const draft = draftOf({ transitions: [go, go] });
    expect(failureOf(() => parseLifecycle(draft))).toEqual({
      kind: 'policy',
      code: 'lifecycle/ambiguous',
      path: '/transitions/1',
    });
  });
});

describe('the shape of the whole', () => {
  it('has no stage that nothing reaches', () => {
    const stages = [{ stage: 'a' }, { stage: 'b', final: true }, { stage: 'c' }, { stage: 'd' }];
    const transitions = [
      { from: 'a', event: 'go', to: 'b' },
      { from: 'c', event: 'go', to: 'd' },
      { from: 'd', event: 'go', to: 'c' },
    ];
    expect(
      found({ stages, transitions }).map(([severity, code, path]) => [severity, code, path]),
    ).toEqual([
      ['warning', 'lifecycle/unreachable', '/stages/2'],
      ['warning', 'lifecycle/unreachable', '/stages/3'],
    ]);
  });

  it('has no stage that nothing leaves unless it is final', () => {
    const stages = [{ stage: 'a' }, { stage: 'b' }];
    expect(found({ stages })).toEqual([
      ['warning', 'lifecycle/dead-end', '/stages/1', { stage: 'b', stageLabel: null }],
    ]);
  });

  it('is not left by a way back to the same stage', () => {
    const stages = [
      { stage: 'a' },
      { stage: 'b', limit: { afterDays: 1, to: 'b' } },
      { stage: 'c' },
    ];
    const transitions = [
      { from: 'a', event: 'go', to: 'b' },
      { from: 'a', event: 'stop', to: 'c' },
      { from: 'c', event: 'again', to: 'c' },
    ];
    expect(found({ stages, transitions }).map(([, code, path]) => [code, path])).toEqual([
      ['lifecycle/dead-end', '/stages/1'],
      ['lifecycle/dead-end', '/stages/2'],
    ]);
  });

  it('leaves no final stage', () => {
    const transitions = [
      { from: 'a', event: 'go', to: 'b' },
      { from: 'b', event: 'back', to: 'a' },
    ];
    expect(found({ transitions })).toEqual([
      ['warning', 'lifecycle/final-is-left', '/stages/1', { stage: 'b', stageLabel: null }],
    ]);
  });

  it('may be suspicious and still be defined', () => {
    const read = safeParseLifecycle(draftOf({ stages: [{ stage: 'a' }, { stage: 'b' }] }));
    expect(read.ok && read.value.stages).toHaveLength(2);
  });
});

describe('the document', () => {
  it('has its defaults filled in, and is frozen', () => {
    const machine = machineOf();
    expect(machine.format).toBe('clientele/lifecycle@1');
    expect(machine.forwardOnly).toBe(false);
    expect(Object.isFrozen(machine.transitions[0])).toBe(true);
  });

  it.each([
    ['no stages', { stages: [] }, '/stages'],
    [
      'a limit of no days',
      { stages: [{ stage: 'a', limit: { afterDays: 0, to: 'a' } }] },
      '/stages/0/limit/afterDays',
    ],
    [
      'half a day',
      { stages: [{ stage: 'a', limit: { afterDays: 0.5, to: 'a' } }] },
      '/stages/0/limit/afterDays',
    ],
    ['a nameless stage', { stages: [{ stage: '' }] }, '/stages/0/stage'],
    [
      'a bound that is no decimal',
      { transitions: [{ from: 'a', event: 'go', to: 'b', when: { measure: 'x', atLeast: 'y' } }] },
      '/transitions/0/when/atLeast',
    ],
  ])('with %s is refused', (_what, change, path) => {
    expect(safeParseLifecycle(draftOf(change))).toMatchObject({
      ok: false,
      error: { kind: 'policy', code: 'policy/wrong-value', path },
    });
  });
});
