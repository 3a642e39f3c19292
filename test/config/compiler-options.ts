import { join } from 'node:path';
import ts from 'typescript';

export const repository = join(import.meta.dirname, '../..');

/** The compiler options of `tsconfig.json`, for the checks that compile something themselves. */
export function compilerOptions(): ts.CompilerOptions {
  const file = join(repository, 'tsconfig.json');
  const { config, error } = ts.readConfigFile(file, ts.sys.readFile);
  if (error !== undefined)
    throw new Error(ts.flattenDiagnosticMessageText(error.messageText, '\n'));
  return ts.parseJsonConfigFileContent(config, ts.sys, repository).options;
}
