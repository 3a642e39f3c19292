export type { GradeEntitlement } from './policy.js';
