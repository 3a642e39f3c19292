/** Tells of one id after the other whether it was there before. Ids in ascending order, as they often come, need no memory. */
export function repeatFinder(): (id: string) => boolean {
  const ascending: string[] = [];
  let seen: Set<string> | null = null;
  let last = '';
  return (id) => {
    if (seen === null) {
      if (id > last) {
        last = id;
        ascending.push(id);
        return false;
      }
      seen = new Set(ascending);
      ascending.length = 0;
    }
    const before = seen.size;
    return seen.add(id).size === before;
  };
}
