import { mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { repository } from '../config/compiler-options.js';
import { makeScratchProject, writePrograms } from './scratch-project.js';
import { run } from './shell.js';
import { measureSizes } from './sizes.js';
import { problemsOfPackage } from './tarball.js';

/**
 * Looks at the package as its users get it: packed, installed in a project of its own, imported in both formats,
 * type-checked and bundled. Called after the build, by `npm run test:package`.
 */
async function main(scratch: string): Promise<void> {
  const bin = (name: string) => join(repository, 'node_modules/.bin', name);
  run(repository, bin('publint'), '--strict', '.');
  done('publint is content');
  run(repository, bin('attw'), '--pack', '.');
  done('its types resolve everywhere');

  run(repository, 'npm', 'pack', '--pack-destination', scratch);
  const project = join(scratch, 'project');
  makeScratchProject(project);
  const tarball = run(scratch, 'sh', '-c', 'echo ./*.tgz').trim();
  run(
    project,
    'npm',
    'install',
    join(scratch, tarball),
    '--no-audit',
    '--no-fund',
    '--prefer-offline',
  );
  demandNone(problemsOfPackage(join(project, 'node_modules/clientele'), [repository, homedir()]));
  done('the tarball holds what it should and nothing else');

  writePrograms(project);
  run(project, process.execPath, 'use.mjs');
  run(project, process.execPath, 'use.cjs');
  done('every subpath can be imported and required, with one class of errors');
  run(project, bin('tsc'), '-p', 'nodenext.json');
  run(project, bin('tsc'), '-p', 'bundler.json');
  done('its types check under NodeNext and Bundler');

  const sizes = await measureSizes(project);
  for (const { name, bytes } of sizes) done(`${name}: ${(bytes / 1000).toFixed(1)} kB`);
  demandNone(sizes.flatMap(({ name, problems }) => problems.map((what) => `${name} ${what}`)));
}

function demandNone(problems: readonly string[]): void {
  if (problems.length > 0) throw new Error(problems.join('\n'));
}

function done(what: string): void {
  console.log(`package: ${what}`);
}

const scratch = mkdtempSync(join(tmpdir(), 'clientele-'));
try {
  await main(scratch);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
