import type { ScoringErrorCode, ScoringReasonCode } from '../../scoring/reasons.js';
import type { Sentences } from '../locale.js';
import type { Say } from '../say.js';
import { spaced } from './spaced.js';

const measure = (say: Say) => spaced(say.label('measure')).trimStart();

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
  'scoring/weights-not-one': (say) => `权重之和为 ${say.number('sum')}，不等于 1。`,
  'scoring/weight-unknown': (say) => `为 ${say.text('measure')} 设了权重，但评分表没有这个指标。`,
  'scoring/bands-not-ascending': () => '各档上限必须递增，且只有最后一档没有上限。',
  'scoring/grades-not-descending': (say) =>
    `等级应从高到低排列，${say.text('grade')}（${say.number('from')} 起）不符合。`,
  'scoring/unknown-measure': (say) => `评分表没有指标 ${say.text('measure')}。`,
  'scoring/unknown-grade': (say) =>
    `应为 ${say.list('expected')} 之一，收到${spaced(say.phrase('received')).trimEnd()}。`,
  'scoring/unknown-deduction': (say) => `评分表没有扣分项 ${say.text('deduction')}。`,
};
