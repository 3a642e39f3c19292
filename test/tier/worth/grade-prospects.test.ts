import {
  defineProspectPolicy,
  gradeProspects,
  lintProspectPolicy,
  type ProspectFacts,
  type ProspectPolicyDraft,
  prospectsByStage,
  safeParseProspectPolicy,
} from 'clientele/tier';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trustPolicy } from '../../../src/kernel/decision/index.js';
import { failureOf } from '../../kernel/errors/failure-of.js';

const asOf = '2026-09-30';
type Draft = ProspectPolicyDraft<string, string>;
const bands: Draft = {
  ...prospectsByStage,
  grades: {
    type: 'thresholds',
    bands: [
      { grade: 'A', from: '5000' },
      { grade: 'B', from: '1000' },
    ],
    otherwise: 'C',
  },
};
const grade = (rows: readonly ProspectFacts[], draft: Draft = bands) =>
  gradeProspects(defineProspectPolicy(draft), rows, { asOf });
const one = (row: Omit<ProspectFacts, 'id'>, draft?: Draft) =>
  grade([{ id: 'P-1', ...row }], draft).decisions[0];

describe('a prospect', () => {
  it('is worth probability × value less what is still to be spent', () => {
    // 0.5 × 80,000 = 40,000; less 15,000 = 25,000; 25,000 / 15,000
    const decision = one({ value: '80000', stage: 'proposal', toSpend: '15000', spent: '90000' });
    expect(decision?.outcome).toEqual({
      ...{ pursue: true, grade: 'A', rank: 1, probability: '0.5' },
      ...{ expected: '40000.00', cost: '15000.00', net: '25000.00' },
      ratio: { numerator: '25000', denominator: '15000', value: 25 / 15 },
    });
    expect(decision?.reasons.map(({ code, figure }) => [code, figure])).toEqual([
      ['tier/prospect-graded', undefined],
      ['tier/prospect-net', '25000.00'],
      ['tier/return-on-cost', undefined],
      ['tier/spent-not-counted', undefined],
    ]);
    expect(decision?.reasons[1]?.parts?.map(({ figure }) => figure)).toEqual([
      '40000.00',
      '-15000.00',
    ]);
    expect(decision?.reasons[3]?.params).toEqual({ spent: '90000', currency: 'CNY' });
  });

  it.each([
    ['5000.00', 'A'],
    ['4999.99', 'B'],
    ['1000.00', 'B'],
    ['999.99', 'C'],
    ['0.00', 'C'],
    ['-0.01', null],
  ])('of which %s is left gets the grade %s', (net, expected) => {
    const { outcome } = one({ value: net, probability: 1, toSpend: '0' }) ?? {};
    expect([outcome?.net, outcome?.grade, outcome?.pursue]).toEqual([
      net,
      expected,
      expected !== null,
    ]);
  });

  it('is pursued from the minimum of the policy', () => {
    const from = (minimumNet: string) =>
      one({ value: '100', probability: '1', toSpend: '90' }, { ...bands, minimumNet })?.outcome;
    expect([from('10')?.pursue, from('10.01')?.pursue, from('-9')?.pursue]).toEqual([
      true,
      false,
      true,
    ]);
    const lost = one(
      { value: '0', probability: '1', toSpend: '5' },
      { ...bands, minimumNet: '-9' },
    );
    expect(lost?.outcome).toMatchObject({ pursue: true, grade: 'C', net: '-5.00' });
  });

  it('is rounded where the policy says, and nowhere else', () => {
    // 0.125 × 0.60 = 0.075
    const rounded = (mode: 'half-even' | 'floor' | 'half-away-from-zero') =>
      one(
        { value: '0.60', probability: '0.125', toSpend: '0.001' },
        { ...bands, rounding: { scale: 2, mode } },
      )?.outcome;
    expect(rounded('half-even')).toMatchObject({ expected: '0.08', net: '0.079' });
    expect(rounded('floor')).toMatchObject({ expected: '0.07', net: '0.069' });
    expect(rounded('half-away-from-zero')).toMatchObject({ expected: '0.08', cost: '0.001' });
  });

  it('goes by its own probability or by that of its stage, as the policy prefers', () => {
    const both = { value: '100', stage: 'contact', probability: '0.9', toSpend: '0' };
    const stageFirst = { ...bands, probability: 'stage-first' } as const;
    expect(one(both)?.outcome?.expected).toBe('90.00');
    expect(one(both, stageFirst)?.outcome?.expected).toBe('10.00');
    expect(one({ ...both, stage: null }, stageFirst)?.outcome?.expected).toBe('90.00');
    expect(one({ ...both, probability: '0' })?.outcome?.expected).toBe('0.00');
  });

  it.each<[Omit<ProspectFacts, 'id'>, readonly string[]]>([
    [{}, ['probability', 'value', 'toSpend']],
    [{ value: null, stage: 'need', toSpend: '1' }, ['value']],
    [{ value: '1', stage: null, probability: null, toSpend: '1' }, ['probability']],
    [{ value: '1', stage: 'need', spent: '7' }, ['toSpend']],
  ])('with %j cannot be told', (row, missing) => {
    const decision = one(row);
    expect([decision?.outcome, decision?.missing]).toEqual([null, missing]);
    expect(decision?.reasons[0]).toMatchObject({ code: 'tier/prospect-undetermined' });
  });
});

describe('prospects', () => {
  const sure = (id: string, net: number, toSpend = 10): ProspectFacts => ({
    ...{ id, probability: '1' },
    ...{ value: String(net + toSpend), toSpend: String(toSpend) },
  });
  const ranks = (rows: readonly ProspectFacts[], draft: Partial<Draft>) =>
    grade(rows, { ...bands, ...draft }).decisions.map(({ outcome }) => outcome?.rank);

  it('rank by what is left, equal ones by the tie rule', () => {
    const rows = [sure('b', 5), sure('a', 5), sure('c', 9), sure('d', -1)];
    expect(ranks(rows, { ties: 'all-up' })).toEqual([2, 2, 1, 4]);
    expect(ranks(rows, { ties: 'all-down' })).toEqual([3, 3, 1, 4]);
    expect(ranks(rows, { ties: 'by-id' })).toEqual([3, 2, 1, 4]);
  });

  it('rank by what is left for what it costs; what costs nothing has no limit', () => {
    const rows = [
      sure('half', 50, 100),
      sure('third', 100, 300),
      sure('same', 25, 50),
      sure('free', 1, 0),
      sure('freer', 2, 0),
      sure('nothing', 0, 0),
      sure('loss', -1, 0),
      sure('dear', -99, 100),
    ];
    expect(ranks(rows, { rankBy: 'ratio' })).toEqual([3, 5, 4, 2, 1, 6, 8, 7]);
    expect(grade(rows).decisions[3]?.outcome?.ratio).toBeNull();
  });

  it('get grades as shares of those worth pursuing only', () => {
    // 5 of 8 are pursued: 0.2 × 5 = 1, 0.5 × 5 = 2.5 → 3, 5
    const rows = [9, 8, 7, 6, 5, -1, -2, -3].map((net, index) => sure(`P-${index}`, net));
    const { decisions, summary } = grade(rows, prospectsByStage as Draft);
    expect(decisions.map(({ outcome }) => outcome?.grade)).toEqual([
      ...['A', 'B', 'B', 'C', 'C'],
      ...[null, null, null],
    ]);
    expect(summary).toEqual({
      ...{ sizes: { A: 1, B: 2, C: 2 }, notPursued: 3, untold: 0 },
      ...{ expected: '85.00', cost: '50.00', net: '35.00' },
    });
  });

  it('cumulate their quotas before they round them', () => {
    const rows = [4, 3, 2, 1].map((net, index) => sure(`P-${index}`, net));
    const grades = (quotaRounding: 'floor' | 'ceiling' | 'half-away-from-zero') =>
      grade(rows, {
        ...prospectsByStage,
        grades: { ...prospectsByStage.grades, quotaRounding },
      } as Draft).decisions.map(({ outcome }) => outcome?.grade);
    // 0.2 × 4 = 0.8, 0.5 × 4 = 2
    expect(grades('floor')).toEqual(['B', 'B', 'C', 'C']);
    expect(grades('ceiling')).toEqual(['A', 'B', 'C', 'C']);
    expect(grades('half-away-from-zero')).toEqual(['A', 'B', 'C', 'C']);
  });

  it('that cannot be told take no rank and are in no share', () => {
    // 0.2 × 1 rounds to none, 0.5 × 1 to one; of six the first would be A
    const untold = ['v', 'w', 'x', 'y', 'z'].map((id) => ({ id }));
    const { decisions, summary } = grade([...untold, sure('a', 1)], prospectsByStage as Draft);
    expect(decisions[5]?.outcome).toMatchObject({ rank: 1, grade: 'B' });
    expect(summary).toMatchObject({ untold: 5, notPursued: 0 });
  });

  it('of nobody are an empty batch', () => {
    const { counts, summary } = grade([]);
    expect([counts.received, summary.net, summary.sizes]).toEqual([
      0,
      '0.00',
      { A: 0, B: 0, C: 0 },
    ]);
  });

  it('are taken all or none, with every issue', () => {
    const rows = [
      { id: 'a', value: 'NaN' },
      { id: 'b', stage: 'won' },
      { id: 'c', probability: '1.01' },
      { id: 'd', toSpend: '-1' },
      { id: '', spent: '1' },
      { id: 'e', cost: '1' },
      7,
    ];
    const call = () => grade(rows as never);
    const failure = failureOf(call);
    expect(failure).toEqual({
      kind: 'input',
      code: 'input/not-a-decimal',
      path: '/prospects/0/value',
    });
    try {
      call();
    } catch (error) {
      expect(
        (error as { issues: { code: string; path: string }[] }).issues.map(({ code, path }) => [
          code,
          path,
        ]),
      ).toEqual([
        ['input/not-a-decimal', '/prospects/0/value'],
        ['input/not-one-of', '/prospects/1/stage'],
        ['input/out-of-range', '/prospects/2/probability'],
        ['input/out-of-range', '/prospects/3/toSpend'],
        ['input/empty-id', '/prospects/4/id'],
        ['input/unknown-key', '/prospects/5/cost'],
        ['input/not-an-object', '/prospects/6'],
      ]);
    }
    expect(failureOf(() => grade([sure('a', 1), sure('a', 2)]))).toMatchObject({
      code: 'input/repeated-id',
      path: '/prospects/1/id',
    });
  });
});

describe('a prospect policy', () => {
  const stage = { stage: 'x', probability: '0.5' };
  it.each<[string, string, object]>([
    [
      'tier/prospect-bands-not-falling',
      '/grades/bands/1/from',
      {
        grades: {
          type: 'thresholds',
          bands: [
            { grade: 'A', from: '1' },
            { grade: 'B', from: '1.0' },
          ],
          otherwise: 'C',
        },
      },
    ],
    [
      'tier/prospect-shares-not-one',
      '/grades/grades',
      { grades: { type: 'shares', grades: [{ grade: 'A', share: '0.9' }] } },
    ],
    [
      'policy/repeated-name',
      '/grades/otherwise',
      { grades: { type: 'thresholds', bands: [{ grade: 'A', from: '1' }], otherwise: 'A' } },
    ],
    [
      'policy/repeated-name',
      '/grades/grades/1/grade',
      {
        grades: {
          type: 'shares',
          grades: [
            { grade: 'A', share: '0.5' },
            { grade: 'A', share: '0.5' },
          ],
        },
      },
    ],
    ['policy/repeated-name', '/stages/1/stage', { stages: [stage, stage] }],
    ['policy/wrong-value', '/stages/0/probability', { stages: [{ ...stage, probability: '50' }] }],
  ])('is refused: %s at %s', (code, path, change) => {
    const draft = { ...prospectsByStage, ...change };
    expect(lintProspectPolicy(draft).map((finding) => [finding.code, finding.path])).toEqual([
      [code, path],
    ]);
    const read = safeParseProspectPolicy(draft);
    expect(read.ok ? '' : read.error.code).toBe(code);
  });

  it('that was trusted is looked at', () => {
    const policy = defineProspectPolicy(bands);
    const call = (change: object) => () =>
      gradeProspects(trustPolicy({ ...policy, ...change }), [], { asOf });
    for (const change of [
      { currency: 7 },
      { rounding: null },
      { stages: [{ ...stage, probability: '2' }] },
      { grades: { type: 'shares', grades: [], quotaRounding: 'floor' } },
      { ties: 'x' },
    ])
      expect(failureOf(call(change)).code).toBe('policy/trusted-but-broken');
    expect(call({})().counts.received).toBe(0);
  });
});

describe('whatever the prospects', () => {
  const money = fc.integer({ min: -50, max: 200 }).map(String);
  const row = fc.record({
    value: money,
    probability: fc.constantFrom('0', '0.25', '0.5', '1'),
    toSpend: fc.integer({ min: 0, max: 60 }).map(String),
    spent: fc.option(fc.integer({ min: 0, max: 999 }).map(String)),
  });
  const rows = fc
    .array(row, { maxLength: 12 })
    .map((list): ProspectFacts[] => list.map((own, index) => ({ id: `P-${index}`, ...own })));
  const drafts = fc
    .record({
      rankBy: fc.constantFrom('net' as const, 'ratio' as const),
      ties: fc.constantFrom('all-up' as const, 'all-down' as const, 'by-id' as const),
      grades: fc.constantFrom(bands.grades, prospectsByStage.grades as Draft['grades']),
    })
    .map((own): Draft => ({ ...bands, ...own }));

  it('the order of rows and what was spent change no outcome', () => {
    fc.assert(
      fc.property(rows, drafts, (own, draft) => {
        const before = new Map(grade(own, draft).decisions.map(({ id, outcome }) => [id, outcome]));
        const spent = [...own].reverse().map((facts) => ({ ...facts, spent: '123456' }));
        for (const { id, outcome } of grade(spent, draft).decisions)
          expect(outcome).toEqual(before.get(id));
      }),
    );
  });

  it('more left is never a worse grade or rank where net ranks; what is pursued reaches the minimum', () => {
    fc.assert(
      fc.property(rows, drafts, (own, draft) => {
        const { decisions, summary } = grade(own, { ...draft, rankBy: 'net' });
        const order = ['A', 'B', 'C', null];
        const told = decisions.map(({ outcome }) => outcome);
        for (const left of told)
          for (const right of told)
            if (Number(left?.net) > Number(right?.net)) {
              expect(left?.rank).toBeLessThan(right?.rank ?? 0);
              expect(order.indexOf(left?.grade ?? null)).toBeLessThanOrEqual(
                order.indexOf(right?.grade ?? null),
              );
            }
        for (const outcome of told) {
          expect(outcome?.pursue).toBe(Number(outcome?.net) >= 0);
          expect(outcome?.pursue).toBe(outcome?.grade !== null);
        }
        const { A = 0, B = 0, C = 0 } = summary.sizes;
        expect(A + B + C + summary.notPursued).toBe(own.length);
      }),
    );
  });

  it('the parts of the net add up to it', () => {
    fc.assert(
      fc.property(rows, (own) => {
        for (const { outcome, reasons } of grade(own).decisions) {
          const cents = (text: unknown) => Math.round(Number(text) * 100);
          const parts = reasons[1]?.parts ?? [];
          expect(parts.reduce((sum, { figure }) => sum + cents(figure), 0)).toBe(
            cents(outcome?.net),
          );
        }
      }),
    );
  });
});
