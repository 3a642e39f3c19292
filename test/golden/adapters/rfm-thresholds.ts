import { type Order, scoreCustomers, summarisePurchases } from 'clientele/value';
import { throwIssues } from '../../../src/kernel/errors/index.js';
import type { Context } from '../adapter.js';
import { readDataFile } from '../data-file.js';
import { keysOf, listOf } from '../format-keys.js';
import { rfmPolicyOf } from '../rfm-case.js';

export const kind = 'value/rfm-thresholds';

const rules = ['groups', 'quantileRule', 'countBy', 'offset'];
const counts = new Map<unknown, unknown>([
  ['day', 'purchase-day'],
  ['line', 'line'],
]);

export function answer(input: unknown, { dataDir }: Context): unknown {
  const { orders, asOf, ...rest } = keysOf('input', input, ['orders', 'asOf'], rules);
  const policy = policyOf(rest);
  const lines = Array.isArray(orders) ? orders : readDataFile(orders, dataDir);
  const purchases = summarisePurchases(
    listOf('input', lines, (line) =>
      keysOf('input', line, ['customer', 'date', 'amount']),
    ) as readonly unknown[] as readonly Order[],
    { asOf: asOf as string, unit: 'day', occasion: 'every-line' },
  );
  const issues = purchases.rejected.flatMap((reject) => reject.issues);
  if (issues.length > 0) throwIssues('input', issues, 'the orders of the case cannot be read');
  const { summary, counts: customers } = scoreCustomers(policy, purchases);
  const answered = { customers: customers.accepted, ...summary.cuts };
  return customers.accepted === 0 ? { ...answered, undetermined: true } : answered;
}

function policyOf(rest: Readonly<Record<string, unknown>>) {
  const { groups, quantileRule, countBy, offset } = keysOf(
    'policy',
    rest,
    ['groups', 'quantileRule', 'countBy'],
    ['offset'],
  );
  // In this family of formats `null` is "absent".
  const shift = offset === undefined || offset === null ? {} : { offset };
  const rule = { type: 'quantiles', bins: groups, quantile: quantileRule, ...shift };
  // A word that the format does not have stands for nothing, and the library says so.
  const frequency = { ...rule, countBy: counts.get(countBy) ?? null };
  return rfmPolicyOf({ recency: rule, frequency, monetary: rule });
}
