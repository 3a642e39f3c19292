import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INVALID_KEY, readDateKey } from '../../../src/kernel/calendar/date-key.js';
import { INVALID_DAY, readDayNumber } from '../../../src/kernel/calendar/day-number.js';

const part = (most: number, width: number) =>
  fc.nat(most).map((figure) => String(figure).padStart(width, '0'));
const texts = fc
  .tuple(part(9999, 4), part(13, 2), part(32, 2))
  .map(([year, month, day]) => `${year}-${month}-${day}`);

describe('date keys', () => {
  it('know the dates that day numbers know, in the same order', () => {
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const keys = [one, other].map(readDateKey);
        const days = [one, other].map(readDayNumber);
        expect(keys.map((key) => key === INVALID_KEY)).toEqual(
          days.map((day) => day === INVALID_DAY),
        );
        if (days.includes(INVALID_DAY)) return;
        expect(Math.sign((keys[0] ?? 0) - (keys[1] ?? 0))).toBe(
          Math.sign((days[0] ?? 0) - (days[1] ?? 0)),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('are not read from what is no date', () => {
    const others = [
      null,
      20260703,
      '2026-7-3',
      '2026/07/03',
      '2026-07-0x',
      '2026-02-29',
      '0000-01-01',
      '２026-01-01',
    ];
    expect(others.map(readDateKey)).toEqual(others.map(() => INVALID_KEY));
    expect(readDateKey('2026-07-03')).toBe(20_260_703);
  });
});
