import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { repository } from '../config/compiler-options.js';

const folder = join(repository, 'examples');
const examples = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .sort();
const outputOf = (file: string) => join(folder, file.replace(/\.ts$/, '.out.txt'));

it('every example at the top has its output beside it', () => {
  const without = examples.filter((file) => !file.includes('/') && !existsSync(outputOf(file)));
  expect(without).toEqual([]);
});

it.each(examples.filter((file) => existsSync(outputOf(file))))(
  '%s prints what stands beside it',
  { timeout: 60_000 },
  (file) => {
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      ['--import', 'tsx', join('examples', file)],
      { cwd: repository, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toBe(readFileSync(outputOf(file), 'utf8'));
  },
);
