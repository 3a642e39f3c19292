import { createHash } from 'node:crypto';
import { quarterOf } from 'clientele/calendar';
import { defineIncentivePlan, type SettlementStatement, writeStatement } from 'clientele/incentive';

/** Ten-thousandths as whole numbers: the only arithmetic that the check needs. */
const units = (text: string | number): bigint => {
  const [whole = '', decimals = ''] = String(text).split('.');
  return BigInt(whole + decimals.padEnd(4, '0'));
};
const one = 10_000n;
const least = (left: bigint, right: bigint) => (left < right ? left : right);

/** The due in cents from the statement alone, without the library: lines → measure → slices → factors → rounding → settled. */
function recompute(text: string): bigint {
  const { plan, lines, measures, settled } = JSON.parse(text) as SettlementStatement;
  let measure = 0n;
  for (const { type, amount, quantity = 0, unitPrice = 0 } of lines) {
    const size = amount === undefined ? (units(quantity) * units(unitPrice)) / one : units(amount);
    measure += type === 'return' ? -size : size;
  }
  let payout = 0n; // in units of 10^-8
  for (const { from, to, rate = '0' } of plan.bands)
    if (measure > units(from))
      payout += (least(measure, to === null ? measure : units(to)) - units(from)) * units(rate);
  for (const condition of plan.conditions) {
    if (condition.type !== 'factor-by-band') throw new Error(`not checked here: ${condition.type}`);
    const figure = units(String(measures[condition.measure]));
    const band = condition.bands.find(({ upTo }) => figure <= units(upTo));
    payout = (payout * units(band?.factor ?? condition.otherwise)) / one;
  }
  const cent = 1_000_000n;
  return (payout + cent / 2n) / cent - units(settled) / 100n;
}

const plan = defineIncentivePlan({
  id: 'dealer-quarterly',
  version: '2026.1',
  effective: { start: '2026-01-01', end: '2027-01-01' },
  currency: 'CNY',
  period: 'quarter',
  basis: 'net-amount',
  structure: 'incremental',
  boundary: 'lower-inclusive',
  bands: [
    { from: '0', to: '300000', rate: '0.01' },
    { from: '300000', to: '600000', rate: '0.02' },
    { from: '600000', to: null, rate: '0.03' },
  ],
  conditions: [
    {
      id: 'collection',
      type: 'factor-by-band',
      measure: 'collectionRate',
      otherwise: '1',
      bands: [
        { upTo: '0.8', factor: '0' },
        { upTo: '0.95', factor: '0.8' },
      ],
    },
  ],
  negativeDue: 'claw-back',
  rounding: { scale: 2, mode: 'half-away-from-zero' },
});
const statement = writeStatement(
  plan,
  {
    id: 'D-07',
    settled: '1000',
    measures: { collectionRate: '0.93' },
    lines: [
      { id: 'INV-2', date: '2026-08-19', type: 'sale', quantity: '500', unitPrice: '380.00' },
      { id: 'INV-1', date: '2026-07-03', type: 'sale', amount: '280000.35' },
      { id: 'INV-0', date: '2026-06-30', type: 'sale', amount: '999' },
      { id: 'CN-1', date: '2026-09-02', type: 'return', of: 'INV-1', amount: '20000' },
    ],
  },
  { asOf: '2026-10-10', period: quarterOf(2026, 3) },
);

const { due, stages, uncounted } = JSON.parse(statement) as SettlementStatement;
console.log(`sha256 ${createHash('sha256').update(statement).digest('hex')}`);
for (const { code, figure } of stages)
  console.log(`${code.padEnd(28)} ${String(figure).padStart(10)}`);
for (const { code, rows } of uncounted) console.log(`${code.padEnd(28)} ${rows?.join(' ')}`);
console.log(`stated ${due}, computed again ${Number(recompute(statement)) / 100}`);
