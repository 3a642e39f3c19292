import type { Reporter, TestModule } from 'vitest/node';
import { errorCodesIn } from './error-codes.js';
import { parseTree, readFolder } from './source-tree.js';

/** After a run of all tests: each error code of the package came to be in one of them, or the run has failed. */
export function codesReporter(): Reporter {
  return {
    onTestRunEnd(modules, _errors, reason) {
      if (reason !== 'passed' || !isWholeRun(modules)) return;
      const seen = modules.flatMap((module) => module.meta().codes ?? []);
      const missing = neverRaised(declaredCodes(), seen);
      if (missing.length === 0) return;
      process.stderr.write(`no test makes the package raise ${missing.join(', ')}\n`);
      process.exitCode = 1;
    },
  };
}

export function neverRaised(
  declared: readonly string[],
  seen: readonly string[],
): readonly string[] {
  const known = new Set(seen);
  return declared.filter((code) => !known.has(code));
}

function declaredCodes(): readonly string[] {
  return [...errorCodesIn(parseTree(readFolder('src'))).places.keys()];
}

/** Neither some files only, nor some tests only. */
function isWholeRun(modules: readonly TestModule[]): boolean {
  const files = Object.keys(readFolder('test')).filter((file) => file.endsWith('.test.ts'));
  const isSkipped = (module: TestModule) => [...module.children.allTests('skipped')].length > 0;
  return modules.length === files.length && !modules.some(isSkipped);
}
