import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CountTable } from 'clientele/value';

/**
 * The customers of CDNOW who first bought in the first quarter of 1997 (a tenth of them, 2,357): repeat purchases up to
 * 30 September 1997, and in the 39 weeks after it; equal rows together. Times are whole days.
 *
 * @source Fader, Hardie & Lee 2005; the data set that comes with their notes, here as in the test data of `lifetimes` (MIT)
 */
export function cdnow(): CountTable<'week'> {
  return { unit: 'week', rows: cdnowInDays().rows.map((row) => ({ ...row, ...inWeeks(row) })) };
}

interface Times {
  readonly lastAge: number;
  readonly age: number;
}

function inWeeks({ lastAge, age }: Times): Times {
  return { lastAge: lastAge / 7, age: age / 7 };
}

/** The same with times in days. */
export function cdnowInDays() {
  const [, ...lines] = readFileSync(join(import.meta.dirname, 'cdnow.csv'), 'utf8')
    .trim()
    .split('\n');
  const rows = lines.map((line) => {
    const [repeats = 0, lastAge = 0, age = 0, holdoutPurchases = 0, weight = 0] = line
      .split(',')
      .map(Number);
    return { repeats, lastAge, age, holdoutPurchases, weight };
  });
  return { unit: 'day', rows } as const;
}
