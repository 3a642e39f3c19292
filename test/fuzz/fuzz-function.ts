import type { ExportedFunction } from '../api/exported-functions.js';
import { type Hostile, hostileValues } from './hostile-values.js';
import { answers, judge } from './judge.js';
import { copyViews, freezeInDepth, type Path, placesIn, replaceAt } from './mutate.js';
import { echoing, handsBackDocument, type Valid } from './valid-arguments.js';

export interface FunctionReport {
  readonly name: string;
  readonly calls: number;
  /** Places inside of the valid arguments, and calls with another value at one of them. */
  readonly places: number;
  readonly nested: number;
  readonly slowestMs: number;
  readonly slowest: string;
  /** The first few calls that ended wrongly. */
  readonly failures: readonly string[];
}

interface Attempt {
  readonly args: readonly unknown[];
  readonly what: string;
  readonly isNested: boolean;
}

const mostArguments = 4;
const randomCalls = 300;
/** Calls with nested mutations that a function gets even when its time is over. */
const leastNested = 50;
const shownFailures = 5;

/** Calls one function with hostile and, where valid ones are known, half-valid arguments until they or the time are used up. */
export function fuzzFunction(
  { from, name, call }: ExportedFunction,
  valid: Valid | undefined,
  random: () => number,
  milliseconds: number,
): FunctionReport {
  const failures: string[] = [];
  const fail = (what: string) => {
    if (failures.length < shownFailures) failures.push(`${from} ${name}${what}`);
  };
  const isUsedUp = typeof valid === 'function';
  const take = () => (isUsedUp ? valid() : valid);
  const kept = isUsedUp ? undefined : valid;
  freezeInDepth(kept);
  const before = JSON.stringify(copyViews(kept));
  const own = take();
  if (own !== undefined && !answers(() => call(...own)))
    fail(' refuses the arguments that valid-arguments.ts has for it');

  const places = own === undefined ? [] : placesIn(take()).filter((path) => path.length > 1);
  const least = Math.min(leastNested, places.length * hostileValues.length);
  const deadline = performance.now() + milliseconds;
  let calls = 0;
  let nested = 0;
  let slowestMs = 0;
  let slowest = '';
  for (const { args, what, isNested } of attempts(call.length, take, places, random)) {
    if (!isUsedUp) freezeInDepth(args);
    const start = performance.now();
    const wrong = judge(() => call(...args), echoing.has(name), handsBackDocument(name));
    const end = performance.now();
    calls++;
    if (isNested) nested++;
    if (wrong !== null) fail(`(${what}) ${wrong}`);
    if (end - start > slowestMs) [slowestMs, slowest] = [end - start, what];
    if (end > deadline && nested >= least) break;
  }
  if (JSON.stringify(copyViews(kept)) !== before) fail(' changed a typed array of its arguments');
  return { name, calls, places: places.length, nested, slowestMs, slowest, failures };
}

type Take = () => readonly unknown[] | undefined;

/** Whole arguments and what lies inside of them in turn, so that neither uses up the time of the other. */
function* attempts(
  arity: number,
  take: Take,
  places: readonly Path[],
  random: () => number,
): Generator<Attempt> {
  const sources = [flatAttempts(arity, take, random), nestedAttempts(take, places, random)];
  while (sources.length > 0)
    for (const source of [...sources]) {
      const { done, value } = source.next();
      if (done === true) sources.splice(sources.indexOf(source), 1);
      else yield value as Attempt;
    }
}

function* flatAttempts(arity: number, take: Take, random: () => number): Generator<Attempt> {
  const count = Math.min(mostArguments, Math.max(arity + 1, take()?.length ?? 1));
  for (let position = 0; position < count; position++)
    for (const hostile of hostileValues) {
      yield combination(count, (at) => (at === position ? hostile : pick(hostileValues, random)));
      const valid = take();
      if (valid !== undefined) yield mutation(valid, [position], hostile);
    }
  for (let round = 0; round < randomCalls; round++)
    yield combination(count, () => pick(hostileValues, random));
}

function* nestedAttempts(
  take: Take,
  places: readonly Path[],
  random: () => number,
): Generator<Attempt> {
  const mutations = places.flatMap((path) => hostileValues.map((hostile) => ({ path, hostile })));
  for (const { path, hostile } of shuffle(mutations, random))
    yield mutation(take() ?? [], path, hostile);
}

function combination(count: number, at: (position: number) => Hostile): Attempt {
  const chosen = Array.from({ length: count }, (_, position) => at(position));
  return {
    args: chosen.map(({ make }) => make()),
    what: chosen.map(({ name }) => name).join(', '),
    isNested: false,
  };
}

function mutation(valid: readonly unknown[], path: Path, { name, make }: Hostile): Attempt {
  const padded = [
    ...valid,
    ...Array.from({ length: Math.max(0, Number(path[0]) + 1 - valid.length) }),
  ];
  return {
    args: replaceAt(padded, path, make()) as readonly unknown[],
    what: `valid arguments with ${name} at /${path.join('/')}`,
    isNested: path.length > 1,
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
