const slots = 1024;

/**
 * What was found for the names looked up last. Where few names come again and again, as in lines, a look here takes half the time of
 * one in a `Map`, which stands behind it and knows them all.
 */
export interface RecentNames<T> {
  readonly names: string[];
  readonly found: T[];
}

/** A table of no names; `none` is never answered. No name is empty. */
export function recentNames<T>(none: T): RecentNames<T> {
  return { names: new Array<string>(slots).fill(''), found: new Array<T>(slots).fill(none) };
}

/** The one place where a name may stand, by its last letters: a thousand numbered names, the usual ones, get one each. */
export function slotOf(name: string): number {
  const last = name.length - 1;
  if (last < 2) return 0;
  const letters =
    name.charCodeAt(last) + 10 * name.charCodeAt(last - 1) + 100 * name.charCodeAt(last - 2);
  return letters & (slots - 1);
}
