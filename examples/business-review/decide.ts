import {
  addDays,
  addMonths,
  addYears,
  type DateString,
  type Period,
  periodContaining,
} from 'clientele/calendar';
import { summariseChannels } from 'clientele/channel';
import {
  addDecimals,
  compareDecimals,
  multiplyDecimals,
  subtractDecimals,
  sumDecimals,
  sumDecimalsByGroup,
} from 'clientele/decimal';
import { settleRebates } from 'clientele/incentive';
import { replayStages, type StageHistory } from 'clientele/lifecycle';
import { rankSubjects } from 'clientele/scoring';
import { gradeCustomers } from 'clientele/tier';
import { scoreCustomers, summarisePurchases } from 'clientele/value';
import type { OrderLine } from './order-line.js';
import { agreements, policies } from './policies.js';

/** The close of the quarter of the last order: the day a review of these orders would be made. */
export function reviewDate(lines: readonly OrderLine[]): DateString {
  const last = lines.reduce((latest, { date }) => (date > latest ? date : latest), '0001-01-01');
  return addDays(periodContaining(last, 'quarter').end, -1);
}

/** The last quarter that is over at the close of a day. */
export function lastQuarter(asOf: DateString): Period {
  const current = periodContaining(addDays(asOf, 1), 'quarter');
  return periodContaining(addDays(current.start, -1), 'quarter');
}

/** Every decision of the review, as of one day. */
export function decide(lines: readonly OrderLine[], asOf: DateString) {
  const period = lastQuarter(asOf);
  const prior = { start: addYears(period.start, -1), end: addYears(period.end, -1) };
  const purchases = summarisePurchases(
    lines.map(({ id, customer, date, amount }) => ({ id, customer, date, amount })),
    { asOf, unit: 'day', occasion: 'net-day' },
  );
  return {
    asOf,
    period,
    prior,
    purchases,
    rfm: scoreCustomers(policies.rfm, purchases),
    grades: gradeCustomers(policies.pyramid, marginsOf(lines, asOf), { asOf }),
    stages: replayStages(policies.ladder, historiesOf(lines, asOf), { asOf }),
    ...channelDecisions(lines, asOf, period, prior),
  };
}

/** Everything that was decided. */
export type Review = ReturnType<typeof decide>;

/** What each known customer brought in the last twelve months: amounts less costs; amounts alone where no cost is known. */
function marginsOf(lines: readonly OrderLine[], asOf: DateString) {
  const from = addMonths(asOf, -12);
  const known = lines.filter(({ date }) => date <= asOf);
  const counted = known.map((line) => ({
    customer: line.customer,
    margin: line.date > from ? marginOf(line) : '0',
  }));
  const margins = sumDecimalsByGroup(
    counted.map(({ customer }) => customer),
    counted.map(({ margin }) => margin),
  );
  return [...margins].map(([id, margin]) => ({ id, measures: { margin } }));
}

function marginOf({ amount, cost }: OrderLine): string {
  return cost === undefined ? amount : subtractDecimals(amount, cost);
}

/** The log of each customer: qualified on the day of the first order, then every day with an order. */
function historiesOf(lines: readonly OrderLine[], asOf: DateString): readonly StageHistory[] {
  const days = new Map<string, Set<DateString>>();
  for (const { customer, date } of lines)
    if (date <= asOf) days.set(customer, (days.get(customer) ?? new Set()).add(date));
  return [...days].map(([id, dates]) => {
    const ordered = [...dates].sort();
    const start = ordered[0] ?? asOf;
    return {
      id,
      start,
      events: [
        { id: `${start}-0-qualify`, date: start, event: 'qualify' },
        ...ordered.map((date) => ({ id: `${date}-1-order`, date, event: 'order' })),
      ],
    };
  });
}

function channelDecisions(
  lines: readonly OrderLine[],
  asOf: DateString,
  period: Period,
  prior: Period,
) {
  const sales = lines.map(({ id, channel, date, amount, cost, customer }) => ({
    id,
    channel,
    date,
    amount,
    customer,
    ...(cost === undefined ? {} : { cost }),
  }));
  const untargeted = summariseChannels(sales, { asOf, period, prior });
  const targets = untargeted.rows
    .filter(({ priorSales }) => compareDecimals(priorSales, '0') > 0)
    .map(({ id, priorSales }) => ({ channel: id, target: targetOf(priorSales) }));
  const channels = summariseChannels(sales, { asOf, period, prior, targets });
  const collected = new Map(
    agreements.collectionRates.map(({ channel, collectionRate }) => [channel, collectionRate]),
  );
  const scored = channels.rows.map(({ id, completion, growth, marginRate }) => ({
    id,
    measures: {
      completion,
      growth,
      marginRate,
      collectionRate: collected.get(id) ?? null,
    },
  }));
  const partners = channels.rows.map(({ id }) => ({
    id,
    measures: { collectionRate: collected.get(id) ?? null },
    lines: lines.filter((line) => line.channel === id).map(invoiceLine),
  }));
  return {
    channels,
    ranks: rankSubjects(policies.scorecard, scored, { asOf }),
    rebates: policies.rebates.map((plan) => ({
      plan,
      batch: settleRebates(plan, partners, { asOf, period, explain: 'reasons' }),
    })),
  };
}

/** The target: what was sold in the same quarter of the year before, and the agreed growth on top. */
function targetOf(priorSales: string): string {
  return multiplyDecimals(priorSales, addDecimals('1', agreements.targetGrowth));
}

function invoiceLine({ id, date, amount }: OrderLine) {
  return amount.startsWith('-')
    ? { id, date, type: 'return' as const, amount: amount.slice(1) }
    : { id, date, type: 'sale' as const, amount };
}

/** The amounts of all lines, for the foot of the intake. */
export function turnoverOf(lines: readonly OrderLine[]): string {
  return sumDecimals(lines.map(({ amount }) => amount));
}
