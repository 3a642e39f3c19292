import type { Messages } from '../kernel/errors/index.js';
import type { LifecycleErrorCode } from './reasons.js';

/** What the errors of this room say to a developer. */
export const lifecycleMessages: Messages<LifecycleErrorCode> = {
  'lifecycle/unknown-stage': ({ stage }) =>
    `expected a declared stage, received ${JSON.stringify(stage)}; declare it, or correct the name`,
  'lifecycle/unknown-target': ({ target }) =>
    `expected a declared stage to go to, received ${JSON.stringify(target)}; declare it, or correct the name`,
  'lifecycle/ambiguous': ({ stage, event }) =>
    `an event may lead from a stage to one other at a time, ${JSON.stringify(event)} leads from ${JSON.stringify(stage)} to two; give them guards that exclude each other`,
};
