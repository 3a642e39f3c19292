import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchemas } from '../../src/schemas/index.js';
import { repository } from './compiler-options.js';

/** Writes the JSON Schemas that ship with the package: `schema/<name>.json`. */
const folder = join(repository, 'schema');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
for (const [name, schema] of Object.entries(jsonSchemas()))
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(schema, null, 2)}\n`);
