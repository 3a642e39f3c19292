import { attempt, type Policy, selectPolicy } from 'clientele';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInForce, requireInForce } from '../../../src/kernel/decision/index.js';
import { failureOf } from '../errors/failure-of.js';

function policy(version: string, start: string, end: string | null): Policy {
  return { format: 'toy@1', id: 'toy', version, effective: { start, end } };
}
const first = policy('1', '2025-01-01', '2026-01-01');
const second = policy('2', '2026-01-01', '2026-07-01');
const third = policy('3', '2026-08-01', null);
const versions = [first, second, third];

describe('the life of a policy', () => {
  it.each([
    ['2024-12-31', false],
    ['2025-01-01', true],
    ['2025-12-31', true],
    ['2026-01-01', false],
  ])('from 2025-01-01 until before 2026-01-01 on %s: %s', (date, expected) => {
    expect(isInForce(first, date)).toBe(expected);
    expect(attempt(() => requireInForce(first, date, '/asOf')).ok).toBe(expected);
  });

  it.each([
    ['2026-07-31', false],
    ['2026-08-01', true],
    ['9999-12-31', true],
  ])('from 2026-08-01 until further notice on %s: %s', (date, expected) => {
    expect(isInForce(third, date)).toBe(expected);
  });

  it('an error outside of it tells the life, the day and what to do', () => {
    const outside = () => requireInForce(first, '2026-01-01', '/options/asOf');
    expect(failureOf(outside)).toEqual({
      kind: 'domain',
      code: 'policy/not-in-force',
      path: '/options/asOf',
    });
    expect(outside).toThrow(
      'policy toy 1 holds from 2025-01-01 until before 2026-01-01, not on 2026-01-01; choose the version with selectPolicy',
    );
    expect(() => requireInForce(third, '2026-01-01', '')).toThrow('holds from 2026-08-01 on, not');
  });
});

describe('selectPolicy', () => {
  it.each([
    ['the first day', '2025-01-01', '1'],
    ['the last day', '2025-12-31', '1'],
    ['the day of the change', '2026-01-01', '2'],
    ['the day before a gap', '2026-06-30', '2'],
    ['the day after a gap', '2026-08-01', '3'],
    ['far on', '9999-12-31', '3'],
  ])('takes on %s the version that holds', (_what, asOf, version) => {
    expect(selectPolicy(versions, { asOf }).version).toBe(version);
  });

  it('gives back the very document', () => {
    expect(selectPolicy(versions, { asOf: '2026-01-01' })).toBe(second);
  });

  it('does not depend on the order of the versions', () => {
    const order = fc.shuffledSubarray(versions, { minLength: 3, maxLength: 3 });
    const day = fc.constantFrom('2025-01-01', '2025-12-31', '2026-01-01', '2026-08-01');
    fc.assert(
      fc.property(order, day, (shuffled, asOf) => {
        expect(selectPolicy(shuffled, { asOf })).toBe(selectPolicy(versions, { asOf }));
      }),
    );
  });

  it.each([
    ['before the first', versions, '2024-12-31'],
    ['in a gap', versions, '2026-07-01'],
    ['of no versions', [], '2026-01-01'],
    ['of a life without a day', [policy('1', '2026-01-01', '2026-01-01')], '2026-01-01'],
  ])('finds none %s', (_what, list, asOf) => {
    expect(failureOf(() => selectPolicy(list, { asOf }))).toEqual({
      kind: 'domain',
      code: 'policy/not-in-force',
      path: '/options/asOf',
    });
  });

  it('refuses to choose between two that hold, and names both', () => {
    const overlap = () =>
      selectPolicy([first, policy('1b', '2025-12-31', null)], { asOf: '2025-12-31' });
    expect(failureOf(overlap)).toEqual({
      kind: 'policy',
      code: 'policy/versions-overlap',
      path: '/versions',
    });
    expect(overlap).toThrow('versions "1" and "1b" both hold on 2025-12-31');
  });

  it('does not mind an overlap on another day', () => {
    const list = [first, policy('1b', '2025-12-31', null)];
    expect(selectPolicy(list, { asOf: '2025-12-30' }).version).toBe('1');
  });

  const asOf = '2026-01-01';
  it.each([
    ['no options', versions, undefined, 'input/not-an-object', '/options'],
    [
      'a day that does not exist',
      versions,
      { asOf: '2026-02-30' },
      'input/not-a-date',
      '/options/asOf',
    ],
    ['a Date', versions, { asOf: new Date(0) }, 'input/not-a-date', '/options/asOf'],
    ['no list', first, { asOf }, 'input/not-a-list', '/versions'],
    ['a hole', Array(1), { asOf }, 'input/not-an-object', '/versions/0'],
    ['a version that is none', [first, null], { asOf }, 'input/not-an-object', '/versions/1'],
    ['no life', [{}], { asOf }, 'input/not-an-object', '/versions/0/effective'],
    [
      'a start that is none',
      [policy('1', '2026', null)],
      { asOf },
      'input/not-a-date',
      '/versions/0/effective/start',
    ],
    [
      'an end that is none',
      [policy('1', asOf, 'never')],
      { asOf },
      'input/not-a-date',
      '/versions/0/effective/end',
    ],
    [
      'no end',
      [policy('1', asOf, undefined as never)],
      { asOf },
      'input/not-a-date',
      '/versions/0/effective/end',
    ],
  ])('refuses %s', (_what, list, options, code, path) => {
    expect(failureOf(() => selectPolicy(list as never, options as never))).toEqual({
      kind: 'input',
      code,
      path,
    });
  });
});
