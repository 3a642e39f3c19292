import { settleInterestSubsidy } from 'clientele/incentive';
import { inputOf, keysOf, listOf } from '../format-keys.js';
import { asOf, roundingOf, termsOf } from '../terms.js';

export const kind = 'incentive/prepayment-interest';

export function answer(input: unknown): unknown {
  const told = inputOf(input, ['deposits', 'pickups'], ['until']);
  const { plan } = told;
  const { rounding, ...rule } = keysOf('policy', plan, ['rate', 'dayCount', 'rounding']);
  const terms = termsOf('interest-subsidy', rule, roundingOf(rounding));
  const deposits = movements(told['deposits']);
  const pickups = movements(told['pickups']);
  const facts = { id: 'case', deposits, pickups };
  const until = Object.hasOwn(told, 'until') ? told['until'] : lastDate([...deposits, ...pickups]);
  const days = until === undefined ? {} : { until };
  const { outcome } = settleInterestSubsidy(terms, facts as never, { asOf, ...days } as never);
  return outcome ?? { undetermined: true };
}

function movements(list: unknown): readonly { readonly [key: string]: unknown }[] {
  return listOf('input', list, (one) => keysOf('input', one, ['date', 'amount']));
}

/** Without an end that is told, the last movement ends the count: the format says so. */
function lastDate(rows: readonly { readonly [key: string]: unknown }[]): unknown {
  return rows
    .map((row) => row['date'])
    .reduce((last, date) => (String(date) > String(last ?? '') ? date : last), undefined);
}
