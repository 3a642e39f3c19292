import { posix } from 'node:path';

/** Declarations as they lie in `dist`, by their name. */
export type Declarations = Readonly<Record<string, string>>;

/**
 * Declarations that speak of zod although a user of another subpath than `clientele/schemas` reads them: each, with the
 * subpath that leads to it.
 */
export function zodInTypes(declarations: Declarations): readonly string[] {
  const problems = new Set<string>();
  for (const entry of Object.keys(declarations).filter(isOpenEntry))
    for (const file of reachedFrom(entry, declarations))
      if (speaksOfZod(declarations[file] ?? ''))
        problems.add(`dist/${file} speaks of zod and is reached from ${entry}`);
  return [...problems];
}

/** Chunks have a hash in their names; they count where a subpath leads to them. */
function isOpenEntry(file: string): boolean {
  return /^[a-z]+\.d\.c?ts$/.test(file) && !file.startsWith('schemas.');
}

function reachedFrom(entry: string, declarations: Declarations): ReadonlySet<string> {
  const reached = new Set([entry]);
  for (const file of reached)
    for (const specifier of specifiersIn(declarations[file] ?? '')) {
      const target = posix.normalize(specifier).replace(/\.(c?)js$/, '.d.$1ts');
      if (specifier.startsWith('.') && target in declarations) reached.add(target);
    }
  return reached;
}

function speaksOfZod(text: string): boolean {
  return specifiersIn(text).some((specifier) => /^zod(\/|$)/.test(specifier));
}

/** What a file imports, re-exports or names as `import('…')`. */
function specifiersIn(text: string): readonly string[] {
  const code = text.replaceAll(/\/\*[\s\S]*?\*\//g, '');
  return [...code.matchAll(/(?:\bfrom|\bimport|\bimport\(|\brequire\()\s*['"]([^'"]+)['"]/g)].map(
    ([, specifier = '']) => specifier,
  );
}
