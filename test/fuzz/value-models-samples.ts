import {
  definePurchaseModel,
  defineRenewalModel,
  defineSpendModel,
  fitBgNbd,
} from 'clientele/value';
import type { Valid } from './valid-arguments.js';

const parameters = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
const bgNbd = definePurchaseModel({ model: 'bg-nbd', unit: 'week', parameters });
const spend = defineSpendModel({ parameters: { p: 6.25, q: 3.74, v: 15.44 } });
const contracts = defineRenewalModel({ parameters: { alpha: 0.668, beta: 3.806 } });
const row = {
  ...{ id: 'C-1', repeats: 2, lastAge: 30.43, age: 38.86 },
  ...{ weight: 12, meanRepeatSpend: 22.35, holdoutPurchases: 1 },
};
const some = { ...row, id: 'C-2', repeats: 0, lastAge: 0, meanRepeatSpend: null, weight: 20 };
const more = { ...row, id: 'C-3', repeats: 5, lastAge: 10, meanRepeatSpend: 11, weight: 3 };
const table = { unit: 'week', rows: [row, some, more] };
const years = {
  unit: 'opportunity',
  rows: [
    { repeats: 3, lastAge: 5, age: 6, weight: 9 },
    { repeats: 0, lastAge: 0, age: 6, weight: 30 },
    { repeats: 1, lastAge: 1, age: 6, weight: 12 },
  ],
};
const fitted = fitBgNbd({ unit: 'week', rows: [row, some, more] }).outcome ?? bgNbd;
const horizon = { weeks: 39 };

/** Valid arguments of the functions of purchase models. */
export const modelsArguments: Readonly<Record<string, Valid>> = {
  definePurchaseModel: [{ model: 'bg-nbd', unit: 'week', parameters }],
  defineRenewalModel: [{ parameters: contracts.parameters }],
  defineSpendModel: [{ parameters: spend.parameters }],
  measureCalibration: [bgNbd, table, { most: 3 }],
  fitBgBb: [years],
  fitBgNbd: [table],
  fitGammaGamma: [table],
  fitMbgNbd: [table],
  fitNbd: [table],
  fitParetoNbd: [table],
  fitSbg: [{ initial: 1000, lost: [131, 126, 90, 60] }],
  measureHoldout: [bgNbd, table, { horizon, groups: [0, 1, 3] }],
  predictAliveHistory: [bgNbd, [4, 20], { ages: [0, 4, 40] }],
  predictCohort: [bgNbd, table, { every: { weeks: 13 }, steps: 3 }],
  predictPurchaseCounts: [bgNbd, { horizon, most: 3 }],
  predictPurchaseGrid: [bgNbd, { age: 39, mostRepeats: 2, lastAges: [0, 10], horizon }],
  simulateCustomers: [bgNbd, { customers: 3, age: 39, holdout: 10, seed: 1 }],
  predictClv: [
    { purchases: fitted, spend },
    table,
    {
      horizon: { months: 3 },
      discount: { rate: 0.01, per: 'month', compounding: 'periodic' },
      monthLength: 4.345,
      level: 0.9,
    },
  ],
  predictNewCustomer: [fitted, { horizon, level: 0.9 }],
  predictPurchases: [fitted, table, { horizon, level: 0.9 }],
  predictRenewals: [contracts, { renewals: 12 }],
  predictSpend: [spend, table, { level: 0.9 }],
};
