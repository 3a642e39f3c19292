import { readDayNumber } from '../../kernel/calendar/day-number.js';
import type { Explain } from '../../kernel/decision/index.js';
import type { OwnRule } from '../compute/rule.js';
import type { TierPolicy } from '../policy.js';
import { answerOf, cannotTell, type GrantDecision } from './answer.js';
import { beginCourse, type Known } from './begin-course.js';
import { ownMover } from './measure-own.js';
import { readMember } from './read-member.js';
import type { ReadyGrant } from './ready-grant.js';
import { runCourse } from './run-course.js';

/** The granted grade of one member by a rule that looks at each alone. */
export function replayMember(
  policy: TierPolicy,
  ready: ReadyGrant,
  rule: OwnRule,
  facts: unknown,
  known: Known & { readonly explain: Explain },
  path: string,
): GrantDecision {
  const member = readMember(facts, path, ready.levelOf, policy.id);
  const begun = beginCourse(ready, member, known, path);
  const { course } = begun;
  const day = readDayNumber(known.asOf);
  const answered = { policy, ready, known, day };
  if (course.begun > day) return cannotTell(course, answered, 'tier/not-begun', course.begun);
  const mover = ownMover(ready, rule);
  runCourse(course, day, mover);
  const reached = course.untold === null ? mover.measure(course, day + 1, course.level) : null;
  return answerOf(begun, reached, answered);
}
