import { readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

export interface Context {
  /** The folder of the data files that cases name. */
  readonly dataDir: string;
}

/**
 * The translation of one kind of case into calls of the library. A broken contract may be left to be thrown: the runner
 * reads the kind of the error. An answer that is not determined has `undetermined: true`.
 */
export interface Adapter {
  readonly kind: string;
  readonly answer: (input: unknown, context: Context) => unknown;
}

/** Every adapter of a folder by its kind: one file each, exporting `kind` and `answer`. */
export async function loadAdapters(folder: string): Promise<ReadonlyMap<string, Adapter>> {
  const adapters = new Map<string, Adapter>();
  for (const file of adapterFiles(folder)) {
    const adapter = (await import(pathToFileURL(file).href)) as Partial<Adapter>;
    if (typeof adapter.kind !== 'string' || typeof adapter.answer !== 'function')
      throw new Error(`${file} has to export \`kind\` and \`answer\``);
    if (adapters.has(adapter.kind)) throw new Error(`two adapters for the kind ${adapter.kind}`);
    adapters.set(adapter.kind, { kind: adapter.kind, answer: adapter.answer });
  }
  return adapters;
}

function adapterFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => `${folder}/${name}`);
}
