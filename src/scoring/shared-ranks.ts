/**
 * Where a new rank begins in a list from best to worst. Each group of equals is opened by its best, and the next one
 * belongs to it while it is equal to that best: a chain of small steps never joins what is far apart.
 */
export function rankStarts<T>(
  sorted: ArrayLike<T>,
  isEqual: (best: T, next: T) => boolean,
): readonly number[] {
  const starts: number[] = [];
  for (let index = 0; index < sorted.length; index++) {
    const start = starts.at(-1);
    if (start === undefined || !isEqual(sorted[start] as T, sorted[index] as T)) starts.push(index);
  }
  return starts;
}
