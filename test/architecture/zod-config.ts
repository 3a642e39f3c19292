import ts from 'typescript';
import { type Rule, ruleOnNodes } from './source-tree.js';
import { namesOfZod, rootOf } from './zod-names.js';

/** `z.config` changes zod for everybody in the process; `{ jitless: true }` is said at each call of `parse` instead. */
export const noZodConfig: Rule = ruleOnNodes((node) => {
  const taken = namesTakenFrom(node);
  if (!taken.names.includes('config')) return null;
  return taken.isZod || namesOfZod(node.getSourceFile()).has(taken.root)
    ? 'configures zod for the whole process'
    : null;
});

interface Taken {
  readonly root: string;
  readonly names: readonly string[];
  readonly isZod: boolean;
}

/** What an expression, a destructuring or an import takes out of what. */
function namesTakenFrom(node: ts.Node): Taken {
  if (ts.isPropertyAccessExpression(node))
    return { root: rootOf(node.expression), names: [node.name.text], isZod: false };
  if (ts.isElementAccessExpression(node)) {
    const { argumentExpression: key } = node;
    const names = ts.isStringLiteralLike(key) ? [key.text] : [];
    return { root: rootOf(node.expression), names, isZod: false };
  }
  if (ts.isVariableDeclaration(node) && ts.isObjectBindingPattern(node.name)) {
    const names = node.name.elements.map(({ propertyName, name }) =>
      (propertyName ?? name).getText(),
    );
    return { root: node.initializer ? rootOf(node.initializer) : '', names, isZod: false };
  }
  if (ts.isImportDeclaration(node)) {
    const bindings = node.importClause?.namedBindings;
    const names =
      bindings !== undefined && ts.isNamedImports(bindings)
        ? bindings.elements.map(({ propertyName, name }) => (propertyName ?? name).text)
        : [];
    return { root: '', names, isZod: /^.zod(\/|.$)/.test(node.moduleSpecifier.getText()) };
  }
  return { root: '', names: [], isZod: false };
}
