import { en, describe as inWords, zhCN } from 'clientele/explain';
import { defineLifecycle, relationshipLadder, replayStage } from 'clientele/lifecycle';
import { customerPyramid, defineTierPolicy, gradeCustomers } from 'clientele/tier';
import { describe, expect, it } from 'vitest';
import { labelIn } from '../../src/explain/label-in.js';

describe('the label in a language', () => {
  it.each([
    ['exactly its tag', { 'zh-CN': '金', zh: '金二', 'zh-cn': '金三' }, 'zh-CN', '金'],
    ['its tag in another case', { 'ZH-cn': '金', zh: '金二' }, 'zh-CN', '金'],
    ['its language alone', { en: 'gold', zh: '金' }, 'zh-CN', '金'],
    ['its language alone, of English', { en: 'gold', zh: '金' }, 'en-US', 'gold'],
    ['another tag of the language', { 'en-GB': 'gold' }, 'en', 'gold'],
    ['another script of the language', { 'zh-Hans': '金' }, 'zh-CN', '金'],
    ['no other language', { en: 'gold', 'zhx-CN': '?' }, 'zh-CN', undefined],
    ['nothing that every object has', {}, 'constructor', undefined],
    ['no text', { en: 5 }, 'en', undefined],
    ['nothing at all', null, 'en', undefined],
    ['a list', ['gold'], '0', undefined],
  ])('stands under %s', (_what, label, language, expected) => {
    expect(labelIn(label, language)).toBe(expected);
  });
});

describe('the labels of measures', () => {
  const measureLabels = { value: { en: 'margin', 'zh-CN': '毛利' } };
  const policy = defineTierPolicy({ ...customerPyramid, measureLabels });
  const facts = ['900', '350'].map((value, index) => ({
    id: `C-${index + 1}`,
    measures: { value },
  }));
  const second = gradeCustomers(policy, facts, { asOf: '2026-09-30' }).decisions[1];

  it('are used where a policy has them', () => {
    const lines = (locale: typeof en) => inWords(second as never, { locale }).split('\n');
    expect(lines(en)[1]).toBe('margin 350 is number 2 of 2 customers');
    expect(lines(zhCN)[1]).toBe('毛利为 350，在 2 个客户中排名第 2');
  });

  it('are used for what is not given, too', () => {
    const events = ['qualify', 'order', 'order'].map((event, index) => ({
      id: `e${index}`,
      date: `2026-01-0${index + 2}`,
      event,
    }));
    const history = { id: 'C-7', start: '2026-01-01', events } as never;
    const decision = replayStage(defineLifecycle(relationshipLadder), history, {
      asOf: '2026-02-01',
    });
    const lines = inWords(decision, { locale: zhCN }).split('\n');
    expect(lines).toContain('要转为“忠实客户”，需要事件 assess 并提供品类份额');
    expect(lines.at(-1)).toBe('未提供：品类份额');
    expect(inWords(decision, { locale: en }).split('\n').at(-1)).toBe(
      'Not given: share of category',
    );
  });
});
