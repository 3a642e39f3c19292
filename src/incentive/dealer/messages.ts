import type { Messages } from '../../kernel/errors/index.js';
import type { DealerErrorCode } from './reasons.js';

/** What the errors of terms with dealers say to a developer. */
export const dealerMessages: Messages<DealerErrorCode> = {
  'incentive/season-empty': ({ start, end }) =>
    `a season ends after its start, ${String(start)}, this one ends on ${String(end)}; the end is the first day that is not part of it`,
};
