import ts from 'typescript';

/** Is it a name that is read as a value here, and that nothing around it in the file declares? */
export function isFreeName(node: ts.Identifier): boolean {
  return isRead(node) && !isDeclaredAround(node);
}

function isRead(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  if (ts.isBindingElement(parent)) return parent.initializer === node;
  if (ts.isExpressionWithTypeArguments(parent)) return isExtendedClass(parent);
  if (ts.isTypeNode(parent) || ts.isQualifiedName(parent)) return false;
  if (ts.isTypePredicateNode(parent) || ts.isTypeParameterDeclaration(parent)) return false;
  if (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent)) return false;
  if (ts.isMetaProperty(parent) || ts.isJSDoc(parent) || ts.isJSDocLink(parent)) return false;
  if (ts.isLabeledStatement(parent) || ts.isBreakOrContinueStatement(parent)) return false;
  return !('name' in parent && parent.name === node) || ts.isShorthandPropertyAssignment(parent);
}

function isExtendedClass({ parent }: ts.ExpressionWithTypeArguments): boolean {
  return (
    !ts.isHeritageClause(parent) ||
    (parent.token === ts.SyntaxKind.ExtendsKeyword && ts.isClassLike(parent.parent))
  );
}

function isDeclaredAround(name: ts.Identifier): boolean {
  for (let scope: ts.Node = name.parent; ; scope = scope.parent) {
    if (declarationsOf(scope).some((declared) => names(declared, name.text))) return true;
    if (ts.isSourceFile(scope)) return false;
  }
}

type Named = ts.BindingName | ts.PropertyName | ts.ModuleExportName | undefined;

/** The names that a node gives to everything inside it. */
function declarationsOf(scope: ts.Node): readonly Named[] {
  if (ts.isSourceFile(scope) || ts.isBlock(scope) || ts.isCaseOrDefaultClause(scope))
    return scope.statements.flatMap(namesOfStatement);
  if (ts.isCaseBlock(scope)) return scope.clauses.flatMap(declarationsOf);
  if (ts.isFunctionLike(scope))
    return [
      ...scope.parameters.map(({ name }) => name),
      ...(ts.isFunctionExpression(scope) ? [scope.name] : []),
    ];
  if (ts.isClassExpression(scope)) return [scope.name];
  if (ts.isForStatement(scope) || ts.isForOfStatement(scope) || ts.isForInStatement(scope))
    return namesOfList(scope.initializer);
  return ts.isCatchClause(scope) ? [scope.variableDeclaration?.name] : [];
}

function namesOfStatement(statement: ts.Statement): readonly Named[] {
  if (ts.isVariableStatement(statement)) return namesOfList(statement.declarationList);
  if (
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isEnumDeclaration(statement)
  )
    return [statement.name];
  if (!ts.isImportDeclaration(statement)) return [];
  const { name, namedBindings } = statement.importClause ?? {};
  if (namedBindings === undefined) return [name];
  return ts.isNamespaceImport(namedBindings)
    ? [name, namedBindings.name]
    : [name, ...namedBindings.elements.map((element) => element.name)];
}

function namesOfList(list: ts.ForInitializer | undefined): readonly Named[] {
  return list !== undefined && ts.isVariableDeclarationList(list)
    ? list.declarations.map(({ name }) => name)
    : [];
}

function names(declared: Named, text: string): boolean {
  if (declared === undefined) return false;
  if (ts.isObjectBindingPattern(declared) || ts.isArrayBindingPattern(declared))
    return declared.elements.some(
      (element) => ts.isBindingElement(element) && names(element.name, text),
    );
  return ts.isIdentifier(declared) && declared.text === text;
}
