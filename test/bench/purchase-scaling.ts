import { summarisePurchases } from 'clientele/value';
import { makeLines } from './lines/value.js';

/*
 * How the time of a summary of purchases from columns grows with its lines, ten to a customer:
 *   TSX_TSCONFIG_PATH=test/bench/tsconfig.json node --import tsx test/bench/purchase-scaling.ts 1000000 10000000
 */

const options = { asOf: '2025-12-31', unit: 'week', occasion: 'net-day' } as const;
const runs = 5;

for (const lines of process.argv.slice(2).map(Number)) {
  const columns = makeLines(lines, lines / 10);
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    summarisePurchases(columns, options);
    return performance.now() - start;
  }).sort((left, right) => left - right);
  const [best = Number.NaN, , median = Number.NaN] = times;
  console.log(
    `${lines} lines: median ${median.toFixed(0)} ms, best ${best.toFixed(0)} ms, ${((best * 1e6) / lines).toFixed(0)} ns a line`,
  );
}
