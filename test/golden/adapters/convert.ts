import { type Conversion, convertMoney, type DatedMoney } from 'clientele/decimal';
import { takeKeys } from '../take-keys.js';

export const kind = 'kernel/convert';

export function answer(input: unknown): unknown {
  const { lines, ...conversion } = takeKeys(
    input,
    ['to', 'rateDate', 'lines', 'rates'],
    ['closingDate'],
  );
  const { total } = convertMoney(
    lines as readonly DatedMoney[],
    conversion as unknown as Conversion,
  );
  return total === null ? { undetermined: true } : { total };
}
