import { figureOn } from '../../kernel/decision/figure-at.js';
import type { Reason } from '../../kernel/decision/index.js';
import { pointer, throwIssues } from '../../kernel/errors/index.js';
import { readRecord } from '../../kernel/schema/index.js';
import type { GradeAssignment, MemberFacts } from './facts.js';
import { memberFields } from './member-fields.js';
import { grantMessages } from './messages.js';

/** Reads what is known of a member; every grade has to be one of the policy. */
export function readMember(
  value: unknown,
  path: string,
  levelOf: ReadonlyMap<string, number>,
  policy: string,
): MemberFacts {
  const member = readRecord<MemberFacts>(memberFields, value, path, 'the member');
  const issues: Reason[] = [];
  checkHeld(member, path, levelOf, issues);
  checkAssignments(member.floors, `${path}/floors`, levelOf, policy, issues);
  checkAssignments(member.pins, `${path}/pins`, levelOf, policy, issues);
  checkMeasures(member, path, issues);
  if (issues.length > 0) throwIssues('input', issues, 'cannot read the member', grantMessages);
  return member;
}

function checkHeld(
  { held, joined }: MemberFacts,
  path: string,
  levelOf: ReadonlyMap<string, number>,
  issues: Reason[],
): void {
  if (held === undefined) return;
  checkGrade(held.grade, `${path}/held/grade`, levelOf, issues);
  checkOrder(held.since, held.end === held.since ? '' : held.end, `${path}/held`, issues);
  if (held.since < joined)
    issues.push({
      code: 'tier/held-before-joining',
      params: { since: held.since, joined },
      path: `${path}/held/since`,
    });
}

function checkAssignments(
  list: readonly GradeAssignment[] = [],
  path: string,
  levelOf: ReadonlyMap<string, number>,
  own: string,
  issues: Reason[],
): void {
  list.forEach(({ grade, start, end, policy = own }, index) => {
    // Grades of another policy are not known here.
    if (policy === own) checkGrade(grade, `${path}/${index}/grade`, levelOf, issues);
    checkOrder(start, end, `${path}/${index}`, issues);
  });
}

function checkGrade(
  grade: string,
  path: string,
  levelOf: ReadonlyMap<string, number>,
  issues: Reason[],
): void {
  if (levelOf.has(grade)) return;
  const params = { received: JSON.stringify(grade), expected: [...levelOf.keys()] };
  issues.push({ code: 'input/not-one-of', params, path });
}

/** An assignment may be of no days: one that was taken back on its day. */
function checkOrder(start: string, end: string | null, path: string, issues: Reason[]): void {
  if (end !== null && end < start)
    issues.push({
      code: 'input/not-a-period',
      params: { received: JSON.stringify(`${start} to ${end}`) },
      path,
    });
}

/** A measure is either added up from events or given as it stands; both would count something twice. */
function checkMeasures({ events, measures }: MemberFacts, path: string, issues: Reason[]): void {
  if (measures === undefined) return;
  events.forEach((event, index) => {
    for (const measure of Object.keys(event.measures))
      if (Object.hasOwn(measures, measure))
        issues.push({
          code: 'tier/measure-given-twice',
          params: { measure },
          path: `${path}/events/${index}/measures/${pointer(measure)}`,
        });
  });
}

/** The figure that a member has as it stands on a day. */
export function ownFigure({ measures }: MemberFacts, measure: string, date: string) {
  return figureOn(measures?.[measure], date);
}
