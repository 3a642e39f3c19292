import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import entries from '../config/entries.json' with { type: 'json' };

const names = Object.keys(entries).map((name) =>
  name === 'index' ? 'clientele' : `clientele/${name}`,
);

/** An empty project, as a user has it before the installation. */
export function makeScratchProject(folder: string): void {
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{ "name": "scratch", "private": true }');
}

/** Programs that use every subpath, in both module formats and in types; called when the package is installed. */
export function writePrograms(folder: string): void {
  const schemas = readdirSync(join(folder, 'node_modules/clientele/schema'));
  const files = {
    'use.mjs': `${loadAll((name) => `await import('${name}')`)}
      for (const file of ${JSON.stringify(schemas)})
        if (typeof (await import('clientele/schema/' + file, { with: { type: 'json' } })).default !== 'object') throw new Error(file);
      ${sharedError}`,
    'use.cjs': `${loadAll((name) => `require('${name}')`)}
      for (const file of ${JSON.stringify(schemas)})
        if (typeof require('clientele/schema/' + file) !== 'object') throw new Error(file);
      if (require('clientele/package.json').name !== 'clientele') throw new Error('package.json');
      ${sharedError}`,
    'types.mts': types,
    'types.cts': types,
    'bundled.ts': types,
    'nodenext.json': compilerConfig('NodeNext', 'NodeNext', ['types.mts', 'types.cts']),
    'bundler.json': compilerConfig('ESNext', 'Bundler', ['bundled.ts']),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}

function loadAll(load: (name: string) => string): string {
  return `const modules = {
    ${names.map((name) => `'${name}': ${load(name)},`).join('\n    ')}
  };
  for (const [name, module] of Object.entries(modules))
    if (Object.keys(module).length === 0) throw new Error(name + ' exports nothing');`;
}

/** Errors of one subpath are of the class of another: the subpaths share one copy of it. */
const sharedError = `
  const { ClienteleError, isClienteleError } = modules['clientele'];
  try {
    modules['clientele/decimal'].addDecimals('twelve', '1');
    throw new Error('addDecimals did not throw');
  } catch (error) {
    if (!isClienteleError(error, 'input/not-a-decimal')) throw error;
    if (!(error instanceof ClienteleError)) throw new Error('two copies of ClienteleError');
  }`;

const types = `
  ${names.map((name, index) => `import * as module${index} from '${name}';`).join('\n  ')}
  import { type ClienteleError, attempt, isClienteleError } from 'clientele';
  import { addDecimals } from 'clientele/decimal';
  export const all: readonly object[] = [${names.map((_, index) => `module${index}`).join(', ')}];
  export const sum: string = addDecimals('1', '2');
  const tried = attempt(() => addDecimals('1', '2'));
  export const error: ClienteleError | null = tried.ok ? null : tried.error;
  export const asked: boolean = isClienteleError(error, 'input/not-a-decimal');
  // @ts-expect-error a truth is no decimal, and no declaration may have become any
  addDecimals(true, '2');
`;

function compilerConfig(
  module: string,
  moduleResolution: string,
  files: readonly string[],
): string {
  const compilerOptions = {
    module,
    moduleResolution,
    target: 'ES2022',
    // The declarations of zod, which clientele/schemas hands on, speak of URL.
    lib: ['ES2023', 'DOM'],
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    skipLibCheck: false,
  };
  return JSON.stringify({ compilerOptions, files });
}
