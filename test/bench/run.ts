import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Line, Measurement } from './line.js';
import { measure } from './measure.js';
import { selectLines } from './select-lines.js';

/** Measures the built package: `npm run bench [-- NAME…] [--json]`. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  const measurements: Measurement[] = [];
  for (const line of selectLines(await loadLines(), positionals)) {
    const measured = await measure(line);
    measurements.push(measured);
    if (!values.json) console.log(lineOf(measured));
  }
  if (values.json)
    console.log(
      JSON.stringify(
        measurements.map(({ name, ratio, baseline, spread }) => ({
          name,
          ratio,
          baseline,
          spread,
        })),
      ),
    );
}

async function loadLines(): Promise<readonly Line[]> {
  const lines: Line[] = [];
  for (const file of readdirSync(new URL('lines', import.meta.url)).sort()) {
    if (!file.endsWith('.ts')) continue;
    const module = (await import(new URL(`lines/${file}`, import.meta.url).href)) as {
      readonly lines?: readonly Line[];
    };
    if (!Array.isArray(module.lines)) throw new Error(`${file} has to export \`lines\``);
    lines.push(...module.lines);
  }
  return lines;
}

function lineOf({ name, ratio, spread, rowsPerSecond }: Measurement): string {
  const speed = `${(rowsPerSecond / 1e6).toFixed(3)} M rows/s`;
  return `${name.padEnd(44)} ${ratio.toFixed(2).padStart(8)} ×  ${speed.padStart(18)}  ± ${(spread * 100).toFixed(0)} %`;
}

await main();
