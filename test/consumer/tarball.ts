import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import entries from '../config/entries.json' with { type: 'json' };
import { zodInTypes } from './zod-in-types.js';

const allowed = [
  /^dist\/[\w-]+\.(js|cjs|d\.ts|d\.cts)(\.map)?$/,
  /^schema\/[\w-]+\.json$/,
  /^docs\/(decisions\/)?[\w-]+\.md$/,
  /^(CHANGELOG|README|README\.zh-CN)\.md$/,
  /^LICENSE$/,
  /^package\.json$/,
];

/** What is in the packed package that should not be, or is missing from it. */
export function problemsOfPackage(
  folder: string,
  machinePaths: readonly string[],
): readonly string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  const needed = [
    ...Object.keys(entries).flatMap((name) =>
      ['js', 'cjs', 'd.ts', 'd.cts'].map((ending) => `dist/${name}.${ending}`),
    ),
    'CHANGELOG.md',
    'README.md',
    'README.zh-CN.md',
    'LICENSE',
  ];
  return [
    ...files
      .filter((file) => !allowed.some((pattern) => pattern.test(file)))
      .map((file) => `${file} does not belong into the package`),
    ...needed.filter((file) => !files.includes(file)).map((file) => `${file} is missing`),
    ...(files.some((file) => file.startsWith('schema/')) ? [] : ['the schemas are missing']),
    ...zodInTypes(declarationsOf(folder)),
    ...files.flatMap((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      const path = machinePaths.find((one) => text.includes(one));
      return path === undefined ? [] : [`${file} names ${path}, a path of this machine`];
    }),
  ];
}

function declarationsOf(folder: string): Readonly<Record<string, string>> {
  const dist = join(folder, 'dist');
  const names = readdirSync(dist).filter((name) => /\.d\.c?ts$/.test(name));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(dist, name), 'utf8')]));
}
