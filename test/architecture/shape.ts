import ts from 'typescript';
import { type Rule, ruleOnNodes } from './source-tree.js';

const classes = ['ClienteleError', 'UtcDate'];

export const noAny: Rule = ruleOnNodes((node) =>
  node.kind === ts.SyntaxKind.AnyKeyword ? 'says any' : null,
);

export const noDefaultExport: Rule = ruleOnNodes((node) => {
  if (ts.isExportAssignment(node)) return 'exports a default';
  if (ts.isExportSpecifier(node)) return node.name.text === 'default' ? 'exports a default' : null;
  return ts.canHaveModifiers(node) &&
    ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) === true
    ? 'exports a default'
    : null;
});

export const noStarExport: Rule = ruleOnNodes((node) =>
  ts.isExportDeclaration(node) &&
  (node.exportClause === undefined || ts.isNamespaceExport(node.exportClause))
    ? 'exports *: name what is exported'
    : null,
);

export const noClass: Rule = ruleOnNodes((node) =>
  ts.isClassLike(node) && !classes.includes(node.name?.text ?? '')
    ? `has the class ${node.name?.text ?? 'without a name'}: use functions and plain data`
    : null,
);

/** A compiler comment hides what the compiler would say to the next reader. */
export const noSilencedCompiler: Rule = (tree) =>
  [...tree].flatMap(([file, source]) =>
    /@ts-(ignore|expect-error|nocheck)/.test(source.text) ? [`${file} silences the compiler`] : [],
  );

/** A file that exports nothing is furniture with nothing in it. */
export const noEmptyFile: Rule = (tree) =>
  [...tree].flatMap(([file, source]) =>
    source.statements.some(exportsSomething) ? [] : [`${file} exports nothing`],
  );

function exportsSomething(statement: ts.Statement): boolean {
  if (ts.isExportDeclaration(statement))
    return (
      statement.exportClause === undefined ||
      !ts.isNamedExports(statement.exportClause) ||
      statement.exportClause.elements.length > 0
    );
  return (
    ts.isExportAssignment(statement) ||
    (ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true)
  );
}
