export type { GradeShare, ResourceOutcome, ResourceSummary } from './decision.js';
export {
  defineResourcePolicy,
  lintResourcePolicy,
  parseResourcePolicy,
  safeParseResourcePolicy,
} from './define-resource-policy.js';
export type { ResourceGrade, ResourcePolicy, ResourcePolicyDraft } from './policy.js';
export { visitsByGrade } from './presets.js';
export type { SharingCustomer } from './read-sharers.js';
export { type ShareOptions, shareResource } from './share-resource.js';
