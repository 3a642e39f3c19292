import ts from 'typescript';
import { type Rule, ruleOnNodes } from './source-tree.js';

/** The one file that may speak of local time: it redefines these methods by universal time. */
const utcDate = 'kernel/calendar/utc-date.ts';

const localTime =
  /^((get|set)(FullYear|Year|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds)|getTimezoneOffset|to(Date|Time)String)$/;
const localWords = /^(toLocale(Date|Time)?String|toLocale(Upper|Lower)Case|localeCompare)$/;
const hosts = new Set([
  'performance',
  'crypto',
  'process',
  'globalThis',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'fetch',
  'console',
]);

/** Clock, randomness, local time, the host's language and other things that would make an answer depend on where it runs. */
export const pure: Rule = ruleOnNodes((node) => {
  if (ts.isPropertyAccessExpression(node)) return impureMember(node);
  if (ts.isNewExpression(node) && isNamed(node.expression, 'Date')) {
    const count = node.arguments?.length ?? 0;
    if (count === 0) return 'reads the clock: new Date()';
    return count > 1 && !isUtcDate(node) ? 'makes a date of local time: new Date(…, …)' : null;
  }
  if (ts.isCallExpression(node) && isNamed(node.expression, 'Date'))
    return 'reads the clock: Date()';
  if (ts.isIdentifier(node) && hosts.has(node.text) && isFreeValue(node))
    return `uses ${node.text} of its host`;
  return null;
});

function impureMember(node: ts.PropertyAccessExpression): string | null {
  const name = node.name.text;
  if (isNamed(node.expression, 'Date') && name === 'now') return 'reads the clock: Date.now';
  if (isNamed(node.expression, 'Math') && name === 'random') return 'is random: Math.random';
  if (isUtcDate(node)) return null;
  if (isNamed(node.expression, 'Date') && name === 'parse')
    return 'may read local time: Date.parse';
  if (localTime.test(name)) return `uses local time: ${name}`;
  if (localWords.test(name)) return `depends on the language of its host: ${name}`;
  return null;
}

function isUtcDate(node: ts.Node): boolean {
  return node.getSourceFile().fileName === utcDate;
}

function isNamed(node: ts.Node, name: string): boolean {
  return ts.isIdentifier(node) && node.text === name;
}

/** An identifier that is read as a value, and that the file does not declare itself. */
function isFreeValue(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  if (ts.isTypeNode(parent) || ts.isQualifiedName(parent)) return false;
  if (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent)) return false;
  return !isName(node) && !declares(node.getSourceFile(), node.text);
}

function isName(node: ts.Identifier): boolean {
  const { parent } = node;
  return 'name' in parent && parent.name === node && !ts.isShorthandPropertyAssignment(parent);
}

function declares(node: ts.Node, name: string): boolean {
  return (ts.isVariableDeclaration(node) ||
    ts.isParameter(node) ||
    ts.isBindingElement(node) ||
    ts.isFunctionDeclaration(node)) &&
    node.name !== undefined &&
    isNamed(node.name, name)
    ? true
    : (ts.forEachChild(node, (child) => declares(child, name) || undefined) ?? false);
}
