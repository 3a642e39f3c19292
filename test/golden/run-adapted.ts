import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadAdapters } from './adapter.js';
import { readCaseFiles } from './case-files.js';
import { isRecord } from './compare.js';
import { report } from './report.js';
import { type Outcome, runCases } from './run-cases.js';

const folder = '../shared/golden';

/**
 * Runs the shared golden cases of those kinds that have an adapter, and says how many of other kinds it left out; rooms
 * that are not built yet must not turn the package's own tests red. Without the shared folder there is nothing to run.
 */
async function main(): Promise<0 | 1> {
  if (!existsSync(folder)) {
    console.log(`${folder} is absent: no golden case was run`);
    return 0;
  }
  const adapters = await loadAdapters(fileURLToPath(new URL('adapters', import.meta.url)));
  const outcomes: Outcome[] = [];
  const leftOut = new Map<string, number>();
  for (const read of readCaseFiles([folder])) {
    if ('problem' in read) {
      outcomes.push({ name: read.file, problems: [read.problem] });
      continue;
    }
    const kind = isRecord(read.document) ? read.document['kind'] : undefined;
    if (typeof kind === 'string' && !adapters.has(kind))
      leftOut.set(kind, (leftOut.get(kind) ?? 0) + casesIn(read.document));
    else
      outcomes.push(...runCases(read.file, read.document, adapters, { dataDir: '../shared/data' }));
  }
  const cases = [...leftOut.values()].reduce((sum, count) => sum + count, 0);
  console.log(`left out: ${cases} cases of ${leftOut.size} kinds without an adapter`);
  return report(outcomes);
}

function casesIn(document: unknown): number {
  return isRecord(document) && Array.isArray(document['cases']) ? document['cases'].length : 0;
}

process.exitCode = await main();
