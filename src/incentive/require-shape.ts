import { readRounding, readScale, toDecimal } from '../kernel/decimal/decimal.js';
import {
  requireFilled,
  requireList,
  requireObject,
  requireText,
  requireWhole,
} from '../kernel/errors/index.js';
import { mostBands, planWords, startedMonths } from './plan-words.js';
import type { IncentivePlan } from './policy.js';
import { prorationOf } from './proration-of.js';
import { requireBasis, requireScope } from './require-basis.js';
import { requireCondition } from './require-conditions.js';
import {
  type Field,
  type FieldTable,
  requireFields,
  requireFigures,
  requireVariant,
} from './require-fields.js';
import { requirePeriod } from './require-period.js';

const amount: Field = { type: 'decimal', sign: 'not-negative' };
const term: Field = { ...amount, optional: true };

const bandFields: FieldTable = {
  from: amount,
  to: { ...amount, nullable: true },
  rate: term,
  perUnit: term,
  lump: term,
  every: { type: 'decimal', sign: 'positive', optional: true },
  fromIncluded: { type: 'flag', optional: true },
  toIncluded: { type: 'flag', optional: true },
};

const payouts: Readonly<Record<string, FieldTable>> = {
  money: {},
  points: {},
  goods: { product: { type: 'id' } },
};

const limits: Readonly<Record<string, FieldTable>> = {
  cap: { amount },
  'cap-of-measure': { rate: amount },
  floor: { amount },
};

const accruals: Readonly<Record<string, FieldTable>> = {
  'actual-to-date': {},
  'forecast-total': { forecast: { type: 'decimal', sign: 'positive' } },
  annualised: { periodsInYear: { type: 'count' } },
};

const prorations: Readonly<Record<string, FieldTable>> = {
  days: {},
  months: { startedMonth: { type: 'word', words: startedMonths } },
};

/**
 * Reads everything of a plan that any function of this room will use, once for each plan; a trusted one may hold anything.
 * It refuses what the schema of a plan refuses, but for its labels.
 */
export function requireShape(plan: IncentivePlan): void {
  const { format: _format, id, version, effective: _effective, ...terms } = plan;
  const { label: _label, measureLabels: _labels, ...agreed } = terms;
  const { payout, period, scope, basis, bands, matrix, conditions, accrual, ...rest } = agreed;
  const { proration: _proration, ...others } = rest;
  requireText(id, '/id', 'an id');
  requireText(version, '/version', 'a version');
  requireVariant(payouts, 'type', payout, '/payout');
  requirePeriod(period);
  requireProration(prorationOf(plan));
  requireScope(scope, '/scope');
  requireBasis(basis);
  requireBands(bands);
  if (matrix !== null) requireMatrix(matrix);
  for (const [index, one] of requireList(conditions, '/conditions', 'a list').entries())
    requireCondition(one, `/conditions/${index}`);
  requireVariant(accruals, 'method', accrual, '/accrual');
  if (accrual.method === 'annualised')
    requireWhole(accrual.periodsInYear, '/accrual/periodsInYear', 1, Number.MAX_SAFE_INTEGER);
  requireOthers(others);
}

/** How terms are prorated is a word, or names its method. */
function requireProration(proration: unknown): void {
  if (proration !== 'none') requireVariant(prorations, 'method', proration, '/proration');
}

function requireBands(bands: unknown): void {
  const { length } = requireList(bands, '/bands', 'a list of bands');
  requireWhole(length, '/bands', 0, mostBands);
  requireFields({ bands: { type: 'list', of: bandFields } }, { bands }, '');
}

function requireMatrix(matrix: unknown): void {
  const { rowFrom, columnFrom, rates, ...others } = requireObject(matrix, '/matrix', 'a table');
  requireFields({ column: { type: 'id' } }, others, '/matrix');
  requireFigures(rowFrom, '/matrix/rowFrom', toDecimal);
  requireFigures(columnFrom, '/matrix/columnFrom', toDecimal);
  for (const [row, cells] of requireFilled(rates, '/matrix/rates', 'rows of rates').entries())
    requireFigures(cells, `/matrix/rates/${row}`);
}

function requireOthers({
  limits: told,
  rounding,
  shareScale,
  ...words
}: Pick<IncentivePlan, 'limits' | 'rounding' | 'shareScale'>): void {
  for (const [index, limit] of requireList(told, '/limits', 'a list of limits').entries())
    requireVariant(limits, 'type', limit, `/limits/${index}`);
  readRounding(rounding, '/rounding');
  if (shareScale !== null) readScale(shareScale, '/shareScale');
  requireFields(wordFields(), words, '');
}

function wordFields(): FieldTable {
  const words = Object.entries(planWords).map(([key, list]): readonly [string, Field] => [
    key,
    { type: 'word', words: list },
  ]);
  return { currency: { type: 'id' }, lumpAtZero: { type: 'flag' }, ...Object.fromEntries(words) };
}
