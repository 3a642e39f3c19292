import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format } from 'node:util';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { repository } from '../config/compiler-options.js';
import { generateExamples } from './documents.js';

const folder = join(repository, 'test/.generated', `readme-${process.pid}`);
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => void vi.restoreAllMocks());

const read = (file: string) => readFileSync(join(repository, file), 'utf8');

/** What the first `ts` block of a document prints when it runs as it stands there, and what the document shows below it. */
async function printedAndShown(name: string, text: string) {
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const [first] = generateExamples(name, text, folder).examples;
  if (first === undefined) throw new Error(`${name} has no example`);
  await import(pathToFileURL(first.generated).href);
  const printed = log.mock.calls.map((parts) => format(...parts)).join('\n');
  const below = text.split('\n').slice(first.line).join('\n');
  return { printed, shown: /^[\s\S]*?\n```\n\n```text\n([\s\S]*?)\n```/.exec(below)?.[1] };
}

describe('the first example', () => {
  it.each(['README.md', 'README.zh-CN.md'])('of %s prints what is shown below it', async (file) => {
    const { printed, shown } = await printedAndShown(file, read(file));
    expect(printed).not.toBe('');
    expect(printed).toBe(shown);
  });

  it.each([
    ['another text', 'planted-text.md', 'console.log("a", 1);', 'a 2'],
    ['a changed example', 'planted-code.md', 'console.log("b", 1);', 'a 1'],
    ['an example that prints nothing', 'planted-silence.md', 'const a = 1;', 'a 1'],
  ])('is told from %s', async (_what, name, code, text) => {
    const planted = `# t\n\n\`\`\`ts\n${code}\n\`\`\`\n\n\`\`\`text\n${text}\n\`\`\`\n`;
    const { printed, shown } = await printedAndShown(name, planted);
    expect(shown).toBe(text);
    expect(printed).not.toBe(shown);
  });
});

it('both READMEs have the same examples', () => {
  const blocks = (file: string) =>
    [...read(file).matchAll(/```ts\n([\s\S]*?)```/g)].map((match) =>
      (match[1] ?? '').replaceAll('zhCN', 'en'),
    );
  expect(blocks('README.zh-CN.md')).toEqual(blocks('README.md'));
});
