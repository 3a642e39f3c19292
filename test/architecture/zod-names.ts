import ts from 'typescript';

/** The names by which a file calls zod itself: imported from it, or taken out of such a name at the top of the file. */
export function namesOfZod(source: ts.SourceFile): ReadonlySet<string> {
  return withAliases(
    source,
    importedFrom(source, (specifier) => /^zod(\/|$)/.test(specifier)),
  );
}

/** The same with the functions of schema files (`…-schema.ts`), which call zod when they are called. */
export function namesThatCallZod(source: ts.SourceFile): ReadonlySet<string> {
  const imported = importedFrom(source, (specifier) => /^zod(\/|$)|-schema\.js$/.test(specifier));
  return withAliases(source, imported);
}

function importedFrom(
  source: ts.SourceFile,
  isWanted: (specifier: string) => boolean,
): ReadonlySet<string> {
  const names = new Set<string>();
  for (const statement of source.statements) {
    if (!ts.isImportDeclaration(statement)) continue;
    const { moduleSpecifier, importClause } = statement;
    if (!ts.isStringLiteral(moduleSpecifier) || !isWanted(moduleSpecifier.text)) continue;
    if (importClause?.name !== undefined) names.add(importClause.name.text);
    const bindings = importClause?.namedBindings;
    if (bindings === undefined) continue;
    if (ts.isNamespaceImport(bindings)) names.add(bindings.name.text);
    else for (const { name } of bindings.elements) names.add(name.text);
  }
  return names;
}

function withAliases(source: ts.SourceFile, given: ReadonlySet<string>): ReadonlySet<string> {
  const names = new Set(given);
  const add = (name: ts.BindingName): void => {
    if (ts.isIdentifier(name)) names.add(name.text);
    else for (const element of name.elements) if (ts.isBindingElement(element)) add(element.name);
  };
  for (const statement of source.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList.declarations)
      if (initializer !== undefined && isPartOf(initializer, names)) add(name);
  }
  return names;
}

/** `z` or `z.object`, but not what a call of it gives. */
function isPartOf(node: ts.Expression, names: ReadonlySet<string>): boolean {
  if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node))
    return isPartOf(node.expression, names);
  return ts.isIdentifier(node) && names.has(node.text);
}

/** The name that `a.b().c` begins with. */
export function rootOf(expression: ts.Expression): string {
  if (ts.isIdentifier(expression)) return expression.text;
  if (
    ts.isPropertyAccessExpression(expression) ||
    ts.isElementAccessExpression(expression) ||
    ts.isCallExpression(expression) ||
    ts.isParenthesizedExpression(expression) ||
    ts.isNonNullExpression(expression)
  )
    return rootOf(expression.expression);
  return '';
}
