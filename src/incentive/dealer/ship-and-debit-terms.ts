import { Decimal, toDecimal, toNotNegative } from '../../kernel/decimal/decimal.js';
import type { DecimalInput } from '../../kernel/decimal/index.js';
import { requireWord } from '../../kernel/errors/index.js';
import { termsReader } from '../terms/read-terms.js';
import { readWindow } from './claim-window.js';
import type { ShipAndDebit } from './ship-and-debit-policy.js';

/** What a unit of a sale costs and brings. */
export interface UnitPrices {
  readonly cost: Decimal;
  /** Only a protected margin looks at it. */
  readonly sell: Decimal | null;
}

/** Ship-and-debit terms whose figures were read. */
export interface ReadyShipAndDebit {
  /** What may be claimed for a unit, never below zero. */
  readonly perUnit: (prices: UnitPrices) => Decimal;
  readonly needsSell: boolean;
  readonly maximum: Decimal | null;
  readonly within: number | null;
}

const agreements = ['down-to-price', 'down-by-amount', 'down-by-rate', 'protect-margin'] as const;

/** The compiled form of ship-and-debit terms. */
export const readyShipAndDebit = termsReader('ship-and-debit', (rule): ReadyShipAndDebit => {
  const { maximumQuantity, claimWithinDays } = rule;
  const difference = differenceOf(rule);
  return {
    perUnit: (prices) => Decimal.max(difference(prices), 0),
    needsSell: rule.agreement === 'protect-margin',
    maximum:
      maximumQuantity === undefined
        ? null
        : toNotNegative(maximumQuantity, '/terms/maximumQuantity'),
    within: readWindow(claimWithinDays),
  };
});

/** The term of the agreement, as what it claims for a unit. */
function differenceOf(rule: ShipAndDebit): (prices: UnitPrices) => Decimal {
  const read = (term: DecimalInput, name: string) => toDecimal(term, `/terms/${name}`);
  requireWord(rule.agreement, '/terms/agreement', agreements);
  switch (rule.agreement) {
    case 'down-to-price': {
      const price = read(rule.price, 'price');
      return ({ cost }) => cost.minus(price);
    }
    case 'down-by-amount': {
      const amount = read(rule.amount, 'amount');
      return () => amount;
    }
    case 'down-by-rate': {
      const rate = read(rule.rate, 'rate');
      return ({ cost }) => cost.times(rate);
    }
    case 'protect-margin': {
      const margin = read(rule.margin, 'margin');
      return ({ cost, sell }) =>
        sell === null ? cost.times(0) : margin.times(sell).minus(sell).plus(cost);
    }
  }
}
