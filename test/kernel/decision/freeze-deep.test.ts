import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freezeDeep } from '../../../src/kernel/decision/freeze-deep.js';

function isFrozenDeep(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return Object.isFrozen(value) && Object.values(value).every(isFrozenDeep);
}

describe('freezeDeep', () => {
  it('freezes any plain data through and through, and changes nothing in it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const before = structuredClone(value);
        freezeDeep(value);
        expect(isFrozenDeep(value)).toBe(true);
        expect(value).toEqual(before);
      }),
    );
  });

  it('goes on below what was frozen already', () => {
    const value = Object.freeze({ inner: { list: [{}] } });
    freezeDeep(value);
    expect(isFrozenDeep(value)).toBe(true);
  });

  it('ends on a circle', () => {
    const circle: { self?: unknown; inner: object } = { inner: {} };
    circle.self = circle;
    freezeDeep(circle);
    expect([circle, circle.inner].every(Object.isFrozen)).toBe(true);
  });

  it.each([[undefined], [null], [5], ['text']])('takes %j as it is', (value) => {
    expect(freezeDeep(value)).toBeUndefined();
  });
});
