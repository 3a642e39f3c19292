import { expect, it } from 'vitest';
import { pointer } from '../../../src/kernel/errors/index.js';

/** RFC 6901, section 5: keys of the example document and their pointers. */
it.each([
  ['foo', 'foo'],
  ['', ''],
  ['a/b', 'a~1b'],
  ['c%d', 'c%d'],
  ['m~n', 'm~0n'],
  ['~1', '~01'],
  ['//~~', '~1~1~0~0'],
])('writes the key %j as %j', (key, expected) => {
  expect(pointer(key)).toBe(expected);
});
