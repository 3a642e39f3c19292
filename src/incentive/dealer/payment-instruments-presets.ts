import { frozen } from '../../kernel/decision/freeze-deep.js';
import type { IncentiveTermsDraft } from '../terms/policy.js';
import type { PaymentInstrumentsDraft } from './payment-instruments-policy.js';

/**
 * By what dealers pay: cash 现金, a bank's acceptance 银行承兑, a three-party acceptance 三方承兑. Cash counts at once; a bank's draft counts as
 * collected at once and as money at its maturity; a three-party draft counts only when it is paid, and earns no subsidy.
 *
 * @source house rule: how the field mostly has it; the discount rates are an example
 * @category Presets
 */
export const paymentInstrumentTerms: IncentiveTermsDraft<PaymentInstrumentsDraft> =
  /* @__PURE__ */ frozen({
    id: 'payment-instruments',
    version: '1',
    effective: { start: '1970-01-01', end: null },
    currency: 'CNY',
    label: { en: 'Payment instruments', 'zh-CN': '付款方式' },
    terms: {
      type: 'payment-instruments',
      instruments: [
        {
          instrument: 'cash',
          label: { en: 'cash', 'zh-CN': '现金' },
          valueDate: 'on-receipt',
          collected: 'on-receipt',
          earnsSubsidy: true,
        },
        {
          instrument: 'bank-acceptance',
          label: { en: "bank's acceptance", 'zh-CN': '银行承兑' },
          valueDate: 'at-maturity',
          discount: { rate: '0.018', dayCount: 'year-360' },
          collected: 'on-receipt',
          earnsSubsidy: true,
        },
        {
          instrument: 'three-party-acceptance',
          label: { en: 'three-party acceptance', 'zh-CN': '三方承兑' },
          valueDate: 'at-maturity',
          discount: { rate: '0.03', dayCount: 'year-360' },
          collected: 'at-maturity',
          earnsSubsidy: false,
        },
      ],
    },
    rounding: { scale: 2, mode: 'half-away-from-zero' },
  });
