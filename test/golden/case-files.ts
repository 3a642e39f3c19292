import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';

export type CaseFile =
  | { readonly file: string; readonly document: unknown }
  | { readonly file: string; readonly problem: string };

/**
 * The files of cases under the given files and folders, each read once, however often it is named; what cannot be read,
 * and a folder without a file, is told, not left out.
 */
export function readCaseFiles(paths: readonly string[]): readonly CaseFile[] {
  const seen = new Set<string>();
  return paths.flatMap(filesUnder).flatMap((found): readonly CaseFile[] => {
    if ('problem' in found) return [found];
    const { file } = found;
    try {
      const real = realpathSync(file);
      if (seen.has(real)) return [];
      seen.add(real);
      return [{ file, document: JSON.parse(readFileSync(file, 'utf8')) }];
    } catch (error) {
      return [{ file, problem: messageOf(error) }];
    }
  });
}

type Found = { readonly file: string } | { readonly file: string; readonly problem: string };

function filesUnder(path: string): readonly Found[] {
  try {
    if (!statSync(path).isDirectory()) return [{ file: path }];
    const names = readdirSync(path, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json'))
      .sort();
    if (names.length === 0) return [{ file: path, problem: 'there is no file of cases in it' }];
    return names.map((name) => ({ file: join(path, name) }));
  } catch (error) {
    return [{ file: path, problem: messageOf(error) }];
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
