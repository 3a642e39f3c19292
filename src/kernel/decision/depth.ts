/** How deep a document or a condition may be: input is measured before anything recurses into it. */
export const mostLevels = 64;

/** Has this more than {@link mostLevels} levels of objects and lists? A circle has. */
export function isTooDeep(value: unknown, level = 1): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return level > mostLevels || Object.values(value).some((inner) => isTooDeep(inner, level + 1));
}
