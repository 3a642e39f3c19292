import { pathToFileURL } from 'node:url';
import { type ExportedFunction, exportedFunctions } from '../api/exported-functions.js';
import { seeded } from '../support/seeded.js';
import { foldMethods } from './fold-methods.js';
import { fuzzFunction } from './fuzz-function.js';
import { trustedDecisions } from './trusted-decisions.js';
import { type Valid, validArguments } from './valid-arguments.js';

interface Target extends ExportedFunction {
  readonly valid: Valid | undefined;
}

/** Other random choices, and more time, than every run has: `FUZZ_SEED=7 FUZZ_SECONDS=280`. */
const { FUZZ_SEED = '20261122', FUZZ_SECONDS = '28' } = process.env;
/** For all functions together. */
const budgetMs = Number(FUZZ_SECONDS) * 1000;
const longestMs = budgetMs / 28;

/**
 * Fuzzes every function of the package, the methods of its folds and its decisions by a trusted policy, or the functions
 * of the one module that is named; prints a line of JSON before and after each: a process of its own, so that whoever
 * watches the lines can end it when a call does not come back.
 */
const [, , file] = process.argv;
const exported = file === undefined ? await exportedFunctions() : await functionsOf(file);
const registered = new Map(Object.entries(validArguments));
const targets: readonly Target[] = [
  ...exported.map((one) => ({ ...one, valid: registered.get(one.name) })),
  ...(file === undefined ? [...foldMethods, ...trustedDecisions] : []),
];
const random = seeded(Number(FUZZ_SEED));
const end = performance.now() + budgetMs;

for (const [index, target] of targets.entries()) {
  const share = Math.max(0, end - performance.now()) / (targets.length - index);
  tell({ start: target.name });
  tell({ report: fuzzFunction(target, target.valid, random, Math.min(longestMs, share)) });
}
const names = exported.map(({ name }) => name);
tell({
  end: {
    unknown: file === undefined ? [...registered.keys()].filter((n) => !names.includes(n)) : [],
    unregistered: names.filter((name) => !registered.has(name)),
  },
});

function tell(message: unknown): void {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}

async function functionsOf(path: string): Promise<readonly ExportedFunction[]> {
  const module = (await import(pathToFileURL(path).href)) as Record<string, unknown>;
  return Object.entries(module).map(([name, call]) => ({
    from: 'planted',
    name,
    call: call as ExportedFunction['call'],
  }));
}
