const bands = [{ from: '0', to: null, rate: '0.1' }];
const plan = { structure: 'all-units', boundary: 'lower-inclusive', bands };
const deal = { id: 'a', rate: '0.1', base: 'full', deductedFromLater: true };

const rounding = { scale: 2, mode: 'half-away-from-zero' };

/** A case of each kind, with every key that its format requires; where that differs, one of each form. */
export const cases: Readonly<Record<string, object>> = {
  'payout-curve': { plan, at: [{ tierMeasure: '60' }] },
  'plan-lint': { plan },
  settlement: {
    plan: { ...plan, negativeDue: 'claw-back' },
    runs: [{ label: 'q1', movement: '50' }],
  },
  guarantee: { plan: { amount: '1', timing: 'at-end', carry: 'cumulative' }, earned: ['2'] },
  accrual: {
    plan: { ...plan, accrual: { method: 'forecast-total', forecast: '9' } },
    movements: ['5'],
  },
  'effective-terms': {
    plan: { versions: [{ from: '2025-01-01', to: null, rate: '0.05' }] },
    lines: [{ date: '2025-03-01', amount: '200' }],
  },
  stacking: { value: '100', plan: { deals: [deal], order: ['a'] } },
  growth: {
    plan: {
      bands,
      boundary: 'lower-inclusive',
      paidOn: 'actual',
      nonPositiveBaseline: 'no-payout',
    },
    baseline: '100',
    actual: '160',
  },
  'target-completion': {
    plan: { points: [{ completion: '1', factor: '1' }], between: 'step', above: 'hold' },
    target: '200',
    actual: '150',
    basePayout: '10',
  },
  mix: {
    plan: { threshold: '0.5', boundary: 'lower-inclusive', rate: '0.1' },
    total: '100',
    strategic: '60',
  },
  matrix: {
    plan: { rowFrom: ['0'], columnFrom: ['0'], rates: [['0.1']] },
    row: '1',
    column: '0.5',
    amount: '50',
  },
  conditions: {
    plan: {
      negativeNet: 'zero',
      conditions: [
        { id: 'a', type: 'gate', fact: 'x', atLeast: '1' },
        {
          id: 'b',
          type: 'factor-by-band',
          fact: 'x',
          bands: [{ upTo: '1', factor: '1' }],
          otherwise: '1',
        },
        { id: 'c', type: 'penalty-ladder', fact: 'x', ladder: ['0.1'] },
      ],
    },
    basePayout: '100',
    facts: { x: '1' },
  },
  'group-rollup': { plan: { ...plan, scale: 2 }, members: [{ id: 'a', measure: '6' }] },
  basis: {
    plan: { basis: 'quantity' },
    lines: [{ type: 'sale', quantity: '3', unitPrice: '9' }],
  },
  'prepayment-interest': {
    plan: { rate: '0.03', dayCount: 'month-30', rounding },
    deposits: [{ date: '2025-04-01', amount: '100' }],
    pickups: [{ date: '2025-04-11', amount: '100' }],
  },
  'ship-and-debit down-to-price': {
    plan: { agreement: 'down-to-price', price: '8' },
    ...{ quantity: '2', unitCost: '9' },
  },
  'ship-and-debit down-by-amount': {
    plan: { agreement: 'down-by-amount', amount: '1' },
    ...{ quantity: '2', unitCost: '9' },
  },
  'ship-and-debit down-by-rate': {
    plan: { agreement: 'down-by-rate', rate: '0.1' },
    ...{ quantity: '2', unitCost: '9' },
  },
  'ship-and-debit protect-margin': {
    plan: { agreement: 'protect-margin', margin: '0.25' },
    ...{ quantity: '2', unitCost: '9', unitSell: '8' },
  },
  'coop-claim': {
    plan: { accrualRate: '0.1', reimbursementRate: '0.5' },
    ...{ purchases: '100', spend: '30' },
  },
  'dealer-economics': {
    ...{ sales: '100', costOfGoods: '80', incentives: {}, penalties: '1', expenses: '12' },
  },
  contest: {
    plan: { prizes: ['10', '4'], ties: 'pool-and-split', scale: 2 },
    scores: [{ id: 'a', score: '5' }],
  },
  'commission-credit': {
    plan: { credits: [{ id: 'a', kind: 'split', share: '0.5', rate: '0.1' }] },
    amount: '100',
  },
  'commission-release': {
    plan: { rounding },
    ...{ commission: '10', invoice: '40', payments: ['10'] },
  },
  'commission-draw': { plan: { draw: '10', recoverable: true }, earned: ['4'] },
  'ramp-quota': { plan: { quota: '100', ramp: ['0.5'] }, month: 1, sales: '20' },
  'variable-consideration': {
    periods: [
      { units: '2', estimatedUnitPrice: '9' },
      { units: '2', estimatedTotalUnits: '9', estimatedTotal: '80' },
    ],
  },
  'consideration-estimate': {
    plan: { method: 'expected-value' },
    outcomes: [{ amount: '10', probability: '1' }],
  },
};
