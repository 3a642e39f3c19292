/** Freeze plain data through and through; checked documents never change under a decision. */
export function freezeDeep(value: unknown, frozen: Set<object> = new Set()): void {
  if (typeof value !== 'object' || value === null || frozen.has(value)) return;
  frozen.add(Object.freeze(value));
  for (const inner of Object.values(value)) freezeDeep(inner, frozen);
}
