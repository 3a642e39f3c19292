/** Lets the entry at a place of a binary heap sink below those that come before it. */
export function siftDown<T>(heap: T[], start: number, before: (one: T, other: T) => boolean): void {
  const entry = heap[start] as T;
  let at = start;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && before(heap[child + 1] as T, heap[child] as T)) child += 1;
    if (!before(heap[child] as T, entry)) break;
    heap[at] = heap[child] as T;
    at = child;
  }
  heap[at] = entry;
}
