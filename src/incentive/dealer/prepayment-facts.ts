import { containsDate, type DateString } from '../../kernel/calendar/index.js';
import type { DecimalInput } from '../../kernel/decimal/index.js';
import type { Policy } from '../../kernel/decision/index.js';
import { throwInput } from '../../kernel/errors/index.js';
import { type Fields, readRecord } from '../../kernel/schema/index.js';
import { type DatedEntries, requireDistinctIds, sortByDate } from './dated-entries.js';
import type { ReadySubsidy } from './interest-subsidy-amounts.js';

/** Money that a partner paid in before it picked up the goods. */
export interface PrepaymentDeposit {
  readonly id?: string;
  readonly date: DateString;
  readonly amount: DecimalInput;
  /** From when it counts as money: what `valuePayments` gives. Looked at only where the terms say so. */
  readonly valueDate?: DateString;
  /** `false` for money that earns nothing: it only covers goods that are picked up, after what earns is used up. */
  readonly earns?: boolean;
}

/** Goods that were picked up against money paid in. */
export interface PrepaymentPickup {
  readonly date: DateString;
  readonly amount: DecimalInput;
}

/** What one partner paid in and picked up, and the subsidy that was settled before. */
export interface PrepaymentFacts {
  readonly id: string;
  readonly deposits: readonly PrepaymentDeposit[];
  readonly pickups: readonly PrepaymentPickup[];
  readonly settled?: DecimalInput;
}

const depositFields: Fields<PrepaymentDeposit> = {
  id: { type: 'id', optional: true },
  date: { type: 'date' },
  amount: { type: 'decimal', sign: 'not-negative' },
  valueDate: { type: 'date', optional: true },
  earns: { type: 'flag', optional: true },
};

const pickupFields: Fields<PrepaymentPickup> = {
  date: { type: 'date' },
  amount: { type: 'decimal', sign: 'not-negative' },
};

const prepaymentFields: Fields<PrepaymentFacts> = {
  id: { type: 'id' },
  deposits: { type: 'list', of: depositFields },
  pickups: { type: 'list', of: pickupFields },
  settled: { type: 'decimal', optional: true },
};

/** Reads the facts of one partner; a deposit told twice or valued before its day is refused. */
export function readPrepayment(facts: unknown): PrepaymentFacts {
  const read = readRecord(prepaymentFields, facts, '/facts', 'the facts');
  requireDistinctIds(read.deposits, '/facts/deposits');
  requireValueDates(read.deposits);
  return read;
}

function requireValueDates(deposits: readonly PrepaymentDeposit[]): void {
  for (const [index, { date, valueDate }] of deposits.entries())
    if (valueDate !== undefined && valueDate < date)
      throwInput(
        'input/out-of-range',
        `/facts/deposits/${index}/valueDate`,
        `expected ${date} or later, the day of the deposit, received ${valueDate}`,
        { received: valueDate, expected: `at least ${date}` },
      );
}

/** Deposits that count, and those that do not because of their date, the season or the life of the terms. */
export interface SortedDeposits extends DatedEntries<PrepaymentDeposit> {
  readonly outOfSeason: readonly PrepaymentDeposit[];
  /** By an instrument that earns nothing. */
  readonly idle: readonly PrepaymentDeposit[];
  /** Known, but earning only later than `asOf`. */
  readonly waiting: readonly PrepaymentDeposit[];
}

/** Which deposits count, and why the others do not. */
export function sortDeposits(
  all: readonly PrepaymentDeposit[],
  terms: Policy,
  { season, byValueDate }: ReadySubsidy,
  asOf: DateString,
): SortedDeposits {
  const sorted = sortByDate(all, terms, asOf);
  const isInSeason = ({ date }: PrepaymentDeposit) => season === null || containsDate(season, date);
  const earns = ({ earns: told = true }: PrepaymentDeposit) => told;
  const earning = sorted.counted.filter(earns);
  const counted = earning.filter(isInSeason);
  return {
    ...sorted,
    counted,
    outOfSeason: earning.filter((deposit) => !isInSeason(deposit)),
    idle: sorted.counted.filter((deposit) => !earns(deposit)),
    waiting: counted.filter(
      ({ valueDate }) => byValueDate && valueDate !== undefined && valueDate > asOf,
    ),
  };
}
