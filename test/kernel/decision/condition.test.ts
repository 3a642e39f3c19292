import { type Condition, type ConditionFacts, checkCondition } from 'clientele';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measuresOfCondition } from '../../../src/kernel/decision/index.js';
import { failureOf } from '../errors/failure-of.js';

/** One measure for each truth: `yes` holds, `no` fails, `unknown` is not there. */
const truths = {
  true: { measure: 'yes', atLeast: '1' },
  false: { measure: 'no', atLeast: '1' },
  null: { measure: 'unknown', atLeast: '1' },
} as const satisfies Record<string, Condition>;
const facts: ConditionFacts = { yes: '1', no: '0' };
const holds = (condition: Condition, given = facts) =>
  String(checkCondition(condition, given).holds);

describe('the truth tables of Kleene', () => {
  it.each([
    ['true', 'true', 'true', 'true'],
    ['true', 'false', 'false', 'true'],
    ['true', 'null', 'null', 'true'],
    ['false', 'true', 'false', 'true'],
    ['false', 'false', 'false', 'false'],
    ['false', 'null', 'false', 'null'],
    ['null', 'true', 'null', 'true'],
    ['null', 'false', 'false', 'null'],
    ['null', 'null', 'null', 'null'],
  ] as const)('%s with %s: all %s, any %s', (left, right, all, any) => {
    expect(holds({ all: [truths[left], truths[right]] })).toBe(all);
    expect(holds({ any: [truths[left], truths[right]] })).toBe(any);
  });

  it.each([
    ['true', 'false'],
    ['false', 'true'],
    ['null', 'null'],
  ] as const)('not %s is %s', (inner, outer) => {
    expect(holds({ not: truths[inner] })).toBe(outer);
  });

  it('says that all of nothing holds and any of nothing fails', () => {
    expect(holds({ all: [] })).toBe('true');
    expect(holds({ any: [] })).toBe('false');
  });
});

const tree = fc.letrec<{ tree: Condition }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(...Object.values(truths)),
    fc.record({ all: fc.array(tie('tree'), { maxLength: 4 }) }),
    fc.record({ any: fc.array(tie('tree'), { maxLength: 4 }) }),
    fc.record({ not: tie('tree') }),
  ),
})).tree;
const parts = fc.array(tree, { maxLength: 4 });

describe('the laws', () => {
  it('not of not is the condition, with the same measures missing', () => {
    fc.assert(
      fc.property(tree, (condition) => {
        const { holds: once, missing } = checkCondition(condition, facts);
        const twice = checkCondition({ not: { not: condition } }, facts);
        expect([twice.holds, twice.missing]).toEqual([once, missing]);
      }),
    );
  });

  it("De Morgan's laws hold, with the same measures missing", () => {
    const asked = (condition: Condition) => {
      const answer = checkCondition(condition, facts);
      return [answer.holds, answer.missing];
    };
    fc.assert(
      fc.property(parts, (list) => {
        const negated = list.map((not) => ({ not }));
        expect(asked({ not: { all: list } })).toEqual(asked({ any: negated }));
        expect(asked({ not: { any: list } })).toEqual(asked({ all: negated }));
      }),
    );
  });

  it('an answer, once known, survives any value of what is unknown', () => {
    fc.assert(
      fc.property(tree, fc.constantFrom('0', '1'), (condition, value) => {
        const { holds: known } = checkCondition(condition, facts);
        if (known !== null)
          expect(checkCondition(condition, { ...facts, unknown: value }).holds).toBe(known);
      }),
    );
  });

  it('names measures as missing exactly when it cannot tell', () => {
    fc.assert(
      fc.property(tree, (condition) => {
        const { holds: answer, missing } = checkCondition(condition, facts);
        expect(missing).toEqual(answer === null ? ['unknown'] : []);
      }),
    );
  });

  it('shows a reason for every part, in order, with the same answer', () => {
    fc.assert(
      fc.property(tree, (condition) => {
        const { holds: answer, reason } = checkCondition(condition, facts);
        expect(reason.params['holds']).toBe(answer);
        if ('all' in condition)
          expect(reason.parts?.map((part) => part.params['holds'])).toEqual(
            condition.all.map((part) => checkCondition(part, facts).holds),
          );
      }),
    );
  });
});

describe('missing measures', () => {
  const unknown = (measure: string): Condition => ({ measure, atLeast: '1' });

  it.each<[string, Condition, readonly string[]]>([
    [
      'each once, in order of mention',
      { all: [unknown('b'), unknown('a'), unknown('b')] },
      ['b', 'a'],
    ],
    ['below a not', { not: unknown('a') }, ['a']],
    ['only those that would decide', { all: [truths.true, unknown('a')] }, ['a']],
    ['none where a known failure decides', { all: [unknown('a'), truths.false] }, []],
    ['none where a known success decides', { any: [unknown('a'), truths.true] }, []],
    [
      'none of a part that is decided',
      { all: [{ any: [truths.true, unknown('a')] }, unknown('b')] },
      ['b'],
    ],
  ])('are named %s', (_what, condition, missing) => {
    expect(checkCondition(condition, facts).missing).toEqual(missing);
  });

  it.each([
    ['absent', {}],
    ['null', { a: null }],
    ['undefined', { a: undefined }],
    ['inherited', Object.create({ a: '5' })],
  ])('a measure that is %s is unknown', (_what, given) => {
    expect(checkCondition(unknown('a'), given)).toEqual({
      holds: null,
      reason: { code: 'condition/unknown', params: { measure: 'a', holds: null }, path: '' },
      missing: ['a'],
    });
  });

  it('a measure named like a method of every object is unknown', () => {
    expect(checkCondition(unknown('toString'), {}).missing).toEqual(['toString']);
  });

  it('zero is known', () => {
    expect(checkCondition(unknown('a'), { a: 0 }).holds).toBe(false);
  });
});

describe('comparisons', () => {
  it.each([
    ['just below', '4999.99', 'false', 'true'],
    ['on the bound', '5000', 'true', 'false'],
    ['on the bound, written otherwise', '5000.00', 'true', 'false'],
    ['on the bound, as a number', 5000, 'true', 'false'],
    ['just above', '5000.01', 'true', 'false'],
    ['above as a figure, below as text', '10000', 'true', 'false'],
  ])('%s: at least %s, below %s', (_what, spend, atLeast, below) => {
    expect(holds({ measure: 'spend', atLeast: '5000' }, { spend })).toBe(atLeast);
    expect(holds({ measure: 'spend', below: '5000' }, { spend })).toBe(below);
  });

  it.each([
    ['the same text', 'east', 'east', 'true'],
    ['another text', 'west', 'east', 'false'],
    ['another case', 'East', 'east', 'false'],
    ['no character', '', 'east', 'false'],
    ['figures that are equal but written otherwise', '1.0', '1', 'false'],
    ['a number written as the text', 1.5, '1.5', 'true'],
    ['a number of minus zero', -0, '0', 'true'],
  ])('equals compares text: %s', (_what, region, equals, expected) => {
    expect(holds({ measure: 'region', equals }, { region })).toBe(expected);
  });

  it('shows figure and bound as plain text', () => {
    const { reason } = checkCondition({ measure: 'spend', below: 12.5 }, { spend: '012.50' });
    expect(reason).toEqual({
      code: 'condition/below',
      params: { measure: 'spend', value: '12.5', bound: '12.5', holds: false },
      path: '',
    });
  });

  it('shows the place of each part in the condition', () => {
    const condition: Condition = { all: [{ not: { measure: 'region', equals: 'east' } }] };
    expect(checkCondition(condition, { region: 'west' }).reason).toEqual({
      code: 'condition/all',
      params: { holds: true },
      path: '/all',
      parts: [
        {
          code: 'condition/not',
          params: { holds: true },
          path: '/all/0/not',
          parts: [
            {
              code: 'condition/equals',
              params: { measure: 'region', value: 'west', bound: 'east', holds: false },
              path: '/all/0/not',
            },
          ],
        },
      ],
    });
  });
});

describe('what is refused', () => {
  const spend = { measure: 'spend', atLeast: '1' };
  it.each([
    ['nothing', undefined, 'input/not-an-object', ''],
    ['a list', [spend], 'input/not-an-object', ''],
    ['a text', 'spend >= 1', 'input/not-an-object', ''],
    ['no key', {}, 'input/unknown-key', ''],
    ['a measure without comparison', { measure: 'spend' }, 'input/unknown-key', ''],
    ['a comparison without measure', { atLeast: '1' }, 'input/unknown-key', ''],
    ['an unknown comparison', { measure: 'spend', above: '1' }, 'input/unknown-key', ''],
    ['two comparisons', { ...spend, below: '5' }, 'input/unknown-key', ''],
    ['two joints', { all: [], any: [] }, 'input/unknown-key', ''],
    ['a joint with a measure', { all: [], measure: 'spend' }, 'input/unknown-key', ''],
    ['a key too many', { ...spend, note: 'x' }, 'input/unknown-key', ''],
    ['an inherited operator', Object.create({ all: [] }), 'input/unknown-key', ''],
    ['a joint of no list', { all: spend }, 'input/not-a-list', '/all'],
    ['a hole in a joint', { any: Array(1) }, 'input/not-an-object', '/any/0'],
    ['a part that is none', { all: [spend, null] }, 'input/not-an-object', '/all/1'],
    ['no measure name', { measure: '', atLeast: '1' }, 'input/not-a-text', '/measure'],
    ['a measure that is no text', { measure: 5, atLeast: '1' }, 'input/not-a-text', '/measure'],
    [
      'a bound that is none',
      { not: { measure: 'spend', below: 'x' } },
      'input/not-a-decimal',
      '/not/below',
    ],
    [
      'a bound of an unknown measure',
      { measure: 'x', atLeast: '' },
      'input/not-a-decimal',
      '/atLeast',
    ],
    [
      'a bound that lost digits',
      { ...spend, atLeast: 1e21 },
      'decimal/number-not-exact',
      '/atLeast',
    ],
    ['an empty text to equal', { measure: 'spend', equals: '' }, 'input/not-a-text', '/equals'],
    ['a number to equal', { measure: 'spend', equals: 5 }, 'input/not-a-text', '/equals'],
  ])('refuses %s', (_what, condition, code, path) => {
    expect(failureOf(() => checkCondition(condition as never, { spend: '1' }))).toEqual({
      kind: 'input',
      code,
      path,
    });
  });

  it.each([
    ['measures that are no object', null, 'input/not-an-object', '/measures'],
    ['a figure that is none', { 'a/b': 'many' }, 'input/not-a-decimal', '/measures/a~1b'],
    [
      'a figure that lost digits',
      { 'a/b': 0.1 + 0.2 },
      'decimal/number-not-exact',
      '/measures/a~1b',
    ],
    ['a figure that is a list', { 'a/b': ['5'] }, 'input/not-a-decimal', '/measures/a~1b'],
  ])('refuses %s', (_what, measures, code, path) => {
    const condition = { measure: 'a/b', atLeast: '1' };
    expect(failureOf(() => checkCondition(condition, measures as never))).toEqual({
      kind: 'input',
      code,
      path,
    });
  });

  it('refuses a fact that is neither text nor number where text is compared', () => {
    const condition = { measure: 'a', equals: 'x' };
    expect(failureOf(() => checkCondition(condition, { a: true } as never))).toEqual({
      kind: 'input',
      code: 'input/not-a-decimal',
      path: '/measures/a',
    });
  });

  it('reads a broken part even where another part decides', () => {
    const condition = { any: [truths.true, { measure: 'yes', atLeast: 'x' }] };
    expect(failureOf(() => checkCondition(condition, facts)).path).toBe('/any/1/atLeast');
  });
});

describe('depth', () => {
  const nested = (levels: number): Condition =>
    levels === 1 ? truths.true : { not: nested(levels - 1) };

  it('answers 64 levels', () => {
    expect(checkCondition(nested(64), facts).holds).toBe(false);
  });

  it.each([[65], [5000]])('refuses %i levels', (levels) => {
    expect(failureOf(() => checkCondition(nested(levels), facts))).toMatchObject({
      kind: 'input',
      code: 'input/too-deep',
    });
  });

  it('answers 100,000 conditions and refuses one more', () => {
    const wide = (parts: number) => ({ all: Array<Condition>(parts).fill(truths.true) });
    expect(checkCondition(wide(99_999), facts).holds).toBe(true);
    expect(failureOf(() => checkCondition(wide(100_000), facts)).code).toBe('input/too-deep');
  });

  it('refuses at once what is shared into millions', () => {
    let shared: Condition = truths.true;
    for (let level = 0; level < 40; level++) shared = { all: [shared, shared] };
    // Walked to its end, it would not come to one.
    expect(failureOf(() => checkCondition(shared, facts)).code).toBe('input/too-deep');
  });

  it('refuses a circle', () => {
    const all: Condition[] = [truths.true];
    all.push({ all });
    expect(failureOf(() => checkCondition({ all }, facts)).code).toBe('input/too-deep');
  });
});

describe('measuresOfCondition', () => {
  it('names every measure once, in order of first mention', () => {
    const condition: Condition = {
      all: [
        { any: [{ measure: 'b', below: '1' }, { not: { measure: 'a', equals: 'x' } }] },
        { measure: 'b', atLeast: '1' },
      ],
    };
    expect(measuresOfCondition(condition)).toEqual(['b', 'a']);
  });

  it('names none where none is compared', () => {
    expect(measuresOfCondition({ not: { any: [] } })).toEqual([]);
  });
});
