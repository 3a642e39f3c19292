import { type Import, importsOf } from './imports.js';
import type { Rule } from './source-tree.js';

const rooms = ['value', 'tier', 'lifecycle', 'channel', 'incentive'];

export interface Edges {
  /** Rooms, rooms of the kernel, or the whole kernel. */
  readonly imports: readonly string[];
  /** Rooms or files of which nothing but types may be imported. */
  readonly types?: readonly string[];
}

/**
 * Who may import whom: the folders of the kernel, the other folders below `src`, and the root. A room may always import
 * itself. The table of docs/architecture.md says the same in the same words.
 */
export const allowedEdges: Readonly<Record<string, Edges>> = {
  'kernel/errors': { imports: [], types: ['kernel/decision'] },
  'kernel/calendar': { imports: ['kernel/errors'] },
  'kernel/decimal': { imports: ['kernel/errors', 'kernel/calendar'], types: ['kernel/decision'] },
  'kernel/numerics': { imports: ['kernel/decimal'] },
  'kernel/decision': { imports: ['kernel/errors', 'kernel/calendar', 'kernel/decimal'] },
  'kernel/events': { imports: ['kernel/errors'], types: ['kernel/decision'] },
  'kernel/schema': {
    imports: ['kernel/errors', 'kernel/calendar', 'kernel/decimal', 'kernel/decision'],
  },
  scoring: { imports: ['kernel'] },
  ...Object.fromEntries(rooms.map((room) => [room, { imports: ['kernel', 'scoring'] }])),
  explain: {
    imports: ['kernel'],
    types: ['scoring', ...rooms].map((room) => `${room}/reasons.ts`),
  },
  schemas: { imports: ['kernel', 'scoring', ...rooms] },
  index: { imports: ['kernel', 'scoring', ...rooms, 'explain', 'schemas'] },
};

/** What a room may import, as the document says it: `errors, calendar; types of decision`. */
export function edgesInWords({ imports, types = [] }: Edges): string {
  const list = (names: readonly string[]) =>
    names.map((name) => name.replace(/^kernel\//, '')).join(', ');
  const parts = [list(imports), types.length === 0 ? '' : `types of ${list(types)}`];
  return parts.filter((part) => part !== '').join('; ');
}

/** The rows of the code map: for each folder or file below `src`, what stands in the last column. */
export function documentedEdges(markdown: string): ReadonlyMap<string, string> {
  return new Map(
    markdown.split('\n').flatMap((line) => {
      const [, first = '', ...cells] = line.split('|');
      const folders = [...first.matchAll(/`src\/([\w/]+)(?:\.ts)?`/g)];
      const last = (cells.at(-2) ?? '').replaceAll('`', '').trim();
      return folders.map(([, folder = '']): [string, string] => [folder, last]);
    }),
  );
}

const librariesOf: Readonly<Record<string, (user: Import) => boolean>> = {
  'decimal.js': ({ from }) => from.startsWith('kernel/decimal/'),
  'date-fns': ({ from }) => from.startsWith('kernel/calendar/'),
  // `import { z }` would cost 93 kB instead of 26; as a type it costs nothing.
  zod: ({ from, form, typeOnly }) =>
    typeOnly ||
    (form === 'namespace' &&
      (from.endsWith('-schema.ts') || /^(kernel\/schema|schemas)\//.test(from))),
};

/** Imports of rooms and libraries that the house does not allow; Node's own modules are among them. */
export const onlyAllowedImports: Rule = (tree) =>
  importsOf(tree).flatMap((found) => {
    const reason = found.local ? wrongRoom(found) : wrongLibrary(found);
    if (reason !== null) return [`${found.place} ${reason}`];
    return found.local && !tree.has(found.to)
      ? [`${found.place} imports ${found.to}, which is not there`]
      : [];
  });

function wrongRoom(found: Import): string | null {
  const from = roomOf(found.from);
  const allowed = allowedEdges[from];
  if (allowed === undefined) return `${from} is not a room of the house`;
  const holds = (name: string) => found.to === name || found.to.startsWith(`${name}/`);
  if (from === roomOf(found.to) || allowed.imports.some(holds)) return null;
  if (found.typeOnly && allowed.types?.some(holds) === true) return null;
  return `${from} must not import ${found.to}`;
}

function wrongLibrary(found: Import): string | null {
  return librariesOf[found.to]?.(found) === true ? null : `must not import ${found.to} in this way`;
}

/** The folder below `src`, of the kernel the folder in it; for a file directly in `src`, its name. */
function roomOf(file: string): string {
  const folders = file.split('/').slice(0, -1);
  if (folders.length === 0) return file.replace(/\.ts$/, '');
  return folders.slice(0, folders[0] === 'kernel' ? 2 : 1).join('/');
}

/** Rings of files that import each other, types included. */
export const noImportCycles: Rule = (tree) => {
  const targets = new Map<string, string[]>();
  for (const { from, to, local } of importsOf(tree))
    if (local) targets.set(from, [...(targets.get(from) ?? []), to]);
  const found: string[] = [];
  const done = new Set<string>();
  const walk = (file: string, trail: readonly string[]): void => {
    if (trail.includes(file)) {
      found.push(`${[...trail.slice(trail.indexOf(file)), file].join(' → ')} is a cycle`);
      return;
    }
    if (done.has(file)) return;
    for (const target of targets.get(file) ?? []) walk(target, [...trail, file]);
    done.add(file);
  };
  for (const file of tree.keys()) walk(file, []);
  return found;
};
