/** A key of a list, a plain object or a `Map`. */
type Key = string | number;

/** A place in nested lists, plain objects and `Map`s. */
export type Path = readonly Key[];

const opaque = new WeakSet<object>();

/** Marks what a caller only carries from one call to the next: it is replaced as a whole, never inside. */
export function asOpaque<T extends object>(value: T): T {
  opaque.add(value);
  return value;
}

/** Every place in a value, the value itself first; functions, other instances, typed arrays and what is opaque are leaves. */
export function placesIn(value: unknown, path: Path = []): readonly Path[] {
  return [path, ...childrenOf(value).flatMap(([key, child]) => placesIn(child, [...path, key]))];
}

function childrenOf(value: unknown): readonly (readonly [Key, unknown])[] {
  if (typeof value === 'object' && value !== null && opaque.has(value)) return [];
  if (Array.isArray(value)) return value.map((child, index) => [index, child]);
  if (value instanceof Map) return [...(value as ReadonlyMap<Key, unknown>)];
  return isPlain(value) ? Object.entries(value) : [];
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  );
}

/** A copy with another value at one place; everything beside the path is shared. */
export function replaceAt(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value))
    return value.map((child, index) => (index === key ? replaceAt(child, rest, by) : child));
  if (value instanceof Map)
    return new Map([...value, [key, replaceAt(value.get(key), rest, by)] as const]);
  if (!isPlain(value)) return value;
  return { ...value, [key]: replaceAt(value[key], rest, by) };
}

/** Frozen in depth, so that whoever changes an argument throws; what cannot be frozen is left. */
export function freezeInDepth(value: unknown): void {
  const open = [value];
  for (let next = open.pop(); open.length > 0 || next !== undefined; next = open.pop()) {
    if (typeof next !== 'object' || next === null || ArrayBuffer.isView(next)) continue;
    if (Object.isFrozen(next)) continue;
    Object.freeze(next);
    if (Array.isArray(next) || isPlain(next)) open.push(...Object.values(next));
  }
}

/** The typed arrays in a value, which cannot be frozen, as copies. */
export function copyViews(value: unknown): readonly (readonly number[])[] {
  if (value instanceof Float64Array || value instanceof Int32Array || value instanceof Uint32Array)
    return [[...value]];
  return childrenOf(value).flatMap(([, child]) => copyViews(child));
}
