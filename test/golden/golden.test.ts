import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { throwInput } from '../../src/kernel/errors/index.js';
import { type Adapter, loadAdapters } from './adapter.js';
import { readCaseFiles } from './case-files.js';
import { differences } from './compare.js';
import { report } from './report.js';
import { runCases } from './run-cases.js';
import { runGolden } from './run-golden.js';
import { takeKeys } from './take-keys.js';

const passes = (expected: unknown, answer: unknown, tolerance?: number) =>
  differences(expected, answer, tolerance).length === 0;

describe('comparing an answer with what a case expects', () => {
  it.each([
    ['a key that is not named', { a: '1' }, { a: '1', b: '2' }],
    ['decimal text, padded', '350', '350.00'],
    ['decimal text beyond doubles', '100000000000000000000.10', '100000000000000000000.1'],
    ['zero with a sign', '0', '-0.00'],
    ['an id that looks like a figure', '007', '007'],
    ['decimal text with many zeros', '1', `1.${'0'.repeat(60_000)}`],
    ['null', { a: null }, { a: null }],
    ['a truth', { undetermined: true }, { undetermined: true, why: 'x' }],
    ['a count', 1_000_000, 1_000_000],
    ['a computed figure that is whole', 120, 120.000_000_000_01],
    ['a number within the tolerance, relative', 1e6 + 0.1, 1e6 + 0.9],
    ['a number within the tolerance, absolute below one', 1e-9, 2e-9],
    ['objects keyed by id', { b: { x: 1 } }, { a: { x: 2 }, b: { x: 1 } }],
    ['an object without a prototype', { a: 1 }, Object.assign(Object.create(null), { a: 1 })],
    ['lists', [1, [{ a: 'x' }]], [1, [{ a: 'x', b: 1 }]]],
    ['a key called __proto__', JSON.parse('{"__proto__":1}'), JSON.parse('{"__proto__":1}')],
  ])('passes: %s', (_what, expected, answer) => {
    expect(differences(expected, answer)).toEqual([]);
  });

  it.each([
    ['a named key is absent', { a: '1' }, { b: '1' }],
    ['a named key is only inherited', { toString: 'x' }, {}],
    ['decimals differ in the last place', '350.00', '350.01'],
    ['decimals differ where doubles do not', '0.1', '0.1000000000000000000001'],
    ['decimals differ in sign', '1', '-1'],
    ['text of a figure that is no plain decimal', '1000', '1e3'],
    ['text against a number', '350', 350],
    ['a number against text', 350, '350'],
    ['dates', '2026-01-01', '2026-01-1'],
    ['null against zero', null, 0],
    ['null against nothing', null, undefined],
    ['a number outside the tolerance', 1.5, 1.50001],
    ['a count that is one off', 1_000_000, 1_000_001],
    ['a huge count that is one off', 2 ** 52, 2 ** 52 + 1],
    ['a count against what is almost it', 2, 2.000_001],
    ['an id with zeros in front against one without', '007', '7'],
    ['a figure with zeros in front', '0.5', '00.5'],
    ['zeros in front and a fraction', '7.0', '07.0'],
    ['an object against a Map', {}, new Map()],
    ['an object against a Date', {}, new Date(0)],
    ['an object against an instance', { length: 1 }, new Uint8Array(1)],
    ['a number against NaN', 1, Number.NaN],
    ['lists of another length', [1, 2], [1, 2, 3]],
    ['a list against an object', [], {}],
    ['an object against a list', { length: 0 }, []],
    ['an object against null', {}, null],
    ['a truth against its opposite', true, false],
  ])('fails: %s', (_what, expected, answer) => {
    expect(differences(expected, answer)).not.toEqual([]);
  });

  it('takes the tolerance of the case and names the place', () => {
    expect(passes(1, 1.004, 0.005)).toBe(true);
    expect(passes(1, 2, 0.005)).toBe(false);
    expect(passes(1, 1.000_000_000_1, 0)).toBe(false);
    expect(differences({ a: [{ b: '1' }] }, { a: [{ b: '2' }] })).toEqual([
      '/a/0/b: expected "1", got "2"',
    ]);
  });
});

it('compares long texts without running out of time', () => {
  const zeros = '0'.repeat(60_000);
  for (const text of [zeros, `${zeros}x`, `0.${zeros}x`, `0.${zeros}1`, `1${zeros}.`, `-${zeros}`])
    expect(passes(text, '1')).toBe(false);
});

describe('running cases', () => {
  const adapters = new Map<string, Adapter>([
    ['echo', { kind: 'echo', answer: (input) => input }],
    ['refuse', { kind: 'refuse', answer: () => throwInput('input/required', '', 'no') }],
    ['break', { kind: 'break', answer: () => JSON.parse('{') }],
    ['data', { kind: 'data', answer: (_input, { dataDir }) => ({ dataDir }) }],
  ]);
  const run = (kind: string, entry: unknown) =>
    runCases('f.json', { kind, cases: [entry] }, adapters, { dataDir: 'd' });
  const problems = (kind: string, entry: unknown) =>
    run(kind, entry).flatMap((outcome) => outcome.problems);
  const entry = { id: 'c', source: 's', input: { a: '1' }, expect: { a: '1.0' } };

  it.each([
    ['an answer', 'echo', entry],
    ['a note and a tolerance', 'echo', { ...entry, note: 'n', tolerance: 0.1 }],
    ['an expected error', 'refuse', { ...entry, expect: { error: 'input' } }],
    [
      '"cannot tell"',
      'echo',
      {
        ...entry,
        input: { undetermined: true },
        expect: { undetermined: true },
      },
    ],
    ['the folder of data', 'data', { ...entry, expect: { dataDir: 'd' } }],
  ])('passes %s', (_what, kind, given) => {
    expect(problems(kind, given)).toEqual([]);
  });

  it.each([
    ['a difference', 'echo', { ...entry, expect: { a: '2' } }, /\/a: expected "2", got "1"/],
    ['an unknown kind', 'nobody', entry, /no adapter for the kind nobody/],
    ['an unknown field', 'echo', { ...entry, tolerence: 1 }, /unknown field tolerence/],
    ['a tolerance that is none', 'echo', { ...entry, tolerance: '1' }, /tolerance/],
    ['no expectation', 'echo', { ...entry, expect: {} }, /expects nothing/],
    ['no input', 'echo', { id: 'c', source: 's', expect: { a: 1 } }, /no input/],
    ['no id', 'echo', { ...entry, id: 1 }, /no id/],
    ['no object', 'echo', 'case', /not an object/],
    ['an error of another kind', 'refuse', { ...entry, expect: { error: 'policy' } }, /"policy"/],
    ['an answer instead of an error', 'echo', { ...entry, expect: { error: 'input' } }, /error/],
    ['an error instead of an answer', 'refuse', entry, /input\/required/],
    ['a foreign exception', 'break', { ...entry, expect: { error: 'input' } }, /SyntaxError/],
    ['a certain answer', 'echo', { ...entry, expect: { undetermined: true } }, /undetermined/],
  ])('fails %s', (_what, kind, given, message) => {
    expect(problems(kind, given).join()).toMatch(message);
  });

  it('names file, kind and case, and fails what is no file of cases', () => {
    expect(run('echo', entry)[0]?.name).toBe('f.json echo c');
    const of = (document: unknown) => runCases('f.json', document, adapters, { dataDir: 'd' });
    expect(of([])[0]?.problems).toEqual(['not a file of cases']);
    expect(of({ kind: 'echo' })[0]?.problems).toHaveLength(1);
    expect(of({ kind: 'echo', cases: [entry], extra: 1 })[0]?.problems).toEqual([
      'unknown field extra',
    ]);
    expect(of({ kind: 'echo', cases: [] })).toEqual([
      { name: 'f.json echo', problems: ['there is no case in it'] },
    ]);
  });
});

describe('reporting', () => {
  afterEach(() => void vi.restoreAllMocks());
  const reported = (outcomes: Parameters<typeof report>[0]) => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    const code = report(outcomes);
    return { code, last: log.mock.lastCall?.[0] };
  };

  it('ends with the totals, and is content only when there were cases and all passed', () => {
    const good = { name: 'a', problems: [] };
    const bad = { name: 'b', problems: ['1', '2', '3', '4'] };
    expect(reported([good])).toEqual({ code: 0, last: '1 passed, 0 failed' });
    expect(reported([good, bad])).toEqual({ code: 1, last: '1 passed, 1 failed' });
    expect(reported([])).toEqual({ code: 1, last: '0 passed, 0 failed' });
  });
});

describe('the call', () => {
  afterEach(() => void vi.restoreAllMocks());

  it.each([
    ['an unknown flag', ['--dta', 'x', 'y'], /Unknown option '--dta'/],
    ['an unknown flag after a path', ['x', '-v'], /Unknown option '-v'/],
    ['--data without a folder', ['--data'], /--data/],
    ['--data without a folder, before a flag', ['--data', '--x', 'y'], /--data/],
    ['--data with nothing', ['--data=', 'y'], /names no folder/],
    ['no path', [], /no file or folder/],
  ])('tells how it is called when it is given %s', async (_what, args, problem) => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    expect(await runGolden(args)).toBe(1);
    const lines = log.mock.calls.map(([line]) => String(line));
    expect(lines[0]).toMatch(/^usage: /);
    expect(lines[1]).toMatch(problem);
    expect(lines.at(-1)).toBe('0 passed, 1 failed');
  });

  it('names an empty folder and an empty list among good paths', { timeout: 60_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'golden-call-'));
    const [good, hollow, empty] = ['good.json', 'hollow.json', 'empty'].map((name) =>
      join(folder, name),
    ) as [string, string, string];
    const input = { value: '0.125', scale: 2, mode: 'half-even' };
    const one = { id: 'c', source: 's', input, expect: { value: '0.12' } };
    writeFileSync(good, JSON.stringify({ kind: 'kernel/round', cases: [one] }));
    writeFileSync(hollow, JSON.stringify({ kind: 'kernel/round', cases: [] }));
    mkdirSync(empty);
    const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    const code = await runGolden([good, good, hollow, empty]);
    rmSync(folder, { recursive: true });
    const lines = log.mock.calls.map(([line]) => String(line));
    expect(lines).toEqual([
      `FAILED ${hollow} kernel/round\n    there is no case in it`,
      `FAILED ${empty}\n    there is no file of cases in it`,
      '1 passed, 2 failed',
    ]);
    expect(code).toBe(1);
  });
});

describe('finding cases and adapters', () => {
  const folder = mkdtempSync(join(tmpdir(), 'golden-'));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('reads folders in depth, and tells what it cannot read', () => {
    writeFileSync(join(folder, 'a.json'), '{"kind":"k"}');
    writeFileSync(join(folder, 'b.json'), '{');
    writeFileSync(join(folder, 'c.md'), '');
    const read = readCaseFiles([folder, join(folder, 'absent')]);
    expect(read.map((one) => ('problem' in one ? 'problem' : one.document))).toEqual([
      { kind: 'k' },
      'problem',
      'problem',
    ]);
  });

  it('reads a file once, by whatever path it is named', () => {
    const other = mkdtempSync(join(tmpdir(), 'golden-twice-'));
    writeFileSync(join(other, 'a.json'), '{}');
    symlinkSync(join(other, 'a.json'), join(other, 'b.json'));
    const read = readCaseFiles([join(other, 'a.json'), other, join(other, '..', basename(other))]);
    rmSync(other, { recursive: true });
    expect(read).toEqual([{ file: join(other, 'a.json'), document: {} }]);
  });

  it('loads every adapter of the folder', { timeout: 60_000 }, async () => {
    const adapters = await loadAdapters(join(import.meta.dirname, 'adapters'));
    for (const [kind, adapter] of adapters) expect(adapter.kind).toBe(kind);
  });
});

describe('taking the keys of an input', () => {
  it('gives the record, refuses unknown and missing keys', () => {
    expect(takeKeys({ a: 1, b: 2 }, ['a'], ['b', 'c'])).toEqual({ a: 1, b: 2 });
    expect(() => takeKeys({ a: 1, z: 2 }, ['a'])).toThrow('does not know z');
    expect(() => takeKeys({}, ['a', 'toString'])).toThrow('has no a, toString');
    expect(() => takeKeys([], [])).toThrow('not an object');
  });
});
