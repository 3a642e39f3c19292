import type { ScoringErrorCode, ScoringReasonCode } from '../../scoring/reasons.js';
import type { Sentences } from '../locale.js';
import type { Say } from '../say.js';
import { scoreFigure, scoreText } from '../score-text.js';
import { spaced } from './spaced.js';

const measure = (say: Say) => spaced(say.label('measure')).trimStart();

const criterion = (say: Say) => spaced(say.label('criterion')).trimStart();

const problems: Readonly<Record<string, string>> = {
  negative: '存在负值',
  'zero-cost': '越小越好的指标中存在 0',
  'all-zero': '全部为 0',
};

const methods: Readonly<Record<string, string>> = {
  none: '不作标准化',
  'max-ratio': '比值法',
  'min-max': '极差法',
  sum: '占总和比重法',
};

function normalised(say: Say): string {
  const side = say.value('direction') === 'cost' ? '越小越好' : '越大越好';
  if (!say.has('min')) return `所有对象均无此值；${side}`;
  const span = `${scoreText(say, 'min')} 至 ${scoreText(say, 'max')}`;
  const ways: Readonly<Record<string, string>> = {
    none: '按原值计',
    'max-ratio': `按与最优值之比（${span}）`,
    'min-max': `按在最小值与最大值之间的位置（${span}）`,
    range: `按在固定区间内的位置（${span}）`,
    sum:
      say.value('direction') === 'cost'
        ? `取倒数，按占倒数之和 ${scoreText(say, 'sum')} 的比重`
        : `按占总和 ${scoreText(say, 'sum')} 的比重`,
  };
  return `${say.word('normalisation', ways)}；${side}`;
}

/** The words of scoring in Chinese. */
export const scoring: Sentences<ScoringReasonCode | ScoringErrorCode> = {
  'scoring/total': (say) => `总分：${say.figure}`,
  'scoring/contribution': (say) =>
    `${say.label('measure')} ${say.number('measured')}，得 ${say.number('points')} 分 × 权重 ${say.number('weight')}：${say.figure}`,
  'scoring/missing-zero': (say) => `${measure(say)}未提供，按 0 分计：${say.figure}`,
  'scoring/missing-redistributed': (say) =>
    `${measure(say)}未提供，其权重分摊给其他指标：${say.figure}`,
  'scoring/missing-refused': (say) => `缺少以下指标，无法评分：${say.list('missing')}`,
  'scoring/deduction': (say) =>
    `${say.label('deduction')}：${say.number('times')} 次 × ${say.number('each')} 分${say.has('cap') ? `，最多扣 ${say.number('cap')} 分` : ''}：${say.figure}`,
  'scoring/floor': (say) => `补足到最低分 ${say.number('floor')}：${say.figure}`,
  'scoring/grade': (say) =>
    `等级 ${say.label('grade')}：${say.number('total')} 不低于 ${say.number('from')}`,
  'scoring/no-grade': (say) =>
    say.value('grades') === 0 ? '评分表没有设等级' : `${say.number('total')} 低于所有等级`,
  'scoring/rank': (say) => `在 ${say.number('of')} 个对象中排名第 ${say.number('rank')}`,
  'scoring/score': (say) => `综合得分：${scoreFigure(say)}`,
  'scoring/criterion': (say) =>
    `${say.label('criterion')} ${say.has('grade') ? say.text('grade') : scoreText(say, 'value')}，标准化值 ${scoreText(say, 'normalised')}${say.value('held') === true ? '（超出区间，按端点计）' : ''} × 权重 ${scoreText(say, 'weight')}：${scoreFigure(say)}`,
  'scoring/missing-worst': (say) => `${measure(say)}未提供，按最差计：${scoreFigure(say)}`,
  'scoring/normalised': normalised,
  'scoring/weights-not-one': (say) => `权重之和为 ${say.number('sum')}，不等于 1。`,
  'scoring/weight-unknown': (say) => `为 ${say.text('measure')} 设了权重，但评分表没有这个指标。`,
  'scoring/bands-not-ascending': () => '各档上限必须递增，且只有最后一档没有上限。',
  'scoring/grades-not-descending': (say) =>
    `等级应从高到低排列，${say.text('grade')}（${say.number('from')} 起）不符合。`,
  'scoring/unknown-measure': (say) => `评分表没有指标 ${say.text('measure')}。`,
  'scoring/unknown-grade': (say) =>
    `应为 ${say.list('expected')} 之一，收到${spaced(say.phrase('received')).trimEnd()}。`,
  'scoring/unknown-deduction': (say) => `评分表没有扣分项 ${say.text('deduction')}。`,
  'scoring/unknown-criterion': (say) => `方案没有指标 ${say.text('criterion')}。`,
  'scoring/weights-all-zero': () => '至少要有一个权重大于 0。',
  'scoring/range-not-ascending': (say) =>
    `区间 ${say.number('from')} 至 ${say.number('to')} 不是递增的。`,
  'scoring/cost-not-normalised': (say) => `${criterion(say)}越小越好，必须标准化。`,
  'scoring/cannot-normalise': (say) =>
    `${criterion(say)}不能用${say.word('normalisation', methods)}标准化：${say.word('problem', problems)}${say.has('subject') ? `（${say.text('subject')}）` : ''}。`,
  'scoring/columns-of-unequal-length': (say) =>
    `${criterion(say)}一列有 ${say.number('received')} 个值，而编号有 ${say.number('expected')} 个。`,
  'scoring/too-large': (say) => `${criterion(say)}的数值过大，无法加减。`,
};
