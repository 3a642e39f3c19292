import { afterEach } from 'vitest';
import { watcher } from './code-watcher.js';

declare module 'vitest' {
  interface TaskMeta {
    /** The codes that came to be while the tests of a file ran. */
    codes?: readonly string[];
  }
}

const codes = new Set<string>();
Object.assign(globalThis, {
  [watcher]: (code: string) => {
    codes.add(code);
    return code;
  },
});

afterEach(({ task }) => {
  task.file.meta.codes = [...codes];
});
