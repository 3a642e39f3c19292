import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { repository } from '../config/compiler-options.js';
import { generateExamples } from './documents.js';
import { findBlocks } from './find-blocks.js';
import { insertAssertions } from './insert-assertions.js';
import { typeErrors } from './type-errors.js';

const md = (...lines: string[]) => lines.join('\n');

describe('finding blocks', () => {
  it('reads a block that stands deeper in a doc comment', () => {
    expect(findBlocks(md(' * - item', ' *   ```ts', ' *   x;', ' *   ```')).blocks).toEqual([
      { line: 2, code: '  x;', runs: true, file: null },
    ]);
  });

  it('reads markdown, list items and doc comments', () => {
    const text = md('# t', '```ts', 'one;', '```', '- item', '  ```ts no-run', '  two;', '  ```');
    expect(findBlocks(text).blocks).toEqual([
      { line: 2, code: 'one;', runs: true, file: null },
      { line: 6, code: 'two;', runs: false, file: null },
    ]);
    const comment = md(
      '/**',
      ' * @example',
      ' * ```ts',
      ' * // file: a.ts',
      ' *   x;',
      ' * ```',
      ' */',
    );
    expect(findBlocks(comment)).toEqual({
      blocks: [{ line: 3, code: '// file: a.ts\n  x;', runs: true, file: 'a.ts' }],
      problems: [],
    });
  });

  it('passes by what is no code, and by fences inside a longer fence', () => {
    const others = ['text', 'sh', 'json'].flatMap((language) => [`\`\`\`${language}`, '```']);
    expect(findBlocks(md(...others, '````text', '```js', '```', '````'))).toEqual({
      blocks: [],
      problems: [],
    });
  });

  it.each([
    ['code under another name', md('```js', 'x;', '```')],
    ['an unknown tag', md('```ts norun', 'x;', '```')],
    ['a block without an end', md('```ts', 'x;')],
    ['another spelling', md('```TS', 'x;', '```')],
    ['the long name', md('```typescript', 'x;', '```')],
    ['an unknown language', md('```toml', 'x = 1', '```')],
    ['no language', md('```', 'x;', '```')],
    ['a fence of tildes', md('~~~ts', 'x;', '~~~')],
    ['tildes that backticks would close', md('~~~text', '```', '~~~', '~~~~js', '~~~', '~~~~')],
    ['a quotation', '> ```ts'],
    ['a quotation in a comment', ' *  > ~~~ts'],
    ['a list marker', '- ```ts'],
    ['a number', ' 1. ```ts'],
  ])('complains of %s', (_what, text) => {
    expect(findBlocks(text).problems).toHaveLength(1);
  });
});

describe('inserting assertions', () => {
  it.each([
    ['f(1);   // => 2', ';__expect(f(1)).toStrictEqual(2);   // => 2'],
    ['f(1) // => { a: 1 };', ';__expect(f(1)).toStrictEqual({ a: 1 }); // => { a: 1 };'],
    ['f(\n  1,\n); // => 2', ';__expect(f(\n  1,\n)).toStrictEqual(2); // => 2'],
    ['const x = f(1); // => 2', 'const x = f(1);;__expect(x).toStrictEqual(2); // => 2'],
    [
      'for (const a of b) {\n  a; // => 1\n}',
      'for (const a of b) {\n  ;__expect(a).toStrictEqual(1); // => 1\n}',
    ],
    ['f(1); // e.g. 2', 'f(1); // e.g. 2'],
  ])('%s', (code, expected) => {
    expect(insertAssertions(code)).toBe(expected);
  });

  it.each(['// => 2', 'if (a) { // => 2\n}', 'const { a } = b; // => 1', 'f(1); // =>'])(
    'refuses an arrow that asserts nothing: %s',
    (code) => {
      expect(() => insertAssertions(code)).toThrow('only 0 follow');
    },
  );
});

describe('a generated document', () => {
  const folder = join(repository, 'test/.generated', `runner-${process.pid}`);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const block = (code: string) => `\`\`\`ts\n${code}\n\`\`\``;
  const generate = (name: string, ...blocks: string[]) =>
    generateExamples(name, blocks.map(block).join('\n'), folder);
  const run = async (path = '') => import(pathToFileURL(path).href) as Promise<unknown>;

  it('lets a block import an earlier one', async () => {
    const { examples, problems } = generate(
      'good.md',
      '// file: plan.ts\nexport const rate = 2;',
      "import { rate } from './plan.js';\nrate * 2; // => 4",
    );
    expect(problems).toEqual([]);
    for (const { generated } of examples) {
      expect(typeErrors([generated]).get(generated)).toEqual([]);
      await run(generated);
    }
  }, 60_000);

  it('fails on a wrong value', async () => {
    await expect(
      run(generate('wrong.md', '1 + 1; // => 3').examples[0]?.generated),
    ).rejects.toThrow('expected 2 to strictly equal 3');
  });

  it.each([
    '({ a: 1, b: undefined }); // => { a: 1 }',
    '({ a: 1 }) as object; // => { a: 1, b: undefined }',
    '[undefined, 1]; // => [, 1]',
  ])('fails on a key that is only there in one of the two: %s', async (code) => {
    const [example] = generate(`strict-${code.length}.md`, code).examples;
    await expect(run(example?.generated)).rejects.toThrow('strictly equal');
  });

  it('fails on a type error, at its line', () => {
    const generated =
      generate('type.md', "1;\nconst n: number = 'x';").examples[0]?.generated ?? '';
    expect(typeErrors([generated]).get(generated)).toEqual([
      { line: 3, message: "Type 'string' is not assignable to type 'number'." },
    ]);
  }, 60_000);

  it('fails on two blocks of one name', () => {
    expect(generate('twice.md', '// file: a.ts', '// file: a.ts').problems).toEqual([
      'two blocks are called a.ts',
    ]);
  });
});
