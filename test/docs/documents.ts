import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { repository } from '../config/compiler-options.js';
import { type Block, findBlocks } from './find-blocks.js';
import { insertAssertions, prelude } from './insert-assertions.js';

export interface Example extends Block {
  /** Where its code was written, with assertions. */
  readonly generated: string;
}

export interface Document {
  /** Path in the repository. */
  readonly file: string;
  readonly examples: readonly Example[];
  readonly problems: readonly string[];
}

/** Everything that shows code to a reader: the READMEs, the changelog, the guides and the doc comments. */
export function documentFiles(): readonly string[] {
  const under = (folder: string, ending: string): readonly string[] =>
    existsSync(join(repository, folder))
      ? readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' })
          .filter((name) => name.endsWith(ending) && !name.startsWith('api/'))
          .map((name) => join(folder, name))
          .sort()
      : [];
  const top = ['README.md', 'README.zh-CN.md', 'CHANGELOG.md'];
  return [
    ...top.filter((file) => existsSync(join(repository, file))),
    ...under('docs', '.md'),
    ...under('src', '.md'),
    ...under('src', '.ts'),
  ];
}

/** Writes the blocks of a document as modules of one folder, so that they can import each other. */
export function generateExamples(file: string, text: string, folder: string): Document {
  const { blocks, problems } = findBlocks(text);
  const names = blocks.flatMap((block) => block.file ?? []);
  const repeated = names.filter((name, index) => names.indexOf(name) !== index);
  const found = [...problems, ...repeated.map((name) => `two blocks are called ${name}`)];
  const examples: Example[] = [];
  for (const block of blocks) {
    const name = block.file ?? `line-${block.line}.ts`;
    const generated = join(folder, file.replaceAll(/[^\w.-]+/g, '_'), name);
    try {
      const code = insertAssertions(block.code);
      mkdirSync(dirname(generated), { recursive: true });
      writeFileSync(generated, `${prelude}${code}\nexport {};\n`);
      examples.push({ ...block, generated });
    } catch (error) {
      found.push(`line ${block.line}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { file, examples, problems: found };
}

export function readDocuments(folder: string): readonly Document[] {
  return documentFiles().map((file) =>
    generateExamples(file, readFileSync(join(repository, file), 'utf8'), folder),
  );
}
