/** From here on the series of Stirling has more digits than a number holds. */
const far = 16;

/** Stirling's series without its leading terms: ln Γ(z) = (z − ½) ln z − z + ½ ln 2π + correction(z), for z ≥ {@link far}. */
function correction(z: number): number {
  const inverse = 1 / (z * z);
  return (
    (1 / 12 -
      inverse *
        (1 / 360 -
          inverse *
            (1 / 1260 - inverse * (1 / 1680 - inverse * (1 / 1188 - inverse * (691 / 360360)))))) /
    z
  );
}

/** The series of ψ(z) − ln z, for z ≥ {@link far}. */
function digammaCorrection(z: number): number {
  const inverse = 1 / (z * z);
  return (
    -1 / (2 * z) -
    inverse *
      (1 / 12 -
        inverse * (1 / 120 - inverse * (1 / 252 - inverse * (1 / 240 - inverse * (1 / 132)))))
  );
}

const halfLogTwoPi = 0.918_938_533_204_672_8;

/**
 * ln Γ(z) for z > 0.
 *
 * @source Abramowitz & Stegun 6.1.40 (Stirling), shifted upwards by the recurrence 6.1.15
 */
export function logGamma(z: number): number {
  if (z >= far) return (z - 0.5) * Math.log(z) - z + halfLogTwoPi + correction(z);
  // The product stays below 16¹⁶, and is what keeps the digits near the zeros of ln Γ at 1 and 2.
  let product = 1;
  let shifted = z;
  while (shifted < far) product *= shifted++;
  return (
    (shifted - 0.5) * Math.log(shifted) -
    shifted +
    halfLogTwoPi +
    correction(shifted) -
    Math.log(product)
  );
}

/**
 * ψ(z), the derivative of {@link logGamma}, for z > 0.
 *
 * @source Abramowitz & Stegun 6.3.18, shifted upwards by the recurrence 6.3.5
 */
export function digamma(z: number): number {
  let shifted = z;
  let sum = 0;
  while (shifted < far) sum += 1 / shifted++;
  return Math.log(shifted) + digammaCorrection(shifted) - sum;
}

/** ln Γ(a + n) − ln Γ(a) for a > 0 and a whole n ≥ 0, without the cancellation of the two. */
export function logRising(a: number, n: number): number {
  let rest = n;
  let base = a;
  let sum = 0;
  let product = 1;
  while (rest > 0 && (rest <= far || base < far)) {
    product *= base++;
    rest -= 1;
    if (product > 1e280 || product < 1e-280) {
      sum += Math.log(product);
      product = 1;
    }
  }
  sum += Math.log(product);
  if (rest === 0) return sum;
  const end = base + rest;
  return (
    sum +
    (base - 0.5) * Math.log1p(rest / base) +
    rest * (Math.log(end) - 1) +
    (correction(end) - correction(base))
  );
}

/** ψ(a + n) − ψ(a) for a > 0 and a whole n ≥ 0, without the cancellation of the two. */
export function digammaRise(a: number, n: number): number {
  let rest = n;
  let base = a;
  let sum = 0;
  while (rest > 0 && (rest <= far || base < far)) {
    sum += 1 / base++;
    rest -= 1;
  }
  if (rest === 0) return sum;
  const end = base + rest;
  return sum + Math.log1p(rest / base) + (digammaCorrection(end) - digammaCorrection(base));
}

/** ln B(a, b) for a, b > 0; of two large arguments none of the digits that they share is lost. */
export function logBeta(a: number, b: number): number {
  const small = Math.min(a, b);
  const large = Math.max(a, b);
  if (large < far) return logGamma(small) + logGamma(large) - logGamma(small + large);
  const sum = small + large;
  const ofLarge = -small * Math.log(sum) - (large - 0.5) * Math.log1p(small / large) + small;
  if (small < far) return logGamma(small) + ofLarge + (correction(large) - correction(sum));
  return (
    (small - 0.5) * Math.log(small) -
    small +
    halfLogTwoPi +
    ofLarge +
    (correction(small) + correction(large) - correction(sum))
  );
}
