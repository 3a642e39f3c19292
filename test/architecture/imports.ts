import { posix } from 'node:path';
import ts from 'typescript';
import { placeOf, type SourceTree } from './source-tree.js';

export interface Import {
  readonly from: string;
  /** The file below `src`, or the name of a package. */
  readonly to: string;
  readonly local: boolean;
  /** `import type` or `export type`: nothing of it is there when the code runs. */
  readonly typeOnly: boolean;
  readonly form: 'named' | 'namespace' | 'default' | 'other';
  readonly place: string;
}

/** Every import, re-export, dynamic import and `import()` type of the tree. */
export function importsOf(tree: SourceTree): readonly Import[] {
  const found: Import[] = [];
  for (const [from, source] of tree) {
    const visit = (node: ts.Node): void => {
      const specifier = specifierOf(node);
      if (specifier !== null) {
        const local = specifier.startsWith('.');
        const to = local
          ? posix.join(posix.dirname(from), specifier).replace(/\.js$/, '.ts')
          : specifier;
        found.push({
          from,
          to,
          local,
          typeOnly: isTypeOnly(node),
          form: formOf(node),
          place: placeOf(node),
        });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
}

function specifierOf(node: ts.Node): string | null {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node))
    return textOf(node.moduleSpecifier);
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return textOf(node.arguments[0]) ?? 'a computed name';
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression))
    return node.expression.text === 'require' ? (textOf(node.arguments[0]) ?? 'require') : null;
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return textOf(node.argument.literal);
  if (ts.isExternalModuleReference(node)) return textOf(node.expression);
  return null;
}

function textOf(node: ts.Node | undefined): string | null {
  return node !== undefined && ts.isStringLiteralLike(node) ? node.text : null;
}

function isTypeOnly(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node))
    return node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  return ts.isImportTypeNode(node);
}

function formOf(node: ts.Node): Import['form'] {
  if (!ts.isImportDeclaration(node) || node.importClause === undefined) return 'other';
  const { name, namedBindings } = node.importClause;
  if (name !== undefined) return 'default';
  return namedBindings !== undefined && ts.isNamespaceImport(namedBindings) ? 'namespace' : 'named';
}
