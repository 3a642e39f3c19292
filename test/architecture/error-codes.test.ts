import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { TestModule } from 'vitest/node';
import { repository } from '../config/compiler-options.js';
import { watcher } from './code-watcher.js';
import { codesReporter, neverRaised } from './codes-reporter.js';
import {
  documentedCodes,
  errorCodesIn,
  literalsIn,
  undeclaredCodes,
  unusedCodes,
} from './error-codes.js';
import { parseTree, readFolder } from './source-tree.js';
import { watchCodes } from './watch-codes.js';

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

  // That a test makes them come to be, too, is checked after a run of all tests: by `codes-reporter.ts`.
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

describe('watching codes come to be', () => {
  const seen: string[] = [];
  const raised = (body: string): readonly string[] => {
    seen.length = 0;
    Object.assign(globalThis, { planted: (code: string) => seen.push(code) && code });
    const watched = watchCodes('a.ts', `const f = (x) => { ${body} };`).replaceAll(
      watcher,
      'planted',
    );
    new Function(`${watched} return f(1);`)();
    return seen;
  };

  it.each([
    ["return { code: 'a/b', path: '' };", ['a/b']],
    ["const code = 'a/b'; return { path: '', code };", ['a/b']],
    ["return [{ code: x ? 'a/b' : 'a/c', parts: [{ code: 'a/d' }] }];", ['a/b', 'a/d']],
    ["const g = (code) => ({ code }); return g('a/b');", ['a/b']],
    ["const g = (is, code) => is ? [{ code }] : []; return g(false, 'a/b');", []],
    ["return x === 2 ? { code: 'a/b' } : 'a/c';", []],
    ["const { code } = { kind: 'a/b' }; return code;", []],
    ["return { codes: 'a/b', 'code-x': 'a/c' };", []],
  ])('tells what is put into an object: %s', (body, codes) => {
    expect([...raised(body)].sort()).toEqual(codes);
  });

  it('leaves the lists of a module and the rest of the text as they are', () => {
    const text = "export const list = [{ code: 'a/b' }];\nconst f = () => ({ x: 1 });\n";
    expect(watchCodes('a.ts', text)).toBe(text);
  });

  it('names what never came to be', () => {
    expect(neverRaised(['a/b', 'a/c'], ['a/c', 'a/d'])).toEqual(['a/b']);
  });

  it('fails a run of all tests for it, and no other run', () => {
    const files = Object.keys(readFolder('test')).filter((file) => file.endsWith('.test.ts'));
    const told = vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
    const codeAfter = (
      count: number,
      codes: readonly string[],
      skipped: number,
      reason = 'passed',
    ) => {
      const module = { meta: () => ({ codes }), children: { allTests: () => Array(skipped) } };
      const before = process.exitCode;
      process.exitCode = 0;
      const modules = files.slice(0, count).map(() => module as unknown as TestModule);
      void codesReporter().onTestRunEnd?.(modules, [], reason as 'passed');
      const after = process.exitCode;
      process.exitCode = before;
      return after;
    };
    expect(codeAfter(files.length, ['input/not-a-date'], 0)).toBe(1);
    expect(told.mock.lastCall?.[0]).toMatch(
      /^no test makes the package raise .*input\/not-a-decimal/,
    );
    expect(
      codeAfter(files.length, [...errorCodesIn(parseTree(readFolder('src'))).places.keys()], 0),
    ).toBe(0);
    expect(codeAfter(files.length - 1, [], 0)).toBe(0);
    expect(codeAfter(files.length, [], 1)).toBe(0);
    expect(codeAfter(files.length, [], 0, 'failed')).toBe(0);
    told.mockRestore();
  });

  it('watches the source in this very run', () => {
    const now = globalThis as { [watcher]?: (code: string) => string };
    expect(now[watcher]?.('a/b')).toBe('a/b');
    const watched = readFolder('src')['kernel/errors/raise.ts'] ?? '';
    expect(watchCodes('raise.ts', watched)).toContain(watcher);
  });
});
