import { lintLifecycle } from 'clientele/lifecycle';
import { lifecycleOf } from '../machine.js';
import { takeKeys } from '../take-keys.js';

export const kind = 'lifecycle/lint';

interface Found {
  readonly code: string;
  readonly state: unknown;
  readonly event?: unknown;
  readonly target?: unknown;
}

/** Findings that the cases have a word for. A warning about guards, or about a final state that is left, has none. */
const codes: Readonly<Record<string, string>> = {
  'lifecycle/ambiguous error': 'ambiguous',
  'lifecycle/dead-end warning': 'dead-end',
  'lifecycle/unknown-target error': 'unknown-target',
  'lifecycle/unreachable warning': 'unreachable',
};

export function answer(input: unknown): unknown {
  const document = lifecycleOf(takeKeys(input, ['machine'])['machine']);
  if (document === null) return { error: 'policy' };
  const findings: Found[] = [];
  for (const { code, severity, params } of lintLifecycle(document)) {
    const word = codes[`${code} ${severity}`];
    if (word === undefined && severity === 'error') return { error: 'policy' };
    const { stage: state, ...where } = params;
    if (word !== undefined) findings.push({ code: word, state, ...where });
  }
  return { findings: findings.sort(inOrder) };
}

/** By code, then state, then event; none first. */
function inOrder(left: Found, right: Found): number {
  const keys = ({ code, state, event = '' }: Found) => [code, state, event].map(String);
  const others = keys(right);
  const pairs = keys(left).map((key, index) => [key, others[index] ?? ''] as const);
  const [one, other] = pairs.find(([key, against]) => key !== against) ?? ['', ''];
  return one < other ? -1 : one > other ? 1 : 0;
}
