import type { Messages } from '../../kernel/errors/index.js';
import type { ModelsErrorCode } from './reasons.js';

/** What the errors of purchase models say to a developer. */
export const modelsMessages: Messages<ModelsErrorCode> = {
  'value/impossible-history': ({ repeats, lastAge, age }) =>
    `no customer has ${String(repeats)} repeat purchases, the last at age ${String(lastAge)} of ${String(age)}; lastAge is the time from the first to the last purchase, above 0 and at most age where there is a repeat purchase, else 0`,
  'value/not-a-model': ({ received }) =>
    `expected what fit… or define…Model gave, received ${String(received)}; after JSON it is still a model, so pass the whole object`,
};
