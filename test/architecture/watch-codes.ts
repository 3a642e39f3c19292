import ts from 'typescript';
import { watcher } from './code-watcher.js';

/**
 * A source file that tells, when it runs, each `code` that it really puts into an object: every error, issue, finding and
 * reason is one. A code that is only named, compared or handed on is not told.
 */
export function watchCodes(file: string, text: string): string {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const edits: { readonly start: number; readonly end: number; readonly text: string }[] = [];
  const visit = (node: ts.Node, isInFunction: boolean): void => {
    ts.forEachChild(node, (child) => visit(child, isInFunction || ts.isFunctionLike(node)));
    if (!isInFunction || !ts.isObjectLiteralElement(node) || node.name?.getText() !== 'code')
      return;
    if (ts.isShorthandPropertyAssignment(node))
      edits.push({ start: node.end, end: node.end, text: `: ${told('code')}` });
    if (ts.isPropertyAssignment(node)) {
      const { initializer } = node;
      const start = initializer.getStart();
      edits.push({ start, end: initializer.end, text: told(initializer.getText()) });
    }
  };
  visit(source, false);
  return edits.reduceRight(
    (changed, { start, end, text: by }) => changed.slice(0, start) + by + changed.slice(end),
    text,
  );
}

/** A plain call: anything conditional would count as a branch of the source in the coverage. */
function told(code: string): string {
  return `globalThis.${watcher}(${code})`;
}
