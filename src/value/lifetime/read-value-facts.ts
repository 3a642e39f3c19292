import {
  type DateString,
  type Period,
  type Window,
  windowOf,
} from '../../kernel/calendar/index.js';
import { Decimal, toDecimal, zero } from '../../kernel/decimal/decimal.js';
import type { Reason } from '../../kernel/decision/index.js';
import { rejectRepeatedIds } from '../../kernel/decision/population.js';
import { attempt, requireIterable, throwIssues } from '../../kernel/errors/index.js';
import { type Fields, tryRecord } from '../../kernel/schema/index.js';
import {
  type MarginLine,
  marginFields,
  marginOver,
  type TrailingMargin,
} from './measure-trailing-margin.js';
import { readWallet, type Wallet, walletFields, walletOf } from './measure-wallet.js';
import { lifetimeMessages } from './messages.js';
import type { ValuePart } from './profile-policy.js';
import type { ValueFacts } from './value-profile.js';

/** What is known of a customer, measured. */
export interface Measured {
  readonly id: string;
  readonly present: TrailingMargin | null;
  readonly potential: Wallet | null;
  /** The figure of each part by which it is levelled. */
  readonly figures: Readonly<Record<ValuePart, Decimal | null>>;
  /** The facts that would be needed. */
  readonly missing: readonly string[];
}

const factFields: Fields<Omit<ValueFacts, 'longTerm'>> = {
  id: { type: 'id' },
  joined: { type: 'date', optional: true, nullable: true },
  margins: { type: 'list', of: marginFields, optional: true, nullable: true },
  wallet: { type: 'list', of: walletFields, optional: true, nullable: true },
  purchases: { type: 'count', optional: true, nullable: true },
};

/** The whole population, or one error that lists every row that cannot be read. */
export function readValueFacts(
  facts: unknown,
  window: Window,
  asOf: DateString,
): readonly Measured[] {
  const issues: Reason[] = [];
  const periodOf = periodFor(window, asOf);
  const rows = Array.from(requireIterable(facts, '/facts', 'a list of customers'), (row, index) =>
    measureRow(row, { path: `/facts/${index}`, periodOf, issues }),
  ).filter((row) => row !== null);
  if (issues.length > 0)
    return throwIssues('input', issues, 'cannot profile the population', lifetimeMessages);
  rejectRepeatedIds(rows, '/facts');
  return rows;
}

/** The days of the window; `null` where they depend on a day of joining that is not known. */
type PeriodOf = (joined: DateString | null | undefined) => Period | null;

/** One period for all, found once, but for windows that start from the day of joining. */
function periodFor(window: Window, asOf: DateString): PeriodOf {
  if (window.type === 'anniversary' || window.type === 'since-joined')
    return (joined) => (joined == null ? null : windowOf(window, { asOf, joined }));
  const shared = windowOf(window, { asOf });
  return () => shared;
}

interface Reading {
  readonly path: string;
  readonly periodOf: PeriodOf;
  readonly issues: Reason[];
}

function measureRow(row: unknown, reading: Reading): Measured | null {
  const { path, issues } = reading;
  const before = issues.length;
  const isObject = typeof row === 'object' && row !== null && !Array.isArray(row);
  const { longTerm = null, ...others } = isObject ? (row as Partial<ValueFacts>) : {};
  const read = tryRecord(factFields, isObject ? others : row, path, issues);
  const value = readLongTerm(longTerm, `${path}/longTerm`, issues);
  if (read === null) return null;
  const wallet = read.wallet == null ? null : readWallet(read.wallet, `${path}/wallet`, issues);
  const present = read.margins == null ? null : presentOf(read.margins, read.joined, reading);
  if (issues.length > before) return null;
  const potential = wallet === null ? null : walletOf(wallet);
  const purchases = read.purchases ?? null;
  return {
    ...{ id: read.id, present, potential },
    figures: {
      present: present && new Decimal(present.amount),
      potential: potential && new Decimal(potential.gap),
      longTerm: value,
      frequency: purchases === null ? null : new Decimal(purchases),
    },
    missing: [
      ...(read.margins == null ? ['margins'] : present === null ? ['joined'] : []),
      ...(potential === null ? ['wallet'] : []),
      ...(value === null ? ['longTerm'] : []),
      ...(purchases === null ? ['purchases'] : []),
    ],
  };
}

/** The margin over the window; `null` where its days are not known. */
function presentOf(
  margins: readonly MarginLine[],
  joined: DateString | null | undefined,
  { path, periodOf, issues }: Reading,
): TrailingMargin | null {
  const period = attempt(() => periodOf(joined));
  if (period.ok) return period.value && marginOver(margins, period.value);
  issues.push(...period.error.issues.map((issue) => ({ ...issue, path: `${path}/joined` })));
  return null;
}

/** A model gives numbers with more digits than a typed figure has; any finite one is read. */
function readLongTerm(value: unknown, path: string, issues: Reason[]): Decimal | null {
  if (value === null) return null;
  if (typeof value === 'number' && Number.isFinite(value))
    return value === 0 ? zero : new Decimal(value);
  const read = attempt(() => toDecimal(value, path));
  if (read.ok) return read.value;
  issues.push(...read.error.issues);
  return null;
}
