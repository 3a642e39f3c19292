import { pointer, requireObject, throwInput } from '../errors/index.js';

/** An object that has only the named keys, still unread; a misspelt key would otherwise be passed over in silence. */
export function readObject<K extends string>(
  value: unknown,
  path: string,
  keys: readonly K[],
): { readonly [key in K]?: unknown } {
  const object = requireObject(value, path, `an object { ${keys.join(', ')} }`);
  for (const key of Object.keys(object)) {
    if (!(keys as readonly string[]).includes(key)) return refuseKey(key, path, keys);
  }
  return object as { readonly [key in K]?: unknown };
}

/** Options that may be left out altogether. */
export function readOptions<K extends string>(
  value: unknown,
  keys: readonly K[],
): { readonly [key in K]?: unknown } {
  return value === undefined ? {} : readObject(value, '/options', keys);
}

function refuseKey(key: string, path: string, known: readonly string[]): never {
  const name = key.slice(0, 60);
  const message = `unknown key ${JSON.stringify(name)}; known keys: ${known.join(', ')}`;
  return throwInput('input/unknown-key', `${path}/${pointer(name)}`, message, { key: name, known });
}
