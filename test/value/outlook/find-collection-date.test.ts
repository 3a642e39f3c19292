import { addDays, weekdayOf } from 'clientele/calendar';
import {
  type CollectionFacts,
  type CollectionPolicyDraft,
  defineCollectionPolicy,
  findCollectionDate,
  findCollectionDates,
  type PaidInvoice,
  type PayDayHabit,
  usualPayDay,
} from 'clientele/value';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../kernel/errors/failure-of.js';

const paid = (due: string, on: string | null, id?: string): PaidInvoice => ({
  due,
  paid: on,
  ...(id === undefined ? {} : { id }),
});
const policy = (change: Partial<CollectionPolicyDraft> = {}) =>
  defineCollectionPolicy({ ...usualPayDay, ...change });
const find = (
  payments: readonly PaidInvoice[],
  change: Partial<CollectionPolicyDraft> = {},
  facts: Partial<CollectionFacts> = {},
  asOf = '2026-11-05',
) =>
  findCollectionDate(
    policy(change),
    { id: 'INV-9', due: '2026-11-12', payments, ...facts },
    { asOf, calendar: {} },
  );
const codes = (decision: { readonly reasons: readonly { readonly code: string }[] }) =>
  decision.reasons.map(({ code }) => code);
/** Four payments, three of them on the 25th: a Saturday, a Tuesday and a Sunday; and a Monday. */
const on25th = [
  paid('2026-07-10', '2026-07-25'),
  paid('2026-08-08', '2026-08-25'),
  paid('2026-09-30', '2026-10-26'),
  paid('2026-10-20', '2026-10-25'),
];

describe('a usual day of the month', () => {
  it('is the first one on or after the due date', () => {
    const decision = find(on25th);
    expect(decision.outcome).toEqual({
      date: '2026-11-25',
      due: '2026-11-12',
      basis: 'pay-day',
      payDay: { type: 'month-day', day: 25 },
      remindOn: '2026-11-22',
      medianDaysLate: 16, // 5, 15, 17, 26
      payments: 4,
    });
    expect(codes(decision)).toEqual([
      'value/collection-date',
      'value/pay-day',
      'value/days-late',
      'value/remind',
    ]);
    const dueOn = (due: string) => find(on25th, {}, { due }).outcome?.date;
    expect([dueOn('2026-11-24'), dueOn('2026-11-25'), dueOn('2026-11-26')]).toEqual([
      '2026-11-25',
      '2026-11-25',
      '2026-12-25',
    ]);
    expect(dueOn('2026-12-26')).toBe('2027-01-25');
  });

  it('is asked for from the date of the question on, where the due date is past', () => {
    const decision = find(on25th, {}, {}, '2026-11-26');
    expect(decision.outcome).toMatchObject({ date: '2026-12-25', remindOn: '2026-12-22' });
    expect(decision.reasons[1]).toEqual({ code: 'value/past-due', params: { days: 14 } });
    expect(codes(find(on25th, {}, {}, '2026-11-12'))).not.toContain('value/past-due');
    expect(find(on25th, {}, {}, '2026-11-24').outcome?.remindOn).toBe('2026-11-24');
  });

  it('needs its share of the payments, exactly so much is enough', () => {
    expect(find(on25th, { minimumShare: '0.75' }).outcome?.basis).toBe('pay-day');
    const strict = find(on25th, { minimumShare: '0.76' });
    expect(strict.outcome).toMatchObject({
      basis: 'median-late',
      date: '2026-11-28',
      payDay: null,
    });
    expect(strict.reasons[1]).toEqual({
      code: 'value/no-pay-day',
      params: { on: 3, payments: 4, punctual: 0, minimumShare: '0.76', minimum: 3 },
    });
  });

  it('may be the end of the month, whatever its length', () => {
    const ends = ['2026-01-31', '2026-02-28', '2026-04-30'].map((day) => paid('2026-01-10', day));
    expect(find(ends).outcome).toMatchObject({
      date: '2026-11-30',
      payDay: { type: 'month-end', day: 31 },
    });
  });

  it('that a month does not have is its last day', () => {
    const on30th = ['2026-03-30', '2026-05-30', '2026-07-30'].map((day) => paid('2026-01-10', day));
    expect(find(on30th, {}, { due: '2027-02-01' }).outcome?.date).toBe('2027-02-28');
  });
});

describe('payments on their due date', () => {
  const due25th = ['2026-08-25', '2026-09-25', '2026-10-25'].map((day) => paid(day, day));

  it('are no habit of paying on that day: who pays on time is asked on the due date', () => {
    const decision = find(due25th, {}, { due: '2026-11-26' });
    expect(decision.outcome).toMatchObject({
      date: '2026-11-26',
      basis: 'median-late',
      payDay: null,
      medianDaysLate: 0,
    });
    expect(decision.reasons[1]).toEqual({
      code: 'value/no-pay-day',
      params: { on: 0, payments: 3, punctual: 3, minimumShare: '0.6', minimum: 3 },
    });
    // 4, 11 and 18 September 2026 are Fridays.
    const fridays = ['2026-09-04', '2026-09-11', '2026-09-18'].map((day) => paid(day, day));
    expect(find(fridays, { payDay: 'weekday' }).outcome?.date).toBe('2026-11-12');
  });

  it('leave too few others, or just enough', () => {
    // One payment on its due date, a Wednesday; two, then three on the 25th that were due before.
    const punctual = paid('2026-09-02', '2026-09-02');
    const two = find([punctual, ...on25th.slice(0, 2)]);
    expect(two.outcome?.basis).toBe('median-late');
    expect(two.reasons[1]).toMatchObject({ params: { on: 2, payments: 3, punctual: 1 } });
    const third = paid('2026-10-20', '2026-10-25');
    const three = find([punctual, ...on25th.slice(0, 2), third]);
    expect(three.outcome).toMatchObject({ date: '2026-11-25', basis: 'pay-day', payments: 4 });
  });

  it('are part of the whole of which the share is taken', () => {
    // Three late on the 25th: of five payments just 0.6, of six one half.
    const late = [...on25th.slice(0, 2), paid('2026-10-20', '2026-10-25')];
    const punctual = ['2026-03-03', '2026-04-08', '2026-05-14'].map((day) => paid(day, day));
    expect(find([...late, ...punctual.slice(0, 2)]).outcome?.basis).toBe('pay-day');
    expect(find([...late, ...punctual]).outcome?.basis).toBe('median-late');
  });
});

describe('a usual weekday', () => {
  // 2, 9 and 23 October 2026 are Fridays.
  const fridays = ['2026-10-02', '2026-10-09', '2026-10-23'].map((day) => paid('2026-10-01', day));

  it('is the first one on or after the due date', () => {
    expect(find(fridays).outcome).toMatchObject({
      date: '2026-11-13',
      payDay: { type: 'weekday', day: 5 },
    });
    expect(find(fridays, {}, { due: '2026-11-13' }).outcome?.date).toBe('2026-11-13');
    expect(find(fridays, {}, { due: '2026-11-14' }).outcome?.date).toBe('2026-11-20');
  });

  it('is not looked for where the policy looks at the month, and the reverse', () => {
    expect(find(fridays, { payDay: 'month-day' }).outcome?.basis).toBe('median-late');
    expect(find(on25th, { payDay: 'weekday' }).outcome?.basis).toBe('median-late');
    const none = find(on25th, { payDay: 'none' });
    expect([none.outcome?.basis, codes(none)]).toEqual([
      'median-late',
      ['value/collection-date', 'value/days-late', 'value/remind'],
    ]);
  });

  it('as usual as a day of the month gives way to the one that comes earlier, or later', () => {
    // The 6th of February, March and November 2026 are Fridays; the next Friday is the 13th, the next 6th in December.
    const both = ['2026-02-06', '2026-03-06'].map((day) => paid('2026-02-01', day));
    const date = (ties: 'earlier' | 'later') => find(both, { minimumPayments: 2, ties }).outcome;
    expect(date('earlier')).toMatchObject({ date: '2026-11-13', payDay: { type: 'weekday' } });
    expect(date('later')).toMatchObject({ date: '2026-12-06', payDay: { type: 'month-day' } });
  });
});

describe('without a usual day', () => {
  const mixed = [
    paid('2026-07-10', '2026-07-14'),
    paid('2026-08-10', '2026-08-17'),
    paid('2026-09-10', '2026-09-18'),
    paid('2026-10-10', '2026-10-20'),
  ];

  it('the median of the days late is added, parts of a day dropped', () => {
    // 4, 7, 8 and 10 days: 7.5. The 14th is a Tuesday, the 17th a Monday, the 18th a Friday, the 20th a Tuesday.
    expect(find(mixed).outcome).toMatchObject({
      date: '2026-11-19',
      basis: 'median-late',
      medianDaysLate: 7.5,
    });
    expect(find(mixed, { otherwise: 'due-date' }).outcome).toMatchObject({
      date: '2026-11-12',
      basis: 'due-date',
    });
    expect(find(mixed, {}, {}, '2026-11-25').outcome?.date).toBe('2026-11-25');
  });

  it('nobody is asked before the due date, however early it pays', () => {
    const early = mixed.map(({ due }, index) => paid(due, addDays(due, -5 - index)));
    expect(find(early).outcome).toMatchObject({ date: '2026-11-12', medianDaysLate: -6.5 });
  });

  it('little evidence tells nothing: the due date', () => {
    const two = find(mixed.slice(0, 2));
    expect(two.outcome).toMatchObject({
      date: '2026-11-12',
      basis: 'due-date',
      medianDaysLate: null,
    });
    expect(two.reasons[1]).toEqual({
      code: 'value/too-few-payments',
      params: { payments: 2, minimum: 3 },
    });
    expect(find(mixed.slice(0, 3)).outcome?.basis).toBe('median-late');
  });

  it('what is open or paid after the date tells nothing either', () => {
    const more = [...mixed, paid('2026-10-01', null), paid('2026-10-01', '2026-11-06')];
    const decision = find(more);
    expect(decision.outcome).toEqual(find(mixed).outcome);
    expect(decision.reasons.at(-1)).toEqual({ code: 'value/paid-later', params: { payments: 1 } });
  });
});

describe('the due date', () => {
  it('follows from the terms where it is not given', () => {
    const terms = { due: null, invoiced: '2026-11-01', termDays: 30 };
    const decision = find([], {}, terms);
    expect([decision.outcome?.due, codes(decision)[1]]).toEqual([
      '2026-12-01',
      'value/due-by-terms',
    ]);
    expect(find([], {}, { ...terms, due: '2026-11-20' }).outcome?.due).toBe('2026-11-20');
    expect(find([], {}, { ...terms, termDays: 0 }).outcome?.due).toBe('2026-11-01');
  });

  it('that is not known is missing', () => {
    for (const facts of [
      {},
      { invoiced: '2026-11-01' },
      { termDays: 30 },
      { invoiced: null, termDays: 30 },
    ]) {
      const decision = find(on25th, {}, { due: null, ...facts });
      expect([decision.outcome, decision.missing, codes(decision)]).toEqual([
        null,
        ['due'],
        ['value/due-date-missing'],
      ]);
    }
  });
});

describe('business days', () => {
  it('are gone back to, but not to before the due date', () => {
    // 25 December 2026 is a Friday, 12 December a Saturday.
    const asked = (due: string, change: Partial<CollectionPolicyDraft>, calendar: object) =>
      findCollectionDate(
        policy(change),
        { id: 'I', due, payments: on25th },
        { asOf: '2026-11-05', calendar },
      ).outcome?.date;
    const holiday = { holidays: ['2026-12-25'] };
    expect(asked('2026-12-01', { businessDay: 'none' }, holiday)).toBe('2026-12-25');
    expect(asked('2026-12-01', { businessDay: 'previous' }, holiday)).toBe('2026-12-24');
    expect(asked('2026-12-24', { businessDay: 'previous' }, holiday)).toBe('2026-12-24');
    expect(asked('2026-12-25', { businessDay: 'previous' }, holiday)).toBe('2026-12-28');
    expect(asked('2026-12-01', { businessDay: 'next' }, holiday)).toBe('2026-12-28');
  });

  it('need a calendar', () => {
    const move = policy({ businessDay: 'previous' });
    expect(
      failureOf(() => findCollectionDate(move, { id: 'I' }, { asOf: '2026-11-05' })).path,
    ).toBe('/options/calendar');
  });
});

describe('many invoices', () => {
  it('are answered one by one, and counted by ground', () => {
    const rows = [
      { id: 'I-1', due: '2026-11-12', payments: on25th },
      { id: 'I-2', due: '2026-11-12' },
      { id: 'I-3' },
      { id: 'I-1', due: '2026-11-12' },
      { id: 'I-4', due: '2026-11-12', payments: [{ due: '2026-01-01' }] },
      {
        id: 'I-5',
        due: '2026-11-12',
        payments: [
          paid('2026-01-01', null, 'a'),
          paid('2026-01-02', '2026-01-02', 'b'),
          paid('2026-01-01', '2026-01-02', 'b'),
        ],
      },
    ];
    const batch = findCollectionDates(policy(), rows as never, { asOf: '2026-11-05' });
    expect(batch.summary).toEqual({ payDay: 1, medianLate: 0, dueDate: 1, undetermined: 1 });
    expect(batch.rejected.map(({ id, issues }) => [id, issues[0]?.code, issues[0]?.path])).toEqual([
      ['I-1', 'input/repeated-id', '/id'],
      ['I-4', 'input/required', '/payments/0/paid'],
      ['I-5', 'events/conflicting-id', '/payments/1/id'],
    ]);
  });
});

describe('whatever was paid', () => {
  const payments = fc.array(
    fc.record({
      due: fc.integer({ min: 0, max: 300 }).map((days) => addDays('2025-12-01', days)),
      paid: fc.option(fc.integer({ min: 0, max: 330 }).map((days) => addDays('2025-12-01', days))),
    }),
    { maxLength: 9 },
  );
  const habit = fc.constantFrom<PayDayHabit>('month-day', 'weekday', 'either', 'none');

  it('the date is not before the due date or the date of the question, and the order changes nothing', () => {
    fc.assert(
      fc.property(payments, habit, fc.integer({ min: -60, max: 60 }), (list, payDay, days) => {
        const due = addDays('2026-11-05', days);
        const change = { payDay, businessDay: 'previous' } as const;
        const found = find(list, change, { due });
        const date = found.outcome?.date ?? '';
        expect(date >= due && date >= '2026-11-05').toBe(true);
        expect(weekdayOf(date)).toBeLessThan(6);
        expect(find([...list].reverse(), change, { due })).toEqual(found);
      }),
    );
  });

  it('weekdays and delays shifted by weeks shift the answer', () => {
    fc.assert(
      fc.property(
        payments,
        fc.constantFrom('weekday', 'none'),
        fc.integer({ min: -40, max: 40 }),
        (list, payDay, weeks) => {
          const change = { payDay } as const;
          const shift = (date: string) => addDays(date, 7 * weeks);
          const moved = list.map(({ due, paid: on }) =>
            paid(shift(due), on === null ? null : shift(on)),
          );
          const after = find(moved, change, { due: shift('2026-11-12') }, shift('2026-11-05'));
          expect(after.outcome?.date).toBe(shift(find(list, change).outcome?.date ?? ''));
        },
      ),
    );
  });
});
