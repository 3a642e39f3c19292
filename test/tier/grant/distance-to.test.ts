import { en, describe as say, zhCN } from 'clientele/explain';
import { defineTierPolicy, findGradeDistance, replayGrade } from 'clientele/tier';
import { describe, expect, it } from 'vitest';

const asOf = '2026-06-30';
const grant = {
  window: { type: 'calendar', unit: 'year' },
  review: 'year',
  upgrade: 'immediate',
  downgrade: 'full',
} as const;
const envelope = { version: '1', effective: { start: '2026-01-01', end: null } } as const;
const conditions = defineTierPolicy({
  ...envelope,
  id: 'conditions',
  compute: {
    type: 'thresholds',
    otherwise: 'base',
    bands: [
      {
        grade: 'gold',
        when: {
          all: [
            { measure: 'nights', atLeast: '40' },
            { measure: 'noShows', below: '2' },
          ],
        },
      },
      {
        grade: 'silver',
        when: { measure: 'nights', atLeast: '10' },
        keepWhen: { measure: 'nights', atLeast: '8' },
      },
    ],
  },
  grant,
});
const composite = defineTierPolicy({
  ...envelope,
  id: 'composite',
  compute: {
    type: 'composite',
    missing: 'zero',
    measures: [
      { id: 'nights', rule: { type: 'ratio' } },
      { id: 'noShows', rule: { type: 'ratio' } },
    ],
    weights: { type: 'given', weights: { nights: '0.75', noShows: '0.25' } },
    bands: [
      { grade: 'gold', from: '3000' },
      { grade: 'silver', from: '500', keepFrom: '400' },
    ],
    otherwise: 'base',
  },
  grant,
});
const member = (nights: string, noShows: string) => ({
  id: 'm',
  joined: '2026-01-01',
  events: [{ id: 'e', date: '2026-02-01', measures: { nights, noShows } }],
});

describe('the distance told by a replay', () => {
  it.each([
    [conditions, '12', '3', { nights: '28', noShows: '-1' }],
    [composite, '12', '3', { points: '2025' }], // 3000 − (0.75 × 1200 + 0.25 × 300)
  ] as const)('is that of conditions and points %#', (policy, nights, noShows, distance) => {
    const { outcome } = replayGrade(policy, member(nights, noShows), { asOf });
    expect(outcome?.grade).toBe('silver');
    expect(outcome?.next).toMatchObject({ grade: 'gold', met: false, distance });
    expect(outcome?.keep).toMatchObject({ grade: 'silver', met: true, distance: {} });
    const facts = { id: 'm', grade: 'silver', measures: { nights, noShows } } as const;
    const alone = findGradeDistance(policy, facts, { asOf }).outcome;
    expect(alone?.next?.distance).toEqual(distance);
  });
});

it('says that any one figure is enough, and which figures nothing asks for', () => {
  const policy = defineTierPolicy<string, string>({
    ...envelope,
    id: 'either',
    compute: {
      type: 'thresholds',
      otherwise: 'base',
      bands: [{ grade: 'gold', match: 'any', atLeast: { nights: '40', spend: '900' } }],
    },
    grant,
  });
  const events = [{ id: 'e', date: '2026-02-01', measures: { night: '3', spend: '100' } }];
  const granted = replayGrade(policy, { id: 'm', joined: '2026-01-01', events }, { asOf });
  expect(granted.outcome?.next?.distance).toEqual({ nights: '40', spend: '800' });
  expect(say(granted, { locale: en })).toContain(', any one of');
  expect(say(granted, { locale: zhCN })).toContain('满足任一项即可');
  expect(granted.reasons.find(({ code }) => code === 'tier/unasked-figures')?.params).toEqual({
    measures: ['night'],
  });
});
