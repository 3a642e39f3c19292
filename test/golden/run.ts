import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadAdapters } from './adapter.js';
import { readCaseFiles } from './case-files.js';
import { report } from './report.js';
import { type Outcome, runCases } from './run-cases.js';

const usage = 'usage: npm run golden -- [--data DIR] PATH…';

/** Runs the golden cases of files and folders: `npm run golden -- [--data DIR] PATH…`. */
async function main(): Promise<0 | 1> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { data: { type: 'string', default: '../shared/data' } },
  });
  if (positionals.length === 0) console.log(usage);
  const adapters = await loadAdapters(fileURLToPath(new URL('adapters', import.meta.url)));
  const outcomes = readCaseFiles(positionals).flatMap((read): readonly Outcome[] =>
    'problem' in read
      ? [{ name: read.file, problems: [read.problem] }]
      : runCases(read.file, read.document, adapters, { dataDir: values.data }),
  );
  return report(outcomes);
}

process.exitCode = await main();
