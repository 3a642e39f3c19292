import type { AccountPolicyDraft } from 'clientele/tier';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../kernel/errors/failure-of.js';
import { answer, asOf } from './small-policy.js';

const gates: AccountPolicyDraft['gates'] = [
  { gate: 'margin', when: { measure: 'margin', atLeast: '0.1' } },
  { gate: 'calm', when: { measure: 'risk', equals: 'low' } },
];
const best = { a: '1', b: '1', c: '1' };
const worst = { a: '0', b: '0', c: '0' };

describe('gates', () => {
  it.each([
    ['all', { margin: '0.1', risk: 'low' }, 'A', true],
    ['all', { margin: '0.0999', risk: 'low' }, 'C', false],
    ['any', { margin: '0.0999', risk: 'low' }, 'A', true],
    ['any', { margin: '0.0999', risk: 'high' }, 'C', false],
    ['any', { risk: 'low' }, 'A', true],
    ['all', { risk: 'high' }, 'C', false],
  ] as const)('%s of %j', (match, measures, grade, admitted) => {
    const { outcome } = answer({ gates, match }, { ...best, ...measures });
    expect([outcome?.grade, outcome?.admitted, outcome?.points]).toEqual([grade, admitted, '100']);
  });

  it('leave the grade open where an unknown measure decides, and name it', () => {
    const { outcome, missing, reasons } = answer({ gates }, { ...best, risk: 'low' });
    expect([outcome, missing]).toEqual([null, ['margin']]);
    expect(reasons.map(({ code }) => code)).toEqual([
      'tier/account-undecided',
      'tier/account-points',
      'tier/account-gates',
    ]);
    expect(reasons[2]?.params).toEqual({ match: 'all', hold: null });
  });

  it('decide nothing where the points reach no band anyway', () => {
    const { outcome } = answer({ gates }, { ...worst, risk: 'low' });
    expect(outcome).toMatchObject({ grade: 'C', admitted: null, points: '0' });
  });

  it('refuse whatever the points are, also unknown ones', () => {
    const { outcome, reasons, missing } = answer({ gates }, { margin: '0', risk: 'low' });
    expect(outcome).toMatchObject({ grade: 'C', admitted: false, points: null, next: null });
    expect(missing).toEqual(['a', 'b', 'c']);
    expect(reasons[0]).toEqual({
      code: 'tier/account-refused',
      params: { grade: 'C', label: null, by: ['gates'] },
    });
  });

  it('show the band that the points would reach', () => {
    const { outcome } = answer(
      { gates },
      { a: '0.6', b: '0.6', c: '0.6', margin: '0', risk: 'low' },
    );
    expect(outcome?.next).toEqual({ grade: 'B', from: '50', distance: '0' });
  });

  it('each say what they found', () => {
    const { outcome, reasons } = answer({ gates }, { ...best, margin: '0.2', risk: 'high' });
    expect(outcome?.gates).toEqual([
      { gate: 'margin', holds: true },
      { gate: 'calm', holds: false },
    ]);
    const gate = reasons.find(({ code }) => code === 'tier/account-gates')?.parts?.[0];
    expect(gate?.parts?.[0]).toMatchObject({
      code: 'condition/at-least',
      params: { value: '0.2', bound: '0.1', holds: true },
    });
  });

  it('compare a ratio exactly, however little it is off', () => {
    const nines = '9'.repeat(39);
    const third = (bound: string, operator: 'atLeast' | 'below') =>
      answer(
        { gates: [{ gate: 'g', when: { measure: 'r', [operator]: bound } as never }] },
        { ...best, r: { numerator: '1', denominator: '3', value: 1 / 3 } },
      ).outcome?.gates[0]?.holds;
    const just = `0.${'3'.repeat(39)}`;
    expect(third(just, 'atLeast')).toBe(true);
    expect(third(`0.${'3'.repeat(38)}4`, 'atLeast')).toBe(false);
    expect(third(just, 'below')).toBe(false);
    const close = answer(
      { gates: [{ gate: 'g', when: { measure: 'r', atLeast: '1' } }] },
      { ...best, r: { numerator: nines, denominator: `1${'0'.repeat(39)}`, value: 1 } },
    );
    expect(close.outcome?.gates[0]?.holds).toBe(false);
  });

  it('agree with cross-multiplication for every ratio and bound', () => {
    const whole = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n });
    fc.assert(
      fc.property(
        whole,
        whole,
        fc.integer({ min: -5000, max: 5000 }),
        (top, bottom, thousandths) => {
          fc.pre(bottom !== 0n);
          const bound = (thousandths / 1000).toFixed(3);
          const { outcome } = answer(
            { gates: [{ gate: 'g', when: { measure: 'r', atLeast: bound } }] },
            { ...best, r: { numerator: String(top), denominator: String(bottom), value: 0 } },
          );
          const sign = bottom < 0n ? -1n : 1n;
          const holds = top * 1000n * sign >= BigInt(thousandths) * bottom * sign;
          expect(outcome?.gates[0]?.holds).toBe(holds);
        },
      ),
    );
  });

  it('show a ratio as it is shown elsewhere', () => {
    const { reasons } = answer(
      { gates: [{ gate: 'g', when: { all: [{ measure: 'r', atLeast: '0' }] } }] },
      { ...best, r: { numerator: '2', denominator: '3', value: 0.67 } },
    );
    const gate = reasons.find(({ code }) => code === 'tier/account-gates')?.parts?.[0];
    expect(gate?.parts?.[0]?.parts?.[0]?.params).toMatchObject({
      value: '0.666667',
      numerator: '2',
      denominator: '3',
    });
  });

  it('refuse a word where they ask for a figure, at its place', () => {
    expect(failureOf(() => answer({ gates }, { ...best, margin: 'fat' }))).toEqual({
      kind: 'input',
      code: 'input/not-a-decimal',
      path: '/facts/measures/margin',
    });
  });

  it('are asked on a day on which the policy holds', () => {
    const ended = { effective: { start: '2026-01-01', end: asOf } };
    expect(failureOf(() => answer(ended, best)).code).toBe('policy/not-in-force');
  });
});
