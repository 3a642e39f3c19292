import { describe, expect, it } from 'vitest';
import {
  checkLabelledCondition,
  measureLabelOf,
  measureLabelsOf,
} from '../../../src/kernel/decision/index.js';

const labels = { spend: { en: 'spend', 'zh-CN': '消费额' } };

describe('the label of a measure', () => {
  it.each<[string, unknown, string, unknown]>([
    ['is what the policy says', labels, 'spend', labels.spend],
    ['is none where it says nothing', labels, 'visits', null],
    ['is none of what every object has', labels, 'constructor', null],
    ['is none without labels', undefined, 'spend', null],
    ['is none where a trusted policy holds null', null, 'spend', null],
    ['is none where a trusted policy holds a text', 'abc', '0', null],
  ])('%s', (_what, given, measure, expected) => {
    expect(measureLabelOf(given as typeof labels, measure)).toEqual(expected);
  });

  it('of several is told by name, and left out where there is none', () => {
    expect(measureLabelsOf(labels, ['visits', 'spend'])).toEqual({ measureLabels: labels });
    expect(measureLabelsOf(labels, ['visits'])).toEqual({});
    expect(measureLabelsOf(undefined, ['spend'])).toEqual({});
  });
});

it('a condition of a policy tells the labels of its measures, also of unknown ones', () => {
  const condition = {
    any: [
      { measure: 'spend', atLeast: '5' },
      { measure: 'spend', below: '1' },
      { measure: 'spend', equals: 'x' },
    ],
  };
  for (const facts of [{}, { spend: '3' }]) {
    const { reason } = checkLabelledCondition(condition, facts, labels);
    const told = reason.parts?.map(({ params }) => params['measureLabel']);
    expect(told).toEqual([labels.spend, labels.spend, labels.spend]);
  }
});
