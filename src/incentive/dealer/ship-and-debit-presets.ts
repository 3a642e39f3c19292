import { frozen } from '../../kernel/decision/freeze-deep.js';
import type { IncentiveTermsDraft } from '../terms/policy.js';
import type { DownToPrice } from './ship-and-debit-policy.js';

/**
 * Ship and debit 特价补差: sales to a named project are brought down to a unit price of 80, for 1,000 units, claimed within 60 days.
 *
 * @source SAP Distributor and Reseller Management; the figures are an example
 * @category Presets
 */
export const shipAndDebitTerms: IncentiveTermsDraft<DownToPrice> = /* @__PURE__ */ frozen({
  id: 'ship-and-debit',
  version: '1',
  effective: { start: '1970-01-01', end: null },
  currency: 'CNY',
  label: { en: 'Ship and debit', 'zh-CN': '特价补差' },
  terms: {
    type: 'ship-and-debit',
    agreement: 'down-to-price',
    price: '80',
    maximumQuantity: '1000',
    claimWithinDays: 60,
  },
  rounding: { scale: 2, mode: 'half-away-from-zero' },
});
