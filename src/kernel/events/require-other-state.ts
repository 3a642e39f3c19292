import { show, throwInput } from '../errors/index.js';

/** Two states are merged, not one with itself: its rows would count twice, and its lists would grow for ever. */
export function requireOtherState(left: unknown, right: unknown): void {
  if (left === right)
    throwInput(
      'events/not-a-fold-state',
      '/right',
      'expected a state of other rows, received the same state twice; merge each state once, beginning with empty()',
      { received: show(right) },
    );
}
