import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const script = join(import.meta.dirname, 'run');

it.each([['.dated.tests.ts'], ['test/kernel/calendar', 'test/nowhere']])(
  'a run in other zones fails when a filter matches nothing: %s %s',
  (...filters) => {
    const { status, stderr, stdout } = spawnSync(script, filters, { encoding: 'utf8' });
    expect(stderr).toBe(`test/tz/run: no test file matches ${filters.at(-1)}\n`);
    expect(stdout).toBe('');
    expect(status).toBe(1);
  },
);

it('names by itself only what is there', () => {
  const text = readFileSync(script, 'utf8').replace(/^for zone in [\s\S]*/m, 'echo fine');
  const { stdout, stderr } = spawnSync('bash', ['-c', text, script], { encoding: 'utf8' });
  expect({ stdout, stderr }).toEqual({ stdout: 'fine\n', stderr: '' });
});
