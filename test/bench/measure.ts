import { isDeepStrictEqual } from 'node:util';
import type { Line, Measurement } from './line.js';

const warmUps = 2;
const fewestPairs = 7;
const mostPairs = 101;
const usualMilliseconds = 2000;

/** Runs both sides in turn, so that whatever else the machine does falls on both. */
export function measure(line: Line, milliseconds = usualMilliseconds): Measurement {
  const { name, baseline, rows, setup, equal = isDeepStrictEqual } = line;
  const { ours, theirs } = setup();
  if (!equal(ours(), theirs())) throw new Error(`${name}: the two sides do not answer the same`);
  for (let round = 1; round < warmUps; round++) {
    ours();
    theirs();
  }
  const own: number[] = [];
  const other: number[] = [];
  const start = performance.now();
  while (
    own.length < fewestPairs ||
    (performance.now() - start < milliseconds && own.length < mostPairs)
  ) {
    own.push(timed(ours));
    other.push(timed(theirs));
  }
  const ratios = own.map((time, pair) => (other[pair] ?? 0) / time);
  return {
    name,
    ratio: quantile(other, 0.5) / quantile(own, 0.5),
    baseline,
    spread: (quantile(ratios, 0.75) - quantile(ratios, 0.25)) / quantile(ratios, 0.5),
    rowsPerSecond: (rows / quantile(own, 0.5)) * 1000,
  };
}

function timed(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** By linear interpolation between the neighbours. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)] ?? Number.NaN;
  const high = sorted[Math.ceil(place)] ?? Number.NaN;
  return low + (high - low) * (place - Math.floor(place));
}
