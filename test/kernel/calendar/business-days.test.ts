import {
  addBusinessDays,
  addDays,
  type BusinessCalendar,
  countBusinessDays,
  isBusinessDay,
  nextBusinessDay,
} from 'clientele/calendar';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOfText, errorOf, textOfDay } from './arbitraries.js';

/**
 * An example made up for these tests, in the manner of a Spring Festival holiday: nine days off from Sunday
 * 2026-02-15, two of the weekend days around them worked. It is not the official calendar.
 */
const springFestival: BusinessCalendar = {
  holidays: [
    '2026-02-15',
    '2026-02-16',
    '2026-02-17',
    '2026-02-18',
    '2026-02-19',
    '2026-02-20',
    '2026-02-21',
    '2026-02-22',
    '2026-02-23',
  ],
  workingDays: ['2026-02-14', '2026-02-28'],
};

const dayIn2026 = fc
  .integer({ min: dayOfText('2026-01-01'), max: dayOfText('2026-12-31') })
  .map(textOfDay);
const calendars = fc
  .record({
    weekend: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 6 }),
    holidays: fc.array(dayIn2026, { maxLength: 60 }),
    workingDays: fc.array(dayIn2026, { maxLength: 60 }),
  })
  .map(({ holidays, workingDays, weekend }) => ({
    weekend,
    holidays,
    workingDays: workingDays.filter((date) => !holidays.includes(date)),
  }));

describe('a business day', () => {
  it.each([
    ['2026-02-13', true],
    ['2026-02-14', true],
    ['2026-02-15', false],
    ['2026-02-16', false],
    ['2026-02-23', false],
    ['2026-02-24', true],
    ['2026-02-28', true],
    ['2026-03-01', false],
  ])('around the holiday: is %s one? %s', (date, expected) => {
    expect(isBusinessDay(springFestival, date)).toBe(expected);
  });

  it('is Monday to Friday by default', () => {
    const week = [16, 17, 18, 19, 20, 21, 22].map((day) => isBusinessDay({}, `2026-11-${day}`));
    expect(week).toEqual([true, true, true, true, true, false, false]);
  });

  it('follows another weekend', () => {
    const calendar = { weekend: [5, 6] };
    const week = [16, 17, 18, 19, 20, 21, 22].map((day) =>
      isBusinessDay(calendar, `2026-11-${day}`),
    );
    expect(week).toEqual([true, true, true, true, false, false, true]);
    expect(isBusinessDay({ weekend: [] }, '2026-11-22')).toBe(true);
  });

  it('is decided by the lists before the week', () => {
    fc.assert(
      fc.property(calendars, dayIn2026, (calendar, date) => {
        const weekday = new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
        const expected = calendar.workingDays.includes(date)
          ? true
          : calendar.holidays.includes(date)
            ? false
            : !calendar.weekend.includes(weekday);
        expect(isBusinessDay(calendar, date)).toBe(expected);
      }),
    );
  });
});

describe('adding business days', () => {
  it.each([
    ['2026-02-13', 1, '2026-02-14'],
    ['2026-02-13', 2, '2026-02-24'],
    ['2026-02-14', 1, '2026-02-24'],
    ['2026-02-18', 1, '2026-02-24'],
    ['2026-02-18', 0, '2026-02-24'],
    ['2026-02-24', 0, '2026-02-24'],
    ['2026-02-18', -1, '2026-02-14'],
    ['2026-02-24', -1, '2026-02-14'],
    ['2026-02-24', -2, '2026-02-13'],
    ['2026-02-27', 1, '2026-02-28'],
    ['2026-02-27', 2, '2026-03-02'],
  ])('%s and %i is %s', (date, days, expected) => {
    expect(addBusinessDays(springFestival, date, days)).toBe(expected);
  });

  it('is undone by going back, from a business day', () => {
    fc.assert(
      fc.property(
        calendars,
        dayIn2026,
        fc.integer({ min: -300, max: 300 }),
        (calendar, date, n) => {
          const start = nextBusinessDay(calendar, date);
          expect(addBusinessDays(calendar, addBusinessDays(calendar, start, n), -n)).toBe(start);
        },
      ),
    );
  });

  it('is the same as walking day by day', () => {
    const days = fc.integer({ min: -40, max: 40 });
    fc.assert(
      fc.property(calendars, dayIn2026, days, (calendar, date, count) => {
        let walked = date;
        let left = Math.abs(count);
        if (count === 0) while (!isBusinessDay(calendar, walked)) walked = addDays(walked, 1);
        while (left > 0) {
          walked = addDays(walked, Math.sign(count));
          if (isBusinessDay(calendar, walked)) left--;
        }
        expect(addBusinessDays(calendar, date, count)).toBe(walked);
      }),
    );
  });

  it('ends quickly where there is no such day', () => {
    const everyDay = { weekend: [1, 2, 3, 4, 5, 6, 7] };
    const none = ['domain', 'calendar/no-business-day', '/calendar'];
    expect(errorOf(() => addBusinessDays(everyDay, '2026-01-01', 1))).toEqual(none);
    expect(errorOf(() => addBusinessDays(everyDay, '2026-01-01', -1))).toEqual(none);
    expect(errorOf(() => nextBusinessDay(everyDay, '2026-01-01'))).toEqual(none);
    expect(errorOf(() => addBusinessDays(everyDay, '2026-01-01', 1e9))).toEqual(none);
    const listed = { ...everyDay, workingDays: ['2026-01-05', '2026-01-07'] };
    expect(addBusinessDays(listed, '2026-01-01', 2)).toBe('2026-01-07');
    expect(errorOf(() => addBusinessDays(listed, '2026-01-01', 3))).toEqual(none);
    const outside = ['domain', 'calendar/out-of-range', ''];
    expect(errorOf(() => addBusinessDays({}, '2026-01-01', 1e9))).toEqual(outside);
    expect(errorOf(() => addBusinessDays({}, '2026-01-01', -Number.MAX_SAFE_INTEGER))).toEqual(
      outside,
    );
    expect(errorOf(() => addBusinessDays({}, '9999-12-31', 1))).toEqual(outside);
    expect(errorOf(() => addBusinessDays({}, '0001-01-01', -1))).toEqual(outside);
    expect(addBusinessDays({}, '0001-01-01', 0)).toBe('0001-01-01');
    expect(addBusinessDays({}, '9999-12-30', 1)).toBe('9999-12-31');
  });
});

describe('counting business days', () => {
  it('does not count the end', () => {
    const period = { start: '2026-02-13', end: '2026-02-28' };
    expect(countBusinessDays(springFestival, period)).toBe(6);
    expect(countBusinessDays(springFestival, { ...period, end: '2026-03-01' })).toBe(7);
    expect(countBusinessDays({ weekend: [1, 2, 3, 4, 5, 6, 7] }, period)).toBe(0);
  });

  it('is the same as asking for every date', () => {
    fc.assert(
      fc.property(
        calendars,
        dayIn2026,
        fc.integer({ min: 1, max: 90 }),
        (calendar, start, days) => {
          let count = 0;
          for (let day = 0; day < days; day++)
            if (isBusinessDay(calendar, addDays(start, day))) count++;
          expect(countBusinessDays(calendar, { start, end: addDays(start, days) })).toBe(count);
        },
      ),
    );
  });

  it('counts all of history at once', () => {
    const all = { start: '0001-01-01', end: '9999-12-31' };
    expect(countBusinessDays({ weekend: [] }, all)).toBe(3_652_058);
  });
});

describe('a business calendar', () => {
  const read = (calendar: unknown) => errorOf(() => isBusinessDay(calendar as never, '2026-01-01'));

  it('is refused where it cannot be read', () => {
    expect(read(undefined)).toEqual(['input', 'input/not-an-object', '/calendar']);
    expect(read([])).toEqual(['input', 'input/not-an-object', '/calendar']);
    expect(read({ holiday: [] })).toEqual(['input', 'input/unknown-key', '/calendar/holiday']);
    expect(read({ weekend: 7 })).toEqual(['input', 'input/not-a-list', '/calendar/weekend']);
    expect(read({ weekend: [0] })).toEqual(['input', 'input/out-of-range', '/calendar/weekend/0']);
    expect(read({ weekend: [6, 8] })).toEqual([
      'input',
      'input/out-of-range',
      '/calendar/weekend/1',
    ]);
    expect(read({ holidays: '2026-01-01' })).toEqual([
      'input',
      'input/not-a-list',
      '/calendar/holidays',
    ]);
    expect(read({ holidays: ['2026-01-01', null] })).toEqual([
      'input',
      'input/not-a-date',
      '/calendar/holidays/1',
    ]);
    expect(read({ workingDays: ['2026-02-30'] })).toEqual([
      'input',
      'input/not-a-date',
      '/calendar/workingDays/0',
    ]);
  });

  it('may not have a date on both lists', () => {
    const both = { holidays: ['2026-01-01'], workingDays: ['2026-01-03', '2026-01-01'] };
    expect(read(both)).toEqual([
      'domain',
      'calendar/holiday-and-working-day',
      '/calendar/workingDays',
    ]);
  });

  it('is read again unless it is frozen through and through', () => {
    const holidays = ['2026-01-01'];
    const open = Object.freeze({ holidays });
    expect(isBusinessDay(open, '2026-01-02')).toBe(true);
    holidays.push('2026-01-02');
    expect(isBusinessDay(open, '2026-01-02')).toBe(false);
    const closed = Object.freeze({ holidays: Object.freeze(['2026-01-01']) });
    expect([1, 2].map(() => isBusinessDay(closed, '2026-01-01'))).toEqual([false, false]);
  });
});
