import type { Reason } from '../kernel/decision/index.js';
import { attempt } from '../kernel/errors/index.js';
import type { InvoiceLine } from './facts.js';
import type { Scope } from './policy.js';
import { recentNames, slotOf } from './recent-names.js';
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

function nameTest(inScope: InScope, one: (typeof dimensions)[number][1]): ScopeTest {
  const known = new Map<string | undefined, boolean | readonly Reason[]>();
  const recent = recentNames<boolean | readonly Reason[]>(false);
  return (line) => {
    const name = line[one];
    if (name === undefined) return known.get(name) ?? learn(known, inScope, line, one);
    const slot = slotOf(name);
    if (recent.names[slot] === name) return recent.found[slot] ?? false;
    const found = known.get(name) ?? learn(known, inScope, line, one);
    recent.names[slot] = name;
    recent.found[slot] = found;
    return found;
  };
}

/** Asks the scope about a name, and keeps its answer. Apart from the test, so that a test that knows the name makes no closure. */
function learn(
  known: Map<string | undefined, boolean | readonly Reason[]>,
  inScope: InScope,
  line: InvoiceLine,
  one: (typeof dimensions)[number][1],
): boolean | readonly Reason[] {
  const tried = attempt(() => inScope(line));
  if (!tried.ok && tried.error.kind !== 'input') throw tried.error;
  const answer = tried.ok
    ? tried.value
    : tried.error.issues.map((issue) => ({ ...issue, path: `/${one}` }));
  if (known.size >= mostNames) known.clear();
  known.set(line[one], answer);
  return answer;
}
