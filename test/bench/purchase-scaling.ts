import { summarisePurchases } from 'clientele/value';
import { makeLines } from './lines/value.js';

/*
 * How the processor time of a summary of purchases from columns grows with its lines, ten to a customer:
 *   TSX_TSCONFIG_PATH=test/bench/tsconfig.json node --import tsx test/bench/purchase-scaling.ts 1000000 10000000
 */

const options = { asOf: '2025-12-31', unit: 'week', occasion: 'net-day' } as const;
const runs = 5;

/** Of this process only, so that a busy machine does not count. */
function processorMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

for (const lines of process.argv.slice(2).map(Number)) {
  const columns = makeLines(lines, lines / 10);
  const times = Array.from({ length: runs }, () => {
    const start = processorMilliseconds();
    summarisePurchases(columns, options);
    return processorMilliseconds() - start;
  }).sort((left, right) => left - right);
  const [best = Number.NaN, , median = Number.NaN] = times;
  const perLine = (milliseconds: number) => ((milliseconds * 1e6) / lines).toFixed(0);
  console.log(
    `${lines} lines: median ${median.toFixed(0)} ms, ${perLine(median)} ns a line; best ${best.toFixed(0)} ms, ${perLine(best)} ns a line`,
  );
}
