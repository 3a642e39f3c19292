/*
 * The ids of a hot loop that were there before. A `Set` of a million texts takes as long as everything else that is done with such a row, so this is an
 * open table of whole numbers: a hash of each id, and where they are equal the ids themselves.
 */

/** Ids that were there before. */
export interface KnownIds {
  /** 1 + the place in `ids`, or 0; its length is a power of two. */
  table: Int32Array;
  hashes: Int32Array;
  readonly ids: string[];
  /** Takes over where many ids have one hash, which only ids made for that have. */
  crowd: Set<string> | null;
  readonly mostProbes: number;
  /** The id that was asked for last, and its hash. */
  asked: string;
  hash: number;
}

const firstSize = 1024;

/** No ids yet. `mostProbes`: how many places are looked at before a `Set` takes over. */
export function knownIds(mostProbes = 256): KnownIds {
  return {
    table: new Int32Array(2 * firstSize),
    hashes: new Int32Array(firstSize),
    ids: [],
    crowd: null,
    mostProbes,
    asked: '',
    hash: hashOf(''),
  };
}

/** Was this id there before? */
export function isKnown(known: KnownIds, id: string): boolean {
  if (known.crowd !== null) return known.crowd.has(id);
  const { table, hashes, ids } = known;
  const mask = table.length - 1;
  const hash = hashOf(id);
  known.asked = id;
  known.hash = hash;
  for (let place = hash & mask; ; place = (place + 1) & mask) {
    const entry = table[place] as number;
    if (entry === 0) return false;
    if (hashes[entry - 1] === hash && ids[entry - 1] === id) return true;
  }
}

/** From now on it was; quickest for the id that was asked for last. */
export function addKnown(known: KnownIds, id: string): void {
  if (known.crowd !== null) {
    known.crowd.add(id);
    return;
  }
  const hash = id === known.asked ? known.hash : hashOf(id);
  const size = known.ids.push(id);
  if (size > known.hashes.length) grow(known);
  known.hashes[size - 1] = hash;
  enter(known, hash, size);
}

function enter(known: KnownIds, hash: number, entry: number): void {
  const { table } = known;
  const mask = table.length - 1;
  let place = hash & mask;
  let probes = 0;
  for (; table[place] !== 0; probes++) place = (place + 1) & mask;
  table[place] = entry;
  if (probes > known.mostProbes) known.crowd = new Set(known.ids);
}

/** At most half of the places are taken. */
function grow(known: KnownIds): void {
  const { hashes } = known;
  known.table = new Int32Array(2 * known.table.length);
  known.hashes = new Int32Array(2 * hashes.length);
  known.hashes.set(hashes);
  for (let entry = 1; entry <= hashes.length; entry++)
    enter(known, hashes[entry - 1] as number, entry);
}

/** FNV-1a over the characters, with the high bits mixed into the low ones. */
function hashOf(id: string): number {
  let hash = id.length;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}
