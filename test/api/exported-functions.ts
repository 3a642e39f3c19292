import { pathToFileURL } from 'node:url';
import { entryFiles, importName } from './entry-exports.js';

export interface ExportedFunction {
  /** As users import it: `clientele/decimal`. */
  readonly from: string;
  readonly name: string;
  readonly call: (...args: readonly unknown[]) => unknown;
}

/** Every function that a subpath exports; what the root exports again is there once, under its own subpath. */
export async function exportedFunctions(): Promise<readonly ExportedFunction[]> {
  const found = new Map<unknown, ExportedFunction>();
  const rootLast = [...entryFiles].sort(
    ([one], [other]) => Number(one === 'index') - Number(other === 'index'),
  );
  for (const [subpath, file] of rootLast) {
    const module = (await import(pathToFileURL(file).href)) as Record<string, unknown>;
    for (const [name, value] of Object.entries(module))
      if (isPlainFunction(value) && !found.has(value))
        found.set(value, { from: importName(subpath), name, call: value });
  }
  return [...found.values()];
}

function isPlainFunction(value: unknown): value is ExportedFunction['call'] {
  return typeof value === 'function' && !/^class\b/.test(Function.prototype.toString.call(value));
}
