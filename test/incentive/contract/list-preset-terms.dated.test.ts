import { en, describe as inWords, zhCN } from 'clientele/explain';
import * as incentive from 'clientele/incentive';
import {
  defineIncentivePlan,
  defineIncentiveTerms,
  type IncentivePlanDraft,
  type IncentiveTermsDraft,
  listContractTerms,
} from 'clientele/incentive';
import { describe, expect, it } from 'vitest';
import { dealerSentences } from './dealer-sentences.js';
import { peopleSentences } from './people-sentences.js';
import { planSentences } from './plan-sentences.js';

type Draft = IncentivePlanDraft | IncentiveTermsDraft;

/** Every preset of the room by its name. */
const presets: Readonly<Record<string, Draft>> = Object.fromEntries(
  Object.entries(incentive as Readonly<Record<string, unknown>>).filter(
    (entry): entry is [string, Draft] => typeof entry[1] === 'object',
  ),
);
const expected = { ...planSentences, ...dealerSentences, ...peopleSentences };

const clausesOf = (preset: Draft) =>
  listContractTerms('terms' in preset ? defineIncentiveTerms(preset) : defineIncentivePlan(preset));

it('every preset has its sentences here', () => {
  expect(Object.keys(presets).sort()).toEqual(Object.keys(expected).sort());
});

describe.each(Object.entries(presets))('the contract of %s', (name, preset) => {
  it('is said in English and in Chinese', () => {
    const clauses = clausesOf(preset);
    expect(inWords(clauses, { locale: en }).split('\n')).toEqual(expected[name]?.en);
    expect(inWords(clauses, { locale: zhCN }).split('\n')).toEqual(expected[name]?.zhCN);
  });

  it('tells of each clause a place that is there, or a field that was left out', () => {
    const document = JSON.parse(
      JSON.stringify(
        'terms' in preset ? defineIncentiveTerms(preset) : defineIncentivePlan(preset),
      ),
    );
    for (const { params } of clausesOf(preset)) {
      const steps = String(params['place']).split('/').slice(1);
      const parent = steps.slice(0, -1).reduce((value, step) => value?.[step], document);
      expect(parent, String(params['place'])).toBeTypeOf('object');
    }
  });
});
