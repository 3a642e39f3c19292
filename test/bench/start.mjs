import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { isStale } from './is-stale.mjs';

// Benchmarks run on the build, as users have it: their configuration has no `paths`, so that `clientele` is the package.
const root = fileURLToPath(new URL('../..', import.meta.url));
const env = { ...process.env, TSX_TSCONFIG_PATH: `${root}test/bench/tsconfig.json` };
const run = (program, args, stdout) => {
  const { status } = spawnSync(program, args, { cwd: root, env, stdio: ['ignore', stdout, 2] });
  if (status !== 0) process.exit(status ?? 1);
};
// Standard output is for the answer alone: with --json a program reads it.
if (isStale(`${root}dist/index.js`, [`${root}src`])) run('npm', ['run', 'build'], 2);
run(process.execPath, ['--import', 'tsx', 'test/bench/run.ts', ...process.argv.slice(2)], 1);
