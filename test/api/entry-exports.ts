import { existsSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { repository } from '../config/compiler-options.js';
import entries from '../config/entries.json' with { type: 'json' };

export interface EntryExport {
  /** `index` for the root. */
  readonly subpath: string;
  readonly name: string;
  /** What the name stands for, whatever file re-exports it. */
  readonly symbol: ts.Symbol;
}

/** The subpaths with the absolute path of their source. */
export const entryFiles: ReadonlyMap<string, string> = new Map(
  Object.entries(entries)
    .map(([subpath, file]) => [subpath, join(repository, file)] as const)
    .filter(([, file]) => existsSync(file)),
);

/** How users write the subpath. */
export function importName(subpath: string): string {
  return subpath === 'index' ? 'clientele' : `clientele/${subpath}`;
}

/** Every export of every subpath, by name; `fileOf` tells which file of the program stands for an entry. */
export function entryExports(
  program: ts.Program,
  fileOf: (entry: string) => string,
): readonly EntryExport[] {
  const checker = program.getTypeChecker();
  return [...entryFiles].flatMap(([subpath, entry]) => {
    const source = program.getSourceFile(fileOf(entry));
    const module = source === undefined ? undefined : checker.getSymbolAtLocation(source);
    if (module === undefined) throw new Error(`${importName(subpath)} is no module`);
    return checker
      .getExportsOfModule(module)
      .map((symbol) => ({ subpath, name: symbol.name, symbol: resolved(symbol, checker) }))
      .sort((one, other) => (one.name < other.name ? -1 : 1));
  });
}

export function resolved(symbol: ts.Symbol, checker: ts.TypeChecker): ts.Symbol {
  return (symbol.flags & ts.SymbolFlags.Alias) !== 0 ? checker.getAliasedSymbol(symbol) : symbol;
}
