import { frozen } from '../../kernel/decision/freeze-deep.js';
import type { IncentiveTermsDraft } from '../terms/policy.js';
import type { OffInvoice } from './off-invoice-policy.js';

/**
 * Off-invoice discount 票折: 3 % of every line, deducted on the invoice, for partners that pay on time.
 *
 * @source house rule: the figures are an example
 * @category Presets
 */
export const offInvoiceTerms: IncentiveTermsDraft<OffInvoice> = /* @__PURE__ */ frozen({
  id: 'off-invoice',
  version: '1',
  effective: { start: '1970-01-01', end: null },
  currency: 'CNY',
  label: { en: 'Off-invoice discount', 'zh-CN': '票折' },
  measureLabels: { collectionRate: { en: 'collection rate', 'zh-CN': '回款率' } },
  terms: {
    type: 'off-invoice',
    discount: { rate: '0.03' },
    when: { measure: 'collectionRate', atLeast: '0.95' },
  },
  rounding: { scale: 2, mode: 'half-away-from-zero' },
});
