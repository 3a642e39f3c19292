import type { JsonValue, Reason, Reject } from '../../kernel/decision/index.js';
import {
  requireList,
  requireObject,
  requireText,
  requireWhole,
} from '../../kernel/errors/index.js';

/** Rejected lines that may come from anywhere; of an issue its code, path and plain params are kept. */
export function readRejects(value: unknown, path: string): readonly Reject[] {
  return Array.from(requireList(value, path, 'a list of rejected lines'), (one, place) => {
    const at = `${path}/${place}`;
    const { index, id, issues } = requireObject(one, at, '{ index, id, issues }');
    return {
      index: requireWhole(index, `${at}/index`, 0, Number.MAX_SAFE_INTEGER),
      id: id === null ? null : requireText(id, `${at}/id`, 'an id'),
      issues: Array.from(requireList(issues, `${at}/issues`, 'a list of issues'), (issue, order) =>
        readIssue(issue, `${at}/issues/${order}`),
      ),
    };
  });
}

function readIssue(value: unknown, at: string): Reason {
  const { code, params, path } = requireObject(value, at, 'an issue');
  const told = Object.entries(requireObject(params, `${at}/params`, 'the params of an issue'));
  return {
    code: requireText(code, `${at}/code`, 'a code'),
    params: Object.fromEntries(
      told.filter((pair): pair is [string, JsonValue] => isPlain(pair[1])),
    ),
    ...(typeof path === 'string' ? { path } : {}),
  };
}

function isPlain(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  return value === null || typeof value === 'string' || typeof value === 'boolean';
}
