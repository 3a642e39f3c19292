import ts from 'typescript';
import { placeOf, type Rule } from './source-tree.js';

/**
 * Calls of zod that run when a module is loaded. They cannot be shaken off, so that everyone who imports the module for
 * something else pays for zod too; a schema is made in a function, when it is asked for.
 */
export const noZodAtModuleLevel: Rule = (tree) => [...tree.values()].flatMap(callsIn);

function callsIn(source: ts.SourceFile): readonly string[] {
  const zod = namesOfZod(source);
  if (zod.size === 0) return [];
  const makers = new Set([...zod, ...functionsThatCall(source, zod)]);
  const found: string[] = [];
  eachThatRuns(source, (node) => {
    if (ts.isCallExpression(node) && makers.has(rootOf(node.expression)))
      found.push(`${placeOf(node)} calls zod when the module is loaded`);
  });
  return found;
}

function namesOfZod(source: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  for (const statement of source.statements) {
    if (!ts.isImportDeclaration(statement) || !statement.moduleSpecifier.getText().includes('zod'))
      continue;
    const bindings = statement.importClause?.namedBindings;
    if (bindings === undefined) continue;
    if (ts.isNamespaceImport(bindings)) names.add(bindings.name.text);
    else for (const { name } of bindings.elements) names.add(name.text);
  }
  return names;
}

/** Names of functions of the file whose body calls one of the given names. */
function functionsThatCall(source: ts.SourceFile, names: ReadonlySet<string>): readonly string[] {
  const calls = (body: ts.Node): boolean => {
    let found = false;
    const visit = (node: ts.Node): void => {
      found ||= ts.isCallExpression(node) && names.has(rootOf(node.expression));
      ts.forEachChild(node, visit);
    };
    visit(body);
    return found;
  };
  return source.statements.flatMap((statement) => {
    if (ts.isFunctionDeclaration(statement))
      return statement.name !== undefined && calls(statement) ? [statement.name.text] : [];
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.flatMap(({ name, initializer }) =>
      ts.isIdentifier(name) &&
      initializer !== undefined &&
      ts.isFunctionLike(initializer) &&
      calls(initializer)
        ? [name.text]
        : [],
    );
  });
}

/** The name that `a.b().c` begins with. */
function rootOf(expression: ts.Expression): string {
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

/** Every node outside of functions, and inside those that are called on the spot. */
function eachThatRuns(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  ts.forEachChild(node, (child) => {
    if (!ts.isFunctionLike(child) || isCalledOnTheSpot(child)) eachThatRuns(child, see);
  });
}

function isCalledOnTheSpot(node: ts.Node): boolean {
  let outer = node.parent;
  while (ts.isParenthesizedExpression(outer)) outer = outer.parent;
  return (
    ts.isCallExpression(outer) &&
    rootOf(outer.expression) === '' &&
    !outer.arguments.some((argument) => argument === node)
  );
}
