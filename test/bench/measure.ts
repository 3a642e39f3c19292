import { isDeepStrictEqual } from 'node:util';
import type { Line, Measurement } from './line.js';

const warmUps = 2;
const fewestPairs = 7;
const mostPairs = 101;
const usualMilliseconds = 2000;

/** Runs both sides in turn, so that whatever else the machine does falls on both. */
export async function measure(line: Line, milliseconds = usualMilliseconds): Promise<Measurement> {
  const { name, baseline, rows, theirRows = rows, setup, equal = isDeepStrictEqual } = line;
  const { ours, theirs } = setup();
  if (!equal(await ours(), await theirs()))
    throw new Error(`${name}: the two sides do not answer the same`);
  for (let round = 1; round < warmUps; round++) {
    await ours();
    await theirs();
  }
  const share = rows / theirRows;
  const own: number[] = [];
  const other: number[] = [];
  const start = performance.now();
  while (
    own.length < fewestPairs ||
    (performance.now() - start < milliseconds && own.length < mostPairs)
  ) {
    own.push(await timed(ours));
    other.push((await timed(theirs)) * share);
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

async function timed(run: () => unknown): Promise<number> {
  const start = performance.now();
  const answer = run();
  if (answer instanceof Promise) await answer;
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
