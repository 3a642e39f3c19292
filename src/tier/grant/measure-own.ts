import type { OwnRule } from '../compute/rule.js';
import { figuresAt } from './measure.js';
import type { ReadyGrant } from './ready-grant.js';
import type { Mover } from './standing.js';

/** Moves courses by a rule that looks at each member alone. */
export function ownMover(ready: ReadyGrant, rule: OwnRule): Mover {
  return {
    ready,
    measure: (course, end, held) => rule.levelOf(figuresAt(course, ready.rule.window, end), held),
  };
}
