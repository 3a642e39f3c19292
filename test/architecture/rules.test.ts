import { describe, expect, it } from 'vitest';
import { noImportCycles, onlyAllowedImports } from './edges.js';
import { oneNameOneThing, type PublicExport } from './public-names.js';
import { pure } from './purity.js';
import {
  noAny,
  noClass,
  noDefaultExport,
  noEmptyFile,
  noSilencedCompiler,
  noStarExport,
} from './shape.js';
import { parseTree, type Rule } from './source-tree.js';
import { noZodAtModuleLevel } from './zod-at-module-level.js';

/** Each rule is shown to see what it is there for: what breaks it, and what must pass beside it. */
const broken = (rule: Rule, file: string, text: string, others: Record<string, string> = {}) =>
  rule(parseTree({ [file]: text, ...others })).length;

const modules = Object.fromEntries(
  [
    'kernel/decimal/index.ts',
    'scoring/index.ts',
    'scoring/reasons.ts',
    'tier/index.ts',
    'tier/reasons.ts',
    'value/index.ts',
    'explain/index.ts',
    'schemas/index.ts',
  ].map((file) => [file, 'export const x = 1;']),
);

describe('only allowed imports', () => {
  it.each([
    ['tier/a.ts', "import { x } from '../value/index.js';"],
    ['tier/a.ts', "import type { x } from '../value/index.js';"],
    ['tier/a.ts', "export { x } from '../value/index.js';"],
    ['tier/a.ts', "type A = import('../value/index.js').x;"],
    ['tier/a.ts', "const a = import('../value/index.js');"],
    ['tier/a.ts', "import { x } from '../explain/index.js';"],
    ['tier/a.ts', "import { x } from '../schemas/index.js';"],
    ['tier/a.ts', "import { x } from './absent.js';"],
    ['kernel/a.ts', "import { x } from '../scoring/index.js';"],
    ['scoring/a.ts', "import { x } from '../tier/index.js';"],
    ['explain/a.ts', "import { x } from '../tier/reasons.js';"],
    ['explain/a.ts', "import { type x } from '../tier/reasons.js';"],
    ['explain/a.ts', "import type { x } from '../tier/index.js';"],
    ['schemas/a.ts', "import { x } from '../explain/index.js';"],
    ['stray/a.ts', "import { x } from '../kernel/decimal/index.js';"],
    ['tier/a.ts', "import { readFile } from 'node:fs';"],
    ['tier/a.ts', "import 'fs';"],
    ['tier/a.ts', "const fs = require('fs');"],
    ['tier/a.ts', "import lodash from 'lodash';"],
    ['tier/a.ts', "import { Decimal } from 'decimal.js';"],
    ['kernel/calendar/a.ts', "import { Decimal } from 'decimal.js';"],
    ['kernel/decimal/a.ts', "import { addDays } from 'date-fns';"],
    ['tier/policy.ts', "import * as z from 'zod';"],
    ['tier/policy-schema.ts', "import { z } from 'zod';"],
    ['schemas/a.ts', "import z from 'zod';"],
    ['schemas/a.ts', "import * as z from 'zod/mini';"],
  ])('refuses in %s: %s', (file, text) => {
    expect(broken(onlyAllowedImports, file, text, modules)).toBe(1);
  });

  it.each([
    ['tier/a.ts', "import { x } from '../kernel/decimal/index.js';"],
    ['tier/a.ts', "import { x } from '../scoring/index.js';"],
    ['explain/a.ts', "import type { x } from '../tier/reasons.js';"],
    ['explain/a.ts', "import type { x } from '../scoring/reasons.js';"],
    ['schemas/a.ts', "import { x } from '../tier/index.js';"],
    ['index.ts', "export { x } from './explain/index.js';"],
    ['kernel/decimal/a.ts', "import { Decimal } from 'decimal.js';"],
    ['kernel/calendar/a.ts', "import { addDays } from 'date-fns';"],
    ['tier/policy-schema.ts', "import * as z from 'zod';"],
    ['kernel/schema/a.ts', "import * as z from 'zod';"],
    ['tier/policy.ts', "import type { z } from 'zod';"],
  ])('allows in %s: %s', (file, text) => {
    expect(broken(onlyAllowedImports, file, text, modules)).toBe(0);
  });
});

describe('import cycles', () => {
  it('finds rings of any length, types included, and each once', () => {
    const ring = {
      'b.ts': "import type { c } from './c.js';",
      'c.ts': "export { a } from './a.js';",
    };
    expect(noImportCycles(parseTree({ 'a.ts': "import './b.js';", ...ring }))).toEqual([
      'a.ts → b.ts → c.ts → a.ts is a cycle',
    ]);
    expect(broken(noImportCycles, 'a.ts', '', ring)).toBe(0);
  });
});

describe('purity', () => {
  it.each([
    'new Date();',
    'new Date(2026, 1, 1);',
    'Date();',
    'Date.now();',
    'const now = Date.now;',
    "Date.parse('2026-01-01');",
    'Math.random();',
    'performance.now();',
    'crypto.randomUUID();',
    'globalThis.crypto;',
    'process.env;',
    'setTimeout(f, 1);',
    'd.getFullYear();',
    'd.getTimezoneOffset();',
    'd.setHours(0);',
    'd.toDateString();',
    "d.toLocaleDateString('en');",
    '(1).toLocaleString();',
    "'a'.localeCompare('b');",
  ])('refuses %s', (text) => {
    expect(broken(pure, 'tier/a.ts', text)).toBe(1);
  });

  it.each([
    "new Date('2026-01-01T00:00:00Z');",
    'new Date(0).getUTCDay();',
    'Date.UTC(2026, 0, 1);',
    'Math.max(1, 2);',
    "const o = { crypto: 1, process: 'p' }; o.process; o.crypto;",
    'function f(process: number) { return process; }',
    'interface I { readonly fetch: string }',
  ])('allows %s', (text) => {
    expect(broken(pure, 'tier/a.ts', text)).toBe(0);
  });

  it('lets the one date context define local time, but not read the clock', () => {
    const file = 'kernel/calendar/utc-date.ts';
    expect(broken(pure, file, 'd.getDay(); d.getHours(); new Date(2026, 1);')).toBe(0);
    expect(broken(pure, file, 'new Date(); Date.now();')).toBe(2);
  });
});

describe('zod when a module is loaded', () => {
  const zod = "import * as z from 'zod';\n";
  it.each([
    'const s = z.string();',
    'const s = z.object({ a: z.string() });',
    'export const s = { a: [z.string().min(1)] };',
    'const s = (() => z.string())();',
    'const f = () => z.string(); const s = f();',
    'function f() { return z.string(); } const s = f().min(1);',
    'class A { static s = z.string(); }',
  ])('refuses %s', (text) => {
    expect(broken(noZodAtModuleLevel, 'a-schema.ts', zod + text)).toBeGreaterThan(0);
  });

  it.each([
    'const f = () => z.string();',
    'export function f() { return z.object({ a: z.string() }); }',
    'const f = once(() => z.string());',
    'const o = { f() { return z.string(); } };',
  ])('allows %s', (text) => {
    expect(broken(noZodAtModuleLevel, 'a-schema.ts', zod + text)).toBe(0);
  });
});

describe('the shape of files', () => {
  it.each([
    [noAny, 'const a = b as any;'],
    [noAny, 'type A = Record<string, any>;'],
    [noDefaultExport, 'export default 1;'],
    [noDefaultExport, 'export default function f() {}'],
    [noDefaultExport, 'const a = 1; export { a as default };'],
    [noStarExport, "export * from './a.js';"],
    [noStarExport, "export * as a from './a.js';"],
    [noClass, 'class A {}'],
    [noClass, 'const a = class {};'],
    [noSilencedCompiler, '// @ts-expect-error\nconst a: string = 1;'],
    [noEmptyFile, ''],
    [noEmptyFile, '/** Nothing. */\nexport {};'],
    [noEmptyFile, 'const a = 1;'],
  ])('%o refuses %s', (rule, text) => {
    expect(broken(rule, 'tier/a.ts', text)).toBe(1);
  });

  it('passes an ordinary file', () => {
    const text = "export class UtcDate {}\nexport { a } from './b.js';\nexport const many = 'any';";
    for (const rule of [
      noAny,
      noDefaultExport,
      noStarExport,
      noClass,
      noSilencedCompiler,
      noEmptyFile,
    ])
      expect(broken(rule, 'tier/a.ts', text)).toBe(0);
  });
});

describe('public names', () => {
  const one = (subpath: string, name: string, declaration: string): PublicExport => ({
    subpath,
    name,
    declaration,
    isFunction: declaration.startsWith('f'),
  });
  it('are one thing each', () => {
    expect(oneNameOneThing([one('tier', 'a', 'f1'), one('value', 'a', 'f2')])).toEqual([
      'a is declared 2 times: f1, f2',
    ]);
    expect(oneNameOneThing([one('tier', 'a', 'f1'), one('tier', 'b', 'f1')])).toEqual([
      'the function at f1 has the names a, b',
    ]);
    expect(oneNameOneThing([one('tier', 'a', 'f1'), one('value', 'a', 'f1')])).toEqual([
      'the function at f1 is exported by tier, value',
    ]);
  });
  it('may stand in the root too; types may stand in several rooms', () => {
    expect(
      oneNameOneThing([
        one('index', 'a', 'f1'),
        one('tier', 'a', 'f1'),
        one('tier', 'T', 't'),
        one('value', 'T', 't'),
      ]),
    ).toEqual([]);
  });
});
