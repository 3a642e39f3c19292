import { monthOf } from 'clientele/calendar';
import { asOf, orders } from './samples.js';
import type { Valid } from './valid-arguments.js';

const windows = {
  asOf,
  occasion: 'net-day',
  period: monthOf(2026, 2),
  prior: monthOf(2026, 1),
  repeatWithinDays: 30,
  inactiveAfterDays: 90,
};
const cohorts = {
  asOf,
  occasion: 'net-day',
  period: 'month',
  fiscalYear: { startMonth: 4, namedAfter: 'start' },
  weekStart: 'monday',
  retention: 'rolling',
};

/** Valid arguments of the functions about the customer base. */
export const baseArguments: Readonly<Record<string, Valid>> = {
  customerBaseFold: [windows],
  measureCustomerBase: [orders, windows],
  cohortFold: [cohorts],
  summariseCohorts: [orders, cohorts],
};
