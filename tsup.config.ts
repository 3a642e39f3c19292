import { defineConfig } from 'tsup';
import entries from './test/config/entries.json' with { type: 'json' };

export default defineConfig({
  entry: entries,
  format: ['esm', 'cjs'],
  // tsup 8.5 hands `baseUrl` to the declaration build, which TypeScript 6 reports as deprecated (TS5101).
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
  // Without shared chunks each CommonJS subpath would carry its own error class, and `instanceof` would fail across them.
  splitting: true,
  // The maps that tsup writes for CommonJS hold absolute paths of the machine they were made on.
  sourcemap: false,
  clean: true,
  target: 'es2022',
  platform: 'neutral',
});
