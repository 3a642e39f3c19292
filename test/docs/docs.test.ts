import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { repository } from '../config/compiler-options.js';
import { readDocuments } from './documents.js';
import { silenceConsole } from './silence-console.js';
import { type Complaint, typeErrors } from './type-errors.js';

// One folder for each process, so that two runs on the same tree do not meet.
const folder = join(repository, 'test/.generated', `docs-${process.pid}`);
rmSync(folder, { recursive: true, force: true });
const documents = readDocuments(folder);
const examples = documents.flatMap((document) => document.examples);

let checked: ReadonlyMap<string, readonly Complaint[]> | null = null;
/** All examples are compiled at once, when the first of them is looked at. */
const typeErrorsOf = (generated: string): readonly Complaint[] => {
  checked ??= typeErrors(examples.map((example) => example.generated));
  return checked.get(generated) ?? [];
};

beforeEach(silenceConsole);
afterEach(() => void vi.restoreAllMocks());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(documents)('$file', ({ file, examples: own, problems }) => {
  it('leaves no block unchecked', () => {
    expect(problems).toEqual([]);
  });

  it.each(own)('line $line', { timeout: 60_000 }, async ({ line, generated, runs }) => {
    // The prelude is one line and the fence another.
    const found = typeErrorsOf(generated).map(
      (error) => `${file}:${line + error.line - 1}: ${error.message}`,
    );
    expect(found).toEqual([]);
    if (runs) await import(pathToFileURL(generated).href);
  });
});

it('has but a handful of blocks that do not run', () => {
  expect(examples.filter((example) => !example.runs).length).toBeLessThanOrEqual(5);
});
