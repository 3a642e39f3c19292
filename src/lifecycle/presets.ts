import { frozen } from '../kernel/decision/freeze-deep.js';
import type { LifecycleDraft } from './policy.js';

/** The stages of {@link relationshipLadder}. */
export type LadderStage =
  | 'suspect'
  | 'prospect'
  | 'first-time'
  | 'repeat'
  | 'client'
  | 'member'
  | 'advocate'
  | 'lapsed'
  | 'disqualified';

/** The events of {@link relationshipLadder}. */
export type LadderEvent = 'qualify' | 'disqualify' | 'order' | 'assess' | 'join' | 'refer';

const lapse = { afterDays: 365, to: 'lapsed' } as const;

/**
 * The relationship ladder 客户关系阶梯: suspect, prospect, first-time customer, repeat customer, client, member, advocate; with
 * disqualified and lapsed.
 *
 * A client buys the category only from us. Our own orders cannot show that, so the step asks for the event `assess` with the
 * measure `shareOfCategory`, and until then the decision names it as missing. A customer lapses 365 days after the last
 * order and is a repeat customer again with the next.
 *
 * @source the ladder is in the field's texts; the time limit of 365 days is a house rule, change it to your rhythm
 * @category Presets
 */
export const relationshipLadder: LifecycleDraft<LadderStage, LadderEvent> = /* @__PURE__ */ frozen({
  id: 'relationship-ladder',
  version: '1',
  effective: { start: '1970-01-01', end: null },
  label: { en: 'Relationship ladder', 'zh-CN': '客户关系阶梯' },
  measureLabels: { shareOfCategory: { en: 'share of category', 'zh-CN': '品类份额' } },
  stages: [
    {
      stage: 'suspect',
      label: { en: 'suspect', 'zh-CN': '疑似客户' },
      strategy: { en: 'find out whether there is a need', 'zh-CN': '了解是否有需求' },
    },
    {
      stage: 'prospect',
      label: { en: 'prospect', 'zh-CN': '潜在客户' },
      strategy: { en: 'win the first order', 'zh-CN': '争取首单' },
    },
    {
      stage: 'first-time',
      label: { en: 'first-time customer', 'zh-CN': '首次购买客户' },
      limit: lapse,
      strategy: { en: 'make the second purchase easy', 'zh-CN': '促成第二次购买' },
    },
    {
      stage: 'repeat',
      label: { en: 'repeat customer', 'zh-CN': '重复购买客户' },
      limit: lapse,
      strategy: {
        en: 'learn the share of category we have',
        'zh-CN': '了解我们占其品类采购的份额',
      },
    },
    {
      stage: 'client',
      label: { en: 'client', 'zh-CN': '忠实客户' },
      limit: lapse,
      strategy: { en: 'offer membership', 'zh-CN': '邀请成为会员' },
    },
    {
      stage: 'member',
      label: { en: 'member', 'zh-CN': '会员' },
      limit: lapse,
      strategy: { en: 'make recommending worth while', 'zh-CN': '鼓励推荐' },
    },
    {
      stage: 'advocate',
      label: { en: 'advocate', 'zh-CN': '拥护者' },
      limit: lapse,
      strategy: { en: 'thank and keep', 'zh-CN': '感谢并维护' },
    },
    {
      stage: 'lapsed',
      label: { en: 'lapsed', 'zh-CN': '已流失' },
      strategy: { en: 'win back', 'zh-CN': '赢回' },
    },
    { stage: 'disqualified', label: { en: 'disqualified', 'zh-CN': '不合格' }, final: true },
  ],
  initial: 'suspect',
  transitions: [
    { from: 'suspect', event: 'qualify', to: 'prospect' },
    { from: 'suspect', event: 'disqualify', to: 'disqualified' },
    { from: 'prospect', event: 'order', to: 'first-time' },
    { from: 'prospect', event: 'disqualify', to: 'disqualified' },
    { from: 'first-time', event: 'order', to: 'repeat' },
    { from: 'repeat', event: 'order', to: 'repeat' },
    {
      from: 'repeat',
      event: 'assess',
      to: 'client',
      when: { measure: 'shareOfCategory', atLeast: '1' },
    },
    { from: 'client', event: 'order', to: 'client' },
    {
      from: 'client',
      event: 'assess',
      to: 'repeat',
      when: { measure: 'shareOfCategory', below: '1' },
    },
    { from: 'client', event: 'join', to: 'member' },
    { from: 'member', event: 'order', to: 'member' },
    { from: 'member', event: 'refer', to: 'advocate' },
    { from: 'advocate', event: 'order', to: 'advocate' },
    { from: 'advocate', event: 'refer', to: 'advocate' },
    { from: 'lapsed', event: 'order', to: 'repeat' },
  ],
});
