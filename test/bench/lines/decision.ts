import { quarterOf } from 'clientele/calendar';
import { parseIncentivePlan, settleRebate } from 'clientele/incentive';
import { seeded } from '../../support/seeded.js';
import type { Line } from '../line.js';

const partners = 2000;

const document = {
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
      bands: [{ upTo: '0.8', factor: '0' }],
    },
  ],
  negativeDue: 'claw-back',
  rounding: { scale: 2, mode: 'half-away-from-zero' },
};
const options = { asOf: '2026-10-10', period: quarterOf(2026, 3) } as const;

/** Partners with three lines each, all amounts different. */
function makeFacts() {
  const random = seeded(2);
  const line = (id: string) => ({
    id,
    date: '2026-08-15',
    type: 'sale' as const,
    amount: (random() * 300_000).toFixed(2),
  });
  return Array.from({ length: partners }, (_, index) => ({
    id: `D-${index}`,
    measures: { collectionRate: '0.93' },
    lines: [line('1'), line('2'), line('3')],
  }));
}

export const lines: readonly Line[] = [
  {
    name: 'decision/checked-policy-vs-parsed-each-time',
    baseline: 'The same decisions with the plan parsed from its JSON value before each one.',
    rows: partners,
    setup: () => {
      const facts = makeFacts();
      const checked = parseIncentivePlan(document);
      return {
        ours: () => facts.map((row) => settleRebate(checked, row, options)),
        theirs: () => facts.map((row) => settleRebate(parseIncentivePlan(document), row, options)),
      };
    },
  },
];
