import { Decimal, padded, plain } from '../../kernel/decimal/decimal.js';
import type { CommissionReleaseOutcome } from './commission-release-outcome.js';
import { countedOf, type ReleasedSale } from './releases-of.js';
import type { TermsRun, Why } from './terms-run.js';

/** Due = what each payment released − what was settled before. `settled` is that with its sign turned. */
export function releaseReasons(
  { ready: { currency }, asOf }: TermsRun<unknown>,
  sale: ReleasedSale,
  { releases, paid, due, held }: CommissionReleaseOutcome,
  settled: Decimal,
): readonly Why[] {
  const { scale } = sale.rounding;
  const invoice = padded(sale.invoice, scale);
  const commission = padded(sale.commission, scale);
  const parts: readonly Why[] = releases.map(({ id, date, amount, released }) => ({
    code: 'incentive/release',
    figure: released,
    params: { payment: id, date, amount: padded(new Decimal(amount), scale) },
    rows: [id],
  }));
  const counted = countedOf(sale, new Decimal(paid));
  const isOver = !counted.equals(paid);
  return [
    {
      code: 'incentive/release-due',
      figure: due,
      params: { commission, invoice, paid, asOf, currency },
      parts: [
        ...parts,
        { code: 'incentive/already-settled', figure: padded(settled, scale), params: {} },
      ],
    },
    ...(isOver
      ? [
          {
            code: 'incentive/beyond-invoice' as const,
            params: { paid, counted: plain(counted), currency },
          },
        ]
      : []),
    { code: 'incentive/commission-held', figure: held, params: { currency } },
  ];
}
