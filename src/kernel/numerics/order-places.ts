/**
 * The value at each place of a list of whole numbers in ascending order, the first at place 0.
 *
 * Values in a range that is not much larger than the list are counted, O(values + range); others are sorted in a copy.
 */
export function orderPlaces(values: Int32Array | Float64Array): (place: number) => number {
  if (values.length === 0) return () => Number.NaN;
  let least = values[0] as number;
  let most = least;
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return most - least < 2 * values.length + 65_536
    ? countedPlaces(values, least, most)
    : sortedPlaces(values);
}

function sortedPlaces(values: Int32Array | Float64Array): (place: number) => number {
  const sorted = values.slice().sort();
  return (place) => sorted[place] as number;
}

/** Counts up to each value; a place is then found by halving. */
function countedPlaces(
  values: Int32Array | Float64Array,
  least: number,
  most: number,
): (place: number) => number {
  const upTo = new Uint32Array(most - least + 1);
  for (const value of values) upTo[value - least] = (upTo[value - least] as number) + 1;
  for (let at = 1; at < upTo.length; at++)
    upTo[at] = (upTo[at] as number) + (upTo[at - 1] as number);
  return (place) => {
    let low = 0;
    let high = upTo.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((upTo[middle] as number) > place) high = middle;
      else low = middle + 1;
    }
    return least + low;
  };
}
