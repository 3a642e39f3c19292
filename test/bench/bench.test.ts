import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Line } from './line.js';
import { measure, quantile } from './measure.js';
import { selectLines } from './select-lines.js';

const lineOf = (name: string, ours: () => unknown, theirs: () => unknown): Line => ({
  name,
  baseline: 'b',
  rows: 1,
  setup: () => ({ ours, theirs }),
});
const spin = (rounds: number) => () => {
  let sum = 0;
  for (let round = 0; round < rounds; round++) sum += Math.sqrt(round);
  return sum > 0;
};

describe('measuring', () => {
  it('refuses sides that do not answer the same', async () => {
    const line = lineOf(
      'a/b',
      () => new Map([['a', '1']]),
      () => new Map([['a', '2']]),
    );
    await expect(measure(line, 0)).rejects.toThrow('a/b: the two sides do not answer the same');
    expect((await measure({ ...line, equal: () => true }, 0)).name).toBe('a/b');
  });

  it('tells how many times faster than the baseline', async () => {
    const { ratio } = await measure(lineOf('a/b', spin(2e5), spin(2e6)), 0);
    expect(ratio).toBeGreaterThan(3);
  });

  it('counts time per row, and waits for a promise', async () => {
    const later = (value: number) => new Promise((done) => setTimeout(() => done(value), 5));
    const line = lineOf(
      'a/b',
      () => later(1),
      () => later(1),
    );
    const { ratio } = await measure({ ...line, rows: 1000, theirRows: 10 }, 0);
    expect(ratio).toBeGreaterThan(50);
    expect(ratio).toBeLessThan(200);
  });

  it('interpolates quantiles', () => {
    expect([0, 0.25, 0.5, 1].map((share) => quantile([4, 1, 3, 2], share))).toEqual([
      1, 1.75, 2.5, 4,
    ]);
  });
});

describe('selecting lines', () => {
  const lines = ['k/sum', 'k/sum-more', 't/grade'].map((name) => lineOf(name, spin(1), spin(1)));
  const names = (...wanted: string[]) => selectLines(lines, wanted).map(({ name }) => name);

  it('takes all, a name, or the beginning of names', () => {
    expect(names()).toHaveLength(3);
    expect(names('k/sum')).toEqual(['k/sum']);
    expect(names('t/', 'k/')).toEqual(['k/sum', 'k/sum-more', 't/grade']);
  });

  it('refuses unknown and repeated names', () => {
    expect(() => names('k/', 'nothing')).toThrow('no line is called nothing');
    expect(() => selectLines([...lines, ...lines], [])).toThrow('two lines are called k/sum');
  });
});

describe('the build that is measured', async () => {
  const { isStale } = (await import(new URL('is-stale.mjs', import.meta.url).href)) as {
    readonly isStale: (built: string, sources: readonly string[]) => boolean;
  };
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const [built, source] = [join(folder, 'index.js'), join(folder, 'src')];
  const file = join(source, 'room', 'a.ts');
  const write = (path: string, seconds: number) => {
    writeFileSync(path, '');
    utimesSync(path, seconds, seconds);
  };
  const touchFolders = (seconds: number) => {
    for (const path of [source, join(source, 'room')]) utimesSync(path, seconds, seconds);
  };
  mkdirSync(join(source, 'room'), { recursive: true });
  write(file, 100);
  touchFolders(100);

  it('is made where it is missing, or older than anything of the source', () => {
    expect(isStale(built, [source])).toBe(true);
    write(built, 200);
    expect(isStale(built, [source])).toBe(false);
    utimesSync(file, 300, 300);
    expect(isStale(built, [source])).toBe(true);
  });

  it('is made where a file was taken away', () => {
    write(built, 400);
    expect(isStale(built, [source])).toBe(false);
    rmSync(file);
    expect(isStale(built, [source])).toBe(true);
  });
});
