import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';
import { codesReporter } from '../architecture/codes-reporter.js';
import { watchCodes } from '../architecture/watch-codes.js';
import entries from './entries.json' with { type: 'json' };

const root = fileURLToPath(new URL('../..', import.meta.url));

/** `clientele` and its subpaths, read from the source instead of the build. */
const alias = Object.entries(entries).map(([name, source]) => ({
  find: name === 'index' ? /^clientele$/ : new RegExp(`^clientele/${name}$`),
  replacement: `${root}${source}`,
}));

export default defineConfig({
  root,
  resolve: { alias },
  plugins: [
    {
      name: 'watch-codes',
      enforce: 'pre',
      transform: (text, id) =>
        id.startsWith(`${root}src/`) ? { code: watchCodes(id, text), map: null } : null,
    },
  ],
  test: {
    reporters: ['default', codesReporter()],
    setupFiles: ['test/architecture/watch-codes-setup.ts'],
    include: ['test/**/*.test.ts'],
    exclude: [...configDefaults.exclude, 'test/.generated/**'],
    pool: 'threads',
    maxWorkers: 2,
    // Properties try many cases, on machines that do other work too.
    testTimeout: 60_000,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      reporter: ['text-summary'],
      reportsDirectory: 'node_modules/.cache/coverage',
      thresholds: { lines: 95, branches: 88 },
    },
  },
});
