import ts from 'typescript';
import { placeOf, type SourceTree } from './source-tree.js';

export interface ErrorCodes {
  /** Each code with the place of its declaration. */
  readonly places: ReadonlyMap<string, string>;
  readonly problems: readonly string[];
}

/** The codes of all exported lists whose name ends in `ErrorCodes`, over the whole tree. */
export function errorCodesIn(tree: SourceTree): ErrorCodes {
  const places = new Map<string, string>();
  const problems: string[] = [];
  for (const declaration of [...tree.values()].flatMap(listsOfCodes)) {
    const list = arrayOf(declaration.initializer);
    if (list === null || list.elements.length === 0)
      problems.push(`${placeOf(declaration)} is no list of codes`);
    for (const element of list?.elements ?? []) {
      if (!ts.isStringLiteral(element)) problems.push(`${placeOf(element)} is no literal code`);
      else if (places.has(element.text)) problems.push(`${element.text} is declared twice`);
      else places.set(element.text, placeOf(element));
    }
  }
  return { places, problems };
}

function listsOfCodes(source: ts.SourceFile): readonly ts.VariableDeclaration[] {
  return source.statements
    .filter((statement) => ts.isVariableStatement(statement))
    .filter(({ modifiers }) => modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
    .flatMap(({ declarationList }) => declarationList.declarations)
    .filter(({ name }) => name.getText().endsWith('ErrorCodes'));
}

/** The list itself, out of `as const` and `satisfies`. */
function arrayOf(node: ts.Expression | undefined): ts.ArrayLiteralExpression | null {
  if (node === undefined) return null;
  if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) return arrayOf(node.expression);
  return ts.isArrayLiteralExpression(node) ? node : null;
}

/** The codes that the table rows and headings of a document put first: `| \`code\` |` or `### \`code\``. */
export function documentedCodes(markdown: string): readonly string[] {
  return markdown
    .split('\n')
    .flatMap((line) => /^(?:\|\s*|#+ )`([a-z0-9-]+\/[a-z0-9-]+)`/.exec(line)?.[1] ?? []);
}

/** Every text that stands as a literal of its own in the files. */
export function literalsIn(tree: SourceTree): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) found.add(node.text);
    ts.forEachChild(node, visit);
  };
  for (const source of tree.values()) visit(source);
  return found;
}

const throwers = ['throwInput', 'throwPolicy', 'throwDomain'];

/** Codes that are thrown without being declared in a list. */
export function undeclaredCodes(tree: SourceTree): readonly string[] {
  const { places } = errorCodesIn(tree);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const code = thrownCode(node);
    if (code !== null && !places.has(code.text)) found.push(`${placeOf(code)} throws ${code.text}`);
    ts.forEachChild(node, visit);
  };
  for (const source of tree.values()) visit(source);
  return found;
}

function thrownCode(node: ts.Node): ts.StringLiteral | null {
  if (!ts.isCallExpression(node) || !throwers.includes(node.expression.getText())) return null;
  const code = node.arguments[0];
  return code !== undefined && ts.isStringLiteral(code) ? code : null;
}

/** Declared codes that stand nowhere else in the source: nothing raises them. */
export function unusedCodes(tree: SourceTree): readonly string[] {
  const { places } = errorCodesIn(tree);
  const counts = new Map([...places.keys()].map((code) => [code, 0]));
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) && counts.has(node.text))
      counts.set(node.text, (counts.get(node.text) ?? 0) + 1);
    ts.forEachChild(node, visit);
  };
  for (const source of tree.values()) visit(source);
  return [...counts].filter(([, count]) => count < 2).map(([code]) => code);
}
