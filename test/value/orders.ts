import { type Order, type PurchaseOccasion, summarisePurchases } from 'clientele/value';

export const asOf = '2026-01-31';

export function order(customer: string, date: string, amount: string | number, id?: string): Order {
  return { customer, date, amount, ...(id === undefined ? {} : { id }) };
}

export function summarise(
  orders: Iterable<Order>,
  occasion: PurchaseOccasion = 'net-day',
  unit: 'day' | 'week' = 'day',
) {
  return summarisePurchases(orders, { asOf, unit, occasion });
}
