import { checkCondition } from '../kernel/decision/index.js';
import { requireBoolean, requireText, requireWhole } from '../kernel/errors/index.js';
import type { Lifecycle, StageRule, TransitionRule } from './policy.js';

/** The longest time limit: the days of all dates that can be written. */
export const longestLimit = 3_652_059;

/** Reads everything of a lifecycle that a replay will use; a trusted one may hold anything. */
export function requireShape({ stages, initial, transitions, forwardOnly }: Lifecycle): void {
  requireText(initial, '/initial', 'the name of a stage');
  requireBoolean(forwardOnly, '/forwardOnly');
  for (const [index, stage] of stages.entries()) requireStage(stage, `/stages/${index}`);
  for (const [index, way] of transitions.entries()) requireWay(way, `/transitions/${index}`);
}

function requireStage({ stage, limit }: StageRule, path: string): void {
  requireText(stage, `${path}/stage`, 'the name of a stage');
  if (limit === undefined) return;
  requireWhole(limit.afterDays, `${path}/limit/afterDays`, 1, longestLimit);
  requireText(limit.to, `${path}/limit/to`, 'the name of a stage');
}

/** Asked about no facts, a guard reads all of itself. */
function requireWay({ from, event, to, when }: TransitionRule, path: string): void {
  requireText(from, `${path}/from`, 'the name of a stage');
  requireText(event, `${path}/event`, 'the name of an event');
  requireText(to, `${path}/to`, 'the name of a stage');
  if (when !== undefined) checkCondition(when, {});
}
