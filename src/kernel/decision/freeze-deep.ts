/** Plain data frozen through and through, for what is exported ready-made: call it as pure, so that bundlers may drop it. */
export function frozen<const T>(value: T): T {
  freezeDeep(value);
  return value;
}

/** Freeze plain data through and through; checked documents never change under a decision. */
export function freezeDeep(value: unknown, frozen: Set<object> = new Set()): void {
  if (typeof value !== 'object' || value === null || frozen.has(value)) return;
  frozen.add(Object.freeze(value));
  for (const inner of Object.values(value)) freezeDeep(inner, frozen);
}
