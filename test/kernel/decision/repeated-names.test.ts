import fc from 'fast-check';
import { expect, it } from 'vitest';
import { repeatedNames } from '../../../src/kernel/decision/index.js';

const places = (names: readonly string[]) =>
  repeatedNames(
    names.map((id) => ({ id })),
    'id',
    '/rows',
  ).map(({ path, params }) => [path, params['name']]);

it('tells every name that appeared before, at its place', () => {
  expect(places(['a', 'b', 'a', 'a', 'B'])).toEqual([
    ['/rows/2/id', 'a'],
    ['/rows/3/id', 'a'],
  ]);
  expect(repeatedNames([{ id: 'a' }, { id: 'a' }], 'id', '')[0]).toMatchObject({
    severity: 'error',
    code: 'policy/repeated-name',
  });
});

it('tells as many as there are names too many', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', 'toString', '__proto__')), (names) => {
      expect(places(names)).toHaveLength(names.length - new Set(names).size);
    }),
  );
});
