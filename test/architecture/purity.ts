import ts from 'typescript';
import { isFreeName } from './free-names.js';
import { type Rule, ruleOnNodes } from './source-tree.js';

/** The one file that may speak of local time: it redefines these methods by universal time. */
const utcDate = 'kernel/calendar/utc-date.ts';

const localTime =
  /^((get|set)(FullYear|Year|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds)|getTimezoneOffset|to(Date|Time)String)$/;
const localWords = /^(toLocale(Date|Time)?String|toLocale(Upper|Lower)Case|localeCompare)$/;

/** What the language itself has that answers the same everywhere; every other free name is of the host. */
const everywhere = new Set(
  `undefined NaN Infinity Object Array String Number Boolean BigInt Symbol Map Set WeakMap WeakSet JSON
  Error TypeError RangeError Reflect Proxy parseInt parseFloat isNaN isFinite encodeURIComponent
  ArrayBuffer DataView Uint8Array Uint16Array Int32Array Uint32Array Float64Array BigInt64Array BigUint64Array arguments`.split(
    /\s+/,
  ),
);

/**
 * Clock, randomness, local time, the host's language, what a module remembers, and everything else that would make an
 * answer depend on where and when it runs.
 */
export const pure: Rule = ruleOnNodes((node) => {
  if (ts.isMetaProperty(node))
    return node.keywordToken === ts.SyntaxKind.ImportKeyword
      ? 'uses import.meta of its host'
      : null;
  if (ts.isVariableStatement(node))
    return ts.isSourceFile(node.parent) && !isConst(node.declarationList)
      ? 'keeps a variable between calls: let or var of a module'
      : null;
  return impureName(node) ?? impureMember(node);
});

function isConst({ flags }: ts.VariableDeclarationList): boolean {
  return (flags & ts.NodeFlags.BlockScoped) === ts.NodeFlags.Const;
}

/** The names that need a look at how they are used; all the others are either everywhere or of the host. */
function impureName(node: ts.Node): string | null {
  if (!ts.isIdentifier(node) || everywhere.has(node.text) || !isFreeName(node)) return null;
  switch (node.text) {
    case 'Math':
      return impureMath(node);
    case 'Date':
      return impureDate(node);
    case 'Intl':
      return impureIntl(node);
    default:
      return `uses ${node.text} of its host`;
  }
}

function impureMath(node: ts.Identifier): string | null {
  const name = memberOf(node);
  if (name === null) return 'may be random: Math other than as Math.name';
  return name === 'random' ? 'is random: Math.random' : null;
}

function impureDate(node: ts.Identifier): string | null {
  const { parent } = node;
  const name = memberOf(node);
  if (name === 'now') return 'reads the clock: Date.now';
  if (name === 'parse') return isUtcDate(node) ? null : 'may read local time: Date.parse';
  if (name === 'UTC' || name === 'prototype') return null;
  if (ts.isNewExpression(parent) && parent.expression === node) return impureConstruction(parent);
  if (ts.isCallExpression(parent) && parent.expression === node) return 'reads the clock: Date()';
  if (ts.isBinaryExpression(parent) && parent.right === node)
    if (parent.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword) return null;
  if (ts.isExpressionWithTypeArguments(parent) && isUtcDate(node)) return null;
  return 'may read the clock: Date under another name';
}

function impureConstruction(node: ts.NewExpression): string | null {
  const [first, ...others] = node.arguments ?? [];
  if (first === undefined) return 'reads the clock: new Date()';
  if (ts.isSpreadElement(first)) return 'may read the clock: new Date(...parts)';
  if (isUtcDate(node)) return null;
  if (others.length > 0) return 'makes a date of local time: new Date(…, …)';
  const end = endOfText(first);
  return end === null || end.endsWith('Z')
    ? null
    : 'may make a date of local time: new Date of a text that does not end in Z';
}

/** How a text ends, as far as it is written out; `null` where the expression is no text. */
function endOfText(node: ts.Expression): string | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node)) return node.templateSpans.at(-1)?.literal.text ?? '';
  if (ts.isParenthesizedExpression(node)) return endOfText(node.expression);
  if (!ts.isBinaryExpression(node)) return null;
  const [left, right] = [endOfText(node.left), endOfText(node.right)];
  return left === null && right === null ? null : (right ?? '');
}

/** `Intl` is asked with the language, and of days with the zone; else both are those of the host. */
function impureIntl(node: ts.Identifier): string | null {
  const name = memberOf(node);
  if (name === null) return 'may use the language of its host: Intl other than as Intl.Name';
  if (/^[a-z]/.test(name)) return null;
  const { parent } = node.parent;
  if (ts.isPropertyAccessExpression(parent)) return null;
  const isCalled =
    (ts.isNewExpression(parent) || ts.isCallExpression(parent)) &&
    parent.expression === node.parent;
  if (!isCalled) return `may use the language of its host: Intl.${name} under another name`;
  const [language, options] = parent.arguments ?? [];
  if (language === undefined || ts.isSpreadElement(language) || isNothing(language))
    return `uses the language of its host: Intl.${name} without a language`;
  return name === 'DateTimeFormat' && !namesZone(options)
    ? 'uses the zone of its host: Intl.DateTimeFormat without timeZone'
    : null;
}

function isNothing(node: ts.Expression): boolean {
  return (
    (ts.isIdentifier(node) && node.text === 'undefined') ||
    (ts.isArrayLiteralExpression(node) && node.elements.length === 0)
  );
}

function namesZone(options: ts.Expression | undefined): boolean {
  return (
    options !== undefined &&
    ts.isObjectLiteralExpression(options) &&
    options.properties.some(
      ({ name }) => name !== undefined && ts.isIdentifier(name) && name.text === 'timeZone',
    )
  );
}

/** What stands behind the dot; `null` when the name is used in any other way, computed members too. */
function memberOf(node: ts.Identifier): string | null {
  const { parent } = node;
  return ts.isPropertyAccessExpression(parent) ? parent.name.text : null;
}

function impureMember(node: ts.Node): string | null {
  const name = nameReadFrom(node);
  if (name === null || isUtcDate(node)) return null;
  if (localTime.test(name)) return `uses local time: ${name}`;
  return localWords.test(name) ? `depends on the language of its host: ${name}` : null;
}

/** `name` of `a.name`, `a['name']` and `const { name } = a`. */
function nameReadFrom(node: ts.Node): string | null {
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  if (ts.isElementAccessExpression(node))
    return ts.isStringLiteralLike(node.argumentExpression) ? node.argumentExpression.text : null;
  if (!ts.isBindingElement(node) || !ts.isObjectBindingPattern(node.parent)) return null;
  const name = node.propertyName ?? node.name;
  return ts.isIdentifier(name) || ts.isStringLiteralLike(name) ? name.text : null;
}

function isUtcDate(node: ts.Node): boolean {
  return node.getSourceFile().fileName === utcDate;
}
