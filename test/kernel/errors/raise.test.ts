import { describe, expect, it } from 'vitest';
import {
  attempt,
  type ClienteleError,
  invariant,
  kernelErrorCodes,
  type Params,
  throwDomain,
  throwInput,
  throwIssues,
  throwPolicy,
} from '../../../src/kernel/errors/index.js';
import { failureOf } from './failure-of.js';

function errorOf(call: () => never): ClienteleError {
  const tried = attempt(call);
  if (tried.ok) throw new Error('expected a failure');
  return tried.error;
}

describe('throwing by kind', () => {
  it.each([
    ['input', throwInput],
    ['policy', throwPolicy],
    ['domain', throwDomain],
  ] as const)('throws an error of kind %s', (kind, raise) => {
    expect(failureOf(() => raise('input/required', '/a', 'm'))).toEqual({
      kind,
      code: 'input/required',
      path: '/a',
    });
  });

  it('hands the evidence on', () => {
    const error = errorOf(() => throwInput('input/required', '/a', 'm', { key: 'a' }));
    expect(error.issues).toEqual([{ code: 'input/required', params: { key: 'a' }, path: '/a' }]);
  });

  it('asks to report what can only be a bug', () => {
    const error = invariant('the parts do not add up');
    expect(error).toMatchObject({ kind: 'invariant', code: 'invariant/broken', path: '' });
    expect(error.message).toBe(
      'the parts do not add up; this is a bug of clientele, please report it [invariant/broken]',
    );
  });

  it('names every code of the kernel once', () => {
    expect(new Set(kernelErrorCodes).size).toBe(kernelErrorCodes.length);
    expect(kernelErrorCodes.filter((code) => !/^[a-z]+\/[a-z]+(-[a-z]+)*$/.test(code))).toEqual([]);
  });
});

describe('throwing a list of issues', () => {
  const date = { code: 'input/not-a-date', params: { received: '5' }, path: '/date' };
  const id = { code: 'input/required', params: { key: 'id' }, path: '/id' };

  it('takes code and path of the first, and keeps all', () => {
    const error = errorOf(() => throwIssues('input', [date, id], 'cannot read a row'));
    expect(error).toMatchObject({ kind: 'input', code: 'input/not-a-date', path: '/date' });
    expect(error.issues).toEqual([date, id]);
  });

  it('takes the argument itself as the place of an issue without a path', () => {
    const error = errorOf(() => throwIssues('policy', [{ code: 'a/b', params: {} }], 'no'));
    expect(error.path).toBe('');
  });

  it('is our own bug when there is no issue', () => {
    expect(failureOf(() => throwIssues('input', [], 'cannot read a row'))).toEqual({
      kind: 'invariant',
      code: 'invariant/broken',
      path: '',
    });
  });

  it.each([
    [
      'what was expected and received',
      [{ ...date, params: { expected: 'a date', received: '5' } }],
      '/date: no: expected a date, received 5 [input/not-a-date]',
    ],
    [
      'what a well-known code expects',
      [date],
      '/date: no: expected a date "YYYY-MM-DD" that exists, received 5 [input/not-a-date]',
    ],
    [
      'that a value is required',
      [id],
      '/id: no: expected a value for "id", received nothing [input/required]',
    ],
    [
      'the words to choose from',
      [{ code: 'a/b', params: { expected: ['x', 'y'], received: '"z"' }, path: '/w' }],
      '/w: no: expected one of x, y, received "z" [a/b]',
    ],
    [
      'other evidence by name',
      [{ code: 'a/b', params: { key: 'x', known: ['y'] }, path: '' }],
      'no: a/b (key x, known ["y"]) [a/b]',
    ],
    [
      'what is known beside an unknown field',
      [
        {
          code: 'input/unknown-key',
          params: { key: 'created_at', known: ['id', 'measures'] },
          path: '/created_at',
        },
      ],
      '/created_at: no: unknown field created_at; known: id, measures; correct a misspelling, map extra columns away [input/unknown-key]',
    ],
    [
      'which id came again',
      [{ code: 'input/repeated-id', params: { id: '7' }, path: '/1/id' }],
      '/1/id: no: each id may appear once, received "7" again [input/repeated-id]',
    ],
    ['the bare code without evidence', [{ code: 'a/b', params: {} }], 'no: a/b [a/b]'],
    [
      'that there is one more',
      [id, date],
      '/id: no: expected a value for "id", received nothing (and 1 more, see issues) [input/required]',
    ],
    [
      'how many more there are',
      [id, date, date],
      '/id: no: expected a value for "id", received nothing (and 2 more, see issues) [input/required]',
    ],
  ])('says %s', (_what, issues, message) => {
    expect(errorOf(() => throwIssues('input', issues, 'no')).message).toBe(message);
  });

  it('says what a room has its own words for, and prefers them', () => {
    const issue = { code: 'toy/odd', params: { sum: '9' }, path: '' };
    const messages = { 'toy/odd': ({ sum }: Params) => `expected 10, received ${String(sum)}` };
    const error = errorOf(() => throwIssues('policy', [issue], 'no', messages));
    expect(error.message).toBe('no: expected 10, received 9 [toy/odd]');
  });
});
