import {
  requireList,
  requireObject,
  requireText,
  show,
  throwInput,
} from '../kernel/errors/index.js';
import type { InvoiceLine } from './facts.js';
import type { Scope } from './policy.js';
import { requireOnly } from './require-only.js';

/** Does a line lie in a scope? `place` names the line in errors. */
export type InScope = (line: InvoiceLine, place?: () => string) => boolean;

/** The name above a name, `null` at the top; `undefined` where a hierarchy does not know the name. */
type ParentOf = (name: string) => string | null | undefined;

/** A selection whose names are looked up. */
interface ReadSelection {
  readonly include: ReadonlySet<string> | null;
  readonly exclude: ReadonlySet<string>;
}

const dimensions = [
  ['products', 'product'],
  ['customers', 'customer'],
  ['regions', 'region'],
] as const;

/** What a scope means under the hierarchies there are; without a hierarchy a name stands for itself. */
export function scopeReader(hierarchies: unknown): (scope: Scope) => InScope {
  const parents = readHierarchies(hierarchies);
  return (scope) => {
    const tests = dimensions.flatMap(([many, one]) => {
      const selection = scope[many];
      const parentOf = parents.get(many);
      if (selection === undefined || parentOf === undefined) return [];
      const { include, exclude = [] } = selection;
      requireKnownNames([...(include ?? []), ...exclude], parentOf, `/options/hierarchies/${many}`);
      const read = { include: include ? new Set(include) : null, exclude: new Set(exclude) };
      return [
        (line: InvoiceLine, place?: () => string) =>
          isSelected(read, line[one], parentOf, one, place),
      ];
    });
    return (line, place) => tests.every((test) => test(line, place));
  };
}

/** A name in the plan that a hierarchy does not know would select nothing, in silence. */
function requireKnownNames(names: readonly string[], parentOf: ParentOf, path: string): void {
  const unknown = names.find((name) => parentOf(name) === undefined);
  if (unknown !== undefined)
    throwInput(
      'incentive/unknown-level',
      path,
      `the plan names ${show(unknown)}, which this hierarchy does not know; add it`,
      { name: unknown },
    );
}

/** The nearest name that the selection speaks of decides; at one name `exclude` wins. */
function isSelected(
  { include, exclude }: ReadSelection,
  name: string | undefined,
  parentOf: ParentOf,
  one: string,
  place: (() => string) | undefined,
): boolean {
  if (name === undefined) return include === null;
  if (parentOf(name) === undefined)
    return throwInput(
      'incentive/unknown-level',
      `${place?.() ?? ''}/${one}`,
      `the hierarchy does not know the ${one} ${show(name)}; add it, with its parent`,
      { name },
    );
  for (let step: string | null = name; step !== null; step = parentOf(step) ?? null) {
    if (exclude.has(step)) return false;
    if (include?.has(step)) return true;
  }
  return include === null;
}

function readHierarchies(hierarchies: unknown): ReadonlyMap<string, ParentOf> {
  const path = '/options/hierarchies';
  const read = requireObject(hierarchies, path, '{ products, customers, regions }');
  const known = dimensions.map(([many]): string => many);
  const unknown = Object.keys(read).find((key) => !known.includes(key));
  if (unknown !== undefined)
    throwInput(
      'input/unknown-key',
      `${path}/${unknown}`,
      `unknown hierarchy ${show(unknown)}; known: ${known.join(', ')}`,
      { key: unknown, known },
    );
  return new Map(known.map((many) => [many, parentsOf(read[many], `${path}/${many}`)]));
}

function parentsOf(entries: unknown, path: string): ParentOf {
  if (entries === undefined) return () => null;
  const parents = new Map<string, string | null>();
  Array.from(requireList(entries, path, 'a list of { id, parent }')).forEach((entry, index) => {
    const at = `${path}/${index}`;
    const { id, parent } = requireOnly(entry, at, ['id', 'parent']);
    const name = requireText(id, `${at}/id`, 'a name');
    if (parents.has(name))
      throwInput('input/repeated-id', `${at}/id`, `${show(name)} stands twice`, { id: name });
    parents.set(
      name,
      parent === null ? null : requireText(parent, `${at}/parent`, 'a name, or null at the top'),
    );
  });
  requireTops(parents, path);
  return (name) => parents.get(name);
}

/** Every name leads to the top. A name that was reached from another one is not climbed again. */
function requireTops(parents: ReadonlyMap<string, string | null>, path: string): void {
  const done = new Set<string>();
  let index = 0;
  for (const name of parents.keys()) climb(parents, name, done, `${path}/${index++}/parent`);
}

function climb(
  parents: ReadonlyMap<string, string | null>,
  name: string,
  done: Set<string>,
  path: string,
): void {
  const passed = new Set<string>();
  for (
    let step: string | null = name;
    step !== null && !done.has(step);
    step = parents.get(step) ?? null
  ) {
    if (!parents.has(step))
      throwInput(
        'incentive/unknown-level',
        path,
        `the hierarchy does not know ${show(step)}; add it, with its parent or null`,
        { name: step },
      );
    if (passed.has(step))
      throwInput(
        'incentive/circular-hierarchy',
        path,
        `the hierarchy leads from ${show(step)} back to itself`,
        { name: step },
      );
    passed.add(step);
  }
  for (const step of passed) done.add(step);
}
