import { ClienteleError, toProblem } from 'clientele';
import { describe, expect, it } from 'vitest';
import { failureOf } from './failure-of.js';

describe('toProblem', () => {
  it.each([
    ['input', 400],
    ['policy', 422],
    ['domain', 422],
    ['numeric', 500],
    ['invariant', 500],
  ] as const)('answers an error of kind %s with %i', (kind, status) => {
    const error = new ClienteleError({ kind, code: 'a/b', path: '', message: 'm' });
    expect(toProblem(error).status).toBe(status);
  });

  it('answers a kind that a newer copy may know with 500', () => {
    const error = new ClienteleError({
      kind: 'novel' as never,
      code: 'a/b',
      path: '',
      message: 'm',
    });
    expect(toProblem(error).status).toBe(500);
  });

  it('gives type, title and every issue', () => {
    const issues = [
      { code: 'input/required', params: { key: 'id' }, path: '/id' },
      { code: 'input/not-a-date', params: {}, path: '/date' },
    ];
    const error = new ClienteleError({
      kind: 'input',
      code: 'input/required',
      path: '/id',
      message: 'cannot read a row',
      issues,
    });
    expect(toProblem(error)).toEqual({
      type: 'urn:clientele:input/required',
      title: 'The facts cannot be read',
      detail: '/id: cannot read a row [input/required]',
      status: 400,
      issues,
    });
  });

  it('survives JSON', () => {
    const error = new ClienteleError({ kind: 'input', code: 'a/b', path: '/x', message: 'm' });
    const problem = toProblem(error);
    expect(JSON.parse(JSON.stringify(problem))).toEqual(problem);
  });

  it.each([
    ['a foreign error', new TypeError('x')],
    ['null', null],
    ['a problem', { type: 'urn:clientele:a/b', title: 't', status: 400, issues: [] }],
  ])('refuses %s', (_what, value) => {
    expect(failureOf(() => toProblem(value as never))).toEqual({
      kind: 'input',
      code: 'input/not-an-object',
      path: '/error',
    });
  });
});
