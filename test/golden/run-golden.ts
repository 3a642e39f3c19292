import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadAdapters } from './adapter.js';
import { readCaseFiles } from './case-files.js';
import { report } from './report.js';
import { type Outcome, runCases } from './run-cases.js';

const usage = 'usage: npm run golden -- [--data DIR] PATH…';

/**
 * Runs the golden cases of files and folders: `npm run golden -- [--data DIR] PATH…`; the exit code. A call that says it
 * wrongly counts as one failure.
 */
export async function runGolden(args: readonly string[]): Promise<0 | 1> {
  const asked = readArguments(args);
  if ('problem' in asked) {
    console.log(usage);
    return report([{ name: 'the call', problems: [asked.problem] }]);
  }
  const adapters = await loadAdapters(fileURLToPath(new URL('adapters', import.meta.url)));
  const outcomes = readCaseFiles(asked.paths).flatMap((read): readonly Outcome[] =>
    'problem' in read
      ? [{ name: read.file, problems: [read.problem] }]
      : runCases(read.file, read.document, adapters, { dataDir: asked.dataDir }),
  );
  return report(outcomes);
}

type Asked =
  | { readonly paths: readonly string[]; readonly dataDir: string }
  | { readonly problem: string };

function readArguments(args: readonly string[]): Asked {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { data: { type: 'string', default: '../shared/data' } },
    });
    if (values.data === '') return { problem: '--data names no folder' };
    return positionals.length === 0
      ? { problem: 'no file or folder of cases is named' }
      : { paths: positionals, dataDir: values.data };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}
