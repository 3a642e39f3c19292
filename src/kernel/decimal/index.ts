export { allocateDecimal } from './allocate-decimal.js';
export { addDecimals, compareDecimals, multiplyDecimals, subtractDecimals } from './arithmetic.js';
export {
  type Conversion,
  type Converted,
  convertMoney,
  type DatedMoney,
  type ExchangeRate,
} from './convert-money.js';
export { type Money, type MoneyInput, parseMoney, sumMoney } from './money.js';
export { isDecimal, parseDecimal, safeParseDecimal } from './parse-decimal.js';
export { type Proration, type ProrationQuestion, prorateAmount } from './prorate-amount.js';
export { compareRatios, multiplyByRatio, type Ratio, ratioOf } from './ratio.js';
export type { DecimalReasonCode } from './reasons.js';
export { roundDecimal } from './round-decimal.js';
export { roundFigure } from './round-figure.js';
export { sumDecimals, sumDecimalsByGroup } from './sum-decimals.js';
export type { DecimalInput, DecimalString, Rounding, RoundingMode } from './types.js';
