import {
  requireList,
  requireObject,
  requireText,
  show,
  throwInput,
} from '../kernel/errors/index.js';
import type { InvoiceLine } from './facts.js';
import type { Scope, Selection } from './policy.js';
import { requireOnly } from './require-only.js';

/** Does a line lie in a scope? `place` names the line in errors. */
export type InScope = (line: InvoiceLine, place?: () => string) => boolean;

/** The names above a name, itself first; `null` where a hierarchy does not know it. */
type Chain = (name: string) => readonly string[] | null;

const dimensions = [
  ['products', 'product'],
  ['customers', 'customer'],
  ['regions', 'region'],
] as const;

/** What a scope means under the hierarchies there are; without a hierarchy a name stands for itself. */
export function scopeReader(hierarchies: unknown): (scope: Scope) => InScope {
  const chains = readHierarchies(hierarchies);
  return (scope) => {
    const tests = dimensions.flatMap(([many, one]) => {
      const selection = scope[many];
      const chain = chains.get(many);
      if (selection === undefined || chain === undefined) return [];
      requireKnownNames(selection, chain, `/options/hierarchies/${many}`);
      return [
        (line: InvoiceLine, place?: () => string) =>
          isSelected(selection, line[one], chain, one, place),
      ];
    });
    return (line, place) => tests.every((test) => test(line, place));
  };
}

/** A name in the plan that a hierarchy does not know would select nothing, in silence. */
function requireKnownNames(
  { include = [], exclude = [] }: Selection,
  chain: Chain,
  path: string,
): void {
  const unknown = [...include, ...exclude].find((name) => chain(name) === null);
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
  { include, exclude = [] }: Selection,
  name: string | undefined,
  chain: Chain,
  one: string,
  place: (() => string) | undefined,
): boolean {
  if (name === undefined) return include === undefined;
  const steps = chain(name);
  if (steps === null)
    return throwInput(
      'incentive/unknown-level',
      `${place?.() ?? ''}/${one}`,
      `the hierarchy does not know the ${one} ${show(name)}; add it, with its parent`,
      { name },
    );
  for (const step of steps) {
    if (exclude.includes(step)) return false;
    if (include?.includes(step)) return true;
  }
  return include === undefined;
}

function readHierarchies(hierarchies: unknown): ReadonlyMap<string, Chain> {
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
  return new Map(known.map((many) => [many, chainOf(read[many], `${path}/${many}`)]));
}

function chainOf(entries: unknown, path: string): Chain {
  if (entries === undefined) return (name) => [name];
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
  const chains = new Map<string, readonly string[]>();
  let index = 0;
  for (const name of parents.keys())
    chains.set(name, climb(parents, name, `${path}/${index++}/parent`));
  return (name) => chains.get(name) ?? null;
}

function climb(
  parents: ReadonlyMap<string, string | null>,
  name: string,
  path: string,
): readonly string[] {
  const chain = new Set<string>();
  for (let step: string | null = name; step !== null; step = parents.get(step) ?? null) {
    if (!parents.has(step))
      return throwInput(
        'incentive/unknown-level',
        path,
        `the hierarchy does not know ${show(step)}; add it, with its parent or null`,
        { name: step },
      );
    if (chain.has(step))
      return throwInput(
        'incentive/circular-hierarchy',
        path,
        `the hierarchy leads from ${show(step)} back to itself`,
        { name: step },
      );
    chain.add(step);
  }
  return [...chain];
}
