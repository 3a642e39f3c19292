import ts from 'typescript';
import { placeOf, type Rule } from './source-tree.js';
import { namesThatCallZod, rootOf } from './zod-names.js';

/**
 * Calls of zod that run when a module is loaded, be it in a schema file or of a function that one exports. They cannot be
 * shaken off, so that everyone who imports the module for something else pays for zod too; a schema is made in a function,
 * when it is asked for.
 */
export const noZodAtModuleLevel: Rule = (tree) => [...tree.values()].flatMap(callsIn);

function callsIn(source: ts.SourceFile): readonly string[] {
  const makers = withCallers(source, namesThatCallZod(source));
  if (makers.size === 0) return [];
  const found: string[] = [];
  eachThatRuns(source, (node) => {
    if (isCallOf(node, makers)) found.push(`${placeOf(node)} calls zod when the module is loaded`);
  });
  return found;
}

function isCallOf(node: ts.Node, names: ReadonlySet<string>): boolean {
  return (
    (ts.isCallExpression(node) || ts.isNewExpression(node)) && names.has(rootOf(node.expression))
  );
}

/** The names, with those of the functions of the file that call one of them, directly or through each other. */
function withCallers(source: ts.SourceFile, names: ReadonlySet<string>): ReadonlySet<string> {
  const known = new Set(names);
  const functions = functionsOf(source);
  for (let before = -1; before < known.size; ) {
    before = known.size;
    for (const [name, body] of functions) if (callsAny(body, known)) known.add(name);
  }
  return known;
}

function functionsOf(source: ts.SourceFile): readonly (readonly [string, ts.Node])[] {
  return source.statements.flatMap((statement): readonly (readonly [string, ts.Node])[] => {
    if (ts.isFunctionDeclaration(statement))
      return statement.name === undefined ? [] : [[statement.name.text, statement]];
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.flatMap(({ name, initializer }) =>
      ts.isIdentifier(name) && initializer !== undefined && ts.isFunctionLike(initializer)
        ? [[name.text, initializer] as const]
        : [],
    );
  });
}

function callsAny(body: ts.Node, names: ReadonlySet<string>): boolean {
  return (
    isCallOf(body, names) ||
    (ts.forEachChild(body, (n) => callsAny(n, names) || undefined) ?? false)
  );
}

/** Every node outside of functions, and inside those that are called on the spot. */
function eachThatRuns(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  ts.forEachChild(node, (child) => {
    if (!ts.isFunctionLike(child) || isCalledOnTheSpot(child)) eachThatRuns(child, see);
  });
}

/** Functions that run what they are given at once. */
const runners =
  /^(map|flatMap|forEach|filter|find|findLast|some|every|reduce|reduceRight|sort|toSorted|from|fromEntries|groupBy)$/;

function isCalledOnTheSpot(node: ts.Node): boolean {
  let outer = node.parent;
  while (ts.isParenthesizedExpression(outer)) outer = outer.parent;
  if (!ts.isCallExpression(outer)) return false;
  if (outer.arguments.some((argument) => argument === node))
    return (
      ts.isPropertyAccessExpression(outer.expression) && runners.test(outer.expression.name.text)
    );
  return rootOf(outer.expression) === '';
}
