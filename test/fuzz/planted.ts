import { invariant } from '../../src/kernel/errors/index.js';

/** Functions with the faults that the fuzz is there to find. */
export function answersNaN(value: unknown): unknown {
  return { figures: [Number(typeof value === 'string' ? value : '1')] };
}

export function answersMinusZero(value: unknown): unknown {
  return new Map([['share', typeof value === 'string' ? -0 : 0]]);
}

export function throwsForeign(value: unknown): unknown {
  return (value as { id: string }).id;
}

export function throwsInvariant(value: unknown): unknown {
  if (Array.isArray(value)) throw invariant('a list');
  return null;
}

export function changesArgument(value: unknown): unknown {
  if (Array.isArray(value) && value.length > 0) value.sort();
  return null;
}

export function exhaustsTheStack(value: unknown): unknown {
  return Array.isArray(value) && value.length === 1 ? [exhaustsTheStack(value[0])] : null;
}

export function isFaultless(value: unknown): unknown {
  return typeof value === 'string' ? value.length : null;
}

export function waitsForever(value: unknown): unknown {
  let rounds = 0;
  while (typeof value === 'bigint') rounds += 1;
  return rounds;
}
