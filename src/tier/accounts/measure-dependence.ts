import { readOptions } from '../../kernel/calendar/read-object.js';
import { Decimal, plain, toNotNegative } from '../../kernel/decimal/decimal.js';
import type { DecimalInput, Ratio } from '../../kernel/decimal/index.js';
import { ratioOfDecimals } from '../../kernel/decimal/ratio.js';
import type { Reason } from '../../kernel/decision/index.js';
import { type Phrase, show, throwDomain, throwInput } from '../../kernel/errors/index.js';
import { type Fields, readRecord } from '../../kernel/schema/index.js';
import type { AccountReasonCode } from './reasons.js';

/** What an account and we trade, in one currency and over one period, such as a year. */
export interface DependenceFacts {
  /** What we sold to the account. */
  readonly sales: DecimalInput;
  /** What the account bought in all of what we could have sold it, from whomever; `null` where nobody knows. */
  readonly theirPurchases: DecimalInput | null;
  /** What we sold in all; `null` where it is not told. */
  readonly ourSales: DecimalInput | null;
}

/** From which share on one depends on the other; the bound is included, both are 0.1 unless told. */
export interface DependenceOptions {
  /** Of their purchases. */
  readonly theirsFrom?: DecimalInput;
  /** Of our sales. */
  readonly oursFrom?: DecimalInput;
}

/** Who depends on whom. */
export interface Dependence {
  /** Our sales to them ÷ their purchases: how far they depend on us; `null` where it does not exist. */
  readonly shareOfTheirPurchases: Ratio | null;
  /** Our sales to them ÷ our sales: how far we depend on them; `null` where it does not exist. */
  readonly shareOfOurSales: Ratio | null;
  /** Both shares together: joint dependence; `null` without both. */
  readonly joint: Ratio | null;
  /** Their dependence less ours: above zero they need us more than we need them; `null` without both. */
  readonly asymmetry: Ratio | null;
  /** Both depend, only they (`theirs`), only we (`ours`), or neither; `null` without both shares. */
  readonly reading: 'mutual' | 'theirs' | 'ours' | 'neither' | null;
  readonly reasons: readonly Reason<AccountReasonCode>[];
}

const dependenceFields: Fields<DependenceFacts> = {
  sales: { type: 'decimal', sign: 'not-negative' },
  theirPurchases: { type: 'decimal', sign: 'not-negative', nullable: true },
  ourSales: { type: 'decimal', sign: 'not-negative', nullable: true },
};

/**
 * Who depends on whom: do they need us, do we need them, or both (相互依赖)?
 *
 * The two shares go into the measures of {@link gradeAccount} as they are. For the room that is left in what a customer buys, category
 * by category, see {@link measureWallet}.
 *
 * Shapes: our sales to the account, their purchases of what we could sell, our sales in all.
 * Units: one currency and one period for all three; shares are exact ratios.
 *
 * @param facts - the three amounts; `null` for what nobody knows
 * @param options - `theirsFrom` and `oursFrom`: the share from which on there is dependence
 * @returns both shares, their sum and difference, and the reading. What does not exist is `null`, with reason `tier/dependence-unknown`
 * @throws {@link ClienteleError} `tier/part-exceeds-whole` where we sold them more than they bought, or more than we sold; `input/out-of-range`,
 * `input/required`, and the like
 * @guarantee amounts in another unit give the same shares; more sales to the account lower neither share
 * @source joint dependence and dependence asymmetry after Gulati and Sytch, "Dependence asymmetry and joint dependence in
 * interorganizational relationships", Administrative Science Quarterly 52, 2007; a tenth of our sales is where IFRS 8, paragraph 34, has a
 * customer disclosed. The same line for their purchases is a house rule
 * @example
 * ```ts
 * import { measureDependence } from 'clientele/tier';
 * const facts = { sales: '300', theirPurchases: '500', ourSales: '6000' };
 * const { shareOfTheirPurchases, shareOfOurSales, asymmetry, reading } = measureDependence(facts);
 * [shareOfTheirPurchases?.value, shareOfOurSales?.value];   // => [0.6, 0.05]
 * [asymmetry?.value, reading];                              // => [0.55, 'theirs']
 * measureDependence({ ...facts, theirPurchases: null }).reading;   // => null
 * ```
 * @category Tier
 */
export function measureDependence(
  facts: DependenceFacts,
  options: DependenceOptions = {},
): Dependence {
  const read = readRecord(dependenceFields, facts, '/facts', 'what is traded');
  const { theirsFrom, oursFrom } = readLines(options);
  const sales = new Decimal(read.sales);
  const purchases = partOf(sales, read.theirPurchases, 'theirPurchases');
  const all = partOf(sales, read.ourSales, 'ourSales');
  const theirs = purchases === null ? null : ratioOfDecimals(sales, purchases);
  const ours = all === null ? null : ratioOfDecimals(sales, all);
  const shares = { shareOfTheirPurchases: theirs, shareOfOurSales: ours };
  if (purchases === null || all === null || theirs === null || ours === null)
    return {
      ...shares,
      joint: null,
      asymmetry: null,
      reading: null,
      reasons: [
        ...(theirs === null ? [unknown('theirPurchases', purchases)] : []),
        ...(ours === null ? [unknown('ourSales', all)] : []),
      ],
    };
  const reading = readingOf(sales.gte(theirsFrom.times(purchases)), sales.gte(oursFrom.times(all)));
  const both = purchases.times(all);
  return {
    ...shares,
    joint: ratioOfDecimals(sales.times(all.plus(purchases)), both),
    asymmetry: ratioOfDecimals(sales.times(all.minus(purchases)), both),
    reading,
    reasons: [
      {
        code: 'tier/dependence',
        params: {
          reading,
          theirs: shareText(sales, purchases),
          ours: shareText(sales, all),
          theirsFrom: plain(theirsFrom),
          oursFrom: plain(oursFrom),
        },
      },
    ],
  };
}

function readLines(options: DependenceOptions) {
  const { theirsFrom = '0.1', oursFrom = '0.1' } = readOptions(options, ['theirsFrom', 'oursFrom']);
  return {
    theirsFrom: readLine(theirsFrom, '/options/theirsFrom'),
    oursFrom: readLine(oursFrom, '/options/oursFrom'),
  };
}

function readLine(value: unknown, path: string): Decimal {
  const line = toNotNegative(value, path);
  if (line.lte(1)) return line;
  const received = show(value);
  const expected: Phrase = 'at most 1';
  return throwInput('input/out-of-range', path, `expected at most 1, received ${received}`, {
    received,
    expected,
  });
}

/** The whole, of which what we sold them is a part. */
function partOf(
  sales: Decimal,
  value: DecimalInput | null,
  whole: 'theirPurchases' | 'ourSales',
): Decimal | null {
  if (value === null) return null;
  const read = new Decimal(value);
  if (sales.lte(read)) return read;
  const params = { whole, amount: plain(sales), total: plain(read) };
  return throwDomain(
    'tier/part-exceeds-whole',
    `/facts/${whole}`,
    `expected at least the sales to the account, ${plain(sales)}, received ${plain(read)}; take both from one period and one currency`,
    params,
  );
}

function readingOf(theyDepend: boolean, weDepend: boolean): Dependence['reading'] {
  if (theyDepend) return weDepend ? 'mutual' : 'theirs';
  return weDepend ? 'ours' : 'neither';
}

/** Why a share does not exist: nobody told the whole, or it is zero. */
function unknown(
  whole: 'theirPurchases' | 'ourSales',
  amount: Decimal | null,
): Reason<AccountReasonCode> {
  const why = amount === null ? 'not-told' : 'zero';
  return { code: 'tier/dependence-unknown', params: { whole, why } };
}

/** A share for reading, to four decimals. */
function shareText(part: Decimal, whole: Decimal): string {
  return plain(part.div(whole).toDecimalPlaces(4));
}
