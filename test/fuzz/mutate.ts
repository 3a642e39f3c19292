/** A place in nested arrays and plain objects. */
export type Path = readonly (string | number)[];

/** Every place in a value, the value itself first; functions, instances and typed arrays are leaves. */
export function placesIn(value: unknown, path: Path = []): readonly Path[] {
  return [path, ...childrenOf(value).flatMap(([key, child]) => placesIn(child, [...path, key]))];
}

function childrenOf(value: unknown): readonly (readonly [string | number, unknown])[] {
  if (Array.isArray(value)) return value.map((child, index) => [index, child]);
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
