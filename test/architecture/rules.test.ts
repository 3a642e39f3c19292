import { describe, expect, it } from 'vitest';
import { documentedEdges, edgesInWords, noImportCycles, onlyAllowedImports } from './edges.js';
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
import { noZodConfig } from './zod-config.js';

/** Each rule is shown to see what it is there for: what breaks it, and what must pass beside it. */
const broken = (rule: Rule, file: string, text: string, others: Record<string, string> = {}) =>
  rule(parseTree({ [file]: text, ...others })).length;

const modules = Object.fromEntries(
  [
    'kernel/decimal/index.ts',
    'kernel/calendar/index.ts',
    'kernel/decision/index.ts',
    'kernel/schema/index.ts',
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
    ['kernel/errors/a.ts', "import { x } from '../decision/index.js';"],
    ['kernel/errors/a.ts', "import type { x } from '../calendar/index.js';"],
    ['kernel/calendar/a.ts', "import type { x } from '../decimal/index.js';"],
    ['kernel/decimal/a.ts', "import { x } from '../decision/index.js';"],
    ['kernel/decision/a.ts', "import type { x } from '../schema/index.js';"],
    ['kernel/events/a.ts', "import { x } from '../calendar/index.js';"],
    ['kernel/numerics/a.ts', "import { x } from '../calendar/index.js';"],
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
    ['kernel/errors/a.ts', "import type { x } from '../decision/index.js';"],
    ['kernel/decimal/a.ts', "import { x } from '../calendar/index.js';"],
    ['kernel/schema/a.ts', "import { x } from '../decision/index.js';"],
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

describe('the edges in the document', () => {
  it('are read from the last column, and said in one way', () => {
    const table =
      '| where | may import |\n|---|---|\n| `src/kernel/a` | what | errors; types of `x/y.ts` |\n| `src/b` `src/c.ts` | what | kernel |';
    expect([...documentedEdges(table)]).toEqual([
      ['kernel/a', 'errors; types of x/y.ts'],
      ['b', 'kernel'],
      ['c', 'kernel'],
    ]);
    expect(edgesInWords({ imports: ['kernel/errors', 'tier'], types: ['kernel/decision'] })).toBe(
      'errors, tier; types of decision',
    );
    expect(edgesInWords({ imports: [], types: ['x'] })).toBe('types of x');
  });
});

describe('purity', () => {
  it.each([
    'new Date();',
    'new Date(2026, 1, 1);',
    'const parts = [2026, 1]; new Date(...parts);',
    "new Date('2026-01-01T00:00:00');",
    "new Date('2026-01-01');",
    "const d = '2026-01-01'; new Date(`\x24{d}T00:00:00`);",
    "const d = '2026-01-01'; new Date(d + 'T00:00:00');",
    'Date();',
    'Date.now();',
    "Date['now']();",
    'const now = Date.now;',
    'const { now } = Date;',
    'const D = Date;',
    'const make = (D = Date) => new D();',
    'Reflect.construct(Date, []);',
    'class Day extends Date {}',
    'const clock = { Date };',
    "Date.parse('2026-01-01');",
    'Math.random();',
    "Math['random']();",
    'const { random } = Math;',
    'const M = Math;',
    'const all = { ...Math };',
    'performance.now();',
    'crypto.randomUUID();',
    'globalThis.crypto;',
    "globalThis['Date'];",
    'window.name;',
    'navigator.language;',
    'self.name;',
    'global.name;',
    'Temporal.Now.plainDateISO();',
    "eval('1');",
    "new Function('return 1');",
    "Function('return 1');",
    'import.meta.url;',
    "const load = require; load('x');",
    'process.env;',
    'const seen = { process };',
    'const f = 1; setTimeout(f, 1);',
    'new Worker();',
    'let calls = 0;',
    'export let calls = 0;',
    'var calls = 0;',
    'new Intl.NumberFormat().format(1);',
    'new Intl.NumberFormat(undefined).format(1);',
    'new Intl.Collator([]);',
    "const a = ['en']; new Intl.NumberFormat(...a);",
    'Intl.NumberFormat().format(1);',
    "new Intl.DateTimeFormat('en');",
    "new Intl.DateTimeFormat('en', { day: 'numeric' });",
    'const F = Intl.NumberFormat;',
    'const { NumberFormat } = Intl;',
    'const d = new Date(0); d.getFullYear();',
    "const d = new Date(0); d['getFullYear']();",
    'const d = new Date(0); const { getFullYear } = d;',
    'const d = new Date(0); d.getTimezoneOffset();',
    'const d = new Date(0); d.setHours(0);',
    'const d = new Date(0); d.toDateString();',
    "const d = new Date(0); d.toLocaleDateString('en');",
    '(1).toLocaleString();',
    "'a'.localeCompare('b');",
    'function f(window: number) { return window; } window.name;',
    '{ const self = 1; } self.name;',
  ])('refuses %s', (text) => {
    expect(broken(pure, 'tier/a.ts', text)).toBe(1);
  });

  it.each([
    "new Date('2026-01-01T00:00:00Z');",
    "const d = '2026-01-01'; new Date(`\x24{d}T00:00:00Z`);",
    'new Date(0).getUTCDay();',
    'Date.UTC(2026, 0, 1);',
    'const d = new Date(0); Date.prototype.getTime.call(d); d instanceof Date;',
    'const f = (d: Date | Intl.NumberFormat): d is Date => d instanceof Date;',
    'Math.max(1, 2);',
    "new Intl.NumberFormat('en').format(1);",
    "new Intl.DateTimeFormat('en', { timeZone: 'UTC' });",
    "Intl.getCanonicalLocales('en');",
    "const o = { crypto: 1, process: 'p' }; o.process; o.crypto;",
    'function f(process: number) { return process; }',
    'const f = ({ window, self: global }: A) => [window, global];',
    'const f = ([window]: A) => { const g = () => window; return g; };',
    'for (const self of [1]) [self];',
    'try { [1]; } catch (global) { [global]; }',
    "import { location } from './a.js'; location.x;",
    'interface I { readonly fetch: string }',
    'interface J extends Window { readonly navigator: Navigator }',
    'const f = () => { let calls = 0; calls += 1; return calls; };',
    'label: for (const a of [1]) { if (a) break label; }',
  ])('allows %s', (text) => {
    expect(broken(pure, 'tier/a.ts', text)).toBe(0);
  });

  it('lets the one date context define local time, but not read the clock', () => {
    const file = 'kernel/calendar/utc-date.ts';
    expect(
      broken(pure, file, 'const d = new Date(2026, 1); d.getDay(); class A extends Date {}'),
    ).toBe(0);
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
    'const f = () => z.string(); function g() { return f(); } const s = g();',
    'const { string } = z; const s = string();',
    'const o = z.object; const s = o({});',
    'const s = new z.ZodString();',
    'const s = [1].map(() => z.string());',
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

  it.each([
    "import { tierSchema } from './tier-schema.js'; const s = tierSchema();",
    "import { tierSchema as t } from './tier-schema.js'; const s = { a: [t().min(1)] };",
    "import { labelSchema } from '../kernel/schema/envelope-schema.js'; const s = labelSchema();",
    "import * as f from '../kernel/schema/fields-schema.js'; const s = f.dateSchema();",
    "import { dateSchema } from '../kernel/schema/fields-schema.js'; const f = () => dateSchema(); f();",
  ])('refuses, as a call of a schema file, %s', (text) => {
    expect(broken(noZodAtModuleLevel, 'tier/a.ts', text)).toBeGreaterThan(0);
  });

  it('allows what hands such a function on', () => {
    const text = "import { tierSchema } from './tier-schema.js'; const k = { schema: tierSchema };";
    expect(broken(noZodAtModuleLevel, 'tier/a.ts', text)).toBe(0);
  });
});

describe('the configuration of zod', () => {
  it.each([
    "import * as z from 'zod'; const f = () => z.config({ jitless: true });",
    "import * as z from 'zod'; z['config']({});",
    "import * as z from 'zod/mini'; z.core.config({});",
    "import { config } from 'zod'; config({});",
    "import { config as c } from 'zod/v4/core'; c({});",
    "import * as z from 'zod'; const { config } = z;",
    "import * as z from 'zod'; const { config: c } = z.core;",
  ])('is refused: %s', (text) => {
    expect(broken(noZodConfig, 'a-schema.ts', text)).toBe(1);
  });

  it.each([
    "import * as z from 'zod'; z.string().parse('a');",
    "import * as z from 'zod'; const o = { config: 1 }; o.config;",
    "import { config } from './config.js'; config();",
  ])('is not seen in %s', (text) => {
    expect(broken(noZodConfig, 'a-schema.ts', text)).toBe(0);
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
