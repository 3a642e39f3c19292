import { trustPolicy } from 'clientele';
import { en, describe as inWords, zhCN } from 'clientele/explain';
import {
  defineIncentiveTerms,
  grantRights,
  lintIncentiveTerms,
  type PartnerRight,
  rightsTerms,
} from 'clientele/incentive';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { termsOf } from './terms-of.js';

const asOf = '2026-12-31';
const soleArea: PartnerRight = {
  right: 'sole-area',
  label: { en: 'an area of its own', 'zh-CN': '区域独家经营权' },
  when: {
    all: [
      { measure: 'completion', atLeast: '1' },
      { measure: 'level', equals: 'gold' },
    ],
  },
};
const samples: PartnerRight = { right: 'samples', when: { measure: 'score', atLeast: '80' } };
const draft = termsOf({ type: 'rights', rights: [{ right: 'training' }, soleArea, samples] });
const terms = defineIncentiveTerms(draft);
const grant = (measures?: object, options: object = {}) =>
  grantRights(terms, { id: 'D-07', ...(measures === undefined ? {} : { measures }) } as never, {
    asOf,
    ...options,
  });

describe('the rights of a partner', () => {
  it('are granted at the bound, withheld below it', () => {
    expect(grant({ completion: '1', level: 'gold', score: '79.99' }).outcome).toEqual({
      granted: ['training', 'sole-area'],
      withheld: ['samples'],
      unclear: [],
    });
    expect(grant({ completion: '0.99', level: 'gold', score: '80' }).outcome).toEqual({
      granted: ['training', 'samples'],
      withheld: ['sole-area'],
      unclear: [],
    });
  });

  it('cannot be told where a measure is missing that would decide', () => {
    const decision = grant({ completion: '0.5' });
    expect(decision.outcome).toEqual({
      granted: ['training'],
      withheld: ['sole-area'],
      unclear: ['samples'],
    });
    expect(decision.missing).toEqual(['score']);
    expect(grant().missing).toEqual(['completion', 'level', 'score']);
  });

  it('tell which condition decided', () => {
    const [, why] = grant({ completion: '0.5', level: 'gold', score: null }).reasons;
    expect(why).toMatchObject({ code: 'incentive/right-withheld', path: '/terms/rights/1' });
    expect(why?.parts?.[0]?.parts?.map(({ params }) => params['holds'])).toEqual([false, true]);
    expect(grant({}, { explain: 'none' }).reasons).toEqual([]);
  });

  it('refuse figures that are none, at their place', () => {
    expect(() => grant({ completion: 'most' })).toThrow(
      expect.objectContaining({
        code: 'input/not-a-decimal',
        path: '/facts/measures/completion',
      }) as Error,
    );
    expect(() => grant({ completion: true })).toThrow(
      expect.objectContaining({ path: '/facts/measures/completion' }) as Error,
    );
    expect(() => grant({}, { asOf: '2027-01-01' })).toThrow('policy/not-in-force');
  });

  it('stand in one list each, whatever is known', () => {
    const figure = fc.option(fc.integer({ min: 0, max: 100 }).map(String));
    fc.assert(
      fc.property(fc.record({ completion: figure, score: figure }), (measures) => {
        const { granted, withheld, unclear } = grant(measures).outcome ?? {};
        const every = [...(granted ?? []), ...(withheld ?? []), ...(unclear ?? [])];
        expect(every.sort()).toEqual(['samples', 'sole-area', 'training']);
      }),
    );
  });
});

describe('terms of rights', () => {
  it('refuse a right told twice, and what is no condition', () => {
    expect(
      lintIncentiveTerms(termsOf({ type: 'rights', rights: [samples, samples] })),
    ).toMatchObject([{ code: 'policy/repeated-name', path: '/terms/rights/1/right' }]);
    const odd = { right: 'a', when: { measure: 'x' } } as never;
    expect(lintIncentiveTerms(termsOf({ type: 'rights', rights: [odd] }))[0]?.path).toContain(
      '/terms/rights/0/when',
    );
  });

  it('are read again where they were trusted', () => {
    for (const right of [1, { right: '' }, { right: 'a', when: { all: 1 } }]) {
      const broken = trustPolicy({ ...terms, terms: { type: 'rights', rights: [right] } } as never);
      expect(() => grantRights(broken as never, { id: 'D' }, { asOf })).toThrow(
        'policy/trusted-but-broken',
      );
    }
  });

  it('have a preset', () => {
    const measures = { completion: '0.95', diversions: '0', collectionRate: '0.9' };
    const preset = defineIncentiveTerms(rightsTerms);
    expect(grantRights(preset, { id: 'D', measures }, { asOf }).outcome).toEqual({
      granted: ['training', 'early-samples'],
      withheld: ['sole-area', 'integration'],
      unclear: [],
    });
  });
});

it('rights are said in both languages', () => {
  const decision = grant({ completion: '0.5', level: 'gold' });
  expect(inWords(decision, { locale: en })).toBe(
    [
      'Granted: training',
      'Not granted: an area of its own',
      '  all of these: does not hold',
      '    completion: 0.5, at least 1 required – not met',
      '    level: "gold", "gold" required – met',
      'Cannot be told: samples',
      '  score is not given',
      'Not given: score',
    ].join('\n'),
  );
  expect(inWords(decision, { locale: zhCN }).split('\n').slice(0, 2)).toEqual([
    '授予权限：training',
    '不授予权限：区域独家经营权',
  ]);
});
