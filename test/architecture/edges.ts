import { type Import, importsOf } from './imports.js';
import type { Rule } from './source-tree.js';

const rooms = ['value', 'tier', 'lifecycle', 'channel', 'incentive'];

/** Who may import whom: the folders below `src`, and the root. A room may always import itself. */
export const allowedEdges: Readonly<Record<string, readonly string[]>> = {
  kernel: [],
  scoring: ['kernel'],
  ...Object.fromEntries(rooms.map((room) => [room, ['kernel', 'scoring']])),
  explain: ['kernel'],
  schemas: ['kernel', 'scoring', ...rooms],
  index: ['kernel', 'scoring', ...rooms, 'explain', 'schemas'],
};

/** Types of these files may be imported over an edge that is not allowed otherwise. */
const allowedTypes: Readonly<Record<string, RegExp>> = {
  explain: new RegExp(`^(${['scoring', ...rooms].join('|')})/reasons\\.ts$`),
};

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
  const to = roomOf(found.to);
  const allowed = allowedEdges[from];
  if (allowed === undefined) return `${from} is not a room of the house`;
  if (from === to || allowed.includes(to)) return null;
  if (found.typeOnly && allowedTypes[from]?.test(found.to) === true) return null;
  return `${from} must not import ${found.to}`;
}

function wrongLibrary(found: Import): string | null {
  return librariesOf[found.to]?.(found) === true ? null : `must not import ${found.to} in this way`;
}

/** The folder below `src`; for a file directly in it, its name. */
function roomOf(file: string): string {
  return file.includes('/') ? file.slice(0, file.indexOf('/')) : file.replace(/\.ts$/, '');
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
