import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { failureOf } from '../kernel/errors/failure-of.js';
import { readDataFile } from './data-file.js';

const folder = mkdtempSync(join(tmpdir(), 'data-file-'));
afterAll(() => rmSync(folder, { recursive: true }));
const read = (text: string, name = 'a.csv') => {
  writeFileSync(join(folder, 'a.csv'), text);
  return readDataFile(name, folder);
};

it('gives the fields of each line by the names in the first', () => {
  expect(read('customer,amount\na,1\n__proto__,\n')).toEqual([
    { customer: 'a', amount: '1' },
    { customer: '__proto__', amount: '' },
  ]);
  expect(read('customer\r\na\r\n')).toEqual([{ customer: 'a' }]);
  expect(read('customer\n')).toEqual([]);
});

it.each([
  ['', ''],
  ['a,,b\n', 'a column without a name'],
  ['a,a\n1,2\n', 'two columns of one name'],
  ['a,b\n1\n', 'too few fields'],
  ['a,b\n1,2,3\n', 'too many fields'],
  ['a,b\n1,2\n\n3,4\n', 'an empty line'],
  ['a,b\n"1,2",3\n', 'a quote'],
])('refuses %j: %s', (text) => {
  expect(failureOf(() => read(text)).kind).toBe('input');
});

it.each([
  ['../a.csv'],
  ['/etc/passwd'],
  ['..'],
  ['.csv'],
  ['sub/a.csv'],
  ['sub\\a.csv'],
  ['absent.csv'],
  ['a.json'],
  [''],
  [3 as never],
])('refuses the name %j', (name) => {
  expect(failureOf(() => read('a\n1\n', name)).kind).toBe('input');
});
