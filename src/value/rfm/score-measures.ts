import { toOperand } from '../../kernel/decimal/decimal.js';
import { shortMantissa, shortScale } from '../../kernel/decimal/short-decimal.js';
import type { RfmMeasure, RfmPolicy } from './policy.js';
import type { ScoredPurchases } from './read-purchases.js';
import { type ScoredColumn, scoreColumn } from './score-column.js';
import { type ByMeasure, byMeasure, isLessBetter, scorerOf, scoresOf } from './score-rule.js';
import { countScores } from './score-sizes.js';

/** The three measures of a population in rows, scored. */
export function scoreMeasures(
  policy: RfmPolicy,
  rows: readonly ScoredPurchases[],
): ByMeasure<ScoredColumn> {
  return byMeasure((name) => (name === 'monetary' ? scoreMoney(policy, rows) : counts(name)));

  function counts(name: Exclude<RfmMeasure, 'monetary'>): ScoredColumn {
    const column = Float64Array.from(rows, (row) => row[name]);
    return scoreColumn(policy[name], column, 0, isLessBetter(name));
  }
}

function scoreMoney(policy: RfmPolicy, rows: readonly ScoredPurchases[]): ScoredColumn {
  const money = rows.map(({ monetary }) => monetary);
  const whole = wholeUnits(money);
  if (whole !== null)
    return scoreColumn(policy.monetary, whole.units, whole.scale, isLessBetter('monetary'));
  const values = money.map((amount) => toOperand(amount, '/spend'));
  const { exact, cuts, score } = scorerOf(policy, 'monetary', values);
  const scores = Uint16Array.from(values, score);
  return { exact, cuts, scores, sizes: countScores(scores, scoresOf(policy.monetary)) };
}

/** Amounts as safe integers of units of 10^-scale; `null` where one does not fit, and decimals have to be compared. */
function wholeUnits(
  amounts: readonly string[],
): { readonly units: Float64Array; readonly scale: number } | null {
  const scale = amounts.reduce((most, text) => Math.max(most, shortScale(text)), 0);
  if (scale > 15) return null;
  const units = new Float64Array(amounts.length);
  for (let row = 0; row < units.length; row++) {
    const text = amounts[row] as string;
    const isBelow = text.startsWith('-');
    const mantissa = shortMantissa(isBelow ? text.slice(1) : text);
    const size = mantissa * Number(`1e${scale - shortScale(text)}`);
    if (mantissa < 0 || !Number.isSafeInteger(size)) return null;
    units[row] = isBelow ? 0 - size : size;
  }
  return { units, scale };
}
