import { type Decimal, toDecimal } from '../../kernel/decimal/decimal.js';
import type { DecimalInput } from '../../kernel/decimal/index.js';
import { eachRow, throwInput } from '../../kernel/errors/index.js';
import { type Fields, readRecord } from '../../kernel/schema/index.js';

/** A period that was read: units to date earn `units × total ÷ of`. */
export interface ReadPeriod {
  readonly units: Decimal;
  readonly total: Decimal;
  /** `null` where the total is the price of one unit. */
  readonly of: Decimal | null;
}

/** Both forms of a period in one. */
interface ToldPeriod {
  readonly units: DecimalInput;
  readonly estimatedUnitPrice?: DecimalInput;
  readonly estimatedTotalUnits?: DecimalInput;
  readonly estimatedTotal?: DecimalInput;
}

interface ToldRevenue {
  readonly id?: string;
  readonly billedUnitPrice?: DecimalInput;
  readonly periods: readonly ToldPeriod[];
}

const periodFields: Fields<ToldPeriod> = {
  units: { type: 'decimal' },
  estimatedUnitPrice: { type: 'decimal', optional: true },
  estimatedTotalUnits: { type: 'decimal', sign: 'positive', optional: true },
  estimatedTotal: { type: 'decimal', optional: true },
};

const revenueFields: Fields<ToldRevenue> = {
  id: { type: 'id', optional: true },
  billedUnitPrice: { type: 'decimal', optional: true },
  periods: { type: 'list', of: periodFields },
};

/** Reads the periods, each with exactly one estimate. */
export function readRevenue(facts: unknown) {
  const { id, billedUnitPrice, periods } = readRecord<ToldRevenue>(
    revenueFields,
    facts,
    '/facts',
    'the periods',
  );
  const read: ReadPeriod[] = [];
  eachRow(periods, 'cannot read the periods', (period, index) => {
    read.push(readPeriod(period as ToldPeriod, `/facts/periods/${index}`));
  });
  const price = billedUnitPrice === undefined ? null : toDecimal(billedUnitPrice, '');
  return { id: id ?? null, price, periods: read };
}

function readPeriod(
  { units: told, estimatedUnitPrice: price, estimatedTotal, estimatedTotalUnits }: ToldPeriod,
  path: string,
): ReadPeriod {
  const units = toDecimal(told, '');
  const hasTotal = estimatedTotal !== undefined || estimatedTotalUnits !== undefined;
  if (price !== undefined)
    return hasTotal ? refuseTwo(path) : { units, total: toDecimal(price, ''), of: null };
  if (!hasTotal) return refuseNone(path);
  return {
    units,
    total: toDecimal(estimatedTotal ?? refuseHalf('estimatedTotal', path), ''),
    of: toDecimal(estimatedTotalUnits ?? refuseHalf('estimatedTotalUnits', path), ''),
  };
}

function refuseTwo(path: string): never {
  return throwInput(
    'incentive/two-estimates',
    path,
    'a period has an estimated unit price or an estimated total, not both; leave one out',
  );
}

function refuseNone(path: string): never {
  return throwInput(
    'incentive/no-estimate',
    path,
    'a period needs an estimated unit price, or an estimated total with its units; tell one',
  );
}

function refuseHalf(key: string, path: string): never {
  return throwInput(
    'input/required',
    `${path}/${key}`,
    `an estimated total needs its units; tell ${key} too`,
    { key },
  );
}
