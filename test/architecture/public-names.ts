/** One exported name of one subpath. */
export interface PublicExport {
  /** `index` for the root. */
  readonly subpath: string;
  readonly name: string;
  /** Where it is declared: the same for two exports of the same thing. */
  readonly declaration: string;
  readonly isFunction: boolean;
}

/**
 * A name means one thing in the whole package; a function has one name and one subpath, beside the root, which may
 * export it too.
 */
export function oneNameOneThing(exports: readonly PublicExport[]): readonly string[] {
  const several = (
    values: readonly PublicExport[],
    key: (one: PublicExport) => string,
    value: (one: PublicExport) => string,
    say: (key: string, values: readonly string[]) => string,
  ): readonly string[] =>
    [...groupBy(values, key)].flatMap(([found, group]) => {
      const distinct = [...new Set(group.map(value))].sort();
      return distinct.length > 1 ? [say(found, distinct)] : [];
    });
  const functions = exports.filter(({ isFunction }) => isFunction);
  return [
    ...several(
      exports,
      ({ name }) => name,
      ({ declaration }) => declaration,
      (name, places) => `${name} is declared ${places.length} times: ${places.join(', ')}`,
    ),
    ...several(
      functions,
      ({ declaration }) => declaration,
      ({ name }) => name,
      (place, names) => `the function at ${place} has the names ${names.join(', ')}`,
    ),
    ...several(
      functions.filter(({ subpath }) => subpath !== 'index'),
      ({ declaration }) => declaration,
      ({ subpath }) => subpath,
      (place, subpaths) => `the function at ${place} is exported by ${subpaths.join(', ')}`,
    ),
  ];
}

function groupBy<T>(values: readonly T[], key: (value: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) groups.set(key(value), [...(groups.get(key(value)) ?? []), value]);
  return groups;
}
