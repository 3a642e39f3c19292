/** Random figures that a seed determines: the same seed, the same figures, on every machine. */
export interface SeededRandom {
  /** Uniform, above 0 and below 1. */
  readonly uniform: () => number;
  readonly normal: () => number;
  readonly exponential: () => number;
  /** Gamma with this shape and the scale 1. */
  readonly gamma: (shape: number) => number;
  readonly beta: (a: number, b: number) => number;
}

/**
 * A stream of random figures.
 *
 * @source uniform: Doty-Humphrey's sfc32, seeded by splitmix32; gamma: Marsaglia & Tsang 2000; normal: Box & Muller 1958
 */
export function seededRandom(seed: number): SeededRandom {
  const next = smallFastCounter(seed);
  // 53 bits, in the middle of their cell, so that neither end is reached.
  const uniform = () =>
    (Math.floor(next() / 64) * 2 ** 27 + Math.floor(next() / 32) + 0.5) / 2 ** 53;
  const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  const gamma = (shape: number): number => {
    if (shape < 1) return gamma(shape + 1) * uniform() ** (1 / shape);
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const z = normal();
      const v = (1 + c * z) ** 3;
      if (v > 0 && Math.log(uniform()) < z ** 2 / 2 + d - d * v + d * Math.log(v)) return d * v;
    }
  };
  return {
    uniform,
    normal,
    exponential: () => -Math.log(uniform()),
    gamma,
    beta: (a, b) => {
      const [left, right] = [gamma(a), gamma(b)];
      return left + right > 0 ? left / (left + right) : 0.5;
    },
  };
}

/** Whole numbers from 0 up to 2³², none of them. */
function smallFastCounter(seed: number): () => number {
  let state = seed >>> 0;
  const split = () => {
    state = (state + 0x9e_37_79_b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21_f0_aa_ad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x73_5a_2d_97);
    return mixed ^ (mixed >>> 15);
  };
  let [a, b, c, counter] = [split(), split(), split(), split() ^ Math.floor(seed / 2 ** 32)];
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return sum >>> 0;
  };
  for (let turn = 0; turn < 15; turn++) next();
  return next;
}
