import { mostLevels } from '../kernel/decision/depth.js';
import { pointer, requireObject, show, throwInput } from '../kernel/errors/index.js';

/** Evidence of a reason that is told again: it must hold nothing that no reason holds, such as NaN. */
export function requireEvidence(params: unknown, path: string): void {
  requireJson(requireObject(params, path, 'evidence'), path, 1);
}

function requireJson(value: unknown, path: string, level: number): void {
  if (typeof value === 'boolean' || value === null) return;
  if (typeof value === 'number') requireFinite(value, path);
  else if (!isPlain(value))
    throwInput('input/not-an-object', path, `expected evidence, received ${show(value)}`, {
      received: show(value),
    });
  else if (level > mostLevels)
    throwInput('input/too-deep', path.slice(0, 200), `expected at most ${mostLevels} levels`);
  else
    for (const key of Object.keys(value)) {
      const inner = value[key];
      // Most evidence is text, and has no need of a path.
      if (typeof inner !== 'string') requireJson(inner, `${path}/${pointer(key)}`, level + 1);
    }
}

function requireFinite(value: number, path: string): void {
  if (Number.isFinite(value) && !Object.is(value, -0)) return;
  const received = show(value);
  throwInput('input/not-a-decimal', path, `expected evidence, received ${received}`, { received });
}

/** A list, or an object as JSON makes it. */
function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === null || Object.getPrototypeOf(prototype) === null;
}
