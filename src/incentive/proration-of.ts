import type { PlanProration } from './policy.js';

/** A plan that was stored before there was proration has none. */
export function prorationOf({
  proration = 'none',
}: {
  readonly proration?: PlanProration;
}): PlanProration {
  return proration;
}
