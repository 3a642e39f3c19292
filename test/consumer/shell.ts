import { spawnSync } from 'node:child_process';

/** Runs a program to its end; what it printed, or an error that shows it. */
export function run(folder: string, program: string, ...args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 1 << 26,
  });
  if (status === 0) return stdout;
  throw new Error(`${program} ${args.join(' ')} failed\n${stdout}${stderr}${error?.message ?? ''}`);
}
