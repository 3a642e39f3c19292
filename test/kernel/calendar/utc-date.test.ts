import { addDays, addHours, startOfDay } from 'date-fns';
import { describe, expect, it } from 'vitest';
import { inUtc, UtcDate } from '../../../src/kernel/calendar/utc-date.js';

const time = Date.UTC(2011, 11, 30, 23, 59, 58, 7);

describe('the UTC date', () => {
  it('answers every local question in UTC', () => {
    const date = new UtcDate(time);
    const read = [
      date.getFullYear(),
      date.getMonth(),
      date.getDate(),
      date.getDay(),
      date.getHours(),
      date.getMinutes(),
      date.getSeconds(),
      date.getMilliseconds(),
      date.getTimezoneOffset(),
    ];
    expect(read).toEqual([2011, 11, 30, 5, 23, 59, 58, 7, 0]);
  });

  it('sets every local part in UTC', () => {
    const date = new UtcDate(time);
    date.setFullYear(2012, 0, 31);
    date.setMonth(2);
    date.setDate(30);
    date.setHours(1);
    date.setMinutes(2);
    date.setSeconds(3);
    date.setMilliseconds(4);
    expect(date.toISOString()).toBe('2012-03-30T01:02:03.004Z');
    date.setFullYear(2013);
    date.setMonth(3, 1);
    date.setHours(4, 5, 6, 7);
    expect(date.toISOString()).toBe('2013-04-01T04:05:06.007Z');
  });

  it('knows the years before 100', () => {
    expect(new UtcDate('0099-06-01T00:00:00Z').getFullYear()).toBe(99);
    const date = new UtcDate(0);
    date.setFullYear(7, 0, 1);
    expect(date.toISOString()).toBe('0007-01-01T00:00:00.000Z');
  });

  it('keeps date-fns in UTC, also on the day that Apia skipped', () => {
    const start = new UtcDate(Date.UTC(2011, 11, 29));
    expect(addDays(start, 1, inUtc).toISOString()).toBe('2011-12-30T00:00:00.000Z');
    expect(startOfDay(addHours(start, 30, inUtc), inUtc).toISOString()).toBe(
      '2011-12-30T00:00:00.000Z',
    );
    expect(startOfDay(new UtcDate(time))).toBeInstanceOf(UtcDate);
  });
});
