/** What gives back the least of what was put in. */
export interface Heap<T> {
  readonly push: (item: T) => void;
  readonly pop: () => T | undefined;
}

/** A heap: to put in and to take out cost about as many steps as its size has binary digits. */
export function makeHeap<T>(compare: (left: T, right: T) => number): Heap<T> {
  const items: T[] = [];
  return {
    push: (item) => {
      items.push(item);
      rise(items, compare);
    },
    pop: () => {
      const [least] = items;
      const last = items.pop();
      if (items.length > 0 && last !== undefined) sink(items, last, compare);
      return least;
    },
  };
}

/** Moves the last item up to where nothing above it is greater. */
function rise<T>(items: T[], compare: (left: T, right: T) => number): void {
  let at = items.length - 1;
  while (at > 0) {
    const up = (at - 1) >> 1;
    const [item, above] = [items[at], items[up]];
    if (item === undefined || above === undefined || compare(item, above) >= 0) return;
    [items[at], items[up]] = [above, item];
    at = up;
  }
}

/** Puts an item in at the top, and moves it down to where nothing below it is less. */
function sink<T>(items: T[], item: T, compare: (left: T, right: T) => number): void {
  let at = 0;
  for (;;) {
    const [first, second] = [items[2 * at + 1], items[2 * at + 2]];
    if (first === undefined) break;
    const isSecond = second !== undefined && compare(second, first) < 0;
    const least = isSecond ? second : first;
    if (compare(item, least) <= 0) break;
    items[at] = least;
    at = 2 * at + (isSecond ? 2 : 1);
  }
  items[at] = item;
}
