import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { publicExports } from '../api/public-exports.js';
import { repository } from '../config/compiler-options.js';
import {
  allowedEdges,
  documentedEdges,
  edgesInWords,
  noImportCycles,
  onlyAllowedImports,
} from './edges.js';
import { oneNameOneThing } from './public-names.js';
import { pure } from './purity.js';
import {
  noAny,
  noClass,
  noDefaultExport,
  noEmptyFile,
  noSilencedCompiler,
  noStarExport,
} from './shape.js';
import { parseTree, type Rule, readFolder } from './source-tree.js';
import { noZodAtModuleLevel } from './zod-at-module-level.js';
import { noZodConfig } from './zod-config.js';

const tree = parseTree(readFolder('src'));

const rules: readonly (readonly [string, Rule])[] = [
  ['imports only what the house allows', onlyAllowedImports],
  ['has no import cycle', noImportCycles],
  ['reads no clock, no randomness, no local time', pure],
  ['calls no zod when a module is loaded', noZodAtModuleLevel],
  ['does not configure zod', noZodConfig],
  ['says nowhere any', noAny],
  ['has no default export', noDefaultExport],
  ['names what it exports', noStarExport],
  ['has no class but the error and the date context', noClass],
  ['does not silence the compiler', noSilencedCompiler],
  ['has no empty file', noEmptyFile],
];

it.each(rules)('the source %s', (_what, rule) => {
  expect(rule(tree)).toEqual([]);
});

it('docs/architecture.md tells who may import whom, as it is checked', () => {
  const text = readFileSync(join(repository, 'docs/architecture.md'), 'utf8');
  const checked = Object.entries(allowedEdges).map(([room, edges]) => [room, edgesInWords(edges)]);
  expect(Object.fromEntries(documentedEdges(text))).toEqual(Object.fromEntries(checked));
});

it('each public name is one thing, and each public function has one name and one home', {
  timeout: 60_000,
}, () => {
  expect(oneNameOneThing(publicExports())).toEqual([]);
});
