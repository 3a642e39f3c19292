import { toDayNumber } from '../../kernel/calendar/day-number.js';
import type { DateString } from '../../kernel/calendar/index.js';
import { addDays } from '../../kernel/calendar/index.js';
import { type Decimal, toNotNegative } from '../../kernel/decimal/decimal.js';
import type { Label } from '../../kernel/decision/index.js';
import {
  requireBoolean,
  requireFilled,
  requireObject,
  requireText,
  requireWhole,
  requireWord,
} from '../../kernel/errors/index.js';
import { termsReader } from '../terms/read-terms.js';
import { type InterestDayCount, interestDayCounts } from './interest-day-count.js';
import type { PaymentInstrument, ValueDateRule } from './payment-instruments-policy.js';

/** One instrument whose figures were read. */
export interface ReadyInstrument {
  readonly instrument: string;
  readonly label: Label | null;
  readonly valueDate: ValueDateRule;
  readonly discount: { readonly rate: Decimal; readonly dayCount: InterestDayCount } | null;
  readonly collected: PaymentInstrument['collected'];
  readonly collectedShare: Decimal;
  readonly earnsSubsidy: boolean;
}

/** The compiled form of payment instruments. */
export const readyInstruments = termsReader('payment-instruments', (rule) => ({
  instruments: requireFilled(rule.instruments, '/terms/instruments', 'a list of instruments').map(
    (entry, index) => readInstrument(entry, `/terms/instruments/${index}`),
  ),
}));

function readInstrument(entry: unknown, path: string): ReadyInstrument {
  const read = requireObject(entry, path, 'an instrument') as unknown as PaymentInstrument;
  const whens = ['on-receipt', 'at-maturity', 'never'] as const;
  return {
    instrument: requireText(read.instrument, `${path}/instrument`, 'the name of an instrument'),
    label: read.label ?? null,
    valueDate: readValueDate(read.valueDate, `${path}/valueDate`),
    discount: read.discount === undefined ? null : readDiscount(read.discount, `${path}/discount`),
    collected: requireWord(read.collected, `${path}/collected`, whens),
    collectedShare: toNotNegative(read.collectedShare, `${path}/collectedShare`),
    earnsSubsidy: requireBoolean(read.earnsSubsidy, `${path}/earnsSubsidy`),
  };
}

function readValueDate(rule: unknown, path: string): ValueDateRule {
  if (typeof rule === 'string') return requireWord(rule, path, ['on-receipt', 'at-maturity']);
  const { daysAfterReceipt } = requireObject(rule, path, 'a rule for the value date');
  return {
    daysAfterReceipt: requireWhole(daysAfterReceipt, `${path}/daysAfterReceipt`, 0, 36_500),
  };
}

function readDiscount(discount: unknown, path: string) {
  const { rate, dayCount } = requireObject(discount, path, '{ rate, dayCount }');
  return {
    rate: toNotNegative(rate, `${path}/rate`),
    dayCount: requireWord(dayCount, `${path}/dayCount`, interestDayCounts),
  };
}

/** Does anything of this instrument hang on its maturity? */
export function needsMaturity({ valueDate, discount, collected }: ReadyInstrument): boolean {
  return valueDate === 'at-maturity' || discount !== null || collected === 'at-maturity';
}

/** From which day a payment counts as money. */
export function valueDateOf(
  rule: ValueDateRule,
  date: DateString,
  maturity: DateString,
): DateString {
  if (typeof rule !== 'string') return addDays(date, rule.daysAfterReceipt);
  return rule === 'at-maturity' ? maturity : date;
}

/** The day on which a payment counts as collected; `null` for never. */
export function collectedOn(
  { collected }: ReadyInstrument,
  date: DateString,
  maturity: DateString,
): DateString | null {
  return collected === 'never' ? null : collected === 'at-maturity' ? maturity : date;
}

/** The days that are discounted: from the receipt to the maturity. */
export function discountedDays(date: DateString, maturity: DateString): number {
  return toDayNumber(maturity, '') - toDayNumber(date, '');
}
