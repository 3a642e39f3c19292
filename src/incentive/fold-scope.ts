import type { Reason } from '../kernel/decision/index.js';
import { attempt } from '../kernel/errors/index.js';
import type { InvoiceLine } from './facts.js';
import type { Scope } from './policy.js';
import type { InScope } from './select-lines.js';

/** Does a line lie in a scope? Where a hierarchy does not know its name: why not. */
export type ScopeTest = (line: InvoiceLine) => boolean | readonly Reason[];

const dimensions = [
  ['products', 'product'],
  ['customers', 'customer'],
  ['regions', 'region'],
] as const;

/** Names kept for one dimension before they are forgotten: memory stays bounded, whatever the names are. */
const mostNames = 100_000;

/** A scope whose answers are kept by name: a million lines name a few thousand products. */
export function scopeTest(readScope: (scope: Scope) => InScope, scope: Scope): ScopeTest {
  const tests = dimensions.flatMap(([many, one]) => {
    const selection = scope[many];
    return selection === undefined ? [] : [nameTest(readScope({ [many]: selection }), one)];
  });
  const [only] = tests;
  if (only === undefined) return () => true;
  if (tests.length === 1) return only;
  return (line) => {
    for (const test of tests) {
      const found = test(line);
      if (found !== true) return found;
    }
    return true;
  };
}

function nameTest(inScope: InScope, one: 'product' | 'customer' | 'region'): ScopeTest {
  const known = new Map<string | undefined, boolean | readonly Reason[]>();
  return (line) => {
    const name = line[one];
    const found = known.get(name);
    if (found !== undefined) return found;
    const tried = attempt(() => inScope(line));
    if (!tried.ok && tried.error.kind !== 'input') throw tried.error;
    const answer = tried.ok
      ? tried.value
      : tried.error.issues.map((issue) => ({ ...issue, path: `/${one}` }));
    if (known.size >= mostNames) known.clear();
    known.set(name, answer);
    return answer;
  };
}
