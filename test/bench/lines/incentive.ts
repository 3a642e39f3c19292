import { foldRows } from 'clientele';
import { quarterOf } from 'clientele/calendar';
import { type PartnerLine, parseIncentivePlan, ratePayouts, rebateFold } from 'clientele/incentive';
import { Decimal } from 'decimal.js';
import { seeded } from '../../support/seeded.js';
import type { Line } from '../line.js';

const rows = 1_000_000;
const partnerCount = 1000;
const asOf = '2026-10-10';
const period = quarterOf(2026, 3);
const currency = 'CNY';
const products = Array.from({ length: 400 }, (_, index) => `P-${index}`);
const inScope = products.slice(0, 360);

const plan = parseIncentivePlan({
  id: 'dealer-quarterly',
  version: '2026.1',
  effective: { start: '2026-01-01', end: '2027-01-01' },
  currency,
  period: 'quarter',
  basis: 'net-amount',
  structure: 'incremental',
  boundary: 'lower-inclusive',
  scope: { products: { include: inScope } },
  bands: [
    { from: '0', to: '6000000', rate: '0.01' },
    { from: '6000000', to: '12000000', rate: '0.015' },
    { from: '12000000', to: '18000000', rate: '0.02' },
    { from: '18000000', to: '24000000', rate: '0.025' },
    { from: '24000000', to: '36000000', rate: '0.03' },
    { from: '36000000', to: null, rate: '0.035' },
  ],
  negativeDue: 'claw-back',
  rounding: { scale: 2, mode: 'half-away-from-zero' },
});

type Row = Required<Pick<PartnerLine, 'id' | 'partner' | 'date' | 'product' | 'currency'>> & {
  readonly type: 'sale' | 'return';
  readonly amount: string;
};

/** Lines as a program has them that reads a file: each from its own JSON text. One in ten is a return, one in ten is out of scope, and one in nine out of the quarter. */
function makeRows(): readonly Row[] {
  const random = seeded(3);
  const pick = (count: number) => Math.floor(random() * count);
  const two = (figure: number) => String(figure).padStart(2, '0');
  return Array.from({ length: rows }, (_, index) => {
    const text = JSON.stringify({
      id: `INV-${index}`,
      partner: `D-${pick(partnerCount)}`,
      date: `2026-${two(pick(9) === 0 ? 6 : 7 + pick(3))}-${two(1 + pick(28))}`,
      type: pick(10) === 0 ? 'return' : 'sale',
      product: products[pick(products.length)],
      currency,
      amount: `${10_000 + pick(90_000)}.${two(pick(100))}`,
    });
    return JSON.parse(text) as Row;
  });
}

/** What both loops do beside adding. */
function counts({ date, product, currency: own }: Row, scope: ReadonlySet<string>): boolean {
  return (
    date >= period.start &&
    date < period.end &&
    date <= asOf &&
    own === currency &&
    scope.has(product)
  );
}

function sumInDecimalLoop(list: readonly Row[]): ReadonlyMap<string, string> {
  const scope = new Set(inScope);
  const sums = new Map<string, Decimal>();
  for (const row of list) {
    if (!counts(row, scope)) continue;
    const sum = sums.get(row.partner) ?? new Decimal(0);
    const amount = new Decimal(row.amount);
    sums.set(row.partner, row.type === 'return' ? sum.minus(amount) : sum.plus(amount));
  }
  return new Map([...sums].map(([id, sum]) => [id, sum.toFixed(2)]));
}

function sumInFloatLoop(list: readonly Row[]): ReadonlyMap<string, string> {
  const scope = new Set(inScope);
  const sums = new Map<string, number>();
  for (const row of list) {
    if (!counts(row, scope)) continue;
    const amount = Number(row.amount);
    const sum = sums.get(row.partner) ?? 0;
    sums.set(row.partner, row.type === 'return' ? sum - amount : sum + amount);
  }
  return new Map([...sums].map(([id, sum]) => [id, sum.toFixed(2)]));
}

function settleAll(list: readonly Row[]) {
  const fold = rebateFold(plan, { asOf, period, explain: 'reasons' });
  return fold.finish(foldRows(fold, list));
}

/** Ours answers with decisions, the loops with sums: the measures must be the sums. */
function sameMeasures(ours: unknown, theirs: unknown): boolean {
  const { decisions } = ours as ReturnType<typeof settleAll>;
  const sums = theirs as ReadonlyMap<string, string>;
  return (
    decisions.length === sums.size &&
    decisions.every(({ id, outcome }) => outcome?.measure === sums.get(id))
  );
}

const settle = (name: string, baseline: string, loop: typeof sumInDecimalLoop): Line => ({
  name,
  baseline,
  rows,
  equal: sameMeasures,
  setup: () => {
    const list = makeRows();
    return { ours: () => settleAll(list), theirs: () => loop(list) };
  },
});

const amountCount = 200_000;

/** Amounts of 3 to 15 digits, two of them decimals; every length is as likely as any other. */
function makeAmounts(): readonly string[] {
  const random = seeded(4);
  return Array.from({ length: amountCount }, () => {
    const digits = 1 + Math.floor(random() * 13);
    const whole = Math.floor((0.1 + 0.9 * random()) * 10 ** digits);
    return `${whole}.${String(Math.floor(random() * 100)).padStart(2, '0')}`;
  });
}

const bands = plan.bands.map(({ from, to, rate = '0' }) => ({
  from: new Decimal(from),
  to: to === null ? null : new Decimal(to),
  rate: new Decimal(rate),
}));

/** Slices of a measure band by band, as one writes it with decimal.js; the figures of the bands are read once. */
function payoutInDecimalLoop(amount: string): string {
  const measure = new Decimal(amount);
  let payout = new Decimal(0);
  for (const { from, to, rate } of bands) {
    if (measure.lte(from)) break;
    const end = to === null || measure.lt(to) ? measure : to;
    payout = payout.plus(end.minus(from).times(rate));
  }
  return payout.toFixed(2, Decimal.ROUND_HALF_UP);
}

export const lines: readonly Line[] = [
  {
    name: 'incentive/curve-vs-decimal',
    baseline:
      'A loop over the bands with decimal.js (bands read once) that adds slice × rate and rounds to cents.',
    rows: amountCount,
    setup: () => {
      const amounts = makeAmounts();
      return {
        ours: () => ratePayouts(plan, amounts),
        theirs: () => amounts.map(payoutInDecimalLoop),
      };
    },
  },
  settle(
    'incentive/settle-1m-vs-decimal-loop',
    'One loop with the same tests of date, currency and scope that adds decimal.js Decimals in a Map by partner: the sums alone, no rebate and no reasons.',
    sumInDecimalLoop,
  ),
  settle(
    'incentive/settle-1m-vs-float-loop',
    'The same loop with floats and toFixed(2): the sums alone, not exact, only fast.',
    sumInFloatLoop,
  ),
];
