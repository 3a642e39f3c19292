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

/** Slots of two numbers side by side: the row plus one, 0 where the slot is free, and the hash of its id. */
function hashedRows(ids: readonly unknown[], room: number): (row: number) => boolean {
  let table = new Int32Array(2 * slotsFor(room));
  let count = 0;
  let steps = 0;
  let rest: Set<unknown> | null = null;
  /** Where an equal id stands, or the free slot where it belongs. */
  const placeOf = (hash: number, id: unknown) => {
    const mask = table.length - 1;
    let at = (hash << 1) & mask;
    for (; table[at] !== 0; at = (at + 2) & mask) {
      if (table[at + 1] === hash && ids[(table[at] as number) - 1] === id) return at;
      steps += 1;
    }
    return at;
  };
  const put = (at: number, kept: number, hash: number) => {
    table[at] = kept;
    table[at + 1] = hash;
  };
  const grow = () => {
    const old = table;
    table = new Int32Array(old.length * 2);
    for (let at = 0; at < old.length; at += 2) {
      const [kept, hash] = [old[at] as number, old[at + 1] as number];
      if (kept !== 0) put(placeOf(hash, ids[kept - 1]), kept, hash);
    }
  };
  const known = () => {
    const all = new Set<unknown>();
    for (let at = 0; at < table.length; at += 2)
      if (table[at] !== 0) all.add(ids[(table[at] as number) - 1]);
    return all;
  };
  return (row) => {
    const id = ids[row] as string;
    if (rest !== null) return rest.size === rest.add(id).size;
    if (count * 4 >= table.length) grow();
    const hash = hashOf(id);
    const at = placeOf(hash, id);
    if (table[at] !== 0) return true;
    put(at, row + 1, hash);
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
