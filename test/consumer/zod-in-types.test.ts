import { expect, it } from 'vitest';
import { zodInTypes } from './zod-in-types.js';

const schemas = "import * as z from 'zod';\nexport { a } from './facts-AbC1.js';";

it('leaves zod to the schemas and to what only they read', () => {
  const declarations = {
    'index.d.ts': "export { a } from './facts-AbC1.js'; /** import('zod') */",
    'facts-AbC1.d.ts': 'export declare const a: 1;',
    'shapes-x_2-.d.ts': "import { ZodType } from 'zod';",
    'schemas.d.ts': `${schemas} export { b } from './shapes-x_2-.js';`,
  };
  expect(zodInTypes(declarations)).toEqual([]);
});

it.each([
  ['itself', { 'tier.d.ts': "import * as z from 'zod';" }, 'tier.d.ts'],
  ['by import()', { 'tier.d.cts': "export declare const a: import('zod').ZodType;" }, 'tier.d.cts'],
  ['by a subpath of zod', { 'tier.d.ts': 'import { $ZodIssue } from "zod/v4/core";' }, 'tier.d.ts'],
  [
    'through chunks',
    {
      'tier.d.ts': "import { A } from './facts-AbC1.js';",
      'facts-AbC1.d.ts': "export type { B } from './policy-q.js';",
      'policy-q.d.ts': "import type { ZodType } from 'zod';",
    },
    'policy-q.d.ts',
  ],
  [
    'through a CommonJS chunk',
    { 'tier.d.cts': "import { A } from './a-b.cjs';", 'a-b.d.cts': "import * as z from 'zod';" },
    'a-b.d.cts',
  ],
  ['through the schemas', { 'index.d.ts': "export * from './schemas.js';" }, 'schemas.d.ts'],
])('names a declaration that speaks of zod %s', (_how, declarations, file) => {
  const found = zodInTypes({ 'schemas.d.ts': schemas, ...declarations });
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(`dist/${file} speaks of zod`);
});
