import { readFiscalYear } from '../../kernel/calendar/fiscal-year.js';
import { periodUnits } from '../../kernel/calendar/period.js';
import { readWindow } from '../../kernel/calendar/read-window.js';
import {
  requireBoolean,
  requireList,
  requireObject,
  requireText,
  requireWhole,
  requireWord,
} from '../../kernel/errors/index.js';
import {
  carryOverRules,
  downgradeRules,
  type GrantRule,
  type ReviewRule,
  requalificationRules,
  returnRules,
  upgradeRules,
} from './policy.js';

/** A document that was taken at its word: everything that a replay will use has to be there. */
export function requireGrant(rule: GrantRule): void {
  const at = '/grant';
  requireObject(rule, at, 'a rule that grants grades');
  if (rule.window?.type !== 'since-grade') readWindow(rule.window, `${at}/window`);
  requireReview(rule.review, `${at}/review`);
  requireWord(rule.upgrade, `${at}/upgrade`, upgradeRules);
  requireWord(rule.downgrade, `${at}/downgrade`, downgradeRules);
  requireWord(rule.requalification, `${at}/requalification`, requalificationRules);
  requireWord(rule.returns, `${at}/returns`, returnRules);
  requireWord(rule.carryOver, `${at}/carryOver`, carryOverRules);
  requireBoolean(rule.restartOnUpgrade, `${at}/restartOnUpgrade`);
  for (const key of ['graceMonths', 'minimumTenureMonths', 'cooldownMonths'] as const)
    requireWhole(rule[key], `${at}/${key}`, 0, 1200);
  requireList(rule.lifetime, `${at}/lifetime`, 'a list of lifetime grades').forEach(
    (lifetime, index) => {
      const path = `${at}/lifetime/${index}`;
      const { grade, atLeast, heldMonths } = requireObject(lifetime, path, 'a lifetime grade');
      requireText(grade, `${path}/grade`, 'the name of a grade');
      requireObject(atLeast, `${path}/atLeast`, 'figures by measure');
      requireWhole(heldMonths, `${path}/heldMonths`, 0, 12_000);
    },
  );
  if (rule.qualifyingTypes === null) return;
  const types = requireList(rule.qualifyingTypes, `${at}/qualifyingTypes`, 'a list of types');
  for (const [index, type] of types.entries())
    requireText(type, `${at}/qualifyingTypes/${index}`, 'a type of event');
}

const reviewTypes = ['calendar', 'months', 'anniversary', 'never'] as const;

function requireReview(review: ReviewRule, path: string): void {
  requireObject(review, path, 'when a period ends');
  requireWord(review.type, `${path}/type`, reviewTypes);
  if (review.type === 'calendar') {
    requireWord(review.unit, `${path}/unit`, periodUnits);
    requireWhole(review.extra, `${path}/extra`, 0, 100);
    readFiscalYear(review.fiscalYear, `${path}/fiscalYear`);
  }
  if (review.type === 'months') {
    requireWhole(review.months, `${path}/months`, 1, 1200);
    if (review.roundTo !== null) requireWord(review.roundTo, `${path}/roundTo`, periodUnits);
    requireWord(review.roundDirection, `${path}/roundDirection`, ['up', 'down']);
  }
}
