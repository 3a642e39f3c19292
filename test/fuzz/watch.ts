import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { repository } from '../config/compiler-options.js';
import type { FunctionReport } from './fuzz-function.js';

export interface FuzzReport {
  readonly reports: readonly FunctionReport[];
  /** Entries of the registry of valid arguments that no exported function has. */
  readonly unknown: readonly string[];
  /** Exported functions that the registry of valid arguments does not have. */
  readonly unregistered: readonly string[];
  /** The function whose call did not come back, or the error that ended the run. */
  readonly broken: string | null;
}

interface Message {
  readonly start?: string;
  readonly report?: FunctionReport;
  readonly end?: { readonly unknown: readonly string[]; readonly unregistered: readonly string[] };
}

/** How long the process may take to load everything. */
const startMs = 60_000;

/** Runs the fuzz in a process of its own, and ends it when it says nothing for so long that a call must hang. */
export async function watchFuzz(
  silenceMs: number,
  ...files: readonly string[]
): Promise<FuzzReport> {
  const script = join(repository, 'test/fuzz/run.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...files], {
    cwd: repository,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const reports: FunctionReport[] = [];
  let current = 'loading the package';
  let ended: Message['end'] | null = null;
  let errors = '';
  let hangs = false;
  const kill = () => {
    hangs = true;
    child.kill('SIGKILL');
  };
  let timer = setTimeout(kill, startMs);
  createInterface({ input: child.stdout }).on('line', (line) => {
    clearTimeout(timer);
    timer = setTimeout(kill, silenceMs);
    const { start, report, end } = JSON.parse(line) as Message;
    if (start !== undefined) current = start;
    if (report !== undefined) reports.push(report);
    if (end !== undefined) ended = end;
  });
  child.stderr.on('data', (chunk) => {
    errors += String(chunk);
  });
  await new Promise((resolve) => child.once('close', resolve));
  clearTimeout(timer);
  const outcome = ended as Message['end'] | null;
  if (outcome) return { reports, ...outcome, broken: null };
  const broken = hangs ? `${current} hangs` : `${current}: ${errors}`;
  return { reports, unknown: [], unregistered: [], broken };
}
