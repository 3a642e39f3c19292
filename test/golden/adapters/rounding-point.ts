import {
  type DecimalInput,
  multiplyDecimals,
  type Rounding,
  roundDecimal,
  subtractDecimals,
  sumDecimals,
} from 'clientele/decimal';
import { takeKeys } from '../take-keys.js';

export const kind = 'kernel/rounding-point';

export function answer(input: unknown): unknown {
  const taken = takeKeys(input, ['lines', 'factor', 'point', 'scale', 'mode']);
  const lines = taken['lines'] as readonly DecimalInput[];
  const factor = taken['factor'] as DecimalInput;
  const rounding = { scale: taken['scale'], mode: taken['mode'] } as Rounding;
  const exact = multiplyDecimals(sumDecimals(lines), factor);
  const roundedLine = (line: DecimalInput) =>
    roundDecimal(multiplyDecimals(line, factor), rounding);
  switch (taken['point']) {
    case 'total':
      return answerOf(roundDecimal(exact, rounding), exact);
    case 'each-line':
      return answerOf(roundDecimal(sumDecimals(lines.map(roundedLine)), rounding), exact);
    default:
      return { error: 'input' };
  }
}

function answerOf(total: string, exact: string): unknown {
  return { total, residue: subtractDecimals(total, exact) };
}
