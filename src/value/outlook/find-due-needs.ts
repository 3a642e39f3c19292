import { fromDayNumber, toDayNumber } from '../../kernel/calendar/day-number.js';
import type { DateString } from '../../kernel/calendar/index.js';
import { readObject } from '../../kernel/calendar/read-object.js';
import { plain, toOperand } from '../../kernel/decimal/decimal.js';
import type { DecimalString } from '../../kernel/decimal/index.js';
import type { Batch } from '../../kernel/decision/index.js';
import { requireList, requireObject, requireText } from '../../kernel/errors/index.js';
import type { NeedSummary, NextNeed } from './next-need.js';
import type { NeedReasonCode } from './reasons.js';

/** Whom to call, by when, and for how much; why is told by its decision. */
export interface DueNeed {
  readonly id: string;
  readonly orderBy: DateString;
  readonly date: DateString;
  readonly quantity: DecimalString | null;
}

/**
 * Whom do I call this week?
 *
 * Of those about whom something can be told, the ones whose day to order has come by a day, first those who have waited
 * longest. Why, and the others, are in the batch: `byId` finds a decision.
 *
 * @param needs - what {@link predictNextNeeds} gave
 * @param options - `by`: the last day that is looked at, itself included
 * @returns one row each, by `orderBy` and then by id
 * @throws {@link ClienteleError} `input/not-a-date`; `input/not-an-object`, `input/not-a-list`, `input/not-a-text`, `input/not-a-decimal` for what is no batch; `input/unknown-key`
 * @guarantee a later `by` only adds to the list; the order of rows changes nothing
 * @example
 * ```ts
 * import { defineNeedPolicy, findDueNeeds, predictNextNeeds, stockForThirtyDays } from 'clientele/value';
 * const rows = ['40', '60', '900'].map((stock, index) => ({ id: `C-${index}`, stock, countedOn: '2026-11-20', dailyUse: '3' }));
 * const needs = predictNextNeeds(defineNeedPolicy(stockForThirtyDays), rows, { asOf: '2026-11-22' });
 * findDueNeeds(needs, { by: '2026-11-30' }).map(({ id, orderBy }) => [id, orderBy]);   // => [['C-0', '2026-11-23'], ['C-1', '2026-11-30']]
 * ```
 * @category Value
 */
export function findDueNeeds(
  needs: Batch<NextNeed, NeedSummary, NeedReasonCode>,
  options: { readonly by: DateString },
): readonly DueNeed[] {
  const { by } = readObject(options, '/options', ['by']);
  const last = toDayNumber(by, '/options/by');
  const decisions = requireList(
    requireObject(needs, '/needs', 'what predictNextNeeds gave')['decisions'],
    '/needs/decisions',
    'what predictNextNeeds gave',
  );
  return decisions
    .flatMap((decision, index) => readDue(decision, `/needs/decisions/${index}`))
    .filter(({ orderBy }) => toDayNumber(orderBy, '') <= last)
    .sort(
      (left, right) => compareText(left.orderBy, right.orderBy) || compareText(left.id, right.id),
    );
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** What is taken over of a decision that has an outcome. */
function readDue(value: unknown, path: string): readonly DueNeed[] {
  const { id, outcome } = requireObject(value, path, 'a decision');
  if (outcome === null) return [];
  const need = requireObject(outcome, `${path}/outcome`, 'the next need');
  const { quantity } = need;
  return [
    {
      id: requireText(id, `${path}/id`, 'an id'),
      orderBy: readDate(need['orderBy'], `${path}/outcome/orderBy`),
      date: readDate(need['date'], `${path}/outcome/date`),
      quantity: quantity === null ? null : plain(toOperand(quantity, `${path}/outcome/quantity`)),
    },
  ];
}

function readDate(value: unknown, path: string): DateString {
  return fromDayNumber(toDayNumber(value, path));
}
