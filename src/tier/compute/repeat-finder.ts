const fewestSlots = 1024;

/** With more steps than this for each id, ids were made to collide, or are odd; then the host's own set takes over. */
const mostSteps = 8;

/**
 * Tells of one row of a list after the other, each a text, whether an earlier row had the same. Ids in ascending order, as they
 * often come, need no memory; others are kept by row in a hash table, which for a million takes a quarter of the time of a `Set`.
 */
export function repeatFinder(
  ids: readonly unknown[],
  room: number = ids.length,
): (row: number) => boolean {
  let last = '';
  let find: ((row: number) => boolean) | null = null;
  return (row) => {
    if (find !== null) return find(row);
    const id = ids[row] as string;
    if (id > last) {
      last = id;
      return false;
    }
    find = hashedRows(ids, room);
    for (let before = 0; before < row; before++)
      if (typeof ids[before] === 'string' && ids[before] !== '') find(before);
    return find(row);
  };
}

function hashedRows(ids: readonly unknown[], room: number): (row: number) => boolean {
  let slots = new Int32Array(slotsFor(room));
  let hashes = new Int32Array(slots.length);
  let count = 0;
  let steps = 0;
  let rest: Set<unknown> | null = null;
  /** The slot of an equal id, or the free one where it belongs. */
  const slotOf = (hash: number, id: unknown) => {
    const mask = slots.length - 1;
    let slot = hash & mask;
    while (slots[slot] !== 0) {
      if (hashes[slot] === hash && ids[(slots[slot] as number) - 1] === id) return slot;
      slot = (slot + 1) & mask;
      steps += 1;
    }
    return slot;
  };
  const grow = () => {
    const old = slots;
    const oldHashes = hashes;
    slots = new Int32Array(old.length * 2);
    hashes = new Int32Array(slots.length);
    for (let at = 0; at < old.length; at++) {
      const kept = old[at] as number;
      if (kept === 0) continue;
      const hash = oldHashes[at] as number;
      const slot = slotOf(hash, ids[kept - 1]);
      slots[slot] = kept;
      hashes[slot] = hash;
    }
  };
  const known = () => new Set(Array.from(slots.filter(Boolean), (kept) => ids[kept - 1]));
  return (row) => {
    const id = ids[row] as string;
    if (rest !== null) return rest.size === rest.add(id).size;
    if (count * 2 >= slots.length) grow();
    const hash = hashOf(id);
    const slot = slotOf(hash, id);
    if (slots[slot] !== 0) return true;
    slots[slot] = row + 1;
    hashes[slot] = hash;
    count += 1;
    if (steps > mostSteps * (count + fewestSlots)) rest = known();
    return false;
  };
}

function slotsFor(rows: number): number {
  let slots = fewestSlots;
  while (slots < rows * 2) slots *= 2;
  return slots;
}

/** A whole number of 32 binary digits made of every character. */
function hashOf(id: string): number {
  let hash = id.length;
  for (let at = 0; at < id.length; at++)
    hash = Math.imul(hash ^ id.charCodeAt(at), 0x5bd1_e995) ^ (hash >>> 15);
  hash = Math.imul(hash ^ (hash >>> 13), 0x5bd1_e995);
  return hash ^ (hash >>> 15);
}
