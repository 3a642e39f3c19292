import { type Decimal, plain, toDecimal, zero } from '../../kernel/decimal/decimal.js';
import type { DecimalInput, DecimalString, Ratio } from '../../kernel/decimal/index.js';
import { ratioOfDecimals } from '../../kernel/decimal/ratio.js';
import type { Reason, Rows } from '../../kernel/decision/index.js';
import { requireIterable, throwIssues } from '../../kernel/errors/index.js';
import { type Fields, tryRecord } from '../../kernel/schema/index.js';
import { lifetimeMessages } from './messages.js';
import type { LifetimeReasonCode } from './reasons.js';

/** What a customer spends in one category, and how much of it with us. */
export interface WalletCategory {
  /** The category. */
  readonly id: string;
  /** With whomever; zero or more. */
  readonly spend: DecimalInput;
  /** With us; zero or more, and at most the spend. */
  readonly ours: DecimalInput;
  /** Could we sell it? `true` unless told; what the customer buys from us we do. */
  readonly sold?: boolean;
}

/**
 * Where the room of a category lies: more of what the customer buys from us already, something we sell and others deliver, what
 * we do not sell, or nowhere.
 */
export type WalletRoom = 'incremental' | 'cross-selling' | 'beyond' | 'none';

/** What of a customer's spend we have, and could have. */
export interface Wallet {
  /** In the categories that we sell. */
  readonly spend: DecimalString;
  readonly ours: DecimalString;
  /** Share of wallet: ours ÷ spend; `null` where nothing is spent there. */
  readonly share: Ratio | null;
  /** Spend less ours: the potential. */
  readonly gap: DecimalString;
  /** The part of the gap in categories that the customer buys from us (增量销售). */
  readonly incremental: DecimalString;
  /** The part of the gap in categories that the customer buys from others only (交叉销售). */
  readonly crossSelling: DecimalString;
  /** Spent in categories that we do not sell; no part of the gap. */
  readonly beyond: DecimalString;
  /** By category. */
  readonly categories: readonly {
    readonly id: string;
    readonly room: WalletRoom;
    readonly gap: DecimalString;
  }[];
  /** Why there is no share; else none. */
  readonly reasons: readonly Reason<LifetimeReasonCode>[];
}

/** The fields of a category. */
export const walletFields: Fields<WalletCategory> = {
  id: { type: 'id' },
  spend: { type: 'decimal', sign: 'not-negative' },
  ours: { type: 'decimal', sign: 'not-negative' },
  sold: { type: 'flag', optional: true },
};

/**
 * What share of the customer's wallet do we have, and where is room for more (钱包份额、增量销售、交叉销售)?
 *
 * Shapes: one row for each category. What the customer spends in all is an estimate of yours, by survey or by rule.
 * Units: one currency, and one period for both amounts, such as a year.
 *
 * @param categories - spend and what of it is ours, by category
 * @returns the share of wallet and the gap, split into room for more of the same and room for other categories; the share is `null` where nothing is spent in
 * categories that we sell, with `value/nothing-spent`
 * @throws {@link ClienteleError} one `input` error that lists every row: `value/ours-above-spend` where we sell more than is spent, `input/out-of-range`,
 * `input/repeated-id`, and the like
 * @guarantee incremental and cross-selling room add up to the gap; the order of the rows changes nothing
 * @source house rule
 * @example
 * ```ts
 * import { measureWallet } from 'clientele/value';
 * const wallet = measureWallet([
 *   { id: 'paper', spend: '500', ours: '300' },
 *   { id: 'ink', spend: '250', ours: '0' },
 *   { id: 'furniture', spend: '900', ours: '0', sold: false },
 * ]);
 * [wallet.share?.value, wallet.gap, wallet.incremental, wallet.crossSelling, wallet.beyond];   // => [0.4, '450', '200', '250', '900']
 * ```
 * @category Value
 */
export function measureWallet(categories: Rows<WalletCategory>): Wallet {
  const issues: Reason[] = [];
  const list = requireIterable(categories, '/categories', 'a list of categories');
  const wallet = readWallet(Array.from(list), '/categories', issues);
  if (issues.length > 0)
    return throwIssues('input', issues, 'cannot measure the wallet', lifetimeMessages);
  return walletOf(wallet);
}

/** A category, read. */
export interface ReadCategory {
  readonly id: string;
  readonly room: WalletRoom;
  readonly spend: Decimal;
  readonly ours: Decimal;
}

/** The categories of one customer, each once; what is wrong with them goes to `issues`. */
export function readWallet(
  rows: readonly unknown[],
  path: string,
  issues: Reason[],
): readonly ReadCategory[] {
  const seen = new Set<string>();
  return rows.flatMap((row, index): readonly ReadCategory[] => {
    const at = `${path}/${index}`;
    const read = tryRecord(walletFields, row, at, issues);
    if (read === null) return [];
    const { id, sold = true } = read;
    const [spend, ours] = [toDecimal(read.spend, ''), toDecimal(read.ours, '')];
    if (seen.has(id)) issues.push({ code: 'input/repeated-id', params: { id }, path: `${at}/id` });
    seen.add(id);
    if (ours.gt(spend)) {
      const params = { category: id, spend: read.spend, ours: read.ours };
      issues.push({ code: 'value/ours-above-spend', params, path: `${at}/ours` });
    }
    return [{ id, spend, ours, room: roomOf(spend, ours, sold) }];
  });
}

function roomOf(spend: Decimal, ours: Decimal, sold: boolean): WalletRoom {
  if (ours.isZero() && !sold) return 'beyond';
  if (spend.eq(ours)) return 'none';
  return ours.isZero() ? 'cross-selling' : 'incremental';
}

/** The wallet that categories come to. */
export function walletOf(categories: readonly ReadCategory[]): Wallet {
  const sorted = [...categories].sort((left, right) => (left.id < right.id ? -1 : 1));
  const sum = (of: (category: ReadCategory) => Decimal) =>
    sorted.reduce((total, category) => total.plus(of(category)), zero);
  const gapIn = (room: WalletRoom) =>
    sum((category) => (category.room === room ? category.spend.minus(category.ours) : zero));
  const spend = sum((category) => (category.room === 'beyond' ? zero : category.spend));
  const ours = sum((category) => category.ours);
  const share = ratioOfDecimals(ours, spend);
  return {
    spend: plain(spend),
    ours: plain(ours),
    share,
    gap: plain(spend.minus(ours)),
    incremental: plain(gapIn('incremental')),
    crossSelling: plain(gapIn('cross-selling')),
    beyond: plain(gapIn('beyond')),
    categories: sorted.map((category) => ({
      id: category.id,
      room: category.room,
      gap: plain(category.spend.minus(category.ours)),
    })),
    reasons: share === null ? [{ code: 'value/nothing-spent', params: {} }] : [],
  };
}
