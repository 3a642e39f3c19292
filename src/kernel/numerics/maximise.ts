import { type Eigen, eigenOfSymmetric } from './eigen-of-symmetric.js';

/** A smooth function; its gradient is written into the second argument. */
export type Smooth = (at: Float64Array, gradient: Float64Array) => number;

/** Where a search for a maximum ended. */
export interface Maximum {
  readonly at: Float64Array;
  readonly value: number;
  readonly gradient: Float64Array;
  /** Of the negative matrix of second derivatives: all values above zero at a proper maximum. */
  readonly curvature: Eigen;
  readonly evaluations: number;
  /** Is the step that Newton's method would still make below the precision of the answer? */
  readonly converged: boolean;
}

/** A point with what the function says there. */
interface Point {
  readonly at: Float64Array;
  readonly value: number;
  readonly gradient: Float64Array;
}

/** No coordinate moves further in one step: far away the function may be flat. */
const longest = 2;
/** A step shorter than this is none: the answer has that precision. */
const precise = 1e-9;

/**
 * The maximum of a smooth function: quasi-Newton steps (BFGS) until they are short, then Newton's steps with second
 * derivatives from differences of the gradient. Deterministic; made for few coordinates, all of the same scale.
 *
 * @param within - false where one has gone too far: the search ends there, not converged
 *
 * @source Nocedal & Wright 2006, Numerical Optimization: BFGS ch. 6, sufficient increase 3.1
 */
export function maximise(
  smooth: Smooth,
  start: Float64Array,
  within: (at: Float64Array) => boolean = () => true,
): Maximum {
  let evaluations = 0;
  const look = (at: Float64Array): Point => {
    evaluations += 1;
    const gradient = new Float64Array(at.length);
    return { at, value: smooth(at, gradient), gradient };
  };
  let point = climb(look, look(Float64Array.from(start)), within);
  let curvature = curvatureAt(look, point);
  let converged = false;
  for (let turn = 0; turn < 12 && !converged && within(point.at); turn++) {
    const step = newtonStep(point, curvature);
    if (step === null) break;
    const better = look(point.at.map((x, index) => x + (step[index] ?? 0)));
    if (!(better.value >= point.value - 1e-11 * Math.abs(point.value))) break;
    point = better;
    converged = step.every((move) => Math.abs(move) < precise);
    if (step.some((move) => Math.abs(move) > 1e-5)) curvature = curvatureAt(look, point);
  }
  return { ...point, curvature, evaluations, converged };
}

/** Quasi-Newton steps until one is short or brings nothing. */
function climb(
  look: (at: Float64Array) => Point,
  start: Point,
  within: (at: Float64Array) => boolean,
): Point {
  const size = start.at.length;
  let point = start;
  let inverse = identity(size, 1 / Math.max(1, Math.hypot(...start.gradient)));
  for (let turn = 0; turn < 300 && within(point.at); turn++) {
    const wanted = times(inverse, point.gradient);
    const rise = dot(wanted, point.gradient);
    if (!(rise > 0)) {
      if (!(Math.hypot(...point.gradient) > 0)) return point;
      inverse = identity(size, 1 / Math.max(1, Math.hypot(...point.gradient)));
      continue;
    }
    const reach = Math.max(...wanted.map(Math.abs));
    const share = Math.min(1, longest / reach);
    const next = firstBetter(look, point, wanted, share, rise);
    if (next === null) return point;
    const step = next.at.map((x, index) => x - (point.at[index] ?? 0));
    const bend = next.gradient.map((g, index) => (point.gradient[index] ?? 0) - g);
    inverse = updated(inverse, step, bend);
    const gain = next.value - point.value;
    point = next;
    if (Math.max(...step.map(Math.abs)) < 1e-3 && gain < 1e-6) return point;
  }
  return point;
}

/** The first point on the way, halving it, that is sufficiently higher. */
function firstBetter(
  look: (at: Float64Array) => Point,
  { at, value }: Point,
  direction: Float64Array,
  share: number,
  rise: number,
): Point | null {
  for (let part = share; part > 1e-12 * share; part /= 2) {
    const next = look(at.map((x, index) => x + part * (direction[index] ?? 0)));
    if (next.value >= value + 1e-4 * part * rise) return next;
  }
  return null;
}

/** BFGS's update of the inverse of the curvature; left as it is where the function does not bend downwards. */
function updated(
  inverse: readonly Float64Array[],
  step: Float64Array,
  bend: Float64Array,
): readonly Float64Array[] {
  const along = dot(step, bend);
  if (!(along > 1e-12 * Math.hypot(...step) * Math.hypot(...bend))) return inverse;
  const turned = times(inverse, bend);
  const factor = (1 + dot(bend, turned) / along) / along;
  return inverse.map((row, i) =>
    row.map(
      (cell, j) =>
        cell +
        factor * (step[i] as number) * (step[j] as number) -
        ((turned[i] as number) * (step[j] as number) +
          (step[i] as number) * (turned[j] as number)) /
          along,
    ),
  );
}

/** Negative second derivatives, by central differences of the gradient. */
function curvatureAt(look: (at: Float64Array) => Point, { at }: Point): Eigen {
  const width = 1e-4;
  const rows = Array.from(at, (_x, index) => {
    const moved = (by: number) => look(at.map((x, other) => (other === index ? x + by : x)));
    const [up, down] = [moved(width).gradient, moved(-width).gradient];
    return Array.from(up, (g, other) => ((down[other] as number) - g) / (2 * width));
  });
  return eigenOfSymmetric(
    rows.map((row, i) => row.map((cell, j) => (cell + (rows[j]?.[i] as number)) / 2)),
  );
}

function newtonStep({ gradient }: Point, { values, vectors }: Eigen): readonly number[] | null {
  if (!((values[0] as number) > 0)) return null;
  const step = Array.from(gradient, () => 0);
  for (const [index, vector] of vectors.entries()) {
    const part = dot(vector, gradient) / (values[index] as number);
    for (const [at, share] of vector.entries()) step[at] = (step[at] as number) + part * share;
  }
  const reach = Math.max(...step.map(Math.abs));
  return reach <= longest ? step : step.map((move) => (move * longest) / reach);
}

function identity(size: number, scale: number): readonly Float64Array[] {
  return Array.from({ length: size }, (_row, at) =>
    Float64Array.from({ length: size }, (_cell, column) => (at === column ? scale : 0)),
  );
}

function times(matrix: readonly Float64Array[], vector: Float64Array): Float64Array {
  return Float64Array.from(matrix, (row) => dot(row, vector));
}

function dot(left: ArrayLike<number>, right: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < left.length; at++) sum += (left[at] as number) * (right[at] as number);
  return sum;
}
