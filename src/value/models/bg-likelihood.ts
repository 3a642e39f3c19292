import { digammaRise, logRising } from '../../kernel/numerics/log-gamma.js';
import type { LogLikelihood } from './customer-rows.js';
import type { History } from './likelihood-of-one.js';

/** What depends on the purchases alone, once for each number of them. */
interface OfPurchases {
  readonly level: number;
  readonly ofR: number;
  readonly ofA: number;
  readonly ofB: number;
}

/**
 * May a customer leave before the first repeat purchase? BG/NBD says no, MBG/NBD yes; this is all that tells the two apart.
 */
export type LeavesAtFirst = boolean;

function ofPurchases(
  [r = 0, , a = 0, b = 0]: Float64Array,
  x: number,
  early: LeavesAtFirst,
): OfPurchases {
  const bought = early ? x : Math.max(0, x - 1);
  const chances = early ? x + 1 : x;
  const ofSum = digammaRise(a + b, chances);
  return {
    level: logRising(r, x) + logRising(b, bought) - logRising(a + b, chances),
    ofR: digammaRise(r, x),
    ofA: -ofSum,
    ofB: digammaRise(b, bought) - ofSum,
  };
}

/**
 * BG/NBD and MBG/NBD: ln of Γ(r+x)α^r/Γ(r) · C · [ (stayed) (α+T)^−(r+x) + a (α+tx)^−(r+x) ], where `stayed` is b+x−1 (BG/NBD) or
 * b+x (MBG/NBD) and C the beta functions that both terms share.
 *
 * @source Fader, Hardie & Lee 2005, "Counting your customers the easy way", eq. 6; Batislam, Denizel & Filiztekin 2007
 */
export function bgLikelihood(early: LeavesAtFirst): LogLikelihood {
  return (parameters, rows, gradient) => {
    const [r = 0, alpha = 0, a = 0, b = 0] = parameters;
    const logAlpha = Math.log(alpha);
    const known = new Map<number, OfPurchases>();
    let [sum, dr, dalpha, da, db] = [0, 0, 0, 0, 0];
    const { x: xs, tx: txs, age: ages, weight } = rows;
    for (let row = 0; row < xs.length; row++) {
      const x = xs[row] as number;
      const age = ages[row] as number;
      const w = weight[row] as number;
      let own = known.get(x);
      if (own === undefined) {
        own = ofPurchases(parameters, x, early);
        known.set(x, own);
      }
      const k = r + x;
      const logEnd = Math.log(alpha + age);
      let log = own.level + r * logAlpha - k * logEnd;
      let ofR = own.ofR + logAlpha - logEnd;
      let ofAlpha = r / alpha - k / (alpha + age);
      let ofA = own.ofA;
      let ofB = own.ofB;
      if (x > 0 || early) {
        const stayed = early ? b + x : b + x - 1;
        const seen = alpha + (txs[row] as number);
        const silence = logEnd - Math.log(seen);
        const rise = k * silence;
        // The larger of the two terms goes out of the logarithm.
        const left = a * Math.exp(rise);
        const gone = left === Number.POSITIVE_INFINITY ? 1 : left / (stayed + left);
        log += rise < 500 ? Math.log(stayed + left) : Math.log(a) + rise;
        ofR += gone * silence;
        ofAlpha += gone * k * (1 / (alpha + age) - 1 / seen);
        ofA += gone / a;
        ofB += (1 - gone) / stayed;
      }
      sum += w * log;
      dr += w * ofR;
      dalpha += w * ofAlpha;
      da += w * ofA;
      db += w * ofB;
    }
    gradient.set([dr, dalpha, da, db]);
    return sum;
  };
}

/** The chance that a customer of BG/NBD or MBG/NBD is still there at the end. */
export function bgAlive(
  [r = 0, alpha = 0, a = 0, b = 0]: Float64Array,
  [x, tx, age]: History,
  early: LeavesAtFirst,
): number {
  if (x === 0 && !early) return 1;
  const rise = (r + x) * Math.log1p((age - tx) / (alpha + tx));
  const odds = (a / (early ? b + x : b + x - 1)) * Math.exp(rise);
  return 1 / (1 + odds);
}
