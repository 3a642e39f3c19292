import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { throwInput } from '../../src/kernel/errors/index.js';
import type { ExportedFunction } from '../api/exported-functions.js';
import { repository } from '../config/compiler-options.js';
import { fuzzFunction } from './fuzz-function.js';
import { asOpaque, placesIn, replaceAt } from './mutate.js';
import { watchFuzz } from './watch.js';

const worthTelling = 2000;

it('every exported function answers finite figures or refuses properly, whatever it gets', {
  timeout: 120_000,
}, async () => {
  const { reports, unknown, unregistered, broken } = await watchFuzz(15_000);
  expect(broken).toBeNull();
  expect(unknown).toEqual([]);
  expect(unregistered).toEqual([]);
  expect(reports.flatMap(({ failures }) => failures)).toEqual([]);
  expect(reports.filter(({ places, nested }) => places > 0 && nested === 0)).toEqual([]);
  for (const { name, slowest, slowestMs } of reports)
    if (slowestMs > worthTelling)
      console.warn(`${name}(${slowest}) took ${Math.round(slowestMs)} ms`);
});

describe('the fuzz itself', { timeout: 60_000 }, () => {
  it('finds planted faults, and ends a call that hangs', async () => {
    const { reports, broken } = await watchFuzz(5000, join(repository, 'test/fuzz/planted.ts'));
    const first = (name: string) => reports.find((report) => report.name === name)?.failures[0];
    expect(first('answersNaN')).toContain('answered NaN or Infinity');
    expect(first('answersMinusZero')).toContain('answered -0');
    expect(first('throwsForeign')).toContain('threw TypeError');
    expect(first('throwsInvariant')).toContain('threw our own bug');
    expect(first('changesArgument')).toContain('threw TypeError: Cannot assign to read only');
    expect(first('exhaustsTheStack')).toContain('threw RangeError');
    expect(first('isFaultless')).toBeUndefined();
    expect(broken).toBe('waitsForever hangs');
  });

  it('finds what only valid arguments bring to light', () => {
    const failures = (call: (...args: never[]) => unknown, valid: readonly unknown[]) => {
      const planted = { from: 'planted', name: 'f', call: call as ExportedFunction['call'] };
      return fuzzFunction(planted, valid, () => 0.5, 1000).failures.join();
    };
    const late = (row: { date?: unknown } | null) =>
      typeof row?.date === 'string' ? Number(row.date) : 0;
    expect(failures(late, [{ date: '1' }])).toContain('at /0/date) answered NaN');
    expect(failures(() => throwInput('input/required', '', 'no'), ['a'])).toContain('refuses the');
    const sorts = (rows: unknown) => (rows instanceof Float64Array ? rows.sort().length : 0);
    expect(failures(sorts, [new Float64Array([2, 1])])).toContain('changed a typed array');
    const writes = (row: { date?: string } | null) => {
      if (row?.date === '1') row.date = '2';
    };
    expect(failures(writes, [{ date: '1' }])).toContain('refuses the');
  });

  it('names exported functions that it knows no arguments for', async () => {
    const file = join(repository, 'src/kernel/errors/pointer.ts');
    expect((await watchFuzz(5000, file)).unregistered).toEqual(['pointer']);
  });

  it('looks inside of the arguments however little time there is', () => {
    const deep = { rows: [{ id: 'a', figures: new Map([[1, '2']]) }] };
    const { nested, places } = fuzzFunction(
      { from: 'planted', name: 'f', call: () => null },
      [deep],
      () => 0.5,
      0,
    );
    expect(places).toBe(5);
    expect(nested).toBeGreaterThanOrEqual(50);
  });

  it('makes arguments anew for a function that uses them up', () => {
    const call = ((state: { used?: unknown } | null) => {
      if (state?.used === undefined) return throwInput('input/required', '', 'no');
      if (state.used === true) throw new Error('a second time');
      if (state.used === false) state.used = true;
      return null;
    }) as ExportedFunction['call'];
    const { failures } = fuzzFunction(
      { from: 'planted', name: 'f', call },
      () => [asOpaque({ used: false }), 'a'],
      () => 0.5,
      1000,
    );
    expect(failures).toEqual([]);
  });
});

describe('places of a value', () => {
  it('are those of lists, objects and maps, but not of what is opaque', () => {
    const state = asOpaque({ counts: 1 });
    const value = [{ a: new Map([['k', 1]]) }, state];
    expect(placesIn(value)).toEqual([[], [0], [0, 'a'], [0, 'a', 'k'], [1]]);
    expect(replaceAt(value, [0, 'a', 'k'], 2)).toEqual([{ a: new Map([['k', 2]]) }, state]);
    expect(value[0]).toEqual({ a: new Map([['k', 1]]) });
  });
});
