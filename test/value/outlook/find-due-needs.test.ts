import { addDays } from 'clientele/calendar';
import {
  defineNeedPolicy,
  findDueNeeds,
  predictNextNeeds,
  stockForThirtyDays,
} from 'clientele/value';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../kernel/errors/failure-of.js';

const policy = defineNeedPolicy(stockForThirtyDays);
const asOf = '2026-11-22';
const needsOf = (stocks: readonly string[], dailyUse = '3') =>
  predictNextNeeds(
    policy,
    stocks.map((stock, index) => ({ id: `C-${index}`, stock, countedOn: '2026-11-20', dailyUse })),
    { asOf },
  );

describe('the list of whom to call', () => {
  it('holds the day itself, longest waiting first, ids where days are equal', () => {
    // 60, 40 and 40 at 3 a day: 20 and 13 days, less 10.
    const needs = needsOf(['60', '40', '40']);
    const idsBy = (by: string) => findDueNeeds(needs, { by }).map(({ id }) => id);
    expect(idsBy('2026-11-22')).toEqual([]);
    expect(idsBy('2026-11-23')).toEqual(['C-1', 'C-2']);
    expect(idsBy('2026-11-29')).toEqual(['C-1', 'C-2']);
    expect(idsBy('2026-11-30')).toEqual(['C-1', 'C-2', 'C-0']);
  });

  it('leaves out those about whom nothing can be told', () => {
    expect(findDueNeeds(needsOf(['60'], '0'), { by: '9999-12-31' })).toEqual([]);
  });

  it('is longer the later the day, and does not depend on the order of rows', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 300 }).map(String), { maxLength: 8 }),
        fc.integer({ min: 0, max: 90 }),
        (stocks, days) => {
          const needs = needsOf(stocks);
          const sooner = findDueNeeds(needs, { by: addDays(asOf, days) });
          const later = findDueNeeds(needs, { by: addDays(asOf, days + 7) });
          expect(later.slice(0, sooner.length)).toEqual(sooner);
          const turned = { ...needs, decisions: [...needs.decisions].reverse() };
          expect(findDueNeeds(turned, { by: addDays(asOf, days) })).toEqual(sooner);
        },
      ),
    );
  });

  it('is made of a batch, by a date', () => {
    const needs = needsOf(['60']);
    expect(failureOf(() => findDueNeeds(needs, { by: '2026-02-30' })).path).toBe('/options/by');
    expect(failureOf(() => findDueNeeds([] as never, { by: asOf })).path).toBe('/needs');
    expect(failureOf(() => findDueNeeds(needs, { by: asOf, until: asOf } as never))).toMatchObject({
      ...{ code: 'input/unknown-key', path: '/options/until' },
    });
  });
});
