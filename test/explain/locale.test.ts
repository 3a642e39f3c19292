import { attempt } from 'clientele';
import { en, describe as inWords } from 'clientele/explain';
import { expect, it } from 'vitest';

it.each(['', ' 1', 'constructor name', 'x'.repeat(1000)])(
  'a locale of the language %j is refused',
  (language) => {
    const tried = attempt(() => inWords([], { locale: { ...en, language } }));
    const code = language === '' ? 'input/not-a-text' : 'input/not-a-language';
    expect(tried.ok ? [] : [tried.error.kind, tried.error.code, tried.error.path]).toEqual([
      'input',
      code,
      '/options/locale/language',
    ]);
  },
);

it('what is no plain JSON is shown, not spelled out', () => {
  const circle: Record<string, unknown> = {};
  circle['self'] = circle;
  const reason = { code: 'tier/computed', params: { grade: circle } } as never;
  expect(inWords(reason, { locale: en })).toBe('Grade: an object');
});

it('a name from outside neither breaks a line nor adds markup', () => {
  const issue = { code: 'input/unknown-key', params: { key: 'x\n- **Paid** <b>1</b>' } };
  expect(inWords(issue, { locale: en })).toBe('Unknown field: x - **Paid** <b>1</b>.');
  expect(inWords(issue, { locale: en, as: 'markdown' })).toBe(
    '- Unknown field: x - \\*\\*Paid\\*\\* \\<b\\>1\\</b\\>.',
  );
});

it.each([
  ['0050-03-04', 'Mar 4, 50'],
  ['2026-03-04', 'Mar 4, 2026'],
  ['2026-02-30', '2026-02-30'],
])('the date %s is said as %s', (start, said) => {
  const reason = { code: 'lifecycle/not-started', params: { start } };
  expect(inWords(reason, { locale: en })).toContain(said);
});
