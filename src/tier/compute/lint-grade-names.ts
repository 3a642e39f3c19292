import { type Finding, repeatedNames } from '../../kernel/decision/index.js';
import { gradesOf } from './grades-of.js';
import type { ComputeRule } from './policy.js';

/** No two grades of a rule have one name; `path` is that of the rule. */
export function lintGradeNames(rule: ComputeRule, path: string): readonly Finding[] {
  if (!('bands' in rule)) return repeatedNames(gradesOf(rule), 'grade', `${path}/grades`);
  const rest = `${path}/bands/${rule.bands.length}/grade`;
  return repeatedNames(gradesOf(rule), 'grade', `${path}/bands`).map((finding) =>
    finding.path === rest ? { ...finding, path: `${path}/otherwise` } : finding,
  );
}
