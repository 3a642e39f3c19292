import type { DecimalInput, DecimalString, Ratio, Rounding } from '../../kernel/decimal/index.js';
import type { Reason } from '../../kernel/decision/index.js';
import type { EconomicsReasonCode } from './reasons.js';

/** Amounts by name; names that are known have words in every language, other names stand as they are. */
export type NamedAmounts<K extends string = string> = Readonly<Record<string, DecimalInput>> & {
  readonly [N in K]?: DecimalInput;
};

/** What a supplier pays a dealer beside the markup, which is sales less cost of goods. */
export type DealerIncome =
  | 'off-season-subsidy'
  | 'purchase-reward'
  | 'monthly-rebate'
  | 'quarterly-rebate'
  | 'annual-rebate'
  | 'year-end-bonus';

/** What a supplier bears of the costs of a dealer. */
export type DealerSupport = 'storage' | 'freight' | 'venue' | 'gifts' | 'advertising';

/** What a dealer spends. */
export type DealerExpense = 'storage' | 'freight' | 'wages' | 'office' | 'tax' | 'hospitality';

/** The account of a dealer with one supplier over a period; all amounts in one currency. */
export interface DealerProfitFacts {
  readonly id?: string;
  readonly sales: DecimalInput;
  readonly costOfGoods: DecimalInput;
  readonly incentives: NamedAmounts<DealerIncome>;
  readonly support?: NamedAmounts<DealerSupport>;
  /** What was deducted from the incentives: one amount, or amounts by name. */
  readonly penalties?: DecimalInput | NamedAmounts;
  /** One amount, or amounts by name. */
  readonly expenses: DecimalInput | NamedAmounts<DealerExpense>;
  /** What the dealer has tied up: stock, receivables, deposits. */
  readonly capital?: DecimalInput;
}

/** How the profit of a dealer is told. */
export interface DealerProfitOptions {
  /** For the words only. */
  readonly currency?: string;
  /** Incentives that do not grow with sales; the others do. For the break-even. */
  readonly fixedIncentives?: readonly string[];
  /** Expenses that grow with sales; the others do not. For the break-even. */
  readonly variableExpenses?: readonly string[];
  /** Of the break-even sales; without it they are exact, or told to 20 decimals. */
  readonly rounding?: Rounding;
}

/** What kind of line it is. */
export type ProfitGroup =
  | 'sales'
  | 'cost-of-goods'
  | 'incentives'
  | 'penalties'
  | 'support'
  | 'expenses';

/** One line of the account. */
export interface DealerProfitLine {
  readonly group: ProfitGroup;
  /** `null` where a group was told as one amount. */
  readonly name: string | null;
  readonly amount: DecimalString;
  /** What the line does to the profit: costs, penalties and expenses take away. */
  readonly effect: DecimalString;
}

/** What a dealer earns with a supplier. */
export interface DealerProfit {
  readonly id: string | null;
  readonly sales: DecimalString;
  readonly costOfGoods: DecimalString;
  /** The markup: sales less cost of goods. */
  readonly grossProfit: DecimalString;
  readonly incentives: DecimalString;
  readonly penalties: DecimalString;
  /** Incentives less penalties. */
  readonly netIncentives: DecimalString;
  /** The markup and the kinds of income (经营利润): gross profit + net incentives. */
  readonly operatingIncome: DecimalString;
  readonly support: DecimalString;
  readonly expenses: DecimalString;
  /** What the dealer earns in the end: operating income + support − expenses. */
  readonly operatingProfit: DecimalString;
  /** `null` where it was not told. */
  readonly capital: DecimalString | null;
  /** Gross profit over sales; `null` where there are none. */
  readonly grossMargin: Ratio | null;
  /** Expenses over sales; `null` where there are none. */
  readonly expenseRatio: Ratio | null;
  /** Sales over capital; `null` where it is zero or not told. */
  readonly capitalTurnover: Ratio | null;
  /** Operating profit over capital; `null` where it is zero or not told. */
  readonly returnOnCapital: Ratio | null;
  /** The sales at which the operating profit is zero; `null` where there are none, with a reason. */
  readonly breakEvenSales: DecimalString | null;
  /** In the order of the account; the effects sum to the operating profit. */
  readonly lines: readonly DealerProfitLine[];
  readonly reasons: readonly Reason<EconomicsReasonCode>[];
}
