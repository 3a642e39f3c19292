import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export type CaseFile =
  | { readonly file: string; readonly document: unknown }
  | { readonly file: string; readonly problem: string };

/** The files of cases under the given files and folders, each read; what cannot be read is told, not left out. */
export function readCaseFiles(paths: readonly string[]): readonly CaseFile[] {
  return paths.flatMap(filesUnder).map((found) => {
    if ('problem' in found) return found;
    try {
      return { file: found.file, document: JSON.parse(readFileSync(found.file, 'utf8')) };
    } catch (error) {
      return { file: found.file, problem: messageOf(error) };
    }
  });
}

function filesUnder(
  path: string,
): readonly ({ file: string } | { file: string; problem: string })[] {
  try {
    if (!statSync(path).isDirectory()) return [{ file: path }];
    return readdirSync(path, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => ({ file: join(path, name) }));
  } catch (error) {
    return [{ file: path, problem: messageOf(error) }];
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
