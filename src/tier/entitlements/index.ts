export {
  checkServiceStandards,
  type StandardsOptions,
} from './check-service-standards.js';
export type {
  CustomerEntitlement,
  EntitlementsOutcome,
  EntitlementValue,
  NextEntitlements,
  WithheldBecause,
  WithheldEntitlement,
} from './decision.js';
export { findNextVisit, type VisitFacts } from './find-next-visit.js';
export type { GradedCustomer } from './graded-customer.js';
export type { GradeEntitlement, ServiceStandard } from './policy.js';
export { pyramidEntitlements } from './presets.js';
export {
  type BestEntitlement,
  type EntitlementsBySets,
  type GradeBySet,
  resolveEntitlementSets,
} from './resolve-entitlement-sets.js';
export { resolveEntitlements } from './resolve-entitlements.js';
export type { ServiceBreach } from './service-breach.js';
export type { CheckedStandard, NextVisit, StandardsOutcome } from './service-decision.js';
export type { CustomerVisit, ServiceFacts, ServiceRequest } from './service-facts.js';
