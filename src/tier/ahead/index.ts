export {
  type DistanceOptions,
  type DistanceOutcome,
  findGradeDistance,
} from './find-grade-distance.js';
export type { GradeHolder } from './held-facts.js';
