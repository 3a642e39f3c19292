import { attempt } from 'clientele';
import {
  type AccountFacts,
  type AccountPolicyDraft,
  bigAccount,
  defineAccountPolicy,
  gradeAccount,
  gradeAccounts,
} from 'clientele/tier';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../kernel/errors/failure-of.js';
import { asOf, small } from './small-policy.js';

const top = { measure: 'v', share: '0.2', brings: '0.8' } as const;
const policyOf = (change: Partial<AccountPolicyDraft['top'] & object> = {}) =>
  defineAccountPolicy<string, string>({ ...small, top: { ...top, ...change } });
const account = (id: string, v: string | number, more: object = {}): AccountFacts => ({
  id,
  measures: { v, a: '1', b: '1', c: '1' },
  ...more,
});
const grade = (values: readonly (string | number)[], change = {}) =>
  gradeAccounts(
    policyOf(change),
    values.map((v, index) => account(`k${index}`, v)),
    { asOf },
  );
const tops = (batch: ReturnType<typeof grade>) =>
  batch.decisions.flatMap(({ id, outcome }) => (outcome?.top?.isTop === true ? [id] : []));

describe('the top share', () => {
  it('tells what it brings, and how many it takes to bring what is expected', () => {
    const batch = grade([10, 500, 90, 40, 60, 50, 100, 70, 30, 50]);
    // 600 of 1000; 500 + 100 + 90 + 70 = 760, with 60 it is 820
    expect(tops(batch)).toEqual(['k1', 'k6']);
    expect(batch.summary).toEqual({
      sizes: { A: 2, B: 0, C: 8 },
      ungraded: 0,
      untold: 0,
      top: {
        quota: 2,
        size: 2,
        cut: '100',
        total: '1000',
        brought: { numerator: '600', denominator: '1000', value: 0.6 },
        asExpected: false,
        needed: 5,
      },
    });
    expect(batch.decisions[2]?.outcome).toMatchObject({
      grade: 'C',
      admitted: false,
      top: { rank: 3, isTop: false },
      next: { grade: 'A', from: '80', distance: '0' },
    });
    expect(batch.decisions[2]?.reasons[0]?.params['by']).toEqual(['top']);
  });

  it.each([
    ['799.99', false, 2],
    ['800', true, 1],
  ])('that brings %s of 1000 brings 80 %%: %s', (first, asExpected, needed) => {
    const rest = (1000 - Number(first) - 3).toFixed(2);
    const { summary } = grade([first, rest, 1, 1, 1]);
    expect(summary.top).toMatchObject({ total: '1000', asExpected, needed });
  });

  it.each([
    ['all-up', ['k0', 'k1', 'k2']],
    ['all-down', ['k0']],
    ['by-id', ['k0', 'k1']],
  ] as const)('of equal accounts, %s', (ties, expected) => {
    expect(tops(grade([9, 5, 5, 1, 1], { share: '0.4', ties }))).toEqual(expected);
  });

  it.each([
    ['half-away-from-zero', 2],
    ['floor', 1],
    ['ceiling', 2],
  ] as const)('of five accounts, three tenths of them, %s: %s', (quotaRounding, quota) => {
    const { summary } = grade([5, 4, 3, 2, 1], { share: '0.3', quotaRounding });
    expect(summary.top).toMatchObject({ quota, size: quota });
  });

  it.each([
    ['0', 0, []],
    ['1', 3, ['k0', 'k1', 'k2']],
  ])('of %s are %s', (share, quota, expected) => {
    const batch = grade([3, 2, 1], { share });
    expect([batch.summary.top?.quota, tops(batch)]).toEqual([quota, expected]);
  });

  it('of nothing brings nothing', () => {
    expect(grade([]).summary.top).toEqual({
      quota: 0,
      size: 0,
      cut: null,
      total: '0',
      brought: null,
      asExpected: null,
      needed: null,
    });
    expect(grade([3, -3, 0]).summary.top).toMatchObject({ total: '0', brought: null });
    expect(grade([3, -4]).summary.top).toMatchObject({ total: '-1', asExpected: null });
  });

  it('expects nothing where the policy does not', () => {
    expect(grade([3, 1, 1], { brings: null }).summary.top).toMatchObject({
      brought: { value: 0.6 },
      asExpected: null,
      needed: null,
    });
  });

  it('may bring more than all where some cost money', () => {
    const { summary } = grade([9, 2, -1, -1, -1]);
    expect(summary.top).toMatchObject({ total: '8', brought: { value: 1.125 }, needed: 1 });
  });

  it('counts ids by their characters, and takes any id', () => {
    const ids = ['k9', 'k10', '__proto__', 'constructor'];
    const batch = gradeAccounts(
      policyOf({ share: '0.5', ties: 'by-id' }),
      ids.map((id) => account(id, 1)),
      { asOf },
    );
    expect(tops(batch)).toEqual(['__proto__', 'constructor']);
  });
});

describe('a population', () => {
  it('takes all or nothing, and lists every bad row', () => {
    const rows = [
      account('x', 1),
      account('x', 2),
      { id: 'y', measures: { a: '1' } },
      account('z', 'many'),
      { id: '', measures: {} },
      account('w', { numerator: '1', denominator: '3' } as never),
    ];
    const tried = attempt(() => gradeAccounts(policyOf(), rows, { asOf }));
    const issues = tried.ok ? [] : tried.error.issues.map(({ code, path }) => [code, path]);
    expect(issues).toEqual([
      ['input/repeated-id', '/accounts/1/id'],
      ['input/required', '/accounts/2/measures/v'],
      ['input/not-a-decimal', '/accounts/3/measures/v'],
      ['input/empty-id', '/accounts/4/id'],
      ['input/not-a-decimal', '/accounts/5/measures/v'],
    ]);
  });

  it('lists figures that cannot be scored too', () => {
    const rows = [account('x', 1, { measures: { v: 1, a: 'x', b: 1, c: 1 } }), account('y', 2)];
    expect(failureOf(() => gradeAccounts(policyOf(), rows, { asOf }))).toEqual({
      kind: 'input',
      code: 'input/not-a-decimal',
      path: '/accounts/0/measures/a',
    });
  });

  it('is what one account alone is not', () => {
    expect(failureOf(() => gradeAccount(policyOf(), account('x', 1), { asOf }))).toEqual({
      kind: 'domain',
      code: 'tier/needs-population',
      path: '/policy/top',
    });
  });

  it('may be graded in any order', () => {
    const figures = fc.array(fc.integer({ min: -3, max: 9 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(
        figures.chain((list) => {
          const rows = list.map((v, index) => account(`k${index}`, v));
          return fc.tuple(
            fc.constant(rows),
            fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }),
          );
        }),
        fc.constantFrom('all-up' as const, 'all-down' as const, 'by-id' as const),
        ([rows, shuffled], ties) => {
          const ask = (list: readonly AccountFacts[]) =>
            gradeAccounts(policyOf({ share: '0.3', ties }), list, { asOf });
          const before = ask(rows);
          const after = ask(shuffled);
          const byId = new Map(before.decisions.map((decision) => [decision.id, decision]));
          for (const decision of after.decisions) expect(decision).toEqual(byId.get(decision.id));
          expect(after.summary).toEqual(before.summary);
          const least = ties === 'all-up' ? 0 : -rows.length;
          const { size = 0, quota = 0 } = before.summary.top ?? {};
          expect(size - quota).toBeGreaterThanOrEqual(least);
          if (ties === 'by-id') expect(size).toBe(quota);
          if (ties === 'all-down') expect(size).toBeLessThanOrEqual(quota);
        },
      ),
    );
  });
});

describe('accounts one by one', () => {
  const alone = defineAccountPolicy<string, string>(small);

  it('are answered as each alone; what cannot be read is rejected', () => {
    const good = { id: 'x', measures: { a: '0.5', b: '0.5', c: '0.5' } };
    const open = { id: 'u', measures: {} };
    const bad = { id: 'y', measures: { a: 'no', b: '1', c: '1' } };
    const batch = gradeAccounts(alone, [good, open, bad, good], { asOf });
    expect(batch.decisions[0]).toEqual(gradeAccount(alone, good, { asOf }));
    expect(batch.rejected).toMatchObject([
      { index: 2, id: 'y', issues: [{ code: 'input/not-a-decimal', path: '/measures/a' }] },
      { index: 3, id: 'x', issues: [{ code: 'input/repeated-id' }] },
    ]);
    expect(batch.counts).toEqual({ received: 4, accepted: 2, rejected: 2 });
    expect(batch.summary).toEqual({
      sizes: { A: 0, B: 1, C: 0 },
      ungraded: 0,
      untold: 1,
      top: null,
    });
  });

  it('tell of progress, and leave what they are given as it is', () => {
    const told: unknown[] = [];
    const rows = Object.freeze([Object.freeze({ id: 'x', measures: Object.freeze({ a: '1' }) })]);
    gradeAccounts(alone, rows, { asOf, onProgress: (counts) => told.push(counts) });
    const all = policyOf();
    gradeAccounts(all, [account('x', 1)], { asOf, onProgress: (counts) => told.push(counts) });
    expect(told).toEqual([
      { received: 1, accepted: 1, rejected: 0 },
      { received: 1, accepted: 1, rejected: 0 },
    ]);
  });

  it('need a policy that was defined', () => {
    expect(failureOf(() => gradeAccounts(bigAccount as never, [], { asOf })).code).toBe(
      'policy/not-defined',
    );
    expect(failureOf(() => gradeAccounts(alone, 'x' as never, { asOf })).code).toBe(
      'input/not-iterable',
    );
  });
});
