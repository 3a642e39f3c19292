import { parseScorecard, rankSubjects, type ScoredFacts, scoreSubjects } from 'clientele/scoring';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attempt } from '../../src/kernel/errors/index.js';
import { asOf, ratios } from './cards.js';

const card = parseScorecard(ratios('equal', ['a', 'b']));
const subject = (id: string, a: string, b: string | null = '1') => ({ id, measures: { a, b } });
const ranksOf = (facts: readonly ScoredFacts[]) =>
  rankSubjects(card, facts, { asOf }).decisions.map(({ id, outcome }) => [
    id,
    outcome?.rank ?? null,
  ]);

describe('a ranking', () => {
  it('gives equal totals the best rank and skips the next (1, 2, 2, 4)', () => {
    const facts = [
      subject('w', '0.5'),
      subject('x', '0.9'),
      subject('y', '0.7'),
      subject('z', '0.70'),
    ];
    expect(ranksOf(facts)).toEqual([
      ['w', 4],
      ['x', 1],
      ['y', 2],
      ['z', 2],
    ]);
  });

  it('compares figures, not texts', () => {
    expect(
      ranksOf([subject('nine', '0.09'), subject('hundred', '1'), subject('ten', '0.1')]),
    ).toEqual([
      ['nine', 3],
      ['hundred', 1],
      ['ten', 2],
    ]);
  });

  it('adds the rank to the reasons of the score', () => {
    const [first] = rankSubjects(card, [subject('x', '0.5'), subject('y', '0.2')], {
      asOf,
    }).decisions;
    expect(first?.reasons.at(-1)).toEqual({
      code: 'scoring/rank',
      params: { rank: 1, of: 2, total: '75' },
    });
    const [silent] = rankSubjects(card, [subject('x', '0.5')], { asOf, explain: 'none' }).decisions;
    expect(silent?.reasons).toEqual([]);
    expect(silent?.outcome?.rank).toBe(1);
  });

  it('leaves who has no score without a rank, and takes no rank for them', () => {
    const facts = [subject('x', '0.5', null), subject('y', '0.2')];
    expect(ranksOf(facts)).toEqual([
      ['x', null],
      ['y', 1],
    ]);
    expect(rankSubjects(card, facts, { asOf }).decisions[0]?.missing).toEqual(['b']);
  });

  it('has the scores of scoreSubjects', () => {
    const facts = [subject('x', '0.5'), subject('y', '0.2')];
    const scored = scoreSubjects(card, facts, { asOf }).decisions.map(({ outcome }) => outcome);
    const ranked = rankSubjects(card, facts, { asOf }).decisions.map(({ outcome }) => outcome);
    expect(ranked).toEqual(scored.map((outcome, index) => ({ ...outcome, rank: index + 1 })));
  });

  it('ranks totals that do not end', () => {
    const thirds = parseScorecard(ratios('equal', ['a', 'b', 'c']));
    const facts = ['1', '0.5', '1'].map((a, index) => ({
      id: `s${index}`,
      measures: { a, b: '1', c: '0' },
    }));
    const ranked = rankSubjects(thirds, facts, { asOf });
    expect(ranked.decisions.map(({ outcome }) => outcome?.rank)).toEqual([1, 3, 1]);
  });

  it('ranks totals of more digits than facts may have', () => {
    const long = `0.${'1'.repeat(39)}`;
    expect(ranksOf([subject('x', long), subject('y', '9'.repeat(40))])).toEqual([
      ['x', 2],
      ['y', 1],
    ]);
  });

  it('names the measures that cannot decide', () => {
    const summaryOf = (facts: readonly ScoredFacts[]) =>
      rankSubjects(card, facts, { asOf }).summary.cannotDiscriminate;
    expect(summaryOf([subject('x', '0.5'), subject('y', '0.2')])).toEqual(['b']);
    expect(summaryOf([subject('x', '0.5'), subject('y', '0.2', '0.9')])).toEqual([]);
    expect(summaryOf([subject('x', '0.5')])).toEqual([]);
    expect(summaryOf([subject('x', '0.5'), subject('y', '0.2', null)])).toEqual([]);
  });

  it('of nobody is empty', () => {
    expect(ranksOf([])).toEqual([]);
  });
});

describe('a ranking with rows that cannot be read', () => {
  it('is refused, and every such row is named', () => {
    const facts = [
      subject('x', '0.5'),
      subject('x', '0.5'),
      subject('y', 'high'),
      { id: 'z', measures: { c: '1' } },
    ];
    const tried = attempt(() => rankSubjects(card, facts as readonly ScoredFacts[], { asOf }));
    if (tried.ok) throw new Error('expected a refusal');
    expect(tried.error.kind).toBe('input');
    expect(tried.error.issues.map(({ code, path }) => [code, path])).toEqual([
      ['input/repeated-id', '/facts/1/id'],
      ['input/not-a-decimal', '/facts/2/measures/a'],
      ['scoring/unknown-measure', '/facts/3/measures/c'],
    ]);
  });
});

describe('for any subjects', () => {
  it('rank is one more than the number of better totals, and the order of subjects changes none', () => {
    const figures = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 12 });
    const shuffled = figures.chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.shuffledSubarray([...list.keys()], { minLength: list.length, maxLength: list.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([list, order]) => {
        const facts = list.map((units, index) => subject(`s${index}`, String(units / 10)));
        const expected = list.map((units) => 1 + list.filter((other) => other > units).length);
        expect(ranksOf(facts).map(([, rank]) => rank)).toEqual(expected);
        const turned = ranksOf(
          order.map((index) => subject(`s${index}`, String((list[index] ?? 0) / 10))),
        );
        expect(turned.map(([, rank]) => rank)).toEqual(order.map((index) => expected[index]));
      }),
    );
  });
});
