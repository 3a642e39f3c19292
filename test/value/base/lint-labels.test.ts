import { type Condition, checkCondition, trustPolicy } from 'clientele';
import { en, describe as say, zhCN } from 'clientele/explain';
import {
  behaviourLabels,
  defineLabelPolicy,
  labelCustomers,
  lintLabelPolicy,
  regionLabels,
} from 'clientele/value';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { covers } from '../../../src/value/base/condition-covers.js';

const asOf = '2026-09-30';
const envelope = { id: 'p', version: '1', effective: { start: '2026-01-01', end: null } };
const otherwise = { id: 'other' };
const lint = (...dimensions: readonly object[]) => lintLabelPolicy({ ...envelope, dimensions });
const exclusive = (...conditions: readonly Condition[]) => ({
  id: 'd',
  type: 'exclusive',
  labels: conditions.map((when, index) => ({ id: `l${index}`, when })),
  otherwise,
});
const atLeast = (bound: string, measure = 'x') => ({ measure, atLeast: bound });
const below = (bound: string) => ({ measure: 'x', below: bound });
const is = (equals: string) => ({ measure: 'x', equals });

describe('a label that an earlier one covers', () => {
  it.each<readonly [string, Condition, Condition]>([
    ['the same', is('a'), is('a')],
    ['a higher bound', atLeast('5'), atLeast('5.0')],
    ['a higher bound still', atLeast('5'), atLeast('6')],
    ['a lower bound', below('5'), below('4')],
    ['one part more', atLeast('5'), { all: [is('a'), atLeast('7')] }],
    ['all of more', { all: [atLeast('5'), is('a')] }, { all: [is('a'), is('b'), atLeast('5')] }],
    ['any of fewer', { any: [is('a'), is('b'), is('c')] }, { any: [is('b'), is('a')] }],
    ['not of a wider one', { not: atLeast('6') }, { not: atLeast('5') }],
    ['anything after everything', { all: [] }, is('a')],
    ['nothing at all', is('a'), { any: [] }],
  ])('is told: %s', (_what, wide, narrow) => {
    const [finding] = lint(exclusive(wide, narrow));
    expect(finding).toEqual({
      ...{ severity: 'warning', code: 'value/label-unreachable' },
      ...{ params: { name: 'l1', by: 'l0' }, path: '/dimensions/0/labels/1' },
    });
  });

  it.each<readonly [string, Condition, Condition]>([
    ['a lower bound', atLeast('5'), atLeast('4.99')],
    ['another measure', atLeast('5'), atLeast('6', 'y')],
    ['the other side', atLeast('5'), below('6')],
    ['another word', is('a'), is('b')],
    ['fewer parts', { all: [atLeast('5'), is('a')] }, atLeast('5')],
    ['any of more', { any: [is('a')] }, { any: [is('a'), is('b')] }],
    ['not of a narrower one', { not: atLeast('5') }, { not: atLeast('6') }],
  ])('is not told of %s', (_what, wide, narrow) => {
    expect(lint(exclusive(wide, narrow))).toEqual([]);
  });

  it('is told of exclusive dimensions only', () => {
    const { otherwise: _otherwise, ...rest } = exclusive(is('a'), is('a'));
    expect(lint({ ...rest, type: 'multiple' })).toEqual([]);
  });

  it('is never told wrongly', () => {
    const bound = fc.constantFrom('1', '2', '3');
    const leaf = fc.oneof(
      bound.map((value) => atLeast(value)),
      bound.map(below),
      bound.map((value) => atLeast(value, 'y')),
    );
    const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
      condition: fc.oneof(
        { maxDepth: 3 },
        leaf,
        fc.record({ all: fc.array(tie('condition'), { maxLength: 3 }) }),
        fc.record({ any: fc.array(tie('condition'), { maxLength: 3 }) }),
        fc.record({ not: tie('condition') }),
      ),
    }));
    const value = fc.option(fc.constantFrom('0', '1', '2', '3', '4'), { nil: null });
    fc.assert(
      fc.property(condition, condition, value, value, (wide, narrow, x, y) => {
        if (!covers(wide, narrow, { left: 1000 })) return;
        const [first, second] = [wide, narrow].map((one) => checkCondition(one, { x, y }).holds);
        // where the later label holds the earlier one does, and where it might the earlier one might
        if (second === true) expect(first).toBe(true);
        if (second === null) expect(first).not.toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it('is looked for within bounds', () => {
    const many = Array.from({ length: 3000 }, (_none, index) => is(String(index)));
    expect(lint(exclusive(...many))).toEqual([]);
  });
});

describe('other findings', () => {
  it('warns of an exclusive dimension without an otherwise', () => {
    const { otherwise: _otherwise, ...rest } = exclusive(is('a'));
    const findings = lint(rest);
    expect(findings).toEqual([
      {
        ...{ severity: 'warning', code: 'value/no-otherwise', params: { dimension: 'd' } },
        path: '/dimensions/0/otherwise',
      },
    ]);
    expect(say(findings, { locale: en })).toContain(
      'Customers whom no label of d fits stay without one',
    );
  });

  it('refuses names that stand twice in one place, not in two', () => {
    const { otherwise: _otherwise, ...rest } = exclusive(is('a'), is('b'));
    const multiple = { ...rest, type: 'multiple' };
    expect(lint(multiple, { ...multiple, id: 'e' })).toEqual([]);
    const found = lint(
      multiple,
      { ...multiple, labels: [...multiple.labels, ...multiple.labels] },
      { ...exclusive(is('a')), id: 'e', otherwise: { id: 'l0' } },
    );
    expect(found.map(({ severity, code, path }) => [severity, code, path])).toEqual([
      ['error', 'policy/repeated-name', '/dimensions/1/id'],
      ['error', 'policy/repeated-name', '/dimensions/1/labels/2/id'],
      ['error', 'policy/repeated-name', '/dimensions/1/labels/3/id'],
      ['error', 'policy/repeated-name', '/dimensions/2/otherwise/id'],
    ]);
  });

  it('refuses an otherwise where every label counts, and labels without a condition', () => {
    const { otherwise: _otherwise, ...rest } = exclusive(is('a'));
    const codes = [
      ...lint({ ...rest, type: 'multiple', otherwise }),
      ...lint({ ...rest, labels: [] }),
      ...lint({ ...rest, labels: [{ id: 'a' }] }),
      ...lint({ ...rest, type: 'first' }),
    ].map(({ code, path }) => [code, path]);
    expect(codes).toEqual([
      ['policy/unknown-key', '/dimensions/0/otherwise'],
      ['policy/wrong-value', '/dimensions/0/labels'],
      ['policy/required', '/dimensions/0/labels/0/when'],
      ['policy/wrong-value', '/dimensions/0/type'],
    ]);
  });

  it('has nothing to say of the presets', () => {
    expect(lintLabelPolicy(behaviourLabels)).toEqual([]);
    expect(lintLabelPolicy(regionLabels)).toEqual([]);
  });

  it('says in Chinese what is never given', () => {
    expect(say(lint(exclusive(is('a'), is('a'))), { locale: zhCN })).toBe(
      '标签“l1”不会用到：排在前面的“l0”已涵盖其条件（位置：/dimensions/0/labels/1）。',
    );
  });
});

it('a trusted policy that is not what define makes is refused', () => {
  const json = JSON.parse(JSON.stringify(defineLabelPolicy(behaviourLabels)));
  json.dimensions[0].labels[0].when = { measure: 'x', above: 1 };
  const policy = trustPolicy<ReturnType<typeof defineLabelPolicy>>(json);
  expect(() => labelCustomers(policy, [], { asOf })).toThrow('policy/trusted-but-broken');
});
