import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repository } from '../config/compiler-options.js';
import {
  documentedCodes,
  errorCodesIn,
  literalsIn,
  undeclaredCodes,
  unusedCodes,
} from './error-codes.js';
import { parseTree, readFolder } from './source-tree.js';

/** Tests of the checks themselves: a code that stands there is not tested by that. */
const ofTheTools = /^(architecture|bench|docs|fuzz|golden)\//;

describe('the error codes of the package', () => {
  const source = parseTree(readFolder('src'));
  const { places, problems } = errorCodesIn(source);
  const codes = [...places.keys()];

  it('are declared once each, as literals', () => {
    expect(problems).toEqual([]);
    expect(codes).toContain('input/not-a-decimal');
  });

  it('are all that is thrown, and are all raised', () => {
    expect(undeclaredCodes(source)).toEqual([]);
    expect(unusedCodes(source)).toEqual([]);
  });

  it('are those that docs/errors.md describes, once each', () => {
    const documented = documentedCodes(readFileSync(join(repository, 'docs/errors.md'), 'utf8'));
    expect([...documented].sort()).toEqual([...codes].sort());
  });

  it('occur in a test each', () => {
    const tests = Object.entries(readFolder('test')).filter(
      ([file]) => file.endsWith('.test.ts') && !ofTheTools.test(file),
    );
    const literals = literalsIn(parseTree(Object.fromEntries(tests)));
    expect(codes.filter((code) => !literals.has(code))).toEqual([]);
  });
});

describe('reading error codes', () => {
  const read = (text: string) => errorCodesIn(parseTree({ 'tier/reasons.ts': text }));

  it('takes exported lists only', () => {
    const { places, problems } = read(`
      export const tierErrorCodes = ['tier/a', 'tier/b'] as const satisfies readonly string[];
      export const tierReasonCodes = ['tier/c'] as const;
      const otherErrorCodes = ['tier/d'] as const;`);
    expect([...places.keys()]).toEqual(['tier/a', 'tier/b']);
    expect(problems).toEqual([]);
  });

  it.each([
    ['a code that stands twice', "export const aErrorCodes = ['tier/a', 'tier/a'];"],
    ['a code that is computed', 'export const aErrorCodes = [prefix + name];'],
    ['a spread', 'export const aErrorCodes = [...others];'],
    ['an empty list', 'export const aErrorCodes = [] as const;'],
    ['something else', 'export const aErrorCodes = make();'],
  ])('complains of %s', (_what, text) => {
    expect(read(text).problems).toHaveLength(1);
  });

  it('sees what is thrown undeclared, and what is declared but never raised', () => {
    const tree = parseTree({
      'a.ts': "export const aErrorCodes = ['a/used', 'a/unused'];",
      'b.ts': "throwInput('a/used', ''); throwDomain('a/stray', '');",
    });
    expect(undeclaredCodes(tree)).toEqual(['b.ts:1 throws a/stray']);
    expect(unusedCodes(tree)).toEqual(['a/unused']);
  });

  it('reads rows and headings of the document, not mentions', () => {
    const text = '| `a/b` | input |\n### `c/d`\nsee `e/f`\n| code |\n| text `g/h` |';
    expect(documentedCodes(text)).toEqual(['a/b', 'c/d']);
  });

  it('finds literals, not parts of them', () => {
    const tree = parseTree({ 'a.ts': "f('a/b'); // c/d\ng(`e/f`, 'x a/c');" });
    expect([...literalsIn(tree)].sort()).toEqual(['a/b', 'e/f', 'x a/c']);
  });
});
