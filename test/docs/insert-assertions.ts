import ts from 'typescript';

/** A prelude of one line, so that lines of the block stay easy to find. */
export const prelude = "import { expect as __expect } from 'vitest';\n";

/**
 * Turns `expression; // => value`, and `const name = expression; // => value`, into assertions on the same line. An arrow
 * comment that follows nothing that could be asserted is an error: it would look checked without being so.
 */
export function insertAssertions(code: string): string {
  const source = ts.createSourceFile('block.ts', code, ts.ScriptTarget.Latest, true);
  const edits: { readonly start: number; readonly end: number; readonly text: string }[] = [];
  const visit = (node: ts.Node): void => {
    const value = valueAfter(node, code);
    if (value !== null && ts.isExpressionStatement(node)) {
      const text = `;__expect(${node.expression.getText()}).toStrictEqual(${value});`;
      edits.push({ start: node.getStart(), end: node.end, text });
    } else if (value !== null && ts.isVariableStatement(node)) {
      const name = onlyName(node);
      if (name !== null)
        edits.push({
          start: node.end,
          end: node.end,
          text: `;__expect(${name}).toStrictEqual(${value});`,
        });
    } else ts.forEachChild(node, visit);
  };
  visit(source);
  const arrows = code.match(/\/\/ *=>/g)?.length ?? 0;
  if (arrows !== edits.length)
    throw new Error(
      `${arrows} assertions \`// =>\`, but only ${edits.length} follow an expression`,
    );
  return edits.reduceRight(
    (text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end),
    code,
  );
}

function valueAfter(node: ts.Node, code: string): string | null {
  if (!ts.isExpressionStatement(node) && !ts.isVariableStatement(node)) return null;
  for (const { pos, end } of ts.getTrailingCommentRanges(code, node.end) ?? []) {
    const value = /^\/\/ *=>\s*(.+?);?\s*$/.exec(code.slice(pos, end))?.[1];
    if (value !== undefined) return value;
  }
  return null;
}

function onlyName(statement: ts.VariableStatement): string | null {
  const [first, ...others] = statement.declarationList.declarations;
  return first !== undefined && others.length === 0 && ts.isIdentifier(first.name)
    ? first.name.text
    : null;
}
