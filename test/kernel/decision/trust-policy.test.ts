import { type Policy, trustPolicy } from 'clientele';
import { describe, expect, it } from 'vitest';
import { markDefined, refOf, requireDefined } from '../../../src/kernel/decision/index.js';
import { failureOf } from '../errors/failure-of.js';

interface Toy extends Policy {
  readonly bands?: readonly { readonly from: string }[];
}
const format = 'clientele/toy-policy@1';
const draft: Toy = {
  format,
  id: 'toy',
  version: '1',
  effective: { start: '2026-01-01', end: null },
  bands: [{ from: '0' }, { from: '100' }],
};
const defined = markDefined(structuredClone(draft));
const isTaken = (policy: unknown) => requireDefined(policy, format, 'defineToy');
const notDefined = { kind: 'policy', code: 'policy/not-defined', path: '' };

describe('a policy that travelled', () => {
  it.each([
    ['JSON', (policy: Toy): Toy => JSON.parse(JSON.stringify(policy))],
    ['structured clone', (policy: Toy): Toy => structuredClone(policy)],
  ])('is refused after %s until it is trusted', (_what, travel) => {
    const arrived = travel(defined);
    expect(failureOf(() => isTaken(arrived))).toEqual(notDefined);
    expect(isTaken(trustPolicy(arrived))).toBeUndefined();
    expect(trustPolicy(arrived)).toEqual(defined);
  });

  it('is copied: what is done to the original afterwards changes nothing', () => {
    const arrived = structuredClone(draft) as { id: string; bands: { from: string }[] } & Toy;
    const trusted = trustPolicy<Toy>(arrived);
    arrived.id = 'changed';
    arrived.bands.push({ from: '5' });
    expect(trusted).toEqual(draft);
    expect(failureOf(() => isTaken(arrived))).toEqual(notDefined);
  });

  it('is frozen through and through, and the original is not', () => {
    const arrived = structuredClone(draft);
    const trusted = trustPolicy(arrived);
    expect(
      [trusted, trusted.effective, trusted.bands, trusted.bands?.[0]].map(Object.isFrozen),
    ).toEqual([true, true, true, true]);
    expect(Object.isFrozen(arrived) || Object.isFrozen(arrived.bands)).toBe(false);
  });

  it('may be trusted again', () => {
    expect(trustPolicy(trustPolicy(draft))).toEqual(draft);
  });
});

describe('what cannot be trusted', () => {
  const effective = { start: '2026-01-01', end: null };
  it.each([
    ['nothing', undefined, 'input/not-an-object', ''],
    ['null', null, 'input/not-an-object', ''],
    ['a text', JSON.stringify(draft), 'input/not-an-object', ''],
    ['a list', [draft], 'input/not-an-object', ''],
    ['a number behind toJSON', { ...draft, toJSON: () => 5 }, 'input/not-an-object', ''],
    ['a life that is none', { ...draft, effective: '2026' }, 'input/not-an-object', '/effective'],
  ])('refuses %s', (_what, value, code, path) => {
    expect(failureOf(() => trustPolicy(value as never))).toEqual({ kind: 'input', code, path });
  });

  it.each([
    ['an empty object', {}, '/format'],
    ['a format that is no text', { ...draft, format: 1 }, '/format'],
    ['no id', { ...draft, id: undefined }, '/id'],
    ['a version that is a number', { ...draft, version: 1 }, '/version'],
    ['no start', { ...draft, effective: { end: null } }, '/effective/start'],
    [
      'a start that is a number',
      { ...draft, effective: { ...effective, start: 5 } },
      '/effective/start',
    ],
    ['no end', { ...draft, effective: { start: '2026-01-01' } }, '/effective/end'],
    [
      'a start that does not exist',
      { ...draft, effective: { ...effective, start: '2026-02-30' } },
      '/effective/start',
    ],
    [
      'an end with a time',
      { ...draft, effective: { ...effective, end: '2027-01-01T00:00' } },
      '/effective/end',
    ],
    ['a bigint inside', { ...draft, bands: [5n] }, ''],
    ['nothing behind toJSON', { ...draft, toJSON: () => undefined }, ''],
  ])('refuses %s', (_what, value, path) => {
    expect(failureOf(() => trustPolicy(value as never))).toEqual({
      kind: 'policy',
      code: 'policy/wrong-value',
      path,
    });
  });

  const nested = (levels: number): unknown => (levels === 0 ? 'leaf' : [nested(levels - 1)]);
  const tooDeep = { kind: 'policy', code: 'policy/too-deep', path: '' };

  it('takes 64 levels and refuses 65, and far more', () => {
    const at = (levels: number) => () =>
      trustPolicy({ ...draft, bands: nested(levels - 1) } as never);
    expect(at(64)).not.toThrow();
    expect(failureOf(at(65))).toEqual(tooDeep);
    expect(failureOf(at(5000))).toEqual(tooDeep);
  });

  it.each(['2026-01-01', '2025-12-31'])(
    'refuses a life that ends on %s, before it began',
    (end) => {
      const dead = { ...draft, effective: { ...effective, end } };
      expect(failureOf(() => trustPolicy(dead))).toEqual({
        kind: 'policy',
        code: 'policy/ends-before-start',
        path: '/effective/end',
      });
    },
  );

  it('takes 100,000 objects and lists and refuses one more', () => {
    // The document itself, its life, the list, and what is in the list.
    const wide = (entries: number) => () =>
      trustPolicy({ ...draft, bands: Array.from({ length: entries }, () => ({ from: '0' })) });
    expect(wide(99_997)).not.toThrow();
    expect(failureOf(wide(99_998))).toEqual(tooDeep);
  });

  it('refuses at once what is shared into millions', () => {
    let shared: unknown[] = [];
    for (let level = 0; level < 40; level++) shared = [shared, shared];
    expect(failureOf(() => trustPolicy({ ...draft, bands: shared } as never))).toEqual(tooDeep);
  });

  it('refuses a circle', () => {
    const circular: Record<string, unknown> = { ...draft };
    circular['self'] = circular;
    expect(failureOf(() => trustPolicy(circular as never))).toEqual(tooDeep);
  });
});

describe('requireDefined', () => {
  it.each([
    ['a raw literal', draft],
    ['a shallow copy of a defined policy', { ...defined }],
    ['an object that inherits from one', Object.create(defined)],
    ['null', null],
    ['nothing', undefined],
    ['a text', 'toy'],
  ])('refuses %s', (_what, value) => {
    expect(failureOf(() => isTaken(value))).toEqual(notDefined);
  });

  it('tells what to call instead', () => {
    expect(() => isTaken(draft)).toThrow(
      'expected a policy made by defineToy, parse… or trustPolicy, received an object',
    );
  });

  it('refuses a policy of another kind', () => {
    expect(failureOf(() => requireDefined(defined, 'clientele/other@1', 'defineOther'))).toEqual({
      kind: 'policy',
      code: 'policy/wrong-format',
      path: '/format',
    });
  });
});

it('refOf gives id and version only', () => {
  expect(refOf(defined)).toEqual({ id: 'toy', version: '1' });
});
