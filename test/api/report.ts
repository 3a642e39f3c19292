import ts from 'typescript';
import { declarationOf, declarationProgram } from './declarations.js';
import {
  type EntryExport,
  entryExports,
  entryFiles,
  importName,
  resolved,
} from './entry-exports.js';

const head = `# API report

Every exported name of every subpath with its full signature. Written by \`npm run api:update\`; a test compares it, so that
no change of the public API goes unnoticed.
`;

/** The whole public API as text: changes exactly when a signature or a type changes that users can see. */
export function apiReport(): string {
  const program = declarationProgram();
  const checker = program.getTypeChecker();
  const exports = entryExports(program, declarationOf);
  const homes = homesOf(exports);
  const sections = [...entryFiles.keys()].map((subpath) => {
    const lines = exports
      .filter((one) => one.subpath === subpath)
      .map(({ name, symbol }) =>
        homes.get(symbol) === subpath
          ? textOf(symbol, name)
          : `${name}: as in ${importName(homes.get(symbol) ?? '')}`,
      );
    return section(importName(subpath), lines);
  });
  const reached = reachedFrom([...homes.keys()], checker, program).map((symbol) =>
    textOf(symbol, symbol.name),
  );
  return [head, ...sections, section('Not exported, but part of a signature', reached)].join('\n');
}

/** Where each thing is written in full: in its own subpath rather than in the root. */
function homesOf(exports: readonly EntryExport[]): ReadonlyMap<ts.Symbol, string> {
  const homes = new Map<ts.Symbol, string>();
  const isRoot = ({ subpath }: EntryExport) => subpath === 'index';
  for (const one of [...exports.filter((e) => !isRoot(e)), ...exports.filter(isRoot)])
    if (!homes.has(one.symbol)) homes.set(one.symbol, one.subpath);
  return homes;
}

function section(title: string, lines: readonly string[]): string {
  return `## ${title}\n\n\`\`\`\n${lines.join('\n')}\n\`\`\`\n`;
}

/** The declarations of a symbol, overloads one below the other. */
function textOf(symbol: ts.Symbol, name: string): string {
  return (symbol.declarations ?? [])
    .map((declaration) => statementOf(declaration).getText())
    .map((text) => text.replace(/^(export )?(declare )?/, ''))
    .map((text) => (symbol.name === name ? text : `${name} = ${text}`))
    .join('\n');
}

function statementOf(declaration: ts.Declaration): ts.Node {
  return ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
}

/** Types of this package that signatures use without their being exported, by name. */
function reachedFrom(
  symbols: readonly ts.Symbol[],
  checker: ts.TypeChecker,
  program: ts.Program,
): readonly ts.Symbol[] {
  const seen = new Set(symbols);
  const found: ts.Symbol[] = [];
  const visit = (node: ts.Node): void => {
    const name = nameUsedBy(node);
    const used = name === undefined ? undefined : checker.getSymbolAtLocation(name);
    const symbol = used === undefined ? undefined : resolved(used, checker);
    if (symbol !== undefined && !seen.has(symbol) && isOurs(symbol, program)) {
      seen.add(symbol);
      found.push(symbol);
      for (const declaration of symbol.declarations ?? []) visit(declaration);
    }
    ts.forEachChild(node, visit);
  };
  for (const symbol of symbols)
    for (const declaration of symbol.declarations ?? []) visit(declaration);
  return found.sort((one, other) => (one.name < other.name ? -1 : 1));
}

function nameUsedBy(node: ts.Node): ts.Node | undefined {
  if (ts.isTypeReferenceNode(node)) return node.typeName;
  if (ts.isExpressionWithTypeArguments(node)) return node.expression;
  if (ts.isTypeQueryNode(node)) return node.exprName;
  return ts.isImportTypeNode(node) ? node.qualifier : undefined;
}

function isOurs(symbol: ts.Symbol, program: ts.Program): boolean {
  const declaration = symbol.declarations?.[0];
  return (
    declaration !== undefined &&
    !ts.isTypeParameterDeclaration(declaration) &&
    !program.isSourceFileFromExternalLibrary(declaration.getSourceFile()) &&
    !program.isSourceFileDefaultLibrary(declaration.getSourceFile())
  );
}
