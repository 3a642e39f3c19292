import { pathToFileURL } from 'node:url';
import { type ExportedFunction, exportedFunctions } from '../api/exported-functions.js';
import { seeded } from '../support/seeded.js';
import { fuzzFunction } from './fuzz-function.js';
import { validArguments } from './valid-arguments.js';

/**
 * Fuzzes every function of the package, or of the one module that is named, and prints a line of JSON before and after
 * each: a process of its own, so that whoever watches the lines can end it when a call does not come back.
 */
const [, , file] = process.argv;
const functions = file === undefined ? await exportedFunctions() : await functionsOf(file);
const milliseconds = Math.min(1000, 16_000 / functions.length);
const registered = new Map(Object.entries(validArguments));
const random = seeded(20_261_122);

for (const one of functions) {
  tell({ start: one.name });
  tell({ report: fuzzFunction(one, registered.get(one.name), random, milliseconds) });
}
const names = functions.map(({ name }) => name);
tell({
  end: {
    functions: names.length,
    unknown:
      file === undefined ? [...registered.keys()].filter((name) => !names.includes(name)) : [],
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
