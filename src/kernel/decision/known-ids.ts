/*
 * The ids of a hot loop that were there before. A `Set` of a million texts takes as long as everything else that is done with such a row. Ids that
 * come in ascending order need no memory but their list; from the first that does not, an open table of whole numbers is kept: a hash of each id,
 * and where they are equal the ids themselves.
 */

/** Ids that were there before. */
export interface KnownIds {
  /** All of them, in the order they were added. */
  readonly ids: string[];
  /** Two numbers side by side: 1 + the place in `ids`, 0 where it is free, and the hash; its length is a power of two. `null`: still ascending. */
  table: Int32Array | null;
  /** The greatest id while they ascend. */
  last: string;
  /** Takes over where many ids have one hash, which only ids made for that have. */
  crowd: Set<string> | null;
  /** For so many ids there is room from the start. */
  readonly room: number;
  /** How many places are looked at before a `Set` takes over. */
  readonly mostProbes: number;
  /** The id that was asked for last, and its hash. */
  asked: string;
  hash: number;
}

const fewestPlaces = 1024;

/** No ids yet. `room`: how many there will be, as far as one knows. */
export function knownIds(room = 0, mostProbes = 256): KnownIds {
  const [last, asked] = ['', ''];
  return { ids: [], table: null, last, crowd: null, room, mostProbes, asked, hash: hashOf('') };
}

/** Was this id there before? */
export function isKnown(known: KnownIds, id: string): boolean {
  if (known.table === null && isAfter(id, known)) return false;
  const table = known.table ?? fill(known);
  if (known.crowd !== null) return known.crowd.has(id);
  const { ids } = known;
  const mask = table.length - 1;
  const hash = hashOf(id);
  known.asked = id;
  known.hash = hash;
  for (let place = (hash << 1) & mask; ; place = (place + 2) & mask) {
    const entry = table[place] as number;
    if (entry === 0) return false;
    if (table[place + 1] === hash && ids[entry - 1] === id) return true;
  }
}

/** From now on it was; quickest for the id that was asked for last. */
export function addKnown(known: KnownIds, id: string): void {
  const isAscending = known.table === null && isAfter(id, known);
  if (!isAscending && known.table === null) fill(known);
  const size = known.ids.push(id);
  if (isAscending) {
    known.last = id;
    return;
  }
  if (known.crowd !== null) {
    known.crowd.add(id);
    return;
  }
  const table = known.table as Int32Array;
  if (4 * size > table.length) fill(known);
  else enter(known, table, id === known.asked ? known.hash : hashOf(id), size);
}

/** Is it greater than all there are? Longer ones are, so that counters ascend: C-9, C-10. */
function isAfter(id: string, { last, ids }: KnownIds): boolean {
  if (id.length !== last.length) return id.length > last.length;
  return id > last || ids.length === 0;
}

function enter(known: KnownIds, table: Int32Array, hash: number, entry: number): void {
  const mask = table.length - 1;
  let place = (hash << 1) & mask;
  let probes = 0;
  for (; table[place] !== 0; probes++) place = (place + 2) & mask;
  table[place] = entry;
  table[place + 1] = hash;
  if (probes > known.mostProbes) known.crowd = new Set(known.ids);
}

/** A table of all ids there are, with room for as many again, so that at most half of its places are taken. */
function fill(known: KnownIds): Int32Array {
  const { ids, room } = known;
  let places = fewestPlaces;
  while (places < 2 * Math.max(room, ids.length + 1)) places *= 2;
  const table = new Int32Array(2 * places);
  known.table = table;
  for (let entry = 1; entry <= ids.length && known.crowd === null; entry++)
    enter(known, table, hashOf(ids[entry - 1] as string), entry);
  return table;
}

/** FNV-1a over the characters, with the high bits mixed into the low ones. */
function hashOf(id: string): number {
  let hash = id.length;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}
