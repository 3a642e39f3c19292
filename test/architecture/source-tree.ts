import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { repository } from '../config/compiler-options.js';

/** Parsed source files by their path below `src`. */
export type SourceTree = ReadonlyMap<string, ts.SourceFile>;

/** A rule of the house: what breaks it, one line each, as `file:line what`. */
export type Rule = (tree: SourceTree) => readonly string[];

export function parseTree(files: Readonly<Record<string, string>>): SourceTree {
  return new Map(
    Object.entries(files).map(([file, text]) => [
      file,
      ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true),
    ]),
  );
}

export function readFolder(folder: string): Readonly<Record<string, string>> {
  const root = join(repository, folder);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.startsWith('.generated'))
    .sort();
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
}

/** Where a node stands, for the line that names a violation. */
export function placeOf(node: ts.Node): string {
  const source = node.getSourceFile();
  const { line } = source.getLineAndCharacterOfPosition(node.getStart());
  return `${source.fileName}:${line + 1}`;
}

/** A rule that looks at every node of every file by itself. */
export function ruleOnNodes(broken: (node: ts.Node) => string | null): Rule {
  return (tree) => {
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      const what = broken(node);
      if (what !== null) found.push(`${placeOf(node)} ${what}`);
      ts.forEachChild(node, visit);
    };
    for (const source of tree.values()) visit(source);
    return found;
  };
}
