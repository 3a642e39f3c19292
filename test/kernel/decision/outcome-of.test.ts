import { attempt, type Batch, byId, type Decision, outcomeOf } from 'clientele';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../errors/failure-of.js';

function decision<O>(id: string, outcome: O | null, more: object = {}): Decision<O> {
  const policy = { id: 'toy', version: '1' };
  return { id, outcome, reasons: [], policy, asOf: '2026-01-01', missing: [], ...more };
}

describe('outcomeOf', () => {
  it.each([
    ['an object', { grade: 'gold' }],
    ['a business no', false],
    ['zero', 0],
    ['an empty text', ''],
  ])('gives %s', (_what, outcome) => {
    expect(outcomeOf(decision<unknown>('C-1', outcome))).toBe(outcome);
  });

  it('refuses "cannot tell", and names the subject and what is missing', () => {
    const undetermined = decision('C-1', null, { missing: ['spend', 'orders'] });
    expect(failureOf(() => outcomeOf(undetermined))).toEqual({
      kind: 'domain',
      code: 'decision/undetermined',
      path: '/outcome',
    });
    expect(() => outcomeOf(undetermined)).toThrow(
      'no outcome for "C-1": missing spend, orders; see its reasons',
    );
  });

  it('hands on the reasons of the decision as its issues', () => {
    const reasons = [{ code: 'tier/no-figure', params: {}, path: '/measures/spend' }];
    const tried = attempt(() => outcomeOf(decision('C-1', null, { reasons })));
    expect(tried.ok ? null : tried.error.issues).toEqual(reasons);
  });

  it('is its own issue where the decision was made without reasons', () => {
    const tried = attempt(() => outcomeOf(decision('C-1', null, { missing: ['spend'] })));
    expect(tried.ok ? null : tried.error.issues).toEqual([
      {
        code: 'decision/undetermined',
        params: { id: 'C-1', missing: ['spend'] },
        path: '/outcome',
      },
    ]);
  });

  it('names only names as missing', () => {
    const odd = { ...decision('C-1', null), missing: ['spend', 5, null] };
    expect(() => outcomeOf(odd as never)).toThrow('missing spend; see');
  });

  it.each([
    ['null', null],
    ['nothing', undefined],
    ['a text', 'gold'],
    ['a list', []],
  ])('refuses %s, which is no decision', (_what, value) => {
    expect(failureOf(() => outcomeOf(value as never))).toEqual({
      kind: 'input',
      code: 'input/not-an-object',
      path: '',
    });
  });

  it('finds no outcome in rubbish either', () => {
    const rubbish = { id: 5, missing: 'x', reasons: 'y' };
    expect(failureOf(() => outcomeOf(rubbish as never)).code).toBe('decision/undetermined');
  });
});

describe('byId', () => {
  const batch = (decisions: unknown) => ({ decisions }) as unknown as Batch<string, unknown>;

  it('maps ids to decisions, in the order of the batch', () => {
    const decisions = [decision('b', 'x'), decision('a', 'y'), decision('10', 'z')];
    const found = byId(batch(decisions));
    expect([...found.keys()]).toEqual(['b', 'a', '10']);
    expect(found.get('a')).toBe(decisions[1]);
  });

  it('has nothing for an id that is not in the batch', () => {
    expect(byId(batch([decision('a', 'x')])).get('toString')).toBeUndefined();
  });

  it.each([
    ['null', null, 'input/not-an-object', ''],
    ['a list', [], 'input/not-an-object', ''],
    ['no decisions', {}, 'input/not-a-list', '/decisions'],
    [
      'a decision that is none',
      batch([decision('a', 'x'), 5]),
      'input/not-an-object',
      '/decisions/1',
    ],
  ])('refuses %s', (_what, value, code, path) => {
    expect(failureOf(() => byId(value as never))).toEqual({ kind: 'input', code, path });
  });
});
