import { diffPolicies } from 'clientele';
import { parseIncentivePlan } from 'clientele/incentive';
import { customerPyramid, defineTierPolicy } from 'clientele/tier';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quarterly } from '../../incentive/plans.js';
import { failureOf } from '../errors/failure-of.js';

const plan = parseIncentivePlan(quarterly);
const diff = (changes: object) =>
  diffPolicies(plan, parseIncentivePlan({ ...quarterly, ...changes })).changed;

describe('what was changed in a policy', () => {
  it('is told field by field, with both values, in the order of names and places', () => {
    const bands = [
      { from: '0', to: '300000', rate: '0.015' },
      { from: '300000', to: null, rate: '0.02', lump: '5' },
    ];
    expect(diff({ version: '2', bands, limits: [{ type: 'cap', amount: '9' }] })).toEqual([
      { path: '/bands/0/rate', before: '0.01', after: '0.015' },
      { path: '/bands/1/lump', after: '5' },
      { path: '/bands/1/to', before: '600000', after: null },
      { path: '/bands/2', before: { from: '600000', to: null, rate: '0.03' } },
      { path: '/limits/0', after: { type: 'cap', amount: '9' } },
      { path: '/version', before: '2026.1', after: '2' },
    ]);
  });

  it('counts list places as numbers, and takes a list for another value than an object', () => {
    const many = (last: string) =>
      Array.from({ length: 12 }, (_, index) => ({
        from: String(index),
        to: String(index + 1),
        rate: index > 1 && index !== 11 ? '0.01' : last,
      }));
    const paths = diffPolicies(
      parseIncentivePlan({ ...quarterly, bands: many('0.01') }),
      parseIncentivePlan({ ...quarterly, bands: many('0.02') }),
    ).changed.map(({ path }) => path);
    expect(paths).toEqual(['/bands/0/rate', '/bands/1/rate', '/bands/11/rate']);
    expect(
      diff({ basis: { tier: 'net-amount', pay: 'quantity' }, structure: 'all-units' }),
    ).toEqual([
      { path: '/basis/pay', before: 'net-amount', after: 'quantity' },
      { path: '/structure', before: 'incremental', after: 'all-units' },
    ]);
  });

  it('writes names as JSON pointers', () => {
    const labelled = (label: string) =>
      parseIncentivePlan({ ...quarterly, measureLabels: { 'a/b~c': { en: label } } });
    expect(diffPolicies(labelled('x'), labelled('y')).changed).toEqual([
      { path: '/measureLabels/a~1b~0c/en', before: 'x', after: 'y' },
    ]);
  });

  it('is nothing for the same document, whatever the order of its keys', () => {
    const turned = Object.fromEntries(Object.entries(quarterly).reverse());
    expect(diffPolicies(plan, parseIncentivePlan(turned))).toEqual({
      before: { id: 'dealer-quarterly', version: '2026.1' },
      after: { id: 'dealer-quarterly', version: '2026.1' },
      changed: [],
    });
  });

  it('put in its place makes the one document the other', () => {
    const bands = fc
      .array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 4 })
      .map((rates) =>
        rates.map((rate, index) => ({
          from: String(index),
          to: String(index + 1),
          rate: `0.0${rate}`,
        })),
      );
    fc.assert(
      fc.property(bands, bands, (one, other) => {
        const before = parseIncentivePlan({ ...quarterly, bands: one });
        const after = parseIncentivePlan({ ...quarterly, bands: other });
        const copy = JSON.parse(JSON.stringify(before)) as object;
        for (const { path, after: value } of [...diffPolicies(before, after).changed].reverse())
          put(copy, path.slice(1).split('/'), value);
        expect(JSON.parse(JSON.stringify(copy))).toEqual(JSON.parse(JSON.stringify(after)));
      }),
    );
  });

  it('refuses drafts, and policies of two kinds', () => {
    expect([
      failureOf(() => diffPolicies(quarterly as never, plan)),
      failureOf(() => diffPolicies(plan, null as never)),
      failureOf(() => diffPolicies(plan as never, defineTierPolicy(customerPyramid) as never)),
    ]).toEqual([
      { kind: 'policy', code: 'policy/not-defined', path: '/before' },
      { kind: 'policy', code: 'policy/not-defined', path: '/after' },
      { kind: 'policy', code: 'policy/wrong-format', path: '/format' },
    ]);
  });
});

function put(root: object, [key = '', ...rest]: readonly string[], value: unknown): void {
  const branch = root as Record<string, unknown>;
  if (rest.length > 0) put(branch[key] as object, rest, value);
  else if (value !== undefined) branch[key] = value;
  else if (Array.isArray(branch)) branch.splice(Number(key), 1);
  else delete branch[key];
}
