import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Is the built file missing, or older than a file or folder under the sources? (A folder changes when one of it goes.) */
export function isStale(built, sources) {
  if (!existsSync(built)) return true;
  const builtAt = statSync(built).mtimeMs;
  return sources.some((source) => newestUnder(source) > builtAt);
}

function newestUnder(path) {
  const own = statSync(path);
  if (!own.isDirectory()) return own.mtimeMs;
  return readdirSync(path).reduce(
    (newest, name) => Math.max(newest, newestUnder(join(path, name))),
    own.mtimeMs,
  );
}
