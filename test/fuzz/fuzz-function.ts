import type { ExportedFunction } from '../api/exported-functions.js';
import { type Hostile, hostileValues } from './hostile-values.js';
import { answers, judge } from './judge.js';
import { copyViews, freezeInDepth, placesIn, replaceAt } from './mutate.js';
import { echoing } from './valid-arguments.js';

export interface FunctionReport {
  readonly name: string;
  readonly calls: number;
  readonly slowestMs: number;
  readonly slowest: string;
  /** The first few calls that ended wrongly. */
  readonly failures: readonly string[];
}

interface Attempt {
  readonly args: readonly unknown[];
  readonly what: string;
}

const mostArguments = 4;
const randomCalls = 300;
const shownFailures = 5;

/** Calls one function with hostile and, where valid ones are known, half-valid arguments until they or the time are used up. */
export function fuzzFunction(
  { from, name, call }: ExportedFunction,
  valid: readonly unknown[] | undefined,
  random: () => number,
  milliseconds: number,
): FunctionReport {
  const failures: string[] = [];
  const fail = (what: string) => {
    if (failures.length < shownFailures) failures.push(`${from} ${name}${what}`);
  };
  freezeInDepth(valid);
  const before = JSON.stringify(copyViews(valid));
  if (valid !== undefined && !answers(() => call(...valid)))
    fail(' refuses the arguments that valid-arguments.ts has for it');

  const deadline = performance.now() + milliseconds;
  let calls = 0;
  let slowestMs = 0;
  let slowest = '';
  for (const { args, what } of attempts(call.length, valid, random)) {
    freezeInDepth(args);
    const start = performance.now();
    const wrong = judge(() => call(...args), echoing.has(name));
    const end = performance.now();
    calls++;
    if (wrong !== null) fail(`(${what}) ${wrong}`);
    if (end - start > slowestMs) [slowestMs, slowest] = [end - start, what];
    if (end > deadline) break;
  }
  if (JSON.stringify(copyViews(valid)) !== before) fail(' changed a typed array of its arguments');
  return { name, calls, slowestMs, slowest, failures };
}

function* attempts(
  arity: number,
  valid: readonly unknown[] | undefined,
  random: () => number,
): Generator<Attempt> {
  const count = Math.min(mostArguments, Math.max(arity + 1, valid?.length ?? 1));
  for (let position = 0; position < count; position++)
    for (const hostile of hostileValues) {
      yield combination(count, (at) => (at === position ? hostile : pick(hostileValues, random)));
      if (valid !== undefined) yield mutation(valid, [position], hostile);
    }
  for (let round = 0; round < randomCalls; round++)
    yield combination(count, () => pick(hostileValues, random));
  if (valid === undefined) return;
  const mutations = placesIn(valid)
    .filter((path) => path.length > 1)
    .flatMap((path) => hostileValues.map((hostile) => ({ path, hostile })));
  for (const { path, hostile } of shuffle(mutations, random)) yield mutation(valid, path, hostile);
}

function combination(count: number, at: (position: number) => Hostile): Attempt {
  const chosen = Array.from({ length: count }, (_, position) => at(position));
  return {
    args: chosen.map(({ make }) => make()),
    what: chosen.map(({ name }) => name).join(', '),
  };
}

function mutation(
  valid: readonly unknown[],
  path: readonly (string | number)[],
  { name, make }: Hostile,
): Attempt {
  const padded = [
    ...valid,
    ...Array.from({ length: Math.max(0, Number(path[0]) + 1 - valid.length) }),
  ];
  return {
    args: replaceAt(padded, path, make()) as readonly unknown[],
    what: `valid arguments with ${name} at /${path.join('/')}`,
  };
}

function pick<T>(values: readonly T[], random: () => number): T {
  return values[Math.floor(random() * values.length)] as T;
}

function shuffle<T>(values: readonly T[], random: () => number): readonly T[] {
  const shuffled = [...values];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [shuffled[last], shuffled[other]] = [shuffled[other] as T, shuffled[last] as T];
  }
  return shuffled;
}
