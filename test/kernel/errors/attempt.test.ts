import { attempt, ClienteleError } from 'clientele';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { throwInput } from '../../../src/kernel/errors/index.js';
import { failureOf } from './failure-of.js';

describe('attempt', () => {
  afterEach(() => void vi.resetModules());

  it('gives the value of a call that succeeds', () => {
    expect(attempt(() => 3)).toEqual({ ok: true, value: 3 });
  });

  it('gives nothing as a value', () => {
    expect(attempt(() => undefined)).toEqual({ ok: true, value: undefined });
  });

  it('gives an error that was returned, not thrown, as a value', () => {
    const error = new ClienteleError({ kind: 'input', code: 'a/b', path: '', message: 'm' });
    expect(attempt(() => error)).toEqual({ ok: true, value: error });
  });

  it('gives the very error that was thrown', () => {
    const error = new ClienteleError({ kind: 'domain', code: 'a/b', path: '', message: 'm' });
    const tried = attempt(() => {
      throw error;
    });
    expect(tried.ok ? null : tried.error).toBe(error);
  });

  it('gives the error of another copy of the package', async () => {
    vi.resetModules();
    const copy = await import('../../../src/kernel/errors/index.js');
    const tried = attempt(() => copy.throwInput('input/not-a-date', '', 'no'));
    expect(tried).toMatchObject({ ok: false, error: { code: 'input/not-a-date' } });
  });

  it.each([
    ['a foreign error', new TypeError('foreign')],
    ['a text', 'thrown'],
    ['nothing', undefined],
    ['null', null],
  ])('throws %s on', (_what, thrown) => {
    let caught: unknown = 'not thrown';
    try {
      attempt(() => {
        throw thrown;
      });
    } catch (error) {
      caught = error;
    }
    expect(caught).toBe(thrown);
  });

  it('refuses what is no function', () => {
    expect(failureOf(() => attempt('call' as never))).toEqual({
      kind: 'input',
      code: 'input/not-a-function',
      path: '/call',
    });
  });

  it('passes the refusal of its own argument on when nested', () => {
    const tried = attempt(() => attempt(() => throwInput('input/required', '/x', 'no')));
    expect(tried).toMatchObject({ ok: true, value: { ok: false, error: { path: '/x' } } });
  });
});
