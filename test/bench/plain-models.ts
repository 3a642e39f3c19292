/** Rows of customers, equal ones together. */
export interface PlainRows {
  readonly x: readonly number[];
  readonly tx: readonly number[];
  readonly age: readonly number[];
  readonly weight: readonly number[];
}

const lanczos = [
  0.999_999_999_999_809_9, 676.520_368_121_885_1, -1259.139_216_722_402_8, 771.323_428_777_653_1,
  -176.615_029_162_140_6, 12.507_343_278_686_905, -0.138_571_095_265_720_12,
  9.984_369_578_019_572e-6, 1.505_632_735_149_311_6e-7,
];

/** ln Γ by Lanczos, as it stands in many a textbook. */
export function plainLogGamma(z: number): number {
  const x = z - 1;
  let sum = lanczos[0] as number;
  for (let i = 1; i < 9; i++) sum += (lanczos[i] as number) / (x + i);
  const t = x + 7.5;
  return 0.918_938_533_204_672_7 + (x + 0.5) * Math.log(t) - t + Math.log(sum);
}

const logBeta = (a: number, b: number) =>
  plainLogGamma(a) + plainLogGamma(b) - plainLogGamma(a + b);

/** 2F1 by its series. */
export function plainSeries(a: number, b: number, c: number, z: number): number {
  let [term, sum] = [1, 1];
  for (let j = 0; j < 100_000; j++) {
    term *= (((a + j) * (b + j)) / ((c + j) * (j + 1))) * z;
    sum += term;
    if (Math.abs(term) < 1e-13 * Math.abs(sum)) break;
  }
  return sum;
}

/** Minus the log-likelihood of BG/NBD in the logarithms of its parameters; Fader, Hardie & Lee 2005. */
export function plainBg(
  { x: xs, tx: txs, age: ages, weight }: PlainRows,
  logs: readonly number[],
): number {
  const [r = 0, alpha = 0, a = 0, b = 0] = logs.map(Math.exp);
  const start = r * Math.log(alpha) - plainLogGamma(r);
  const beta = logBeta(a, b);
  let sum = 0;
  for (let row = 0; row < xs.length; row++) {
    const [x = 0, tx = 0, age = 0] = [xs[row], txs[row], ages[row]];
    const stayed = logBeta(a, b + x) - beta - (r + x) * Math.log(alpha + age);
    let both = stayed;
    if (x > 0) {
      const gone = logBeta(a + 1, b + x - 1) - beta - (r + x) * Math.log(alpha + tx);
      const top = Math.max(stayed, gone);
      both = top + Math.log(Math.exp(stayed - top) + Math.exp(gone - top));
    }
    sum += (weight[row] ?? 0) * (start + plainLogGamma(r + x) + both);
  }
  return -sum;
}

/** Minus the log-likelihood of Pareto/NBD, with the two hypergeometric functions of Fader & Hardie 2005. */
export function plainPareto(
  { x: xs, tx: txs, age: ages, weight }: PlainRows,
  logs: readonly number[],
): number {
  const [r = 0, alpha = 0, s = 0, beta = 0] = logs.map(Math.exp);
  const start = r * Math.log(alpha) + s * Math.log(beta) - plainLogGamma(r);
  const [large, gap] = [Math.max(alpha, beta), Math.abs(alpha - beta)];
  let sum = 0;
  for (let row = 0; row < xs.length; row++) {
    const [x = 0, tx = 0, age = 0] = [xs[row], txs[row], ages[row]];
    const all = r + s + x;
    const second = alpha >= beta ? s + 1 : r + x;
    const at = (y: number) =>
      Math.log(plainSeries(all, second, all + 1, gap / (large + y))) - all * Math.log(large + y);
    const [early, late] = [at(tx), at(age)];
    const gone = Math.log(s / all) + early + Math.log(Math.max(0, 1 - Math.exp(late - early)));
    const stayed = -(r + x) * Math.log(alpha + age) - s * Math.log(beta + age);
    const top = Math.max(gone, stayed);
    sum +=
      (weight[row] ?? 0) *
      (start +
        plainLogGamma(r + x) +
        top +
        Math.log(Math.exp(stayed - top) + Math.exp(gone - top)));
  }
  return -sum;
}

/** Expected purchases of BG/NBD by the published form; Fader, Hardie & Lee 2005, eq. 10. */
export function plainBgPurchases(
  [r = 0, alpha = 0, a = 0, b = 0]: readonly number[],
  [x, tx, age]: readonly [number, number, number],
  t: number,
): number {
  const series = plainSeries(r + x, b + x, a + b + x - 1, t / (alpha + age + t));
  const share = ((alpha + age) / (alpha + age + t)) ** (r + x);
  const whole = ((a + b + x - 1) / (a - 1)) * (1 - share * series);
  if (x === 0) return whole;
  return whole / (1 + (a / (b + x - 1)) * ((alpha + age) / (alpha + tx)) ** (r + x));
}
