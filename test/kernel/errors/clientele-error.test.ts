import { runInNewContext } from 'node:vm';
import { ClienteleError, isClienteleError } from 'clientele';
import { afterEach, describe, expect, it, vi } from 'vitest';

const parts = {
  kind: 'input',
  code: 'input/not-a-date',
  path: '/lines/3/date',
  message: 'expected a date, received 5',
} as const;

describe('the error class', () => {
  it('carries kind, code and path', () => {
    expect(new ClienteleError(parts)).toMatchObject({
      name: 'ClienteleError',
      kind: 'input',
      code: 'input/not-a-date',
      path: '/lines/3/date',
    });
  });

  it('is an Error with a stack', () => {
    const error = new ClienteleError(parts);
    expect(error).toBeInstanceOf(Error);
    expect(error.stack).toContain('clientele-error.test.ts');
  });

  it('says where, what was expected, and the code', () => {
    expect(new ClienteleError(parts).message).toBe(
      '/lines/3/date: expected a date, received 5 [input/not-a-date]',
    );
  });

  it('says no place when the argument itself is wrong', () => {
    expect(new ClienteleError({ ...parts, path: '' }).message).toBe(
      'expected a date, received 5 [input/not-a-date]',
    );
  });

  it('is its own only issue unless told others', () => {
    expect(new ClienteleError({ ...parts, params: { received: '5' } }).issues).toEqual([
      { code: 'input/not-a-date', params: { received: '5' }, path: '/lines/3/date' },
    ]);
  });

  it('has empty evidence when none is given', () => {
    expect(new ClienteleError(parts).issues[0]?.params).toEqual({});
  });

  it('keeps the issues that it was told', () => {
    const issues = [{ code: 'a/b', params: {} }];
    expect(new ClienteleError({ ...parts, issues }).issues).toBe(issues);
  });
});

describe('isClienteleError', () => {
  afterEach(() => void vi.resetModules());

  it.each([
    ['null', null],
    ['nothing', undefined],
    ['a text', 'ClienteleError'],
    ['a foreign error', new TypeError('x')],
    ['a look-alike without the brand', { name: 'ClienteleError', code: 'input/not-a-date' }],
    ['a brand that is not true', { [Symbol.for('clientele/error')]: 'true' }],
    ['a symbol of the same description', { [Symbol('clientele/error')]: true }],
  ])('says no to %s', (_what, value) => {
    expect(isClienteleError(value)).toBe(false);
  });

  it('says yes to any code when none is asked for', () => {
    expect(isClienteleError(new ClienteleError(parts))).toBe(true);
  });

  it.each([
    ['input/not-a-date', true],
    ['input/not-a-decimal', false],
    ['input', false],
    ['', false],
  ])('asked for the code %j says %s', (code, expected) => {
    expect(isClienteleError(new ClienteleError(parts), code)).toBe(expected);
  });

  it('knows the errors of another copy of the package, where instanceof does not', async () => {
    vi.resetModules();
    const copy = await import('../../../src/kernel/errors/index.js');
    const error = new copy.ClienteleError(parts);
    expect(copy.ClienteleError).not.toBe(ClienteleError);
    expect(error instanceof ClienteleError).toBe(false);
    expect(isClienteleError(error, 'input/not-a-date')).toBe(true);
    expect(copy.isClienteleError(new ClienteleError(parts))).toBe(true);
  });

  it('knows the errors of another realm, where instanceof does not', () => {
    const error: unknown = runInNewContext(
      `Object.assign(new Error('x'), { [Symbol.for('clientele/error')]: true, code: 'input/not-a-date' })`,
    );
    expect(error instanceof Error).toBe(false);
    expect(isClienteleError(error, 'input/not-a-date')).toBe(true);
  });

  it('does not know what structured clone made of an error: it keeps neither class nor fields', () => {
    const sent: unknown = structuredClone(new ClienteleError(parts));
    expect(sent instanceof Error).toBe(true);
    expect(isClienteleError(sent)).toBe(false);
  });

  const hostile = () => {
    throw new Error('hostile');
  };
  it.each([
    ['a proxy that throws', new Proxy({}, { get: hostile })],
    [
      'a proxy with the brand that throws for its code',
      new Proxy({}, { get: (_target, key) => (typeof key === 'symbol' ? true : hostile()) }),
    ],
    ['a revoked proxy', revoked()],
  ])('says no to %s', (_what, value) => {
    expect(isClienteleError(value, 'input/not-a-date')).toBe(false);
  });

  it('does not take the errors of another realm for its own without the brand', () => {
    expect(isClienteleError(runInNewContext(`new Error('x')`))).toBe(false);
  });
});

function revoked(): unknown {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}
