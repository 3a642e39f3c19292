import { foldRows } from 'clientele';
import { quarterOf } from 'clientele/calendar';
import { type PartnerLine, parseIncentivePlan, rebateFold } from 'clientele/incentive';
import { seeded } from '../support/seeded.js';

/*
 * What a fold of rebates holds in memory after so many generated lines:
 *   TSX_TSCONFIG_PATH=test/bench/tsconfig.json node --expose-gc --import tsx test/bench/fold-memory.ts 1000000 10000000
 */

const plan = parseIncentivePlan({
  id: 'dealer-quarterly',
  version: '2026.1',
  effective: { start: '2026-01-01', end: '2027-01-01' },
  currency: 'CNY',
  period: 'quarter',
  basis: 'net-amount',
  structure: 'incremental',
  boundary: 'lower-inclusive',
  bands: [{ from: '0', to: null, rate: '0.01' }],
  negativeDue: 'claw-back',
  rounding: { scale: 2, mode: 'half-even' },
});

function* generate(count: number): Generator<PartnerLine> {
  const random = seeded(5);
  for (let index = 0; index < count; index++)
    yield {
      id: `INV-${index}`,
      partner: `D-${Math.floor(random() * 1000)}`,
      date: '2026-08-15',
      type: 'sale',
      currency: 'CNY',
      amount: `${Math.floor(random() * 100_000)}.05`,
    };
}

function heap(): number {
  (globalThis as { gc?: () => void }).gc?.();
  return process.memoryUsage().heapUsed;
}

for (const count of process.argv.slice(2).map(Number)) {
  const fold = rebateFold(plan, { asOf: '2026-10-10', period: quarterOf(2026, 3) });
  const before = heap();
  const start = performance.now();
  const state = foldRows(fold, generate(count));
  const seconds = (performance.now() - start) / 1000;
  const held = (heap() - before) / 1024;
  const peak = process.resourceUsage().maxRSS / 1024;
  const { decisions, counts } = fold.finish(state);
  console.log(
    `${counts.accepted} lines, ${decisions.length} partners: ${held.toFixed(0)} KiB held, ${peak.toFixed(0)} MiB peak RSS, ${seconds.toFixed(1)} s`,
  );
}
