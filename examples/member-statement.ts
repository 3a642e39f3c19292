import { describe, en, zhCN } from 'clientele/explain';
import { defineTierPolicy, replayGrade, resolveEntitlements } from 'clientele/tier';

/**
 * A member's year: what happened, which grade it granted, what it gets, and how far it is to the next one and to losing this
 * one, in English and Chinese. The shop is made up.
 */
const policy = defineTierPolicy({
  id: 'tea-house-club',
  version: '2026',
  effective: { start: '2025-01-01', end: null },
  label: { en: 'Tea House Club', 'zh-CN': '茶馆会员' },
  measureLabels: { spend: { en: 'Spend', 'zh-CN': '消费额' } },
  compute: {
    type: 'thresholds',
    bands: [
      {
        grade: 'gold',
        label: { en: 'Gold', 'zh-CN': '金卡' },
        match: 'all',
        atLeast: { spend: '3000' },
        keepAtLeast: { spend: '2400' },
      },
      {
        grade: 'silver',
        label: { en: 'Silver', 'zh-CN': '银卡' },
        match: 'all',
        atLeast: { spend: '1000' },
      },
    ],
    otherwise: 'member',
    otherwiseLabel: { en: 'Member', 'zh-CN': '普通会员' },
  },
  grant: {
    window: { type: 'rolling-months', months: 12 },
    review: { type: 'months', months: 12 },
    upgrade: 'immediate',
    downgrade: 'one-step',
    graceMonths: 2,
  },
  entitlements: [
    {
      id: 'discount',
      type: 'discount',
      better: 'more',
      label: { en: 'Discount', 'zh-CN': '会员折扣' },
      unit: '%',
      values: { gold: '10', silver: '5' },
    },
    {
      id: 'tasting',
      type: 'offer',
      better: 'having',
      label: { en: 'Spring tasting', 'zh-CN': '春茶品鉴' },
      values: { gold: true },
    },
  ],
});

const member = {
  id: 'T-1001',
  joined: '2025-03-20',
  events: [
    { id: 'o1', date: '2025-04-06', measures: { spend: '860.00' } },
    { id: 'o2', date: '2025-06-15', measures: { spend: '455.50' } },
    { id: 'o3', date: '2025-09-28', measures: { spend: '1980.00' } },
    { id: 'r3', date: '2025-10-09', measures: { spend: '-120.00' }, of: 'o3' },
    { id: 'p1', date: '2025-11-11', measures: { spend: '300.00' }, qualifies: false },
    { id: 'o4', date: '2026-05-02', measures: { spend: '980.00' } },
  ],
} as const;

for (const asOf of ['2025-12-31', '2026-10-31', '2027-10-15']) {
  const granted = replayGrade(policy, member, { asOf });
  const { outcome } = granted;
  if (outcome === null) continue;
  console.log(`== ${member.id}, ${asOf}\n`);
  for (const { start, end, grade, source } of outcome.history)
    console.log(`${start} – ${end ?? '…'}  ${grade}${source === 'rule' ? '' : ` (${source})`}`);
  const { grade, since, source } = outcome;
  const gets = resolveEntitlements(policy, { id: member.id, grade, since, source }, { asOf });
  for (const locale of [en, zhCN])
    console.log(`\n${describe(granted, { locale })}\n\n${describe(gets, { locale })}`);
  console.log();
}
