const digitBits = 16;
const digits = 1 << digitBits;
const mask = digits - 1;

/** Below this many keys a comparison sort costs less than counting digits. */
const fewKeys = 20_000;

/**
 * The places of finite numbers in descending order; equal numbers, and zero of either sign, stay in the order of their places.
 *
 * Many keys are sorted by counting 16 binary digits at a time, from the last to the first (LSD radix sort), which passes over digits
 * that all keys share.
 */
export function descendingOrder(keys: Float64Array): Uint32Array {
  const order = new Uint32Array(keys.length);
  for (let place = 0; place < order.length; place++) order[place] = place;
  return keys.length < fewKeys
    ? order.sort((left, right) => (keys[right] as number) - (keys[left] as number) || left - right)
    : byDigits(keys, order);
}

/** Keys as whole numbers of 64 binary digits that ascend where the keys descend. */
function descendingWords(keys: Float64Array): { high: Uint32Array; low: Uint32Array } {
  const copy = keys.slice();
  // Zero has no sign here.
  for (let place = 0; place < copy.length; place++) copy[place] = (copy[place] as number) + 0;
  const words = new Uint32Array(copy.buffer);
  const [first, second] = isLittleEndian ? [0, 1] : [1, 0];
  const high = new Uint32Array(keys.length);
  const low = new Uint32Array(keys.length);
  for (let place = 0; place < high.length; place++) {
    const top = words[2 * place + second] as number;
    const bottom = words[2 * place + first] as number;
    const isNegative = top >>> 31 === 1;
    high[place] = isNegative ? top : ~top & 0x7fff_ffff;
    low[place] = isNegative ? bottom : ~bottom;
  }
  return { high, low };
}

const isLittleEndian = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;

function byDigits(keys: Float64Array, places: Uint32Array): Uint32Array {
  const { high, low } = descendingWords(keys);
  const room = places.length;
  const now = { words: low, order: places };
  const next = { words: new Uint32Array(room), order: new Uint32Array(room) };
  sortByWord(now, next);
  for (let at = 0; at < room; at++) now.words[at] = high[now.order[at] as number] as number;
  sortByWord(now, next);
  return now.order;
}

/** Words with the places they belong to. */
interface Words {
  words: Uint32Array;
  order: Uint32Array;
}

/** Sorts by the words; `next` is room to move them to and fro. */
function sortByWord(now: Words, next: Words): void {
  for (const shift of [0, digitBits]) {
    if (!sortByDigit(now, shift, next)) continue;
    const { words, order } = now;
    now.words = next.words;
    now.order = next.order;
    next.words = words;
    next.order = order;
  }
}

/** Moves words and places into the order of one digit; `false`, and nothing moves, where all share it. */
function sortByDigit({ words, order }: Words, shift: number, to: Words): boolean {
  const starts = new Uint32Array(digits);
  for (const word of words) {
    const digit = (word >>> shift) & mask;
    starts[digit] = (starts[digit] as number) + 1;
  }
  if (starts[((words[0] as number) >>> shift) & mask] === words.length) return false;
  let start = 0;
  for (let digit = 0; digit < digits; digit++) {
    const count = starts[digit] as number;
    starts[digit] = start;
    start += count;
  }
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as number;
    const digit = (word >>> shift) & mask;
    const place = starts[digit] as number;
    starts[digit] = place + 1;
    to.words[place] = word;
    to.order[place] = order[at] as number;
  }
  return true;
}
