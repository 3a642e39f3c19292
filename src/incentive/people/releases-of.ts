import { Decimal, divideRounded, toDecimal, zero } from '../../kernel/decimal/decimal.js';
import type { Rounding } from '../../kernel/decimal/index.js';
import type { DatedPayment } from './known-payments.js';

/** A sale whose commission is released with its payment; the invoice is not zero. */
export interface ReleasedSale {
  readonly commission: Decimal;
  readonly invoice: Decimal;
  readonly isCapped: boolean;
  readonly rounding: Rounding;
}

/** What each payment releases, and the sums to date. */
export interface Releases {
  readonly releases: readonly { readonly payment: DatedPayment; readonly released: Decimal }[];
  readonly paid: Decimal;
  readonly released: Decimal;
}

/** Each payment releases what is new: rounded commission × paid to date ÷ invoice, less what was released before it. */
export function releasesOf(sale: ReleasedSale, payments: readonly DatedPayment[]): Releases {
  let paid: Decimal = zero;
  let released: Decimal = zero;
  const releases = payments.map((payment) => {
    paid = paid.plus(toDecimal(payment.amount, ''));
    const toDate = releasedToDate(sale, paid);
    const part = toDate.minus(released);
    released = toDate;
    return { payment, released: part };
  });
  return { releases, paid, released };
}

function releasedToDate(sale: ReleasedSale, paid: Decimal): Decimal {
  const { commission, invoice, rounding } = sale;
  return new Decimal(divideRounded(commission.times(countedOf(sale, paid)), invoice, rounding));
}

/** What of the money paid counts: capped, from nothing to the whole invoice, which is negative for a credit note. */
export function countedOf({ invoice, isCapped }: ReleasedSale, paid: Decimal): Decimal {
  if (!isCapped) return paid;
  const [least, most] = invoice.isNegative() ? [invoice, zero] : [zero, invoice];
  return paid.lt(least) ? least : paid.gt(most) ? most : paid;
}
