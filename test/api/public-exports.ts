import { relative } from 'node:path';
import ts from 'typescript';
import type { PublicExport } from '../architecture/public-names.js';
import { compilerOptions, repository } from '../config/compiler-options.js';
import { entryExports, entryFiles } from './entry-exports.js';

/** Every export of every subpath with the place of its declaration, read from the source. */
export function publicExports(): readonly PublicExport[] {
  const program = ts.createProgram([...entryFiles.values()], compilerOptions());
  const checker = program.getTypeChecker();
  return entryExports(program, (entry) => entry).map(({ subpath, name, symbol }) => {
    const declaration = symbol.declarations?.[0];
    if (declaration === undefined) throw new Error(`${name} of ${subpath} is declared nowhere`);
    const file = declaration.getSourceFile();
    return {
      subpath,
      name,
      declaration: `${relative(repository, file.fileName)} ${symbol.name}`,
      isFunction:
        (symbol.flags & ts.SymbolFlags.Value) !== 0 &&
        checker.getTypeOfSymbol(symbol).getCallSignatures().length > 0,
    };
  });
}
